import {
  MARK_FILLS,
  MARK_FONT,
  markFormula,
  rulesOfMarks,
  toneOfFormula,
  TONES,
  type Mark,
} from "../../src/sheet/mark";

const at = (row: number, column: number, tone: Mark["tone"]): Mark => ({
  at: { row, column },
  tone,
});

test("a mark is found again by its formula, however Excel gives it back", () => {
  for (const tone of TONES) {
    expect(toneOfFormula(markFormula(tone))).toBe(tone);
    expect(toneOfFormula(markFormula(tone).slice(1))).toBe(tone);
    expect(toneOfFormula(markFormula(tone).replace("=0", " = 0 "))).toBe(tone);
    expect(toneOfFormula(` = n( "poa:${tone}" ) = 0`)).toBe(tone);
  }
});

test.each([
  "",
  "=TRUE",
  '=N("poa")=0',
  '=N("poa:rojo")=0',
  '=N("poa:error")=0+A1',
  '=A1+N("poa:error")=0',
  '=$A1="poa:error"',
  "=N(A1)=0",
])("%j is nobody's mark of ours", (formula) => {
  expect(toneOfFormula(formula)).toBeNull();
});

test("one rule for each tone that occurs, hints first, over as few areas as there are runs", () => {
  const rules = rulesOfMarks([
    at(4, 1, "error"),
    at(5, 1, "error"),
    at(9, 3, "hint"),
    at(4, 1, "error"),
  ]);
  expect(rules).toEqual([
    {
      formula: '=N("poa:hint")=0',
      fill: MARK_FILLS.hint,
      fontColor: MARK_FONT,
      ranges: [{ top: 9, left: 3, bottom: 9, right: 3 }],
    },
    {
      formula: '=N("poa:error")=0',
      fill: MARK_FILLS.error,
      fontColor: MARK_FONT,
      ranges: [{ top: 4, left: 1, bottom: 5, right: 1 }],
    },
  ]);
});

test("a cell with several marks keeps the strongest, in whatever order they come", () => {
  for (const marks of [
    [at(1, 1, "hint"), at(1, 1, "error"), at(1, 1, "warning")],
    [at(1, 1, "error"), at(1, 1, "warning"), at(1, 1, "hint")],
  ]) {
    expect(rulesOfMarks(marks).map(({ formula }) => toneOfFormula(formula))).toEqual(["error"]);
  }
});

test("no marks need no rule", () => {
  expect(rulesOfMarks([])).toEqual([]);
});

/** WCAG 2: relative luminance, and the contrast of two colours. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = parseInt(color.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

test("marked text can be read, and an error is darker than the rest", () => {
  for (const tone of TONES) expect(contrast(MARK_FILLS[tone], MARK_FONT)).toBeGreaterThan(7);
  expect(contrast(MARK_FILLS.error, MARK_FILLS.warning)).toBeGreaterThan(1.4);
  expect(contrast(MARK_FILLS.error, MARK_FILLS.hint)).toBeGreaterThan(1.4);
});

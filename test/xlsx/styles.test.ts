import type { CellStyle as FileStyle, DataValidation, Sheet, Workbook } from "hucre/xlsx";
import { cell } from "../../src/sheet/cell";
import type { CellStyle, DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import { inReadingOrder, rowsXml, TextTable, type RowLook } from "../../src/xlsx/rows";
import { openBook } from "../../src/xlsx/open";
import { fileRuleStyle, ruleColors, styleReader, styleWriter } from "../../src/xlsx/style";
import { fileValidation, validationsOf } from "../../src/xlsx/validations";
import { writeBook } from "../../src/xlsx/write";

const DRAWN: SheetDrawing = {
  name: "Hoja1",
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
};

const shown = (style: FileStyle, book: Partial<Workbook> = {}): CellStyle | undefined =>
  styleReader({ sheets: [], ...book } as Workbook)(style);

describe("a style that says one thing alone is kept in a file", () => {
  const styles: CellStyle[] = [
    { bold: true },
    { italic: true },
    { underline: true },
    { strike: true },
    { fontName: "Arial" },
    { fontSize: 9 },
    { fontColor: "#C00000" },
    { fill: "#F4A6A6" },
    { wrap: true },
    { format: "0.00%" },
    ...(["left", "center", "right", "justify"] as const).map((horizontal) => ({ horizontal })),
    ...(["top", "center", "bottom"] as const).map((vertical) => ({ vertical })),
    ...(["thin", "medium", "thick", "dashed", "dotted", "double", "hair"] as const).map(
      (style) => ({ right: { style, color: "#808080" } })
    ),
    { top: { style: "thin", color: "#000000" }, bottom: { style: "hair", color: "#FF0000" } },
  ];

  test.each(styles.map((style) => [JSON.stringify(style), style] as const))(
    "%s",
    async (_, style) => {
      const cells: DrawnCell[] = [{ at: cell(0, 0), value: "4.1", style }];
      const [back] = await openBook(await writeBook([{ ...DRAWN, cells }]), "Libro.xlsx");
      expect(back!.cells).toEqual(cells);
    }
  );
});

test("a font says its name and size as soon as it says anything, and nothing when it is the usual one", () => {
  const write = styleWriter();
  expect(write({ format: "0%" }).font).toBeUndefined();
  expect(write({ italic: true }).font).toEqual({ name: "Calibri", size: 11, italic: true });
  expect(write({ format: "General" })).toEqual({});
  expect(write({ fontSize: 9 }).alignment).toBeUndefined();
});

test.each([
  ["thin", "thin"],
  ["mediumDashed", "dashed"],
  ["dashDot", "dashed"],
  ["mediumDashDot", "dashed"],
  ["dashDotDot", "dotted"],
  ["mediumDashDotDot", "dotted"],
  ["slantDashDot", "dashed"],
] as const)("a border of %s is shown as %s, black where the file gives no colour", (style, as) => {
  expect(shown({ border: { left: { style } } })).toEqual({
    left: { style: as, color: "#000000" },
  });
});

test.each([
  ["left", "left"],
  ["right", "right"],
  ["centerContinuous", "center"],
  ["distributed", "justify"],
  ["fill", undefined],
  ["general", undefined],
] as const)("a text set %s is shown %s", (horizontal, as) => {
  expect(shown({ alignment: { horizontal } })).toEqual(as && { horizontal: as });
});

test.each([
  ["top", "top"],
  ["center", "center"],
  ["bottom", "bottom"],
  ["justify", "top"],
  ["distributed", "center"],
] as const)("a text set %s in its height is shown %s", (vertical, as) => {
  expect(shown({ alignment: { vertical } })).toEqual({ vertical: as });
});

test("a plain style is none: General, the usual font, no fill", () => {
  expect(shown({})).toBeUndefined();
  expect(shown({ numFmt: "General", font: { name: "Calibri", size: 11 } })).toBeUndefined();
  expect(shown({ fill: { type: "pattern", pattern: "none" } })).toBeUndefined();
  expect(shown({ alignment: { wrapText: false } })).toBeUndefined();
  expect(shown({ font: { color: { theme: 1 } } })).toBeUndefined();
});

test("where the book's usual font is another, that is what cells without a font of their own show", () => {
  const book = { defaultFont: { name: "Arial", size: 10 } };
  expect(shown({}, book)).toEqual({ fontName: "Arial", fontSize: 10 });
  expect(shown({ font: { name: "Calibri", size: 11, bold: true } }, book)).toEqual({ bold: true });
});

test("a conditional format has its colours where programs look for them", () => {
  const both = { fill: "#F4A6A6", fontColor: "#000000" };
  expect(ruleColors(fileRuleStyle(both), undefined)).toEqual(both);
  expect(ruleColors(fileRuleStyle({ fill: "#FFE08A" }), undefined)).toEqual({ fill: "#FFE08A" });
  expect(fileRuleStyle({ fontColor: "#000000" })).not.toHaveProperty("fill");
  expect(fileRuleStyle({ fill: "#FFE08A" })).not.toHaveProperty("font");
  const gradient = { type: "gradient", stops: [{ position: 0, color: { rgb: "FF0000" } }] };
  expect(ruleColors({ fill: gradient as never }, undefined)).toEqual({});
});

describe("the rows of a sheet in its part", () => {
  const xml = (cells: readonly DrawnCell[], looks: readonly (readonly [number, RowLook])[] = []) =>
    rowsXml(
      { cells, looks: new Map(looks) },
      { texts: new TextTable(), styleNumber: ({ bold }) => (bold ? 7 : 0) }
    );

  test.each<[string, DrawnCell, string]>([
    ["a text", { at: cell(0, 0), value: "4.1" }, '<c r="A1" t="s"><v>0</v></c>'],
    ["a number", { at: cell(0, 27), value: 0.2 }, '<c r="AB1"><v>0.2</v></c>'],
    ["true", { at: cell(0, 0), value: true }, '<c r="A1" t="b"><v>1</v></c>'],
    ["false", { at: cell(0, 0), value: false }, '<c r="A1" t="b"><v>0</v></c>'],
    ["an error", { at: cell(0, 0), value: { error: "#N/A" } }, '<c r="A1" t="e"><v>#N/A</v></c>'],
    [
      "an error that files do not know, as a text",
      { at: cell(0, 0), value: { error: "#SIN-CALCULAR!" } },
      '<c r="A1" t="s"><v>0</v></c>',
    ],
    [
      "no number that Excel has",
      { at: cell(0, 0), value: NaN },
      '<c r="A1" t="e"><v>#NUM!</v></c>',
    ],
    [
      "a text that looks like an error",
      { at: cell(0, 0), value: "#REF!" },
      '<c r="A1" t="inlineStr"><is><r><t>#REF!</t></r></is></c>',
    ],
    [
      "a style without a value",
      { at: cell(0, 0), value: null, style: { bold: true } },
      '<c r="A1" s="7"/>',
    ],
    [
      "a formula with its number",
      { at: cell(0, 0), value: 1, formula: "=A2&B2" },
      '<c r="A1"><f>A2&amp;B2</f><v>1</v></c>',
    ],
    [
      "a formula with its text",
      { at: cell(0, 0), value: "<4>", formula: "=A2" },
      '<c r="A1" t="str"><f>A2</f><v>&lt;4&gt;</v></c>',
    ],
    [
      "a formula with its answer",
      { at: cell(0, 0), value: false, formula: "=A2" },
      '<c r="A1" t="b"><f>A2</f><v>0</v></c>',
    ],
    [
      "a formula without a result",
      { at: cell(0, 0), value: null, formula: "=A2" },
      '<c r="A1"><f>A2</f></c>',
    ],
    [
      "a letter that XML cannot hold",
      { at: cell(0, 0), value: 1, formula: '="\u0001"' },
      '<c r="A1"><f>"_x0001_"</f><v>1</v></c>',
    ],
  ])("%s", (_, one, expected) => expect(xml([one])).toBe(`<row r="1">${expected}</row>`));

  test("a place that says nothing is not written, nor is its row", () => {
    expect(xml([{ at: cell(3, 0), value: null }])).toBe("");
    expect(xml([{ at: cell(3, 0), value: null, style: {} }], [[3, {}]])).toBe("");
  });

  test("heights and hidden rows stand among the cells in their order, with and without cells", () => {
    const cells = [1, 4].map((row) => ({ at: cell(row, 0), value: row }));
    expect(
      xml(cells, [
        [10, { height: 30 }],
        [4, { height: 20, hidden: true }],
        [2, { hidden: true }],
      ])
    ).toBe(
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"/>' +
        '<row r="5" ht="20" customHeight="1" hidden="1"><c r="A5"><v>4</v></c></row>' +
        '<row r="11" ht="30" customHeight="1"/>'
    );
  });

  test("texts are kept once; blanks at their ends and line breaks are kept as they are", () => {
    const texts = new TextTable();
    const numbers = ["a", " b", "a", "c ", "d\ne", "", "f g"].map((text) => texts.numberOf(text));
    expect(numbers).toEqual([0, 1, 0, 2, 3, 4, 5]);
    expect(texts.xml()).toMatch(
      /count="6" uniqueCount="6"><si><t>a<\/t><\/si><si><t xml:space="preserve"> b<\/t><\/si><si><t xml:space="preserve">c <\/t><\/si><si><t xml:space="preserve">d\ne<\/t><\/si><si><t\/><\/si><si><t>f g<\/t><\/si><\/sst>$/
    );
  });

  test("cells in any order come in reading order, and of two in one place the later stays", () => {
    const at = (row: number, column: number, value: string) => ({ at: cell(row, column), value });
    const inOrder = [at(0, 1, "a"), at(1, 0, "b"), at(1, 2, "c")];
    expect(inReadingOrder({ ...DRAWN, cells: inOrder })).toBe(inOrder);
    const ordered = (...cells: DrawnCell[]) =>
      inReadingOrder({ ...DRAWN, cells }).map(({ value }) => value);
    expect(ordered(at(1, 0, "b"), at(0, 1, "a"))).toEqual(["a", "b"]);
    expect(ordered(at(1, 2, "b"), at(1, 0, "a"))).toEqual(["a", "b"]);
    expect(ordered(at(1, 2, "old"), at(1, 2, "new"), at(2, 2, "c"))).toEqual(["new", "c"]);
    expect(ordered(at(0, 2, "a"), at(1, 2, "b"), at(0, 1, "first"))).toEqual(["first", "a", "b"]);
  });
});

describe("validations of a file", () => {
  const opened = (one: Partial<DataValidation>) =>
    validationsOf({ dataValidations: [{ range: "B2", ...one }] } as Sheet)[0];
  const decimal = { type: "decimal", formula1: "0", formula2: "100" } as const;
  const silent = { otherwise: "stop", error: { title: "", text: "" } };

  test("between two numbers, which is what a file means that does not say; it stops, and says nothing", () => {
    const between = { kind: "decimal", least: 0, most: 100 };
    expect(opened(decimal)).toEqual({ ranges: [expect.anything()], allows: between, ...silent });
    expect(opened({ ...decimal, operator: "between" })).toMatchObject({ allows: between });
    expect(opened({ ...decimal, operator: "notBetween" })).toBeUndefined();
    expect(opened({ ...decimal, type: "whole" })).toBeUndefined();
    expect(opened({ type: "decimal", formula1: "0" })).toBeUndefined();
    expect(opened({ ...decimal, formula1: "A1" })).toBeUndefined();
  });

  test("a list that is written out, and no other", () => {
    expect(opened({ type: "list", values: ['de 24""', "b"] })).toMatchObject({
      allows: { kind: "list", values: ['de 24"', "b"] },
    });
    expect(opened({ type: "list", formula1: "$A$1:$A$3" })).toBeUndefined();
    expect(opened({ type: "custom", formula1: "" })).toBeUndefined();
    expect(opened({ type: "custom", formula1: "LEN(B2)<9" })).toMatchObject({
      allows: { kind: "custom", formula: "=LEN(B2)<9" },
    });
  });

  test("several areas, of which those that are none are left out", () => {
    const areas = (range: string) => opened({ ...decimal, range })?.ranges.length;
    expect([areas("B2 C3:C9"), areas("B2 B"), areas("B")]).toEqual([2, 1, undefined]);
    expect(validationsOf({} as Sheet)).toEqual([]);
  });

  test("what it says, where it says something", () => {
    expect(
      opened({ ...decimal, errorStyle: "warning", errorTitle: "Peso", inputMessage: "De 0 a 100" })
    ).toMatchObject({
      otherwise: "warning",
      error: { title: "Peso", text: "" },
      prompt: { title: "", text: "De 0 a 100" },
    });
  });

  test("is written so that it speaks, lets a cell be empty, and prompts only where it has a prompt", () => {
    const drawn = {
      ranges: [
        { top: 1, left: 1, bottom: 3, right: 1 },
        { top: 1, left: 3, bottom: 1, right: 3 },
      ],
      allows: { kind: "decimal", least: 0, most: 100 },
      otherwise: "stop",
      error: { title: "Ponderación", text: "Un número\nde 0 a 100." },
    } as const;
    const written = {
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "100",
      range: "B2:B4 D2",
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "Ponderación",
      errorMessage: "Un número de 0 a 100.",
    };
    expect(fileValidation(drawn)).toEqual(written);
    expect(fileValidation({ ...drawn, prompt: { title: "a", text: "b" } })).toEqual({
      ...written,
      showInputMessage: true,
      inputTitle: "a",
      inputMessage: "b",
    });
  });
});

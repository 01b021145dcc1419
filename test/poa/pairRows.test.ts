import { counterparts, pairRows, type RowPair } from "../../src/poa/pairRows";
import { rowsOf, type PlanRow } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { sketch, type Sketch } from "./sketch";

const rowsIn = ({ grid }: Sketch) => rowsOf(read(grid).plans[0]!);

/** A plan of one operation with these tasks, each "code text". */
const tasks = (...lines: readonly string[]): readonly PlanRow[] => {
  const { grid } = sketch`
    4.1 | Leer | 1 | Prestar | 100% | T-1 | Uno
  `;
  const [first] = rowsIn({ grid, speaks: [], sees: [] });
  return lines.map((line, index) => {
    const [, code = "", text = ""] = /^(\S+) (.*)$/.exec(line)!;
    const own = first!.task!;
    const task = {
      ...own,
      row: index,
      code: { ...own.code, value: code === "–" ? "" : code },
      text: { ...own.text, value: text },
    };
    return { ...first!, row: index, task };
  });
};

const name = ({ task, operation, action }: PlanRow): string =>
  (task ?? operation ?? action).text.value;
const told = ({ both, added, removed }: ReturnType<typeof pairRows>) => ({
  both: both.map(({ before, after }) => `${name(before)} = ${name(after)}`),
  added: added.map(name),
  removed: removed.map(name),
});

describe("a row is known again", () => {
  test("first by its code and words together, wherever it stands", () => {
    const before = tasks("1 Pagar la luz", "2 Pagar la luz");
    const after = tasks("2 Pagar la luz", "1 Pagar la luz.");
    expect(told(pairRows(before, after)).both).toEqual([
      "Pagar la luz = Pagar la luz",
      "Pagar la luz = Pagar la luz.",
    ]);
    expect(pairRows(before, after).both.map((pair) => pair.before.row)).toEqual([1, 0]);
  });

  test("by its code and most of its words rather than by all its words under another code", () => {
    const before = tasks("1 Pagar la luz y el agua");
    const after = tasks("2 Pagar la luz y el agua", "1 Pagar la luz y el gas");
    expect(told(pairRows(before, after))).toEqual({
      both: ["Pagar la luz y el agua = Pagar la luz y el gas"],
      added: ["Pagar la luz y el agua"],
      removed: [],
    });
  });

  test("by most of its words where nothing else fits, the likest first", () => {
    const before = tasks("1 Pagar la luz y el agua");
    const after = tasks("2 Pagar la luz y algo", "3 Pagar la luz y el gas", "4 Barrer");
    expect(told(pairRows(before, after)).both).toEqual([
      "Pagar la luz y el agua = Pagar la luz y el gas",
    ]);
  });

  test("of two that are as like, by the first; and from three words in five on", () => {
    const [one] = tasks("1 a b c d");
    expect(told(pairRows([one!], tasks("2 a b c e", "3 a b c f"))).both).toEqual([
      "a b c d = a b c e",
    ]);
    expect(told(pairRows([one!], tasks("2 a b c d e f g"))).both).toEqual([]);
  });

  test("by its code alone where it was told anew, but not by having none", () => {
    expect(told(pairRows(tasks("1 Pagar", "– Leer"), tasks("1 Barrer", "– Ver")))).toEqual({
      both: ["Pagar = Barrer"],
      added: ["Ver"],
      removed: ["Leer"],
    });
  });

  test("not by saying nothing", () => {
    expect(told(pairRows(tasks("1 "), tasks("2 ")))).toEqual({
      both: [],
      added: [""],
      removed: [""],
    });
  });
});

describe("an operation without tasks", () => {
  const bare = rowsIn(sketch`
    4.1 | Leer | 1 | Prestar | 60% | T-1 | Abrir
    "   | "    | 2 | Contar  | 40% |     |
  `);
  const filled = (code: string, text: string): string[] => {
    const { grid } = sketch`
      4.1 | Leer | 1 | Prestar | 60% | T-1 | Abrir
      "   | "    | 2 | Contar  | 40% | T-2 | Buscar cuentos
    `;
    const values = grid.values.map((row) =>
      row.map((value) => (value === "2" ? code : value === "Contar" ? text : value))
    );
    return told(pairRows(bare, rowsIn({ grid: { ...grid, values }, speaks: [], sees: [] }))).both;
  };

  test("is the one of the same code and words that has tasks now, and no other", () => {
    expect(filled("2", "CONTAR.")).toEqual(["Abrir = Abrir", "Contar = Buscar cuentos"]);
    expect(filled("3", "Contar")).toEqual(["Abrir = Abrir"]);
    expect(filled("2", "Cantar")).toEqual(["Abrir = Abrir"]);
  });
});

test("a part is the one in which most of its rows are now, and two never share one", () => {
  const [a, b, x, y] = ["a", "b", "x", "y"].map((text) => ({ text }));
  const parts = new Map<PlanRow, { readonly text: string }>();
  const row = (part: { readonly text: string }): PlanRow => {
    const [made] = tasks("1 uno");
    parts.set(made!, part);
    return made!;
  };
  const pair = (before: typeof a, after: typeof a): RowPair => ({
    before: row(before!),
    after: row(after!),
  });
  const found = counterparts(
    [pair(a, x), pair(b, x), pair(b, x), pair(a, y), pair(b, y)],
    (one) => parts.get(one) ?? null
  );
  expect([...found].map(([one, other]) => `${one.text} ${other.text}`)).toEqual(["b x", "a y"]);
  expect(counterparts([pair(a, x)], () => null).size).toBe(0);
});

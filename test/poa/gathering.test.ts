import { appliedTo, editsOf, isNothing, repairSafely, safeFindings } from "../../src/poa/repair";
import type { Finding, Fix } from "../../src/poa/rule";
import type { Edit } from "../../src/sheet/edit";
import { a1, parseA1 } from "../../src/sheet/cell";
import { GENERAL, TEXT, type CellValue } from "../../src/sheet/grid";
import { sketch } from "./sketch";

const edit = (at: string, from: CellValue, to: CellValue, formats = [GENERAL, GENERAL]): Edit => ({
  at: parseA1(at)!,
  from: { value: from, format: formats[0]! },
  to: { value: to, format: formats[1]! },
});

const finding = (rule: string, fix: Fix | null, sheet = "POA"): Finding => ({
  rule,
  severity: "error",
  in: { book: "", sheet },
  at: { row: 4, column: 5 },
  held: null,
  facts: {},
  seeAlso: [],
  fix,
});

const CODE = "task-code-is-not-repeated";
const choice = (...edits: Edit[]): Fix => ({ safe: false, edits });
const safe = (...edits: Edit[]): Fix => ({ safe: true, edits });
const written = (edits: readonly Edit[]) =>
  edits.map(({ at, to }) => `${a1(at)} ${String(to.value)}`);

describe("fixes that are applied together", () => {
  test("each sheet gets its own change; findings without a fix are passed over", () => {
    const one = finding(CODE, choice(edit("F5", "4.1.1", "4.1.2")));
    const other = finding(CODE, choice(edit("F5", "4.1.1", "4.1.2")), "Beni");
    const { changes, taken, leftOut } = editsOf([one, finding(CODE, null, "Pando"), other]);
    expect([...changes.keys()]).toEqual(["POA", "Beni"]);
    expect(taken).toEqual([one, other]);
    expect(leftOut).toEqual([]);
  });

  test("two renumberings may not give one code in one column; in another column they may", () => {
    const one = finding(CODE, choice(edit("F5", "4.1.1", "4.1.2")));
    const same = finding(CODE, choice(edit("F8", "4.1.5", "4.1.2")));
    const beside = finding(CODE, choice(edit("C8", "4.1.5", "4.1.2")));
    const { changes, leftOut } = editsOf([one, same, beside]);
    expect(leftOut).toEqual([same]);
    expect(written(changes.get("POA")!.edits)).toEqual(["F5 4.1.2", "C8 4.1.2"]);
  });

  test("of a fix that is left out nothing is written, and it stands in nobody's way", () => {
    const one = finding(CODE, choice(edit("F5", "a", "b")));
    const clashing = finding(CODE, choice(edit("F5", "a", "c"), edit("F6", "a", "d")));
    const third = finding(CODE, choice(edit("F6", "a", "d")));
    const { changes, taken, leftOut } = editsOf([one, clashing, third]);
    expect([taken, leftOut]).toEqual([[one, third], [clashing]]);
    expect(written(changes.get("POA")!.edits)).toEqual(["F5 b", "F6 d"]);
  });

  test("what is tidied, and what is no code, may become alike", () => {
    const tidied = [
      finding(CODE, safe(edit("F5", "4.1.1.", "4.1.1"))),
      finding(CODE, safe(edit("F6", "4.1.1 ", "4.1.1"))),
    ];
    const weights = [
      finding("weight-is-given", choice(edit("E5", null, 0.1))),
      finding("weight-is-given", choice(edit("E6", null, 0.1))),
    ];
    expect(editsOf([...tidied, ...weights]).leftOut).toEqual([]);
  });

  test("a cell that would stay as it is is not written; a new format alone is", () => {
    const fix = safe(
      edit("F5", "4.1.1", "4.1.1"),
      edit("F6", 4.1, 4.1, [GENERAL, TEXT]),
      edit("F7", "x", "y")
    );
    const { changes, taken } = editsOf([finding(CODE, fix)]);
    expect(written(changes.get("POA")!.edits)).toEqual(["F6 4.1", "F7 y"]);
    expect(taken).toHaveLength(1);
  });

  test("a sheet of which nothing would change has no change", () => {
    const fix = safe(edit("F5", "4.1.1", "4.1.1"));
    expect(editsOf([finding(CODE, fix)]).changes.size).toBe(0);
  });

  test("rows are shown once, from top to bottom", () => {
    const rows = (...showRows: number[]): Fix => ({ safe: true, edits: [], showRows });
    const { changes } = editsOf([
      finding("no-plan-row-is-hidden", rows(11, 9)),
      finding("no-plan-row-is-hidden", rows(2)),
      finding("no-plan-row-is-hidden", rows(9)),
    ]);
    expect(changes.get("POA")).toEqual({ edits: [], showRows: [2, 9, 11] });
  });
});

test("a change without edits and rows is nothing", () => {
  expect(isNothing({ edits: [] })).toBe(true);
  expect(isNothing({ edits: [], showRows: [], hideRows: [] })).toBe(true);
  expect(isNothing({ edits: [edit("A1", null, "x")] })).toBe(false);
  expect(isNothing({ edits: [], showRows: [3] })).toBe(false);
  expect(isNothing({ edits: [], hideRows: [3] })).toBe(false);
});

describe("a change applied to a sheet", () => {
  const { grid } = sketch`
    ~4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
         |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    ~    |                    | DNB 3 | Forrar libros  |  0% | 4.1.3 | Cuidar el depósito
  `;

  test("shows and hides rows, in their order", () => {
    expect(grid.hiddenRows).toEqual([4, 6]);
    expect(appliedTo(grid, { edits: [], hideRows: [5, 2] }).hiddenRows).toEqual([2, 4, 5, 6]);
    expect(appliedTo(grid, { edits: [], showRows: [4], hideRows: [10] }).hiddenRows).toEqual([
      6, 10,
    ]);
    expect(appliedTo(grid, { edits: [] })).toEqual(grid);
  });

  test("tells nothing of rows where nobody knows which are hidden", () => {
    const unknown = { ...grid, hiddenRows: null };
    expect(appliedTo(unknown, { edits: [], showRows: [4] }).hiddenRows).toBeNull();
  });
});

describe("repairing safely", () => {
  const { grid } = sketch`
    4.1 | Ampliar  la lectura | DNB 1 | Comprar libros | 60%   | 4.1.1 | Elegir los títulos
        |                     | DNB 2 | Prestar libros | '30 % | 4.1.2 | Abrir la sala
        |                     | DNB 3 | Forrar libros  | 10%   | 4.1.3 | Cuidar el depósito
  `;

  test("mends what keeps the plan's meaning, and checks the sheet anew", () => {
    const { change, fixed, check } = repairSafely(grid);
    expect(fixed.map(({ rule, at }) => `${rule} ${a1(at)}`)).toEqual([
      "text-is-clean B5",
      "weight-is-stored-as-a-percentage E6",
    ]);
    expect(written(change.edits)).toEqual(["B5 Ampliar la lectura", "E6 0.3"]);
    expect(check.findings).toEqual([]);
    expect(safeFindings([check])).toEqual([]);
  });

  test("leaves what may not be written where it is kept", () => {
    const { change, check } = repairSafely(grid, undefined, ({ rule }) => rule !== "text-is-clean");
    expect(written(change.edits)).toEqual(["E6 0.3"]);
    expect(check.findings.map(({ rule }) => rule)).toEqual(["text-is-clean"]);
  });

  test("has nothing to do with what is a planner's choice", () => {
    const { grid: twice } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.1 | Abrir la sala
    `;
    const { change, fixed, check } = repairSafely(twice);
    expect([change, fixed]).toEqual([{ edits: [] }, []]);
    expect(check.findings).toHaveLength(1);
  });
});

import { a1, parseA1 } from "../../src/sheet/cell";
import { applyTo, isStale, overlap, undoOf, type Edit } from "../../src/sheet/edit";
import {
  contentAt,
  emptyGrid,
  GENERAL,
  valueAt,
  type CellValue,
  type Grid,
} from "../../src/sheet/grid";

const ref = { book: "", sheet: "POA" };
const grid: Grid = {
  ref,
  top: 1,
  left: 1,
  values: [
    ["4.1", 0.2],
    [null, { error: "#REF!" }],
  ],
  formats: [
    ["@", "0%"],
    [GENERAL, GENERAL],
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
};

const edit = (name: string, from: CellValue, to: CellValue, format = GENERAL): Edit => ({
  at: parseA1(name)!,
  from: { value: from, format },
  to: { value: to, format },
});
const at = (sheet: Grid, name: string): CellValue => valueAt(sheet, parseA1(name)!);

test("an edit changes its cell and nothing else", () => {
  const { grid: after, stale } = applyTo(grid, [edit("B2", "4.1", "4.2", "@")]);
  expect(stale).toEqual([]);
  expect(after.values).toEqual([
    ["4.2", 0.2],
    [null, { error: "#REF!" }],
  ]);
  expect(contentAt(after, parseA1("B2")!).format).toBe("@");
  expect(grid.values[0]![0]).toBe("4.1");
});

test("a cell that has changed since is refused, the other edits are done", () => {
  const late = edit("B2", "4.0", "4.2");
  const { grid: after, stale } = applyTo(grid, [late, edit("C2", 0.2, 0.3, "0%")]);
  expect(stale).toEqual([late]);
  expect(at(after, "B2")).toBe("4.1");
  expect(at(after, "C2")).toBe(0.3);
});

test("the grid itself comes back when nothing is done", () => {
  expect(applyTo(grid, []).grid).toBe(grid);
  expect(applyTo(grid, [edit("B2", "4.0", "4.2")]).grid).toBe(grid);
});

test("cells outside what was read widen the grid", () => {
  const { grid: after } = applyTo(grid, [edit("A1", null, "título"), edit("E5", null, 7)]);
  expect([after.top, after.left]).toEqual([0, 0]);
  expect(after.values).toHaveLength(5);
  expect(after.values.every((row) => row.length === 5)).toBe(true);
  expect([at(after, "A1"), at(after, "B2"), at(after, "E5")]).toEqual(["título", "4.1", 7]);
});

test("an empty sheet takes an edit", () => {
  const { grid: after } = applyTo(emptyGrid(ref), [edit("C4", null, "4.1")]);
  expect([after.top, after.left, after.values]).toEqual([3, 2, [["4.1"]]]);
});

test("undoing takes the edits back, the last first", () => {
  const edits = [edit("B2", "4.1", "4.2"), edit("B2", "4.2", "4.3"), edit("C2", 0.2, null)];
  const steps = edits.reduce((sheet, one) => applyTo(sheet, [one]).grid, grid);
  expect([at(steps, "B2"), at(steps, "C2")]).toEqual(["4.3", null]);
  const back = undoOf(edits).reduce((sheet, one) => applyTo(sheet, [one]).grid, steps);
  expect(back.values).toEqual(grid.values);
});

test("errors are compared by name, and text is no number", () => {
  expect(isStale(edit("C3", { error: "#REF!" }, null), contentAt(grid, parseA1("C3")!))).toBe(
    false
  );
  expect(isStale(edit("C3", { error: "#N/A" }, null), contentAt(grid, parseA1("C3")!))).toBe(true);
  expect(isStale(edit("B2", 4.1, null), contentAt(grid, parseA1("B2")!))).toBe(true);
});

test("a changed format alone makes no edit stale", () => {
  expect(isStale(edit("C2", 0.2, 0.3, GENERAL), contentAt(grid, parseA1("C2")!))).toBe(false);
});

test("edits overlap where they share a cell", () => {
  const some = [edit("B2", null, 1), edit("B3", null, 1)];
  expect(overlap(some, [edit("B3", null, 2)])).toBe(true);
  expect(overlap(some, [edit("C3", null, 2)])).toBe(false);
  expect(overlap(some, [edit("C3", null, 2), edit("B2", null, 2)])).toBe(true);
  expect(overlap([], some)).toBe(false);
  expect(some.map((one) => a1(one.at))).toEqual(["B2", "B3"]);
});

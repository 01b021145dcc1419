import fc from "fast-check";
import type { CellRange } from "../../src/sheet/cell";
import type { Reshape, RowStep } from "../../src/sheet/change";
import { emptyGrid, GENERAL, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { mergeAfter, reshaped, seatAfter } from "../../src/sheet/reshape";
import { shown } from "../poa/editGrounds";

const ROWS = 6;

/** One column of letters from row 2 on, each with a format of its own. */
function letters(merges: readonly CellRange[] = [], hiddenRows: readonly number[] = []): Grid {
  const names = Array.from({ length: ROWS }, (_, i) => String.fromCharCode(97 + i));
  return {
    ref: { book: "", sheet: "Hoja1" },
    top: 2,
    left: 1,
    values: names.map((name): CellValue[] => [name, null]),
    formats: names.map((name) => [`"${name}"`, GENERAL]),
    merges,
    hiddenRows,
    hiddenColumns: [],
  };
}

const change = (parts: Partial<Reshape>): Reshape => ({
  expects: [],
  unmerge: [],
  steps: [],
  writes: [],
  merge: [],
  ...parts,
});

const after = (grid: Grid, ...steps: RowStep[]): Grid => reshaped(grid, change({ steps })).grid;

const column = ({ values }: Grid): CellValue[] => values.map(([value]) => value ?? null);
const area = (top: number, bottom: number): CellRange => ({ top, left: 1, bottom, right: 1 });

test("inserted rows are empty and look like the row they were told to", () => {
  const grid = after(letters(), { kind: "insert", row: 4, count: 2, like: 6 });
  expect(column(grid)).toEqual(["a", "b", null, null, "c", "d", "e", "f"]);
  expect(grid.formats.slice(2, 4)).toEqual([
    ['"e"', GENERAL],
    ['"e"', GENERAL],
  ]);
});

test("rows inserted above a grid push it down, those far below it leave it alone", () => {
  const above = after(letters(), { kind: "insert", row: 0, count: 3, like: 0 });
  expect([above.top, column(above)]).toEqual([5, column(letters())]);
  expect(after(letters(), { kind: "insert", row: 20, count: 3, like: 2 })).toEqual(letters());
});

test("deleted rows go, also where they reach beyond the grid", () => {
  expect(column(after(letters(), { kind: "delete", row: 3, count: 2 }))).toEqual([
    "a",
    "d",
    "e",
    "f",
  ]);
  const grid = after(letters(), { kind: "delete", row: 0, count: 4 });
  expect([grid.top, column(grid)]).toEqual([0, ["c", "d", "e", "f"]]);
  expect(column(after(letters(), { kind: "delete", row: 6, count: 9 }))).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("moved rows go before the given one, upwards and downwards", () => {
  expect(column(after(letters(), { kind: "move", row: 5, count: 2, to: 3 }))).toEqual([
    ..."adebcf",
  ]);
  expect(column(after(letters(), { kind: "move", row: 3, count: 2, to: 7 }))).toEqual([
    ..."adebcf",
  ]);
  const far = after(letters(), { kind: "move", row: 2, count: 1, to: 12 });
  expect(valueAt(far, { row: 11, column: 1 })).toBe("a");
  expect(valueAt(far, { row: 2, column: 1 })).toBe("b");
});

test("rows cannot go into themselves", () => {
  expect(() => after(letters(), { kind: "move", row: 3, count: 3, to: 5 })).toThrow("3…5");
});

test.each([
  ["insert inside widens", { kind: "insert", row: 4, count: 2, like: 3 }, area(3, 7)],
  ["insert above the first row shifts", { kind: "insert", row: 3, count: 2, like: 3 }, area(5, 7)],
  [
    "insert below the last row leaves it",
    { kind: "insert", row: 6, count: 2, like: 3 },
    area(3, 5),
  ],
  ["deleting one of its rows shrinks", { kind: "delete", row: 3, count: 1 }, area(3, 4)],
  ["deleting its end shrinks", { kind: "delete", row: 5, count: 9 }, area(3, 4)],
  ["what is left of one cell is no merge", { kind: "delete", row: 3, count: 2 }, null],
  ["deleting it takes it away", { kind: "delete", row: 2, count: 5 }, null],
  ["it moves as a whole", { kind: "move", row: 3, count: 3, to: 2 }, area(2, 4)],
  ["what moves past shifts it", { kind: "move", row: 2, count: 1, to: 8 }, area(2, 4)],
] as const)("a merged area: %s", (_, step, expected) => {
  expect(after(letters([area(3, 5)]), step).merges).toEqual(expected ? [expected] : []);
});

test.each<RowStep>([
  { kind: "move", row: 3, count: 1, to: 2 },
  { kind: "move", row: 2, count: 1, to: 5 },
  { kind: "move", row: 5, count: 2, to: 3 },
  { kind: "move", row: 4, count: 1, to: 3 },
])("a move that would cut a merged area is no change: %j", (step) => {
  expect(() => after(letters([area(3, 5)]), step)).toThrow("cut the merged area");
});

test("the parts of a change are done in their order", () => {
  const { grid, stale } = reshaped(letters([area(3, 5)], [4]), {
    expects: [{ at: { row: 3, column: 1 }, content: { value: "b", format: GENERAL } }],
    unmerge: [area(3, 5)],
    steps: [{ kind: "insert", row: 6, count: 1, like: 5 }],
    writes: [{ at: { row: 6, column: 1 }, to: { value: "new", format: "@" } }],
    merge: [area(3, 6)],
  });
  expect(stale).toEqual([]);
  expect(column(grid)).toEqual(["a", "b", "c", "d", "new", "e", "f"]);
  expect([grid.formats[4]![0], grid.merges, grid.hiddenRows]).toEqual(["@", [area(3, 6)], [4]]);
});

test("a cell that holds no longer what is expected stops all of the change", () => {
  const grid = letters();
  const content = { value: "x", format: GENERAL };
  const result = reshaped(
    grid,
    change({
      expects: [{ at: { row: 3, column: 1 }, content }],
      steps: [{ kind: "delete", row: 2, count: 1 }],
    })
  );
  expect(result.grid).toBe(grid);
  expect(result.stale).toEqual([
    {
      sheet: "Hoja1",
      at: { row: 3, column: 1 },
      expected: content,
      now: { value: "b", format: '"b"' },
    },
  ]);
});

test("an area cannot be merged over another, and unknown areas stay unknown", () => {
  const over = change({ merge: [area(4, 6)] });
  expect(() => reshaped(letters([area(3, 5)]), over)).toThrow("meets the merged area B4:B6");
  expect(reshaped({ ...letters(), merges: null }, over).grid.merges).toBeNull();
});

test("areas that share a single row meet; those beside and below each other do not", () => {
  const grid = letters([area(3, 5)]);
  for (const over of [area(5, 6), area(1, 3)]) {
    expect(() => reshaped(grid, change({ merge: [over] }))).toThrow("meets the merged area B4:B6");
  }
  const beside = { ...area(3, 5), left: 2, right: 2 };
  const before = { ...area(3, 5), left: 0, right: 0 };
  const apart = [area(6, 7), area(1, 2), beside, before];
  expect(reshaped(grid, change({ merge: apart })).grid.merges).toEqual([area(3, 5), ...apart]);
});

test("an area of several columns stays one as long as it has a row", () => {
  const wide = { top: 3, left: 1, bottom: 5, right: 2 };
  expect(after(letters([wide]), { kind: "delete", row: 3, count: 2 }).merges).toEqual([
    { ...wide, bottom: 3 },
  ]);
  expect(after(letters([wide]), { kind: "delete", row: 3, count: 3 }).merges).toEqual([]);
});

test("hidden rows stay hidden where they come to lie, and are told in their order", () => {
  const hidden = (rows: number[], step: RowStep) => after(letters([], rows), step).hiddenRows;
  expect(hidden([2, 5], { kind: "move", row: 5, count: 1, to: 2 })).toEqual([2, 3]);
  expect(hidden([2, 5, 6], { kind: "move", row: 5, count: 2, to: 2 })).toEqual([2, 3, 4]);
  expect(hidden([3, 5], { kind: "delete", row: 3, count: 1 })).toEqual([4]);
});

test("a move to where the rows are is none", () => {
  for (const to of [3, 5]) {
    expect(after(letters(), { kind: "move", row: 3, count: 2, to })).toEqual(letters());
  }
});

test.each<[string, RowStep, number, string]>([
  ["down to beyond the grid", { kind: "move", row: 2, count: 1, to: 12 }, 2, "bcdef    a"],
  ["up to above it", { kind: "move", row: 5, count: 1, to: 0 }, 0, "d  abcef"],
  ["an empty row from below into it", { kind: "move", row: 20, count: 1, to: 4 }, 2, "ab cdef"],
  ["an empty row from above into it", { kind: "move", row: 0, count: 1, to: 5 }, 1, "abc def"],
  ["empty rows past all of it", { kind: "move", row: 0, count: 2, to: 9 }, 0, "abcdef  "],
  [
    "empty rows from below past all of it",
    { kind: "move", row: 9, count: 3, to: 1 },
    2,
    "   abcdef",
  ],
])("a grid grows where a row comes to lie, and nowhere else: %s", (_, step, top, shownAs) => {
  const grid = after(letters(), step);
  expect([grid.top, column(grid).map((value) => value ?? " ")]).toEqual([top, [...shownAs]]);
});

test("rows inserted at the very edges: above the grid they push it, below it they look like the row told", () => {
  const above = after(letters(), { kind: "insert", row: 2, count: 2, like: 2 });
  expect([above.top, column(above)]).toEqual([4, column(letters())]);
  const below = after(letters(), { kind: "insert", row: 8, count: 1, like: 7 });
  expect([column(below), below.formats.at(-1)]).toEqual([
    [...column(letters()), null],
    ['"f"', GENERAL],
  ]);
});

test("rows that look like one beyond the grid look like nothing in particular", () => {
  const { formats } = after(letters(), { kind: "insert", row: 3, count: 1, like: 30 });
  expect(formats[1]).toEqual([GENERAL, GENERAL]);
});

test.each<RowStep>([
  { kind: "insert", row: 0, count: 2, like: 0 },
  { kind: "delete", row: 0, count: 2 },
  { kind: "move", row: 0, count: 2, to: 5 },
])("on an empty sheet nothing moves: %j", (step) => {
  const empty = emptyGrid({ book: "", sheet: "Hoja1" });
  expect(after(empty, step)).toEqual(empty);
});

const anyStep: fc.Arbitrary<RowStep> = fc.oneof(
  fc.record({
    kind: fc.constant("insert" as const),
    row: fc.nat(10),
    count: fc.integer({ min: 1, max: 3 }),
    like: fc.nat(10),
  }),
  fc.record({
    kind: fc.constant("delete" as const),
    row: fc.nat(10),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc
    .record({ row: fc.nat(8), count: fc.integer({ min: 1, max: 3 }), to: fc.nat(12) })
    .filter(({ row, count, to }) => to <= row || to >= row + count)
    .map((move) => ({ kind: "move" as const, ...move }))
);

/** How a step is taken back, where it can be. */
function backOf(step: RowStep): RowStep | null {
  if (step.kind === "delete") return null;
  const { row, count } = step;
  if (step.kind === "insert") return { kind: "delete", row, count };
  const first = seatAfter(step)(row)!;
  return { kind: "move", row: first, count, to: step.to <= row ? row + count : row };
}

test("every value lies where its row has gone, and a step taken back leaves the grid as it was", () => {
  fc.assert(
    fc.property(anyStep, (step) => {
      const grid = letters([], [3, 5]);
      const moved = after(grid, step);
      const seat = seatAfter(step);
      for (let row = 2; row < 2 + ROWS; row++) {
        const now = seat(row);
        if (now === null) continue;
        expect(valueAt(moved, { row: now, column: 1 })).toBe(valueAt(grid, { row, column: 1 }));
        expect(moved.hiddenRows!.includes(now)).toBe(grid.hiddenRows!.includes(row));
      }
      expect(moved.values.flat().filter((value) => value !== null).length).toBe(
        [...Array(ROWS).keys()].filter((i) => seat(i + 2) !== null).length
      );
      const back = backOf(step);
      if (back) expect(shown(after(moved, back))).toEqual(shown(grid));
    }),
    { numRuns: 500 }
  );
});

test("a merged area covers after a step what it covered before, and what came between", () => {
  fc.assert(
    fc.property(anyStep, fc.nat(8), fc.integer({ min: 1, max: 4 }), (step, top, height) => {
      const own = area(top, top + height);
      let now: CellRange | null;
      try {
        now = mergeAfter(own, step);
      } catch {
        expect(step.kind).toBe("move");
        return;
      }
      const seat = seatAfter(step);
      const kept = [...Array(height + 1).keys()].flatMap((i) => seat(top + i) ?? []);
      if (kept.length < 2) expect(now).toBeNull();
      else expect(now).toEqual(area(kept[0]!, kept.at(-1)!));
    }),
    { numRuns: 500 }
  );
});

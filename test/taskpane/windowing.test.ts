import fc from "fast-check";
import { offsetsOf, rowAt, rowsInSight, scrollToShow } from "../../src/taskpane/windowing";

const offsets = offsetsOf([30, 24, 42, 42, 24, 42]);

test("offsets tell where each row begins and where the list ends", () => {
  expect(offsets).toEqual([0, 30, 54, 96, 138, 162, 204]);
  expect(offsetsOf([])).toEqual([0]);
});

test("the row at a height is the one that covers it", () => {
  expect(rowAt(offsets, 0)).toBe(0);
  expect(rowAt(offsets, 29)).toBe(0);
  expect(rowAt(offsets, 30)).toBe(1);
  expect(rowAt(offsets, 203)).toBe(5);
  expect(rowAt(offsets, 9999)).toBe(5);
  expect(rowAt(offsets, -5)).toBe(0);
  expect(rowAt([0], 10)).toBe(0);
});

test("a list of nothing has nothing in sight", () => {
  expect(rowsInSight([0], 0, 400, 8)).toEqual({ first: 0, end: 0 });
});

test("the spare rows end with the list", () => {
  expect(rowsInSight(offsets, 60, 50, 0)).toEqual({ first: 2, end: 4 });
  expect(rowsInSight(offsets, 60, 50, 2)).toEqual({ first: 0, end: 6 });
});

const lists = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 300 });

test("every row that a viewport touches is in sight, and no more than fit besides the spare ones", () => {
  fc.assert(
    fc.property(
      lists,
      fc.nat(5000),
      fc.integer({ min: 1, max: 700 }),
      fc.nat(5),
      (list, top, height, spare) => {
        const at = offsetsOf(list);
        const end = at.at(-1)!;
        const scrollTop = Math.min(top, Math.max(0, end - height));
        const span = rowsInSight(at, scrollTop, height, spare);
        const touched = list.flatMap((_, row) =>
          at[row]! < scrollTop + height && at[row + 1]! > scrollTop ? [row] : []
        );
        expect(span.first).toBe(Math.max(0, touched[0]! - spare));
        expect(span.end).toBe(Math.min(list.length, touched.at(-1)! + 1 + spare));
      }
    )
  );
});

test("scrolling to a row puts it wholly in sight and moves no further than it must", () => {
  fc.assert(
    fc.property(
      lists,
      fc.nat(299),
      fc.nat(5000),
      fc.integer({ min: 60, max: 700 }),
      (list, index, top, height) => {
        const at = offsetsOf(list);
        const row = index % list.length;
        const to = scrollToShow(at, row, top, height);
        expect(at[row]!).toBeGreaterThanOrEqual(to);
        expect(at[row + 1]!).toBeLessThanOrEqual(to + height);
        const wasInSight = at[row]! >= top && at[row + 1]! <= top + height;
        expect(to === top).toBe(wasInSight);
      }
    )
  );
});

import fc from "fast-check";
import { a1, parseA1Range, type Cell } from "../../src/sheet/cell";
import { addressesOf, firstCellOf, rectanglesOf } from "../../src/excel/addresses";

const cells = fc.array(fc.record({ row: fc.nat({ max: 60 }), column: fc.nat({ max: 30 }) }), {
  maxLength: 400,
});
const names = (list: Iterable<Cell>): string[] => [...new Set([...list].map(a1))].sort();

function cellsOf(address: string): Cell[] {
  return address.split(",").flatMap((part) => {
    const { top, left, bottom, right } = parseA1Range(part)!;
    const found: Cell[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) found.push({ row, column });
    }
    return found;
  });
}

test("rectangles cover every cell once and no other", () => {
  fc.assert(
    fc.property(cells, (list) => {
      const covered = rectanglesOf(list).flatMap(({ top, left, bottom, right }) =>
        cellsOf(`${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`)
      );
      expect(covered.map(a1).sort()).toEqual(names(list));
    })
  );
});

test("a full table is one rectangle, and a column of it too", () => {
  const table = Array.from({ length: 70 }, (_, i) => ({
    row: 3 + (i % 10),
    column: 1 + Math.floor(i / 10),
  }));
  expect(rectanglesOf(table)).toEqual([{ top: 3, left: 1, bottom: 12, right: 7 }]);
});

test("addresses stay below what Excel takes and lose no cell", () => {
  const scattered = Array.from({ length: 5_000 }, (_, i) => ({
    row: 1_040_000 - 2 * i,
    column: 700,
  }));
  const addresses = addressesOf(rectanglesOf(scattered));
  expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThanOrEqual(8_000);
  expect(Math.max(...addresses.map((address) => address.split(",").length))).toBeLessThanOrEqual(
    1_000
  );
  expect(names(addresses.flatMap(cellsOf))).toEqual(names(scattered));
  expect(addresses.length).toBe(Math.ceil(5_000 / Math.floor(8_000 / "ZZZ1040000,".length)));
});

test("no ranges need no address", () => {
  expect(addressesOf([])).toEqual([]);
});

test.each([
  ["B5", { row: 4, column: 1 }],
  ["B5:C9", { row: 4, column: 1 }],
  ["$B$5", { row: 4, column: 1 }],
  ["Hoja 1!B5:C9,D1", { row: 4, column: 1 }],
  ["'L''Área, 2'!AA10", null],
  ["B:D", { row: 0, column: 1 }],
  ["3:4", { row: 2, column: 0 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383 }],
  ["", null],
])("the first cell of %s", (address, cell) => {
  expect(firstCellOf(address)).toEqual(cell);
});

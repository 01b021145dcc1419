import fc from "fast-check";
import { contains, type CellRange } from "../../src/sheet/cell";
import { sortMerges } from "../../src/xlsx/merges";

const area = fc
  .record({ top: fc.nat(12), left: fc.nat(12), height: fc.nat(4), width: fc.nat(4) })
  .map(({ top, left, height, width }): CellRange => {
    return { top, left, bottom: top + height, right: left + width };
  });

const share = (a: CellRange, b: CellRange): boolean =>
  contains(a, { row: Math.max(a.top, b.top), column: Math.max(a.left, b.left) }) &&
  contains(b, { row: Math.max(a.top, b.top), column: Math.max(a.left, b.left) });

test("areas that stay share no cell, and each one that goes shares one with an area that stays", () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 25 }), (areas) => {
      const { sound, overlapping } = sortMerges(areas);
      for (const [i, one] of sound.entries()) {
        for (const other of sound.slice(i + 1)) expect(share(one, other)).toBe(false);
      }
      for (const one of overlapping) expect(sound.some((other) => share(one, other))).toBe(true);
      const single = areas.filter(
        ({ top, left, bottom, right }) => top === bottom && left === right
      );
      expect(sound.length + overlapping.length + single.length).toBe(areas.length);
    })
  );
});

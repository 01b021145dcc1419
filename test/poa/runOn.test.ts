import { jumps } from "../../src/poa/runOn";
import { GENERAL } from "../../src/sheet/grid";

/** The jumps of one run of codes: where, after what, to what, and what would be written. */
function jumpsOf(codes: readonly string[], how: { width?: number; beginsAt1?: boolean } = {}) {
  const run = codes.map((value, row) => ({
    code: { value, at: { row, column: 2 }, raw: { value, format: GENERAL } },
  }));
  const found = jumps(
    [run],
    ({ at, raw }, to) => [{ at, from: raw, to: { value: to, format: GENERAL } }],
    { width: how.width, beginsAt1: how.beginsAt1 ?? false }
  );
  return [...found].map(({ at, facts, seeAlso, fix }) =>
    [
      `${at.row}: ${facts.after || "–"} › ${facts.code}, better ${facts.to}, ${facts.moved} move`,
      `see ${(seeAlso ?? []).map(({ row }) => row).join()}`,
      (fix?.edits ?? []).map((edit) => `${edit.at.row} ${String(edit.to.value)}`).join(", ") ||
        "no fix",
    ].join("; ")
  );
}

test("jumps: a gap, a step back, a repeated code, one without a number", () => {
  expect(jumpsOf(["A 1", "A 2", "A 4", "sin", "A 4", "A 6"])).toEqual([
    "2: A 2 › A 4, better A 3, 2 move; see 1; 2 A 3, 4 A 3, 5 A 5",
    "5: A 4 › A 6, better A 5, 0 move; see 2; 5 A 5",
  ]);
  expect(jumpsOf(["A 5", "A 3"])).toEqual(["1: A 5 › A 3, better A 6, 0 move; see 0; 1 A 6"]);
  expect(jumpsOf(["A 3"])).toEqual([]);
  expect(jumpsOf(["A 03", "A 04"], { beginsAt1: true, width: 2 })).toEqual([
    "0: – › A 03, better A 01, 1 move; see ; 0 A 01, 1 A 02",
  ]);
  expect(jumpsOf(["A 1"], { beginsAt1: true })).toEqual([]);
});

test("no renumbering that would use a code that is taken, or a number below one", () => {
  expect(jumpsOf(["A 1", "A 3", "A 2"])).toEqual([
    "1: A 1 › A 3, better A 2, 0 move; see 0; no fix",
    "2: A 3 › A 2, better A 4, 0 move; see 1; 2 A 4",
  ]);
  expect(jumpsOf(["A 1", "A 4", "A 2", "A 5"])[0]).toBe(
    "1: A 1 › A 4, better A 2, 1 move; see 0; 1 A 2, 3 A 3"
  );
});

test("where every code jumps, only the first ones offer to renumber the rest", () => {
  const found = jumpsOf(Array.from({ length: 300 }, (_, i) => `A ${i * 2 + 1}`));
  expect(found).toHaveLength(299);
  const offered = found.filter((line) => !line.endsWith("no fix")).length;
  // 299 + 298 + … edits: 76 of them are 19,874, the 77th would be more than 20,000; one of the last still has room for its 126.
  expect(offered).toBe(77);
});

import type { Finding } from "../../src/poa/rule";
import { rowsOfTree, sectionsOf } from "../../src/taskpane/findingRows";
import { keptTop, type LaidOut } from "../../src/taskpane/list/anchor";
import { followed } from "../../src/taskpane/live/follow";
import { IDLE, reduce, type Session } from "../../src/taskpane/session";
import { reviewBook, type Review } from "../../src/commands/review";
import { offsetsOf } from "../../src/taskpane/windowing";
import { bookOf, faultySheet, planSheet, soundSheet } from "./sketch";

const finding = (row: number): Finding => ({
  rule: "text-is-clean",
  severity: "hint",
  in: { book: "", sheet: "Tarija" },
  at: { row, column: 6 },
  held: null,
  facts: {},
  seeAlso: [],
  fix: null,
});

/** Two headers of 10 pixels and then findings of 20, of the given rows of the sheet. */
function laidOut(sheetRows: readonly number[]): LaidOut {
  const rows = rowsOfTree(sectionsOf(sheetRows.map(finding)), new Set());
  return { rows, offsets: offsetsOf(rows.map(({ kind }) => (kind === "finding" ? 20 : 10))) };
}

const upTo = (count: number) => Array.from({ length: count }, (_, row) => row);

describe("what is read stays in its place", () => {
  const before = laidOut(upTo(50));

  test("when rows come or go above it", () => {
    // The tenth finding begins 5 pixels above the edge.
    expect(keptTop(before, laidOut([-2, -1, ...upTo(50)]), 205)).toBe(245);
    expect(keptTop(before, laidOut(upTo(50).slice(3)), 205)).toBe(145);
  });

  test("when the first row in sight is the one that goes, the next one does", () => {
    expect(keptTop(before, laidOut(upTo(50).filter((row) => row !== 9)), 205)).toBe(205 - 20);
  });

  test("when rows come or go below it, or nothing of it is left, nothing moves", () => {
    expect(keptTop(before, laidOut(upTo(20)), 205)).toBe(205);
    expect(keptTop(before, laidOut([90, 91]), 205)).toBe(205);
  });

  test("a list that stands at its top shows what comes there", () => {
    expect(keptTop(before, laidOut([-2, -1, ...upTo(50)]), 0)).toBe(0);
  });
});

describe("following leaves in front what was there", () => {
  const at = 5;
  const reviewed = async (...grids: Parameters<typeof bookOf>[0]): Promise<Review> =>
    reviewBook(bookOf(grids));
  const lookingAt = (review: Review, rule: string): Session => {
    const finding = review.checks
      .flatMap(({ findings }) => findings)
      .find((one) => one.rule === rule)!;
    const shown = reduce(IDLE, { kind: "reviewed", review, at: 1 });
    const view = { kind: "sheet", sheet: finding.in.sheet } as const;
    return reduce(reduce(shown, { kind: "viewed", view }), { kind: "activated", finding });
  };

  test("the sheet, the header and the finding, found again in the new check", async () => {
    const session = lookingAt(await reviewed(soundSheet(), faultySheet()), "weights-add-to-100");
    const after = followed(session, await reviewed(soundSheet(), faultySheet()), at);
    expect(after.view).toEqual({ kind: "sheet", sheet: "Tarija" });
    expect(after.active).not.toBe(session.active);
    expect(after.active).toEqual(session.active);
    expect(after.checked!.at).toBe(at);
    expect(after.notice).toEqual({ kind: "followed" });
  });

  test("a finding whose row has moved, as long as one alone says the same", async () => {
    const session = lookingAt(
      await reviewed(soundSheet(), faultySheet()),
      "task-code-is-not-repeated"
    );
    const { values } = faultySheet();
    const area = String(values[0]![1]);
    const lower = planSheet("Tarija", area, [
      ["2.1", "Otra acción", "DDTJ 0", "Otra operación", 0.04, "2.1.1", "Otra tarea"],
      ...(values.slice(4) as never[]),
    ]);
    const after = followed(session, await reviewed(soundSheet(), lower), at);
    expect(after.active).toMatchObject({ rule: "task-code-is-not-repeated", at: { row: 6 } });
  });

  test("what is no more leaves the front: the finding, and the sheet with what was corrected on it", async () => {
    const session = lookingAt(await reviewed(soundSheet(), faultySheet()), "weights-add-to-100");
    const mended = followed(
      session,
      await reviewed(soundSheet(), soundSheet("Tarija", "Otra")),
      at
    );
    expect(mended).toMatchObject({ active: null, view: { kind: "sheet", sheet: "Tarija" } });
    const correcting = reduce(session, { kind: "correcting", sheet: "Tarija" });
    const gone = followed(correcting, await reviewed(soundSheet()), at);
    expect(gone).toMatchObject({ active: null, view: { kind: "overview" }, correcting: null });
  });
});

import { stopIgnoring, ignoreFindings } from "../../src/commands/ignore";
import {
  aboutFixes,
  applyChange,
  explainTotals,
  readToRepair,
  readEntries,
  undoEntry,
  type Outcome,
  type RepairOptions,
} from "../../src/commands/repair";
import { reviewBook, reviewSheet } from "../../src/commands/review";
import { checkSheet } from "../../src/poa/check";
import type { Finding } from "../../src/poa/rule";
import { HostError } from "../../src/sheet/host";
import { disputedTexts, officialised } from "../../src/poa/officialText";
import { repairSafely } from "../../src/poa/repair";
import { a1 } from "../../src/sheet/cell";
import { valueAt, type Grid } from "../../src/sheet/grid";
import { applyFixes } from "./applyFixes";
import { bookOf, faultySheet, planSheet, soundSheet, type BookInMemory } from "../taskpane/sketch";

const gridIn = async (book: BookInMemory, sheet: string): Promise<Grid> =>
  (await book.readBook()).find(({ ref }) => ref.sheet === sheet)!;
const findingOf = (findings: readonly Finding[], rule: string): Finding =>
  findings.find((finding) => finding.rule === rule)!;
const done = (outcome: Outcome) => {
  expect(outcome.kind).toBe("done");
  return outcome as Extract<Outcome, { kind: "done" }>;
};

/** Two actions whose texts have spaces too many, and codes with a full stop. */
const untidy = (sheet = "Oruro"): Grid =>
  planSheet(sheet, `DIRECCIÓN DEPARTAMENTAL DE ${sheet.toUpperCase()}`, [
    ["3.1", "Servicio  de cédulas", "DDO 1", "Emitir cédulas", 0.6, "3.1.1.", "Atender en oficina"],
    ["4.1", "Administración ..", "DDO 2", "Pagar servicios", 0.4, "4.1.1", "Pagar  la luz"],
  ]);

test("one fix: its cells change, the marks follow, and it can be taken back", async () => {
  const book = bookOf([faultySheet()]);
  const before = await reviewSheet(book);
  const first = await gridIn(book, "Tarija");
  const finding = findingOf(before.checks[0]!.findings, "task-code-is-not-repeated");
  const { entry, review } = done(await applyFixes(book, [finding], { before }));
  expect(valueAt(await gridIn(book, "Tarija"), { row: 5, column: 5 })).toBe("3.1.2");
  expect(review!.checks[0]!.findings.map(({ rule }) => rule)).toEqual(["weights-add-to-100"]);
  expect(book.marks.get("Tarija")!.map(({ at }) => a1(at))).toEqual(["E4"]);
  expect(entry).toMatchObject({ kind: "fix", rules: ["task-code-is-not-repeated"], findings: 1 });
  expect(entry!.facts).toEqual(finding.facts);
  expect(await readEntries(book)).toEqual([entry]);

  const undone = done(await undoEntry(book, entry!.id, { before: review }));
  expect(await gridIn(book, "Tarija")).toEqual(first);
  expect(undone.review!.checks[0]!.findings).toHaveLength(2);
  expect(book.marks.get("Tarija")).toHaveLength(2);
  expect(await readEntries(book)).toEqual([]);
  expect(await undoEntry(book, entry!.id)).toEqual({ kind: "forgotten" });
});

test("a cell that was changed since is told; nothing is done and nothing is remembered", async () => {
  const book = bookOf([faultySheet()]);
  const { checks } = await reviewSheet(book);
  const total = findingOf(checks[0]!.findings, "weights-add-to-100");
  const at = { row: 4, column: 4 };
  const now = { value: 0.5, format: "0%" };
  await book.apply(
    new Map([["Tarija", { edits: [{ at, from: { value: 0.6, format: "0%" }, to: now }] }]])
  );
  const changed = await gridIn(book, "Tarija");
  expect(await applyFixes(book, [total])).toEqual({
    kind: "stale",
    cells: [{ sheet: "Tarija", at, expected: { value: 0.6, format: "0%" }, now }],
  });
  expect(await gridIn(book, "Tarija")).toEqual(changed);
  expect(await readEntries(book)).toEqual([]);
});

test("a change whose cells were changed since is not taken back, and stays kept", async () => {
  const book = bookOf([faultySheet()]);
  const { checks } = await reviewSheet(book);
  const finding = findingOf(checks[0]!.findings, "task-code-is-not-repeated");
  const { entry } = done(await applyFixes(book, [finding]));
  const [edit] = finding.fix!.edits;
  const typed = { value: "9.9.9", format: "@" };
  await book.apply(new Map([["Tarija", { edits: [{ ...edit!, from: edit!.to, to: typed }] }]]));
  expect(await undoEntry(book, entry!.id)).toMatchObject({
    kind: "stale",
    cells: [{ sheet: "Tarija", at: edit!.at, now: typed }],
  });
  expect(await readEntries(book)).toEqual([entry]);
});

/** All safe fixes of a sheet, or of the book, as the pane applies them. */
async function applySafeFixes(
  book: BookInMemory,
  sheet: string | null,
  options: RepairOptions = {}
): Promise<Outcome> {
  const { grids, settings } = await readToRepair(book, sheet, options);
  const repaired = grids.map((grid) => repairSafely(grid, settings));
  const changes = new Map(repaired.map(({ grid, change }) => [grid.ref.sheet, change]));
  const about = aboutFixes(repaired.flatMap(({ fixed }) => fixed));
  return applyChange(book, changes, about, options);
}

test("all safe fixes of the book, as one change, leave none, and one undo takes all back", async () => {
  const book = bookOf([untidy("Oruro"), soundSheet(), untidy("Potosí")]);
  const first = await book.readBook();
  const before = await reviewBook(book);
  const { entry, review } = done(await applySafeFixes(book, null, { before }));
  expect(entry!.sheets.map(({ sheet }) => sheet)).toEqual(["Oruro", "Potosí"]);
  const safe = review!.checks.flatMap(({ findings }) => findings.filter(({ fix }) => fix?.safe));
  expect(safe).toEqual([]);
  expect(review!.scope).toBe("book");
  expect(await applySafeFixes(book, null, { before: review })).toEqual({ kind: "nothing" });
  done(await undoEntry(book, entry!.id));
  expect(await book.readBook()).toEqual(first);
});

test("all safe fixes of one sheet leave the others alone", async () => {
  const book = bookOf([untidy("Oruro"), untidy("Potosí")]);
  const other = await gridIn(book, "Oruro");
  const { changes } = done(await applySafeFixes(book, "Potosí"));
  expect([...changes.keys()]).toEqual(["Potosí"]);
  expect(await gridIn(book, "Oruro")).toEqual(other);
  await expect(applySafeFixes(book, "La Paz")).rejects.toMatchObject({ failure: "sheet-is-gone" });
});

test("a change that is made is told as made, even where looking again fails", async () => {
  const book = bookOf([faultySheet()]);
  const { checks } = await reviewSheet(book);
  const failure = new HostError("cell-is-being-edited", "");
  book.failNext("mark", failure);
  const outcome = done(await applyFixes(book, checks[0]!.findings));
  expect(outcome).toMatchObject({ review: null, failure });
  expect(outcome.entry).not.toBeNull();
});

test.each([
  "sheet-is-protected",
  "sheet-is-filtered",
  "cell-is-being-edited",
  "sheet-is-gone",
] as const)(
  "%s: the host's refusal goes to whoever asked, and nothing is remembered",
  async (why) => {
    const book = bookOf([faultySheet()]);
    const { checks } = await reviewSheet(book);
    book.failNext("apply", new HostError(why, "Tarija"));
    await expect(applyFixes(book, checks[0]!.findings)).rejects.toMatchObject({ failure: why });
    expect(await readEntries(book)).toEqual([]);
  }
);

test("nothing to change is no change", async () => {
  const book = bookOf([soundSheet()]);
  expect(await applyFixes(book, [])).toEqual({ kind: "nothing" });
  const about = { kind: "other", rules: [], findings: 0, facts: null } as const;
  expect(await applyChange(book, new Map([["Beni", { edits: [] }]]), about)).toEqual({
    kind: "nothing",
  });
});

test("why a total is off: one way of closing it is applied as a change of its own", async () => {
  const book = bookOf([soundSheet(), faultySheet()]);
  const { closings, readings } = await explainTotals(book, "Tarija");
  expect(readings).toEqual([]);
  expect(closings).toMatchObject([{ total: 96, missing: 4, scope: "" }]);
  const about = {
    kind: "closing",
    rules: ["weights-add-to-100"],
    findings: 1,
    facts: null,
  } as const;
  const changes = new Map([["Tarija", { edits: closings[0]!.proportional }]]);
  const { review } = done(await applyChange(book, changes, about));
  expect(review!.checks[0]!.findings.map(({ rule }) => rule)).not.toContain("weights-add-to-100");
  expect(await explainTotals(book, "Beni")).toEqual({ closings: [], readings: [] });
  await expect(explainTotals(book, "La Paz")).rejects.toMatchObject({ failure: "sheet-is-gone" });
});

test("one text for an action code, in the sheets that were chosen", async () => {
  const other = planSheet("Pando", "DIRECCIÓN DEPARTAMENTAL DE PANDO", [
    ["3.1", "Cédulas", "DDP 1", "Emitir cédulas", 1, "3.1.1", "Atender en oficina"],
  ]);
  const book = bookOf([soundSheet(), faultySheet(), other]);
  const officialTextChanges = async () => {
    const { grids, settings } = await readToRepair(book, null);
    const plans = grids.flatMap((grid) => checkSheet(grid, settings).plans);
    const texts = disputedTexts(plans).find(({ code }) => code === "3.1");
    return texts && officialised(texts, "Servicio de cédulas", grids).changes;
  };
  const changes = (await officialTextChanges())!;
  expect([...changes.keys()]).toEqual(["Pando"]);
  const about = { kind: "official-text", rules: [], findings: 0, facts: null } as const;
  done(await applyChange(book, changes, about));
  expect(valueAt(await gridIn(book, "Pando"), { row: 4, column: 1 })).toBe("Servicio de cédulas");
  expect(await officialTextChanges()).toBeUndefined();
});

test("ignoring takes the marks away, is kept in the workbook, and can be ended", async () => {
  const book = bookOf([faultySheet()]);
  const before = await reviewSheet(book);
  const { findings } = before.checks[0]!;
  const review = await ignoreFindings(book, findings, "así se aprobó", "2026-11-22", before);
  expect(review.checks[0]!.findings).toEqual([]);
  expect(book.marks.get("Tarija")).toEqual([]);
  expect((await reviewSheet(book)).checks[0]!.ignored).toHaveLength(findings.length);
  const entries = review.checks[0]!.ignored.map(({ entry }) => entry);
  const again = await stopIgnoring(book, entries, review);
  expect(again.checks[0]!.findings).toHaveLength(findings.length);
  expect(book.marks.get("Tarija")).toHaveLength(findings.length);
  expect(checkSheet(await gridIn(book, "Tarija"), again.settings).ignored).toEqual([]);
});

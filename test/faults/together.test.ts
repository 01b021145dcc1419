import { ignoreFindings } from "../../src/commands/ignore";
import { latestReview, publishReview } from "../../src/commands/latest";
import { followTyping } from "../../src/commands/live";
import { performEdit, prepareEdit } from "../../src/commands/edit";
import { readEntries, undoEntry } from "../../src/commands/repair";
import { keepSettings } from "../../src/commands/keepSettings";
import { applyFixes } from "../commands/applyFixes";
import { reviewBook, reviewSheet, type Review } from "../../src/commands/review";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { Finding } from "../../src/poa/rule";
import { toneOfFormula } from "../../src/sheet/mark";
import type { Host } from "../../src/sheet/host";
import { bootStandin, sheetOf, until, type Standin } from "../standin/boot";
import { everythingIn, markAt } from "../excel/plannersBook";
import { faultyBook, idOf, stateOf } from "./book";
import { beforeRequest } from "./faults";

jest.setTimeout(60_000);

let standin: Standin;
/** Two panes over one workbook, each with what it remembers by itself: two windows, or two people. */
let ours: Host;
let theirs: Host;
beforeEach(async () => {
  publishReview(null);
  standin = await bootStandin(faultyBook());
  ours = excelHost(emptyMemory());
  theirs = excelHost(emptyMemory());
});
afterEach(() => standin.close());

/** Somebody else types into a cell. */
const typed = (sheet: string, row: number, column: number, value: string | number): void =>
  standin.host.elsewhere(() =>
    standin.book.write(
      idOf(standin, sheet)!,
      { top: row, left: column, bottom: row, right: column },
      [[{ value }]]
    )
  );
const valueAt = (sheet: string, row: number, column: number) =>
  standin.book.cells(idOf(standin, sheet)!, {
    top: row,
    left: column,
    bottom: row,
    right: column,
  })[0]![0]!.value;
const marksOn = (sheet: string) =>
  standin.book
    .rules(idOf(standin, sheet)!)
    .filter(({ formula }) => toneOfFormula(formula) !== null)
    .flatMap(({ ranges }) => ranges.map(({ top, left }) => `${top},${left}`))
    .sort();
/** All of a sheet but its rules: of rows that went and came back, they cover the same cells in more pieces. */
const rowsOf = (name: string) => {
  const sheet = stateOf(standin).sheets.find((one) => one.name === name)!;
  const merges = sheet.merges.map((one) => JSON.stringify(one)).sort();
  return { ...sheet, merges, rules: null };
};
const fixable = (review: Review, sheet: string): Finding[] =>
  review.checks
    .filter(({ ref }) => ref.sheet === sheet)
    .flatMap(({ findings }) => findings)
    .filter(({ fix }) => fix?.safe);

describe("somebody types between our reading and our writing", () => {
  test("fixes: before any request of theirs, the cell keeps what was typed and nothing else changes", async () => {
    const before = await reviewBook(ours);
    const findings = fixable(before, "Tarija");
    const { at } = findings[0]!.fix!.edits[0]!;
    const held = valueAt("Tarija", at.row, at.column) as string;
    // Before we look at the cells, and between that and the writing.
    for (const k of [1, 2]) {
      const text = `de otra persona ${k}`;
      typed("Tarija", at.row, at.column, held);
      const disarm = beforeRequest(standin, k, () => typed("Tarija", at.row, at.column, text));
      const outcome = await applyFixes(ours, findings, { before });
      disarm();
      expect(outcome).toMatchObject({ kind: "stale", cells: [{ sheet: "Tarija", at }] });
      expect(valueAt("Tarija", at.row, at.column)).toBe(text);
      expect(await readEntries(ours)).toEqual([]);
    }
  });

  test("moving rows: refused, and the rows lie where they lay", async () => {
    const ready = await prepareEdit(
      ours,
      { sheet: "Tarija", at: { row: 4, column: 2 } },
      { kind: "move", level: "operation", direction: "down" }
    );
    if (ready.kind !== "ready") throw new Error(ready.kind);
    const { expects } = ready.edited.change;
    expect(expects.length).toBeGreaterThan(0);
    const { row, column } = expects[0]!.at;
    for (const k of [1, 2]) {
      standin.book.load(faultyBook());
      const disarm = beforeRequest(standin, k, () => typed("Tarija", row, column, `otra ${k}`));
      expect(await performEdit(excelHost(emptyMemory()), ready)).toMatchObject({ kind: "stale" });
      disarm();
      const now = rowsOf("Tarija");
      standin.book.load(faultyBook());
      typed("Tarija", row, column, `otra ${k}`);
      expect(now).toEqual(rowsOf("Tarija"));
    }
  });

  test("painting: a sheet that came meanwhile under the same name stays, and nothing of ours is left", async () => {
    for (const k of [2, 3]) {
      standin.book.load(faultyBook());
      const disarm = beforeRequest(standin, k, () =>
        standin.host.elsewhere(() => void standin.book.addSheet("Nueva"))
      );
      const drawing = sheetOf("Nueva", [["nuestra"]]);
      const painted = await excelHost(emptyMemory())
        .paint([drawing])
        .then(
          () => null,
          (thrown: unknown) => thrown
        );
      disarm();
      expect(painted).toMatchObject({ name: "HostError" });
      const names = standin.book.sheets().map(({ name }) => name);
      expect(names).toEqual(["Tarija", "Beni", "Datos", "Oculta", "Nueva"]);
      expect(valueAt("Nueva", 0, 0)).toBeNull();
    }
  });

  test("marking: what was typed stays, and the next review marks what is wrong now", async () => {
    const disarm = beforeRequest(standin, 3, () => typed("Tarija", 7, 4, 0.4));
    await reviewSheet(ours);
    disarm();
    expect(valueAt("Tarija", 7, 4)).toBe(0.4);
    const review = await reviewSheet(ours);
    const rules = review.checks[0]!.findings.map(({ rule }) => rule);
    expect(rules).not.toContain("weights-add-to-100");
    expect(marksOn("Tarija")).toHaveLength(
      new Set(review.checks[0]!.findings.map(({ at }) => `${at.row},${at.column}`)).size
    );
  });

  test("checking that follows: it looks again at what somebody else types, and writes over nothing", async () => {
    await keepSettings(ours, { live: { on: true, marks: true } });
    publishReview(await reviewBook(ours));
    const stop = followTyping(ours, { pause: 1 });
    const isWatched = () =>
      standin.host.syncs.some(({ actions }) =>
        actions.some(({ Name }) => Name?.startsWith("_Register"))
      );
    await until(isWatched);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const rulesNow = () =>
      latestReview()!
        .checks.find(({ ref }) => ref.sheet === "Tarija")!
        .findings.map(({ rule }) => rule);
    expect(rulesNow()).toContain("weights-add-to-100");
    // One more while we look at the first.
    typed("Tarija", 7, 4, 0.9);
    const disarm = beforeRequest(standin, 1, () => typed("Tarija", 7, 4, 0.4));
    await until(() => !rulesNow().includes("weights-add-to-100"));
    disarm();
    stop();
    expect(valueAt("Tarija", 7, 4)).toBe(0.4);
  });
});

describe("two panes over one workbook", () => {
  test("the marks of one are found, replaced and taken away by the other", async () => {
    await reviewBook(ours);
    const before = marksOn("Tarija");
    expect(before.length).toBeGreaterThan(0);
    await reviewBook(theirs);
    expect(marksOn("Tarija")).toEqual(before);
    // What we remember is out of date by now.
    await ours.mark(new Map([["Tarija", [markAt(5, 5)]]]));
    expect(marksOn("Tarija")).toEqual(["5,5"]);
    expect(await theirs.unmark()).toBe(2);
    expect([marksOn("Tarija"), marksOn("Beni")]).toEqual([[], []]);
    expect(await ours.unmark()).toBe(0);
  });

  test("both change something: both are kept, and each can take back what the other did", async () => {
    await standin.book.settled();
    const clean = everythingIn(standin.book);
    const review = await reviewBook(ours);
    expect(await applyFixes(ours, fixable(review, "Tarija"))).toMatchObject({ kind: "done" });
    expect(await applyFixes(theirs, fixable(review, "Beni"))).toMatchObject({ kind: "done" });
    const entries = await readEntries(ours);
    expect(entries).toHaveLength(2);
    expect(await undoEntry(theirs, entries[1]!.id)).toMatchObject({ kind: "done" });
    expect(await undoEntry(ours, entries[0]!.id)).toMatchObject({ kind: "done" });
    expect(await readEntries(theirs)).toEqual([]);
    await ours.unmark();
    expect(everythingIn(standin.book)).toEqual(clean);
  });

  test.each([1, 2])(
    "neither history is lost when theirs is kept right before our request %i",
    async (k) => {
      const review = await reviewBook(ours);
      const kept = await applyFixes(theirs, fixable(review, "Beni"));
      if (kept.kind !== "done") throw new Error(kept.kind);
      const history = standin.book.setting("poa-history");
      standin.book.changeSetting("poa-history", undefined);
      const disarm = beforeRequest(standin, k, () =>
        standin.book.changeSetting("poa-history", history)
      );
      const outcome = await applyFixes(ours, fixable(review, "Tarija"));
      disarm();
      if (outcome.kind !== "done") throw new Error(outcome.kind);
      const ids = (await readEntries(ours)).map(({ id }) => id);
      expect(ids.sort()).toEqual([outcome.entry!.id, kept.entry!.id].sort());
    }
  );

  test("at the same time, their decisions are both kept", async () => {
    const review = await reviewBook(ours);
    const [one, two] = ["Tarija", "Beni"].map(
      (sheet) => review.checks.find(({ ref }) => ref.sheet === sheet)!.findings[0]!
    );
    await ignoreFindings(ours, [one!], "uno", "2021-03-01", review);
    await ignoreFindings(theirs, [two!], "dos", "2021-03-01", review);
    const kept = JSON.stringify(await ours.readSettings());
    expect(kept).toContain('"uno"');
    expect(kept).toContain('"dos"');
  });
});

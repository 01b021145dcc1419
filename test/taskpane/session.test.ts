import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import type { Review } from "../../src/commands/review";
import {
  findingsAt,
  findingsIn,
  IDLE,
  reduce,
  type Event,
  type Session,
} from "../../src/taskpane/session";
import { faultySheet, gridWith, soundSheet } from "./sketch";

const TARIJA = checkSheet(faultySheet());
const BENI = checkSheet(soundSheet());
const E4 = { row: 3, column: 4 };
const F6 = { row: 5, column: 5 };

const review = (scope: Review["scope"], ...checks: SheetCheck[]): Event => ({
  kind: "reviewed",
  review: { scope, settings: DEFAULT_SETTINGS, checks },
  at: 1,
});

const after = (...events: Event[]): Session => events.reduce(reduce, IDLE);
const BOOK = review("book", BENI, TARIJA);
const SHEET = review("sheet", TARIJA);

test("the sketches are what the tests below take them for", () => {
  expect(BENI.findings).toEqual([]);
  expect(TARIJA.findings.map(({ rule }) => rule)).toEqual([
    "weights-add-to-100",
    "task-code-is-not-repeated",
  ]);
  expect(TARIJA.findings.map(({ at }) => at)).toEqual([E4, F6]);
});

describe("work", () => {
  const started: Event = { kind: "started", job: { kind: "review", scope: "book" } };
  const progress = { done: 13, of: 19, sheet: "La Paz" };

  test("starts without progress, then knows the sheet at hand", () => {
    expect(after(started).busy).toEqual({ job: started.job, progress: null });
    expect(after(started, { kind: "progressed", progress }).busy?.progress).toEqual(progress);
  });

  test("progress that arrives after the end changes nothing", () => {
    const cancelled = after(started, { kind: "cancelled" });
    expect(reduce(cancelled, { kind: "progressed", progress })).toBe(cancelled);
  });

  test("a cancelled review leaves what was known before", () => {
    const session = after(SHEET, started, { kind: "cancelled" });
    expect(session).toMatchObject({ busy: null, notice: { kind: "cancelled" } });
    expect(session.checked?.checks).toEqual([TARIJA]);
  });

  test("a failure keeps what was known and is gone with the next start", () => {
    const failure = {
      job: { kind: "unmark" },
      reason: { kind: "host-is-busy", detail: "" },
    } as const;
    const failed = after(SHEET, { kind: "failed", failure });
    expect(failed).toMatchObject({ busy: null, failure });
    expect(failed.checked).not.toBeNull();
    expect(reduce(failed, started).failure).toBeNull();
    expect(reduce(failed, { kind: "dismissed" }).failure).toBeNull();
  });

  test("a cell that cannot be shown does not end the review at hand", () => {
    const failure = {
      job: { kind: "go", sheet: "Tarija", at: E4 },
      reason: { kind: "sheet-is-gone", detail: "Tarija" },
    } as const;
    const session = after(started, { kind: "failed", failure });
    expect(session.busy).not.toBeNull();
    expect(session.failure).toBe(failure);
  });

  test("what is forgotten is gone", () => {
    expect(after(BOOK, { kind: "forgotten" }).checked).toBeNull();
  });
});

describe("views", () => {
  test("a checked sheet shows itself, a checked book its areas", () => {
    expect(after(SHEET).view).toEqual({ kind: "sheet", sheet: "Tarija" });
    expect(after(BOOK).view).toEqual({ kind: "overview" });
  });

  test("a sheet of a checked book that is checked again takes its old place", () => {
    const mended = checkSheet(soundSheet("Tarija", "DIRECCIÓN DEPARTAMENTAL DE TARIJA"));
    const session = after(BOOK, review("sheet", mended));
    expect(session.checked).toMatchObject({ scope: "book" });
    expect(session.checked?.checks).toEqual([BENI, mended]);
    expect(session.view).toEqual({ kind: "sheet", sheet: "Tarija" });
  });

  test("what is wrong between sheets is looked at again with the sheet", () => {
    const between = (session: Session) =>
      session.checked!.checks.flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === "area-is-planned-once")
      ).length;
    const twice = after(BOOK, review("sheet", checkSheet(soundSheet("Tarija"))));
    expect(between(twice)).toBeGreaterThan(0);
    expect(between(reduce(twice, SHEET))).toBe(0);
  });

  test("a sheet that the checked book did not have comes last", () => {
    const pando = checkSheet(soundSheet("Pando", "DIRECCIÓN DEPARTAMENTAL DE PANDO"));
    const sheets = after(BOOK, review("sheet", pando)).checked?.checks.map(({ ref }) => ref.sheet);
    expect(sheets).toEqual(["Beni", "Tarija", "Pando"]);
  });

  test("each view lists its findings", () => {
    const { checked } = after(BOOK);
    const count = (view: Session["view"]) => findingsIn(checked!, view).length;
    expect(count({ kind: "everything" })).toBe(2);
    expect(count({ kind: "sheet", sheet: "Tarija" })).toBe(2);
    expect(count({ kind: "sheet", sheet: "Beni" })).toBe(0);
    expect(count({ kind: "sheet", sheet: "Nadie" })).toBe(0);
  });
});

describe("the active finding", () => {
  const [weights, code] = TARIJA.findings;

  test("is the one of the selected cell, and its headers are opened", () => {
    const session = after(
      SHEET,
      { kind: "toggled", key: "error" },
      { kind: "toggled", key: "error/task-code-is-not-repeated" },
      { kind: "toggled", key: "warning" },
      { kind: "selected", cell: { sheet: "Tarija", at: F6 } }
    );
    expect(session.active).toBe(code);
    expect([...session.closed]).toEqual(["warning"]);
    expect(session.header).toBeNull();
  });

  test("stays when an unmarked cell is selected", () => {
    const session = after(SHEET, { kind: "activated", finding: weights! });
    const cell = { sheet: "Tarija", at: { row: 9, column: 1 } };
    expect(reduce(session, { kind: "selected", cell })).toBe(session);
  });

  test("stays when it lies in the selected cell beside another", () => {
    const twin = { ...code!, rule: "text-is-clean", severity: "hint" as const };
    const check = { ...TARIJA, findings: [...TARIJA.findings, twin] };
    const session = after(review("sheet", check), { kind: "activated", finding: twin });
    const again = reduce(session, { kind: "selected", cell: { sheet: "Tarija", at: F6 } });
    expect(again.active).toBe(twin);
    expect(findingsAt(again.checked, "Tarija", F6)).toEqual([code, twin]);
  });

  test("brings its sheet to the front, unless all findings are listed", () => {
    const cell = { sheet: "Tarija", at: E4 };
    expect(after(BOOK, { kind: "selected", cell }).view).toEqual({
      kind: "sheet",
      sheet: "Tarija",
    });
    const everything = after(
      BOOK,
      { kind: "viewed", view: { kind: "everything" } },
      { kind: "selected", cell }
    );
    expect(everything.view).toEqual({ kind: "everything" });
    expect(everything.active).toBe(weights);
  });

  test("is found again after another check, and let go when it was mended", () => {
    const chosen: Event = { kind: "activated", finding: code! };
    const again = checkSheet(faultySheet());
    expect(after(SHEET, chosen, review("sheet", again)).active).toBe(again.findings[1]);
    expect(
      after(SHEET, chosen, review("sheet", checkSheet(soundSheet("Tarija")))).active
    ).toBeNull();
  });

  test("is let go with its view", () => {
    const session = after(BOOK, { kind: "selected", cell: { sheet: "Tarija", at: E4 } });
    const overview: Event = { kind: "viewed", view: { kind: "overview" } };
    expect(reduce(session, overview)).toMatchObject({ active: null, header: null });
  });
});

test("a header opens and closes, and the keyboard stands on it", () => {
  const closed = after(SHEET, { kind: "toggled", key: "error" });
  expect([...closed.closed]).toEqual(["error"]);
  expect(closed.header).toBe("error");
  expect([...reduce(closed, { kind: "toggled", key: "error" }).closed]).toEqual([]);
});

test("a sheet that is no POA is shown as what it is", () => {
  const check = checkSheet(gridWith("Instructivo", [["Lea esto antes de llenar"]]));
  const { checked, view } = after(review("sheet", check));
  expect(checked?.checks[0]?.notAPlan).toBe("no-headings");
  expect(view).toEqual({ kind: "sheet", sheet: "Instructivo" });
});

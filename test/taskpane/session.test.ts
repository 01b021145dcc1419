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
  review: {
    scope,
    sheet: scope === "sheet" ? checks[0]!.ref.sheet : null,
    settings: DEFAULT_SETTINGS,
    checks,
    unmarked: null,
  },
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
    const unmarking: Event = { kind: "started", job: { kind: "unmark" } };
    const failed = after(SHEET, unmarking, { kind: "failed", failure });
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

describe("correcting the scheme", () => {
  const open: Event = { kind: "correcting", sheet: "Tarija" };

  test("goes on while the planner selects cells and while its sheet is reviewed", () => {
    const session = after(BOOK, { kind: "viewed", view: { kind: "sheet", sheet: "Tarija" } }, open);
    expect(session.correcting).toBe("Tarija");
    expect(reduce(session, { kind: "selected", cell: { sheet: "Tarija", at: E4 } })).toBe(session);
    expect(reduce(session, SHEET).correcting).toBe("Tarija");
  });

  test("ends with its view, with another review, and when the planner says so", () => {
    const session = after(SHEET, open);
    for (const event of [
      { kind: "viewed", view: { kind: "overview" } },
      BOOK,
      { kind: "correcting", sheet: null },
      { kind: "forgotten" },
    ] as Event[]) {
      expect(reduce(session, event).correcting).toBeNull();
    }
  });

  test("stays open when the workbook did not take it", () => {
    const job = {
      kind: "keep",
      decision: { sheet: "Tarija", isForAll: false, answers: { base: "action" } },
    } as const;
    const reason = { kind: "book-is-locked", detail: "" } as const;
    const session = after(
      SHEET,
      open,
      { kind: "started", job },
      { kind: "failed", failure: { job, reason } }
    );
    expect(session).toMatchObject({ busy: null, correcting: "Tarija", failure: { reason } });
  });
});

describe("the ribbon while the pane works", () => {
  test("marks removed there are told, and the review at hand goes on", () => {
    const session = after(
      { kind: "started", job: { kind: "review", scope: "book" } },
      { kind: "unmarked", sheets: 3 }
    );
    expect(session).toMatchObject({ notice: { kind: "unmarked", sheets: 3 } });
    expect(session.busy).not.toBeNull();
  });
});

describe("views", () => {
  test("a checked sheet shows itself, a checked book its areas", () => {
    expect(after(SHEET).view).toEqual({ kind: "sheet", sheet: "Tarija" });
    expect(after(BOOK).view).toEqual({ kind: "overview" });
  });

  test("one sheet of a book that is reviewed again shows itself, and the book stays known", () => {
    const again: Event = {
      kind: "reviewed",
      review: {
        scope: "book",
        sheet: "Tarija",
        settings: DEFAULT_SETTINGS,
        checks: [BENI, TARIJA],
        unmarked: null,
      },
      at: 2,
    };
    const session = after(BOOK, again);
    expect(session.checked).toMatchObject({ scope: "book", at: 2 });
    expect(session.view).toEqual({ kind: "sheet", sheet: "Tarija" });
    expect(session.notice).toEqual({ kind: "reviewed", scope: "sheet", unnoted: 0 });
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

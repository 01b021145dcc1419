import { performCodes, performEdit, prepareCodes, prepareEdit } from "../../src/commands/edit";
import type { EditRequest } from "../../src/commands/edit";
import { ignoreFindings } from "../../src/commands/ignore";
import { latestReview, onFailure, onLive, publishReview } from "../../src/commands/latest";
import { followTyping } from "../../src/commands/live";
import { paintNewSheet } from "../../src/commands/newSheets";
import { undoEntry, type Outcome } from "../../src/commands/repair";
import { keepSettings } from "../../src/commands/keepSettings";
import { applyFixes } from "../commands/applyFixes";
import { checkBook, reviewBook, reviewSheet, type Review } from "../../src/commands/review";
import { consolidate } from "../../src/poa/consolidate";
import { drawNationalBook } from "../../src/poa/national/book";
import { remarksOf } from "../../src/poa/remark";
import type { Finding } from "../../src/poa/rule";
import type { Host } from "../../src/sheet/host";
import type { Standin } from "../standin/boot";
import { idOf } from "./book";

/** What the pane would have to tell the planner: null when all went well. */
export type Told = unknown;

/** Something a planner asks for, ready to be done; done, it answers what went wrong, or rejects with it. */
export interface Command {
  readonly name: string;
  /** The sheet that it is about, which may be deleted or protected while it is done. */
  readonly sheet: string;
  /** Its last steps are a comfort, of which nobody need be told when it fails. */
  readonly endsInComfort?: boolean;
  /** Done once for all its runs, each of which begins with the workbook that this leaves. */
  prepare(host: Host, standin: Standin, note: Note): Promise<Begin>;
}

/** Takes down what the workbook is at that moment, whole between two steps. */
type Note = () => void;

/** All that comes before the planner's button, over a workbook that is open anew; answers what the button does. */
export type Begin = (host: Host) => Promise<() => Promise<Told>>;

/** The pane has looked at the workbook before. */
const begin =
  (work: (host: Host) => Promise<Told>): Begin =>
  async (host) => {
    await host.readBook();
    return () => work(host);
  };

const TARIJA = "Tarija";
const TODAY = "2021-03-01";

const toldOf = ({ unmarked }: Review): Told => unmarked;

function toldOfOutcome(outcome: Outcome): Told {
  if (outcome.kind !== "done") return new Error(`the change became ${outcome.kind}`);
  return outcome.failure ?? outcome.review?.unmarked ?? null;
}

const fixable = ({ checks }: Review): Finding[] =>
  checks.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.safe);

const edit = (name: string, row: number, column: number, request: EditRequest): Command => ({
  name,
  sheet: TARIJA,
  async prepare(host) {
    const before = await reviewSheet(host);
    const at = { row, column };
    const ready = await prepareEdit(host, { sheet: TARIJA, at }, request);
    if (ready.kind !== "ready") throw new Error(`${name}: ${JSON.stringify(ready)}`);
    return begin(async (host) => {
      const done = await performEdit(host, ready, before);
      if (done.kind !== "done") return new Error("the sheet was found changed");
      return done.failure ?? done.review?.unmarked ?? null;
    });
  },
});

const nationalBook = async (host: Host) => {
  const { checks } = await checkBook(host);
  return drawNationalBook({
    national: consolidate(checks.flatMap(({ plans }) => plans)),
    remarks: remarksOf(checks),
    files: [],
    madeOn: new Date(2021, 2, 1),
    beside: await host.readSheetNames(),
    withAreaSheets: false,
  });
};

/** Real time, whatever becomes of the timers of the program under test. */
const later = setTimeout;
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => later(resolve, milliseconds));
const LONG_ENOUGH = 1_000;

const type = (standin: Standin, value: number): void =>
  standin.book.write(idOf(standin, TARIJA)!, { top: 7, left: 4, bottom: 7, right: 4 }, [
    [{ value }],
  ]);

/** Resolves when the add-in has asked to be told of changes, or to be told no more. */
async function asked({ host }: Standin, method: RegExp): Promise<void> {
  const isAsked = () =>
    host.syncs.some(({ actions }) => actions.some(({ Name }) => method.test(Name ?? "")));
  for (let waited = 0; !isAsked() && waited < LONG_ENOUGH; waited += 5) await pause(5);
  await pause(5);
}

/** Resolves when the add-in has asked for nothing for a while. */
async function quiet({ host }: Standin): Promise<void> {
  for (let before = -1; before !== host.log.length;) {
    before = host.log.length;
    await pause(50);
  }
}

/** Types into a cell of a sheet that is watched, and waits until what follows from it is over. */
async function typeAndFollow(standin: Standin): Promise<Told> {
  let told: Told = null;
  const stops: (() => void)[] = [];
  const outcome = new Promise<void>((resolve) => {
    stops.push(onLive(() => resolve()));
    stops.push(onFailure((error) => resolve(void (told = error))));
  });
  type(standin, 0.4);
  await Promise.race([outcome, pause(LONG_ENOUGH)]);
  // Marks that follow come after what the pane shows.
  await quiet(standin);
  stops.forEach((stop) => stop());
  return told ?? latestReview()?.unmarked ?? null;
}

export const COMMANDS: readonly Command[] = [
  {
    name: "review sheet",
    sheet: TARIJA,
    prepare: async () => begin(async (host) => toldOf(await reviewSheet(host, { sheet: TARIJA }))),
  },
  {
    name: "review book",
    sheet: TARIJA,
    prepare: async () => begin(async (host) => toldOf(await reviewBook(host))),
  },
  {
    name: "review sheet of a book",
    sheet: TARIJA,
    async prepare(host) {
      const before = await reviewBook(host);
      return begin(async (host) => toldOf(await reviewSheet(host, { before })));
    },
  },
  {
    name: "unmark",
    sheet: TARIJA,
    async prepare(host) {
      await reviewBook(host);
      return begin(async (host) => host.unmark().then(() => null));
    },
  },
  {
    name: "review book with notes",
    sheet: TARIJA,
    async prepare(host) {
      await keepSettings(host, { notes: true });
      return begin(async (host) => toldOf(await reviewBook(host)));
    },
  },
  {
    // Notes that say something else, notes of which nothing is left, and those of a cell that has been mended.
    name: "review with notes again",
    sheet: TARIJA,
    async prepare(host, standin) {
      await keepSettings(host, { notes: true });
      await reviewBook(host);
      type(standin, 0.5);
      return begin(async (host) => toldOf(await reviewSheet(host, { sheet: TARIJA })));
    },
  },
  {
    name: "unmark with notes",
    sheet: TARIJA,
    async prepare(host) {
      await keepSettings(host, { notes: true });
      await reviewBook(host);
      return begin(async (host) => {
        // The add-in has marked a sheet today; the notes of the other are of another day.
        await reviewSheet(host, { sheet: TARIJA });
        return host.unmark().then(() => null);
      });
    },
  },
  {
    name: "want no notes any more",
    sheet: TARIJA,
    async prepare(host) {
      await keepSettings(host, { notes: true });
      await reviewBook(host);
      return begin((host) => keepSettings(host, { notes: false }).then(() => null));
    },
  },
  {
    name: "apply fixes",
    sheet: TARIJA,
    async prepare(host) {
      const before = await reviewBook(host);
      return begin(async (host) =>
        toldOfOutcome(await applyFixes(host, fixable(before), { before }))
      );
    },
  },
  {
    name: "undo",
    sheet: TARIJA,
    async prepare(host) {
      const before = await reviewBook(host);
      const outcome = await applyFixes(host, fixable(before), { before });
      if (outcome.kind !== "done") throw new Error(outcome.kind);
      const { id } = outcome.entry!;
      return begin(async (host) =>
        toldOfOutcome(await undoEntry(host, id, { before: outcome.review }))
      );
    },
  },
  edit("insert", 5, 5, { kind: "insert", level: "task" }),
  edit("delete", 5, 5, { kind: "remove", level: "task" }),
  edit("move", 4, 2, { kind: "move", level: "operation", direction: "down" }),
  {
    name: "renumber",
    sheet: TARIJA,
    async prepare(host) {
      const before = await reviewSheet(host);
      const ready = await prepareCodes(host, { sheet: TARIJA, at: { row: 5, column: 5 } });
      if (ready.kind !== "ready" || ready.renumbered.edits.length === 0) {
        throw new Error("nothing to renumber");
      }
      return begin(async (host) => toldOfOutcome(await performCodes(host, ready, before)));
    },
  },
  {
    name: "consolidate into the book",
    sheet: TARIJA,
    async prepare(host) {
      const drawings = await nationalBook(host);
      return begin(async (host) => host.paint(drawings).then(() => null));
    },
  },
  {
    name: "consolidate again",
    sheet: TARIJA,
    async prepare(host) {
      const drawings = (await nationalBook(host)).slice(0, 3);
      await host.paint(drawings);
      return begin(async (host) => host.paint(drawings).then(() => null));
    },
  },
  {
    name: "new sheet",
    endsInComfort: true,
    sheet: TARIJA,
    prepare: async () =>
      begin(async (host) => {
        const wish = { name: "Nueva", area: "ÁREA NUEVA", fiscalYear: 2021 };
        const { kind } = await paintNewSheet(host, wish);
        return kind === "painted" ? null : new Error(kind);
      }),
  },
  {
    name: "keep settings",
    sheet: TARIJA,
    prepare: async () =>
      begin((host) => keepSettings(host, { live: { on: false, marks: false } }).then(() => null)),
  },
  {
    name: "ignore",
    sheet: TARIJA,
    async prepare(host) {
      const before = await reviewSheet(host);
      const [finding] = before.checks[0]!.findings;
      return begin(async (host) =>
        toldOf(await ignoreFindings(host, [finding!], "así es", TODAY, before))
      );
    },
  },
  {
    name: "follow typing",
    sheet: TARIJA,
    async prepare(host, standin, note) {
      await keepSettings(host, { live: { on: true, marks: true } });
      const review = await reviewBook(host);
      type(standin, 0.4);
      note();
      type(standin, 0.36);
      return async (host) => {
        await host.readBook();
        publishReview(review);
        standin.host.forgetLog();
        const stop = followTyping(host, { pause: 1 });
        await asked(standin, /^_Register/);
        return async () => {
          const told = await typeAndFollow(standin);
          stop();
          await asked(standin, /^_Unregister/);
          return told;
        };
      };
    },
  },
  {
    name: "select",
    sheet: TARIJA,
    prepare: async () =>
      begin((host) => host.select("Beni", { row: 4, column: 1 }).then(() => null)),
  },
];

import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { HostError, type Host } from "../../src/sheet/host";
import { publishReview } from "../../src/commands/latest";
import { reasonOf } from "../../src/taskpane/failure";
import { en } from "../../src/taskpane/words.en";
import { es } from "../../src/taskpane/words.es";
import { bootStandin, type Standin } from "../standin/boot";
import { faultyBook, idOf, keeping, stateOf, without, type BookState } from "./book";
import { COMMANDS, type Begin, type Command, type Told } from "./commands";
import { KINDS, type Kind } from "./faults";

jest.setTimeout(300_000);

let standin: Standin;
const waits: number[] = [];
/** What we wait between two tries takes no time here; Excel's own timers live in another world and go on as they are. */
const real = setTimeout;
beforeAll(async () => {
  standin = await bootStandin(faultyBook(), { excelApi: "1.18" });
  jest.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms = 0) => {
    waits.push(ms);
    return real(run, Math.min(ms, 1));
  }) as typeof setTimeout);
});
afterAll(() => {
  jest.restoreAllMocks();
  standin.close();
});

/** How a run ended: what was told, and what the workbook is. */
interface End {
  readonly told: Told;
  readonly state: BookState;
}

const WRITING = ["mark", "unmark", "select", "keepSettings", "apply", "reshape", "paint"] as const;

/** The host, which tells after each of its verbs that writes. */
function telling(host: Host, afterVerb: () => void): Host {
  const told = { ...host };
  for (const verb of WRITING) {
    const work = host[verb] as (...args: unknown[]) => Promise<unknown>;
    Object.assign(told, {
      [verb]: async (...args: unknown[]) => {
        const answer = await work(...args);
        afterVerb();
        return answer;
      },
    });
  }
  return told;
}

/** The workbook that every run of the command begins with, and what to do with it. */
interface Prepared {
  readonly command: Command;
  readonly drawings: readonly SheetDrawing[];
  readonly settings: ReadonlyMap<string, unknown>;
  readonly begin: Begin;
  /** What the workbook may be on the way, as far as it was told beforehand. */
  readonly noted: readonly BookState[];
}

async function prepare(command: Command): Promise<Prepared> {
  const { book } = standin;
  publishReview(null);
  book.load(faultyBook());
  for (const key of book.settingKeys()) book.changeSetting(key, undefined);
  const noted: BookState[] = [];
  const note = () => void noted.push(stateOf(standin));
  const begin = await command.prepare(excelHost(emptyMemory()), standin, note);
  await book.settled();
  const settings = new Map(book.settingKeys().map((key) => [key, book.setting(key)]));
  return { command, drawings: book.drawings(), settings, begin, noted };
}

/** Everything up to the planner's button, over the workbook as it was prepared. */
async function ready({ drawings, settings, begin }: Prepared, afterVerb?: () => void) {
  const { book, host: excel } = standin;
  publishReview(null);
  book.load(drawings);
  for (const key of new Set([...book.settingKeys(), ...settings.keys()])) {
    book.changeSetting(key, settings.get(key));
  }
  await book.settled();
  const host = excelHost(emptyMemory());
  const run = await begin(afterVerb ? telling(host, afterVerb) : host);
  excel.forgetLog();
  return run;
}

/** The run in which nothing goes wrong: how many requests it takes, and what the workbook is between its steps. */
async function cleanRun(prepared: Prepared) {
  const { command, noted } = prepared;
  const states: BookState[] = [...noted];
  const run = await ready(prepared, () => void states.push(stateOf(standin)));
  const before = stateOf(standin);
  const told = await run();
  expect([command.name, told]).toEqual([command.name, null]);
  const syncs = standin.host.syncs.length;
  const finished = stateOf(standin);
  return { syncs, before, between: states, finished };
}

/** One run in which the k-th request goes wrong. */
async function faultyRun(
  run: () => Promise<Told>,
  { command, kind, k }: { command: Command; kind: Kind; k: number }
): Promise<End> {
  const disarm = kind.arm(standin, k, command.sheet);
  const told = await run().catch((thrown: unknown) => thrown ?? new Error("nothing thrown"));
  disarm();
  return { told, state: stateOf(standin) };
}

const sameAs = (a: BookState) => (b: BookState) => JSON.stringify(a) === JSON.stringify(b);

type Place = "before" | "between" | "finished" | "half";

function placeOf(
  { state }: End,
  { before, between, finished }: Awaited<ReturnType<typeof cleanRun>>
): Place {
  const isSame = sameAs(state);
  if (isSame(finished)) return "finished";
  if (isSame(before)) return "before";
  return between.some(isSame) ? "between" : "half";
}

/** Whether the planner is told what it is and what to do, in both languages. */
function isSaid(told: Told, kind: Kind): boolean {
  if (!(told instanceof HostError)) return false;
  const reason = reasonOf(told);
  const said = [es, en].map(({ failures }) => failures[reason.kind](reason.detail));
  return (
    kind.failures.includes(told.failure) &&
    said.every(({ what, toDo }) => what.length > 10 && toDo.length > 10)
  );
}

const KINDS_OF_END = ["before", "between", "finished", "half"] as const;
const rows: string[] = [];
const total: Record<Place, number> = { before: 0, between: 0, finished: 0, half: 0 };
const nothingYet = (): Record<Place, number> => ({ before: 0, between: 0, finished: 0, half: 0 });

type Clean = Awaited<ReturnType<typeof cleanRun>>;

/** What the workbook may be in the end, when somebody has deleted the sheet in the meantime. */
async function withoutSheet(prepared: Prepared, clean: Clean): Promise<Clean> {
  const { sheet } = prepared.command;
  const deleteIt = (): BookState => {
    standin.book.deleteSheet(idOf(standin, sheet)!);
    return stateOf(standin);
  };
  const run = await ready(prepared);
  await run();
  const finished = deleteIt();
  await ready(prepared);
  const before = deleteIt();
  return { ...clean, before, between: clean.between.map((one) => without(one, sheet)), finished };
}

/** A protected sheet keeps its marks; those of the other sheets are made, and the planner is told. */
const withSheetKept = (clean: Clean, sheet: string): Clean => ({
  ...clean,
  between: [
    ...clean.between,
    ...[clean.before, ...clean.between].map((one) => keeping(one, clean.finished, sheet)),
  ],
});

/** Every cell of one row of the table; answers what was not right. */
async function everyRequest(prepared: Prepared, kind: Kind, clean: Clean): Promise<string[]> {
  const { command } = prepared;
  const wrong: string[] = [];
  const ends = nothingYet();
  const expected = kind.deletes
    ? await withoutSheet(prepared, clean)
    : kind.protects
      ? withSheetKept(clean, command.sheet)
      : clean;
  for (let k = 1; k <= clean.syncs; k++) {
    // Where nothing was done, the same hosts go on over the same workbook, as the planner does who tries again.
    const isFresh = readied?.command !== command;
    const run = isFresh ? await ready(prepared) : readied!.run;
    const end = await faultyRun(run, { command, kind, k });
    const place = placeOf(end, expected);
    readied = place === "before" && !kind.deletes && !kind.protects ? { command, run } : null;
    ends[place] += 1;
    total[place] += 1;
    const needsNoWords =
      place === "finished" || (place === "between" && command.endsInComfort === true);
    const isRight = place !== "half" && (needsNoWords || isSaid(end.told, kind));
    if (!isRight) {
      wrong.push(`${kind.name} · ${k} of ${clean.syncs}: ${place}, told ${String(end.told)}`);
    }
  }
  const counts = KINDS_OF_END.map((place) => String(ends[place]).padStart(9)).join("");
  rows.push(`${command.name.padEnd(26)}${kind.name.padEnd(22)}${clean.syncs}${counts}`);
  return wrong;
}

let readied: { command: Command; run: () => Promise<Told> } | null = null;

test.each(COMMANDS)(
  "$name: whatever fails at any request, the workbook is as it was or finished, and the planner is told",
  async (command) => {
    const prepared = await prepare(command);
    const clean = await cleanRun(prepared);
    readied = null;
    const wrong: string[] = [];
    for (const kind of KINDS) wrong.push(...(await everyRequest(prepared, kind, clean)));
    expect(wrong).toEqual([]);
  }
);

afterAll(() => {
  const cells = KINDS_OF_END.reduce((sum, place) => sum + total[place], 0);
  const heading = `${"command".padEnd(26)}${"fault".padEnd(22)}k${KINDS_OF_END.map((place) => place.padStart(9)).join("")}`;
  process.stdout.write(
    `${[heading, ...rows].join("\n")}\n${cells} cells: ${JSON.stringify(total)}\n`
  );
});

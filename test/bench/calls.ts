import { readFileSync } from "node:fs";
import path from "node:path";
import { reviewBook, reviewSheet } from "../../src/commands/review";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { SheetCheck } from "../../src/poa/check";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import type { SheetDrawing } from "../../src/sheet/drawing";
import type { Host } from "../../src/sheet/host";
import { MARK_FILLS } from "../../src/sheet/mark";
import { a1 } from "../../src/sheet/cell";
import { bootNode, type Standin } from "../../src/standin/node";
import { openBook } from "../../src/xlsx/open";
import { bigSheet } from "./makeSheet";
import type { Options } from "./options";
import { kilobytes, times, verdict, whole, type Bench, type Section } from "./section";

const PROJECT = path.join(__dirname, "..", "..");
const SAMPLE = path.join(PROJECT, "assets", "samples", "POA 2021 SEGIP.xlsx");

/** What went over the wire. */
interface Sent {
  readonly syncs: number;
  readonly actions: number;
  readonly asked: number;
  readonly answered: number;
}

/** Opens the drawings in the stand-in, whose client becomes the one our code talks to. */
async function boot(drawings: readonly SheetDrawing[]): Promise<Standin> {
  const standin = await bootNode({ drawings, projectFolder: PROJECT });
  const { Excel, Office, OfficeExtension } = standin;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return standin;
}

/** What the work sends to Excel. */
async function sent<Result>(
  { host }: Standin,
  work: () => Promise<Result>
): Promise<readonly [Sent, Result]> {
  host.forgetLog();
  const result = await work();
  const { log } = host;
  const sum = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0);
  const told: Sent = {
    syncs: host.syncs.length,
    actions: sum(log.map(({ actions }) => actions.length)),
    asked: sum(log.map(({ bytes }) => bytes)),
    answered: sum(log.map(({ answerBytes }) => answerBytes)),
  };
  return [told, result];
}

/** As the guides of Office.js show it: one sheet after the other, a fill for each cell, a sync for each sheet. */
async function paintPlainly(checks: readonly SheetCheck[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { ref, findings } of checks) {
      const sheet = context.workbook.worksheets.getItem(ref.sheet);
      const used = sheet.getUsedRange(true).load("values, numberFormat, address");
      await context.sync();
      if (used.values.length === 0) continue;
      for (const { at, severity } of findings) {
        sheet.getRange(a1(at)).format.fill.color = MARK_FILLS[severity];
      }
      await context.sync();
    }
  });
}

interface Told {
  readonly name: string;
  readonly told: Sent;
}

async function wholeBook(): Promise<Told[]> {
  const drawings = await openBook(new Uint8Array(readFileSync(SAMPLE)), "POA 2021 SEGIP.xlsx");
  const standin = await boot(drawings);
  try {
    const host = excelHost(emptyMemory());
    const settings = DEFAULT_SETTINGS;
    const [reading] = await sent(standin, () => host.readBook());
    const [first, review] = await sent(standin, () => reviewBook(host, { settings }));
    const [again] = await sent(standin, () => reviewBook(host, { settings }));
    const [unmarking] = await sent(standin, () => host.unmark());
    const [plainly] = await sent(standin, () => paintPlainly(review.checks));
    return [
      { name: "19 areas: read", told: reading },
      { name: "19 areas: read, check and mark", told: first },
      { name: "19 areas: the same again", told: again },
      { name: "19 areas: take the marks away", told: unmarking },
      { name: "19 areas: as guides show it, sheet by sheet", told: plainly },
    ];
  } finally {
    standin.close();
  }
}

async function oneSheet(size: number): Promise<Told[]> {
  const standin = await boot([bigSheet(size)]);
  try {
    const host: Host = excelHost(emptyMemory());
    const settings = DEFAULT_SETTINGS;
    const rows = `${whole(size)} rows`;
    const [reading] = await sent(standin, () => host.readActiveSheet());
    const [first, review] = await sent(standin, () => reviewSheet(host, { settings }));
    const [unmarking] = await sent(standin, () => host.unmark());
    const [plainly] = await sent(standin, () => paintPlainly(review.checks));
    return [
      { name: `${rows}: read`, told: reading },
      { name: `${rows}: read, check and mark`, told: first },
      { name: `${rows}: take the marks away`, told: unmarking },
      { name: `${rows}: as guides show it`, told: plainly },
    ];
  } finally {
    standin.close();
  }
}

/** The design: 1 sync for the active sheet, 2 for a whole book, 1 to mark. One sheet of the 19 leaves a doubt that merges settle. */
const MOST_SYNCS = { sheet: 1 + 1, book: 2 + 1 + 1 };

async function runCalls({ isTrial }: Options): Promise<Section> {
  const book = await wholeBook();
  const sheet = await oneSheet(isTrial ? 500 : 10_000);
  const plain = { book: book.at(-1)!.told, sheet: sheet.at(-1)!.told };
  const rowOf =
    (beside: Sent) =>
    ({ name, told }: Told): string[] => [
      name,
      String(told.syncs),
      whole(told.actions),
      kilobytes(told.asked),
      kilobytes(told.answered),
      times((told.asked + told.answered) / (beside.asked + beside.answered)),
    ];
  return {
    about: [
      "The real Office.js client over the stand-in: round trips, the actions in them, and their size as text. The last line of",
      "each part reads and paints the same cells as guides of Office.js show it; the ratio is of the bytes to that.",
    ],
    headings: ["", "syncs", "actions", "asked", "answered", "to the guides"],
    rows: [...book.map(rowOf(plain.book)), ...sheet.map(rowOf(plain.sheet))],
    verdicts: [
      verdict(
        "19 areas read, checked and marked, with the merged areas of one sheet asked for, syncs",
        book[1]!.told.syncs,
        MOST_SYNCS.book,
        String
      ),
      verdict(
        "one sheet read, checked and marked, syncs",
        sheet[1]!.told.syncs,
        MOST_SYNCS.sheet,
        String
      ),
    ],
  };
}

export const callsBench: Bench = { name: "calls", title: "Talking to Excel", run: runCalls };

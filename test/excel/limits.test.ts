import { applyChange } from "../../src/commands/repair";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { Edit } from "../../src/sheet/edit";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { GENERAL } from "../../src/sheet/grid";
import type { Host } from "../../src/sheet/host";
import type { Mark } from "../../src/sheet/mark";
import { bootStandin, type Standin } from "../standin/boot";

/** What Excel on the web takes and gives at once, in bytes. */
const WEB = 5_000_000;
const ROWS = 100_000;

jest.setTimeout(180_000);

const TONES = ["error", "warning", "hint"] as const;
const textOf = (row: number): string => `Operación n.º ${row} de la dirección`;

/** A column of texts and one of weights, a hundred thousand rows long. */
function hugeSheet(): SheetDrawing {
  const cells = Array.from({ length: ROWS }, (_, row) => [
    { at: { row, column: 0 }, value: textOf(row) },
    { at: { row, column: 1 }, value: (row % 100) / 100 },
  ]).flat();
  return {
    name: "Grande",
    cells,
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 1,
    frozenColumns: 0,
  };
}

let standin: Standin;
let host: Host;
const largest: Record<string, { requests: number; request: number; answer: number }> = {};

beforeAll(async () => {
  standin = await bootStandin([hugeSheet()], { payloadLimit: WEB });
  host = excelHost(emptyMemory());
});
afterAll(() => {
  standin.close();
  const lines = Object.entries(largest).map(
    ([what, { requests, request, answer }]) =>
      `${what.padEnd(10)}${String(requests).padStart(4)} requests, largest ${request} up, ${answer} down`
  );
  process.stdout.write(`${lines.join("\n")}\n`);
});

/** Does the work and takes down what its requests weighed; those that Excel refused got no answer. */
async function weighed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  standin.host.forgetLog();
  const result = await work();
  const { log } = standin.host;
  const answered = log.filter(({ error }) => error === undefined);
  largest[what] = {
    requests: standin.host.syncs.length,
    request: Math.max(...log.map(({ bytes }) => bytes)),
    answer: Math.max(...answered.map(({ answerBytes }) => answerBytes)),
  };
  expect(largest[what].request).toBeLessThan(WEB);
  expect(largest[what].answer).toBeLessThan(WEB);
  return result;
}

const cell = (row: number, column: number) =>
  standin.book.cells(standin.book.activeSheet(), {
    top: row,
    left: column,
    bottom: row,
    right: column,
  })[0]![0]!;

test("a sheet of a hundred thousand rows is read whole", async () => {
  const grid = await weighed("read", () => host.readActiveSheet());
  expect(grid.values).toHaveLength(ROWS);
  expect(grid.values[ROWS - 1]).toEqual([textOf(ROWS - 1), 0.99]);
});

test("twenty thousand marks on scattered cells are made, and taken away", async () => {
  const marks = Array.from({ length: 20_000 }, (_, index): Mark => ({
    at: { row: index * 5, column: 1 },
    tone: TONES[index % 3]!,
  }));
  await weighed("mark", () => host.mark(new Map([["Grande", marks]])));
  const marked = standin.book
    .rules(standin.book.activeSheet())
    .flatMap(({ ranges }) => [...ranges]);
  expect(marked).toHaveLength(20_000);
  expect(await weighed("unmark", () => host.unmark())).toBe(1);
  expect(standin.book.rules(standin.book.activeSheet())).toEqual([]);
});

test("an edit of every text is applied, each cell checked before", async () => {
  const edits = Array.from({ length: ROWS }, (_, row): Edit => ({
    at: { row, column: 0 },
    from: { value: textOf(row), format: GENERAL },
    to: { value: `${textOf(row)} corregida`, format: GENERAL },
  }));
  const about = { kind: "other", rules: [], findings: 0, facts: null } as const;
  const changes = new Map([["Grande", { edits }]]);
  const stale = await weighed("apply", () => host.apply(changes));
  expect(stale).toEqual([]);
  expect(cell(0, 0).value).toBe(`${textOf(0)} corregida`);
  expect(cell(ROWS - 1, 0).value).toBe(`${textOf(ROWS - 1)} corregida`);
  expect(await applyChange(host, changes, about)).toMatchObject({ kind: "stale" });
});

test("a row comes in at the top, and everything below goes down", async () => {
  await weighed("reshape", () =>
    host.reshape("Grande", {
      expects: [{ at: { row: 1, column: 1 }, content: { value: 0.01, format: GENERAL } }],
      unmerge: [],
      steps: [{ kind: "insert", row: 1, count: 1, like: 0 }],
      writes: [{ at: { row: 1, column: 0 }, to: { value: "nueva", format: GENERAL } }],
      merge: [],
    })
  );
  expect(cell(1, 0).value).toBe("nueva");
  expect(cell(ROWS, 1).value).toBe(0.99);
});

test("a sheet as large is painted", async () => {
  await weighed("paint", () => host.paint([{ ...hugeSheet(), name: "Pintada" }]));
  const { id } = standin.book.sheets()[1]!;
  const last = { top: ROWS - 1, left: 0, bottom: ROWS - 1, right: 1 };
  expect(standin.book.cells(id, last)[0]!.map(({ value }) => value)).toEqual([
    textOf(ROWS - 1),
    0.99,
  ]);
});

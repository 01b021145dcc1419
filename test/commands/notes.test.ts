import type * as Latest from "../../src/commands/latest";
import type * as Speech from "../../src/commands/speech";
import type { Settings } from "../../src/poa/settings";
import { a1 } from "../../src/sheet/cell";
import type { SheetDrawing } from "../../src/sheet/drawing";
import type { CellValue } from "../../src/sheet/grid";
import { toneOfFormula } from "../../src/sheet/mark";
import { bootStandin, until, type BootOptions, type Standin } from "../standin/boot";
import { formSheet } from "./formSheet";

jest.setTimeout(60_000);

let standin: Standin;
let latest: typeof Latest;
let speech: typeof Speech;

/** Two operations whose weights add to 100, with room for what a planner gets wrong. */
const plan = (name: string, second: number): SheetDrawing =>
  formSheet(name, `Dirección de ${name}`, [
    ["4.1", "Fortalecer", "DD 1", `Compras de ${name}`, 0.5, "4.1.1", `Comprar en ${name}`],
    [null, null, "DD 2", `Servicios de ${name}`, second, "4.1.2", `Pagar  en ${name}`],
  ]);

/** The page as Excel loads it, with these settings kept in the workbook and nothing reviewed yet. */
async function open(
  drawings: readonly SheetDrawing[],
  settings: Partial<Settings>,
  options: BootOptions = { excelApi: "1.18" }
) {
  standin = await bootStandin(drawings, options);
  jest.resetModules();
  latest = await import("../../src/commands/latest");
  speech = await import("../../src/commands/speech");
  await import("../../src/commands/index");
  await Office.onReady();
  await keep(settings);
}
afterEach(() => standin.close());

async function keep(settings: Partial<Settings>): Promise<void> {
  const { keepSettings } = await import("../../src/commands/keepSettings");
  const { excelHost } = await import("../../src/excel/host");
  await keepSettings(excelHost(), settings);
}

/** Presses a button of the ribbon; answers the round trips that it took. */
async function press(button: string): Promise<number> {
  await quiet();
  standin.host.forgetLog();
  await standin.invokeCommand(button);
  const { length } = standin.host.syncs;
  await quiet();
  return length;
}

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const idOf = (name: string) => standin.book.sheets().find((sheet) => sheet.name === name)!.id;
const put = (
  sheet: string,
  row: number,
  column: number,
  what: { value?: CellValue; note?: string }
) =>
  standin.book.write(idOf(sheet), { top: row, left: column, bottom: row, right: column }, [[what]]);
const notesOn = (sheet: string): Record<string, string> =>
  Object.fromEntries(standin.book.notes(idOf(sheet)).map(({ at, text }) => [a1(at), text]));
const marksOn = (sheet: string) =>
  standin.book.rules(idOf(sheet)).filter(({ formula }) => toneOfFormula(formula) !== null);

/** Reviews the book, and waits until the add-in asks to be told of changes. */
async function reviewAndWatch(): Promise<void> {
  await press("checkBook");
  await until(() => JSON.stringify(standin.host.log).includes("_Register"));
  await quiet();
  standin.host.forgetLog();
}

async function followed(): Promise<void> {
  let told = false;
  const stop = latest.onLive(() => (told = true));
  await until(() => told).finally(stop);
  await quiet();
  await quiet();
}

test("a review says in the cells what is wrong and what to do; taking the marks away takes it too", async () => {
  await open([plan("Beni", 0.4), plan("Oruro", 0.5)], { notes: true });
  put("Beni", 4, 6, { note: "mía" });
  expect(await press("checkBook")).toBe(5);
  const beni = notesOn("Beni");
  expect(Object.keys(beni)).toEqual(["E4", "G5", "G6"]);
  expect(beni["E4"]).toContain("suman 90 %".replace(" ", beni["E4"]!.includes("90%") ? "" : " "));
  expect(beni["E4"]).toContain("Qué hacer: ");
  expect(beni["G5"]).toBe("mía");
  expect(Object.keys(notesOn("Oruro"))).toEqual(["G6"]);
  expect(latest.latestReview()).toMatchObject({ unmarked: null, unnoted: 0 });
  expect(standin.host.undoLost).toEqual([]);
  await press("removeMarks");
  expect([notesOn("Beni"), notesOn("Oruro")]).toEqual([{ G5: "mía" }, {}]);
  expect([...marksOn("Beni"), ...marksOn("Oruro")]).toEqual([]);
});

test("with the option off, and where Excel takes no notes, reviewing takes as many round trips as ever", async () => {
  const told: (readonly [number, number])[] = [];
  for (const [notes, excelApi] of [
    [false, "1.15"],
    [false, "1.18"],
    [true, "1.17"],
  ] as const) {
    await open([plan("Beni", 0.4)], { notes }, { excelApi });
    told.push([await press("checkBook"), await press("removeMarks")]);
    expect(notesOn("Beni")).toEqual({});
    standin.close();
  }
  expect(new Set(told.map(String))).toEqual(new Set([String(told[0])]));
  await open([plan("Beni", 0.4)], {});
});

test("notes speak the language of the pane", async () => {
  await open([plan("Beni", 0.4)], { notes: true });
  speech.speak("en");
  await press("checkSheet");
  expect(notesOn("Beni")["E4"]).toMatch(/^POA · finding · \w+\nThe weights .+\nWhat to do: /);
  speech.speak("es");
  await press("checkSheet");
  expect(notesOn("Beni")["E4"]).toMatch(/^POA · observación · /);
});

test("with marks that follow typing, only the notes that appear, vanish or say something else are written", async () => {
  await open([plan("Beni", 0.5), plan("Oruro", 0.5)], {
    notes: true,
    live: { on: true, marks: true },
  });
  await reviewAndWatch();
  const before = notesOn("Beni");
  expect(Object.keys(before)).toEqual(["G6"]);
  put("Beni", 5, 4, { value: 0.4 });
  await followed();
  expect(Object.keys(notesOn("Beni"))).toEqual(["E4", "G6"]);
  // Reading the sheet, looking at its notes, writing.
  expect(standin.host.syncs).toHaveLength(3);
  const names = standin.host.syncs.at(-1)!.actions.map(({ Name }) => Name);
  expect(names).not.toContain("Content");
  const first = notesOn("Beni")["E4"]!;
  // The same cell is marked, and its note says something else.
  put("Beni", 5, 4, { value: 0.3 });
  await followed();
  expect(notesOn("Beni")["E4"]).not.toBe(first);
  put("Beni", 5, 4, { value: 0.5 });
  await followed();
  expect(notesOn("Beni")).toEqual(before);
  // What changes nothing that is said writes nothing.
  standin.host.forgetLog();
  put("Oruro", 4, 6, { value: "Comprar sillas" });
  await followed();
  expect(standin.host.syncs).toHaveLength(1);
});

test("without marks that follow, typing writes no note", async () => {
  await open([plan("Beni", 0.5)], { notes: true });
  await reviewAndWatch();
  const before = notesOn("Beni");
  put("Beni", 5, 4, { value: 0.4 });
  await followed();
  expect([notesOn("Beni"), standin.host.syncs.length]).toEqual([before, 1]);
});

test("whoever wants no notes any more has none left, reviewed or not; marks stay", async () => {
  await open([plan("Beni", 0.4), plan("Oruro", 0.5)], { notes: true });
  await press("checkBook");
  put("Oruro", 4, 6, { note: "mía" });
  await press("checkSheet");
  await keep({ notes: false });
  expect([notesOn("Beni"), notesOn("Oruro")]).toEqual([{}, { G5: "mía" }]);
  expect(marksOn("Beni")).not.toEqual([]);
  await keep({ notes: true });
  expect(Object.keys(notesOn("Beni"))).toEqual(["E4", "G6"]);
  latest.publishReview(null);
  standin.book.changeSheet(idOf("Beni"), { isProtected: true });
  await expect(keep({ notes: false })).rejects.toMatchObject({
    failure: "sheet-is-protected",
    detail: "Beni",
  });
  expect(Object.keys(notesOn("Beni"))).toEqual(["E4", "G6"]);
  expect(notesOn("Oruro")).toEqual({ G5: "mía" });
});

test("where Excel refuses a note, everything is marked without notes, and how many are missing is told", async () => {
  await open([plan("Beni", 0.4)], { notes: true });
  const execute = standin.host.execute.bind(standin.host);
  standin.host.execute = (body, flags) => {
    // Somebody writes a note between looking and writing.
    if (body.includes('"Add"') && notesOn("Beni")["E4"] === undefined) {
      put("Beni", 3, 4, { note: "recién escrita" });
    }
    return execute(body, flags);
  };
  await press("checkSheet");
  expect(notesOn("Beni")).toEqual({ E4: "recién escrita" });
  expect(marksOn("Beni")).not.toEqual([]);
  expect(latest.latestReview()).toMatchObject({ unmarked: null, unnoted: 2 });
});

import type * as Latest from "../../src/commands/latest";
import type { Live } from "../../src/poa/settings";
import type { CellValue } from "../../src/sheet/grid";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { toneOfFormula } from "../../src/sheet/mark";
import { a1Range } from "../../src/sheet/cell";
import { bootStandin, until, type Standin } from "../standin/boot";
import { formSheet } from "./formSheet";

jest.setTimeout(60_000);

let standin: Standin;
let latest: typeof Latest;

/** A plan whose weights add to 100. */
const plan = (name: string, prefix: string): SheetDrawing =>
  formSheet(name, `Dirección de ${name}`, [
    ["4.1", "Fortalecer", `${prefix} 1`, `Compras de ${name}`, 0.5, "4.1.1", `Comprar en ${name}`],
    [null, null, `${prefix} 2`, `Servicios de ${name}`, 0.5, "4.1.2", `Pagar en ${name}`],
  ]);

/** The page as Excel loads it, the pane closed, and a review of the book by its ribbon button. */
async function reviewed(drawings: readonly SheetDrawing[], live?: Partial<Live>) {
  standin = await bootStandin(drawings);
  jest.resetModules();
  latest = await import("../../src/commands/latest");
  await import("../../src/commands/index");
  const { keepSettings } = await import("../../src/commands/keepSettings");
  const { excelHost } = await import("../../src/excel/host");
  await Office.onReady();
  await standin.invokeCommand("checkBook");
  await quiet();
  if (live) await keepSettings(excelHost(), { live: { on: true, marks: false, ...live } });
  await quiet();
  standin.host.forgetLog();
}
afterEach(() => standin.close());

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));
const idOf = (name: string) => standin.book.sheets().find((sheet) => sheet.name === name)!.id;
const type = (sheet: string, row: number, column: number, value: CellValue): void =>
  standin.book.write(idOf(sheet), { top: row, left: column, bottom: row, right: column }, [
    [{ value }],
  ]);
const rulesOn = (sheet: string) =>
  latest
    .latestReview()!
    .checks.find(({ ref }) => ref.sheet === sheet)!
    .findings.map(({ rule }) => rule);
const marksOn = (name: string): string[] =>
  (standin.book.drawings().find((sheet) => sheet.name === name)?.rules ?? [])
    .filter(({ formula }) => toneOfFormula(formula) === "error")
    .flatMap(({ ranges }) => ranges.map(a1Range));

/** Waits until the review has followed; far longer than the half second it has to take. */
async function followed(): Promise<void> {
  let told = false;
  const stop = latest.onLive(() => (told = true));
  await until(() => told).finally(stop);
  await quiet();
}

/** Round trips since the review, and steps that the planner can undo. */
const traffic = () => ({
  syncs: standin.host.syncs.length,
  undoable: standin.book.undoDepth(),
  undoLost: standin.host.undoLost,
});

test("a weight that is typed is followed with one round trip and no writing, and undoing takes back that weight", async () => {
  await reviewed([plan("Beni", "DDB"), plan("Oruro", "DDO")]);
  const before = standin.book.undoDepth();
  type("Beni", 4, 4, 0.4);
  await followed();
  expect(rulesOn("Beni")).toEqual(["weights-add-to-100"]);
  expect(marksOn("Beni")).toEqual([]);
  expect(traffic()).toEqual({ syncs: 1, undoable: before + 1, undoLost: [] });
  standin.book.undo();
  await followed();
  expect(rulesOn("Beni")).toEqual([]);
  expect(traffic()).toEqual({ syncs: 2, undoable: before, undoLost: [] });
  const cells = standin.book.drawings().find(({ name }) => name === "Beni")!.cells;
  expect(cells.find(({ at }) => at.row === 4 && at.column === 4)!.value).toBe(0.5);
});

test("what is typed quickly, on whichever sheet, is followed together; the sheets are looked at together too", async () => {
  await reviewed([plan("Beni", "DDB"), plan("Oruro", "DDO")]);
  for (const weight of [0.1, 0.2, 0.3]) type("Beni", 4, 4, weight);
  type("Oruro", 0, 1, "Dirección de Beni");
  await followed();
  expect(traffic()).toMatchObject({ syncs: 1 });
  expect(rulesOn("Beni")).toContain("weights-add-to-100");
  expect(rulesOn("Oruro")).toContain("area-is-planned-once");
  type("Oruro", 0, 1, "Dirección de Oruro");
  await followed();
  expect(rulesOn("Oruro")).toEqual([]);
});

test("with marks that follow, only the sheets that are marked otherwise are marked anew, as one step", async () => {
  await reviewed([plan("Beni", "DDB"), plan("Oruro", "DDO")], { marks: true });
  const before = standin.book.undoDepth();
  type("Beni", 4, 4, 0.4);
  await followed();
  expect(marksOn("Beni")).not.toEqual([]);
  expect(traffic()).toMatchObject({ syncs: 2, undoable: before + 2 });
  // A text that is as good as the one before changes no mark: nothing is written.
  type("Oruro", 4, 6, "Comprar sillas");
  await followed();
  expect(traffic()).toMatchObject({ syncs: 3, undoable: before + 3 });
  type("Beni", 4, 4, 0.5);
  await followed();
  expect(marksOn("Beni")).toEqual([]);
  expect(traffic()).toMatchObject({ syncs: 5 });
});

test("marks that were taken away do not come back before the next review", async () => {
  await reviewed([plan("Beni", "DDB")], { marks: true });
  await standin.invokeCommand("removeMarks");
  type("Beni", 4, 4, 0.4);
  await followed();
  expect(marksOn("Beni")).toEqual([]);
  await standin.invokeCommand("checkBook");
  type("Beni", 5, 4, 0.6);
  await followed();
  expect(marksOn("Beni")).toEqual([]);
});

test("our own writing is not followed, nor what is typed where nothing was reviewed, nor anything once it is off", async () => {
  await reviewed([plan("Beni", "DDB")]);
  const told: unknown[] = [];
  latest.onLive((review) => told.push(review));
  await standin.invokeCommand("removeMarks");
  standin.book.addSheet("Borrador");
  type("Borrador", 0, 0, "x");
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(told).toEqual([]);
  const { keepSettings } = await import("../../src/commands/keepSettings");
  const { excelHost } = await import("../../src/excel/host");
  await keepSettings(excelHost(), { live: { on: false, marks: false } });
  expect(latest.latestReview()!.settings.live).toEqual({ on: false, marks: false });
  type("Beni", 4, 4, 0.4);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(told).toEqual([]);
});

test("while Excel lets nobody in, it waits; a sheet that is deleted leaves the review", async () => {
  await reviewed([plan("Beni", "DDB"), plan("Oruro", "DDO")]);
  const failed: unknown[] = [];
  latest.onFailure((error) => failed.push(error));
  standin.host.isEditing = true;
  type("Beni", 4, 4, 0.4);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(rulesOn("Beni")).toEqual([]);
  standin.host.isEditing = false;
  await followed();
  expect(rulesOn("Beni")).toEqual(["weights-add-to-100"]);
  standin.book.deleteSheet(idOf("Oruro"));
  await followed();
  expect(latest.latestReview()!.checks.map(({ ref }) => ref.sheet)).toEqual(["Beni"]);
  expect(failed).toEqual([]);
});

test("what cannot be followed is told once, and following goes on", async () => {
  await reviewed([plan("Beni", "DDB")]);
  const failed: unknown[] = [];
  latest.onFailure((error, asked) => failed.push({ error, asked }));
  standin.host.failAt(1, "network-lost", { times: 4 });
  type("Beni", 4, 4, 0.3);
  await new Promise((resolve) => setTimeout(resolve, 700));
  type("Beni", 4, 4, 0.4);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(failed).toEqual([{ error: expect.any(Error), asked: { kind: "review", scope: "sheet" } }]);
  type("Beni", 4, 4, 0.45);
  await followed();
  expect(rulesOn("Beni")).toEqual(["weights-add-to-100"]);
});

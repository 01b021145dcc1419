import {
  keepTable,
  performCodes,
  performEdit,
  prepareCodes,
  prepareEdit,
  type EditRequest,
  type PreparedEdit,
} from "../../src/commands/edit";
import { obstacleTo, placeAt, readForPlaces } from "../../src/commands/editPlace";
import {
  paintNewSheet,
  paintNextYear,
  readYearSources,
  yearTexts,
} from "../../src/commands/newSheets";
import { readEntries, undoEntry } from "../../src/commands/repair";
import { reviewSheet } from "../../src/commands/review";
import { checkSheet } from "../../src/poa/check";
import { tasksOf } from "../../src/poa/plan";
import { a1, a1Range, parseA1, parseA1Range } from "../../src/sheet/cell";
import { valueAt, type Grid } from "../../src/sheet/grid";
import { HostError } from "../../src/sheet/host";
import { bookOf, planSheet, type BookInMemory } from "../taskpane/sketch";

const at = (cell: string) => parseA1(cell)!;

/** Two operations of two tasks each and one of one, merged as planners merge them. */
const merged = (sheet = "Beni"): Grid => ({
  ...planSheet(sheet, "DIRECCIÓN DEPARTAMENTAL DE BENI", [
    ["3.1", "Servicio de cédulas", "DDB 1", "Emitir cédulas", 0.3, "3.1.1", "Atender en oficina"],
    [null, null, null, null, null, "3.1.2", "Atender en brigada"],
    [null, null, "DDB 2", "Renovar cédulas", 0.3, "3.1.3", "Renovar en oficina"],
    [null, null, null, null, null, "3.1.4", "Renovar en brigada hasta 2021"],
    ["4.1", "Administración hasta 2021", "DDB 3", "Pagar servicios", 0.4, "4.1.1", "Pagar la luz"],
  ]),
  merges: ["A5:A8", "B5:B8", "C5:C6", "D5:D6", "E5:E6", "C7:C8", "D7:D8", "E7:E8"].map((area) =>
    parseA1Range(area)!
  ),
});

const gridIn = async (book: BookInMemory, sheet = "Beni"): Promise<Grid> =>
  (await book.readBook()).find(({ ref }) => ref.sheet === sheet)!;
const codesIn = (grid: Grid): string[] =>
  checkSheet(grid).plans.flatMap((plan) => tasksOf(plan).map(({ code }) => code.value));

async function ready(
  book: BookInMemory,
  cell: string,
  request: EditRequest
): Promise<PreparedEdit> {
  const prepared = await prepareEdit(book, { sheet: "Beni", at: at(cell) }, request);
  if (prepared.kind !== "ready") throw new Error(JSON.stringify(prepared));
  return prepared;
}

test("inserting a task and deleting it again gives the first sheet back; the review follows", async () => {
  const book = bookOf([merged()]);
  const before = await reviewSheet(book);
  const first = await gridIn(book);
  const insert = await ready(book, "G6", { kind: "insert", level: "task" });
  expect(await gridIn(book)).toEqual(first);
  expect(insert.edited.added.map(({ code, at: cell }) => [code, a1(cell)])).toEqual([
    ["3.1.3", "F7"],
  ]);
  expect(insert.edited.codes.map(({ from, to }) => `${from}→${to}`)).toEqual([
    "3.1.3→3.1.4",
    "3.1.4→3.1.5",
  ]);
  const done = await performEdit(book, insert, before);
  expect(done).toMatchObject({ kind: "done", failure: null });
  expect(book.selected).toEqual({ sheet: "Beni", at: at("G7") });
  const grid = await gridIn(book);
  expect(codesIn(grid)).toEqual(["3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.1.5", "4.1.1"]);
  expect(grid.merges!.map(a1Range)).toContain("C5:C7");
  const rules = (done as { review: typeof before }).review.checks[0]!.findings.map(
    ({ rule }) => rule
  );
  expect(rules).toContain("task-has-a-text");
  expect(book.marks.get("Beni")!.map((mark) => a1(mark.at))).toContain("G7");

  const remove = await ready(book, "G7", { kind: "remove", level: "task" });
  expect(remove.edited.lost.map(({ code }) => code)).toEqual(["3.1.3"]);
  await performEdit(book, remove, before);
  const { merges, ...rest } = await gridIn(book);
  const { merges: had, ...was } = first;
  expect(rest).toEqual(was);
  expect(merges!.map(a1Range).sort()).toEqual(had!.map(a1Range).sort());
});

test("a sheet that was not reviewed is not marked", async () => {
  const book = bookOf([merged()]);
  const insert = await ready(book, "G9", { kind: "insert", level: "task" });
  expect(await performEdit(book, insert)).toEqual({ kind: "done", review: null, failure: null });
  expect(book.marks.size).toBe(0);
  expect(codesIn(await gridIn(book)).at(-1)).toBe("4.1.2");
});

test("an operation moves with its tasks; the places keep their codes", async () => {
  const book = bookOf([merged()]);
  const move = await ready(book, "D7", { kind: "move", level: "operation", direction: "up" });
  await performEdit(book, move);
  const grid = await gridIn(book);
  expect(valueAt(grid, at("D5"))).toBe("Renovar cédulas");
  expect(valueAt(grid, at("C5"))).toBe("DDB 1");
  expect(codesIn(grid)).toEqual(["3.1.1", "3.1.2", "3.1.3", "3.1.4", "4.1.1"]);
});

test("a row that says something else than the planner saw prepares nothing", async () => {
  const book = bookOf([merged()]);
  const { grid: seen } = await readForPlaces(book, "Beni");
  const values = seen.values.map((row) => [...row]);
  values[5]![6] = "Otra cosa";
  book.change({ ...merged(), values });
  const request = { kind: "remove", level: "task" } as const;
  expect(await prepareEdit(book, { sheet: "Beni", at: at("G6"), seen }, request)).toEqual({
    kind: "stale",
    at: at("G6"),
  });
});

test("what changes between the preview and the yes is told, and nothing is done", async () => {
  const book = bookOf([merged()]);
  const remove = await ready(book, "G6", { kind: "remove", level: "task" });
  const values = merged().values.map((row) => [...row]);
  values[5]![6] = "Otra cosa";
  book.change({ ...merged(), values });
  const changed = await gridIn(book);
  expect(await performEdit(book, remove)).toEqual({ kind: "stale", at: at("G6") });
  expect(await gridIn(book)).toEqual(changed);
});

test("a sheet that is gone or renamed, and a host that cannot tell merged areas, reject", async () => {
  const book = bookOf([merged()]);
  const request = { kind: "insert", level: "task" } as const;
  const place = { sheet: "Pando", at: at("G6") };
  await expect(prepareEdit(book, place, request)).rejects.toMatchObject({
    failure: "sheet-is-gone",
    detail: "Pando",
  });
  const blind = { ...book, readMerges: () => Promise.resolve(null) };
  await expect(prepareEdit(blind, { sheet: "Beni", at: at("G6") }, request)).rejects.toMatchObject({
    failure: "not-supported",
  });
});

test("what fails after an edit was made does not look as if it were not made", async () => {
  const book = bookOf([merged()]);
  const before = await reviewSheet(book);
  const insert = await ready(book, "G9", { kind: "insert", level: "task" });
  book.failNext("mark", new HostError("cell-is-being-edited", ""));
  const done = await performEdit(book, insert, before);
  expect(done).toMatchObject({ kind: "done", review: null });
  expect((done as { failure: HostError }).failure.failure).toBe("cell-is-being-edited");
  expect(codesIn(await gridIn(book))).toHaveLength(6);
});

test("new codes land in the history and can be taken back; the table keeps to a sheet of its own", async () => {
  const untidy = merged();
  const values = untidy.values.map((row) => [...row]);
  values[6]![5] = "3.1.7";
  values[7]![5] = "3.1.9";
  const book = bookOf([{ ...untidy, values }]);
  const first = await gridIn(book);
  const prepared = await prepareCodes(book, { sheet: "Beni", at: at("G6") });
  if (prepared.kind !== "ready") throw new Error(prepared.kind);
  expect(prepared.renumbered.codes.map(({ from, to }) => `${from}→${to}`)).toEqual([
    "3.1.7→3.1.3",
    "3.1.9→3.1.4",
  ]);
  const outcome = await performCodes(book, prepared);
  expect(outcome).toMatchObject({ kind: "done", review: null });
  expect(book.marks.size).toBe(0);
  expect(codesIn(await gridIn(book))).toEqual(["3.1.1", "3.1.2", "3.1.3", "3.1.4", "4.1.1"]);
  expect(await keepTable(book, prepared)).toBe("Equivalencias");
  expect(await keepTable(book, prepared)).toBe("Equivalencias (2)");
  const table = await gridIn(book, "Equivalencias");
  expect(table.values.flat()).toEqual(expect.arrayContaining(["3.1.7", "3.1.3"]));
  const [entry] = await readEntries(book);
  await undoEntry(book, entry!.id);
  expect((await gridIn(book)).values).toEqual(first.values);
});

test("a place tells what stands there and why something cannot be done", async () => {
  const reading = await readForPlaces(bookOf([merged()]), "Beni");
  const why = (cell: string, verb: Parameters<typeof obstacleTo>[1]) =>
    obstacleTo(placeAt(reading, at(cell)), verb);
  expect(placeAt(reading, at("G8"))).toMatchObject({
    level: "task",
    standing: { operation: { code: { value: "DDB 2" } }, task: { code: { value: "3.1.4" } } },
  });
  expect(placeAt(reading, at("E7")).level).toBe("operation");
  expect(placeAt(reading, at("A6")).level).toBe("action");
  expect(placeAt(reading, at("G60")).standing).toBeNull();
  expect(why("G60", { kind: "insert", level: "task" })).toBe("nothing-here");
  expect(why("G5", { kind: "move", level: "task", direction: "up" })).toBe("is-first");
  expect(why("G6", { kind: "move", level: "task", direction: "down" })).toBe("is-last");
  expect(why("G6", { kind: "move", level: "task", direction: "up" })).toBeNull();
  expect(why("G9", { kind: "remove", level: "task" })).toBe("only-one");
  expect(why("G9", { kind: "move", level: "operation", direction: "down" })).toBe("is-last");
  expect(why("G5", { kind: "insert", level: "action" })).toBeNull();
});

test("a new sheet reads as an empty form, and never takes the place of another", async () => {
  const book = bookOf([merged()]);
  const wish = { area: "DIRECCIÓN DEPARTAMENTAL DE PANDO", fiscalYear: 2022, name: "Pando" };
  expect(await paintNewSheet(book, wish)).toEqual({ kind: "painted", sheet: "Pando" });
  expect(book.selected?.sheet).toBe("Pando");
  const { findings, plans } = checkSheet(await gridIn(book, "Pando"));
  expect(plans[0]!.area!.value).toBe(wish.area);
  expect(findings.map(({ rule }) => rule)).toEqual(["plan-has-tasks"]);
  expect(await paintNewSheet(book, { ...wish, name: "pando" })).toEqual({
    kind: "taken",
    sheet: "pando",
    free: "pando (2)",
  });
  expect(book.sheets).toEqual(["Beni", "Pando"]);
});

test("next year's plans: the texts that change are told once, and those that stay do", async () => {
  const book = bookOf([merged("Beni"), merged("Pando")]);
  const sources = await readYearSources(book, "Beni", "book");
  expect(sources.map(({ plan }) => plan.ref.sheet)).toEqual(["Beni", "Pando"]);
  const texts = yearTexts(sources, 2022);
  expect(texts.map(({ from, changes }) => [from, changes.length])).toEqual([
    ["Renovar en brigada hasta 2021", 2],
    ["Administración hasta 2021", 2],
  ]);
  const wish = {
    fiscalYear: 2022,
    weights: "kept",
    staying: new Set(["Administración hasta 2021"]),
  } as const;
  const names = await paintNextYear(book, { sheet: "Beni", scope: "book", wish });
  expect(names).toEqual(["Beni 2022", "Pando 2022"]);
  const [plan] = checkSheet(await gridIn(book, "Beni 2022")).plans;
  expect(plan!.fiscalYear!.value).toBe(2022);
  expect(plan!.actions[1]!.text.value).toBe("Administración hasta 2021");
  expect(tasksOf(plan!)[3]!.text.value).toBe("Renovar en brigada hasta 2022");
  expect(await gridIn(book)).toEqual(merged());
  // Sheets of the new year are no source for themselves.
  expect(await readYearSources(book, "Beni", "book")).toHaveLength(2);
});

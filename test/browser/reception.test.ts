import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Download, Frame, Locator } from "playwright-core";
import { NATIONAL_SHEET } from "../../src/poa/national";
import { readEarlier } from "../../src/poa/national/earlier";
import { tasksOf, weightOfPlan } from "../../src/poa/plan";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { EXPECTED, RECEIVED } from "../workbooks/received";
import { narrow, press, tooWide } from "./paneSteps";
import { browserForTests, openStandin, waitUntilReady, type Standin } from "./standinPage";

const browser = browserForTests();

// Forty sheets are painted here, and files are read, written and read again.
jest.setTimeout(150_000);

const FOLDER = path.join(__dirname, "..", "workbooks", "recibidos");
const received = (name: string): string => path.join(FOLDER, name);
const ALL = RECEIVED.map(received);

/** Those whose errors hold the consolidation up, as the books show. */
const HELD_UP = [
  ...["DNJ (1)", "DNO (2)", "DDBE (1)", "DDCBBA (1)", "DDCH (1)"],
  ...["DDL (3)", "DDPD (1)", "DDPT (3)", "DDSC (1)", "DDTJ (4)"],
];

async function openTab(standin: Standin): Promise<Frame> {
  const pane = standin.pane();
  await pane.getByRole("tab", { name: "Consolidar" }).click();
  await pane.getByText("Reciba los POA de las áreas").waitFor();
  return pane;
}

const chooseFiles = (pane: Frame, files: readonly string[]): Promise<void> =>
  pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);

/** Lets files fall on the tab, as from a window of the computer. */
async function dropFiles(pane: Frame, files: readonly string[]): Promise<void> {
  const given = files.map((file) => ({
    name: path.basename(file),
    base64: readFileSync(file).toString("base64"),
  }));
  await pane.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const target = document.querySelector("#panel-consolidate h2, #panel-consolidate ul")!;
    for (const type of ["dragenter", "dragover", "drop"]) {
      const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
      target.dispatchEvent(new DragEvent(type, event));
    }
  }, given);
}

/** The rows of the areas. */
const rows = (pane: Frame): Locator =>
  pane.getByRole("list", { name: "Áreas recibidas" }).locator("button[aria-expanded]");

const untilRead = (pane: Frame, areas: number): Promise<void> =>
  pane.getByText(`Lectura terminada: ${areas} áreas`).waitFor({ state: "attached" });

async function saved(download: Promise<Download>): Promise<{ name: string; bytes: Uint8Array }> {
  const done = await download;
  const file = temporary(done.suggestedFilename(), "");
  await done.saveAs(file);
  return { name: done.suggestedFilename(), bytes: new Uint8Array(readFileSync(file)) };
}

const temporary = (name: string, bytes: Uint8Array | string): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "poa-")), name);
  writeFileSync(file, bytes);
  return file;
};

/** Tarija's book as it might come back: the lacking task is there. */
async function tarijaAgain(name: string): Promise<string> {
  const file = received(RECEIVED[18]!);
  const [drawing, ...others] = await openBook(new Uint8Array(readFileSync(file)), name);
  const cells = drawing!.cells.map((cell) =>
    cell.at.row === 20 && cell.at.column === 2 ? { ...cell, value: "DDTJ 10" } : cell
  );
  return temporary(name, await writeBook([{ ...drawing!, cells }, ...others]));
}

test("nineteen books dropped are held up by the right areas, and become one with observations", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await dropFiles(pane, ALL);
  await untilRead(pane, 19);
  const labels = await rows(pane).evaluateAll((all) => all.map((row) => row.textContent!));
  expect(labels).toHaveLength(19);
  for (const [index, { area, actions, operations, tasks }] of EXPECTED.entries()) {
    const size = [
      `${actions} ${actions === 1 ? "acción" : "acciones"}`,
      `${operations} operaciones`,
      `${tasks} tareas`,
    ].join(" · ");
    expect(labels[index]).toContain(`, ${area}; Gestión 2021; ${size}; `);
    expect(labels[index]).toContain(RECEIVED[index]);
  }
  await pane.getByText("Las 342 filas leídas pasan al consolidado.").waitFor();
  const links = pane.getByText("10 áreas con errores detienen").getByRole("button");
  expect(await links.allTextContents()).toEqual([...HELD_UP.slice(0, 8), "y 2 más"]);
  await links.last().click();
  expect(await links.allTextContents()).toEqual(HELD_UP);
  expect(await pane.getByRole("button", { name: "Libro nuevo" }).isDisabled()).toBe(true);

  await press(pane, "DDTJ (4)");
  await pane.getByText("La operación DDTJ 9 no tiene ninguna tarea.").waitFor();
  const note = standin.page.waitForEvent("download");
  await press(pane, "Descargar observaciones");
  const { name, bytes } = await saved(note);
  expect(name).toBe("Observaciones DIRECCIÓN DEPARTAMENTAL DE TARIJA.xlsx");
  const { grids } = await readBook(bytes, name);
  expect(grids.map(({ ref }) => ref.sheet)).toEqual(["Observaciones", "DDTJ"]);

  await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
  const download = standin.page.waitForEvent("download");
  await press(pane, "Descargar .xlsx");
  const book = await saved(download);
  expect(book.name).toBe("POA Nacional 2021.xlsx");
  await expectNational(book.bytes);
  await pane.getByText("341 tareas, 342 filas de 342.").waitFor();
});

/** The bytes are a national book with every figure that was counted by hand, and say what is wrong on their first sheet. */
async function expectNational(bytes: Uint8Array): Promise<void> {
  const { grids } = await readBook(bytes, "nacional.xlsx");
  const { plans } = readEarlier(grids)!;
  expect(plans.map(({ file, plan }) => [file, tasksOf(plan).length, weightOfPlan(plan)])).toEqual(
    EXPECTED.map(({ file, tasks, weightTotalPercent }) => [file, tasks, weightTotalPercent])
  );
  expect(plans.flatMap(({ plan }) => tasksOf(plan))).toHaveLength(341);
  const summary = grids.find(({ ref }) => ref.sheet === "Resumen")!;
  expect(String(summary.values[2]![0])).toContain("CONSOLIDADO CON OBSERVACIONES: 18 errores");
}

test("all notes come as one archive", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await chooseFiles(pane, ALL);
  await untilRead(pane, 19);
  const download = standin.page.waitForEvent("download");
  await press(pane, "Descargar las observaciones de 19 áreas (.zip)");
  const { name, bytes } = await saved(download);
  expect(name).toBe("Observaciones por área.zip");
  const text = Buffer.from(bytes).toString("latin1");
  const names = text.match(/Observaciones [^/]*?\.xlsx/g)!.map((one) => utf8(one));
  expect(new Set(names).size).toBe(19);
  expect(names).toContain("Observaciones JEFATURA NACIONAL DE ARCHIVO.xlsx");
});

const utf8 = (latin: string): string => Buffer.from(latin, "latin1").toString("utf8");

test("the national book opens as a new workbook, in a window of its own", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await chooseFiles(pane, ALL);
  await untilRead(pane, 19);
  await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
  const [beside] = await Promise.all([
    standin.page.waitForEvent("popup", { timeout: 60_000 }),
    press(pane, "Libro nuevo"),
  ]);
  const told = pane.getByText(/^Libro nacional abierto/);
  await told.waitFor();
  expect(await told.textContent()).toContain("341 tareas, 342 filas de 342.");
  await waitUntilReady(beside);
  const codes = await beside.evaluate((name) => {
    const drawings = window.standin!.book.drawings();
    const { cells } = drawings.find((one) => one.name === name)!;
    return cells.filter(({ at, value }) => at.row > 0 && at.column === 8 && value !== null).length;
  }, NATIONAL_SHEET);
  expect(codes).toBe(341);
  await beside.close();
});

test("where Excel opens no new workbooks, it comes as a file", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await openTab(standin);
  await chooseFiles(pane, ALL);
  await untilRead(pane, 19);
  await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
  await pane.evaluate(() => {
    Reflect.set(Excel, "createWorkbook", undefined);
  });
  const download = standin.page.waitForEvent("download", { timeout: 60_000 });
  await press(pane, "Libro nuevo");
  const told = pane.getByText(/^Este Excel no abre libros nuevos/);
  await told.waitFor();
  expect(await told.textContent()).toContain("341 tareas, 342 filas de 342.");
  await expectNational((await saved(download)).bytes);
});

test("in the open book: every task, and the sheets of the nineteen areas", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await chooseFiles(pane, ALL);
  await untilRead(pane, 19);
  await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
  await press(pane, "En este libro");
  await pane
    .getByText("Escrito en este libro: 341 tareas, 342 filas de 342.")
    .waitFor({ timeout: 120_000 });
  const drawings = await standin.book((book) => book.drawings());
  const names = drawings.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Resumen", NATIONAL_SHEET, "Matriz", "DDTJ"]));
  const { cells } = drawings.find(({ name }) => name === NATIONAL_SHEET)!;
  const codes = cells.filter(({ at, value }) => at.row > 0 && at.column === 8 && value !== null);
  expect(codes).toHaveLength(341);
  expect(Math.max(...cells.map(({ at }) => at.row))).toBe(342);
});

test("what is no POA gets its own line, and the others go on", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  const whole = readFileSync(received(RECEIVED[18]!));
  const cut = temporary("Tarija cortado.xlsx", whole.subarray(0, whole.length / 2));
  const old = temporary("Beni viejo.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"));
  const letter = temporary("carta.docx", "Estimados colegas:");
  await dropFiles(pane, [cut, received(RECEIVED[10]!), old, letter, received(RECEIVED[15]!)]);
  await untilRead(pane, 2);
  const lines = pane.getByRole("listitem").filter({ hasText: /^«/ });
  const texts = await lines.allTextContents();
  expect(texts.sort()).toEqual([
    expect.stringMatching(/^«Beni viejo.xls» .*(?:97-2003|contraseña)/),
    expect.stringMatching(/^«Tarija cortado.xlsx» está dañado o incompleto/),
    expect.stringMatching(/^«carta.docx» no es un libro de Excel/),
  ]);
  await press(pane, "Quitar carta.docx");
  expect(await lines.count()).toBe(2);
  expect(await rows(pane).count()).toBe(2);
});

test("of two versions of one area one is chosen, and nothing is by itself", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await chooseFiles(pane, [received(RECEIVED[17]!), received(RECEIVED[18]!)]);
  await untilRead(pane, 2);
  // A file of the same name from another folder.
  await chooseFiles(pane, [await tarijaAgain(RECEIVED[18]!)]);
  const choice = pane.getByRole("group", { name: /Llegaron varias versiones/ });
  await choice.waitFor();
  await pane.getByText("Antes hay que elegir la versión de DIRECCIÓN DEPARTAMENTAL").waitFor();
  expect(await choice.getByRole("radio", { checked: true }).count()).toBe(0);
  await pane.getByText(/^Cambia el código de la operación/).waitFor();
  expect(await pane.getByRole("button", { name: "En este libro" }).isDisabled()).toBe(true);
  await choice.getByRole("radio", { name: new RegExp(`^${RECEIVED[18]} \\(2\\)`) }).check();
  expect(await rows(pane).count()).toBe(2);
  await pane.getByRole("button", { name: /^DDTJ \(\d\)$/ }).waitFor();
  // The same bytes once more are no third version.
  await chooseFiles(pane, [received(RECEIVED[17]!)]);
  await pane.getByText("es el mismo archivo que").waitFor();
  expect(await rows(pane).count()).toBe(2);
});

test("tomorrow: the national book and what is new, with the difference", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await chooseFiles(pane, ALL);
  await untilRead(pane, 19);
  await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
  const download = standin.page.waitForEvent("download");
  await press(pane, "Descargar .xlsx");
  const yesterday = temporary("ayer.xlsx", (await saved(download)).bytes);
  await press(pane, "Vaciar");
  await pane.getByText("Reciba los POA de las áreas").waitFor();

  await dropFiles(pane, [
    yesterday,
    await tarijaAgain("Tarija corregido.xlsx"),
    ...ALL.slice(0, 3),
  ]);
  await untilRead(pane, 19);
  await pane.getByText("Se compara con el consolidado anterior «ayer.xlsx».").waitFor();
  await pane.getByText("3 archivos sin cambios.").waitFor();
  await pane.getByText("Llegaron las 19 áreas esperadas.").waitFor();
  await pane.getByText(/1 área con cambios · 18 áreas sin cambios/).click();
  await pane.getByText(/^Cambia el código de la operación/).waitFor();
  const keep = pane.getByRole("checkbox", { name: "Mantener las 15 áreas del anterior" });
  await keep.uncheck();
  expect(await rows(pane).count()).toBe(4);
  await keep.check();
  expect(await rows(pane).count()).toBe(19);
});

test("reading stops when it is cancelled; what was read stays", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  // A file that takes its time, so that there is something to cancel.
  const many = Array.from({ length: 12 }, () => ALL).flat();
  await dropFiles(pane, many);
  await rows(pane).first().waitFor();
  await press(pane, "Cancelar");
  await pane.getByText("Lo que ya se leyó sigue aquí").waitFor();
  const count = await rows(pane).count();
  expect(count).toBeGreaterThan(0);
  await press(pane, "Leer lo que falta");
  await untilRead(pane, 19);
});

test.each(["light", "dark"] as const)("nothing is cut off at 320 pixels, %s", async (theme) => {
  const standin = await openStandin(await browser.newPage(), { theme, sample: "" });
  await narrow(standin.page);
  const pane = await openTab(standin);
  expect(await tooWide(pane)).toEqual([]);
  await chooseFiles(pane, [...ALL, await tarijaAgain("Otra Tarija.xlsx")]);
  await untilRead(pane, 20);
  expect(await tooWide(pane)).toEqual([]);
  await rows(pane).nth(3).click();
  await press(pane, "Hacer la lista");
  expect(await tooWide(pane)).toEqual([]);
});

test("the rows work without a mouse", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "" });
  const pane = await openTab(standin);
  await chooseFiles(pane, ALL.slice(17));
  await untilRead(pane, 2);
  const { keyboard } = standin.page;
  await rows(pane).first().focus();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await pane.getByText("La operación DDTJ 9 no tiene ninguna tarea.").waitFor();
  const focused = await pane.evaluate(() => document.activeElement?.getAttribute("aria-expanded"));
  expect(focused).toBe("true");
  await pane.getByRole("button", { name: "DDSC (1)" }).focus();
  await keyboard.press("Enter");
  await pane.getByText("DIRECCIÓN DEPARTAMENTAL DE SANTA CRUZ", { exact: true }).waitFor();
  await pane.waitForFunction(() => document.activeElement?.id === "area-DDSC");
});

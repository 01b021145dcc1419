/** What the scenes of the pictures have in common: what a planner does, a step at a time. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "../../src/standin/build.mjs";

const FOLDER = inProject("test", "workbooks", "recibidos");

/** The books as the areas sent them, in the order of their names. */
export const RECEIVED = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".xlsx"))
  .sort()
  .map((name) => path.join(FOLDER, name));

const endingIn = (name) => RECEIVED.find((file) => file.endsWith(name));
export const TARIJA = endingIn("Tarija.xlsx");

/** Presses a button of the ribbon, and waits until its function has finished. */
export async function pressRibbon(page, control) {
  await page.click(`[data-control="${control}"]`);
  await page.waitForFunction(() => !document.querySelector(".ribbon [aria-busy=true]"));
}

/** Presses a button of the pane by its whole name. */
export const press = (pane, name) => pane.getByRole("button", { name, exact: true }).click();

export const openTab = (pane, name) => pane.getByRole("tab", { name }).click();

export const goTo = (page, sheet) =>
  page.evaluate((name) => {
    const { book } = window.standin;
    book.activate(book.sheets().find((one) => one.name === name).id);
  }, sheet);

/** Selects a cell of the sheet in front; rows and columns from zero. */
export const select = (page, row, column) =>
  page.evaluate(
    ([top, left]) => window.standin.book.select([{ top, left, bottom: top, right: left }]),
    [row, column]
  );

/** Makes the pane wider by its handle, 16 pixels for each step; narrower where the steps are fewer than none. */
export async function widen(page, steps) {
  await page.getByRole("separator").focus();
  const key = steps > 0 ? "ArrowLeft" : "ArrowRight";
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(key);
  await page.evaluate(() => document.activeElement?.blur());
}

/** Reviews one sheet of the open book. */
export async function reviewSheet({ page, pane }, sheet) {
  if (sheet !== undefined) await goTo(page, sheet);
  await pressRibbon(page, "Poa.CheckSheet");
  await pane.getByText("Revisión terminada.", { exact: false }).waitFor({ state: "attached" });
}

/** From the so many-th batch on Excel does not answer: what is under way stays so. */
export const holdExcel = (page, after) =>
  page.evaluate((count) => {
    const { host } = window.standin.office;
    const execute = host.execute.bind(host);
    let left = count;
    host.execute = (...batch) => (left-- > 0 ? execute(...batch) : new Promise(() => {}));
  }, after);

/** The rows of an area over and over, as somebody may paste them: so many findings as nobody has, but a list must bear. */
export const pasteCrowd = (page) =>
  page.evaluate(() => {
    const { book } = window.standin;
    const whole = { top: 0, left: 0, bottom: 19, right: 6 };
    const rows = book.cells(book.activeSheet(), whole).map((row) => row.map(({ value }) => value));
    const pasted = rows.slice(4).map((row) => [...row.slice(0, 4), "1 %", row[5], `${row[6]}  .`]);
    const all = [...rows.slice(0, 4), ...Array.from({ length: 210 }, () => pasted).flat()];
    const sheet = book.addSheet("Multitud");
    book.write(
      sheet,
      { ...whole, bottom: all.length - 1 },
      all.map((row) => row.map((value) => ({ value })))
    );
    for (const [column, width] of [50, 170, 60, 190, 80, 70, 260].entries()) {
      book.resizeColumns(sheet, column, column, width);
    }
    book.activate(sheet);
  });

/** A book that was cut on its way here, and a letter that is none. */
export const refusedFiles = () => [
  { name: "Tarija cortado.xlsx", mimeType: "", buffer: readFileSync(TARIJA).subarray(0, 4000) },
  { name: "carta.docx", mimeType: "", buffer: Buffer.from("Señor Director:") },
];

/** Gives the pane files, as from the dialog of the computer. */
export async function receive(pane, files, areas = files.length) {
  await openTab(pane, "Consolidar");
  await pane.locator("input[type=file]").first().setInputFiles(files);
  await pane.getByText(`Lectura terminada: ${areas} área`).waitFor({ state: "attached" });
}

export const goOnWithObservations = (pane) =>
  pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();

/** What comes down when something is pressed, as a file that can be given back. */
export async function download(page, name, pressIt) {
  const [file] = await Promise.all([page.waitForEvent("download"), pressIt()]);
  const buffer = readFileSync(await file.path());
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { name: name ?? file.suggestedFilename(), mimeType, buffer };
}

/** Opens a file as its owner would, and answers with the pane over it. */
export async function openFile(page, file) {
  const before = await page.evaluate(() => window.standin.opened);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction((opened) => window.standin.opened > opened, before);
  await page.waitForFunction(() => window.standin.isReady === true);
  const pane = page.frame({ name: "pane" });
  await pane.locator("#root > *").first().waitFor();
  return pane;
}

/** Tarija's book as it comes back, once its area has inserted the task that it lacked. */
export async function mendTarija(page) {
  const pane = await openFile(page, TARIJA);
  await goTo(page, "Tarija");
  // The task before it, 3.1.7.
  await select(page, 11, 6);
  await openTab(pane, "Editar");
  await pane.getByText("celda G12", { exact: false }).waitFor();
  await press(pane, "Insertar tarea");
  const confirm = pane.getByRole("form").getByRole("button", { name: "Insertar" });
  const done = pane.getByText(/^Se insertó la tarea/);
  await confirm.or(done).first().waitFor();
  if (await confirm.count()) await confirm.click();
  await done.waitFor();
  await write(page, [12, 4], { value: 0.04 });
  await write(page, [12, 6], { value: "Emisión de cédulas de identidad en penitenciarias" });
  return download(page, "19 DD Tarija corregido.xlsx", () =>
    page.getByRole("button", { name: "Guardar", exact: true }).click()
  );
}

/** Writes in a cell of the sheet in front, as a planner does. */
export const write = (page, at, content) =>
  page.evaluate(
    ([row, column, written]) => {
      const { book } = window.standin;
      const range = { top: row, left: column, bottom: row, right: column };
      book.write(book.activeSheet(), range, [[written]]);
    },
    [...at, content]
  );

export async function openWhy100(pane) {
  await pane.getByRole("treeitem", { name: /suman 96/ }).click();
  await press(pane, "¿Por qué no da 100?");
  await pane.getByRole("button", { name: "Aplicar", exact: true }).waitFor();
}

/** What the planner of an area does before a picture is taken: reviewing, mending, editing, deciding. */
import {
  goTo,
  holdExcel,
  openTab,
  openWhy100,
  pasteCrowd,
  press,
  pressRibbon,
  reviewSheet,
  select,
  write,
} from "./sceneSteps.mjs";

/** Tarija has the most to show: its weights add to 96. */
export const checkTarija = (at) => reviewSheet(at, "Tarija");

export async function checkBook({ page, pane }) {
  await pressRibbon(page, "Poa.CheckBook");
  await pane.getByText("19 áreas", { exact: false }).first().waitFor();
}

/** Opens one finding of Tarija. */
export async function showFinding(at, name) {
  await checkTarija(at);
  await at.pane.getByRole("treeitem", { name }).first().click();
}

export async function whyNot100(at) {
  await checkTarija(at);
  await openWhy100(at.pane);
}

export async function fixOne(at) {
  await reviewSheet(at, "DNJ");
  const finding = at.pane.getByRole("treeitem", { name: /3\.1\.3\./ });
  await finding.first().click();
  await at.pane.getByRole("button", { name: /^Corregir [A-Z]+\d+…$/ }).click();
  await at.pane.getByRole("button", { name: "Aplicar", exact: true }).waitFor();
}

export async function safeOnes({ page, pane }) {
  await checkBook({ page, pane });
  await pane.getByRole("button", { name: /seguros?…$/ }).click();
  await pane.getByRole("button", { name: /^Aplicar/ }).waitFor();
}

export async function ignoreOne(at) {
  await showFinding(at, /código de operación DDTJ 8/);
  await press(at.pane, "Ignorar…");
  await at.pane.getByLabel("Motivo").fill("Así se aprobó en la reunión del 12 de enero");
}

export async function changesMade(at) {
  await safeOnes(at);
  await at.pane.getByRole("button", { name: /^Aplicar/ }).click();
  await at.pane.getByText("Hecho:", { exact: false }).waitFor();
  await press(at.pane, "Cambios hechos (1)");
  await at.pane.getByText("Se guardan en el libro", { exact: false }).waitFor();
}

/** The list of Tarija with one word looked for, and what else can be done with it. */
export async function search(at) {
  await checkTarija(at);
  await at.pane.getByRole("searchbox").fill("plazo");
  await at.pane.getByRole("button", { name: "Más sobre la lista" }).click();
  await at.pane.getByRole("button", { name: "Pasar a una hoja" }).waitFor();
}

/** The weight of a task of Tarija is typed anew: the total follows, and nobody has pressed anything. */
export async function typed(at) {
  await checkTarija(at);
  await write(at.page, [7, 4], { value: 0.07 });
  await at.pane.getByText("completo", { exact: true }).waitFor();
}

/** The first area whose sheet has nothing left once its safe details are mended. */
export async function allInOrder(at) {
  await reviewSheet(at, "DNBM");
  await press(at.pane, "Corregir 2 detalles seguros…");
  await press(at.pane, "Aplicar 2");
  await at.pane.getByText("Todo en orden").waitFor();
  await at.pane.getByText("Qué no se revisó", { exact: false }).click();
}

export async function busy({ page, pane }) {
  await holdExcel(page, 3);
  await press(pane, "Revisar libro");
  await pane.getByRole("button", { name: "Cancelar" }).waitFor();
}

export async function crowd(at) {
  await pasteCrowd(at.page);
  await reviewSheet(at);
  await at.pane.getByRole("tree").waitFor();
}

/** Somebody writes in a cell while the pane asks for the sheet. */
export async function failed({ page, pane }) {
  await page.evaluate(() => (window.standin.office.host.isEditing = true));
  await press(pane, "Revisar hoja");
  await pane.getByRole("alert").waitFor();
  await press(pane, "Guardar un diagnóstico…");
  await pane.getByText("No lleva nada de su plan", { exact: false }).waitFor();
}

export async function noPlan(at) {
  await at.page.evaluate(() => {
    const { book } = window.standin;
    book.activate(book.addSheet("Notas"));
  });
  await press(at.pane, "Revisar hoja");
  await at.pane.getByText("«Notas» no es un POA").waitFor();
}

/** The picture of the plan, with the keyboard on one of its parts. */
export async function planPicture(at) {
  await checkTarija(at);
  const parts = at.pane.getByRole("toolbar", { name: /^Partes del plan/ });
  await parts.locator("[tabindex='0']").focus();
  for (let step = 0; step < 3; step++) await at.page.keyboard.press("ArrowRight");
  await at.page.keyboard.press("Enter");
}

export async function howItIsRead(at) {
  await checkTarija(at);
  await press(at.pane, "Corregir…");
  await at.pane.getByRole("form", { name: "Cómo se lee la hoja Tarija" }).waitFor();
}

/** All findings of the book, by rule. */
export async function byRule(at) {
  await checkBook(at);
  await at.pane.getByRole("button", { name: /^Ver juntas/ }).click();
  await press(at.pane, "Más sobre la lista");
  await at.pane.getByLabel("Agrupar").selectOption("rule");
}

export async function otherYears(at) {
  await checkBook(at);
  await at.pane.getByRole("button", { name: /^Tarija/ }).click();
  await at.pane.getByRole("treeitem", { name: /1\.2 es 2020/ }).click();
  await at.pane.getByRole("button", { name: /^Llevar a 2021/ }).click();
  await at.pane.getByText("Qué hacer", { exact: true }).waitFor();
}

export async function officialText(at) {
  await checkBook(at);
  await at.pane.getByRole("button", { name: /^DNAF/ }).click();
  await at.pane.getByRole("treeitem", { name: /4\.1 tiene 3 textos/ }).click();
  await press(at.pane, "Elegir el texto oficial…");
  await at.pane.getByText("Cuál es el oficial").waitFor();
}

export async function ignored(at) {
  await ignoreOne(at);
  await press(at.pane, "Ignorar");
  await press(at.pane, "Ignoradas (1)");
  await at.pane.getByText("Motivo (", { exact: false }).waitFor();
}

export async function aRule({ pane }) {
  await aside(pane, "Ayuda");
  await pane.getByRole("searchbox").fill("suman 100");
  await pane.locator("details summary").last().click();
}

export async function unsaved({ pane }) {
  await aside(pane, "Ajustes");
  await pane.locator("summary", { hasText: "Numeración de los códigos" }).click();
  await pane.getByLabel("Las ponderaciones suman 100").selectOption("action");
}

export async function english({ page, pane }) {
  await goTo(page, "Tarija");
  await pressRibbon(page, "Poa.CheckSheet");
  await pane.getByRole("treeitem", { name: /add to 96/ }).click();
}

export async function aside(pane, name) {
  await pane.getByRole("button", { name, exact: true }).click();
  await pane.getByRole("heading", { name }).waitFor();
}

/** The tab "Editar" with a task of Tarija selected. */
export async function edit({ page, pane }) {
  await goTo(page, "Tarija");
  await select(page, 8, 6);
  await openTab(pane, "Editar");
  await pane.getByText("Hoja Tarija, celda G9", { exact: true }).waitFor();
}

export const editWith = (button, form) => async (at) => {
  await edit(at);
  await press(at.pane, button);
  await at.pane.getByRole("form", { name: form }).waitFor();
};

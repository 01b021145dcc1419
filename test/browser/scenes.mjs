/**
 * The pictures of docs/images. `name` is the file's, `play` brings the page to the moment worth showing, `only` takes a part
 * of the page, `scale` draws it sharper; the rest says how the page is opened. The pane shows its first steps only where it is
 * somebody's `firstTime`. `open` opens the page anew over a sample, "" for
 * an empty book, and answers with its pane.
 */
import {
  download,
  goOnWithObservations,
  goTo,
  mendTarija,
  openFile,
  openTab,
  openWhy100,
  press,
  pressRibbon,
  receive,
  RECEIVED,
  reviewSheet,
  select,
  TARIJA,
  widen,
  write,
} from "./sceneSteps.mjs";

/** The pane alone, drawn sharp: a step of the guide. */
const PANE = { only: ".pane", scale: 2, height: 760 };
const EMPTY = { sample: "" };
const BOOK = { ...EMPTY, width: 1560, height: 860 };

/** Tarija has the most to show: its weights add to 96. */
const checkTarija = (at) => reviewSheet(at, "Tarija");

async function checkBook({ page, pane }) {
  await pressRibbon(page, "Poa.CheckBook");
  await pane.getByText("19 áreas", { exact: false }).first().waitFor();
}

/** Opens one finding of Tarija. */
async function showFinding(at, name) {
  await checkTarija(at);
  await at.pane.getByRole("treeitem", { name }).first().click();
}

async function whyNot100(at) {
  await checkTarija(at);
  await openWhy100(at.pane);
}

async function fixOne(at) {
  await reviewSheet(at, "DNJ");
  const finding = at.pane.getByRole("treeitem", { name: /3\.1\.3\./ });
  await finding.first().click();
  await at.pane.getByRole("button", { name: /^Corregir [A-Z]+\d+…$/ }).click();
  await at.pane.getByRole("button", { name: "Aplicar", exact: true }).waitFor();
}

async function safeOnes({ page, pane }) {
  await checkBook({ page, pane });
  await pane.getByRole("button", { name: /seguros?…$/ }).click();
  await pane.getByRole("button", { name: /^Aplicar/ }).waitFor();
}

async function ignoreOne(at) {
  await showFinding(at, /código de operación DDTJ 8/);
  await press(at.pane, "Ignorar…");
  await at.pane.getByLabel("Motivo").fill("Así se aprobó en la reunión del 12 de enero");
}

async function changesMade(at) {
  await safeOnes(at);
  await at.pane.getByRole("button", { name: /^Aplicar/ }).click();
  await at.pane.getByText("Hecho:", { exact: false }).waitFor();
  await press(at.pane, "Cambios hechos (1)");
  await at.pane.getByText("Se guardan en el libro", { exact: false }).waitFor();
}

/** The list of Tarija with one word looked for, and what else can be done with it. */
async function search(at) {
  await checkTarija(at);
  await at.pane.getByRole("searchbox").fill("plazo");
  await at.pane.getByRole("button", { name: "Más sobre la lista" }).click();
  await at.pane.getByRole("button", { name: "Pasar a una hoja" }).waitFor();
}

/** The weight of a task of Tarija is typed anew: the total follows, and nobody has pressed anything. */
async function typed(at) {
  await checkTarija(at);
  await write(at.page, [7, 4], { value: 0.07 });
  await at.pane.getByText("completo", { exact: true }).waitFor();
}

async function aside(pane, name) {
  await pane.getByRole("button", { name, exact: true }).click();
  await pane.getByRole("heading", { name }).waitFor();
}

/** The tab "Editar" with a task of Tarija selected. */
async function edit({ page, pane }) {
  await goTo(page, "Tarija");
  await select(page, 8, 6);
  await openTab(pane, "Editar");
  await pane.getByText("Hoja Tarija, celda G9", { exact: true }).waitFor();
}

const editWith = (button, form) => async (at) => {
  await edit(at);
  await press(at.pane, button);
  await at.pane.getByRole("form", { name: form }).waitFor();
};

const nineteen = ({ pane }) => receive(pane, RECEIVED);

async function nineteenWide({ page, pane }) {
  await widen(page, 22);
  await receive(pane, RECEIVED);
}

async function oneAreaOpen({ pane }) {
  await receive(pane, RECEIVED);
  await press(pane, "DDTJ (4)");
  await pane.getByText("La operación DDTJ 9 no tiene ninguna tarea.").waitFor();
}

/** The list of the areas is made of those that came; then one of them does not come. */
async function oneMissing({ pane }) {
  await receive(pane, RECEIVED);
  await press(pane, "Hacer la lista");
  await press(pane, "Poner las recibidas");
  await press(pane, "Guardar en este libro");
  await pane.getByText("Llegaron las 19 áreas esperadas.").waitFor();
  await press(pane, "Vaciar");
  const others = RECEIVED.filter((file) => !file.includes("Oruro"));
  await receive(pane, others);
  await pane.getByText("Falta 1 de 19 áreas", { exact: false }).waitFor();
}

async function twoVersions({ page, open }) {
  const mended = await mendTarija(page);
  const pane = await open("");
  await receive(pane, [...RECEIVED.slice(15, 18), TARIJA]);
  await pane.locator("input[type=file]").first().setInputFiles(mended);
  await pane.getByRole("group", { name: /Llegaron varias versiones/ }).waitFor();
}

async function readyToWrite({ pane }) {
  await receive(pane, RECEIVED);
  await goOnWithObservations(pane);
}

async function note({ page, pane }) {
  await receive(pane, RECEIVED.slice(18), 1);
  await press(pane, "DDTJ (4)");
  const book = await download(page, undefined, () => press(pane, "Descargar observaciones"));
  await openFile(page, book);
}

/** The national workbook in the open book, with the pane closed so that its columns are seen. */
const written = (sheet) => async (at) => {
  await readyToWrite(at);
  await press(at.pane, "En este libro");
  await at.pane.getByText("Escrito en este libro", { exact: false }).waitFor({ timeout: 180_000 });
  await goTo(at.page, sheet);
  await at.page.getByRole("button", { name: "Cerrar el panel" }).click();
};

async function tomorrow({ page, pane, open }) {
  await readyToWrite({ pane });
  const yesterday = await download(page, undefined, () => press(pane, "Descargar .xlsx"));
  const mended = await mendTarija(page);
  const next = await open("");
  await receive(next, [yesterday, mended], 19);
  await next.getByText(/1 área con cambios/).click();
}

export const SCENES = [
  { name: "inicio", firstTime: true },
  { name: "hoja-revisada", play: checkTarija },
  { name: "hoja-revisada-oscuro", theme: "dark", play: checkTarija },
  { name: "hoja-revisada-contraste", theme: "contrast", play: checkTarija },
  { name: "panel-hoja", ...PANE, play: (at) => showFinding(at, /suman 96/) },
  { name: "libro-revisado", play: checkBook },
  { name: "libro-vacio", ...EMPTY, play: ({ page }) => pressRibbon(page, "Poa.CheckSheet") },

  { name: "buscar", ...PANE, play: search },
  { name: "al-escribir", play: typed },
  { name: "ajustes", ...PANE, play: ({ pane }) => aside(pane, "Ajustes") },
  { name: "ayuda", ...PANE, play: ({ pane }) => aside(pane, "Ayuda") },

  { name: "corregir-celda", ...PANE, play: fixOne },
  { name: "corregir-seguros", ...PANE, play: safeOnes },
  { name: "corregir-100", ...PANE, play: whyNot100 },
  { name: "corregir-ignorar", ...PANE, play: ignoreOne },
  { name: "corregir-deshacer", ...PANE, play: changesMade },

  { name: "editar", play: edit },
  { name: "editar-insertar", ...PANE, play: editWith("Insertar tarea", "Insertar tarea") },
  { name: "editar-renumerar", ...PANE, play: editWith("Renumerar…", "Renumerar") },
  { name: "editar-hoja", ...PANE, play: editWith("Nueva hoja de POA…", "Nueva hoja de POA") },
  {
    name: "editar-gestion",
    ...PANE,
    play: editWith("POA de la gestión siguiente…", "POA de la gestión siguiente"),
  },

  { name: "recibir", ...PANE, ...EMPTY, play: ({ pane }) => openTab(pane, "Consolidar") },
  { name: "recibir-detenido", ...PANE, ...EMPTY, play: nineteen },
  { name: "recibir-ancho", ...EMPTY, play: nineteenWide },
  { name: "recibir-area", ...PANE, ...EMPTY, play: oneAreaOpen },
  { name: "recibir-falta", ...PANE, ...EMPTY, play: oneMissing },
  { name: "recibir-versiones", ...PANE, ...EMPTY, play: twoVersions },
  { name: "recibir-observaciones", ...EMPTY, play: note },
  { name: "recibir-listo", ...PANE, ...EMPTY, play: readyToWrite },
  { name: "recibir-otro-dia", ...PANE, ...EMPTY, play: tomorrow },
  { name: "nacional-resumen", ...BOOK, play: written("Resumen") },
  { name: "nacional-tabla", ...BOOK, play: written("POA Nacional") },
];

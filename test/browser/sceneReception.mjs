/** What the planning unit does before a picture is taken: receiving the books of the areas, and writing the national one. */
import {
  download,
  goOnWithObservations,
  goTo,
  mendTarija,
  openFile,
  openTab,
  press,
  receive,
  RECEIVED,
  refusedFiles,
  TARIJA,
  widen,
} from "./sceneSteps.mjs";

export const nineteen = ({ pane }) => receive(pane, RECEIVED);

export async function nineteenWide({ page, pane }) {
  await widen(page, 22);
  await receive(pane, RECEIVED);
}

/** The files are read by workers: here they get no orders. */
export async function reading({ pane }) {
  await openTab(pane, "Consolidar");
  await pane.evaluate(() => {
    const post = Worker.prototype.postMessage;
    let left = 7;
    Worker.prototype.postMessage = function (...order) {
      if (left-- > 0) post.apply(this, order);
    };
  });
  await pane.locator("input[type=file]").first().setInputFiles(RECEIVED);
  await pane
    .getByText(/ de 19$/)
    .first()
    .waitFor();
}

export async function notTaken({ pane }) {
  await receive(pane, RECEIVED.slice(16));
  await pane.locator("input[type=file]").first().setInputFiles(refusedFiles());
  await pane.getByText("No entran").waitFor();
  await pane.getByText("No entran").scrollIntoViewIfNeeded();
}

export async function oneAreaOpen({ pane }) {
  await receive(pane, RECEIVED);
  await press(pane, "y 2 más");
  await press(pane, "DDTJ (4)");
  await pane.getByText("La operación DDTJ 9 no tiene ninguna tarea.").waitFor();
}

/** The list of the areas is made of those that came; then one of them does not come. */
export async function oneMissing({ pane }) {
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

export async function twoVersions({ page, open }) {
  const mended = await mendTarija(page);
  const pane = await open("");
  await receive(pane, [...RECEIVED.slice(15, 18), TARIJA]);
  await pane.locator("input[type=file]").first().setInputFiles(mended);
  await pane.getByRole("group", { name: /Llegaron varias versiones/ }).waitFor();
}

export async function readyToWrite({ pane }) {
  await receive(pane, RECEIVED);
  await goOnWithObservations(pane);
}

export async function note({ page, pane }) {
  await receive(pane, RECEIVED.slice(18), 1);
  await press(pane, "DDTJ (4)");
  const book = await download(page, undefined, () => press(pane, "Descargar observaciones"));
  await openFile(page, book);
}

/** The national workbook in the open book, with the pane closed so that its columns are seen. */
export const written = (sheet) => async (at) => {
  await readyToWrite(at);
  await press(at.pane, "En este libro");
  await at.pane.getByText("Escrito en este libro", { exact: false }).waitFor({ timeout: 180_000 });
  await goTo(at.page, sheet);
  await at.page.getByRole("button", { name: "Cerrar el panel" }).click();
};

export async function tomorrow({ page, pane, open }) {
  await readyToWrite({ pane });
  const yesterday = await download(page, undefined, () => press(pane, "Descargar .xlsx"));
  const mended = await mendTarija(page);
  const next = await open("");
  await receive(next, [yesterday, mended], 19);
  await next.getByText(/1 área con cambios/).click();
}

/**
 * The pictures of docs/images. `name` is the file's, `play` brings the page to the moment worth showing, `only` takes a part
 * of the page, `scale` draws it sharper; the rest says how the page is opened.
 */

/** Presses a button of the ribbon, and waits until its function has finished. */
async function press(page, control) {
  await page.click(`[data-control="${control}"]`);
  await page.waitForFunction(() => !document.querySelector(".ribbon [aria-busy=true]"));
}

const goTo = (page, sheet) =>
  page.evaluate((name) => {
    const { book } = window.standin;
    book.activate(book.sheets().find((one) => one.name === name).id);
  }, sheet);

/** Tarija has the most to show: its weights add to 96. */
async function checkTarija({ page, pane }) {
  await goTo(page, "Tarija");
  await press(page, "Poa.CheckSheet");
  await pane.getByText("faltan 4", { exact: false }).first().waitFor();
}

async function checkBook({ page, pane }) {
  await press(page, "Poa.CheckBook");
  await pane.getByText("19 áreas", { exact: false }).first().waitFor();
}

async function gather({ pane }) {
  await pane.getByRole("tab", { name: "Consolidar" }).click();
  await pane.getByRole("button", { name: "Consolidar las hojas de este libro" }).click();
  await pane.getByText("Pasan", { exact: true }).waitFor();
}

async function consolidate({ page, pane }) {
  await gather({ pane });
  const accept = pane.getByRole("checkbox");
  if (await accept.count()) await accept.first().check();
  await pane.getByRole("button", { name: "Crear hoja «POA Nacional»" }).click();
  await pane.getByText("POA Nacional creada", { exact: false }).first().waitFor();
  await goTo(page, "POA Nacional");
}

export const SCENES = [
  { name: "inicio" },
  { name: "hoja-revisada", play: checkTarija },
  { name: "hoja-revisada-oscuro", theme: "dark", play: checkTarija },
  { name: "hoja-revisada-contraste", theme: "contrast", play: checkTarija },
  { name: "panel-hoja", play: checkTarija, only: ".pane", scale: 2 },
  { name: "libro-revisado", play: checkBook },
  { name: "libro-vacio", sample: "", play: ({ page }) => press(page, "Poa.CheckSheet") },
  { name: "consolidar", play: gather },
  { name: "consolidado", play: consolidate },
  { name: "start-en", language: "en", width: 1024, height: 700 },
];

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { HostStep } from "../../src/sheet/host";
import { narrow, press, reloadPane, reviewBook, tooWide } from "./paneSteps";
import { browserForTests, openStandin } from "./standinPage";

const browser = browserForTests();

test("F8 and the ribbon's Siguiente go from finding to finding, and the list follows", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await press(pane, /^Tarija/);
  const current = pane.getByRole("treeitem", { selected: true });
  await pane.getByRole("tree").focus();
  await standin.page.keyboard.press("F8");
  await pane.getByRole("region", { name: "Detalle de la observación" }).waitFor();
  const first = await current.textContent();
  // The list follows the cell that was selected: a moment later.
  const one = current.filter({ hasText: first! });
  await standin.page.keyboard.press("F8");
  await one.waitFor({ state: "detached" });
  await standin.page.keyboard.press("Shift+F8");
  await one.waitFor();
  const before = await standin.book((book) => JSON.stringify(book.selection().ranges));
  await standin.page.locator(".ribbon").getByRole("button", { name: "Siguiente" }).click();
  await standin.page.waitForFunction(
    (was) => JSON.stringify(window.standin!.book.selection().ranges) !== was,
    before
  );
});

test("searching, filtering and copying the list", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await press(pane, /^Ver juntas/);
  await pane.getByRole("searchbox").fill("DDTJ 8");
  await pane.getByText(/^1 de \d+/).waitFor();
  await pane.getByRole("searchbox").fill("");
  await press(pane, /^Mostrar errores/);
  await pane.getByRole("treeitem", { name: /^Errores/ }).waitFor({ state: "detached" });
  await press(pane, "Más sobre la lista");
  await pane.getByLabel("Agrupar").selectOption("area");
  await pane.getByRole("treeitem", { name: /^Hoja DNAF/ }).waitFor();
  await press(pane, "Pasar a una hoja");
  await pane.getByText("Escrita la hoja «Observaciones».").waitFor();
  const names = await standin.book((book) => book.sheets().map(({ name }) => name));
  expect(names).toContain("Observaciones");
});

test.each(["light", "dark"] as const)(
  "settings, help and tour fit into 320 pixels, %s, and work from the keyboard",
  async (theme) => {
    const standin = await openStandin(await browser.newPage(), { theme });
    const { page } = standin;
    await narrow(page);
    const pane = standin.pane();
    await pane.evaluate(() => localStorage.removeItem("poa-tour"));
    await reloadPane(pane);
    await pane.getByText("1 de 3").waitFor();
    expect(await tooWide(pane)).toEqual([]);
    await press(pane, "Omitir");

    await pane.getByRole("button", { name: "Ajustes" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText(/^Reglas/).click();
    expect(await tooWide(pane)).toEqual([]);
    await pane.getByLabel("Diferencia que se acepta, en puntos").fill("0,5");
    await press(pane, "Guardar");
    await pane.getByText("Ajustes guardados en el libro.").waitFor();
    await page.keyboard.press("Escape");
    await pane.getByText("Revise el POA antes de enviarlo").waitFor();

    await press(pane, "Ayuda");
    await pane.getByRole("searchbox", { name: "Buscar una regla" }).fill("ponderaciones");
    await pane.locator("summary").first().click();
    await pane.getByText("Por qué importa:").first().waitFor();
    expect(await tooWide(pane)).toEqual([]);
  }
);

test("the diagnosis of a failure is saved from its notice and says nothing of the plan", async () => {
  const standin = await openStandin(await browser.newPage());
  const { page } = standin;
  const pane = standin.pane();
  const drawn = await standin.book((book) =>
    book.drawings().map(({ name, cells }) => ({ name, values: cells.map(({ value }) => value) }))
  );
  const said = new Set(
    drawn
      .flatMap(({ name, values }) => [name, ...values.map(String)])
      // An empty cell is "null" here, as many a part of a diagnosis is.
      .filter((one) => one.length > 3 && one !== "null")
  );
  expect(said.size).toBeGreaterThan(300);
  await standin.book((book) => {
    const { id } = book.sheets().find(({ name }) => name === "Tarija")!;
    book.activate(id);
    book.changeSheet(id, { isProtected: true });
  });
  await pane.getByRole("tab", { name: "Editar" }).click();
  await standin.book((book) => book.select([{ top: 8, left: 6, bottom: 8, right: 6 }]));
  await pane.getByText("Hoja Tarija, celda G9", { exact: true }).waitFor();
  await press(pane, "Insertar tarea");
  const yes = pane.getByRole("form").getByRole("button", { name: "Insertar" });
  const ask = pane.getByRole("button", { name: "Guardar un diagnóstico…" });
  await yes.or(ask).first().waitFor();
  if (await yes.count()) await yes.click();
  await ask.focus();
  await page.keyboard.press("Enter");
  await pane.getByText("No lleva nada de su plan", { exact: false }).waitFor();
  const download = page.waitForEvent("download");
  await press(pane, "Guardar el archivo");
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^diagnostico-poa-\d{4}-\d\d-\d\d\.txt$/);
  await pane.getByText("Se guardó «diagnostico-poa-", { exact: false }).waitFor();
  const kept = path.join(mkdtempSync(path.join(tmpdir(), "poa-")), file.suggestedFilename());
  await file.saveAs(kept);
  const diagnosis = JSON.parse(readFileSync(kept, "utf8")) as Record<string, unknown> & {
    steps: Partial<Record<keyof HostStep, unknown>>[];
  };
  expect(diagnosis).toMatchObject({ error: [{ failure: "sheet-is-protected" }] });
  // Moments and lengths of time are numbers too, and a weight may have the same digits.
  delete diagnosis.madeOn;
  for (const step of diagnosis.steps) {
    delete step.at;
    delete step.milliseconds;
  }
  const text = JSON.stringify(diagnosis);
  expect([...said].filter((one) => text.includes(one))).toEqual([]);
});

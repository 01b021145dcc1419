import { narrow, press, reviewBook, tooWide } from "./paneSteps";
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
    await pane.evaluate(() => location.reload());
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

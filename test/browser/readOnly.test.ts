import { narrow, press, tooWide } from "./paneSteps";
import { browserForTests, openStandin } from "./standinPage";

const browser = browserForTests();

test("a workbook open only to be read is reviewed; correcting it is refused with what to do", async () => {
  const standin = await openStandin(await browser.newPage(), { isReadOnly: true });
  const pane = standin.pane();
  await pane
    .getByRole("note")
    .getByText("Libro abierto solo para leer", { exact: false })
    .waitFor();
  const before = await standin.book((book) => JSON.stringify(book.drawings()));
  await press(pane, "Revisar libro");
  await pane.getByText("19 áreas", { exact: false }).first().waitFor();
  await press(pane, /seguros?…$/);
  await press(pane, /^Aplicar/);
  const alert = pane.getByRole("alert");
  await alert.getByText("El libro está abierto solo para leer.", { exact: false }).waitFor();
  await alert.getByText("guarde una copia", { exact: false }).waitFor();
  expect(await standin.book((book) => JSON.stringify(book.drawings()))).toBe(before);
  await narrow(standin.page);
  expect(await tooWide(pane)).toEqual([]);
});

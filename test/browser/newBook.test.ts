import { readFileSync } from "node:fs";
import path from "node:path";
import { browserForTests, openStandin, waitUntilReady, type Standin } from "./standinPage";

const PROJECT = path.join(__dirname, "..", "..");
const TARIJA = path.join(PROJECT, "test/workbooks/recibidos/19 DD Tarija.xlsx");

const browser = browserForTests();

/** What an add-in does that opens a new workbook. */
const createWorkbook = ({ pane }: Standin): Promise<void> =>
  pane().evaluate((base64) => Excel.createWorkbook(base64), readFileSync(TARIJA, "base64"));

test("a workbook that the add-in makes opens in a window of its own, unsaved, with a pane of its own", async () => {
  const standin = await openStandin(await browser.newPage(), { sample: "", language: "en" });
  const [beside] = await Promise.all([standin.page.waitForEvent("popup"), createWorkbook(standin)]);
  await waitUntilReady(beside);
  const sheets = await beside.evaluate(() => window.standin!.book.sheets().map(({ name }) => name));
  expect(sheets).toHaveLength(1);
  expect(await beside.title()).toContain("Book2.xlsx");
  expect(await beside.evaluate(() => document.documentElement.lang)).toBe("en");
  await beside.getByText("with unsaved changes", { exact: true }).waitFor();
  expect(await standin.book((book) => book.sheets().map(({ name }) => name))).toEqual(["Sheet1"]);
  await beside.close();
});

test("where the browser allows no window, a notice opens it on a click", async () => {
  const page = await browser.newPage();
  const standin = await openStandin(page, { sample: "" });
  await page.evaluate(() => {
    const open = window.open.bind(window);
    window.open = (...given) => {
      window.open = open;
      return given.length > 0 ? null : open();
    };
  });
  await createWorkbook(standin);
  const notice = page.getByRole("alert");
  await notice.getByText("«Libro2.xlsx»").waitFor();
  const [beside] = await Promise.all([
    page.waitForEvent("popup"),
    notice.getByRole("button", { name: "Abrirlo" }).click(),
  ]);
  await waitUntilReady(beside);
  expect(await beside.title()).toContain("Libro2.xlsx");
  expect(await page.getByRole("alert").count()).toBe(0);
  await beside.close();
});

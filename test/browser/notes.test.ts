import { isOurNote } from "../../src/sheet/note";
import { press, reviewBook } from "./paneSteps";
import { browserForTests, openStandin, type Standin } from "./standinPage";

const browser = browserForTests();

/** What the notes of the whole book say. */
const notesIn = ({ book }: Standin): Promise<string[]> =>
  book((open) => open.drawings().flatMap(({ notes = [] }) => notes.map(({ text }) => text)));

test("notes are switched on from the keyboard, say what is wrong in the cells, and go with the marks", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  const before = await notesIn(standin);
  await press(pane, "Ajustes");
  const box = pane.getByRole("checkbox", { name: /^Al marcar, poner una nota/ });
  await box.focus();
  await standin.page.keyboard.press("Space");
  await standin.page.keyboard.press("Enter");
  await pane.getByText("Ajustes guardados en el libro.").waitFor();
  const notes = (await notesIn(standin)).filter((text) => !before.includes(text));
  expect(notes.length).toBeGreaterThan(0);
  expect(notes.every(isOurNote)).toBe(true);
  expect(notes.some((text) => text.includes("Qué hacer: "))).toBe(true);
  await standin.page.locator(".ribbon").getByRole("button", { name: "Quitar marcas" }).click();
  await standin.page.waitForFunction(
    (count) =>
      window.standin!.book.drawings().flatMap(({ notes = [] }) => [...notes]).length === count,
    before.length
  );
  expect(await notesIn(standin)).toEqual(before);
});

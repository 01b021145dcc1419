/** @jest-environment jsdom */
import { publishReview } from "../../src/commands/latest";
import { settingsFrom } from "../../src/poa/settings";
import { App } from "../../src/taskpane/App";
import { sayNotice } from "../../src/taskpane/sayNotice";
import { IDLE, reduce } from "../../src/taskpane/session";
import type { OfficeColors } from "../../src/taskpane/theme";
import { en } from "../../src/taskpane/words.en";
import { es } from "../../src/taskpane/words.es";
import { reviewSheet } from "../../src/commands/review";
import { clear, press, settle, show, text } from "./screen";
import { bookOf, faultySheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };

async function openSettings(book: BookInMemory): Promise<HTMLInputElement> {
  await show(<App host={book} language="es" colors={LIGHT} />);
  await settle();
  await press("Ajustes");
  await settle();
  const label = [...document.querySelectorAll("label")].find((one) =>
    one.textContent!.startsWith("Al marcar, poner una nota")
  );
  return label!.control as HTMLInputElement;
}
beforeEach(() => localStorage.setItem("poa-tour", "1"));
afterEach(async () => {
  await clear();
  publishReview(null);
  localStorage.clear();
});

test("notes are off, and kept when they are switched on", async () => {
  const book = bookOf([faultySheet()]);
  const box = await openSettings(book);
  expect(box.checked).toBe(false);
  await settle(() => box.click());
  await press("Guardar");
  await settle();
  expect(settingsFrom(await book.readSettings()).notes).toBe(true);
});

test("where Excel takes none, the setting says so", async () => {
  await openSettings({ ...bookOf([faultySheet()]), takesNotes: () => false });
  expect(text()).toContain("Este Excel no deja poner notas: se marca sin ellas.");
});

test("cells that got no note are told with what was found, in both languages", async () => {
  const review = await reviewSheet(bookOf([faultySheet()]));
  const said = (unnoted: number, words: typeof es) =>
    sayNotice(reduce(IDLE, { kind: "reviewed", review: { ...review, unnoted }, at: 1 }), words);
  expect(said(0, es)).not.toContain("nota");
  expect(said(1_200, es)).toMatch(/ 1[. ]?200 celdas sin nota\.$/);
  expect(said(1, en)).toMatch(/ 1 cell without a note\.$/);
});

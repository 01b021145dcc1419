import { readFileSync } from "node:fs";
import path from "node:path";
import { adviceFor } from "../../src/poa/advice";
import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { LONGEST_NOTE, MOST_NOTES, MOST_NOTES_PER_SHEET, notesOf } from "../../src/poa/notes";
import { marksOf, say } from "../../src/poa/report";
import type { Finding, Language } from "../../src/poa/rule";
import { DEFAULT_SETTINGS, settingsFrom } from "../../src/poa/settings";
import { settingsInText, settingsText } from "../../src/poa/settingsFile";
import { a1 } from "../../src/sheet/cell";
import { isOurNote } from "../../src/sheet/note";
import { faultySheet, soundSheet } from "../taskpane/sketch";

const TARIJA = checkSheet(faultySheet());
const [FIRST] = TARIJA.findings as [Finding, ...Finding[]];

/** So many findings, each on a row of its own. */
const crowded = (sheet: string, count: number, parts: Partial<Finding> = {}): SheetCheck => ({
  ...TARIJA,
  ref: { book: "", sheet },
  findings: Array.from({ length: count }, (_, row) => ({
    ...FIRST,
    ...parts,
    at: { row, column: 4 },
  })),
});

const notesIn = (check: SheetCheck, language: Language = "es") =>
  notesOf([check], language).notes.get(check.ref.sheet)!;

test("notes in cells are off until the planner wants them, and are read leniently", () => {
  expect(DEFAULT_SETTINGS.notes).toBe(false);
  expect([true, false, "sí", 1, null].map((notes) => settingsFrom({ notes }).notes)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  const given = settingsText({ ...DEFAULT_SETTINGS, notes: true });
  expect(settingsInText(given)).toMatchObject({ notes: true });
});

test("each marked cell gets a note of what is wrong and what to do, in the language of the pane", () => {
  const notes = notesIn(TARIJA);
  const marked = new Set(
    marksOf([TARIJA])
      .get("Tarija")!
      .map(({ at }) => a1(at))
  );
  expect(new Set(notes.map(({ at }) => a1(at)))).toEqual(marked);
  for (const language of ["es", "en"] as const) {
    const [note] = notesIn(TARIJA, language);
    expect(note!.text).toContain(say(FIRST, language).message);
    expect(note!.text).toContain(language === "es" ? "\nQué hacer: " : "\nWhat to do: ");
    expect(isOurNote(note!.text)).toBe(true);
  }
  // Advice is there in Spanish only: what cannot be mended by itself tells in English why it matters.
  const unmendable = { ...FIRST, fix: null };
  const [reason] = notesIn({ ...TARIJA, findings: [unmendable] }, "en");
  expect(reason!.text.split("\n").at(-1)).toBe(say(unmendable, "en").why);
  expect(notes.map(({ text }) => text.split("\n").slice(0, -1).length)).toEqual([2, 2]);
  expect(notesOf([checkSheet(soundSheet())], "es")).toEqual({
    notes: new Map([["Beni", []]]),
    leftOut: 0,
  });
});

test("a note says each finding and what to do about it, with an empty line between two", () => {
  const mendable = say(FIRST, "es");
  const unmendable = { ...FIRST, severity: "hint" as const, fix: null };
  const [note] = notesIn({ ...TARIJA, findings: [unmendable, FIRST] });
  const [title, ...lines] = note!.text.split("\n");
  expect(title).toMatch(/^POA · 2 observaciones · [0-9a-z]+$/);
  expect(lines).toEqual([
    expect.stringContaining(mendable.message),
    `Qué hacer: ${mendable.fixTitle}.`,
    "",
    expect.stringContaining(mendable.message),
    `Qué hacer: ${adviceFor(FIRST.rule)}`,
  ]);
});

test("several findings of a cell share a note, the gravest first, and what does not fit is counted", () => {
  const severities = ["hint", "error", "warning"] as const;
  const all = severities.map((severity) => ({ ...FIRST, severity }));
  const [note, ...others] = notesIn({ ...TARIJA, findings: all });
  expect(others).toEqual([]);
  expect(note!.text).toMatch(/^POA · 3 observaciones · /);
  const many = Array.from({ length: 30 }, () => FIRST);
  const [long] = notesIn({ ...TARIJA, findings: many });
  const told = long!.text.split(say(FIRST, "es").message).length - 1;
  expect(long!.text).toMatch(new RegExp(`… y ${30 - told} más en el panel\\.$`));
  expect(long!.text.length).toBeLessThan(LONGEST_NOTE + 100);
});

test("what stands in a cell gets into a note as one short line of text", () => {
  const held = TARIJA.findings.find(({ facts }) =>
    Object.values(facts).some((f) => typeof f === "string")
  )!;
  const nasty = `=1+1\u0007\n\r\t\ud800${"x".repeat(5_000)}`;
  const facts = Object.fromEntries(
    Object.entries(held.facts).map(([name, fact]) => [
      name,
      typeof fact === "string" ? nasty : fact,
    ])
  );
  const [note] = notesIn({ ...TARIJA, findings: [{ ...held, facts }] });
  expect(note!.text.startsWith("POA · ")).toBe(true);
  expect(note!.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(note!.text).not.toMatch(/\p{Cs}/u);
  expect(note!.text.length).toBeLessThan(LONGEST_NOTE + 100);
});

test("where there are too many, the gravest get theirs and the rest is counted", () => {
  const crowd = crowded("A", 10_000);
  const grave = { ...crowd.findings.at(-1)!, severity: "error" as const };
  const findings = [
    ...crowd.findings.slice(0, -1).map((one) => ({ ...one, severity: "hint" as const })),
    grave,
  ];
  const { notes, leftOut } = notesOf([{ ...crowd, findings }], "es");
  expect(notes.get("A")).toHaveLength(MOST_NOTES_PER_SHEET);
  expect(notes.get("A")![0]!.at).toEqual(grave.at);
  expect(leftOut).toBe(10_000 - MOST_NOTES_PER_SHEET);
  const hints = ["A", "B", "C"].map((name) => crowded(name, 450, { severity: "hint" }));
  const book = notesOf([...hints, crowded("D", 450, { severity: "error" })], "es");
  expect([...book.notes.values()].map(({ length }) => length)).toEqual([450, 100, 0, 450]);
  expect(book.leftOut).toBe(4 * 450 - MOST_NOTES);
});

test("the guide tells how many notes there are at most", () => {
  const guide = readFileSync(path.join(__dirname, "../../docs/guia.md"), "utf8");
  const [sheet, review] = [MOST_NOTES_PER_SHEET, MOST_NOTES].map((most) =>
    most.toLocaleString("es-BO", { useGrouping: true })
  );
  expect(guide).toContain(`Son ${sheet} por hoja y ${review} por revisión como mucho`);
});

test("a note is ours until somebody changes a word, however its lines end", () => {
  const { text } = notesIn(TARIJA)[0]!;
  for (const same of [
    text,
    `${text}\n`,
    text.replaceAll("\n", "\r\n"),
    text.replaceAll("\n", "\r"),
  ]) {
    expect(isOurNote(same)).toBe(true);
  }
  const others = [
    "",
    "POA: preguntar a Juan",
    "POA · revisar · pronto\ncon Juan",
    text.replace("POA", "Poa"),
    `${text} Hecho.`,
    `Juan:\n${text}`,
    text.replace("Qué", "Que"),
  ];
  expect(others.filter(isOurNote)).toEqual([]);
});

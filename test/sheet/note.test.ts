import { isOurNote, noteChanges, ourNote } from "../../src/sheet/note";
import type { DrawnNote } from "../../src/sheet/drawing";
import { parseA1 } from "../../src/sheet/cell";

const BODY = "Error: falta la ponderación.\nCómo corregirlo: escríbala.";

test("a note of ours is known by how it begins and by a code of what it says", () => {
  const note = ourNote("Revisión del 22/11/2026", BODY);
  expect(note).toMatch(/^POA · Revisión del 22\/11\/2026 · [0-9a-z]{1,7}\nError: falta/);
  expect(isOurNote(note)).toBe(true);
  expect(isOurNote(ourNote("x", ""))).toBe(true);
});

test("a host may end its lines otherwise, or take away the last", () => {
  const note = ourNote("Revisión", `${BODY}\n`);
  for (const kept of [note.replaceAll("\n", "\r\n"), note.replaceAll("\n", "\r"), note.trimEnd()]) {
    expect(isOurNote(kept)).toBe(true);
  }
});

test("a note of which a planner changed a word is the planner's", () => {
  const note = ourNote("Revisión", BODY);
  for (const theirs of [
    note.replace("falta", "sobra"),
    note.replace("Revisión", "Otra"),
    `${note} Lo vi con Ana.`,
    `Ana: ${note}`,
    BODY,
    "",
  ])
    expect(isOurNote(theirs)).toBe(false);
});

const note = (at: string, text: string): DrawnNote => ({ at: parseA1(at)!, text });

test("notes that are wanted come, those that say something else change, those nobody wants go", () => {
  const ours = new Map([
    ["B2", "as it was"],
    ["C3", "as it is"],
    ["D4", "not wanted"],
  ]);
  const wanted = [note("B2", "as it will be"), note("C3", "as it is"), note("E5", "new")];
  expect(noteChanges(ours, wanted, new Set())).toEqual({
    added: [note("E5", "new")],
    changed: new Map([["B2", "as it will be"]]),
    removed: ["D4"],
  });
});

test("a cell with somebody else's note gets none of ours", () => {
  const wanted = [note("B2", "ours"), note("C3", "ours")];
  expect(noteChanges(new Map(), wanted, new Set(["B2"])).added).toEqual([note("C3", "ours")]);
});

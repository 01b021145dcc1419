import path from "node:path";
import { remarksOf } from "../../src/poa/remark";
import { drawReturnNote, isReturnNote } from "../../src/poa/returnNotes";
import type { SheetCheck } from "../../src/poa/check";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import { sketch } from "../poa/sketch";
import { tellLooks, tellSheet } from "./drawing";
import { ARCHIVES, LIBRARIES, MUSEUMS, sent } from "./nationalPlans";
import { expectReviewed } from "./reviewed";

/** What is sent back for the plan of a sheet, as it would be to the area. */
const noteOf = (check: SheetCheck, sigla: string): SheetDrawing[] =>
  drawReturnNote({ plan: check.plans[0]!, sigla, remarks: remarksOf([check]) });

const MUSEUMS_NOTE = noteOf(sent("DNM", MUSEUMS), "DNM");

/** A plan without a name or a year, with two remarks on one cell and one on a cell that a merged area hides. */
const ODD = sketch`
  ÁREA ORGANIZACIONAL: |
  GESTIÓN DEL POA:     | 21

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | META
  ---
  4.1 | Ampliar␣␣la lectura | 1 | Comprar libros | 100%   | 4.1.1 | Elegir los títulos                  | =#REF!
  "   | "                   | " | "              | " =0.2 | 4.1.2 | Pagar␣␣los libros hasta marzo de 2019 | 3
`;

const TWO = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir␣␣los títulos hasta el 31/12/2019
`;
const ONE = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir␣␣los títulos
`;

test("what is sent back to an area looks as reviewed", () => {
  const notes = {
    "Remarks of every gravity": MUSEUMS_NOTE,
    "No area, and tasks under nothing": noteOf(sent("Archivo central", ARCHIVES), "PAC"),
    "Called like the list itself": noteOf(sent("X", ODD), "Observaciones"),
    "Two remarks on one cell": noteOf(sent("Z", TWO), "DNB"),
    "One remark": noteOf(sent("Y", ONE), "DNB"),
  };
  const list = [
    "# What is sent back to an area",
    "Words for looks:",
    tellLooks(),
    ...Object.entries(notes).flatMap(([title, note]) => [`# ${title}`, ...note.map(tellSheet)]),
  ].join("\n\n");
  expectReviewed(path.join(__dirname, "national", "returnNote.md"), `${list}\n`);
});

test("a book that was drawn for an area is known again, whatever was changed in its plan", () => {
  const grids = MUSEUMS_NOTE.map((drawing) => gridOf(drawing));
  expect(isReturnNote(grids)).toBe(true);
  expect(isReturnNote(grids.slice(1))).toBe(false);
  expect(isReturnNote([LIBRARIES.grid])).toBe(false);
  expect(isReturnNote([])).toBe(false);
  const [list] = grids;
  const shifted = { ...list!, values: list!.values.map((row) => [null, ...row]) };
  expect(isReturnNote([LIBRARIES.grid, shifted])).toBe(true);
});

import type { SheetDrawing } from "../../src/sheet/drawing";
import { HEADINGS } from "../hostile/planSheet";
import { sheetOf } from "../standin/boot";

/** A sheet of the form with head and headings, and these rows under them: the first of them is row 5. */
export const formSheet = (
  name: string,
  area: string,
  rows: readonly (readonly (string | number | null)[])[]
): SheetDrawing =>
  sheetOf(name, [
    ["ÁREA ORGANIZACIONAL:", area],
    ["GESTIÓN DEL POA:", 2021],
    [],
    HEADINGS,
    ...rows,
  ]);

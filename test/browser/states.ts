/**
 * Every state the pane can be in, in an order in which one leads to the next: a page takes longer to open than ten of them.
 * Here they are reached with the mouse. What is done with the keyboard alone is in:
 *
 *   review, finding, fix, apply, undo            statesByKeyboard.test.ts; parts of it in repair.test.ts
 *   the list, F8, the picture, ribbon            pane.test.ts, asides.test.ts
 *   insert, move                                 statesByKeyboard.test.ts, edit.test.ts
 *   files, observations, write                   statesByKeyboard.test.ts; the rows in reception.test.ts
 *   settings, help, tour                         statesByKeyboard.test.ts
 *   how a sheet is read                          paneScheme.test.ts
 */
import type { Chapter } from "./stateWalk";
import { HELP, SETTINGS } from "./statesAside";
import { EDIT, FORMS } from "./statesEdit";
import { CROWD, PILES, RECEPTION } from "./statesReception";
import { REPAIR } from "./statesRepair";
import { BOOK, ENDS, EXPORT, FIRST, SHEET } from "./statesReview";

export const CHAPTERS: readonly Chapter[] = [
  FIRST,
  BOOK,
  EXPORT,
  SHEET,
  REPAIR,
  ENDS,
  SETTINGS,
  HELP,
  EDIT,
  FORMS,
  RECEPTION,
  PILES,
  CROWD,
];

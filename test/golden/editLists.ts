import path from "node:path";
import { EDITED_CODES } from "./editedCodes";
import { EDITED_CORNERS } from "./editedCorners";
import { REFUSED_SHEETS } from "./editedRefused";
import { EDITED_SHEETS } from "./editedSheets";
import { EDITED_STEMS } from "./editedStems";
import { told, type EditedSheet, type Verb } from "./editTold";
import { reviewSections } from "./reviewed";

const only = (sheets: readonly EditedSheet[], verbs: readonly Verb[]): EditedSheet[] =>
  sheets
    .map((sheet) => ({ ...sheet, tried: sheet.tried.filter(({ verb }) => verbs.includes(verb)) }))
    .filter(({ tried }) => tried.length > 0);

/** What these edits do to the sheets drawn in all the ways of laying one out. */
export const onLayouts = (verb: Verb): EditedSheet[] =>
  only([...EDITED_SHEETS, ...EDITED_CORNERS, ...REFUSED_SHEETS], [verb]);

/** What these edits do to the codes of the sheets that are numbered in all sorts of ways. */
export const onCodes = (...verbs: readonly Verb[]): EditedSheet[] =>
  only([...EDITED_CODES, ...EDITED_STEMS], verbs);

/** The edits do what the list says, which is looked over line by line. */
export const reviewEdits = (list: string, title: string, sheets: readonly EditedSheet[]): void =>
  reviewSections(
    path.join(__dirname, "edits", `${list}.md`),
    `${title}\n\nRows and cells as on the sheet; ∅ empties a cell, [0%] is its format.`,
    sheets.map((sheet) => [sheet.name, () => told(sheet)])
  );

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EDITED_CODES } from "./editedCodes";
import { EDITED_CORNERS } from "./editedCorners";
import { REFUSED_SHEETS } from "./editedRefused";
import { EDITED_SHEETS } from "./editedSheets";
import { EDITED_STEMS } from "./editedStems";
import { told, type EditedSheet, type Verb } from "./editTold";

const FOLDER = path.join(__dirname, "edits");

const only = (sheets: readonly EditedSheet[], verbs: readonly Verb[]): EditedSheet[] =>
  sheets
    .map((sheet) => ({ ...sheet, tried: sheet.tried.filter(({ verb }) => verbs.includes(verb)) }))
    .filter(({ tried }) => tried.length > 0);

/** What these edits do to the sheets drawn in all the ways of laying one out. */
export const onLayouts = (verb: Verb): EditedSheet[] =>
  only([...EDITED_SHEETS, ...EDITED_CORNERS, ...REFUSED_SHEETS], [verb]);

/** What these edits do to the codes of the sheets that are numbered in all sorts of ways. */
export const onCodes = (...verbs: readonly Verb[]): EditedSheet[] => only([...EDITED_CODES, ...EDITED_STEMS], verbs);

/** The edits do what the list says, which is looked over line by line; UPDATE_GOLDEN=1 writes it anew, to be reviewed in the diff. */
export function expectReviewed(list: string, title: string, sheets: readonly EditedSheet[]): void {
  const file = path.join(FOLDER, `${list}.md`);
  if (process.env.UPDATE_GOLDEN || !existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true });
    const head = `# ${title}\n\nRows and cells as on the sheet; ∅ empties a cell, [0%] is its format.\n\n`;
    writeFileSync(file, head + sheets.map((one) => `${told(one)}\n`).join("\n"));
  }
  const reviewed = readFileSync(file, "utf8")
    .split(/\n(?=## )/)
    .slice(1);

  test.each(sheets.map((sheet, index) => [sheet.name, sheet, index] as const))(
    "%s",
    (_, sheet, index) => {
      expect(`${told(sheet)}\n`).toBe(reviewed[index]);
    }
  );

  test("the list has these sheets and no others", () => {
    const names = reviewed.map((part) => part.split("\n")[0]!.slice("## ".length));
    expect(names).toEqual(sheets.map(({ name }) => name));
  });
}

import { GENERAL, type CellContent } from "../sheet/grid";
import { codeKey, codeNumber, hangsFrom } from "./codes";
import { fold, type ColumnId } from "./form";
import type { Field } from "./field";
import type { Misplaced, Seat } from "./seats";
import { fieldOf, type Columns, type TableRow } from "./table";

type Level = "action" | "operation";

const COLUMN: Readonly<Record<Level, { code: ColumnId; text: ColumnId }>> = {
  action: { code: "actionCode", text: "actionText" },
  operation: { code: "operationCode", text: "operationText" },
};

/**
 * Joins what a page break has parted: an action printed after its first row, and texts of actions and operations cut in two.
 * The rows are changed to read as one; what each cell should hold for that is answered.
 */
export function joinRows(columns: Columns, rows: readonly TableRow[]): Misplaced[] {
  const misplaced: Misplaced[] = [];
  for (const level of ["action", "operation"] as const) {
    let open: TableRow | null = null;
    for (const [index, row] of rows.entries()) {
      const { code, text } = COLUMN[level];
      // No operation goes on under another action.
      if (level === "operation" && (row.fields.actionCode ?? row.fields.actionText)) open = null;
      if (!row.fields[code] && !row.fields[text]) continue;
      const late: TableRow | null = level === "action" ? firstRowOf(rows, index, open) : null;
      if (late) {
        misplaced.push(moveUp(late, row, columns));
        open = late;
      } else if (open && isRest(open, row, level)) {
        misplaced.push(join(open, row, level, columns));
      } else open = row;
    }
  }
  return misplaced;
}

/** The row above where the action should have been printed: rows right above already hold tasks of it. */
function firstRowOf(
  rows: readonly TableRow[],
  index: number,
  open: TableRow | null
): TableRow | null {
  const code = rows[index]!.fields.actionCode?.value ?? "";
  if (code === "" || codeKey(open?.fields.actionCode?.value ?? "") === codeKey(code)) return null;
  let first: TableRow | null = null;
  for (let i = index - 1; i >= 0; i--) {
    const { fields } = rows[i]!;
    if (fields.actionCode || fields.actionText || !hangsFrom(fields.taskCode?.value ?? "", code))
      break;
    first = rows[i]!;
  }
  // An action opens with an operation; without one these are tasks of the action above whose codes are wrong.
  return first && (first.fields.operationCode ?? first.fields.operationText) ? first : null;
}

function moveUp(to: TableRow, from: TableRow, columns: Columns): Misplaced {
  const { actionCode, actionText, ...rest } = from.fields;
  const seats: Seat[] = [];
  for (const id of ["actionCode", "actionText"] as const) {
    const field = from.fields[id];
    if (!field) continue;
    seats.push({ at: fieldOf(to, id, columns).at, to: field.raw }, { at: field.at, to: emptied });
  }
  to.fields = {
    ...to.fields,
    ...(actionCode && { actionCode }),
    ...(actionText && { actionText }),
  };
  from.fields = rest;
  const text = actionText?.value ?? actionCode?.value ?? "";
  return { at: seats[0]!.at, kind: "late", text, seats, isReady: true };
}

const emptied: CellContent = { value: null, format: GENERAL };

/** Whether the row only carries the rest of what the open row began to say. */
function isRest(open: TableRow, row: TableRow, level: Level): boolean {
  const { code, text } = COLUMN[level];
  const first = open.fields[text]?.value ?? "";
  const rest = row.fields[text]?.value ?? "";
  if (first === "" || rest === "") return false;
  const isLower = /^[\p{Ll}\d]/u.test(rest);
  const isFragment = isLower || goesOn(first, rest);
  const [own, other] = [open.fields[code]?.value ?? "", row.fields[code]?.value ?? ""];
  if (other === "") return own !== "" && isFragment;
  if (own === "") {
    return level === "operation"
      ? isLower && row.row === open.row + 1
      : (isFragment || !isEnded(first)) && hangsFrom(open.fields.taskCode?.value ?? "", other);
  }
  const isSame =
    codeKey(own) === codeKey(other) ||
    (level === "operation" && codeNumber(own) === codeNumber(other));
  return isSame && first !== rest && isFragment;
}

const isEnded = (text: string): boolean => /[.!?:;)»”"]$/.test(text);

/** Whether the rest says again the words with which the first text ends, and then goes on. */
function goesOn(first: string, rest: string): boolean {
  const from = repeatedFrom(first, rest);
  if (from <= 0) return false;
  const words = fold(rest).split(" ");
  return fold(first)
    .split(" ")
    .slice(from)
    .every((word, i) => word === words[i]);
}

/** Where in the first text the words begin with which the rest begins; -1 when they do not come in it. */
function repeatedFrom(first: string, rest: string): number {
  const [word = "", next] = fold(rest).split(" ", 2);
  const own = fold(first);
  if (next === undefined || word === "" || !own.includes(`${word} ${next}`)) return -1;
  const folded = own.split(" ");
  return folded.findIndex((other, i) => other === word && folded[i + 1] === next);
}

/** Two parts of one text as one; words that come in both are said once. */
export function joinTexts(first: string, rest: string): string {
  if (fold(first).endsWith(fold(rest))) return first;
  const from = repeatedFrom(first, rest);
  const words = first.split(/\s+/);
  return [...(from >= 0 ? words.slice(0, from) : words), rest].join(" ");
}

function join(open: TableRow, row: TableRow, level: Level, columns: Columns): Misplaced {
  // While one of the rows is shifted, its cells have to go back first: joining would leave them where nothing fits.
  const areSeated = [open, row].every((one) => isSeated(one, columns));
  const { code, text } = COLUMN[level];
  const first = open.fields[text]!;
  const rest = row.fields[text]!;
  const value = joinTexts(first.value, rest.value);
  const seats: Seat[] = [
    { at: first.at, to: { ...first.raw, value } },
    { at: rest.at, to: emptied },
  ];
  open.fields = { ...open.fields, [text]: { ...first, value } };
  const taken: ColumnId[] = [text];
  const moved: ColumnId[] = level === "operation" ? [code, "weight"] : [code];
  for (const id of moved) {
    const field = row.fields[id];
    if (!field || (id === "weight" && (open.fields.weight || open.fields[code] === undefined)))
      continue;
    if (!open.fields[id]) {
      seats.push({ at: fieldOf(open, id, columns).at, to: field.raw });
      open.fields = { ...open.fields, [id]: field };
    }
    seats.push({ at: field.at, to: emptied });
    taken.push(id);
  }
  row.fields = Object.fromEntries(
    Object.entries(row.fields).filter(([id]) => !taken.includes(id as ColumnId))
  ) as Partial<Record<ColumnId, Field<string>>>;
  return { at: rest.at, kind: "cut", text: rest.value, seats, isReady: areSeated };
}

const isSeated = ({ fields, row }: TableRow, columns: Columns): boolean =>
  Object.entries(fields).every(
    ([id, { at }]) => at.row !== row || at.column === columns.get(id as ColumnId)
  );

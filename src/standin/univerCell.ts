import {
  BooleanNumber,
  CellValueType,
  extractPureTextFromCell,
  type ICellData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { byReadingOrder } from "../sheet/cell";
import type { DrawnLink, DrawnNote } from "../sheet/drawing";
import { isError, type CellValue } from "../sheet/grid";

const ERRORS: ReadonlySet<string> = new Set(
  "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #GETTING_DATA #CYCLE! #ERROR!".split(
    " "
  )
);

/** Text that Univer would take for something else unless it is told to keep it as text. */
const looksLikeMore = (text: string): boolean =>
  text.trim() === "" ||
  !Number.isNaN(Number(text)) ||
  /^(true|false)$/i.test(text) ||
  ERRORS.has(text);

/** What Univer keeps for the value; a null value empties the cell. */
export function univerValue(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return { v: null, t: null };
  if (isError(value)) return { v: value.error, t: CellValueType.STRING };
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
    default:
      return {
        v: value,
        t: looksLikeMore(value) ? CellValueType.FORCE_STRING : CellValueType.STRING,
      };
  }
}

/** The value of a cell as Univer keeps it, rich text as plain text. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined) {
    const text = cell.p ? extractPureTextFromCell(cell) : "";
    return text === "" ? null : text;
  }
  if (t === CellValueType.BOOLEAN) return Number(v) === 1 || v === true;
  if (t === CellValueType.NUMBER) return Number(v);
  if (typeof v !== "string") return v;
  if (v === "") return cell.f ? "" : null;
  return t !== CellValueType.FORCE_STRING && ERRORS.has(v) ? { error: v } : v;
}

/** What we keep with a cell for files; it moves with the cell, and Univer does not draw it. */
export interface CellCustom {
  readonly link?: DrawnLink;
  readonly note?: string;
}

export const customOfCell = (cell: Nullable<ICellData>): CellCustom => cell?.custom ?? {};

/** The notes of the sheet in reading order. */
export function notesOf(sheet: Worksheet): DrawnNote[] {
  const notes: DrawnNote[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const { note } = customOfCell(cell);
    if (note !== undefined) notes.push({ at: { row, column }, text: note });
  });
  return notes.sort((a, b) => byReadingOrder(a.at, b.at));
}

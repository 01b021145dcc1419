import { byReadingOrder, type Cell } from "../sheet/cell";
import type { SheetChange } from "../sheet/change";
import {
  contentAt,
  isError,
  isPercentFormat,
  isSameValue,
  textOf,
  type CellContent,
  type Grid,
} from "../sheet/grid";
import type { Language } from "./rule";
import { sayPoints } from "./weights";

/** What a cell shows a person. The kind tells 4.1 written as text from 4.1 the number. */
export interface Shown {
  readonly kind: "empty" | "text" | "number" | "percentage" | "date" | "logical" | "error";
  /** "" where the cell is empty. */
  readonly text: string;
}

/** One cell of a change, as it is and as it will be. */
export interface CellPreview {
  readonly at: Cell;
  readonly before: Shown;
  readonly after: Shown;
  /** Whether the cell holds something else by now, so that the change would be refused; never where no grid was given. */
  readonly isStale: boolean;
}

export interface Preview {
  /** In reading order. */
  readonly cells: readonly CellPreview[];
  readonly showRows: readonly number[];
  readonly hideRows: readonly number[];
}

/** What a fix or any other change of one sheet does, cell by cell; `grid` is the sheet as it is now. */
export function previewOf(
  { edits, showRows = [], hideRows = [] }: SheetChange,
  language: Language = "es",
  grid?: Grid
): Preview {
  const cells = edits.map(({ at, from, to }): CellPreview => {
    const now = grid ? contentAt(grid, at) : from;
    return {
      at,
      before: shown(now, language),
      after: shown(to, language),
      isStale: !isSameValue(now.value, from.value),
    };
  });
  return { cells: cells.sort((a, b) => byReadingOrder(a.at, b.at)), showRows, hideRows };
}

/** What a cell shows, as a person of the language reads it: 0.2 with a percent format is "20 %". */
export function shown({ value, format }: CellContent, language: Language = "es"): Shown {
  if (value === null || value === "") return { kind: "empty", text: "" };
  if (isError(value)) return { kind: "error", text: value.error };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "boolean") {
    return {
      kind: "logical",
      text: language === "es" ? textOf(value) : String(value).toUpperCase(),
    };
  }
  if (isPercentFormat(format))
    return { kind: "percentage", text: sayPoints(value * 100, language) };
  const date = dayOf(value, format);
  if (date !== null) return { kind: "date", text: date };
  const digits = numberText(value, format);
  return { kind: "number", text: language === "es" ? digits.replace(".", ",") : digits };
}

/** With the decimals of its format where that fixes them; otherwise up to twelve digits, as Excel shows them. */
function numberText(value: number, format: string): string {
  const [positive = ""] = format.split(";");
  const [, decimals, tail = ""] = /^[#,]*0(?:\.(0+))?((?:"[^"]*"|\\.|\s)*)$/.exec(positive) ?? [];
  const digits = decimals
    ? value.toFixed(Math.min(decimals.length, 100))
    : String(Number(value.toPrecision(12)));
  return digits + tail.replace(/"([^"]*)"|\\(.)/g, "$1$2");
}

/** 31 December 9999, beyond which Excel has no dates. */
const LAST_DAY = 2_958_465;

/** 4/1/2021 for a serial number under a format of dates; null for any other. */
function dayOf(value: number, format: string): string | null {
  const isDate = /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/g, ""));
  if (!isDate || value < 1 || value > LAST_DAY) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

import type { SheetRef } from "../../sheet/cell";
import type { NationalDifference } from "../compare";
import type { National } from "../consolidate";
import type { Plan } from "../plan";
import type { Remark } from "../remark";

/** A file that plans were read from. */
export interface SourceFile {
  /** As the plans' references name it. */
  readonly book: string;
  /** What people call it. */
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly readOn: Date;
}

/** Everything that the national book is drawn from. */
export interface NationalInput {
  readonly national: National;
  /** What is wrong with the plans, each remark beside one of theirs. */
  readonly remarks: readonly Remark[];
  /** The files they came from; plans of the open workbook have none. */
  readonly files: readonly SourceFile[];
  /** Versions of areas that were read and not chosen. */
  readonly setAside?: readonly Plan[];
  /** Sheets of the files that hold no plan. */
  readonly otherSheets?: readonly SheetRef[];
  /** Areas of the institution of which no plan has come. */
  readonly missing?: readonly string[];
  readonly madeOn: Date;
  /** Whether each area has a sheet in the familiar layout: yes, unless told otherwise. */
  readonly withAreaSheets?: boolean;
  /**
   * The names of the sheets of the open book, where this one is painted into it: no area's sheet takes any of them, and plans
   * of the open book, which have their sheets there, get no second one. Left out when the book will be a file of its own.
   */
  readonly beside?: readonly string[];
  /** How these plans differ from those of an earlier national book; left out when there is none to compare with. */
  readonly difference?: NationalDifference | null;
}

const DAY = 86_400_000;

/** The moment as spreadsheets keep it, by the clock of the place. */
export const serialOf = (date: Date): number =>
  (Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes()
  ) -
    Date.UTC(1899, 11, 30)) /
  DAY;

/** The moment that a serial of a spreadsheet stands for, by the clock of the place. */
export function dateOf(serial: number): Date {
  const utc = new Date(Math.round(serial * 1440) * 60_000 + Date.UTC(1899, 11, 30));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes()
  );
}

/** 22/11/2026 */
export const sayDay = (date: Date): string =>
  [date.getDate(), date.getMonth() + 1, date.getFullYear()]
    .map((number) => String(number).padStart(2, "0"))
    .join("/");

/** "1 área", "19 áreas". */
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

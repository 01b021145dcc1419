import { readXlsx, type Cell as FileCell, type Sheet, type Workbook } from "hucre/xlsx";
import type { CellError, CellValue } from "../sheet/grid";
import { unpack, type BookParts, type Wanted } from "./guard";
import { naming, XlsxRefused } from "./refused";
import { storedZip } from "./storedZip";

/** A formula whose result the file does not keep, because the program that wrote it never calculated. Not an empty cell. */
export const NOT_CALCULATED: CellError = { error: "#SIN-CALCULAR!" };

/** A number under a date format that is beyond every date; Excel too shows only hashes. */
const BEYOND_DATES: CellError = { error: "########" };

const FIRST_DAY_1904 = Date.UTC(1904, 0, 1);
const DAY = 86_400_000;

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly parts: BookParts;
}

/** The book as the library reads it, behind the guard; only the sheets asked for. Throws XlsxRefused. */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  wanted: Wanted,
  isAskedFor: (sheet: SheetEntry) => boolean = () => true
): Promise<OpenedWorkbook> {
  const parts = await naming(fileName, unpack(bytes, wanted));
  try {
    const workbook = await readXlsx(storedZip(parts.parts), {
      readStyles: true,
      // Asked for 1904, the library turns numbers into dates by plain addition, which `valueOf` takes back exactly;
      // asked for 1900 it bends the days around the leap day that never was. The file's own base plays no part.
      dateSystem: "1904",
      sheets: ({ name, hidden = false, veryHidden = false }) =>
        isAskedFor({ name, isHidden: hidden || veryHidden }),
    });
    return { workbook, parts };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new XlsxRefused("damaged", detail, fileName, { cause: error });
  }
}

/** What a cell of the file holds; formulas by the result the file keeps, dates as serial numbers, to the millisecond. */
export function valueOf({ value, type, formula }: FileCell): CellValue {
  if (type === "error") return { error: String(value) };
  if (value === null) return formula === undefined ? null : NOT_CALCULATED;
  if (!(value instanceof Date)) return value;
  const serial = (value.getTime() - FIRST_DAY_1904) / DAY;
  return Number.isNaN(serial) ? BEYOND_DATES : serial;
}

/** A row of no height is hidden, whatever else it says. */
export function isHiddenRow(sheet: Sheet, row: number): boolean {
  const described = sheet.rowDefs?.get(row);
  return described?.hidden === true || described?.height === 0;
}

export function isHiddenColumn(sheet: Sheet, column: number): boolean {
  const described = sheet.columns?.[column];
  return described?.hidden === true || described?.width === 0;
}

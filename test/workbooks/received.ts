import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { readBook } from "../../src/xlsx/read";

const FOLDER = path.join(__dirname, "recibidos");

/** What reading a received book must give. */
export interface Expected {
  readonly file: string;
  readonly sheet: string;
  readonly sheetInWorkbook: string;
  readonly area: string;
  readonly headerRow: number;
  readonly firstColumn: string;
  readonly actions: number;
  readonly operations: number;
  readonly tasks: number;
  readonly rows: number;
  readonly weightTotalPercent: number;
}

export const EXPECTED = JSON.parse(
  readFileSync(path.join(__dirname, "expected.json"), "utf8")
) as readonly Expected[];

export const RECEIVED: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();

/** The checks of a workbook of the test's own, sheet by sheet. */
export async function checkWorkbook(file: string): Promise<SheetCheck[]> {
  const { grids } = await readBook(new Uint8Array(readFileSync(file)), path.basename(file));
  return grids.map((grid) => checkSheet(grid));
}

export const checkReceived = (name: string): Promise<SheetCheck[]> =>
  checkWorkbook(path.join(FOLDER, name));

export const workbook = (name: string): string => path.join(__dirname, name);

export const sample = (): string =>
  path.join(__dirname, "..", "..", "assets", "samples", "POA 2021 SEGIP.xlsx");

import { a1, a1Range, type Cell, type CellRange } from "../../sheet/cell";

/** The ranges of the national table that other sheets add up. */
export interface NationalRanges {
  readonly sigla: string;
  readonly actionCode: string;
  readonly operationWeight: string;
}

/** A reference that does not move, to a range of a sheet: 'POA Nacional'!$B$2:$B$343. */
export const fixedRange = (sheet: string, range: CellRange): string =>
  `'${sheet.replaceAll("'", "''")}'!${fixed(a1Range(range))}`;

export const fixed = (reference: string): string =>
  reference.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** B$4, which keeps its row, and $A5, which keeps its column. */
export const inRow = (at: Cell): string => a1(at).replace(/\d+/, (row) => `$${row}`);
export const inColumn = (at: Cell): string => `$${a1(at)}`;

/**
 * Which codes a criterion of SUMIFS tells from all others. It compares what looks like a number by value, so that 4.1 would
 * also find 4.10; it takes * ? ~ and comparisons for patterns, and an empty criterion for 0.
 */
export function plainCriteria(codes: readonly string[]): (code: string) => boolean {
  const counts = new Map<string, number>();
  for (const code of codes) {
    for (const key of numericKeys(code)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (code) =>
    code !== "" &&
    code.length <= 255 &&
    !/[*?~]|^[=<>]/.test(code) &&
    numericKeys(code).every((key) => counts.get(key) === 1);
}

/** What a code may be taken for: itself, a number, or numbers parted by dots, as dates are. */
function numericKeys(code: string): string[] {
  const text = code.trim().toLowerCase();
  const number = Number(text.replace(",", "."));
  const parts = text.split(/[.,/-]/).map(Number);
  const keys = [`text ${text}`];
  if (text !== "" && !Number.isNaN(number)) keys.push(`number ${number}`);
  if (parts.length > 1 && !parts.some(Number.isNaN)) keys.push(`parts ${parts.join(".")}`);
  return keys;
}

/** The weights of one area under one action: by SUMIFS where that is exact, else by comparing each code with the text. */
export const weightsOfActionFormula = (
  ranges: NationalRanges,
  sigla: string,
  code: string,
  isPlain: boolean
): string =>
  isPlain
    ? `=SUMIFS(${ranges.operationWeight},${ranges.sigla},${sigla},${ranges.actionCode},${code})`
    : `=SUMPRODUCT((${ranges.sigla}=${sigla})*(${ranges.actionCode}=${code}),${ranges.operationWeight})`;

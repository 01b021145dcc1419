import { GENERAL, type CellContent, type CellValue } from "../sheet/grid";
import { codeKey, hangsFrom } from "../poa/codes";
import { differenceOfPoints, readWeight, scaleOf, sumOfPoints, type Points } from "../poa/weights";

/** The cells of a range as Excel hands them to a function: empty ones as "" or null, without their formats. */
export type Cells = readonly (readonly unknown[])[];

/** An argument a function cannot work with. The message is shown beside the #VALUE! of the cell. */
export class WrongArgument extends Error {}

/**
 * `=POA.TOTAL(rango)`: what the weights add to, in points of 100, however they are written: 0.2 shown as 20 %, 20, "20 %".
 * Excel tells functions no formats, so plain numbers are fractions or points by what they add to, as in a sheet.
 */
export function total(cells: Cells): Points {
  const contents = cells.flat().map(contentOf);
  const scale = scaleOf(contents);
  const weights = contents.map((content) => ({ content, reading: readWeight(content, scale) }));
  for (const { content, reading } of weights) {
    if (reading.kind === "unreadable") throw new WrongArgument(noWeight(content.value));
  }
  return sumOfPoints(
    weights.map(({ reading }) => (reading.kind === "points" ? reading.points : 0))
  );
}

/** `=POA.FALTA(rango)`: what is missing to 100, in points; negative when the weights go beyond. */
export const missing = (cells: Cells): Points => differenceOfPoints(100, total(cells));

/** `=POA.CODIGOOK(código; acción)`: whether the code of an operation or task begins with that of its action. */
export function codeBelongs(code: unknown, action: unknown): boolean {
  const [own, parent] = [codeOf(code), codeOf(action)];
  return codeKey(own) !== codeKey(parent) && hangsFrom(own, parent);
}

/** The functions by the names that functions.json gives them. */
export const FUNCTIONS = { TOTAL: total, FALTA: missing, CODIGOOK: codeBelongs } as const;

const contentOf = (value: unknown): CellContent => ({ value: valueOf(value), format: GENERAL });

function valueOf(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return { error: "#VALUE!" };
}

const codeOf = (value: unknown): string =>
  typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";

const noWeight = (value: CellValue): string =>
  typeof value === "string"
    ? `«${value.slice(0, 40)}» no es una ponderación. Escriba un número o un porcentaje.`
    : "Hay una celda que no es una ponderación. Escriba un número o un porcentaje.";

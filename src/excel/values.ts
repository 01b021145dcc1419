import type { CellValue } from "../sheet/grid";

/** Names of errors, as Excel gives them and as a Spanish Excel shows them; inside the program they go by the first. */
const ERRORS: readonly (readonly string[])[] = [
  ["#REF!", "#¡REF!"],
  ["#N/A", "#N/D"],
  ["#VALUE!", "#¡VALOR!"],
  ["#DIV/0!", "#¡DIV/0!"],
  ["#NAME?", "#¿NOMBRE?"],
  ["#NUM!", "#¡NUM!"],
  ["#NULL!", "#¡NULO!"],
  ["#SPILL!", "#¡DESBORDAMIENTO!"],
  ["#CALC!", "#¡CALC!"],
  ["#GETTING_DATA", "#OBTENIENDO_DATOS"],
  ["#FIELD!", "#¡CAMPO!"],
  ["#BLOCKED!", "#¡BLOQUEADO!"],
  ["#CONNECT!", "#¡CONECTAR!"],
  ["#UNKNOWN!", "#¡DESCONOCIDO!"],
  ["#BUSY!", "#¡OCUPADO!"],
  ["#EXTERNAL!", "#¡EXTERNO!"],
  ["#PYTHON!"],
];

const ERROR_NAMES = new Map(ERRORS.flatMap((names) => names.map((name) => [name, names[0]!])));

/** What Excel says a cell holds. A text that reads exactly like an error counts as one: it looks the same to everybody. */
export function valueOf(raw: unknown): CellValue {
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw !== "string" || raw === "") return null;
  const error = raw.startsWith("#") ? ERROR_NAMES.get(raw.toUpperCase()) : undefined;
  return error ? { error } : raw;
}

export const valuesOf = (rows: readonly (readonly unknown[])[]): CellValue[][] =>
  rows.map((row) => row.map(valueOf));

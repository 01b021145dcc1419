import { a1 } from "../sheet/cell";
import { textOf } from "../sheet/grid";
import type { National, NationalRow } from "./consolidate";

/** A column for programs that query tables: short names without accents or spaces, one kind of value each. */
export interface FlatColumn {
  readonly name: string;
  readonly kind: "text" | "integer" | "number";
  /** One value for each row of the national table; null where it says nothing. Weights are in points of 100. */
  readonly values: readonly (string | number | null)[];
}

export interface FlatOptions {
  /** The institution the plans are of, for those who query several at once. */
  readonly institution?: string | null;
  /** What the file of a row is called for people. */
  readonly fileName?: (book: string) => string;
}

/** The national table by columns, in the order of the form. */
export function flatColumns(national: National, options: FlatOptions = {}): FlatColumn[] {
  const { institution = null, fileName = (book) => book } = options;
  const { rows, furtherTitles } = national;
  const text = (name: string, of: (row: NationalRow) => string | null): FlatColumn => ({
    name,
    kind: "text",
    values: rows.map((row) => of(row) || null),
  });
  const number = (
    name: string,
    kind: "integer" | "number",
    of: (row: NationalRow) => number | null
  ): FlatColumn => ({ name, kind, values: rows.map(of) });
  const own = [
    text("institucion", () => institution),
    number("gestion", "integer", ({ fiscalYear }) => fiscalYear),
    text("area", ({ area }) => area),
    text("sigla", ({ sigla }) => sigla),
    text("cod_accion", ({ actionCode }) => actionCode),
    text("accion", ({ actionText }) => actionText),
    text("cod_operacion", ({ operationCode }) => operationCode),
    text("operacion", ({ operationText }) => operationText),
    number("ponderacion_operacion", "number", ({ operationWeight }) => operationWeight),
    text("cod_tarea", ({ taskCode }) => taskCode),
    text("tarea", ({ taskText }) => taskText),
    number("ponderacion_tarea", "number", ({ taskWeight }) => taskWeight),
    text("archivo", ({ from }) => fileName(from.in.book)),
    text("hoja", ({ from }) => from.in.sheet),
    text("celda", ({ from }) => a1(from.at)),
  ];
  const taken = new Set(own.map(({ name }) => name));
  const further = furtherTitles.map((title, index) =>
    text(freeName(title, taken), ({ further: contents }) => {
      const content = contents[index];
      return content ? textOf(content.value) : null;
    })
  );
  return [...own, ...further];
}

/** "Presupuesto (Bs.)" → presupuesto_bs; numbered where another column is called so. */
function freeName(title: string, taken: Set<string>): string {
  const base =
    title
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .slice(0, 60)
      .replace(/^_+|_+$/g, "") || "columna";
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
  taken.add(name);
  return name;
}

/**
 * The table as comma-separated values (RFC 4180), marked as UTF-8 for Excel. Text that a spreadsheet would take for a formula
 * stands behind an apostrophe, as people write it themselves.
 */
export function flatCsv(columns: readonly FlatColumn[]): string {
  const lines = [columns.map(({ name }) => name)];
  for (let row = 0; row < rowsIn(columns); row++) {
    lines.push(columns.map(({ values }) => csvField(values[row]!)));
  }
  return `\uFEFF${lines.map((fields) => fields.join(",")).join("\r\n")}\r\n`;
}

function csvField(value: string | number | null): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as one JSON array, an object for each row. */
export function flatJson(columns: readonly FlatColumn[]): string {
  const lines = Array.from({ length: rowsIn(columns) }, (_, row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name, values }) => [name, values[row]])))
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

const rowsIn = (columns: readonly FlatColumn[]): number => columns[0]?.values.length ?? 0;

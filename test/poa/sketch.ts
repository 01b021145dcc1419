import { a1, type Cell, type CellRange } from "../../src/sheet/cell";
import { GENERAL, TEXT, type CellContent, type Grid } from "../../src/sheet/grid";
import { formatOf } from "../../src/poa/weights";

/** A small sheet drawn as text, with the cells at which a rule has to speak. */
export interface Sketch {
  readonly grid: Grid;
  /** Cells marked «», in reading order. */
  readonly speaks: readonly string[];
  /** Cells marked «ver»: those that explain a finding. */
  readonly sees: readonly string[];
}

const DEFAULT_HEAD = `
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
  GESTIÓN DEL POA:     | 2021

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA`;

/**
 * Reads a sheet drawn as text. Each line is a row, `|` parts its cells, an empty line is an empty row. Lines above a line of
 * three dashes are the sheet's own head; without one the sheet gets the usual head, and its first row lies on row 5.
 *
 *     20%          the number 0.2 shown as a percentage     =20     the number 20
 *     =0.5[0.00]   a number with its format                 =#REF!  an error
 *     '20%         text; so is everything else              ·  ␣  ⏎ a space, a no-break space, a line break
 *     "            merged with the cell above               " x     the same, with x hidden under it
 *     <            merged with the cell at the left         ~       begins a row that is hidden
 *     «»           after a value: here the rule has to speak; «ver»: here it points for explanation
 */
export function sketch(strings: TemplateStringsArray): Sketch {
  const lines = withHead(strings.raw.join("")).map((line) => line.replace(/^\s*~/, "\u0000"));
  const cells = lines.map((line) => line.replace("\u0000", "").split("|").map(readCell));
  const width = Math.max(...cells.map((row) => row.length));
  const marked = (mark: string) =>
    cells.flatMap((row, r) =>
      row.flatMap((cell, c) => (cell.mark === mark ? [a1({ row: r, column: c })] : []))
    );
  const contents = cells.map((row) =>
    Array.from({ length: width }, (_, c): CellContent => row[c]?.content ?? EMPTY)
  );
  return {
    grid: {
      ref: { book: "", sheet: "POA" },
      top: 0,
      left: 0,
      values: contents.map((row) => row.map(({ value }) => value)),
      formats: contents.map((row) => row.map(({ format }) => format)),
      merges: mergesOf(cells),
      hiddenRows: lines.flatMap((line, row) => (line.startsWith("\u0000") ? [row] : [])),
      hiddenColumns: [],
    },
    speaks: marked("«»"),
    sees: marked("«ver»"),
  };
}

/** The same of a text that is put together. */
export const sketchOf = (text: string): Sketch => sketch(Object.assign([text], { raw: [text] }));

/** The same sheet as Excel gives it while nobody has asked for its merged areas and hidden rows. */
export const unasked = (drawn: Sketch): Sketch => ({
  ...drawn,
  grid: { ...drawn.grid, merges: null, hiddenRows: null, hiddenColumns: null },
});

/** The same sheet under another name, for looking at several together. */
export const named = (sheet: string, drawn: Sketch, book = ""): Sketch => ({
  ...drawn,
  grid: { ...drawn.grid, ref: { book, sheet } },
});

interface SketchCell {
  readonly content: CellContent;
  readonly merged: "up" | "left" | null;
  readonly mark: string | null;
}

const EMPTY: CellContent = { value: null, format: GENERAL };

function withHead(text: string): string[] {
  const lines = trimmed(text);
  const dashes = lines.findIndex((line) => line.trim() === "---");
  if (dashes < 0) return [...trimmed(DEFAULT_HEAD), ...lines];
  return [...lines.slice(0, dashes), ...lines.slice(dashes + 1)];
}

/** The lines between the quotes, without what indents them. */
function trimmed(text: string): string[] {
  const lines = text.split("\n");
  if (lines[0]!.trim() === "") lines.shift();
  if (lines.at(-1)?.trim() === "") lines.pop();
  return lines;
}

function readCell(text: string): SketchCell {
  const [, drawn = "", mark] = /^(.*?)\s*(«»|«ver»)?\s*$/.exec(text)!;
  const [, ditto, own = ""] = /^\s*("|<(?=\s*$))?\s*(.*)$/.exec(drawn)!;
  const merged = ditto === '"' ? "up" : ditto === "<" ? "left" : null;
  return { content: contentOf(own), merged, mark: mark ?? null };
}

function contentOf(text: string): CellContent {
  if (text === "") return EMPTY;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (percent) {
    const points = Number(percent[1]);
    return { value: points / 100, format: formatOf(points) };
  }
  const formula = /^=(.*?)(?:\[(.*)\])?$/.exec(text);
  if (!formula) return textCell(text.replace(/^'/, ""));
  const [, result = "", format = GENERAL] = formula;
  if (result.startsWith("#")) return { value: { error: result }, format };
  if (result === "TRUE" || result === "FALSE") return { value: result === "TRUE", format };
  if (Number.isNaN(Number(result))) throw new Error(`A sketch holds no formula: ${text}`);
  return { value: Number(result), format };
}

const textCell = (text: string): CellContent => ({
  value: text.replaceAll("·", " ").replaceAll("␣", "\u00a0").replaceAll("⏎", "\n"),
  format: /^[\d.,\s%]+$/.test(text) ? TEXT : GENERAL,
});

/** Dittos that hang together are one merged area; one that hangs from a cell merged sideways widens it. */
function mergesOf(rows: readonly (readonly SketchCell[])[]): CellRange[] {
  const areas = new Map<string, { from: Cell; to: Cell }>();
  const owner = new Map<string, Cell>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, { merged }] of cells.entries()) {
      if (!merged) continue;
      const beside = merged === "up" ? { row: row - 1, column } : { row, column: column - 1 };
      const from = owner.get(a1(beside)) ?? beside;
      owner.set(a1({ row, column }), from);
      areas.set(a1(from), { from, to: { row, column } });
    }
  }
  return [...areas.values()].map(({ from, to }) => ({
    top: from.row,
    left: from.column,
    bottom: to.row,
    right: to.column,
  }));
}

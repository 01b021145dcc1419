import { a1, a1Range, columnLetters, type Cell, type CellRange } from "../sheet/cell";
import { isBlank, rightOf, type Grid } from "../sheet/grid";
import type { Plan } from "./plan";
import type { Words } from "./rule";

/** Something on the sheet that no rule looked at. Rows and columns are those of the sheet. */
export type Unchecked =
  | { readonly kind: "further-column"; readonly title: string; readonly column: number }
  | { readonly kind: "total-row" | "foot-row"; readonly row: number }
  | { readonly kind: "loose-weight"; readonly at: Cell }
  | { readonly kind: "outside"; readonly range: CellRange; readonly cells: number }
  | { readonly kind: "hidden-column"; readonly column: number }
  | { readonly kind: "merges-not-asked" | "hidden-rows-not-asked" };

/** What was read of the sheet besides, so that a green result says no more than it can. */
export function uncheckedIn(grid: Grid, plans: readonly Plan[]): Unchecked[] {
  const list: Unchecked[] = [];
  for (const plan of plans) {
    for (const { title, column } of plan.furtherColumns)
      list.push({ kind: "further-column", title, column });
    for (const { row, kind } of plan.asides)
      list.push({ kind: kind === "total" ? "total-row" : "foot-row", row });
    for (const { at } of plan.looseWeights) list.push({ kind: "loose-weight", at });
  }
  list.push(...outside(grid, plans));
  for (const column of grid.hiddenColumns ?? []) list.push({ kind: "hidden-column", column });
  if (grid.merges === null) list.push({ kind: "merges-not-asked" });
  if (grid.hiddenRows === null) list.push({ kind: "hidden-rows-not-asked" });
  return list;
}

/** Filled cells of the sheet that belong to nothing that was read, as one range. */
function outside(grid: Grid, plans: readonly Plan[]): Unchecked[] {
  const known = new Uint8Array(grid.values.length * (grid.values[0]?.length ?? 0));
  const width = grid.values[0]?.length ?? 0;
  const tell = ({ row, column }: Cell) => {
    known[(row - grid.top) * width + column - grid.left] = 1;
  };
  for (const plan of plans) for (const at of cellsOf(grid, plan)) tell(at);
  let cells = 0;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [r, values] of grid.values.entries()) {
    for (const [c, value] of values.entries()) {
      if (known[r * width + c] || isBlank(value)) continue;
      cells += 1;
      [top, left] = [Math.min(top, r + grid.top), Math.min(left, c + grid.left)];
      [bottom, right] = [Math.max(bottom, r + grid.top), Math.max(right, c + grid.left)];
    }
  }
  return cells === 0 ? [] : [{ kind: "outside", range: { top, left, bottom, right }, cells }];
}

/** Every cell that reading the plan has looked at: its head, its headings, its rows, what it carries along or sets aside. */
export function* cellsOf(grid: Grid, plan: Plan): Generator<Cell> {
  // Titles above the table and headings repeated within it belong to the form.
  for (const row of [...rowsFrom(plan.headerRow, plan.headingRow), ...plan.repeatedRows]) {
    for (let column = grid.left; column <= rightOf(grid); column++) yield { row, column };
  }
  const columns = [
    ...[...plan.headings.values()].map(({ at }) => at.column),
    ...plan.furtherColumns.map(({ column }) => column),
  ];
  for (let row = plan.headingRow + 1; row <= plan.lastRow; row++) {
    for (const column of columns) yield { row, column };
  }
  for (const { row } of plan.asides) {
    for (let column = grid.left; column <= rightOf(grid); column++) yield { row, column };
  }
  for (const { seats } of plan.misplaced) for (const { at } of seats) yield at;
}

const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** One line of the list "what was not checked". */
export function sayUnchecked(unchecked: Unchecked): Words {
  switch (unchecked.kind) {
    case "further-column": {
      const at = columnLetters(unchecked.column);
      return {
        es: `Columna ${at} «${unchecked.title}»: se conserva, pero no se revisa.`,
        en: `Column ${at} “${unchecked.title}”: kept, but not checked.`,
      };
    }
    case "total-row":
      return {
        es: `Fila ${unchecked.row + 1}: es un total; no se compara con la suma.`,
        en: `Row ${unchecked.row + 1}: a total; it is not compared with the sum.`,
      };
    case "foot-row":
      return {
        es: `Fila ${unchecked.row + 1}: está debajo de la tabla (firmas o notas).`,
        en: `Row ${unchecked.row + 1}: below the table (signatures or notes).`,
      };
    case "loose-weight":
      return {
        es: `Celda ${a1(unchecked.at)}: una ponderación en una fila sin operación ni tarea; no se suma.`,
        en: `Cell ${a1(unchecked.at)}: a weight on a row without operation or task; it is not added.`,
      };
    case "outside":
      return {
        es: `${unchecked.cells} celdas fuera del plan, en ${a1Range(unchecked.range)}.`,
        en: `${unchecked.cells} cells outside the plan, in ${a1Range(unchecked.range)}.`,
      };
    case "hidden-column":
      return {
        es: `Columna ${columnLetters(unchecked.column)}: está oculta; se lee igual.`,
        en: `Column ${columnLetters(unchecked.column)}: hidden; it is read all the same.`,
      };
    case "merges-not-asked":
      return {
        es: "Valores escondidos bajo celdas combinadas: no se buscaron, para no vaciar la lista de Deshacer.",
        en: "Values hidden under merged cells: not looked for, so as not to empty the undo list.",
      };
    case "hidden-rows-not-asked":
      return {
        es: "Filas ocultas o filtradas: Excel no dijo cuáles lo están.",
        en: "Hidden or filtered rows: Excel did not tell which ones are.",
      };
  }
}

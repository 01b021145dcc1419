import { a1, a1Range, columnLetters, type Cell, type CellRange } from "../../sheet/cell";
import type {
  CellStyle,
  DrawnCell,
  DrawnRule,
  DrawnValidation,
  SheetDrawing,
} from "../../sheet/drawing";
import { MARK_FILLS } from "../../sheet/mark";
import { COLUMN_IDS, FORM, type ColumnId } from "../form";
import { fixed } from "../national/formulas";
import { fractionOf, sumOfPoints, type Points } from "../weights";

/** A weight that is typed shows its decimals, whether it has one or two. */
export const WEIGHT_FORMAT = "0.0#%";

const EDGE = { style: "thin", color: "#808080" } as const;
const TOTAL: CellStyle = {
  top: { style: "medium", color: "#404040" },
  right: EDGE,
  bottom: EDGE,
  left: EDGE,
  bold: true,
  fill: "#D9E1F2",
  vertical: "center",
};

/** Tall enough for two lines of text in a row where nothing is written yet. */
const ROW_HEIGHT = 30;

export interface FormSheetOptions {
  /** Whether the weights of the plan add to 100: the total then stands out until they do. */
  readonly addsTo100: boolean;
  /** Whether a code of an operation, or of a task, may come only once. */
  readonly isOperationCodeUnique: boolean;
  readonly isTaskCodeUnique: boolean;
  /** Whether the weights drawn are left out, and only their cells stay. */
  readonly isEmptied: boolean;
}

/**
 * A drawn plan (`drawPlan`) as a sheet to be filled in: weights and codes are looked at while they are typed, and a total at the
 * foot adds the weights up, rows that are inserted right above it included.
 */
export function formSheet(drawing: SheetDrawing, options: FormSheetOptions): SheetDrawing {
  const headingRow = drawing.frozenRows - 1;
  const lastRow = drawing.cells.reduce((last, { at }) => Math.max(last, at.row), headingRow);
  const cells = drawing.cells.map((cell) =>
    cell.at.column === column("weight") && cell.at.row > headingRow
      ? weightCell(cell, options.isEmptied)
      : cell
  );
  const heights = new Map(drawing.rowHeights);
  for (let row = headingRow + 1; row <= lastRow + 1; row++) {
    heights.set(row, Math.max(ROW_HEIGHT, heights.get(row) ?? 0));
  }
  const total = { row: lastRow + 1, column: column("weight") };
  const sum = sumOfWeights(cells, headingRow);
  return {
    ...drawing,
    cells: [...cells, ...totalRow(total.row, headingRow, sum, rightOf(drawing))],
    merges: [
      ...drawing.merges,
      { top: total.row, left: 0, bottom: total.row, right: total.column - 1 },
    ],
    rowHeights: heights,
    validations: validations(headingRow + 1, lastRow, options),
    ...(options.addsTo100 && { rules: [...(drawing.rules ?? []), offTotal(total)] }),
  };
}

const column = (id: ColumnId): number => COLUMN_IDS.indexOf(id);

const rightOf = ({ cells }: SheetDrawing): number =>
  cells.reduce((right, { at }) => Math.max(right, at.column), FORM.length - 1);

function weightCell(cell: DrawnCell, isEmptied: boolean): DrawnCell {
  if (cell.value !== null && !isEmptied) return cell;
  return { ...cell, value: null, style: { ...cell.style, format: WEIGHT_FORMAT } };
}

const sumOfWeights = (cells: readonly DrawnCell[], headingRow: number): Points =>
  sumOfPoints(
    cells.flatMap(({ at, value }) =>
      at.column === column("weight") && at.row > headingRow && typeof value === "number"
        ? value * 100
        : []
    )
  );

/** From the heading, which is no number, to the row above the total, whichever that is. */
const sumFormula = (headingRow: number): string => {
  const letters = columnLetters(column("weight"));
  return `=SUM(${letters}${headingRow + 1}:INDEX(${letters}:${letters},ROW()-1))`;
};

function totalRow(row: number, headingRow: number, sum: Points, right: number): DrawnCell[] {
  return Array.from({ length: right + 1 }, (_, at): DrawnCell => {
    if (at === column("weight")) {
      const style: CellStyle = { ...TOTAL, format: WEIGHT_FORMAT, horizontal: "center" };
      const value = fractionOf(sum);
      return { at: { row, column: at }, value, formula: sumFormula(headingRow), style };
    }
    const value = at === 0 ? "TOTAL" : null;
    return { at: { row, column: at }, value, style: { ...TOTAL, horizontal: "right" } };
  });
}

const offTotal = ({ row, column: at }: Cell): DrawnRule => ({
  ranges: [{ top: row, left: at, bottom: row, right: at }],
  formula: `=ROUND(${a1({ row, column: at })}-1,4)<>0`,
  fill: MARK_FILLS.warning,
  fontColor: "#000000",
});

function validations(
  top: number,
  bottom: number,
  { isOperationCodeUnique, isTaskCodeUnique }: FormSheetOptions
): DrawnValidation[] {
  const down = (id: ColumnId): CellRange => ({
    top,
    left: column(id),
    bottom,
    right: column(id),
  });
  return [
    {
      ranges: [down("weight")],
      allows: { kind: "decimal", least: 0, most: 1 },
      otherwise: "stop",
      error: {
        title: "Ponderación",
        text: "La ponderación es un porcentaje entre 0 % y 100 %. Escríbala así: 20% o 2,5%.",
      },
      prompt: { title: "Ponderación", text: "Un porcentaje, por ejemplo 20% o 2,5%." },
    },
    codes(down("actionCode"), true, "la acción"),
    codes(down("operationCode"), isOperationCodeUnique, "la operación"),
    codes(down("taskCode"), isTaskCodeUnique, "la tarea"),
  ];
}

/** Codes are only warned of: planners may know better. */
function codes(range: CellRange, isUnique: boolean, of: string): DrawnValidation {
  const first = a1({ row: range.top, column: range.left });
  const all = fixed(a1Range(range));
  // Compared letter by letter: COUNTIF would take 4.10 for 4.1.
  const once = isUnique ? `SUMPRODUCT(--EXACT(${all},${first}))=1,` : "";
  const repeated = isUnique ? "ya está en la columna, o " : "";
  return {
    ranges: [range],
    allows: {
      kind: "custom",
      formula: `=AND(${once}EXACT(${first},TRIM(${first})),RIGHT(${first},1)<>".")`,
    },
    otherwise: "warning",
    error: {
      title: `Código de ${of}`,
      text: `Este código ${repeated}tiene un espacio o un punto de más.`,
    },
  };
}

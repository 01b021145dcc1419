import type { DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import type { Standin } from "../standin/boot";
import { sheetOf } from "../standin/boot";
import { everythingIn, PLANNERS_RULES } from "../excel/plannersBook";

type Row = readonly (string | number | null)[];

const HEADINGS: Row = [
  "COD. ACCIÓN DE CP",
  "ACCIÓN DE CORTO PLAZO 2021",
  "COD. OP",
  "OPERACIÓN",
  "PONDERACIÓN",
  "COD. TAREA",
  "TAREA",
];

/** A plan from A1 on, its heading in row 4, with a planner's fills, formats, merges, heights and rules. */
function planSheet(name: string, area: string, rows: readonly Row[]): SheetDrawing {
  const sheet = sheetOf(name, [
    ["ÁREA ORGANIZACIONAL:", area],
    ["GESTIÓN DEL POA:", 2021],
    [],
    HEADINGS,
    ...rows,
  ]);
  return { ...sheet, cells: sheet.cells.map(dressed), rules: PLANNERS_RULES };
}

function dressed(cell: DrawnCell): DrawnCell {
  const { row, column } = cell.at;
  if (row === 3) return { ...cell, style: { bold: true, fill: "#1F3864", fontColor: "#FFFFFF" } };
  if (row > 3 && column === 4) return { ...cell, style: { format: "0%", horizontal: "center" } };
  return row > 3 && column !== 4 ? { ...cell, style: { format: "@", fill: "#FFF2CC" } } : cell;
}

const area = (top: number, bottom: number, column: number) => ({
  top,
  left: column,
  bottom,
  right: column,
});

/** Its task codes repeat themselves, its weights add to 96, its texts have spaces too many. */
const TARIJA: SheetDrawing = {
  ...planSheet("Tarija", "DIRECCIÓN DEPARTAMENTAL DE TARIJA", [
    ["3.1", "Servicio  de cédulas", "DDTJ 1", "Emitir cédulas", 0.3, "3.1.1", "Atender en oficina"],
    [null, null, null, null, null, "3.1.1", "Atender en brigada"],
    [null, null, "DDTJ 2", "Renovar cédulas", 0.3, "3.1.3", "Renovar en oficina"],
    ["4.1", "Administración", "DDTJ 3", "Pagar servicios", 0.36, "4.1.1", "Pagar la  luz"],
  ]),
  merges: [area(4, 6, 0), area(4, 6, 1), area(4, 5, 2), area(4, 5, 3), area(4, 5, 4)],
  rowHeights: new Map([[4, 30]]),
  frozenRows: 4,
};

const BENI: SheetDrawing = planSheet("Beni", "DIRECCIÓN DEPARTAMENTAL DE BENI", [
  ["3.1", "Servicio  de cédulas", "DDB 1", "Emitir cédulas", 0.6, "3.1.1", "Atender en oficina"],
  ["4.1", "Administración", "DDB 2", "Pagar servicios", 0.3, "4.1.1", "Pagar el agua"],
]);

/** What nobody may touch: a table, a chart, a validation, a note, a link, a formula, hidden rows, a hidden sheet. */
const THEIRS: readonly SheetDrawing[] = [
  {
    ...sheetOf("Datos", [
      ["Mes", "Gasto"],
      ["enero", 10],
      ["febrero", 20],
      ["Total", "=SUM(B2:B3)"],
      ["oculta", 5],
    ]),
    columnWidths: new Map([[0, 20]]),
    hiddenRows: [4],
    table: { name: "Gastos", range: { top: 0, left: 0, bottom: 2, right: 1 } },
    validations: [
      {
        ranges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
        allows: { kind: "decimal", least: 0, most: 100 },
        otherwise: "stop",
        error: { title: "Gasto", text: "De 0 a 100." },
      },
    ],
    charts: [
      {
        kind: "column",
        title: "Gastos",
        categories: { top: 1, left: 0, bottom: 2, right: 0 },
        values: { top: 1, left: 1, bottom: 2, right: 1 },
        anchor: { top: 6, left: 3, bottom: 12, right: 6 },
      },
    ],
    notes: [{ at: { row: 0, column: 1 }, text: "en bolivianos" }],
  },
  { ...sheetOf("Oculta", [["nada"]]), hidden: true },
];

/** The workbook that every command is run over: small, with something of everything. */
export const faultyBook = (): readonly SheetDrawing[] => [TARIJA, BENI, ...THEIRS];

/** Kept in the workbook and of no meaning once a change of rows is over. */
const OF_NO_MEANING = "poa-step";

/** Ids and moments are different with every run. */
const withoutMoments = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null)
      .replace(/"id":"[^"]*"/g, '"id":"*"')
      .replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"*"')
  );

/** What formulas give follows from all the rest; the stand-in may be late with it when sheets have had another name meanwhile. */
const withoutResults = (sheet: SheetDrawing): SheetDrawing => ({
  ...sheet,
  cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
});

/** All that the workbook is, as one plain value. */
export interface BookState {
  readonly sheets: readonly SheetDrawing[];
  readonly looks: readonly unknown[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly inFront: string;
}

/** The workbook at this moment, whether or not its formulas have been reckoned: what they give is no part of it. */
export function stateOf({ book }: Standin): BookState {
  const sheets = book.sheets();
  const keys = [...book.settingKeys()].filter((key) => key !== OF_NO_MEANING).sort();
  return {
    sheets: everythingIn(book).map(withoutResults),
    looks: sheets.map(({ name, visibility, tabColor, showsGridlines }) => ({
      name,
      visibility,
      tabColor,
      showsGridlines,
    })),
    settings: Object.fromEntries(keys.map((key) => [key, withoutMoments(book.setting(key))])),
    inFront: sheets.find(({ id }) => id === book.activeSheet())!.name,
  };
}

/** The same workbook after somebody has deleted the sheet. */
export const without = (state: BookState, sheet: string): BookState => ({
  ...state,
  sheets: state.sheets.filter(({ name }) => name !== sheet),
  looks: state.looks.filter((look) => (look as { name: string }).name !== sheet),
  inFront: state.inFront === sheet ? "Beni" : state.inFront,
});

/** The later workbook, but the sheet as it was in the earlier one. */
export const keeping = (earlier: BookState, later: BookState, sheet: string): BookState => ({
  ...later,
  sheets: later.sheets.map(
    (one) => earlier.sheets.find(({ name }) => name === sheet && name === one.name) ?? one
  ),
});

export const idOf = ({ book }: Standin, name: string): string | undefined =>
  book.sheets().find((sheet) => sheet.name === name)?.id;

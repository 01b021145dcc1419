import { a1 } from "../../sheet/cell";
import type { DrawnCell, SheetDrawing } from "../../sheet/drawing";
import { fitRows } from "../../sheet/fitRows";
import { TEXT, type CellValue } from "../../sheet/grid";
import { drawn, HEADING, styleOf, SUBTITLE, TITLE } from "../national/look";
import type { CodeChange } from "./edited";
import type { Level } from "./ground";

export const EQUIVALENCES = "Equivalencias";

/** Of which plan the codes are. */
export interface EquivalencesOf {
  readonly area: string;
  readonly fiscalYear: number | null;
  readonly sheet: string;
}

const COLUMNS = [
  { title: "N.º", width: 6, align: "center" },
  { title: "Nivel", width: 12, align: "left" },
  { title: "Código anterior", width: 18, align: "center" },
  { title: "Código nuevo", width: 18, align: "center" },
  { title: "Texto", width: 80, align: "left" },
  { title: "Celda", width: 9, align: "center" },
] as const;

const LEVEL: Readonly<Record<Level, string>> = {
  action: "Acción",
  operation: "Operación",
  task: "Tarea",
};

const HEAD = 3;

/** A sheet that keeps which code became which, for whoever looks for a code as it was. */
export function drawEquivalences(
  codes: readonly CodeChange[],
  { area, fiscalYear, sheet }: EquivalencesOf
): SheetDrawing {
  const right = COLUMNS.length - 1;
  const of = [area, fiscalYear === null ? "" : `gestión ${fiscalYear}`, `hoja «${sheet}»`];
  const count = codes.length === 1 ? "1 código cambia" : `${codes.length} códigos cambian`;
  const bottom = HEAD + codes.length;
  return fitRows({
    name: EQUIVALENCES,
    cells: [
      drawn(0, 0, "Equivalencias de códigos", TITLE),
      drawn(1, 0, `${of.filter((part) => part !== "").join(" · ")} · ${count}`, SUBTITLE),
      ...COLUMNS.map(({ title }, column) => drawn(HEAD, column, title, HEADING)),
      ...codes.flatMap((change, i) => line(change, i)),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: new Map(COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([
      [0, 30],
      [HEAD, 24],
    ]),
    frozenRows: HEAD + 1,
    frozenColumns: 0,
    ...(codes.length > 0 && { filter: { top: HEAD, left: 0, bottom, right } }),
    print: { repeatRows: HEAD + 1 },
  });
}

function line({ level, at, from, to, text }: CodeChange, index: number): DrawnCell[] {
  const values: CellValue[] = [index + 1, LEVEL[level], from || "(sin código)", to, text, a1(at)];
  return values.map((value, column) =>
    drawn(
      HEAD + 1 + index,
      column,
      value,
      styleOf({
        align: COLUMNS[column]!.align,
        ...((column === 2 || column === 3) && { format: TEXT }),
      })
    )
  );
}

import { a1Range, type Cell } from "../../sheet/cell";
import type { DrawnCell, SheetDrawing } from "../../sheet/drawing";
import { fitRows } from "../../sheet/fitRows";
import { TEXT } from "../../sheet/grid";
import type { National } from "../consolidate";
import { formatOf, sumOfPoints, type Points } from "../weights";
import { byCode } from "./byCode";
import {
  inColumn,
  inRow,
  plainCriteria,
  weightsOfActionFormula,
  type NationalRanges,
} from "./formulas";
import { drawn, drawnCount, drawnWeight, HEADING, styleOf, SUBTITLE, TITLE } from "./look";
import { SHEETS } from "./names";

/** One action of the institution: its code, its most used text, and what each area weighs under it. */
export interface MatrixRow {
  readonly code: string;
  readonly text: string;
  readonly weights: ReadonlyMap<string, Points>;
}

interface Draft {
  readonly code: string;
  readonly texts: Map<string, number>;
  readonly weights: Map<string, Points[]>;
}

/** The actions of all areas by their codes, in the order of their numbers. */
export function matrixRows({ rows }: National): MatrixRow[] {
  const drafts = new Map<string, Draft>();
  for (const { actionCode, actionText, sigla, operationWeight } of rows) {
    // Formulas do not tell upper case from lower: codes that differ only so are one row.
    const key = actionCode.toLowerCase();
    const draft = drafts.get(key) ?? { code: actionCode, texts: new Map(), weights: new Map() };
    drafts.set(key, draft);
    draft.texts.set(actionText, (draft.texts.get(actionText) ?? 0) + 1);
    const weights = draft.weights.get(sigla);
    if (weights) weights.push(operationWeight ?? 0);
    else draft.weights.set(sigla, [operationWeight ?? 0]);
  }
  return [...drafts.values()]
    .sort((a, b) => byCode(a.code, b.code))
    .map(({ code, texts, weights }) => ({
      code,
      text: code === "" ? textWithoutCode([...texts.keys()]) : mostUsed(texts),
      weights: new Map([...weights].map(([sigla, all]) => [sigla, sumOfPoints(all)])),
    }));
}

const mostUsed = (texts: ReadonlyMap<string, number>): string =>
  [...texts].sort((a, b) => b[1] - a[1])[0]![0];

/** Whatever has no code lies on one row: it is called by the text of an action only where there is no other. */
const textWithoutCode = ([text, ...others]: readonly string[]): string =>
  others.length > 0 ? "(acciones sin código)" : text || "(acción sin código)";

const HEAD = 3;
const FIRST_AREA = 2;

/** Zeros are left out of sight: an empty cell says that the area does not have the action. */
const zeroless = (points: Points): string => `${formatOf(points)};-${formatOf(points)};`;

/** The weights by action and area, with totals both ways and the mean of the areas that have the action. */
export function drawMatrix(national: National, ranges: NationalRanges): SheetDrawing {
  const rows = matrixRows(national);
  const siglas = national.areas.map(({ sigla }) => sigla);
  const isPlain = plainCriteria(rows.map(({ code }) => code));
  const end = FIRST_AREA + siglas.length;
  const bottom = HEAD + rows.length;
  return fitRows({
    name: SHEETS.matrix,
    cells: [
      drawn(0, 0, "Matriz de acciones por área", TITLE),
      drawn(1, 0, EXPLAINED, SUBTITLE),
      ...["Cód. acción", "Acción de corto plazo", ...siglas, "Total", "Áreas", "Media"].map(
        (title, column) => drawn(HEAD, column, title, HEADING)
      ),
      ...rows.flatMap((row, index) =>
        rowCells(row, HEAD + 1 + index, siglas, ranges, isPlain(row.code))
      ),
      ...(rows.length > 0 ? totals(rows, siglas, bottom) : []),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: Math.min(end + 2, 14) })),
    columnWidths: new Map([
      [0, 9],
      [1, 46],
      ...siglas.map((_, index) => [FIRST_AREA + index, 9] as const),
      [end, 10],
      [end + 1, 7],
      [end + 2, 9],
    ]),
    rowHeights: new Map([
      [0, 28],
      [HEAD, 34],
    ]),
    frozenRows: HEAD + 1,
    frozenColumns: FIRST_AREA,
    print: { repeatRows: HEAD + 1 },
  });
}

const EXPLAINED =
  "Ponderación de cada acción de corto plazo en cada área, sumada de la hoja «POA Nacional». Media: promedio de las áreas que tienen la acción.";

function rowCells(
  { code, text, weights }: MatrixRow,
  row: number,
  siglas: readonly string[],
  ranges: NationalRanges,
  isPlain: boolean
): DrawnCell[] {
  const end = FIRST_AREA + siglas.length;
  const all = siglas.map((sigla) => weights.get(sigla) ?? 0);
  const own = a1Range({ top: row, left: FIRST_AREA, bottom: row, right: end - 1 });
  const having = all.filter((points) => points > 0);
  const codeCell = inColumn({ row, column: 0 });
  return [
    drawn(row, 0, code, styleOf({ align: "center", format: TEXT })),
    drawn(row, 1, text, styleOf({})),
    ...all.map((points, index) => ({
      ...drawnWeight(
        row,
        FIRST_AREA + index,
        weightsOfActionFormula(ranges, inRow(headOf(index)), codeCell, isPlain),
        points
      ),
      style: styleOf({ align: "center", format: zeroless(points) }),
    })),
    drawnWeight(row, end, `=SUM(${own})`, sumOfPoints(all), "sum"),
    drawnCount(row, end + 1, `=COUNTIF(${own},">0")`, having.length),
    meanCell(row, end + 2, own, having),
  ];
}

const headOf = (index: number): Cell => ({ row: HEAD, column: FIRST_AREA + index });

function meanCell(row: number, column: number, own: string, having: readonly Points[]): DrawnCell {
  const mean = having.length > 0 ? sumOfPoints(having) / having.length : 0;
  return {
    at: { row, column },
    value: having.length > 0 ? mean / 100 : 0,
    formula: `=IF(COUNTIF(${own},">0")=0,0,SUMIF(${own},">0")/COUNTIF(${own},">0"))`,
    style: styleOf({ align: "center", format: Number.isInteger(mean) ? "0%" : "0.0#%" }),
  };
}

/** The last row: what each area adds up to, and all of them. */
function totals(
  rows: readonly MatrixRow[],
  siglas: readonly string[],
  bottom: number
): DrawnCell[] {
  const row = bottom + 1;
  const sumAbove = (column: number) =>
    `=SUM(${a1Range({ top: HEAD + 1, left: column, bottom, right: column })})`;
  const ofArea = siglas.map((sigla) =>
    sumOfPoints(rows.map(({ weights }) => weights.get(sigla) ?? 0))
  );
  const end = FIRST_AREA + siglas.length;
  const plain = styleOf({ kind: "total" });
  return [
    drawn(row, 0, null, plain),
    drawn(row, 1, "Total del área", plain),
    ...ofArea.map((points, index) =>
      drawnWeight(row, FIRST_AREA + index, sumAbove(FIRST_AREA + index), points, "total")
    ),
    drawnWeight(row, end, sumAbove(end), sumOfPoints(ofArea), "total"),
    drawn(row, end + 1, null, plain),
    drawn(row, end + 2, null, plain),
  ];
}

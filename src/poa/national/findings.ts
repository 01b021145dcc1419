import { a1 } from "../../sheet/cell";
import type { DrawnCell, DrawnLink, SheetDrawing } from "../../sheet/drawing";
import { fitRows } from "../../sheet/fitRows";
import type { AreaCount, National } from "../consolidate";
import { byWeight, isOpen, remarksByPlan, type Remark } from "../remark";
import type { Severity } from "../rule";
import { count } from "./input";
import { drawn, HEADING, styleOf, SUBTITLE, TITLE } from "./look";
import { SHEETS } from "./names";

/** What people call the severities. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "Aviso",
  hint: "Detalle de forma",
};

/** The columns, as they are called and found again. The last one is for the program and hidden from people. */
export const FINDING_COLUMNS = [
  { id: "severity", title: "Gravedad", width: 13 },
  { id: "sigla", title: "Sigla", width: 10 },
  { id: "area", title: "Área", width: 26 },
  { id: "sheet", title: "Hoja", width: 13 },
  { id: "cell", title: "Celda", width: 8 },
  { id: "what", title: "Qué se observa", width: 50 },
  { id: "why", title: "Por qué importa", width: 38 },
  { id: "how", title: "Qué hacer", width: 36 },
  { id: "rule", title: "Regla", width: 22 },
] as const;

export type FindingColumn = (typeof FINDING_COLUMNS)[number]["id"];

const HEAD = 3;

/** Every finding, area by area, each with a link to the cell it is about. */
export function drawFindings(
  national: National,
  remarks: readonly Remark[],
  linkOf: (remark: Remark) => DrawnLink
): SheetDrawing {
  const byPlan = remarksByPlan(remarks);
  const ordered = national.areas.flatMap((area) =>
    [...(byPlan.get(area.plan) ?? [])]
      .sort(byWeight)
      .map((remark) => ({ area, remark, link: linkOf(remark) }))
  );
  const right = FINDING_COLUMNS.length - 1;
  const bottom = HEAD + ordered.length;
  return fitRows({
    name: SHEETS.findings,
    cells: [
      drawn(0, 0, "Observaciones", TITLE),
      drawn(1, 0, explained(ordered), SUBTITLE),
      ...FINDING_COLUMNS.map(({ title }, column) => drawn(HEAD, column, title, HEADING)),
      ...ordered.flatMap((found, index) => rowCells(found, HEAD + 1 + index)),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: new Map(FINDING_COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([
      [0, 28],
      [HEAD, 24],
    ]),
    frozenRows: HEAD + 1,
    frozenColumns: 0,
    hiddenColumns: [right],
    ...(ordered.length > 0 && { filter: { top: HEAD, left: 0, bottom, right } }),
    print: { repeatRows: HEAD + 1 },
  });
}

/** A remark of an area, and where the book shows the cell it is about. */
interface Found {
  readonly area: AreaCount;
  readonly remark: Remark;
  readonly link: DrawnLink;
}

function explained(all: readonly Found[]): string {
  if (all.length === 0) return "Ningún plan tiene observaciones.";
  const left = all.filter(({ remark }) => !isOpen(remark)).length;
  const found = count(all.length, "observación", "observaciones");
  const ignored = left === 0 ? "" : `, ${count(left, "ignorada", "ignoradas")} con su motivo`;
  const isOnRows = all.some(({ link }) => link.sheet === SHEETS.national);
  const target = isOnRows ? "las filas del área" : "la misma celda";
  return `${found}${ignored}. La hoja y la celda son las del archivo de cada área; el enlace lleva a ${target} en este libro.`;
}

function rowCells({ area: { sigla, area }, remark, link }: Found, row: number): DrawnCell[] {
  const { severity, at, what, why, how, rule } = remark;
  const says: Record<FindingColumn, string> = {
    severity: SEVERITY_WORDS[severity],
    sigla,
    area,
    sheet: remark.in.sheet,
    cell: a1(at),
    what,
    why,
    how,
    rule,
  };
  return FINDING_COLUMNS.map(({ id }, column) => {
    const isLink = id === "cell";
    const isToned = id === "severity" && isOpen(remark);
    const kind = isLink ? "link" : isToned ? severity : "plain";
    const align =
      id === "what" || id === "why" || id === "how" || id === "area" ? "left" : "center";
    return {
      ...drawn(row, column, says[id], styleOf({ align, kind })),
      ...(isLink && { link }),
    };
  });
}

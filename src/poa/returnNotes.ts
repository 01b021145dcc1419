import { a1, type Cell } from "../sheet/cell";
import type { CellStyle, DrawnCell, DrawnNote, SheetDrawing } from "../sheet/drawing";
import type { Grid } from "../sheet/grid";
import { fitRows } from "../sheet/fitRows";
import { rulesOfMarks } from "../sheet/mark";
import { stayingText } from "../sheet/typed";
import { nameOf } from "./consolidate";
import { drawnSeats, drawPlan } from "./draw";
import { SEVERITY_WORDS } from "./national/findings";
import { count } from "./national/input";
import { drawn, HEADING, styleOf, SUBTITLE, TITLE } from "./national/look";
import { sheetName, SHEETS } from "./national/names";
import type { Plan } from "./plan";
import { byWeight, type Remark } from "./remark";
import { SEVERITIES, type Severity } from "./rule";

/** What is sent back to one area. */
export interface ReturnNote {
  readonly plan: Plan;
  /** What the area is called in short; its sheet is called so. */
  readonly sigla: string;
  /** The remarks on this plan; at least one. */
  readonly remarks: readonly Remark[];
}

const COLUMNS = [
  { title: "N.º", width: 6 },
  { title: "Gravedad", width: 13 },
  { title: "Celda marcada", width: 11 },
  { title: "Celda en su archivo", width: 12 },
  { title: "Qué observamos", width: 52 },
  { title: "Por qué importa", width: 40 },
  { title: "Cómo corregirlo", width: 40 },
] as const;

const LEGEND: Readonly<Record<Severity, string>> = {
  error: "hay que corregirla para que el plan entre al consolidado",
  warning: "conviene revisarla",
  hint: "es de forma",
};

const HEAD = 8;
const RIGHT = COLUMNS.length - 1;

/** A book for the area: the list of what was found, then its plan in the familiar layout with those cells marked. */
export function drawReturnNote({ plan, sigla, remarks }: ReturnNote): SheetDrawing[] {
  const ordered = [...remarks].sort(byWeight);
  const name = sheetName(sigla, new Set([SHEETS.findings.toLowerCase()]));
  const seatOf = drawnSeats(plan);
  const marks = ordered.map(({ at, severity }) => ({ at: seatOf(at), tone: severity }));
  const drawings = [
    drawList(plan, name, ordered, seatOf),
    { ...drawPlan(plan, name), rules: rulesOfMarks(marks), notes: notesOf(ordered, seatOf) },
  ];
  return drawings.map(stayingText);
}

/** Whether a book is one that was drawn here for an area, whatever has been changed in it since. */
export const isReturnNote = (grids: readonly Grid[]): boolean =>
  grids.some(({ values }) =>
    values.some((row) => COLUMNS.every(({ title }) => row.includes(title)))
  );

/** The name of the file for the area, unlike all taken ones: letters that no file system forbids. */
export function returnNoteName(area: string, taken: Set<string>): string {
  const allowed = area
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, "");
  const base = `Observaciones ${allowed}`.trim();
  let name = `${base}.xlsx`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number}).xlsx`;
  taken.add(name.toLowerCase());
  return name;
}

function notesOf(remarks: readonly Remark[], seatOf: (at: Cell) => Cell): DrawnNote[] {
  const notes = new Map<string, { at: Cell; texts: string[] }>();
  for (const { at, severity, what, how } of remarks) {
    const seat = seatOf(at);
    const note = notes.get(a1(seat)) ?? { at: seat, texts: [] };
    notes.set(a1(seat), note);
    note.texts.push(`${SEVERITY_WORDS[severity]}: ${what}\nCómo corregirlo: ${how}`);
  }
  return [...notes.values()].map(({ at, texts }) => ({ at, text: texts.join("\n\n") }));
}

function drawList(
  plan: Plan,
  sheet: string,
  remarks: readonly Remark[],
  seatOf: (at: Cell) => Cell
): SheetDrawing {
  return fitRows({
    name: SHEETS.findings,
    cells: [
      ...letter(plan, sheet, remarks.length),
      ...SEVERITIES.flatMap((severity, index) => legend(severity, 4 + index)),
      ...COLUMNS.map(({ title }, column) => drawn(HEAD, column, title, HEADING)),
      ...remarks.flatMap((remark, index) =>
        rowCells(remark, index, { sheet, cell: seatOf(remark.at) })
      ),
    ],
    merges: [
      ...[0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: RIGHT })),
      ...[4, 5, 6].map((row) => ({ top: row, left: 2, bottom: row, right: RIGHT })),
      ...[4, 5, 6].map((row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    ],
    columnWidths: new Map(COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([
      [0, 28],
      [1, 22],
      [HEAD, 34],
    ]),
    // The letter above the list is too tall to stay in sight, or to be printed again.
    frozenRows: 0,
    frozenColumns: 0,
    print: { repeatRows: 0 },
  });
}

const AREA: CellStyle = { bold: true, fontSize: 13, vertical: "center" };
const LETTER: CellStyle = { wrap: true, vertical: "top", horizontal: "left" };

function letter(plan: Plan, sheet: string, found: number): DrawnCell[] {
  const year = plan.fiscalYear ? ` ${plan.fiscalYear.value}` : "";
  const observations = count(found, "observación", "observaciones");
  return [
    drawn(0, 0, `Observaciones al POA${year}`, TITLE),
    drawn(1, 0, nameOf(plan), AREA),
    drawn(
      2,
      0,
      `Estimadas y estimados colegas: gracias por enviar el plan operativo anual de su área. Al revisarlo encontramos ${observations}, que detallamos abajo. Les pedimos, por favor, corregir lo que corresponda y devolvernos este libro o su propio archivo. En la hoja «${sheet}» está su plan con las celdas marcadas: al señalar una de ellas se lee qué observamos. Si algo está así a propósito, basta con decírnoslo.`,
      LETTER
    ),
  ];
}

const legend = (severity: Severity, row: number): DrawnCell[] => [
  drawn(row, 0, SEVERITY_WORDS[severity], styleOf({ align: "center", kind: severity })),
  drawn(row, 1, null, styleOf({ align: "center", kind: severity })),
  drawn(row, 2, LEGEND[severity], SUBTITLE),
];

function rowCells(
  { severity, at, what, why, how }: Remark,
  index: number,
  link: NonNullable<DrawnCell["link"]>
): DrawnCell[] {
  const row = HEAD + 1 + index;
  const center = styleOf({ align: "center" });
  return [
    drawn(row, 0, index + 1, center),
    drawn(row, 1, SEVERITY_WORDS[severity], styleOf({ align: "center", kind: severity })),
    { ...drawn(row, 2, a1(link.cell), styleOf({ align: "center", kind: "link" })), link },
    drawn(row, 3, a1(at), center),
    drawn(row, 4, what, styleOf({})),
    drawn(row, 5, why, styleOf({})),
    drawn(row, 6, how, styleOf({})),
  ];
}

/** What stands in a new workbook, part by part: what Excel is given to read, reviewed letter by letter. */
import path from "node:path";
import { cell, parseA1, parseA1Range } from "../../src/sheet/cell";
import type { CellStyle, DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import type { CellValue } from "../../src/sheet/grid";
import { writeBook } from "../../src/xlsx/write";
import { entriesOf } from "./patched";
import { reviewSections, type Section } from "../golden/reviewed";
import { laidOut, xmlBlock } from "./laidOut";

const LIST = path.join(__dirname, "written.md");

const range = (text: string) => parseA1Range(text)!;

const put = (
  at: string,
  value: CellValue,
  rest: Omit<DrawnCell, "at" | "value"> = {}
): DrawnCell => ({
  at: parseA1(at)!,
  value,
  ...rest,
});

const sheet = (name: string, cells: readonly DrawnCell[], rest: Partial<SheetDrawing> = {}) => ({
  name,
  cells,
  merges: [],
  columnWidths: new Map<number, number>(),
  rowHeights: new Map<number, number>(),
  frozenRows: 0,
  frozenColumns: 0,
  ...rest,
});

const LINE = { style: "thin", color: "#808080" } as const;
const TITLE: CellStyle = { bold: true, fontSize: 14, fontColor: "#FFFFFF", fill: "#1F3864" };
const HEADING: CellStyle = {
  horizontal: "center",
  vertical: "center",
  wrap: true,
  top: LINE,
  right: { style: "medium", color: "#000000" },
  bottom: { style: "double", color: "#C00000" },
  left: LINE,
};
const SHARE: CellStyle = { format: '0.0"%"', horizontal: "right" };
const CROSSED: CellStyle = { fontName: "Arial", italic: true, underline: true, strike: true };

/** A plan with one of everything around its cells. */
const PLAN: SheetDrawing = sheet(
  "L'Alto 2021",
  [
    put("A1", "PLAN OPERATIVO ANUAL", { style: TITLE }),
    put("A2", "Código", { style: HEADING }),
    put("B2", "Acción de corto plazo", { style: HEADING }),
    put("C2", "Peso", { style: HEADING }),
    put("A3", "4.1", { style: { format: "@" } }),
    put("B3", "Gestión de áreas", { link: { sheet: "Áreas", cell: cell(1, 0) } }),
    put("C3", 40, { style: SHARE }),
    put("A4", "4.2", { style: { vertical: "top" } }),
    put("B4", "Áreas", { style: CROSSED }),
    put("C4", 60, { style: { ...SHARE, fill: "#FFC7CE" } }),
    put("C5", 100, { formula: "=SUM(C3:C4)", style: { format: "General", wrap: true } }),
  ],
  {
    merges: [range("A1:C1"), range("D3:D4")],
    columnWidths: new Map([
      [0, 8.5],
      [1, 40],
      [4, 12],
    ]),
    rowHeights: new Map([
      [0, 32],
      [6, 15.75],
    ]),
    frozenRows: 2,
    frozenColumns: 1,
    hiddenRows: [3, 7],
    hiddenColumns: [3],
    filter: range("A2:C4"),
    print: { repeatRows: 2 },
    notes: [
      { at: cell(2, 2), text: "Falta el peso de «A & B»" },
      { at: cell(9, 6), text: "sobre una celda vacía" },
    ],
    rules: [
      {
        ranges: [range("A3:C4"), range("E1")],
        formula: '=N("poa:error")=0',
        fill: "#FFC7CE",
        fontColor: "#9C0006",
      },
      { ranges: [range("B3")], formula: "=LEN(B3)>0", fill: "#DDEBF7" },
      { ranges: [range("C5")], formula: "=C5<>100", fontColor: "#FF0000" },
    ],
    validations: [
      {
        ranges: [range("C3:C4"), range("E3")],
        allows: { kind: "decimal", least: 0, most: 100 },
        otherwise: "stop",
        error: { title: "Peso", text: "De 0 a 100,\ncon punto" },
        prompt: { title: "Un título de más de treinta y dos letras", text: "Escriba el peso" },
      },
      {
        ranges: [range("B3")],
        allows: { kind: "list", values: ["Sí", 'de "dos"'] },
        otherwise: "warning",
        error: { title: "", text: "Uno de la lista" },
      },
      {
        ranges: [range("A3")],
        allows: { kind: "custom", formula: "=XLOOKUP(A3,B1:B2,C1:C2)>0" },
        otherwise: "information",
        error: { title: "Código", text: "" },
      },
    ],
  }
);

/** Areas in a table with its own buttons, and two charts of them. */
const AREAS: SheetDrawing = sheet(
  "Áreas",
  [
    put("A2", "Área"),
    put("B2", "Total %"),
    put("A3", "DNAF", { link: { sheet: "L'Alto 2021", cell: cell(2, 1) } }),
    put("B3", 0.4, { style: { format: "0%" } }),
    put("A4", "DNP"),
    put("B4", 0.6, { style: { format: "0%" } }),
  ],
  {
    filter: range("A2:B4"),
    table: { name: "Totales", range: range("A2:B4") },
    charts: [
      {
        kind: "column",
        title: "Por área",
        categories: range("A3:A4"),
        values: range("B3:B4"),
        anchor: range("D2:H12"),
      },
      {
        kind: "bar",
        title: "Otra vez",
        categories: range("A3:A4"),
        values: range("B3:B4"),
        anchor: range("D14:H20"),
      },
    ],
  }
);

/** Each kind of value a cell may have, and texts that are easily taken for something else. */
const VALUES: SheetDrawing = sheet(
  "Valores",
  [
    put("A1", "=1+1"),
    put("B1", "  dos espacios "),
    put("C1", "dos\nlíneas"),
    put("D1", "a <b> & \"c\" 'd'"),
    put("E1", "_x0041_ \u0001 \r"),
    put("F1", ""),
    put("G1", "dos\ttabuladores"),
    put("A2", "#N/A"),
    put("B2", { error: "#N/A" }),
    put("C2", { error: "#SIN-CALCULAR!" }),
    put("D2", NaN),
    put("E2", true),
    put("F2", false),
    put("G2", -0.125),
    put("A3", "sí", { formula: '=IF(A1="<",\u0002"sí","no")' }),
    put("B3", true, { formula: "=1=1" }),
    put("C3", false, { formula: "=1=2" }),
    put("D3", null, { formula: "=A1" }),
    put("E3", { error: "#REF!" }, { formula: "=A1" }),
    put("F3", Infinity, { formula: "=1/0" }),
    put("G3", 3, { formula: "=IFS(A1=1,FILTER(A1:A2,B1:B2))" }),
    put("A4", null),
    put("B4", null, { style: TITLE }),
    put("C4", "#N/A", { style: TITLE }),
    put("D4", true, { style: TITLE }),
    put("E4", { error: "#N/A" }, { style: TITLE }),
    put("F4", NaN, { style: TITLE }),
    put("G4", "sí", { style: TITLE, formula: "=A1" }),
  ],
  { hidden: true, frozenColumns: 2 }
);

/** Cells that come in no order, one of them twice. */
const UNSORTED: SheetDrawing = sheet(
  "Sin orden",
  [put("B2", 4), put("A2", 3), put("B2", 5), put("B1", 2), put("A1", 1)],
  { frozenRows: 3, print: { repeatRows: 0 } }
);

const STYLED = [TITLE, HEADING, SHARE, CROSSED];

/** Books of which only the sheets and texts are of interest, and which parts there are. */
const SMALL: readonly (readonly [string, readonly SheetDrawing[]])[] = [
  ["Numbers only", [sheet("Hoja1", [put("B2", 1), put("C2", 2, { style: SHARE })])]],
  [
    "Texts only as results",
    [
      sheet("Hoja1", [
        put("A1", "a", { formula: '="a"' }),
        put("B1", { error: "#N/A" }, { formula: "=NA()" }),
      ]),
    ],
  ],
  ["Errors only", [sheet("Hoja1", [put("A1", { error: "#N/A" })])]],
  [
    "A table without buttons",
    [
      sheet("Hoja1", [put("A1", "a"), put("A2", 1)], {
        table: { name: "T", range: range("A1:A2") },
      }),
    ],
  ],
  ["Nothing at all", [sheet("Hoja1", [])]],
  [
    "Only the look of rows and columns",
    [sheet("Hoja1", [], { rowHeights: new Map([[4, 20]]), hiddenColumns: [2] })],
  ],
  [
    "Styles on sheets that are not the first",
    [
      sheet("Hoja1", []),
      sheet(
        "Hoja2",
        STYLED.map((style, i) => ({ at: cell(0, i), value: i, style }))
      ),
    ],
  ],
  [
    "A filter that is not the table's",
    [
      sheet("Hoja1", [put("B1", "a"), put("C1", 1), put("A1", true), put("B2", "x")], {
        table: { name: "T", range: range("B1:B2") },
        filter: range("D1:E2"),
      }),
    ],
  ],
];

const written = async (drawings: readonly SheetDrawing[]) =>
  entriesOf(
    await writeBook(drawings, {
      creator: "Dirección de Planificación",
      created: new Date(Date.UTC(2021, 0, 4)),
    })
  );

/** The colours and fonts of a theme, and the like: the library writes them alike for every book. */
const OF_THE_LIBRARY = /^xl\/theme\/|^docProps\/app/;
const OF_INTEREST = /sheets\/sheet|sharedStrings|tables\//;

const tellPart = (name: string, text: string, isTold: boolean): string =>
  isTold ? `\`${name}\`\n\n${xmlBlock(laidOut(text))}` : `\`${name}\``;

const sections: readonly Section[] = [
  [
    "A plan, its areas, values of every kind",
    async () => {
      const parts = await written([PLAN, AREAS, VALUES, UNSORTED]);
      return parts
        .map(({ name, text }) => tellPart(name, text, !OF_THE_LIBRARY.test(name)))
        .join("\n\n");
    },
  ],
  ...SMALL.map(([name, drawings]): Section => [
    name,
    async () => {
      const parts = await written(drawings);
      return parts
        .map((part) => tellPart(part.name, part.text, OF_INTEREST.test(part.name)))
        .join("\n\n");
    },
  ]),
];

reviewSections(LIST, "A new workbook, part by part", sections);

test("each of many sheets, which are not packed all at once, holds its own cells", async () => {
  const many = Array.from({ length: 20 }, (_, i) => sheet(`Hoja ${i + 1}`, [put("A1", i)]));
  const parts = (await written(many)).filter(({ name }) => name.includes("sheets/sheet"));
  expect(
    parts.map(({ name, text }) => [name, /<sheetData>.*<\/sheetData>/.exec(text)?.[0]])
  ).toEqual(
    many.map((_, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      `<sheetData><row r="1"><c r="A1"><v>${i}</v></c></row></sheetData>`,
    ])
  );
});

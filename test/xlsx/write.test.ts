import { cell, parseA1Range } from "../../src/sheet/cell";
import { gridOf, type CellStyle, type DrawnCell, type SheetDrawing } from "../../src/sheet/drawing";
import type { CellValue } from "../../src/sheet/grid";
import { LIMITS } from "../../src/xlsx/guard";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { NOT_CALCULATED } from "../../src/xlsx/workbook";
import { writeBook } from "../../src/xlsx/write";
import { extract, readDirectory } from "../../src/xlsx/zip";

const DRAWN: SheetDrawing = {
  name: "Hoja1",
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
};

const drawn = (
  values: readonly (readonly CellValue[])[],
  rest: Partial<SheetDrawing> = {}
): SheetDrawing => ({
  ...DRAWN,
  cells: values.flatMap((row, r) => row.map((value, c) => ({ at: cell(r, c), value }))),
  ...rest,
});

const range = (text: string) => parseA1Range(text)!;

const partOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const entry = readDirectory(bytes, LIMITS).find((candidate) => candidate.name === name)!;
  return new TextDecoder().decode(await extract(bytes, entry));
};

const sheetXml = async (drawing: SheetDrawing): Promise<string> =>
  partOf(await writeBook([drawing]), "xl/worksheets/sheet1.xml");

const reopened = async (...drawings: readonly SheetDrawing[]): Promise<SheetDrawing[]> =>
  openBook(await writeBook(drawings), "Libro.xlsx");

const BORDER = { style: "thin", color: "#808080" } as const;

/** One of everything a drawing may have. */
const FULL: SheetDrawing = {
  name: "L'Alto y más",
  cells: [
    {
      at: cell(0, 0),
      value: "ÁREA",
      style: { bold: true, fontSize: 14, fontColor: "#FFFFFF", fill: "#1F3864" },
    },
    {
      at: cell(0, 3),
      value: 0.25,
      style: { format: "0%", horizontal: "center", vertical: "top", wrap: true },
    },
    {
      at: cell(1, 0),
      value: "=1+1",
      style: { fontName: "Arial", italic: true, underline: true, strike: true },
    },
    {
      at: cell(1, 1),
      value: null,
      style: {
        top: BORDER,
        right: BORDER,
        bottom: BORDER,
        left: { style: "double", color: "#FF0000" },
      },
    },
    { at: cell(2, 0), value: 3, formula: '=SUM(D1:D2)*XLOOKUP("a",A1:A2,D1:D2)' },
    { at: cell(2, 1), value: "x", formula: '=IF(A1="_x0041_","x","y")' },
    { at: cell(2, 2), value: false, formula: "=1=2" },
    { at: cell(2, 3), value: { error: "#REF!" } },
    { at: cell(3, 0), value: true },
    { at: cell(3, 1), value: 44197, style: { format: "d/m/yyyy" } },
  ],
  merges: [range("A1:C1"), range("A4:A6")],
  columnWidths: new Map([
    [0, 12],
    [1, 34.5],
    [3, 8],
  ]),
  rowHeights: new Map([
    [0, 32],
    [4, 15.75],
  ]),
  frozenRows: 1,
  frozenColumns: 2,
  hiddenRows: [4],
  hiddenColumns: [2],
  rules: [
    {
      ranges: [range("A1:A9"), range("C3")],
      formula: '=N("poa:error")=0',
      fill: "#FFC7CE",
      fontColor: "#9C0006",
    },
    { ranges: [range("B2")], formula: '=LEN("poa:hint")>0', fill: "#DDEBF7" },
  ],
  filter: range("A1:D4"),
  print: { repeatRows: 1 },
};

describe("a drawing that is written and opened again", () => {
  test("is the same drawing, whatever it has", async () => {
    expect(await reopened(FULL)).toEqual([FULL]);
  });

  test("and once more", async () => {
    const once = await writeBook(await reopened(FULL), { created: new Date(0) });
    const twice = await writeBook(await openBook(once, "x"), { created: new Date(0) });
    expect(twice).toEqual(once);
  });

  test("reads as the grid that the drawing says it is", async () => {
    const { grids } = await readBook(await writeBook([FULL]), "Libro.xlsx");
    const { values, formats, merges } = gridOf(FULL, "Libro.xlsx");
    expect(grids[0]).toMatchObject({
      ref: { book: "Libro.xlsx", sheet: FULL.name },
      top: 0,
      left: 0,
      values,
      formats,
    });
    expect(merges).toEqual(FULL.merges);
    expect(grids[0]!.merges).toEqual([range("A1:C1")]);
  });

  test("keeps its sheets in order, and the hidden ones hidden", async () => {
    const names = ["Resumen", "Oculta", "Beni"];
    const drawings = names.map((name) =>
      drawn([[name]], { name, ...(name === "Oculta" && { hidden: true }) })
    );
    expect((await reopened(...drawings)).map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Resumen", undefined],
      ["Oculta", true],
      ["Beni", undefined],
    ]);
    const { grids, hiddenSheets } = await readBook(await writeBook(drawings), "x");
    expect([grids.length, hiddenSheets]).toEqual([2, ["Oculta"]]);
  });
});

describe("text stays text", () => {
  const texts = [
    "=1+1",
    "+591",
    "-5",
    "@SUMA",
    "'apóstrofo",
    "0012",
    "4.10",
    "1/2",
    "31/12/2021",
    "VERDADERO",
    "2,5%",
    "#N/A",
    "#REF!",
    "#SIN-CALCULAR!",
    "_x0041_",
    "_x0041",
    "_x000D_\r",
    "a\r\nb",
    "\ttab",
    "\n",
    " ",
    "",
    "\u00a0",
    "\u0000\u0001\u001f\u007f",
    "\ufffe\uffff",
    "\ud800",
    "\udc00x",
    "😀",
    "<b>&amp;</b>",
    "]]>",
    "a".repeat(32_767),
  ];

  test.each(texts)("%j", async (text) => {
    const { grids } = await readBook(await writeBook([drawn([[text]])]), "x");
    expect(grids[0]!.values).toEqual([[text]]);
  });

  test("as the result of a formula too", async () => {
    const cells = texts.map((value, row): DrawnCell => ({
      at: cell(row, 0),
      value,
      formula: "=B1",
    }));
    const { grids } = await readBook(await writeBook([{ ...DRAWN, cells }]), "x");
    expect(grids[0]!.values.map(([value]) => value)).toEqual(texts);
  });

  test("in the file: no formula but the ones that were drawn", async () => {
    const xml = await sheetXml(drawn([["=1+1", "+1", "-1", "@x"]]));
    expect(xml).not.toContain("<f");
    expect(xml.match(/<c [^>]*t="s"/g)).toHaveLength(4);
  });
});

describe("other values", () => {
  test("numbers that Excel cannot hold are an error, not an empty cell", async () => {
    const { grids } = await readBook(await writeBook([drawn([[NaN, Infinity, 1e300, -0.1]])]), "x");
    expect(grids[0]!.values).toEqual([[{ error: "#NUM!" }, { error: "#NUM!" }, 1e300, -0.1]]);
  });

  test("a formula whose result is an error is left to be calculated", async () => {
    const cells: DrawnCell[] = [
      { at: cell(0, 0), value: { error: "#DIV/0!" }, formula: "=1/0" },
      { at: cell(0, 1), value: NaN, formula: "=1" },
      { at: cell(0, 2), value: null, formula: "=B9" },
    ];
    expect(await sheetXml({ ...DRAWN, cells })).not.toContain("<v>");
    const { grids } = await readBook(await writeBook([{ ...DRAWN, cells }]), "x");
    expect(grids[0]!.values).toEqual([[NOT_CALCULATED, NOT_CALCULATED, NOT_CALCULATED]]);
  });
});

describe("the file", () => {
  test("is the same bytes for the same drawings and date", async () => {
    const written = () =>
      writeBook([FULL], { creator: "POA", created: new Date("2021-01-04T12:00:00Z") });
    expect(await written()).toEqual(await written());
  });

  test("says who made it and when", async () => {
    const bytes = await writeBook([FULL], {
      creator: "Planificación & Co",
      created: new Date("2021-01-04T12:00:00Z"),
    });
    const core = await partOf(bytes, "docProps/core.xml");
    expect(core).toContain("Planificación &amp; Co");
    expect(core.match(/2021-01-04T12:00:00Z/g)).toHaveLength(2);
  });

  test("repeats the heading on each printed page, with the sheet's name quoted", async () => {
    const xml = await partOf(await writeBook([drawn([[1]]), FULL]), "xl/workbook.xml");
    expect(xml).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'L''Alto y más'!$1:$1</definedName>`
    );
  });

  test("prints landscape, one page wide, with page numbers", async () => {
    const xml = await sheetXml(FULL);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(xml).toContain("<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>");
  });

  test("opens on the first sheet that can be seen", async () => {
    const bytes = await writeBook([
      drawn([[1]], { name: "a", hidden: true }),
      drawn([[1]], { name: "b" }),
    ]);
    expect(await partOf(bytes, "xl/workbook.xml")).toContain('activeTab="1"');
  });

  test("has a style once, however many cells wear it", async () => {
    const style: CellStyle = { bold: true, fill: "#D9E1F2", top: BORDER };
    const cells = Array.from({ length: 500 }, (_, row) => ({
      at: cell(row, 0),
      value: row,
      style: { ...style },
    }));
    const xml = await partOf(await writeBook([{ ...DRAWN, cells }]), "xl/styles.xml");
    expect(xml).toContain('<cellXfs count="2">');
  });

  test("leaves out merged areas of one cell, which Excel takes for damage", async () => {
    expect(await sheetXml(drawn([[1]], { merges: [range("A1")] }))).not.toContain("mergeCell");
  });
});

describe("drawings that make no workbook", () => {
  const failing: readonly [string, readonly SheetDrawing[], RegExp][] = [
    ["none at all", [], /needs a sheet/],
    ["none that can be seen", [drawn([[1]], { hidden: true })], /needs a sheet/],
    [
      "merged areas that overlap",
      [drawn([[1]], { merges: [range("A1:B2"), range("B2:C3")] })],
      /Hoja1!B2:C3/,
    ],
    ["a text that is too long", [drawn([["a".repeat(32_768)]])], /Hoja1!A1/],
    [
      "a formula that is too long",
      [{ ...DRAWN, cells: [{ at: cell(4, 1), value: 1, formula: `=${"1+".repeat(5000)}1` }] }],
      /Hoja1!B5/,
    ],
    ["two sheets of one name", [DRAWN, { ...DRAWN, name: "HOJA1" }], /Duplicate/],
    ["a name that Excel forbids", [{ ...DRAWN, name: "a/b" }], /forbids/],
  ];
  test.each(failing)("%s", async (_what, drawings, message) => {
    await expect(writeBook(drawings)).rejects.toThrow(message);
  });
});

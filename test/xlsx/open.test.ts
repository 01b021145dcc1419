import { parseA1Range } from "../../src/sheet/cell";
import type { DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import { openBook } from "../../src/xlsx/open";
import { NOT_CALCULATED } from "../../src/xlsx/workbook";
import { writeBook } from "../../src/xlsx/write";
import { makeBook, rowOf, type MadeBook, type MadeSheet } from "./makeBook";

const openOne = async (
  sheet: MadeSheet,
  rest: Omit<MadeBook, "sheets"> = {}
): Promise<SheetDrawing> =>
  (await openBook(makeBook({ sheets: [sheet], ...rest }), "Libro.xlsx"))[0]!;

const range = (text: string) => parseA1Range(text)!;

/** A theme as Excel writes it; accent 1 is the classic blue. */
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${[
  ["dk1", '<a:sysClr val="windowText" lastClr="000000"/>'],
  ["lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ["dk2", '<a:srgbClr val="1F497D"/>'],
  ["lt2", '<a:srgbClr val="EEECE1"/>'],
  ["accent1", '<a:srgbClr val="4F81BD"/>'],
  ["accent2", '<a:srgbClr val="C0504D"/>'],
]
  .map(([slot, color]) => `<a:${slot}>${color}</a:${slot}>`)
  .join("")}</a:clrScheme></a:themeElements></a:theme>`;

interface Wardrobe {
  readonly fonts?: readonly string[];
  readonly fills?: readonly string[];
  readonly borders?: readonly string[];
  readonly cells: readonly string[];
  readonly rules?: readonly string[];
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;

/** Styles as Excel lays them out: the first font, two fills, border and cell style are the defaults. */
const wardrobe = ({ fonts = [], fills = [], borders = [], cells, rules = [] }: Wardrobe): string =>
  list("fonts", ['<font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>', ...fonts]) +
  list("fills", [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...fills,
  ]) +
  list("borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", ...borders]) +
  list("cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>', ...cells]) +
  list("dxfs", rules);

/** A cell style made of parts by their numbers. */
const xf = (
  { fontId = 0, fillId = 0, borderId = 0 }: { fontId?: number; fillId?: number; borderId?: number },
  inside = ""
): string =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}">${inside}</xf>`;

const styled = async (wear: Wardrobe): Promise<(DrawnCell["style"] | undefined)[]> => {
  const cells = wear.cells.map((_, i) => `<c s="${i + 1}"><v>1</v></c>`).join("");
  const drawing = await openOne(
    { rows: `<row r="1">${cells}</row>` },
    { styles: wardrobe(wear), theme: THEME }
  );
  return drawing.cells.map(({ style }) => style);
};

describe("colours", () => {
  const solid = (color: string): string =>
    `<fill><patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill></fill>`;
  const colors: readonly [string, string | undefined][] = [
    ['rgb="FFD9E1F2"', "#D9E1F2"],
    ['rgb="00D9E1F2"', "#D9E1F2"],
    ['theme="0"', "#FFFFFF"],
    ['theme="1"', "#000000"],
    ['theme="2"', "#EEECE1"],
    ['theme="3"', "#1F497D"],
    ['theme="4"', "#4F81BD"],
    ['theme="0" tint="-0.14999847407452621"', "#D9D9D9"],
    ['theme="1" tint="0.499984740745262"', "#7F7F7F"],
    ['indexed="10"', "#FF0000"],
    ['indexed="22"', "#C0C0C0"],
    ['indexed="64"', undefined],
    ['auto="1"', undefined],
    ['theme="40"', undefined],
    ['rgb="nada"', undefined],
  ];

  test.each(colors)("%s is %s", async (color, shown) => {
    const [style] = await styled({ fills: [solid(color)], cells: [xf({ fillId: 2 })] });
    expect(style?.fill).toBe(shown);
  });

  test.each([
    ["0.79998168889431442", "#DCE6F1"],
    ["0.39997558519241921", "#95B3D7"],
    ["-0.249977111117893", "#366092"],
    ["-0.499984740745262", "#244062"],
  ])(
    "the classic blue tinted %s is what Excel shows, %s, give or take one step",
    async (tint, excel) => {
      const [style] = await styled({
        fills: [solid(`theme="4" tint="${tint}"`)],
        cells: [xf({ fillId: 2 })],
      });
      for (const at of [1, 3, 5]) {
        const channel = (color: string): number => parseInt(color.slice(at, at + 2), 16);
        expect(Math.abs(channel(style!.fill!) - channel(excel))).toBeLessThanOrEqual(1);
      }
    }
  );

  test("of a file without a theme are Office's", async () => {
    const styles = wardrobe({ fills: [solid('theme="5"')], cells: [xf({ fillId: 2 })] });
    const { cells } = await openOne({ rows: '<row r="1"><c s="1"/></row>' }, { styles });
    expect(cells[0]!.style).toEqual({ fill: "#ED7D31" });
  });

  test("of patterns and gradients are the one that shows most", async () => {
    const fills = [
      '<fill><patternFill patternType="lightGray"><fgColor rgb="FF000000"/><bgColor rgb="FFFFEEDD"/></patternFill></fill>',
      '<fill><gradientFill><stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FF445566"/></stop></gradientFill></fill>',
    ];
    const styles = await styled({ fills, cells: [xf({ fillId: 2 }), xf({ fillId: 3 })] });
    expect(styles.map((style) => style?.fill)).toEqual(["#FFEEDD", "#112233"]);
  });
});

describe("styles", () => {
  test("fonts, and nothing where the font is the usual one", async () => {
    const fonts = [
      '<font><b/><i/><u val="double"/><strike/><sz val="9"/><color rgb="FFC00000"/><name val="Arial"/></font>',
      '<font><b val="0"/><sz val="11"/><color theme="1"/><name val="Calibri"/></font>',
      "<font><b/></font>",
    ];
    expect(
      await styled({ fonts, cells: [xf({ fontId: 1 }), xf({ fontId: 2 }), xf({ fontId: 3 })] })
    ).toEqual([
      {
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        fontSize: 9,
        fontColor: "#C00000",
        fontName: "Arial",
      },
      undefined,
      { bold: true },
    ]);
  });

  test("a book whose usual font is another one says so in every cell", async () => {
    const styles = wardrobe({ cells: [] })
      .replace('<sz val="11"/>', '<sz val="10"/>')
      .replace("Calibri", "Arial");
    const { cells } = await openOne({ rows: rowOf(1, "a") + rowOf(3, "", "b") }, { styles });
    const style = { fontName: "Arial", fontSize: 10 };
    expect(cells.map((cell) => [cell.value, cell.style])).toEqual([
      ["a", style],
      ["", style],
      ["b", style],
    ]);
  });

  test("alignment and wrap; ways a drawing does not know become the nearest", async () => {
    const cells = [
      xf({}, '<alignment horizontal="center" vertical="center" wrapText="1"/>'),
      xf({}, '<alignment horizontal="centerContinuous" vertical="justify" wrapText="true"/>'),
      xf({}, '<alignment horizontal="general" textRotation="90"/>'),
    ];
    expect(await styled({ cells })).toEqual([
      { horizontal: "center", vertical: "center", wrap: true },
      { horizontal: "center", vertical: "top", wrap: true },
      undefined,
    ]);
  });

  test("borders, on the cells that a merged area covers too", async () => {
    const side =
      '<left style="thin"><color rgb="FF808080"/></left><right style="mediumDashDot"><color auto="1"/></right>';
    const styles = wardrobe({
      borders: [`<border>${side}<top style="hair"/></border>`],
      cells: [xf({ borderId: 1 })],
    });
    const drawing = await openOne(
      {
        rows: '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2" s="1"/></row>',
        after: '<mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>',
      },
      { styles }
    );
    const style = {
      left: { style: "thin", color: "#808080" },
      right: { style: "dashed", color: "#000000" },
      top: { style: "hair", color: "#000000" },
    };
    expect(drawing.cells).toEqual([
      { at: { row: 0, column: 0 }, value: 1, style },
      { at: { row: 1, column: 0 }, value: null, style },
    ]);
    expect(drawing.cells[1]!.style).toBe(drawing.cells[0]!.style);
  });

  test("equal styles are one object, even where the file has them twice", async () => {
    const fonts = ["<font><b/></font>", "<font><b/></font>"];
    const [one, other] = await styled({ fonts, cells: [xf({ fontId: 1 }), xf({ fontId: 2 })] });
    expect(one).toBe(other);
  });
});

describe("formulas", () => {
  const f = (at: string, formula: string, value = "<v>1</v>"): string =>
    `<c r="${at}">${formula}${value}</c>`;
  const formulasOf = async (rows: string): Promise<(string | undefined)[]> =>
    (await openOne({ rows })).cells.map(({ formula }) => formula);

  test("filled ones are spelled out", async () => {
    const rows =
      `<row r="2">${f("B2", '<f t="shared" ref="B2:B4" si="0">A2*$C$1+SUM(A$2:A2)+LOG10(D2)</f>')}</row>` +
      `<row r="3">${f("B3", '<f t="shared" si="0"/>')}</row>` +
      `<row r="4">${f("B4", '<f t="shared" si="0"/>')}${f("C4", '<f t="shared" si="9"/>')}</row>`;
    expect(await formulasOf(rows)).toEqual([
      "=A2*$C$1+SUM(A$2:A2)+LOG10(D2)",
      "=A3*$C$1+SUM(A$2:A3)+LOG10(D3)",
      "=A4*$C$1+SUM(A$2:A4)+LOG10(D4)",
      undefined,
    ]);
  });

  test("young functions as people see them, and back as files keep them", async () => {
    const inFile =
      '_xlfn.XLOOKUP("_xlfn.IFS(",A1:A2,_xlfn._xlws.FILTER(B1:B2,A1:A2))+_xlfn.FUTURE(1)';
    const shown = '=XLOOKUP("_xlfn.IFS(",A1:A2,FILTER(B1:B2,A1:A2))+_xlfn.FUTURE(1)';
    const drawing = await openOne({
      rows: `<row r="1">${f("A1", `<f>${inFile.replaceAll('"', "&quot;")}</f>`)}</row>`,
    });
    expect(drawing.cells[0]!.formula).toBe(shown);
    const [again] = await openBook(await writeBook([drawing]), "x");
    expect(again!.cells).toEqual(drawing.cells);
  });

  test("with their results, and without", async () => {
    const rows = `<row r="1">${f("A1", "<f>1+1</f>", "<v>2</v>")}${f("B1", "<f>1+2</f>", "")}</row>`;
    expect((await openOne({ rows })).cells).toEqual([
      { at: { row: 0, column: 0 }, value: 2, formula: "=1+1" },
      { at: { row: 0, column: 1 }, value: NOT_CALCULATED, formula: "=1+2" },
    ]);
  });
});

describe("the sheet", () => {
  test("marks: conditional formats by formula, the strongest first", async () => {
    const rule = (priority: number, formula: string, dxf = ""): string =>
      `<cfRule type="expression" priority="${priority}"${dxf}><formula>${formula}</formula></cfRule>`;
    const after =
      `<conditionalFormatting sqref="A1:A3 C5">${rule(2, "N(&quot;poa:error&quot;)=0", ' dxfId="0"')}</conditionalFormatting>` +
      `<conditionalFormatting sqref="B1">${rule(1, "TRUE")}<cfRule type="cellIs" priority="3" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>`;
    const rules = [
      '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
    ];
    const drawing = await openOne(
      { rows: rowOf(1, "a"), after },
      { styles: wardrobe({ cells: [], rules }) }
    );
    expect(drawing.rules).toEqual([
      { ranges: [range("B1")], formula: "=TRUE" },
      {
        ranges: [range("A1:A3"), range("C5")],
        formula: '=N("poa:error")=0',
        fill: "#FFC7CE",
        fontColor: "#9C0006",
      },
    ]);
  });

  test("frozen panes, filter, hidden things, widths and heights", async () => {
    const drawing = await openOne({
      state: "hidden",
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B9" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="15"/>' +
        '<cols><col min="1" max="2" width="12.5" customWidth="1"/><col min="3" max="3" hidden="1" width="9"/><col min="4" max="16384" width="11.5"/></cols>',
      rows:
        rowOf(1, "a").replace("<row ", '<row ht="45.75" ') +
        rowOf(2, "b").replace("<row ", '<row ht="15" ') +
        rowOf(3, "c").replace("<row ", '<row ht="15" customHeight="1" hidden="1" '),
      after: '<autoFilter ref="A1:C3"/>',
    });
    expect(drawing).toMatchObject({
      hidden: true,
      frozenRows: 4,
      frozenColumns: 1,
      filter: range("A1:C3"),
      hiddenRows: [2],
      hiddenColumns: [2],
    });
    expect([...drawing.columnWidths].slice(0, 4)).toEqual([
      [0, 12.5],
      [1, 12.5],
      [2, 9],
      [3, 11.5],
    ]);
    expect(drawing.columnWidths.size).toBeLessThan(100);
    expect([...drawing.rowHeights]).toEqual([
      [0, 45.75],
      [2, 15],
    ]);
  });

  test("a sheet that says little is drawn with little", async () => {
    expect(await openOne({ rows: rowOf(1, "a") })).toEqual({
      name: "Hoja1",
      cells: [{ at: { row: 0, column: 0 }, value: "a" }],
      merges: [],
      columnWidths: new Map(),
      rowHeights: new Map(),
      frozenRows: 0,
      frozenColumns: 0,
    });
  });

  test("of merged areas that overlap, which Excel would mend, the first stays", async () => {
    const merges = ["A1:B2", "B2:C3", "D4:D4", "A3:A9"]
      .map((ref) => `<mergeCell ref="${ref}"/>`)
      .join("");
    const drawing = await openOne({
      rows: rowOf(1, "a"),
      after: `<mergeCells>${merges}</mergeCells>`,
    });
    expect(drawing.merges).toEqual([range("A1:B2"), range("A3:A9")]);
    await expect(writeBook([drawing])).resolves.toBeInstanceOf(Uint8Array);
  });

  test("hidden sheets are opened too, in the order of their tabs", async () => {
    const sheets: MadeSheet[] = [
      { name: "a" },
      { name: "g", kind: "chartsheet", part: "<x/>" },
      { name: "b", state: "veryHidden" },
    ];
    const drawings = await openBook(makeBook({ sheets }), "x");
    expect(drawings.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["a", undefined],
      ["b", true],
    ]);
  });
});

test("a file that is refused is refused by its name", async () => {
  await expect(openBook(new Uint8Array(), "Vacío.xlsx")).rejects.toMatchObject({
    reason: "empty",
    fileName: "Vacío.xlsx",
  });
});

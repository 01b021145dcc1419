import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseA1, type Cell } from "../../src/sheet/cell";
import {
  contentAt,
  isPercentFormat,
  valueAt,
  type CellValue,
  type Grid,
} from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { NOT_CALCULATED } from "../../src/xlsx/workbook";
import { unpack } from "../../src/xlsx/guard";
import { formatsOf, makeBook, makeSheet, rowOf, type MadeBook } from "./makeBook";

const at = (name: string): Cell => parseA1(name)!;

const readOne = async (bytes: Uint8Array): Promise<Grid> =>
  (await readBook(bytes, "Libro.xlsx")).grids[0]!;

const values = async (rows: string, rest: Omit<MadeBook, "sheets"> = {}): Promise<CellValue[][]> =>
  (await readOne(makeBook({ sheets: [{ rows }], ...rest }))).values.map((row) => [...row]);

describe("the received books", () => {
  const WORKBOOKS = path.join(__dirname, "../workbooks");
  const received = path.join(WORKBOOKS, "recibidos");
  const expected = JSON.parse(readFileSync(path.join(WORKBOOKS, "expected.json"), "utf8")) as {
    file: string;
    sheet: string;
    headerRow: number;
    firstColumn: string;
    weightTotalPercent: number;
  }[];
  const bytesOf = (file: string): Uint8Array =>
    new Uint8Array(readFileSync(path.join(received, file)));

  test("are all expected", () => {
    const files = readdirSync(received).filter((file) => file.endsWith(".xlsx"));
    expect(files.sort()).toEqual(expected.map(({ file }) => file).sort());
  });

  test.each(expected)(
    "$file",
    async ({ file, sheet, headerRow, firstColumn, weightTotalPercent }) => {
      const bytes = bytesOf(file);
      const { grids } = await readBook(bytes, file);
      const grid = grids.find(({ ref }) => ref.sheet === sheet)!;
      expect(grid.ref).toEqual({ book: file, sheet });
      const first = at(`${firstColumn}${headerRow}`);
      const headings = Array.from({ length: 7 }, (_, i) =>
        String(valueAt(grid, { row: first.row, column: first.column + i }))
      );
      expect(headings[0]).toMatch(/^COD\.\s*ACCI/);
      expect(headings[6]).toBe("TAREA");

      const weights = Array.from({ length: grid.values.length }, (_, i) =>
        contentAt(grid, { row: first.row + 1 + i, column: first.column + 4 })
      );
      const points = weights.reduce((sum, { value, format }) => {
        if (typeof value === "number") return sum + (isPercentFormat(format) ? value * 100 : value);
        const text = /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(String(value))?.[1] ?? "0";
        return sum + Number(text.replace(",", "."));
      }, 0);
      expect(points).toBeCloseTo(weightTotalPercent, 6);

      const { parts, sheets } = await unpack(bytes);
      const xml = new TextDecoder().decode(parts.get(sheets[grids.indexOf(grid)]!));
      expect(grid.merges).toHaveLength(xml.match(/<mergeCell /g)?.length ?? 0);
    }
  );
});

describe("values", () => {
  test("numbers, text, booleans and errors, each as what it is", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>4.1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="inlineStr"><is><t>#N/A</t></is></c><c r="F1" t="b"><v>0</v></c></row>';
    expect(await values(rows, { texts: ["<si><t>DNAF 1</t></si>"] })).toEqual([
      [4.1, "DNAF 1", true, { error: "#N/A" }, "#N/A", false],
    ]);
  });

  test("formulas by the result the file keeps", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>1-1</f><v>0</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1" t="b"><f>1=1</f><v>1</v></c>' +
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>""</f><v></v></c></row>';
    expect(await values(rows)).toEqual([[0, "a", true, { error: "#DIV/0!" }, ""]]);
  });

  test("a formula without a result is not an empty cell", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>2</f><v></v></c><c r="C1" t="str"><f>"x"</f></c><c r="D1"><f t="shared" si="0"/></c></row>';
    expect(await values(rows)).toEqual([Array(4).fill(NOT_CALCULATED)]);
  });

  test("text letter by letter", async () => {
    const texts = [
      '<si><t xml:space="preserve">  dos espacios  </t></si>',
      "<si><t>línea\nlínea</t></si>",
      "<si><t>\u00a0duro\u202f</t></si>",
      '<si><r><t>ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">co </t></r><rPh sb="0" eb="1"><t>ri</t></rPh></si>',
      "<si><t>_x0041_ _x005F_x0041_ &amp;amp; &#241;</t></si>",
      "<si><t>'=SUMA(A1)</t></si>",
    ];
    const cells = texts.map((_, i) => `<c r="A${i + 1}" t="s"><v>${i}</v></c>`);
    const rows = cells.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join("");
    expect((await values(rows, { texts })).flat()).toEqual([
      "  dos espacios  ",
      "línea\nlínea",
      "\u00a0duro\u202f",
      "rico ",
      "A _x0041_ &amp; ñ",
      "'=SUMA(A1)",
    ]);
  });

  test("cells that say they hold something and hold nothing are empty", async () => {
    const empties = '<c r="B1" t="s"/><c r="C1" t="b"/><c r="D1" t="e"/><c r="E1" t="s"><v/></c>';
    const rows = `<row r="1"><c r="A1"><v>1</v></c>${empties}<c r="F1"><v>2</v></c></row>`;
    expect(await values(rows, { texts: ["<si><t>primero</t></si>"] })).toEqual([
      [1, null, null, null, null, 2],
    ]);
  });

  test("cells and rows without references follow one another", async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row>';
    expect(await values(rows)).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
    ]);
  });
});

describe("dates", () => {
  const dates =
    '<fonts/><fills/><borders/><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
  const serials = [0, 1, 4.1, 59, 60, 60.5, 61, 44197, 44197.75, -3];
  const rows = `<row r="1">${serials.map((serial) => `<c s="1"><v>${serial}</v></c>`).join("")}</row>`;

  test("arrive as the serial numbers the file keeps", async () => {
    const [row] = await values(rows, { styles: dates });
    row!.forEach((value, i) => expect(value).toBeCloseTo(serials[i]!, 7));
    expect(row![3]).toBe(59);
    expect(row![7]).toBe(44197);
  });

  test("whatever base the book counts from", async () => {
    const workbookBefore = '<workbookPr date1904="1"/>';
    const [row] = await values(rows, { styles: dates, workbookBefore });
    expect(row![7]).toBe(44197);
  });

  test("a number beyond every date shows as hashes, as in Excel", async () => {
    const styles = dates;
    expect(await values('<row r="1"><c s="1"><v>150000000</v></c></row>', { styles })).toEqual([
      [{ error: "########" }],
    ]);
  });
});

describe("number formats", () => {
  const codes = ["0%", "0.00\\%", '0.00"%"', "0.0%", "d/m/yyyy"];

  test("as the file writes them, General where there is none", async () => {
    const cells = [...codes.keys()].map((i) => `<c r="${"ABCDE"[i]}1" s="${i + 1}"><v>0.2</v></c>`);
    const rows = `<row r="1">${cells.join("")}<c r="F1"><v>20</v></c></row>${rowOf(2, "x")}`;
    const { formats } = await readOne(
      makeBook({ sheets: [{ rows }], styles: formatsOf(...codes) })
    );
    expect(formats).toEqual([[...codes, "General"], Array(6).fill("General")]);
  });

  test("those the format knows by number, and text", async () => {
    const styles =
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="49"/></cellXfs>';
    const rows =
      '<row r="1"><c s="1"><v>0.2</v></c><c s="2"><v>0.025</v></c><c s="3" t="str"><v>1</v></c></row>';
    const { formats } = await readOne(makeBook({ sheets: [{ rows }], styles }));
    expect(formats).toEqual([["0%", "0.00%", "@"]]);
  });
});

describe("the rectangle", () => {
  test("spans what is not empty, wherever it begins; cells that are only formatted do not count", async () => {
    const styles = formatsOf("0%");
    const rows = `<row r="2"><c r="A2" s="1"/></row><row r="4"><c r="C4"><v>1</v></c><c r="D4" s="1"/></row><row r="6"><c r="B6" s="1"><v>0.5</v></c></row><row r="9"><c r="H9" s="1"/></row>`;
    const grid = await readOne(makeBook({ sheets: [{ rows }], styles }));
    expect({ top: grid.top, left: grid.left }).toEqual({ top: 3, left: 1 });
    expect(grid.values).toEqual([
      [null, 1],
      [null, null],
      [0.5, null],
    ]);
    expect(grid.formats[2]).toEqual(["0%", "General"]);
  });

  test("of a sheet with nothing", async () => {
    const grid = await readOne(makeSheet(""));
    expect(grid).toMatchObject({ values: [], formats: [], merges: [], hiddenRows: [] });
  });

  test("cuts merged areas, and keeps the values under them", async () => {
    const merges = ["A1:A3", "B1:B1", "A2:XFD2", "C9:D9"].map((ref) => `<mergeCell ref="${ref}"/>`);
    const rows = rowOf(1, "a", "b") + rowOf(2, "debajo", "c");
    const grid = await readOne(
      makeSheet(rows, { after: `<mergeCells>${merges.join("")}</mergeCells>` })
    );
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 1, left: 0, bottom: 1, right: 1 },
    ]);
    expect(valueAt(grid, at("A2"))).toBe("debajo");
  });

  test("knows its hidden rows and columns", async () => {
    const rows =
      rowOf(1, "a", "b", "c") +
      rowOf(2, "d").replace("<row ", '<row hidden="true" ') +
      rowOf(3, "e").replace("<row ", '<row hidden="1" ') +
      rowOf(4, "f").replace("<row ", '<row ht="0" customHeight="1" ') +
      rowOf(5, "g") +
      '<row r="6" hidden="1"/>';
    const before =
      '<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="4" max="16384" hidden="true"/></cols>';
    const grid = await readOne(makeSheet(rows, { before }));
    expect(grid.hiddenRows).toEqual([1, 2, 3]);
    expect(grid.hiddenColumns).toEqual([1, 2]);
  });
});

describe("sheets", () => {
  test("in the order of their tabs; hidden ones are only named, charts left out", async () => {
    const bytes = makeBook({
      sheets: [
        { name: "Índice &amp; más", rows: rowOf(1, "i") },
        { name: "Gráfico", kind: "chartsheet", part: "<chartsheet/>" },
        { name: "Oculta", state: "hidden", rows: rowOf(1, "h") },
        { name: "Muy oculta", state: "veryHidden", rows: rowOf(1, "v") },
        { name: "L'Alto", rows: rowOf(1, "l") },
      ],
    });
    const { grids, hiddenSheets } = await readBook(bytes, "Libro.xlsx");
    expect(grids.map(({ ref, values: [row] }) => [ref.sheet, row![0]])).toEqual([
      ["Índice & más", "i"],
      ["L'Alto", "l"],
    ]);
    expect(hiddenSheets).toEqual(["Oculta", "Muy oculta"]);
  });
});

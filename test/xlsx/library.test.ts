import { readXlsx, writeXlsx, type WriteSheet } from "hucre/xlsx";
import { extract, readDirectory } from "../../src/xlsx/zip";
import { LIMITS } from "../../src/xlsx/guard";
import { makeBook, makeSheet, rowOf } from "./makeBook";

/**
 * What the library does by itself. Where it does wrong, a workaround in src/xlsx stands against it; when one of these fails after
 * a new version, that workaround may go.
 */
const partOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const entry = readDirectory(bytes, LIMITS).find((candidate) => candidate.name === name)!;
  return new TextDecoder().decode(await extract(bytes, entry));
};

const write = (sheet: Partial<WriteSheet>): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "El Alto", ...sheet }] });

describe("it does wrong, and we work around it", () => {
  test("print titles: the sheet's name goes unquoted", async () => {
    const bytes = await write({ rows: [["a"]], pageSetup: { printTitlesRow: "$1:$1" } });
    expect(await partOf(bytes, "xl/workbook.xml")).toContain(">El Alto!$1:$1<");
  });

  test("an error as the result of a formula is written as text", async () => {
    const cells = new Map([["0,0", { formula: "1/0", formulaResult: "#DIV/0!" }]]);
    const xml = await partOf(await write({ cells }), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('t="str"><f>1/0</f><v>#DIV/0!</v>');
  });

  test("text that looks like an escape does not come back", async () => {
    const { sheets } = await readXlsx(await write({ rows: [["_x0041_"]] }));
    expect(sheets[0]!.rows[0]![0]).toBe("A");
  });

  test("text that is called like an error is written as the error", async () => {
    const xml = await partOf(await write({ rows: [["#N/A"]] }), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('t="e"><v>#N/A</v>');
  });

  test("numbers that are none are left out", async () => {
    const { sheets } = await readXlsx(await write({ rows: [[NaN, Infinity, 1]] }));
    expect(sheets[0]!.rows[0]).toEqual([null, null, 1]);
  });

  test("merged areas that overlap are written as they are", async () => {
    const merges = [
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
    ];
    const xml = await partOf(await write({ rows: [["a"]], merges }), "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<mergeCell ref="A1:A2"/><mergeCell ref="A2:A3"/>');
  });

  test("the 60th day is bent to the day before it", async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rows = '<row r="1"><c s="1"><v>59</v></c><c s="1"><v>60</v></c></row>';
    const { sheets } = await readXlsx(makeBook({ sheets: [{ rows }], styles }));
    expect(sheets[0]!.rows[0]![0]).toEqual(sheets[0]!.rows[0]![1]);
  });

  test("an empty cell of type text takes the first text of the book, one of type boolean is FALSE", async () => {
    const rows = '<row r="1"><c r="A1" t="s"/><c r="B1" t="b"/></row>';
    const { sheets } = await readXlsx(
      makeBook({ sheets: [{ rows }], texts: ["<si><t>uno</t></si>"] })
    );
    expect(sheets[0]!.rows[0]).toEqual(["uno", false]);
  });

  test("a text that is not there is an empty cell, and nobody is told", async () => {
    const { sheets } = await readXlsx(makeSheet('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'));
    expect(sheets[0]!.rows[0]).toEqual([null]);
  });

  test("a row that never ends is accepted", async () => {
    const part = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData></worksheet>`;
    const { sheets } = await readXlsx(makeBook({ sheets: [{ part }] }));
    expect(sheets[0]!.rows).toEqual([[1]]);
  });

  test("a sheet without cells, such as a chart's, makes the whole book unreadable", async () => {
    const bytes = makeBook({
      sheets: [{ rows: rowOf(1, 1) }, { kind: "chartsheet", part: "<chartsheet/>" }],
    });
    await expect(readXlsx(bytes)).rejects.toThrow(/missing worksheet/);
  });

  test("heights that were not set by hand are dropped", async () => {
    const rows = '<row r="1" ht="60"><c r="A1"><v>1</v></c></row>';
    expect((await readXlsx(makeSheet(rows))).sheets[0]!.rowDefs).toBeUndefined();
  });

  test("rows below the last cell are forgotten when it writes", async () => {
    const rowDefs = new Map([[3, { height: 30 }]]);
    const xml = await partOf(await write({ rows: [["a"]], rowDefs }), "xl/worksheets/sheet1.xml");
    expect(xml).not.toContain('r="4"');
  });

  test("a filled formula is given in its first cell only", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>';
    const { cells } = (await readXlsx(makeSheet(rows))).sheets[0]!;
    expect([cells!.get("0,0")!.formula, cells!.get("1,0")!.formula]).toEqual(["B1*2", ""]);
  });
});

describe("it does right, and we rely on it", () => {
  test("a name given with its quotes reaches the file", async () => {
    const range = "'El Alto'!$1:$2";
    const bytes = await writeXlsx({
      sheets: [{ name: "El Alto", rows: [["a"]] }],
      namedRanges: [{ name: "_xlnm.Print_Titles", range, scope: "El Alto" }],
    });
    expect((await readXlsx(bytes)).sheets[0]!.pageSetup).toMatchObject({
      printTitlesRow: "$1:$2",
    });
  });

  test("text is text whatever it begins with", async () => {
    const texts = ["=1+1", "+1", "-1", "@a", "0012", "2021-01-01", "'a", "TRUE"];
    const { sheets } = await readXlsx(await write({ rows: [texts] }));
    expect(sheets[0]!.rows[0]).toEqual(texts);
  });

  test("cached results are kept: zero, text, and booleans", async () => {
    const cells = new Map(
      [0, "x", false].map(
        (formulaResult, i) => [`0,${i}`, { formula: "A9", formulaResult }] as const
      )
    );
    const { sheets } = await readXlsx(await write({ cells }));
    expect(sheets[0]!.rows[0]).toEqual([0, "x", false]);
  });

  test("the same sheets and dates give the same bytes", async () => {
    const date = new Date("2021-01-04T12:00:00Z");
    const once = (): Promise<Uint8Array> =>
      writeXlsx({
        sheets: [{ name: "a", rows: [["x", 1]] }],
        properties: { created: date, modified: date },
      });
    expect(await once()).toEqual(await once());
  });

  test.each(["", "a".repeat(32), "a/b", "'a", "History"])(
    "refuses the sheet name %j",
    async (name) => {
      await expect(writeXlsx({ sheets: [{ name, rows: [] }] })).rejects.toThrow();
    }
  );

  test("refuses names that differ in case only", async () => {
    const sheets = ["Beni", "BENI"].map((name) => ({ name, rows: [] }));
    await expect(writeXlsx({ sheets })).rejects.toThrow(/Duplicate/);
  });
});

import { XlsxRefused } from "../../src/xlsx/refused";
import { patchBook } from "../../src/xlsx/patch";
import { sayRefusedEdit } from "../../src/xlsx/patchRefused";
import { GENERAL } from "../../src/sheet/grid";
import { formatsOf, makeBook, makeSheet, partsOf, rowOf, type MadeSheet } from "./makeBook";
import { packZip, type PackedFile } from "./packZip";
import {
  cellsOf,
  changedEntries,
  edit,
  entriesOf,
  grids,
  partOf,
  patchFirst,
  readingOf,
  refusals,
  SHEET,
} from "./patched";

const problems = async (patching: Promise<unknown>): Promise<string[]> =>
  (await refusals(patching)).map(({ problem }) => problem);

/** The sheet's part after the change. */
const patchedPart = async (
  bytes: Uint8Array,
  change: Parameters<typeof patchFirst>[1]
): Promise<string> => partOf(await patchFirst(bytes, change), SHEET);

/** The same parts, one of them with another text in it. */
const withPart = (parts: readonly PackedFile[], name: string, change: (xml: string) => string) =>
  packZip(
    parts.map((part) => (part.name === name ? { ...part, data: change(String(part.data)) } : part))
  );

describe("cells", () => {
  const ROWS =
    '<row r="2" spans="2:3" ht="30" customHeight="1"><c r="B2" s="0" t="s"><v>0</v></c><c r="D2" t="b"><v>1</v></c></row><row r="5"/>';
  const book = (before = "") =>
    makeBook({
      sheets: [{ rows: ROWS, before }],
      texts: ["<si><r><t>de </t></r><r><rPr><b/></rPr><t>dos</t></r></si>"],
    });

  test("a text of several fonts, in the table of texts, becomes one in the cell", async () => {
    const bytes = book();
    const after = await patchFirst(bytes, { B2: " uno\n" });
    expect(changedEntries(bytes, after)).toEqual([SHEET]);
    expect(partOf(after, SHEET)).toBe(
      partOf(bytes, SHEET).replace(
        '<c r="B2" s="0" t="s"><v>0</v></c>',
        '<c r="B2" s="0" t="inlineStr"><is><t xml:space="preserve"> uno\n</t></is></c>'
      )
    );
  });

  test("new cells and rows come in their places", async () => {
    const part = await patchedPart(book('<dimension ref="B2:D2"/>'), {
      A1: 1,
      A2: 2,
      C2: 3,
      F2: 4,
      B4: 5,
      A5: 6,
      G9: 7,
    });
    const cell = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;
    expect(part).toContain('<dimension ref="A1:G9"/>');
    expect(part).toContain(
      [
        `<sheetData><row r="1">${cell("A1", 1)}</row>`,
        `<row r="2" spans="1:6" ht="30" customHeight="1">${cell("A2", 2)}<c r="B2" s="0" t="s"><v>0</v></c>${cell("C2", 3)}`,
        `<c r="D2" t="b"><v>1</v></c>${cell("F2", 4)}</row>`,
        `<row r="4">${cell("B4", 5)}</row><row r="5">${cell("A5", 6)}</row><row r="9">${cell("G9", 7)}</row></sheetData>`,
      ].join("")
    );
  });

  test("a sheet of no cells takes its first", async () => {
    const part =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    expect(await patchedPart(makeBook({ sheets: [{ part }] }), { B2: true })).toBe(
      part.replace(
        "<sheetData/>",
        '<sheetData><row r="2"><c r="B2" t="b"><v>1</v></c></row></sheetData>'
      )
    );
  });

  test("cells and rows that do not say where they are keep their places", async () => {
    const bytes = makeSheet(
      "<row><c><v>1</v></c><c r='D1'><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>"
    );
    const after = await patchFirst(bytes, { B1: 2, D1: "d", E1: 50, B2: 7 });
    expect(readingOf((await grids(after))[0]!)).toEqual(
      Object.fromEntries(
        Object.entries({ A1: 1, B1: 2, D1: "d", E1: 50, A2: 6, B2: 7 }).map(([at, value]) => [
          at,
          [value, GENERAL],
        ])
      )
    );
  });

  test("emptying a cell leaves its look", async () => {
    const bytes = makeBook({
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>0.2</v></c><c r="B1"><v>1</v></c></row>' }],
      styles: formatsOf("0%"),
    });
    expect(cellsOf(await patchedPart(bytes, { A1: null })).cells.get("A1")).toBe(
      '<c r="A1" s="1"/>'
    );
  });

  test("a text that begins like a formula stays text, also when somebody presses Enter on it", async () => {
    const bytes = makeBook({
      sheets: [{ rows: rowOf(1, "a", "b") }],
      styles: formatsOf("@"),
    });
    const after = await patchFirst(bytes, { A1: "=1+1" });
    expect(readingOf((await grids(after))[0]!).A1).toEqual(["=1+1", GENERAL]);
    expect(partOf(after, "xl/styles.xml")).toContain('borderId="0" quotePrefix="1"/></cellXfs>');
    const back = await patchFirst(after, { A1: 5 });
    const style = /r="A1" s="(\d+)"/.exec(partOf(back, SHEET))![1];
    const styles = [...partOf(back, "xl/styles.xml").matchAll(/<xf [^>]*>/g)];
    expect(styles[Number(style)]![0]).not.toContain("quotePrefix");
  });
});

describe("number formats", () => {
  const styles = formatsOf('0.0"%"').replace(
    /<xf numFmtId="164"[^>]*>/,
    '<xf numFmtId="164" fontId="0" fillId="1" borderId="0" applyFill="1"><alignment wrapText="1"/></xf>'
  );
  const bytes = makeBook({
    sheets: [
      {
        before: '<cols><col min="3" max="4" width="9" style="1"/></cols>',
        rows: '<row r="1"><c r="A1" s="1"><v>20</v></c><c r="B1" s="1"><v>20</v></c></row><row r="2" s="1" customFormat="1"/>',
      },
    ],
    styles,
  });
  const one = (name: string, value: number, format: string) =>
    patchFirst(bytes, (grid) => ({ edits: [edit(grid, name, value, format)] }));

  test("a style is added that differs in the format only", async () => {
    const after = await one("A1", 0.2, "0%");
    expect(changedEntries(bytes, after)).toEqual([SHEET, "xl/styles.xml"]);
    expect(cellsOf(partOf(after, SHEET)).cells.get("A1")).toBe('<c r="A1" s="2"><v>0.2</v></c>');
    expect(partOf(after, "xl/styles.xml")).toBe(
      partOf(bytes, "xl/styles.xml")
        .replace('<cellXfs count="2">', '<cellXfs count="3">')
        .replace(
          "</cellXfs>",
          '<xf numFmtId="9" fontId="0" fillId="1" borderId="0" applyFill="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>'
        )
    );
  });

  test("several cells share the added style, and a format of the book's own is added once", async () => {
    const after = await patchFirst(bytes, (grid) => ({
      edits: ["A1", "B1"].map((name) => edit(grid, name, 1, "0.000%")),
    }));
    const part = partOf(after, "xl/styles.xml");
    expect(part).toContain('<numFmts count="2">');
    expect(part).toContain('<numFmt numFmtId="165" formatCode="0.000%"/></numFmts>');
    expect(part.match(/numFmtId="165"/g)).toHaveLength(2);
  });

  test("the list of formats is begun where there is none, or none in it", async () => {
    for (const list of ["", "<numFmts count='0'/>", "<numFmts></numFmts>"]) {
      const plain = makeBook({
        sheets: [{ rows: rowOf(1, 1) }],
        styles: `${list}<cellXfs><xf fontId="0"/></cellXfs>`,
      });
      const after = await patchFirst(plain, (grid) => ({ edits: [edit(grid, "A1", 1, "0.0%")] }));
      expect(readingOf((await grids(after))[0]!)).toEqual({ A1: [1, "0.0%"] });
    }
  });

  test("a new cell looks like its row, or else like its column", async () => {
    const after = await patchFirst(bytes, (grid) => ({
      edits: [edit(grid, "C1", 5, '0.0"%"'), edit(grid, "A2", 6), edit(grid, "E1", 7)],
    }));
    const { cells } = cellsOf(partOf(after, SHEET));
    expect(cells.get("C1")).toBe('<c r="C1" s="1"><v>5</v></c>');
    // The edit asks for General there, which the row's style is not.
    expect(cells.get("A2")).toBe('<c r="A2" s="2"><v>6</v></c>');
    expect(cells.get("E1")).toBe('<c r="E1"><v>7</v></c>');
  });

  test("a book without styles cannot take another format, and the reason says so", async () => {
    const plain = makeSheet(rowOf(1, 1));
    const asked = patchFirst(plain, (grid) => ({ edits: [edit(grid, "A1", 1, "0%")] }));
    expect(await problems(asked)).toEqual(["no-styles"]);
  });
});

describe("what is refused", () => {
  test("cells that hold something else by now, each named, and nothing is done", async () => {
    const bytes = makeSheet(rowOf(1, "a", "b", "c"));
    const [grid] = await grids(bytes);
    const stale = { ...edit(grid!, "B1", "x"), from: { value: "antes", format: GENERAL } };
    const edits = [edit(grid!, "A1", "y"), stale, { ...stale, at: { row: 7, column: 0 } }];
    const refused = await refusals(patchBook(bytes, "Libro.xlsx", new Map([["Hoja1", { edits }]])));
    expect(refused).toEqual([
      {
        problem: "stale",
        sheet: "Hoja1",
        at: { row: 0, column: 1 },
        now: { value: "b", format: GENERAL },
      },
      {
        problem: "stale",
        sheet: "Hoja1",
        at: { row: 7, column: 0 },
        now: { value: null, format: GENERAL },
      },
    ]);
    expect(sayRefusedEdit(refused[0]!, "es")).toBe(
      "«Hoja1!B1» ya no tiene el valor que se iba a corregir."
    );
    expect(sayRefusedEdit(refused[1]!, "en")).toBe(
      "“Hoja1!A8” no longer holds the value that was to be mended."
    );
  });

  test("a sheet that is not there, or that nobody sees", async () => {
    const bytes = makeBook({
      sheets: [{ rows: rowOf(1, 1) }, { rows: rowOf(1, 1), state: "hidden" }],
    });
    const changes = new Map([
      ["Hoja2", { edits: [] }],
      ["Otra", { edits: [] }],
    ]);
    expect(await problems(patchBook(bytes, "Libro.xlsx", changes))).toEqual([
      "no-such-sheet",
      "no-such-sheet",
    ]);
  });

  test("a cell that a merged one covers, unless what hides there is taken away", async () => {
    const bytes = makeSheet(rowOf(1, "a", "b"), {
      after: '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>',
    });
    expect(await problems(patchFirst(bytes, { B1: "x" }))).toEqual(["covered"]);
    expect(await problems(patchFirst(bytes, { C2: "x" }))).toEqual(["covered"]);
    const after = await patchFirst(bytes, { A1: "x", B1: null });
    expect(readingOf((await grids(after))[0]!)).toEqual({ A1: ["x", GENERAL] });
  });

  test.each([["x".repeat(32_768)], [NaN], [Infinity], [{ error: "#SIN-CALCULAR!" }]])(
    "a value that no file holds: %p",
    async (value) => {
      expect(await problems(patchFirst(makeSheet(rowOf(1, 1)), { A1: value }))).toEqual([
        "not-writable",
      ]);
    }
  );

  test("locked cells and rows of a protected sheet", async () => {
    const styles = formatsOf("@").replace(
      /<xf numFmtId="164"[^>]*>/,
      '<xf numFmtId="164" fontId="0" applyProtection="1"><protection locked="0"/></xf>'
    );
    const sheet = (rights: string): MadeSheet => ({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
      after: `<sheetProtection ${rights}/>`,
    });
    const locked = makeBook({ sheets: [sheet('sheet="1" objects="1"')], styles });
    expect(await problems(patchFirst(locked, { A1: 2 }))).toEqual(["protected"]);
    expect(await problems(patchFirst(locked, () => ({ edits: [], showRows: [1] })))).toEqual([
      "protected",
    ]);
    expect(cellsOf(partOf(await patchFirst(locked, { B1: 2 }), SHEET)).cells.get("B1")).toContain(
      "<v>2</v>"
    );
    const rows = makeBook({ sheets: [sheet('sheet="1" formatRows="0"')], styles });
    const shown = await patchFirst(rows, () => ({ edits: [], showRows: [1] }));
    expect((await grids(shown))[0]!.hiddenRows).toEqual([]);
    const open = makeBook({ sheets: [sheet('objects="1"')], styles });
    expect(readingOf((await grids(await patchFirst(open, { A1: 2 })))[0]!).A1).toEqual([
      2,
      GENERAL,
    ]);
  });

  test("a heading of an Excel table, on whose name formulas depend", async () => {
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>';
    const bytes = packZip([
      ...partsOf({ sheets: [{ rows: rowOf(1, "a", "b") + rowOf(2, 1, 2) }] }),
      { name: "xl/worksheets/_rels/sheet1.xml.rels", data: rels },
      { name: "xl/tables/table1.xml", data: table },
    ]);
    expect(await problems(patchFirst(bytes, { A1: "x" }))).toEqual(["table-heading"]);
    expect(changedEntries(bytes, await patchFirst(bytes, { A2: 9 }))).toEqual([SHEET]);
  });

  test("a signed book, whose signature would break", async () => {
    const parts = partsOf({ sheets: [{ rows: rowOf(1, "a") }] });
    const origin =
      '<Relationship Id="rS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>';
    const signed = withPart(
      [...parts, { name: "_xmlsignatures/origin.sigs", data: "" }],
      "_rels/.rels",
      (xml) => xml.replace("</Relationships>", `${origin}</Relationships>`)
    );
    expect(await problems(patchFirst(signed, { A1: "x" }))).toEqual(["signed"]);
    expect(await patchFirst(signed, { A1: "a" })).toBe(signed);
  });

  test.each([
    ['<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>', "A1 twice"],
    [
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
      "a row twice",
    ],
  ])("a sheet that says two things of one place: %s", async (rows, detail) => {
    const bytes = makeSheet(rows);
    const [grid] = await grids(bytes);
    const patching = patchFirst(bytes, () => ({ edits: [edit(grid!, "A1", "x")] }));
    const error = await patching.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(XlsxRefused);
    expect((error as XlsxRefused).detail).toContain(detail);
  });

  test("what reading refuses, with the file's name", async () => {
    const broken = makeSheet(rowOf(1, 1)).slice(0, 300);
    const error = await patchBook(broken, "roto.xlsx", new Map()).catch(
      (reason: unknown) => reason
    );
    expect(error).toBeInstanceOf(XlsxRefused);
    expect(error).toMatchObject({ reason: "damaged", fileName: "roto.xlsx" });
  });
});

describe("rows", () => {
  const bytes = makeSheet(
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1" spans="1:1"><c r="A2"><v>2</v></c></row><row r="3" ht="0" customHeight="1"><c r="A3"><v>3</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>'
  );

  test("are shown and hidden again", async () => {
    const part = await patchedPart(bytes, () => ({
      edits: [],
      showRows: [1, 2, 0],
      hideRows: [3, 4],
    }));
    expect(part).toContain(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" spans="1:1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4" hidden="1"/><row r="5" hidden="1"><c'
    );
  });

  test("that are shown already leave the very bytes", async () => {
    expect(await patchFirst(bytes, () => ({ edits: [], showRows: [0, 8] }))).toBe(bytes);
  });
});

describe("packages as other programs write them", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  test.each([MAIN, STRICT])("prefixes on every name, of %s", async (namespace) => {
    const part = `<?xml version="1.0"?>\n<x:worksheet xmlns:x="${namespace}"><x:dimension ref="A1"/><x:sheetData>\n <x:row r="1"><x:c r="A1" ><x:v>1</x:v></x:c></x:row> <x:row r="3"/></x:sheetData></x:worksheet>`;
    const styles = `<x:styleSheet xmlns:x="${namespace}"><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs></x:styleSheet>`;
    const parts = partsOf({ sheets: [{ part }], styles: "x" }).map((one) =>
      one.name === "xl/styles.xml" ? { ...one, data: styles } : one
    );
    const after = await patchFirst(packZip(parts), (grid) => ({
      edits: [
        edit(grid, "A1", "á"),
        edit(grid, "B1", 1, "0.0%"),
        edit(grid, "A3", 3),
        edit(grid, "A2", 2),
      ],
    }));
    expect(partOf(after, SHEET)).toBe(
      part
        .replace('ref="A1"', 'ref="A1:B3"')
        .replace(
          '<x:c r="A1" ><x:v>1</x:v></x:c></x:row>',
          '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">á</x:t></x:is></x:c><x:c r="B1" s="1"><x:v>1</x:v></x:c></x:row>'
        )
        .replace(
          '<x:row r="3"/>',
          '<x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c></x:row>'
        )
    );
    expect(partOf(after, "xl/styles.xml")).toContain(
      '<x:numFmts count="1"><x:numFmt numFmtId="164"'
    );
  });

  test("absolute targets, names in other letters, folders of their own", async () => {
    const parts = partsOf({ sheets: [{ name: "A & B", rows: rowOf(1, 1) }] }).map((part) => {
      const name = part.name.replace(SHEET, "HOJAS/Uno.XML");
      const data = String(part.data)
        .replace('Target="worksheets/sheet1.xml"', 'Target="/hojas/uno.xml"')
        .replace('name="A & B"', 'name="A &amp; B"');
      return { ...part, name, data };
    });
    const bytes = packZip(parts);
    const after = await patchFirst(bytes, { A1: 2 });
    expect(changedEntries(bytes, after)).toEqual(["HOJAS/Uno.XML"]);
    expect(partOf(after, "HOJAS/Uno.XML")).toContain("<v>2</v>");
  });

  test("everything that is no cell stays: rules, validation, links, drawings, notes, extensions", async () => {
    const around: MadeSheet = {
      before:
        '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews>',
      rows: rowOf(1, "a", "b"),
      after: [
        '<autoFilter ref="A1:B1"/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>',
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1="a"</formula></cfRule></conditionalFormatting>',
        '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        '<hyperlinks><hyperlink ref="A1" location="Hoja1!B1"/></hyperlinks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
        '<extLst><ext xmlns:xm="urn:xm" uri="{x}"><xm:c r="A1"><xm:f>A1</xm:f></xm:c><xm:row r="1"/></ext></extLst>',
      ].join(""),
    };
    const bytes = packZip([
      ...partsOf({ sheets: [around] }),
      { name: "xl/drawings/drawing1.xml", data: "<not even=looked at" },
      { name: "xl/vbaProject.bin", data: new Uint8Array([1, 2, 3]), isStored: true },
      { name: "customXml/item1.xml", data: "<a/>" },
    ]);
    const after = await patchFirst(bytes, { A1: "x" });
    expect(changedEntries(bytes, after)).toEqual([SHEET]);
    expect(partOf(after, SHEET)).toBe(
      partOf(bytes, SHEET).replace(">a</t></is></c>", ">x</t></is></c>")
    );
  });

  test("a part stored as it is stays so, and what follows its data does not", async () => {
    const parts = partsOf({ sheets: [{ rows: rowOf(1, 1) }] }).map((part) =>
      part.name === SHEET ? { ...part, isStored: true } : part
    );
    const bytes = packZip(parts, { comment: "hola" });
    const after = await patchFirst(bytes, { A1: 2 });
    expect(entriesOf(after).find(({ name }) => name === SHEET)!.stored).toContain("<v>2</v>");
    expect(Buffer.from(after).toString("latin1").endsWith("\x04\0hola")).toBe(true);
  });

  test("sizes that follow the data: kept where nothing changes, put into the header where it does", async () => {
    const bytes = streamed(partsOf({ sheets: [{ rows: rowOf(1, 1) }, { rows: rowOf(1, 5) }] }));
    const after = await patchFirst(bytes, { A1: 2 });
    expect(changedEntries(bytes, after)).toEqual([SHEET]);
    const flags = (name: string) =>
      entriesOf(after)
        .find((entry) => entry.name === name)!
        .header.charCodeAt(6);
    expect([flags(SHEET), flags("xl/workbook.xml")]).toEqual([0, 8]);
    expect((await grids(after)).map(readingOf)).toEqual([
      { A1: [2, GENERAL] },
      { A1: [5, GENERAL] },
    ]);
    // The sixteen bytes behind the data of an unchanged entry are still there.
    expect(
      Buffer.from(after)
        .toString("latin1")
        .match(/PK\x07\x08/g)
    ).toHaveLength(5);
  });
});

/** The archive as a program writes it that does not know the sizes beforehand. */
function streamed(parts: readonly PackedFile[]): Uint8Array {
  const plain = Buffer.from(packZip(parts.map((part) => ({ ...part, flags: 8 }))));
  const end = plain.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const from = plain.readUInt32LE(end + 16);
  const pieces: Buffer[] = [];
  const directory = Buffer.from(plain.subarray(from, end));
  let at = 0;
  let record = 0;
  let written = 0;
  while (at < from) {
    const over = at + 30 + plain.readUInt16LE(at + 26) + plain.readUInt32LE(at + 18);
    const local = Buffer.from(plain.subarray(at, over));
    const behind = Buffer.concat([Buffer.from("PK\x07\x08"), local.subarray(14, 26)]);
    local.fill(0, 14, 26);
    directory.writeUInt32LE(written, record + 42);
    record += 46 + directory.readUInt16LE(record + 28);
    pieces.push(local, behind);
    written += local.length + behind.length;
    at = over;
  }
  const last = Buffer.from(plain.subarray(end));
  last.writeUInt32LE(written, 16);
  return new Uint8Array(Buffer.concat([...pieces, directory, last]));
}

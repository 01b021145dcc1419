import { cell } from "../../src/sheet/cell";
import type { Edit } from "../../src/sheet/edit";
import { GENERAL, TEXT, type CellContent, type CellValue } from "../../src/sheet/grid";
import { proveRead } from "../../src/xlsx/patchProof";
import { StylePart } from "../../src/xlsx/patchStyles";
import { readBook } from "../../src/xlsx/read";
import { makeBook, rowOf } from "./makeBook";

const NAME = "Libro.xlsx";
const edit = (
  row: number,
  column: number,
  to: CellValue,
  more: Partial<CellContent> = {}
): Edit => ({
  at: cell(row, column),
  from: { value: null, format: GENERAL },
  to: { value: to, format: GENERAL, ...more },
});

describe("a patched book is read again before anybody gets it", () => {
  const made = (...rows: string[]) => makeBook({ sheets: [{ rows: rows.join("") }] });
  const before = made(rowOf(1, "4.1", 20), rowOf(2, "4.2", 80));

  async function prove(after: Uint8Array, ...edits: Edit[]): Promise<void> {
    const { grids } = await readBook(before, NAME);
    await proveRead(after, NAME, grids, new Map([["Hoja1", { edits }]]));
  }

  test("as it was, and as the edits say: all is well", async () => {
    await prove(before);
    await prove(made(rowOf(1, "4.1", 30), rowOf(2, "4.2", 80)), edit(0, 1, 30));
    await prove(
      made(rowOf(1, "4.1", 20), rowOf(2, "4.2", 80), rowOf(5, "4.3", 1)),
      edit(4, 0, "4.3"),
      edit(4, 1, 1)
    );
    await prove(made(rowOf(1, "4.1", 20)), edit(1, 0, null), edit(1, 1, ""));
  });

  test("an edit that is not there", async () => {
    await expect(prove(before, edit(0, 1, 30))).rejects.toThrow(
      "Libro.xlsx: Hoja1!B1 patched wrong"
    );
    await expect(prove(before, edit(8, 3, "nuevo"))).rejects.toThrow("Hoja1!D9 patched wrong");
    await expect(prove(before, edit(1, 0, null))).rejects.toThrow("Hoja1!A2 patched wrong");
  });

  test("a cell that changed although nobody asked, disappeared, or came into being", async () => {
    const changed = made(rowOf(1, "4.1", 20), rowOf(2, "4.2", 81));
    await expect(prove(changed)).rejects.toThrow("Hoja1!B2 patched wrong");
    await expect(prove(changed, edit(0, 1, 20))).rejects.toThrow("Hoja1!B2 patched wrong");
    await expect(prove(made(rowOf(1, "4.1", 20)))).rejects.toThrow("Hoja1!A2 patched wrong");
    const more = made(rowOf(1, "4.1", 20), rowOf(2, "4.2", 80), rowOf(7, "4.3", 1));
    await expect(prove(more)).rejects.toThrow("Hoja1!A7 patched wrong");
    await expect(prove(made(rowOf(1, "4.1", "20"), rowOf(2, "4.2", 80)))).rejects.toThrow("B1");
  });

  test("the result of a formula that was written is for Excel to find", async () => {
    await prove(made(rowOf(1, "4.1", 0), rowOf(2, "4.2", 80)), edit(0, 1, 30, { formula: "=A1" }));
  });

  test("the last of several edits of a cell counts", async () => {
    await prove(made(rowOf(1, "4.1", 40), rowOf(2, "4.2", 80)), edit(0, 1, 30), edit(0, 1, 40));
  });

  test("a moment of the day is read to the millisecond, and not farther off", async () => {
    const moment = 44197.123456789;
    const near = made(rowOf(1, "4.1", moment + 1e-8), rowOf(2, "4.2", 80));
    await prove(near, edit(0, 1, moment));
    const far = made(rowOf(1, "4.1", moment + 1e-6), rowOf(2, "4.2", 80));
    await expect(prove(far, edit(0, 1, moment))).rejects.toThrow("Hoja1!B1 patched wrong");
  });

  test("a sheet that is lost", async () => {
    const { grids } = await readBook(before, NAME);
    await expect(proveRead(before, NAME, [...grids, ...grids], new Map())).rejects.toThrow(
      "Libro.xlsx: sheets lost in patching"
    );
  });
});

describe("the styles of a book that is patched", () => {
  const styles = (xfs: string, formats = "") =>
    new StylePart(
      new TextEncoder().encode(
        `<styleSheet>${formats}<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="9">${xfs}</cellXfs></styleSheet>`
      ),
      "xl/styles.xml"
    );
  const text = (part: StylePart) => new TextDecoder().decode(part.patched() ?? new Uint8Array());

  test.each([
    [0, "General"],
    [1, "0"],
    [2, "0.00"],
    [3, "#,##0"],
    [4, "#,##0.00"],
    [9, "0%"],
    [10, "0.00%"],
    [11, "0.00E+00"],
    [49, "@"],
  ])("format %d is %s in every program, and is written by its number", (number, format) => {
    const part = styles(`<xf numFmtId="${number}"/><xf numFmtId="22"/>`);
    expect([part.formatOf(0), part.formatOf(1)]).toEqual([format, null]);
    expect(part.like(1, { format })).toBe(2);
    expect(text(part)).toContain(`<xf numFmtId="${number}" applyNumberFormat="1"/></cellXfs>`);
    expect(text(part)).toContain('<cellXfs count="3">');
    expect(text(part)).not.toContain("numFmts");
  });

  test("formats of the book's own are found by their number, and the next is one more", () => {
    const own = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>';
    const part = styles('<xf numFmtId="170"/><xf numFmtId="0"/>', own);
    expect(part.formatOf(0)).toBe("0.0%");
    expect(part.like(1, { format: "0.0%" })).toBe(2);
    expect(part.like(1, { format: "0.000%" })).toBe(3);
    expect(part.like(1, { format: '0"<%>"' })).toBe(4);
    expect(text(part)).toContain(
      '<numFmts count="3"><numFmt numFmtId="170" formatCode="0.0%"/><numFmt numFmtId="171" formatCode="0.000%"/>'
    );
    expect(text(part)).toContain("&lt;%&gt;");
  });

  test("in a book without any of its own the first is 164", () => {
    const part = styles('<xf numFmtId="0"/>');
    expect(part.like(0, { format: "0.0%" })).toBe(1);
    expect(text(part)).toContain(
      '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs'
    );
  });

  test("a number that the book uses otherwise is not the known one", () => {
    const own = '<numFmts count="1"><numFmt numFmtId="9" formatCode="0.0"/></numFmts>';
    const part = styles('<xf numFmtId="9"/>', own);
    expect(part.formatOf(0)).toBe("0.0");
    part.like(0, { format: "0%" });
    expect(text(part)).toContain('<numFmt numFmtId="164" formatCode="0%"/>');
  });

  test("the same need is met once, and what was there stays", () => {
    const part = styles('<xf numFmtId="0" fontId="3"/>');
    expect([part.like(0, { format: TEXT }), part.like(0, { format: TEXT })]).toEqual([1, 1]);
    expect(part.like(0, { isQuoted: true })).toBe(2);
    expect(text(part)).toContain(
      '<xf numFmtId="0" fontId="3"/><xf numFmtId="49" fontId="3" applyNumberFormat="1"/><xf numFmtId="0" fontId="3" quotePrefix="1"/></cellXfs>'
    );
  });

  test("an apostrophe is taken away where it is no longer needed", () => {
    const part = styles(
      '<xf numFmtId="0" quotePrefix="1"/><xf numFmtId="0" quotePrefix="0"/><xf/>'
    );
    expect([0, 1, 2, 7].map((style) => part.isQuoted(style))).toEqual([true, false, false, false]);
    expect(part.like(0, { isQuoted: false })).toBe(3);
    expect(text(part)).toContain('<xf/><xf numFmtId="0"/></cellXfs>');
  });

  test("cells are locked unless their own style says otherwise", () => {
    const part = styles(
      '<xf/><xf><protection locked="0"/></xf><xf><protection locked="1"/></xf><xf><alignment/></xf><xf><protection locked="false"/></xf>'
    );
    expect([0, 1, 2, 3, 4, 9].map((style) => part.isLocked(style))).toEqual([
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
  });

  test("nothing is added to a book without styles, or like a style that it has not; nothing added, nothing written", () => {
    const none = new StylePart(null, "xl/styles.xml");
    expect([none.like(0, { format: "0%" }), none.patched(), none.isLocked(0)]).toEqual([
      null,
      null,
      true,
    ]);
    const part = styles("<xf/>");
    expect([part.like(5, { format: "0%" }), part.patched()]).toEqual([null, null]);
    const bare = new StylePart(new TextEncoder().encode("<styleSheet/>"), "xl/styles.xml");
    expect([bare.like(0, { format: "0%" }), bare.patched()]).toEqual([null, null]);
  });
});

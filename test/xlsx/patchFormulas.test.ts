import { openBook } from "../../src/xlsx/open";
import { patchBook } from "../../src/xlsx/patch";
import { makeBook, partsOf, type MadeBook } from "./makeBook";
import { packZip } from "./packZip";
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

const WORKBOOK = "xl/workbook.xml";

/** The cells of the first sheet as they are written, by their names. */
const written = (bytes: Uint8Array) => Object.fromEntries(cellsOf(partOf(bytes, SHEET)).cells);

/** The formulas of the first sheet as people see them, filled ones spelled out. */
async function formulas(bytes: Uint8Array): Promise<Record<string, string>> {
  const [sheet] = await openBook(bytes, "Libro.xlsx");
  return Object.fromEntries(
    sheet!.cells.flatMap(({ at, formula }) =>
      formula === undefined
        ? []
        : [[`${String.fromCharCode(65 + at.column)}${at.row + 1}`, formula]]
    )
  );
}

/** A column of numbers and, beside it, one formula filled down over rows 1 to 4. */
const FILLED = [1, 2, 3, 4]
  .map((row) => {
    const formula =
      row === 1 ? '<f t="shared" ref="B1:B4" si="0">A1*2&amp;"&lt;"</f>' : '<f t="shared" si="0"/>';
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="str">${formula}<v>${row * 2}&lt;</v></c></row>`;
  })
  .join("");

const bookOf = (rows: string, rest: Omit<MadeBook, "sheets"> = {}): Uint8Array =>
  makeBook({ sheets: [{ rows }], ...rest });

test("a value takes the place of a formula and of what belongs to it", async () => {
  const bytes = bookOf(
    '<row r="1"><c r="A1" cm="1" vm="2" ph="1"><f>1+1</f><v>2</v><extLst><ext uri="x"/></extLst></c></row>'
  );
  const after = await patchFirst(bytes, { A1: 7 });
  expect(written(after).A1).toBe('<c r="A1" ph="1"><v>7</v><extLst><ext uri="x"/></extLst></c>');
});

test("where formulas are to be kept, the edit is refused and the reason says so", async () => {
  const bytes = bookOf('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
  const refused = await refusals(patchFirst(bytes, { A1: 7 }, { formulas: "refuse" }));
  expect(refused).toEqual([{ problem: "formula", sheet: "Hoja1", at: { row: 0, column: 0 } }]);
});

test("another format keeps the formula", async () => {
  const bytes = makeBook({
    sheets: [{ rows: '<row r="1"><c r="A1" t="str"><f>"a"</f><v>a</v></c></row>' }],
    styles: '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>',
  });
  const after = await patchFirst(bytes, (grid) => ({ edits: [edit(grid, "A1", "a", "0%")] }), {
    formulas: "refuse",
  });
  expect(written(after).A1).toBe('<c r="A1" t="str" s="1"><f>"a"</f><v>a</v></c>');
});

describe("a filled formula", () => {
  test("goes on without one of its followers", async () => {
    const after = await patchFirst(bookOf(FILLED), { B3: "x" });
    expect(written(after).B1).toBe(written(bookOf(FILLED)).B1);
    expect(await formulas(after)).toEqual({ B1: '=A1*2&"<"', B2: '=A2*2&"<"', B4: '=A4*2&"<"' });
  });

  test("is handed on to the next cell when its first is replaced", async () => {
    const after = await patchFirst(bookOf(FILLED), { B1: 5 });
    expect(written(after)).toMatchObject({
      B1: '<c r="B1"><v>5</v></c>',
      B2: '<c r="B2" t="str"><f t="shared" ref="B2:B4" si="0">A2*2&amp;&quot;&lt;&quot;</f><v>4&lt;</v></c>',
      B3: '<c r="B3" t="str"><f t="shared" si="0"/><v>6&lt;</v></c>',
    });
    expect(await formulas(after)).toEqual({ B2: '=A2*2&"<"', B3: '=A3*2&"<"', B4: '=A4*2&"<"' });
  });

  test("stays in the last cell as its own, when all others are replaced", async () => {
    const after = await patchFirst(bookOf(FILLED), { B1: 1, B2: 2, B3: null });
    expect(written(after).B4).toBe(
      '<c r="B4" t="str"><f>A4*2&amp;&quot;&lt;&quot;</f><v>8&lt;</v></c>'
    );
    expect(written(after).B3).toBe('<c r="B3"/>');
  });

  test("goes when all its cells are replaced", async () => {
    const after = await patchFirst(bookOf(FILLED), { B1: 1, B2: 2, B3: 3, B4: 4 });
    expect(await formulas(after)).toEqual({});
  });

  test("over several columns becomes each cell's own, when no corner is left to hold it", async () => {
    const filled = (row: number, column: string, first = "") =>
      `<c r="${column}${row}"><f ca="1" t="shared" ${first === "" ? 'si="3"/>' : `ref="C1:D2" si="3">${first}</f>`}<v>0</v></c>`;
    const rows = `<row r="1">${filled(1, "C", "A1+$A$1")}${filled(1, "D")}</row><row r="2">${filled(2, "C")}${filled(2, "D")}</row>`;
    const after = await patchFirst(bookOf(rows), { C1: 9 });
    expect(await formulas(after)).toEqual({ D1: "=B1+$A$1", C2: "=A2+$A$1", D2: "=B2+$A$1" });
    expect(written(after).D1).toBe('<c r="D1"><f ca="1">B1+$A$1</f><v>0</v></c>');
  });

  test("keeps two groups of one number apart", async () => {
    const group = (row: number) =>
      `<row r="${row}"><c r="A${row}"><f t="shared" ref="A${row}:A${row + 1}" si="0">C${row}</f><v>1</v></c></row><row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0"/><v>1</v></c></row>`;
    const after = await patchFirst(bookOf(group(1) + group(3)), { A3: 0 });
    expect(await formulas(after)).toEqual({ A1: "=C1", A2: "=C2", A4: "=C4" });
  });
});

describe("an array formula", () => {
  const ARRAY =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2</f><v>1</v></c><c r="B1"><f t="array" ref="B1">SUM(C1:C2)</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c></row>';

  test.each(["A1", "A2"])("of several cells is not broken at %s", async (name) => {
    const refused = await refusals(patchFirst(bookOf(ARRAY), { [name]: "x" }));
    expect(refused.map(({ problem }) => problem)).toEqual(["array-formula"]);
  });

  test("of one cell may be replaced", async () => {
    expect(written(await patchFirst(bookOf(ARRAY), { B1: 3 })).B1).toBe('<c r="B1"><v>3</v></c>');
  });

  test("a table of what-if results is not broken either", async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:B1" dt2D="0" dtr="0" r1="C1"/><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const refused = await refusals(patchFirst(bookOf(rows), { B1: 3 }));
    expect(refused.map(({ problem }) => problem)).toEqual(["array-formula"]);
  });
});

describe("calculation", () => {
  test("is asked for on opening, when the book has formulas on any sheet", async () => {
    const bytes = makeBook({
      sheets: [
        { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { rows: '<row r="1"><c r="A1"><f>Hoja1!A1</f><v>1</v></c></row>', state: "hidden" },
      ],
      workbookAfter:
        '<definedNames><definedName name="n">Hoja1!$A$1</definedName></definedNames><extLst><ext uri="u"/></extLst>',
    });
    const after = await patchFirst(bytes, { A1: 2 });
    expect(changedEntries(bytes, after)).toEqual([WORKBOOK, SHEET]);
    expect(partOf(after, WORKBOOK)).toBe(
      partOf(bytes, WORKBOOK).replace(
        "</definedNames>",
        '</definedNames><calcPr fullCalcOnLoad="1"/>'
      )
    );
  });

  test.each([
    [
      '<calcPr calcId="191029" calcMode="manual"/>',
      '<calcPr calcId="191029" calcMode="manual" fullCalcOnLoad="1"/>',
    ],
    ['<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
  ])("changes no other setting of %s", async (workbookAfter, wanted) => {
    const bytes = bookOf(FILLED, { workbookAfter });
    const after = await patchFirst(bytes, { A1: 2 });
    expect(partOf(after, WORKBOOK)).toBe(partOf(bytes, WORKBOOK).replace(workbookAfter, wanted));
  });

  test("is left alone in a book that asks for it already, or has no formulas", async () => {
    const asking = bookOf(FILLED, { workbookAfter: '<calcPr fullCalcOnLoad="true"/>' });
    expect(changedEntries(asking, await patchFirst(asking, { A1: 2 }))).toEqual([SHEET]);
    const plain = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
      workbookAfter: "<calcPr/>",
    });
    expect(changedEntries(plain, await patchFirst(plain, { A1: 2 }))).toEqual([SHEET]);
  });
});

describe("the chain of calculations", () => {
  const TYPE =
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
  const RELATION =
    '<Relationship Id="rIdChain" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
  const chained = packZip([
    ...partsOf({ sheets: [{ rows: FILLED }] }).map((part) => {
      const data = String(part.data);
      if (part.name === "[Content_Types].xml")
        return { ...part, data: data.replace("</Types>", `${TYPE}</Types>`) };
      if (part.name === "xl/_rels/workbook.xml.rels")
        return { ...part, data: data.replace("</Relationships>", `${RELATION}</Relationships>`) };
      return part;
    }),
    { name: "xl/calcChain.xml", data: '<calcChain><c r="B1" i="1"/><c r="B2"/></calcChain>' },
    { name: "docProps/after.bin", data: "behind", isStored: true },
  ]);

  test("goes with all that names it when a formula goes", async () => {
    const after = await patchFirst(chained, { B2: 1 });
    expect(changedEntries(chained, after)).toEqual([
      "[Content_Types].xml",
      WORKBOOK,
      "xl/_rels/workbook.xml.rels",
      SHEET,
      "xl/calcChain.xml",
    ]);
    expect(partOf(after, "[Content_Types].xml")).toBe(
      partOf(chained, "[Content_Types].xml").replace(TYPE, "")
    );
    expect(partOf(after, "xl/_rels/workbook.xml.rels")).toBe(
      partOf(chained, "xl/_rels/workbook.xml.rels").replace(RELATION, "")
    );
    expect(entriesOf(after).at(-1)!.text).toBe("behind");
  });

  test("stays when none does", async () => {
    const after = await patchFirst(chained, { A2: 1 });
    expect(changedEntries(chained, after)).toEqual([WORKBOOK, SHEET]);
  });
});

test("a formula is written as one only where the edit says that it is one", async () => {
  const bytes = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
  const after = await patchFirst(bytes, (grid) => {
    const sum = edit(grid, "B1", 3);
    return { edits: [{ ...sum, to: { ...sum.to, formula: '=CONCAT("<",A1)' } }] };
  });
  expect(written(after).B1).toBe('<c r="B1"><f>_xlfn.CONCAT(&quot;&lt;&quot;,A1)</f><v>3</v></c>');
  expect(await formulas(after)).toEqual({ B1: '=CONCAT("<",A1)' });
  const [grid] = await grids(after);
  const back = {
    at: { row: 0, column: 1 },
    from: { value: 3, format: "General", formula: "=x" },
    to: { value: 3, format: "General" },
  };
  const frozen = await patchBook(
    after,
    "Libro.xlsx",
    new Map([[grid!.ref.sheet, { edits: [back] }]])
  );
  expect(written(frozen).B1).toBe('<c r="B1"><v>3</v></c>');
  expect(readingOf((await grids(frozen))[0]!)).toEqual(readingOf(grid!));
});

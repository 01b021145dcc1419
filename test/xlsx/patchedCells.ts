import { formatsOf, makeBook, rowOf, type MadeBook } from "./makeBook";
import type { Order, PatchCase } from "./patchOrder";

/** A book of one sheet with these rows. */
export const sheetOf = (
  rows: string,
  rest: Omit<MadeBook, "sheets"> & { before?: string; after?: string } = {}
) => {
  const { before = "", after = "", ...book } = rest;
  return () => makeBook({ sheets: [{ rows, before, after }], ...book });
};

export const one = (
  name: string,
  book: () => Uint8Array,
  ...orders: readonly Order[]
): PatchCase => ({
  name,
  book,
  orders,
});

export const NUMBERS = sheetOf(rowOf(1, 1, 2, 3));

const VALUES: readonly PatchCase[] = [
  one(
    "Every kind of value, in a cell that is there and in one that is not",
    sheetOf(rowOf(1, 1, 2, 3)),
    { cells: { A1: -0.5, D1: 1e21 } },
    { cells: { A1: true, B1: false, D1: true, E1: false } },
    { cells: { A1: { error: "#N/A" }, D1: { error: "#DIV/0!" } } },
    { cells: { A1: " <a> & \"b\" 'c'\n", D1: "_x0041_ \u0001" } },
    { cells: { A1: null, B1: "", D1: null, E1: "" } }
  ),
  one("Formulas with the results they should give", sheetOf(rowOf(1, 1, 2, 3)), {
    cells: {
      A1: { value: 3, formula: "=B1+1" },
      B1: { value: "a<b", formula: '=IF(C1>2,"a<b","")' },
      C1: { value: true, formula: "=1=1" },
      D1: { value: null, formula: "=E1" },
      E1: { value: { error: "#REF!" }, formula: "=#REF!" },
      F1: { value: { error: "#SIN-CALCULAR!" }, formula: "=TEXTJOIN(1)" },
      G1: { value: "", formula: '=""' },
    },
  }),
  one(
    "What a file cannot hold",
    NUMBERS,
    { cells: { A1: "x".repeat(32_767), B1: { value: 1, formula: `=${"1".repeat(8_191)}` } } },
    { cells: { A1: "x".repeat(32_768), B1: { value: 1, formula: `=${"1".repeat(8_192)}` } } },
    { cells: { A1: { value: 1, formula: "B1" }, B1: NaN, C1: { error: "#nada" }, D1: -Infinity } }
  ),
  one(
    "What stands beside the value stays, what belongs to it goes",
    sheetOf(
      '<row r="1"><c vm="1" r="A1" cm="2" s="0" ph="1" t="str"><f>B1</f><v>x</v><extLst><ext uri="u"/></extLst></c><c r="B1" t="s"><v>0</v></c></row>',
      { texts: ["<si><t>uno</t></si>"], styles: formatsOf("0%") }
    ),
    { cells: { A1: "y" } },
    { cells: { A1: null } },
    { cells: { A1: { value: 1, format: "0%" }, B1: { value: "uno", format: "0%" } } }
  ),
  one(
    "Texts that would be formulas as soon as somebody pressed Enter on them",
    sheetOf(
      '<row r="1"><c r="A1" s="1" t="str"><v>a</v></c><c r="B1" t="str"><v>-b</v></c><c r="C1" s="2" t="str"><v>=c</v></c><c r="D1" t="str"><v>d</v></c></row>',
      {
        styles: formatsOf("@", "0").replace(
          /<xf ([^>]*)\/><\/cellXfs>/,
          '<xf $1 quotePrefix="1"/></cellXfs>'
        ),
      }
    ),
    { cells: { A1: "=1" } },
    { cells: { B1: "=1" } },
    { cells: { D1: "+1", E1: "@x", F1: "-", G1: "a=1", H1: "#" } },
    { cells: { C1: 5 } },
    { cells: { C1: "x" } },
    { cells: { C1: null } },
    { cells: { C1: { value: "=c", format: "0%" } } }
  ),
];

const PLACES: readonly PatchCase[] = [
  one(
    "Cells come in the order of their columns, rows in that of their numbers",
    sheetOf(
      '<row r="2" spans="2:3" ht="30"><c r="B2"><v>1</v></c><c r="D2"/></row><row r="4"/><row r="6"></row>',
      { before: '<dimension ref="B2:D2"/>' }
    ),
    { cells: { E2: 5, A2: 1, C2: 3 } },
    { cells: { B6: 2, A6: 1, B4: 2, A4: 1 } },
    { cells: { B9: 2, A3: 1, A1: 0, A9: 1 } },
    { cells: { C2: 3, D2: 4 } },
    { cells: { C2: null, A9: "" } }
  ),
  one(
    "A sheet of no cells",
    () =>
      makeBook({ sheets: [{ part: "<worksheet><dimension ref='A1'/><sheetData /></worksheet>" }] }),
    { cells: { B3: 1, A2: 2 } },
    { hide: [2] }
  ),
  one("A sheet whose cells have come and gone", sheetOf("", { before: '<dimension ref="?"/>' }), {
    cells: { B3: 1 },
  }),
  one(
    "Of several edits of a cell the last one counts",
    NUMBERS,
    { cells: { A1: 5, "A1'": 6 } },
    { cells: { A1: 5, "A1'": 1 } }
  ),
  one(
    "Rows are shown and hidden",
    sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true" ht="20"/><row r="3" ht="0" customHeight="1" hidden="0"/><row r="4" hidden="1"><c r="A4"><v>1</v></c></row>'
    ),
    { show: [1, 2, 3, 4, 9] },
    { hide: [1, 2, 3, 4] },
    { hide: [6, 5, 1], show: [6, 1] },
    { cells: { B2: 1, B4: 2 }, show: [2], hide: [9] }
  ),
];

const LOOKS: readonly PatchCase[] = [
  one(
    "A new cell looks like its row, or else like its column",
    sheetOf(
      '<row r="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" s="2" customFormat="true"/><row r="3" s="2"/><row r="4" s="2" customFormat="0"/><row r="5" customFormat="1"/>',
      {
        before: '<cols><col min="2" max="3" style="1"/><col min="5" max="5" width="9"/></cols>',
        styles: formatsOf("0%", "0.00%"),
      }
    ),
    {
      cells: {
        B1: { value: 1, format: "0%" },
        C1: { value: 1, format: "0%" },
        D1: 1,
        E1: 1,
        A2: { value: 1, format: "0.00%" },
        B2: { value: 1, format: "0.00%" },
        B3: { value: 1, format: "0%" },
        B4: { value: 1, format: "0%" },
        B5: 1,
        A3: 1,
        B6: { value: 1, format: "0%" },
      },
    },
    { cells: { A1: { value: 1, format: "0%" } } },
    { cells: { A1: { value: 1, format: "General" }, B1: { value: null, format: "0%" } } },
    { cells: { D1: { value: null, format: "0%" }, E1: { value: "", format: "@" } } }
  ),
  one(
    "Formats that are there already are not added again",
    sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c></row>',
      {
        styles: formatsOf("0.000", "0.0%"),
      }
    ),
    { cells: { A1: { value: 1, format: "0.0%" } } },
    { cells: { A1: { value: 1, format: "#,##0.00" }, B1: { value: 2, format: "#,##0.00" } } },
    {
      cells: {
        A1: { value: 1, format: '0"<>"' },
        B1: { value: 2, format: "0.0000" },
        C1: { value: 2, format: "0.0000" },
      },
    }
  ),
];

/** What cells hold, where they come to lie and what they look like. */
export const CELLS: readonly PatchCase[] = [...VALUES, ...PLACES, ...LOOKS];

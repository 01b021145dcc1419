import { formatsOf, makeBook, makeSheet, partsOf, rowOf } from "./makeBook";
import { packZip, type PackedFile } from "./packZip";
import { CELLS, NUMBERS, one, sheetOf } from "./patchedCells";
import type { PatchCase } from "./patchOrder";

const PROTECTED = formatsOf("0.0", "0.00").replace(
  /<xf numFmtId="164"[^>]*>/,
  '<xf numFmtId="164" applyProtection="1"><protection locked="false" hidden="1"/></xf>'
);
const protectedSheet = (rights: string) =>
  sheetOf(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" s="1" customFormat="1"/>',
    {
      styles: PROTECTED,
      after: `<sheetProtection ${rights}/>`,
      before: '<cols><col min="5" max="5" style="1"/></cols>',
    }
  );

const REFUSED: readonly PatchCase[] = [
  one(
    "A protected sheet",
    protectedSheet('sheet="1"'),
    { cells: { A1: 2, B1: 2, C1: 2, D1: 2, E1: 2, A3: { value: 2, format: "0.0" } }, show: [2] },
    { cells: { B1: 2, E1: { value: 2, format: "0.0" }, A3: { value: 2, format: "0.0" } } },
    { cells: { A1: { value: 1, format: "0%" }, B1: { value: 1, format: "0%" } } },
    { hide: [1] },
    { cells: { A1: 1 }, show: [] }
  ),
  one("A protected sheet that lets rows be hidden", protectedSheet('sheet="true" formatRows="0"'), {
    show: [2],
  }),
  one("A sheet with rights and no protection", protectedSheet('formatRows="1" sheet="0"'), {
    cells: { A1: 2 },
    show: [2],
  }),
  one(
    "Merged areas",
    sheetOf(rowOf(1, "a", "b", "c") + rowOf(2, "d", "e"), {
      after: '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="nada"/></mergeCells>',
    }),
    { cells: { A1: 1, C1: 2, C2: 3, A3: 4 } },
    { cells: { B1: 1, A2: 2, B2: { value: null, formula: "=A1" } } },
    { cells: { B1: null, A2: "" } }
  ),
  one(
    "Cells that hold something else by now",
    NUMBERS,
    { cells: { A1: 5, B1: 6 }, thought: { A1: { value: 7 }, B1: { value: null } } },
    { cells: { D1: 5, A9: 6 }, thought: { D1: { value: "" }, A9: { value: "x" } } },
    { cells: { A1: 5 }, thought: { A1: { format: "0%" } } }
  ),
  one(
    "Formulas that are to be kept",
    sheetOf('<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c></row>'),
    { cells: { A1: 2, B1: 2 }, options: { formulas: "refuse" } },
    { cells: { A1: { value: 2, formula: "=B1+1" } }, options: { formulas: "refuse" } },
    { cells: { A1: { value: 1, formula: "=B1" } }, thought: { A1: { formula: "=B1" } } },
    { cells: { A1: 2 }, options: { formulas: "replace" } },
    { cells: { A1: { value: 1 } }, thought: { A1: { formula: "=B1" } } }
  ),
  one(
    "Formulas of several cells",
    sheetOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2</f><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(D1:E1)</f><v>1</v></c><c r="D1"><f t="array">1</f><v>1</v></c><c r="E1"><f t="dataTable" ref="E1"/><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c></row>'
    ),
    { cells: { B2: 5, A2: 5, C2: 5, D1: 5, E1: 5, A1: 5 } },
    { cells: { C1: 5, C2: 5 } }
  ),
  one("Sheets that are not there", NUMBERS, { sheet: "Otra", cells: { A1: 5 } }),
];

const TABLES = "http://schemas.openxmlformats.org/package/2006/relationships";
const tabled = (table: string) => () =>
  packZip([
    ...partsOf({ sheets: [{ rows: rowOf(2, "a", "b") + rowOf(3, "c", "d") + rowOf(4, 1, 2) }] }),
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: `<Relationships xmlns="${TABLES}"><Relationship Id="r1" Type="x/table" Target="../tables/t.xml"/><Relationship Id="r2" Type="x/table" Target="../tables/lost.xml"/><Relationship Id="r3" Type="x/comments" Target="../workbook.xml"/></Relationships>`,
    },
    { name: "xl/tables/t.xml", data: `<table name="T" ${table}/>` },
  ]);

const HEADINGS: readonly PatchCase[] = [
  one(
    "Headings of a table",
    tabled('ref="A2:B4"'),
    { cells: { A2: 1, B2: 2 } },
    { cells: { A1: 0, A3: 1, B4: 2, C2: 3 } }
  ),
  one("Headings of two rows", tabled('ref="A2:B4" headerRowCount="2"'), {
    cells: { A2: 1, B3: 2 },
  }),
  one("A table without headings", tabled('ref="A2:B4" headerRowCount="0"'), { cells: { A2: 1 } }),
  one("A table that is nowhere", tabled("ref='?'"), { cells: { A2: 1 } }),
];

const FORMULA = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';
const CHAIN = '<Relationship Id="rC" Type="x/calcChain" Target="';
const OVERRIDE =
  '<Override PartName="/xl/calcChain.xml" ContentType="x"/><Override PartName="/xl/workbook.xml" ContentType="y"/>';

const chained =
  (target: string, name = "xl/calcChain.xml") =>
  (): Uint8Array => {
    const inside: Readonly<Record<string, (xml: string) => string>> = {
      "[Content_Types].xml": (xml) => xml.replace("</Types>", `${OVERRIDE}</Types>`),
      "xl/_rels/workbook.xml.rels": (xml) => xml.replace("</Rel", `${CHAIN}${target}"/></Rel`),
    };
    const parts = partsOf({ sheets: [{ rows: FORMULA }], workbookAfter: "<calcPr/>" }).map(
      (part): PackedFile => {
        const change = inside[part.name];
        return change ? { ...part, data: change(String(part.data)) } : part;
      }
    );
    return packZip([...parts, { name, data: '<calcChain><c r="B1"/></calcChain>' }]);
  };

const calculating = (workbookAfter: string, workbookBefore = "") =>
  sheetOf(FORMULA, { workbookAfter, workbookBefore });

const WORKBOOKS: readonly PatchCase[] = [
  one(
    "The chain of calculations",
    chained("calcChain.xml"),
    { cells: { B1: 5 } },
    { cells: { A1: 5 } },
    { cells: { C1: { value: 5, formula: "=A1" } } },
    { cells: { B1: { value: 5, formula: "=A1+4" } } }
  ),
  one("A chain named from the root, in other letters", chained("/XL/CalcChain.xml"), {
    cells: { B1: 5 },
  }),
  one("A chain that is not there", chained("lost.xml"), { cells: { B1: 5 } }),
  one(
    "Calculation on opening: after all that must come before",
    calculating("<definedNames/><oleSize ref='A1'/>", "<fileVersion/><workbookPr/>"),
    { cells: { A1: 5 } }
  ),
  one("Calculation on opening: where nothing else is said", calculating("", "<bookViews/>"), {
    cells: { A1: 5 },
  }),
  one("Calculation on opening: said already", calculating('<calcPr fullCalcOnLoad="1"/>'), {
    cells: { A1: 5 },
  }),
  one(
    "Calculation on opening: unsaid",
    calculating('<calcPr calcId="1" fullCalcOnLoad="false" iterate="1"/>'),
    { cells: { A1: 5 } }
  ),
  one(
    "Calculation on opening: extensions have elements of the same names",
    calculating('<extLst><ext><calcPr fullCalcOnLoad="1"/><definedNames/></ext></extLst>'),
    { cells: { A1: 5 } }
  ),
  one(
    "Calculation on opening: a formula on another sheet, and one that comes",
    () => makeBook({ sheets: [{ rows: rowOf(1, 1) }, { rows: FORMULA }] }),
    { cells: { A1: 5 } },
    { sheet: "Hoja2", cells: { B1: 5 } }
  ),
  one("Calculation on opening: a first formula", () => makeSheet(rowOf(1, 1)), {
    cells: { A1: { value: 1, formula: "=1" } },
  }),
];

const shared = (si: string, first = "") =>
  `<f t="shared"${first === "" ? "" : ` ref="${first}"`} si="${si}"`;
const FILLED =
  `<row r="1"><c r="A1">${shared("0", "A1:A3")} ca="1">B1&amp;<!-- no --><![CDATA["<"]]>&#65;</f><v>1</v></c><c r="C1">${shared("1", "C1:D1")}>B1</f><v>1</v></c><c r="D1">${shared("1")}/><v>1</v></c></row>` +
  `<row r="2"><c r="A2">${shared("0")} ca="1"/><v>2</v></c></row><row><c>${shared("0")}/><v>3</v></c></row>`;

const FILLING: readonly PatchCase[] = [
  one(
    "Filled formulas are handed on",
    sheetOf(FILLED),
    { cells: { A1: 5 } },
    { cells: { A1: 5, A2: 6 } },
    { cells: { A2: 5 } },
    { cells: { C1: 5 } },
    { cells: { D1: 5 } },
    { cells: { A1: 5, A2: 6, A3: 7 } }
  ),
];

/** Every case of the list. */
export const CASES: readonly PatchCase[] = [
  ...CELLS,
  ...REFUSED,
  ...HEADINGS,
  ...WORKBOOKS,
  ...FILLING,
];

import { formatsOf, makeBook, rowOf, type MadeBook, type MadeSheet } from "./makeBook";

/** A book to be opened. */
export type OpenCase = readonly [name: string, book: () => Uint8Array];

const sheet = (name: string, made: MadeSheet, rest: Omit<MadeBook, "sheets"> = {}): OpenCase => [
  name,
  () => makeBook({ sheets: [made], ...rest }),
];

const cols = (...columns: readonly string[]) =>
  `<cols>${columns.map((column) => `<col ${column}/>`).join("")}</cols>`;

const merged = (...areas: readonly string[]) =>
  `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

const LOOKS: readonly OpenCase[] = [
  sheet("Columns, as far as 26 beyond the last cell", {
    before: cols(
      'min="1" max="1" width="8.5"',
      'min="2" max="2" width="0"',
      'min="3" max="3" hidden="1"',
      'min="5" max="5"',
      'min="28" max="28" width="7"',
      'min="29" max="29" width="9" hidden="1"'
    ),
    rows: rowOf(1, 1, 2),
  }),
  sheet("Columns of a sheet without cells", {
    before: cols('min="26" max="26" width="7"', 'min="27" max="27" width="9"'),
  }),
  sheet("Rows, as far as a thousand beyond the last cell", {
    before: '<sheetFormatPr defaultRowHeight="15"/>',
    rows: [
      '<row r="1" ht="15"><c r="A1"><v>1</v></c></row><row r="2" ht="15" customHeight="1"/><row r="3" ht="20.5"/>',
      '<row r="4" ht="0" customHeight="1"><c r="A4"><v>1</v></c></row><row r="5" hidden="true" ht="30"/>',
      '<row r="1004" hidden="1" ht="16"/><row r="1005" hidden="1" ht="17"/>',
    ].join(""),
  }),
  sheet("Rows described in no order", {
    rows: '<row r="9" hidden="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="4" hidden="1"/>',
  }),
  sheet("Merged areas: sound ones, from top to bottom", {
    rows: rowOf(1, "a", "b") + rowOf(2, "c"),
    after: merged("C3:D4", "A1:B1", "B2:A1", "A5:A5", "B1:C9"),
  }),
  sheet("Panes frozen below and beside", {
    before:
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/></sheetView></sheetViews>',
    rows: rowOf(1, 1),
  }),
  sheet("Panes that are split and not frozen", {
    before:
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2000" topLeftCell="C1"/></sheetView></sheetViews>',
    rows: rowOf(1, 1),
  }),
  sheet("A filter of the sheet's own", {
    rows: rowOf(1, "a", "b"),
    after: '<autoFilter ref="A1:B9"/>',
  }),
  sheet("A filter that is nowhere", {
    rows: rowOf(1, "a", "b"),
    after: '<autoFilter ref="nada"/>',
  }),
];

const rule = (priority: number, inside: string, type = "expression") =>
  `<cfRule type="${type}" priority="${priority}"${inside}</cfRule>`;
const DXFS =
  '<dxfs count="3"><dxf><font><color rgb="FFFF0000"/></font></dxf><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf><dxf><fill><gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill></fill></dxf></dxfs>';

const validation = (attributes: string, inside = "") =>
  `<dataValidation ${attributes}>${inside}</dataValidation>`;

const RULES: readonly OpenCase[] = [
  sheet(
    "Conditional formats: those by formula, the strongest first",
    {
      rows: rowOf(1, 1),
      after: [
        `<conditionalFormatting sqref="A1  B2:C3\nnada">${rule(4, ' dxfId="0"><formula>A1=_xlfn.XLOOKUP(1,A:A,B:B)</formula>')}${rule(2, ' dxfId="1"><formula>TRUE</formula>')}</conditionalFormatting>`,
        `<conditionalFormatting sqref="nada">${rule(1, "><formula>FALSE</formula>")}</conditionalFormatting>`,
        `<conditionalFormatting sqref="D1">${rule(3, ' dxfId="2"><formula>1</formula>')}${rule(5, ' operator="equal"><formula>1</formula>', "cellIs")}${rule(6, ">")}${rule(1, "><formula>2</formula>")}</conditionalFormatting>`,
      ].join(""),
    },
    { styles: `${formatsOf("0")}${DXFS}` }
  ),
  sheet("What may be typed: of each kind, and what a drawing has no words for", {
    rows: rowOf(1, 1),
    after: `<dataValidations>${[
      validation(
        'type="decimal" sqref="A1 B2:B3"',
        "<formula1>0</formula1><formula2>1.5</formula2>"
      ),
      validation(
        'type="decimal" operator="between" errorStyle="warning" sqref="A2" errorTitle="_x0041_" error="e"',
        "<formula1>-1</formula1><formula2>1</formula2>"
      ),
      validation(
        'type="decimal" operator="greaterThan" sqref="A3"',
        "<formula1>0</formula1><formula2>1</formula2>"
      ),
      validation('type="decimal" sqref="A4"', "<formula1>0</formula1>"),
      validation('type="decimal" sqref="A5"', "<formula1>B1</formula1><formula2>1</formula2>"),
      validation('type="decimal" sqref="A5"', "<formula1>1</formula1><formula2>B1</formula2>"),
      validation('type="whole" sqref="A6"', "<formula1>0</formula1><formula2>1</formula2>"),
      validation(
        'type="list" sqref="A7" promptTitle="p" prompt="_x0042_"',
        '<formula1>"Sí,de ""dos"""</formula1>'
      ),
      validation('type="list" sqref="A8"', "<formula1>$B$1:$B$9</formula1>"),
      validation(
        'type="custom" errorStyle="information" sqref="A9" error="solo texto"',
        "<formula1>_xlfn.IFS(A9=1,TRUE)</formula1>"
      ),
      validation('type="custom" sqref="A10"', "<formula1></formula1>"),
      validation('type="custom" sqref="nada"', "<formula1>1</formula1>"),
      validation('type="custom" sqref="A11 nada" prompt="solo texto"', "<formula1>1</formula1>"),
    ].join("")}</dataValidations>`,
  }),
];

const printed = (name: string, fit: string, setup: string, titles = ""): OpenCase =>
  sheet(
    `Print: ${name}`,
    {
      before: `<sheetPr><pageSetUpPr ${fit}/></sheetPr>`,
      rows: rowOf(1, 1),
      after: `<pageSetup ${setup}/>`,
    },
    titles === ""
      ? {}
      : {
          workbookAfter: `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`,
        }
  );

const FIT = 'fitToPage="1"';
const LANDSCAPE = 'orientation="landscape" fitToWidth="1" fitToHeight="0"';
const PRINTS: readonly OpenCase[] = [
  printed("landscape and one page wide", FIT, LANDSCAPE),
  printed("with rows repeated", FIT, LANDSCAPE, "Hoja1!$1:$12"),
  printed("with rows repeated that do not begin above", FIT, LANDSCAPE, "Hoja1!$2:$4"),
  printed("with columns repeated", FIT, LANDSCAPE, "Hoja1!$A:$B"),
  printed("portrait", FIT, 'orientation="portrait" fitToHeight="0"'),
  printed("two pages wide", FIT, 'orientation="landscape" fitToWidth="2" fitToHeight="0"'),
  printed("one page in all", FIT, 'orientation="landscape" fitToWidth="1" fitToHeight="1"'),
  printed("one page in all, unsaid", FIT, 'orientation="landscape"'),
  printed("as wide as it is, unsaid", FIT, 'orientation="landscape" fitToHeight="0"'),
];

const f = (at: string, formula: string, value = "<v>1</v>", type = "") =>
  `<c r="${at}"${type}>${formula}${value}</c>`;

const link = (ref: string, attributes: string) => `<hyperlink ref="${ref}" ${attributes}/>`;

const CELLS: readonly OpenCase[] = [
  sheet(
    "Cells of every type",
    {
      rows: [
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="s"><v>0</v></c><c r="E1" t="s"><v>1</v></c><c r="F1" t="str"><v>directo</v></c></row>',
        '<row r="3"><c r="A3" s="1"/><c r="B3" s="1"><v>44197</v></c><c r="C3" s="2"><v>0.2</v></c><c r="D3" s="2"/><c r="E3"/><c r="F3" t="inlineStr"><is><t></t></is></c><c r="G3" s="1"><v>99999999999</v></c></row>',
      ].join(""),
    },
    {
      texts: [
        "<si><t>_x0041_ñ</t></si>",
        "<si><r><t>de </t></r><r><rPr><b/></rPr><t>dos</t></r></si>",
      ],
      styles: formatsOf("d/m/yyyy", "0%"),
    }
  ),
  sheet("Formulas, filled ones spelled out", {
    rows: [
      `<row r="2">${f("B2", '<f t="shared" ref="B2:C4" si="0">A1+$A1+A$1+$A$1</f>')}${f("C2", '<f t="shared" si="0"/>')}${f("D2", '<f t="shared" ref="D2:D3" si="1">_xlfn.IFS(A1=1,2)</f>')}</row>`,
      `<row r="3">${f("B3", '<f t="shared" si="0"/>')}${f("D3", '<f t="shared" si="1"/>', "")}${f("E3", '<f t="shared" si="7"/>')}${f("F3", "<f/>")}</row>`,
      `<row r="4">${f("B4", '<f t="shared" ref="B4:B5" si="0">SUM(A:A,2:2)</f>')}</row><row r="5">${f("B5", '<f t="shared" si="0"/>')}${f("C5", '<f t="array" ref="C5:C6">A1:A2*2</f>')}${f("D5", '<f>"a"</f>', "<v>a</v>", ' t="str"')}</row>`,
    ].join(""),
  }),
  sheet("Links, of which only those within the book are kept", {
    rows: rowOf(1, "a", "b", "c", "d", "e", "f", "g", "h"),
    after: `<hyperlinks>${[
      link("A1", "location=\"'L''Alto 2'!$B$2\""),
      link("B1", 'location="#Hoja1!c3"'),
      link("C1", 'location="Hoja1!A1:B2"'),
      link("D1", 'location="nombre"'),
      link("E1", 'location="Hoja1!A0"'),
      link("F1", 'location="x Hoja1!A1 y"'),
      link("G1", 'r:id="rId9"'),
      link("H1", "location=\"'Hoja1'!A1x\""),
      link("C2", 'location="Hoja1!AB12"'),
    ].join("")}</hyperlinks>`,
  }),
];

/** What lies on the sheet itself. */
export const SHEET_CASES: readonly OpenCase[] = [...LOOKS, ...RULES, ...PRINTS, ...CELLS];

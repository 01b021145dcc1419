import { formatsOf, rowOf } from "../xlsx/makeBook";
import { longPart, makeLongBook, makeLongSheet, MAIN, type HostileFile } from "./hostileFile";

const OPEN = `<worksheet xmlns="${MAIN}"><sheetData>`;
const CLOSE = "</sheetData></worksheet>";

const cell =
  (at: string, row: number | string = 1) =>
  (): Uint8Array =>
    makeLongSheet(`<row r="${row}"><c r="${at}"><v>1</v></c></row>`);

const places: readonly HostileFile[] = [
  {
    name: "dimensión absurda",
    wrong: "a dimension of A1:XFD1048576",
    fate: "read",
    make: () => makeLongSheet(rowOf(1, "4.1"), { before: '<dimension ref="A1:XFD1048576"/>' }),
  },
  {
    name: "dimensión imposible",
    wrong: "a dimension beyond every sheet, backwards",
    fate: "read",
    make: () => makeLongSheet(rowOf(1, "4.1"), { before: '<dimension ref="ZZZZ9999999999:A-1"/>' }),
  },
  {
    name: "última esquina",
    wrong: "a cell in XFD1048576",
    fate: "too-large",
    make: cell("XFD1048576", 1048576),
  },
  {
    name: "fila inmensa",
    wrong: "a cell in row 4,000,000,000",
    fate: "too-large",
    make: cell("A4000000000", 4000000000),
  },
  {
    name: "fila más inmensa",
    wrong: "a row number of 40 digits",
    fate: "damaged",
    make: cell("A1", "9".repeat(40)),
  },
  { name: "fila negativa", wrong: "a cell in row -5", fate: "damaged", make: cell("A-5", -5) },
  { name: "fila cero", wrong: "a cell in row 0", fate: "damaged", make: cell("A0", 0) },
  { name: "fila con decimales", wrong: "a cell in row 1e3", fate: "damaged", make: cell("A1e3") },
  {
    name: "columna que no existe",
    wrong: "a cell in column XFE",
    fate: "damaged",
    make: cell("XFE1"),
  },
  {
    name: "columna inmensa",
    wrong: "a cell in column ZZZZZZZZ",
    fate: "damaged",
    make: cell("ZZZZZZZZ1"),
  },
  {
    name: "dos esquinas",
    wrong: "a cell at either end of a rectangle of 147 million",
    fate: "too-large",
    make: () => makeLongSheet(`${rowOf(1, 1)}<row r="9000"><c r="XFD9000"><v>1</v></c></row>`),
  },
  {
    name: "filas al revés",
    wrong: "rows and cells from the last to the first, some twice",
    fate: "read",
    make: () =>
      makeLongSheet(
        [...Array.from({ length: 2000 }, (_, i) => 2000 - i), 5, 5, 5]
          .map(
            (row) => `<row r="${row}"><c r="C${row}"><v>3</v></c><c r="A${row}"><v>1</v></c></row>`
          )
          .join("")
      ),
  },
  {
    name: "anchos absurdos",
    wrong: "columns 1E308, -5 and NaN wide, described to 2,000,000,000",
    fate: "read",
    make: () =>
      makeLongSheet(rowOf(1, "4.1"), {
        before:
          '<cols><col min="1" max="1" width="1E308"/><col min="2" max="2" width="-5"/><col min="3" max="2000000000" width="NaN"/></cols>',
      }),
  },
  {
    name: "columnas descritas sin fin",
    wrong: "200,000 descriptions of all columns",
    fate: "damaged",
    make: () =>
      makeLongSheet("", { before: `<cols>${'<col min="1" max="16384"/>'.repeat(200_000)}</cols>` }),
  },
  {
    name: "alturas absurdas",
    wrong: "rows 1E308, -5 and NaN high",
    fate: "read",
    make: () =>
      makeLongSheet(
        ["1E308", "-5", "NaN"]
          .map(
            (height, i) => `<row r="${i + 1}" ht="${height}" customHeight="1"><c><v>1</v></c></row>`
          )
          .join("")
      ),
  },
];

const looks: readonly HostileFile[] = [
  {
    name: "formato de 64 KB",
    wrong: "a number format of 64,000 letters, worn by 100,000 cells",
    fate: "dangerous",
    make: () =>
      makeLongBook({
        sheets: [
          {
            part: longPart(
              OPEN,
              100_000,
              (i) => `<row r="${i + 1}"><c r="A${i + 1}" s="1"><v>0.5</v></c></row>`,
              CLOSE
            ),
          },
        ],
        styles: formatsOf('"a\\"'.repeat(16_000)),
      }),
  },
  {
    name: "formatos sin fin",
    wrong: "400,000 number formats and cell styles",
    fate: "too-large",
    make: () =>
      makeLongBook({
        sheets: [{ rows: rowOf(1, 1) }],
        styles: `<numFmts>${Array.from({ length: 400_000 }, (_, i) => `<numFmt numFmtId="${164 + i}" formatCode="0.0%"/>`).join("")}</numFmts><cellXfs>${Array.from({ length: 400_000 }, (_, i) => `<xf numFmtId="${164 + i}"/>`).join("")}</cellXfs>`,
      }),
  },
  {
    name: "bomba de estilos",
    wrong: "two million fonts",
    fate: "too-large",
    make: () =>
      makeLongBook({ sheets: [{}], styles: `<fonts>${"<font/>".repeat(2_000_000)}</fonts>` }),
  },
  {
    name: "estilos que no están",
    wrong: "cells with styles 4,000,000,000, -1 and x",
    fate: "read",
    make: () =>
      makeLongBook({
        sheets: [
          {
            rows: '<row r="1"><c s="4000000000"><v>1</v></c><c s="-1"><v>2</v></c><c s="x"><v>3</v></c></row>',
          },
        ],
        styles: formatsOf("0%"),
      }),
  },
  {
    name: "estilos que se buscan a sí mismos",
    wrong: "cell styles based on one another in a circle",
    fate: "read",
    make: () =>
      makeLongBook({
        sheets: [{ rows: '<row r="1"><c s="1"><v>1</v></c></row>' }],
        styles:
          '<cellStyleXfs><xf numFmtId="0" xfId="1"/><xf numFmtId="0" xfId="0"/></cellStyleXfs><cellXfs><xf xfId="1"/><xf numFmtId="9" xfId="0"/></cellXfs>',
      }),
  },
];

export const sheets: readonly HostileFile[] = [...places, ...looks];

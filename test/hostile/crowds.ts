import { columnLetters } from "../../src/sheet/cell";
import { formatsOf, rowOf } from "../xlsx/makeBook";
import { longPart, makeLongBook, makeLongSheet, MAIN, type HostileFile } from "./hostileFile";

const OPEN = `<worksheet xmlns="${MAIN}"><sheetData>`;
const CLOSE = "</sheetData></worksheet>";

/** A sheet of so many pieces after its rows. */
const behind = (before: string, count: number, piece: (i: number) => string, after: string) => () =>
  makeLongBook({
    sheets: [
      {
        part: longPart(
          `${OPEN}${rowOf(1, "4.1")}</sheetData>${before}`,
          count,
          piece,
          `${after}</worksheet>`
        ),
      },
    ],
  });

/** Rows of twenty cells, each as heavy as asked. */
const filled = (rows: number, inside: (at: string, i: number) => string): Uint8Array =>
  longPart(
    OPEN,
    rows,
    (row) => {
      const cells = Array.from({ length: 20 }, (_, i) =>
        inside(`${columnLetters(i)}${row + 1}`, row * 20 + i)
      );
      return `<row r="${row + 1}">${cells.join("")}</row>`;
    },
    CLOSE
  );

const number = (at: string, i: number): string => `<c r="${at}"><v>${i * 7919}</v></c>`;
const heavy = (at: string, i: number): string =>
  `<c r="${at}" s="1"><f>${at}+${i}</f><v>${i * 7919}</v></c>`;

/** Books that hold far too much of one thing, or just not too much. */
export const crowds: readonly HostileFile[] = [
  {
    name: "millones de celdas",
    wrong: "2,000,000 empty cells",
    fate: "too-large",
    make: () =>
      makeLongBook({
        sheets: [
          {
            part: longPart(
              OPEN,
              2_000,
              (i) => `<row r="${i + 1}">${"<c/>".repeat(1000)}</row>`,
              CLOSE
            ),
          },
        ],
      }),
  },
  {
    name: "celdas hasta el límite",
    wrong: "two sheets with as many numbers as are let through",
    fate: "read",
    make: () => {
      const part = filled(35_000, number);
      return makeLongBook({ sheets: [{ part }, { part }] });
    },
  },
  {
    name: "celdas pesadas",
    wrong: "formulas with a style of their own, as many as are let through",
    fate: "read",
    make: () =>
      makeLongBook({ sheets: [{ part: filled(24_000, heavy) }], styles: formatsOf("0.00%") }),
  },
  {
    name: "hojas anchas",
    wrong: "a hundred sheets, each with a cell at either end of nine million",
    fate: "too-large",
    make: () =>
      makeLongBook({
        sheets: Array.from({ length: 100 }, () => ({
          rows: `${rowOf(1, 1)}<row r="600"><c r="XFD600"><v>1</v></c></row>`,
        })),
      }),
  },
  {
    name: "filas vacías",
    wrong: "a million rows of a height of their own, and nothing in them",
    fate: "read",
    make: () =>
      makeLongBook({
        sheets: [
          {
            part: longPart(
              OPEN,
              1_048_576,
              (i) => `<row r="${i + 1}" ht="15" customHeight="1"/>`,
              CLOSE
            ),
          },
        ],
      }),
  },
  {
    name: "filas ocultas",
    wrong: "150,000 hidden rows with a cell in each",
    fate: "read",
    make: () =>
      makeLongBook({
        sheets: [
          {
            part: longPart(
              OPEN,
              150_000,
              (i) => `<row r="${i + 1}" hidden="1"><c r="A${i + 1}"><v>1</v></c></row>`,
              CLOSE
            ),
          },
        ],
      }),
  },
  {
    name: "combinación de toda la hoja",
    wrong: "a merged area A1:XFD1048576",
    fate: "read",
    make: () =>
      makeLongSheet(rowOf(1, "a", "b") + rowOf(2, "c"), {
        after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      }),
  },
  {
    name: "un millón de combinaciones",
    wrong: "a million merged areas",
    fate: "too-large",
    make: behind(
      "<mergeCells>",
      1_000_000,
      (i) => `<mergeCell ref="A${i * 2 + 1}:A${i * 2 + 2}"/>`,
      "</mergeCells>"
    ),
  },
  {
    name: "combinaciones hasta el límite",
    wrong: "400,000 merged areas, four to a row",
    fate: "read",
    make: behind(
      "<mergeCells>",
      400_000,
      (i) => `<mergeCell ref="${"ACEG"[i % 4]!}${(i >> 2) + 1}:${"BDFH"[i % 4]!}${(i >> 2) + 1}"/>`,
      `</mergeCells>`
    ),
  },
  {
    name: "combinaciones encimadas",
    wrong: "100,000 merged areas over the same cells, each over the whole sheet",
    fate: "read",
    make: behind(
      "<mergeCells>",
      100_000,
      (i) => `<mergeCell ref="A1:XFD${1_048_576 - i}"/>`,
      "</mergeCells>"
    ),
  },
  {
    name: "validaciones sin fin",
    wrong: "500,000 validations over the whole sheet",
    fate: "too-large",
    make: behind(
      "<dataValidations>",
      500_000,
      (i) =>
        `<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"${i}"</formula1></dataValidation>`,
      "</dataValidations>"
    ),
  },
  {
    name: "formatos condicionales sin fin",
    wrong: "500,000 conditional formats over the whole sheet",
    fate: "too-large",
    make: behind(
      "",
      500_000,
      (i) =>
        `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="${i + 1}"><formula>1</formula></cfRule></conditionalFormatting>`,
      ""
    ),
  },
  {
    name: "vínculos sin fin",
    wrong: "500,000 links, each over the whole sheet",
    fate: "read",
    make: behind(
      "<hyperlinks>",
      500_000,
      (i) => `<hyperlink ref="A1:XFD1048576" location="Hoja1!A${i + 1}"/>`,
      "</hyperlinks>"
    ),
  },
];

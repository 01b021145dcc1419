import { LIMITS } from "../../src/xlsx/guard";
import { rowOf } from "../xlsx/makeBook";
import {
  longPart,
  makeLongBook,
  makeLongSheet,
  MAIN,
  MB,
  rewritten,
  sheetOf,
  withPart,
  WORKBOOK,
  type HostileFile,
} from "./hostileFile";

const withSheet = (part: string | Uint8Array) => (): Uint8Array =>
  makeLongBook({ sheets: [{ part }] });
const ROW = rowOf(1, "4.1");

const LAUGHS = Array.from(
  { length: 10 },
  (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`
).join("");

/** A text of a cell, by its bytes. */
const cellOfBytes = (bytes: readonly number[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(
        `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`
      ),
      Buffer.from(bytes),
      Buffer.from("</t></is></c></row></sheetData></worksheet>"),
    ])
  );

const declarations: readonly HostileFile[] = [
  {
    name: "mil millones de risas",
    wrong: "entities that grow to ten thousand million letters",
    fate: "dangerous",
    make: withSheet(
      `<!DOCTYPE worksheet [<!ENTITY l0 "ja">${LAUGHS}]>${sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>&l10;</t></is></c></row>')}`
    ),
  },
  {
    name: "entidad externa",
    wrong: "an entity that is a file of this computer",
    fate: "dangerous",
    make: withSheet(
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetOf('<row r="1"><c r="A1"><v>&e;</v></c></row>')}`
    ),
  },
  {
    name: "entidad de parámetro",
    wrong: "a parameter entity that asks a server",
    fate: "dangerous",
    make: withSheet(
      `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>${sheetOf(ROW)}`
    ),
  },
  {
    name: "DTD en otra parte",
    wrong: "a document type kept on a server",
    fate: "dangerous",
    make: withSheet(`<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">${sheetOf(ROW)}`),
  },
  {
    name: "entidad en el libro",
    wrong: "a document type in the workbook",
    fate: "dangerous",
    make: () => rewritten(WORKBOOK, (text) => text.replace("<workbook", "<!DOCTYPE a><workbook")),
  },
  {
    name: "entidad en los tipos",
    wrong: "a document type in the content types",
    fate: "dangerous",
    make: () =>
      rewritten("[Content_Types].xml", (text) => text.replace("<Types", "<!DOCTYPE a><Types")),
  },
  {
    name: "entidad en los textos",
    wrong: "a declaration in the table of texts",
    fate: "dangerous",
    make: () =>
      makeLongBook({ sheets: [{}], texts: ['<!ENTITY a SYSTEM "file:///"><si><t>&a;</t></si>'] }),
  },
  {
    name: "entidad lejos",
    wrong: "a document type behind a comment of 1 MB",
    fate: "dangerous",
    make: () => withSheet(`<!--${" ".repeat(MB)}--><!DOCTYPE a>${sheetOf(ROW)}`)(),
  },
];

const encodings: readonly HostileFile[] = [
  {
    name: "UTF-16",
    wrong: "a sheet in UTF-16 with its mark",
    fate: "damaged",
    make: withSheet(Buffer.from(`\ufeff${sheetOf(ROW)}`, "utf16le")),
  },
  {
    name: "UTF-16 sin marca",
    wrong: "a sheet in UTF-16 without a mark",
    fate: "damaged",
    make: withSheet(Buffer.from(sheetOf(ROW), "utf16le")),
  },
  {
    name: "dice UTF-7",
    wrong: "a sheet that claims UTF-7, where +ADw- is a tag",
    fate: "damaged",
    make: withSheet(`<?xml version="1.0" encoding="UTF-7"?>${sheetOf(ROW)}`),
  },
  {
    name: "dice UTF-16",
    wrong: "a sheet in UTF-8 that claims UTF-16",
    fate: "damaged",
    make: withSheet(`<?xml version="1.0" encoding="UTF-16"?>${sheetOf(ROW)}`),
  },
  {
    name: "EBCDIC",
    wrong: "a sheet in the letters of a mainframe",
    fate: "damaged",
    make: withSheet(new Uint8Array([0x4c, 0x6f, 0xa7, 0x94, 0x93])),
  },
  {
    name: "UTF-8 inválido",
    wrong: "bytes that are no letter, overlong ones, half a pair",
    fate: "read",
    make: withSheet(cellOfBytes([0xff, 0xfe, 0xc0, 0xbc, 0xed, 0xa0, 0x80, 0xf8, 0x88])),
  },
  {
    name: "tres marcas",
    wrong: "three byte order marks",
    fate: "damaged",
    make: withSheet(`\ufeff\ufeff\ufeff${sheetOf(ROW)}`),
  },
  {
    name: "letras de control",
    wrong: "NUL, escape and references to them in a text",
    fate: "read",
    make: withSheet(cellOfBytes([0, 0x1b, 0x5b, 0x32, 0x4a, ...Buffer.from("&#0;&#x1b;_x0000_")])),
  },
];

const structures: readonly HostileFile[] = [
  {
    name: "sin cierre",
    wrong: "a sheet cut off in a row",
    fate: "damaged",
    make: withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'),
  },
  {
    name: "comilla sin cierre",
    wrong: "an attribute that never ends",
    fate: "damaged",
    make: withSheet('<worksheet><sheetData a="'),
  },
  {
    name: "cierres cruzados",
    wrong: "end tags in the wrong order",
    fate: "damaged",
    make: withSheet("<worksheet><sheetData><row></sheetData></row></worksheet>"),
  },
  {
    name: "dos raíces",
    wrong: "two documents in one part",
    fate: "damaged",
    make: withSheet(sheetOf(ROW) + sheetOf(ROW)),
  },
  {
    name: "anidado",
    wrong: "100,000 tags inside one another",
    fate: "damaged",
    make: withSheet(`${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`),
  },
  {
    name: "atributo gigante",
    wrong: "an attribute of 40 MB",
    fate: "read",
    make: () => withSheet(longPart('<worksheet a="', 400_000, () => "x".repeat(100), '"/>'))(),
  },
  {
    name: "muchos atributos",
    wrong: "a cell with 300,000 attributes",
    fate: "read",
    make: () => {
      const attributes = Array.from({ length: 300_000 }, (_, i) => ` a${i}="${i}"`).join("");
      return makeLongSheet(`<row r="1"><c r="A1"${attributes}><v>1</v></c></row>`);
    },
  },
  {
    name: "atributo repetido",
    wrong: "a cell with two references: A1 for one program, XFD1048576 for another",
    fate: "damaged",
    make: () => makeLongSheet('<row r="1"><c r="XFD1048576" r="A1"><v>1</v></c></row>'),
  },
  {
    name: "comentario sin cierre",
    wrong: "a comment that swallows the sheet",
    fate: "damaged",
    make: withSheet("<worksheet><!-- "),
  },
  {
    name: "muchos comentarios",
    wrong: "a million comments",
    fate: "read",
    make: () => withSheet(sheetOf(`${"<!---->".repeat(1_000_000)}${ROW}`))(),
  },
  {
    name: "muchas referencias",
    wrong: "a text of two million character references",
    fate: "too-large",
    make: () =>
      makeLongSheet(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>${"&#65;".repeat(2_000_000)}</t></is></c></row>`
      ),
  },
  {
    name: "espacios",
    wrong: "15 MB of blanks between the rows",
    fate: "read",
    make: () =>
      withSheet(
        longPart(
          `<worksheet xmlns="${MAIN}"><sheetData>`,
          150_000,
          (i) => `${i % 1000 === 0 ? "<!--" + i * 7919 + "-->" : ""}${" ".repeat(90 + (i % 9))}`,
          `${ROW}</sheetData></worksheet>`
        )
      )(),
  },
  {
    name: "espacios hasta el límite",
    wrong: "a part as long as is let through, and nothing in it",
    fate: "read",
    make: () => {
      const pieces = LIMITS.partBytes / MB - 1;
      return makeLongBook({
        sheets: [
          {
            part: longPart(
              `<worksheet xmlns="${MAIN}"><sheetData>`,
              pieces,
              () => " ".repeat(MB),
              `${ROW}</sheetData></worksheet>`
            ),
          },
        ],
      });
    },
  },
  {
    name: "solo texto",
    wrong: "a sheet that is no XML",
    fate: "damaged",
    make: () => withPart("xl/worksheets/sheet1.xml", { data: "hola" }),
  },
];

export const markup: readonly HostileFile[] = [...declarations, ...encodings, ...structures];

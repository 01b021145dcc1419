import { makeBook, makeSheet, partsOf, rowOf } from "../xlsx/makeBook";
import { packZip } from "../xlsx/packZip";
import {
  rewritten,
  SHEET,
  SOUND,
  withExtra,
  without,
  withPart,
  WORKBOOK,
  WORKBOOK_RELATIONS,
  type HostileFile,
} from "./hostileFile";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const related = (inside: string) => (): Uint8Array =>
  rewritten(WORKBOOK_RELATIONS, (text) => text.replace("</Relationships>", `${inside}$&`));

const retargeted = (target: string): Uint8Array =>
  rewritten(WORKBOOK_RELATIONS, (text) => text.replace("worksheets/sheet1.xml", target));

/** Sheets by the hundred that are all one part: the work of reading it, as often as the list says. */
function oneSheetManyTimes(): Uint8Array {
  const book = partsOf({
    sheets: [
      { rows: Array.from({ length: 20_000 }, (_, i) => rowOf(i + 1, "a", 1, 2, 3)).join("") },
    ],
  });
  const sheets = Array.from(
    { length: 900 },
    (_, i) => `<sheet name="H${i}" sheetId="${i + 1}" r:id="rId1"/>`
  );
  return packZip(
    book.map((part) =>
      part.name === WORKBOOK
        ? { ...part, data: String(part.data).replace(/<sheet .*\/>/, sheets.join("")) }
        : part
    )
  );
}

/** Books whose parts are missing, lead astray, or are of another kind. */
const astray: readonly HostileFile[] = [
  {
    name: "sin libro",
    wrong: "no workbook part",
    fate: "not-a-workbook",
    make: () => without(WORKBOOK),
  },
  {
    name: "sin relaciones",
    wrong: "no relations of the package",
    fate: "not-a-workbook",
    make: () => without("_rels/.rels"),
  },
  {
    name: "sin relaciones del libro",
    wrong: "no relations of the workbook",
    fate: "damaged",
    make: () => without(WORKBOOK_RELATIONS),
  },
  { name: "sin hoja", wrong: "no sheet part", fate: "damaged", make: () => without(SHEET) },
  {
    name: "sin hojas",
    wrong: "a workbook that lists no sheet",
    fate: "read",
    make: () => rewritten(WORKBOOK, (text) => text.replace(/<sheet .*\/>/, "")),
  },
  {
    name: "sin tipos",
    wrong: "no list of content types",
    fate: "not-a-workbook",
    make: () => without("[Content_Types].xml"),
  },
  {
    name: "hoja que es el libro",
    wrong: "a relation that leads back to the workbook (a circle)",
    fate: "read",
    make: () => retargeted("workbook.xml"),
  },
  {
    name: "hoja que es su relación",
    wrong: "a relation that leads to the relations themselves",
    fate: "read",
    make: () => retargeted("_rels/workbook.xml.rels"),
  },
  {
    name: "relación que sube",
    wrong: "a relation that climbs out of the archive",
    fate: "damaged",
    make: () => retargeted("../../../../etc/passwd"),
  },
  {
    name: "relación externa",
    wrong: "a sheet that lies on a server",
    fate: "damaged",
    make: () =>
      rewritten(WORKBOOK_RELATIONS, (text) =>
        text.replace(
          'Target="worksheets/sheet1.xml"',
          'Target="https://example.com/sheet.xml" TargetMode="External"'
        )
      ),
  },
  {
    name: "vínculos externos",
    wrong: "links to books elsewhere and a data connection",
    fate: "read",
    make: related(
      `<Relationship Id="rX" Type="${RELATION}/externalLink" Target="file://///server/share/x.xlsx" TargetMode="External"/>` +
        `<Relationship Id="rY" Type="${RELATION}/connections" Target="connections.xml"/>`
    ),
  },
  {
    name: "relación repetida",
    wrong: "two relations of one id",
    fate: "damaged",
    make: related(`<Relationship Id="rId1" Type="${RELATION}/worksheet" Target="otra.xml"/>`),
  },
  {
    name: "relación de prototipo",
    wrong: "a relation called __proto__",
    fate: "read",
    make: related(`<Relationship Id="__proto__" Type="${RELATION}/x" Target="__proto__"/>`),
  },
  {
    name: "una hoja novecientas veces",
    wrong: "900 sheets of the list are one part",
    fate: "dangerous",
    make: oneSheetManyTimes,
  },
  {
    name: "mil hojas y una",
    wrong: "1,001 sheets",
    fate: "too-large",
    make: () => makeBook({ sheets: Array.from({ length: 1001 }, () => ({})) }),
  },
];

/** Books of other kinds, and what books carry along. */
const kinds: readonly HostileFile[] = [
  {
    name: "con macros",
    ending: "xlsm",
    wrong: "macros beside the sheets",
    fate: "read",
    make: () =>
      withExtra(
        { name: "xl/vbaProject.bin", data: "Attribute VB_Name = 'Auto_Open'" },
        { name: "xl/activeX/activeX1.bin", data: "x" },
        { name: "customUI/customUI.xml", data: '<customUI onLoad="malo"/>' }
      ),
  },
  {
    name: "hoja de macros",
    wrong: "a sheet of Excel 4 macros, hidden deep",
    fate: "read",
    make: () =>
      makeBook({
        sheets: [
          { rows: rowOf(1, "4.1") },
          {
            name: "Macro1",
            state: "veryHidden",
            kind: "xlMacrosheet",
            rows: '<row r="1"><c r="A1"><f>EXEC("calc.exe")</f><v>0</v></c></row>',
          },
        ],
      }),
  },
  {
    name: "hojas de gráfico y de diálogo",
    wrong: "sheets without cells",
    fate: "read",
    make: () =>
      makeBook({
        sheets: [
          { kind: "chartsheet", part: "<chartsheet/>" },
          { kind: "dialogsheet", part: "<dialogsheet/>" },
          { rows: rowOf(1, "4.1") },
        ],
      }),
  },
  {
    name: "solo gráficos",
    wrong: "not one sheet with cells",
    fate: "read",
    make: () => makeBook({ sheets: [{ kind: "chartsheet", part: "<chartsheet/>" }] }),
  },
  {
    name: "todo oculto",
    wrong: "every sheet hidden, one very hidden",
    fate: "read",
    make: () => makeBook({ sheets: [{ state: "hidden" }, { state: "veryHidden" }] }),
  },
  {
    name: "hoja protegida",
    wrong: "a password hash that takes 2,000,000,000 turns to check",
    fate: "read",
    make: () =>
      makeSheet(rowOf(1, "4.1"), {
        after:
          '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="2000000000" sheet="1"/>',
      }),
  },
  {
    name: "binario",
    ending: "xlsb",
    wrong: "a binary workbook",
    fate: "not-a-workbook",
    make: () => withPart(WORKBOOK, { data: new Uint8Array([131, 1, 0, 7]) }),
  },
  {
    name: "documento de texto",
    wrong: "a .docx called .xlsx",
    fate: "not-a-workbook",
    make: () => withPart(WORKBOOK, { data: "<document><body/></document>" }),
  },
  {
    name: "nombres de hoja hostiles",
    wrong: "sheet names with tags, formulas, 300 letters, control characters",
    fate: "read",
    make: () =>
      makeBook({
        sheets: [
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "=HYPERLINK(&quot;http://x&quot;)",
          "a".repeat(300),
          "../../etc",
          "&#x202e;oculto",
          "__proto__",
          "a/b\\c:d*e?[f]",
        ].map((name) => ({ name, rows: rowOf(1, "4.1") })),
      }),
  },
  {
    name: "nombres definidos",
    wrong: "100,000 defined names over the whole sheet",
    fate: "read",
    make: () =>
      makeBook({
        sheets: [{ rows: rowOf(1, "4.1") }],
        workbookAfter: `<definedNames>${Array.from({ length: 100_000 }, (_, i) => `<definedName name="n${i}">Hoja1!$A$1:$XFD$1048576</definedName>`).join("")}</definedNames>`,
      }),
  },
];

export const packages: readonly HostileFile[] = [...astray, ...kinds];

/** The sound book itself, to be read in the midst of the others. */
export const sound: HostileFile = {
  name: "sano",
  wrong: "nothing",
  fate: "read",
  make: () => packZip(SOUND),
};

import { rowOf } from "../xlsx/makeBook";
import { planRows } from "./planSheet";
import { longPart, makeLongBook, makeLongSheet, MAIN, type HostileFile } from "./hostileFile";

const OPEN = `<worksheet xmlns="${MAIN}"><sheetData>`;
const CLOSE = "</sheetData></worksheet>";
const shared =
  (index: string | number, rest = "") =>
  (): Uint8Array =>
    makeLongBook({
      sheets: [{ rows: `<row r="1"><c r="A1" t="s"><v>${index}</v></c>${rest}</row>` }],
      texts: ["<si><t>uno</t></si>"],
    });

/** A plan whose every text is the same long one: small in the file, and long to check. */
const repeatedTexts = (length: number, tasks: number) => (): Uint8Array =>
  makeLongBook({
    sheets: [{ rows: planRows(tasks, { text: 0 }) }],
    texts: [`<si><t>${"Elaborar informes ".repeat(length / 18)}</t></si>`],
  });

const texts: readonly HostileFile[] = [
  {
    name: "texto que no está",
    wrong: "a shared text beyond the table",
    fate: "damaged",
    make: shared(3),
  },
  { name: "texto negativo", wrong: "a shared text numbered -1", fate: "damaged", make: shared(-1) },
  {
    name: "texto con decimales",
    wrong: "a shared text numbered 0.5",
    fate: "damaged",
    make: shared("0.5"),
  },
  {
    name: "texto con nombre",
    wrong: "a shared text called __proto__",
    fate: "damaged",
    make: shared("__proto__"),
  },
  {
    name: "textos sin tabla",
    wrong: "shared texts and no table of them",
    fate: "damaged",
    make: () => makeLongSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
  },
  {
    name: "millones de textos",
    wrong: "3,000,000 shared texts",
    fate: "too-large",
    make: () =>
      makeLongBook({
        sheets: [{ rows: rowOf(1, 1) }],
        texts: [`${"<si><t/></si>".repeat(3_000_000)}`],
      }),
  },
  {
    name: "cuenta de textos falsa",
    wrong: "a table that says it holds 4,000,000,000 texts",
    fate: "read",
    make: () =>
      makeLongBook({
        sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
        texts: ["<si><t>uno</t></si>", '<extLst count="4000000000"/>'],
      }),
  },
  {
    name: "texto larguísimo",
    wrong: "a text of 20 MB in one cell",
    fate: "too-large",
    make: () =>
      makeLongBook({
        sheets: [
          {
            part: longPart(
              `${OPEN}<row r="1"><c r="A1" t="inlineStr"><is><t>`,
              200_000,
              (i) => `texto ${i * 7919} `.padEnd(100, "-"),
              `</t></is></c></row>${CLOSE}`
            ),
          },
        ],
      }),
  },
  {
    name: "texto larguísimo compartido",
    wrong: "a shared text of 10 MB",
    fate: "too-large",
    make: () =>
      makeLongBook({
        sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
        texts: [
          `<si><t>${Array.from({ length: 500_000 }, (_, i) => `${(i * 7919) % 100_003} espacio `).join("")}</t></si>`,
        ],
      }),
  },
  {
    name: "el mismo texto sin fin",
    wrong: "a plan with one text of 32,000 letters in 30,000 cells: a thousand million letters",
    fate: "too-large",
    make: repeatedTexts(32_000, 10_000),
  },
  {
    name: "textos hasta el límite",
    wrong: "a plan that shows as many letters as are let through",
    fate: "read",
    make: repeatedTexts(3_000, 4_400),
  },
  {
    name: "plan sin fin",
    wrong: "a plan of 20,000 tasks, all of one action and one operation",
    fate: "read",
    make: () => makeLongSheet(planRows(20_000)),
  },
  {
    name: "texto en pedazos",
    wrong: "a text of 200,000 pieces, each with its own font",
    fate: "too-large",
    make: () =>
      makeLongSheet(
        `<row r="1"><c r="A1" t="inlineStr"><is>${"<r><rPr><b/></rPr><t>a</t></r>".repeat(200_000)}</is></c></row>`
      ),
  },
  {
    name: "tipos inventados",
    wrong: "cells of types that do not exist, and values that contradict theirs",
    fate: "read",
    make: () =>
      makeLongSheet(
        [
          't="zz"><v>x',
          't="b"><v>maybe',
          't="n"><v>1e99999',
          't="d"><v>31/31/2021',
          't="e"><v>#NADA',
          "><v>0x1F",
          "><v>NaN",
          "><v>",
        ]
          .map((inside, i) => `<row r="${i + 1}"><c r="A${i + 1}" ${inside}</v></c></row>`)
          .join("")
      ),
  },
];

const formulas: readonly HostileFile[] = [
  {
    name: "fórmulas en los encabezados",
    wrong: "headings that are formulas and links",
    fate: "read",
    make: () =>
      makeLongSheet(
        [
          'HYPERLINK("http://example.com/"&amp;A2,"Código")',
          'WEBSERVICE("http://example.com")',
          "cmd|'/c calc'!A1",
        ]
          .map(
            (formula, i) =>
              `<row r="${i + 1}"><c r="A${i + 1}" t="str"><f>${formula}</f><v>Código</v></c></row>`
          )
          .join("")
      ),
  },
  {
    name: "fórmula de 2 MB",
    wrong: "a formula of two million letters",
    fate: "too-large",
    make: () =>
      makeLongSheet(`<row r="1"><c r="A1"><f>${"A1+".repeat(700_000)}1</f><v>1</v></c></row>`),
  },
  {
    name: "fórmula que se llama",
    wrong: "cells that refer to one another in a circle, shared formulas without a first cell",
    fate: "read",
    make: () =>
      makeLongSheet(
        '<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><f>A1</f></c><c r="C1"><f t="shared" si="9"/><v>2</v></c></row>'
      ),
  },
  {
    name: "matriz de toda la hoja",
    wrong: "an array formula over A1:XFD1048576",
    fate: "read",
    make: () =>
      makeLongSheet(
        '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">ROW()</f><v>1</v></c></row>'
      ),
  },
];

/** A POA as the form asks, in which one thing is out of all measure. */
const plans: readonly HostileFile[] = [
  {
    name: "plan de espacios",
    wrong: "a plan whose texts are 30,000 blanks, tabs and no-break spaces",
    fate: "read",
    make: () => makeLongSheet(planRows(20, { text: " \t\u00a0".repeat(10_000) })),
  },
  {
    name: "plan de puntos",
    wrong: "a plan whose codes are 30,000 points and digits",
    fate: "read",
    make: () => makeLongSheet(planRows(20, { code: "1.".repeat(15_000) })),
  },
  {
    name: "plan de códigos iguales",
    wrong: "a plan of 12,000 tasks of one code and one text",
    fate: "read",
    make: () => makeLongSheet(planRows(12_000, { code: "4.1.1", text: "Elaborar el informe" })),
  },
  {
    name: "plan de encabezados",
    wrong: "a sheet that repeats the headings 20,000 times",
    fate: "read",
    make: () =>
      makeLongSheet(Array.from({ length: 20_000 }, (_, i) => planRows(0, {}, i)).join("")),
  },
  {
    name: "plan que inyecta",
    wrong: "a plan whose texts are DDE, links, tags and terminal sequences",
    fate: "read",
    make: () =>
      makeLongSheet(
        planRows(20, { text: "=cmd|'/c calc'!A1&lt;img src=x onerror=alert(1)&gt;[2J" })
      ),
  },
];

export const contents: readonly HostileFile[] = [...texts, ...formulas, ...plans];

import { makeBook, partsOf, rowOf, type MadeSheet } from "./makeBook";
import type { OpenCase } from "./openCases";
import { packZip, type PackedFile } from "./packZip";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

const relationsXml = (...inside: readonly string[]): string =>
  `<Relationships xmlns="${RELATIONS}">${inside.join("")}</Relationships>`;

const relationTo = (id: string, kind: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"${more}/>`;

/** A sheet with parts of its own, by their names below xl/. */
const attached = (
  name: string,
  made: MadeSheet,
  relations: string,
  parts: Readonly<Record<string, string>>
): OpenCase => [
  name,
  () =>
    packZip([
      ...partsOf({ sheets: [made] }),
      { name: "xl/worksheets/_rels/sheet1.xml.rels", data: relations },
      ...Object.entries(parts).map(([part, data]): PackedFile => ({ name: `xl/${part}`, data })),
    ]),
];

const NOTES = (...notes: readonly string[]) =>
  `<comments><commentList>${notes.join("")}</commentList></comments>`;
const note = (ref: string, inside: string) =>
  `<comment ref="${ref}"><text>${inside}</text></comment>`;

const table = (name: string, attributes: string, headings: readonly string[], inside = "") =>
  `<table id="1" name="${name}" displayName="${name}" ${attributes}>${inside}<tableColumns count="${headings.length}">${headings.map((heading, i) => `<tableColumn id="${i + 1}" name="${heading}"/>`).join("")}</tableColumns></table>`;

const tabled = (name: string, xml: string, rows = rowOf(2, "a", "b") + rowOf(3, 1, 2)): OpenCase =>
  attached(
    `A table: ${name}`,
    { rows, after: '<tableParts count="1"><tablePart r:id="r1"/></tableParts>' },
    relationsXml(relationTo("r1", "table", "../tables/t.xml")),
    { "tables/t.xml": xml }
  );

const BUTTONS = '<autoFilter ref="A2:B3"/>';
const LONG = "x".repeat(256);
const ATTACHED: readonly OpenCase[] = [
  attached(
    "Notes, in reading order",
    { rows: rowOf(1, 1, 2), after: '<legacyDrawing r:id="r2"/>' },
    relationsXml(
      relationTo("r0", "comments", "http://example.com/c.xml", ' TargetMode="External"'),
      relationTo("r1", "comments", "../comments1.xml"),
      relationTo("r2", "vmlDrawing", "../drawings/v.vml")
    ),
    {
      "comments1.xml": NOTES(
        note("B3", "<t>tres</t>"),
        note("B1", "<r><t>de </t></r><r><rPr><b/></rPr><t>dos_x0021_</t></r>"),
        note("A1", "<t>uno</t>"),
        note("C1", "<t>junto a nada</t>")
      ),
      "drawings/v.vml": "<no XML at all",
    }
  ),
  tabled("with its buttons", table("T", 'ref="A2:B3"', ["a", "b"], BUTTONS)),
  tabled("without buttons", table("T", 'ref="A2:B3"', ["a", "b"])),
  tabled("with a row of totals", table("T", 'ref="A2:B3" totalsRowCount="1"', ["a", "b"], BUTTONS)),
  tabled("of no rows", table("T", 'ref="A2:B2"', ["a", "b"], BUTTONS)),
  tabled("wider than its headings", table("T", 'ref="A2:C3"', ["a", "b", "c"], BUTTONS)),
  tabled("below everything", table("T", 'ref="A9:B10"', ["a", "b"], BUTTONS)),
  tabled(
    "with a number for a heading",
    table("T", 'ref="A2:B3"', ["a", "1"]),
    rowOf(2, "a", 1) + rowOf(3, 1, 2)
  ),
  tabled(
    "with an empty heading",
    table("T", 'ref="A2:B3"', ["a", "b"]),
    rowOf(2, "a", "") + rowOf(3, 1, 2)
  ),
  tabled(
    "with one heading twice",
    table("T", 'ref="A2:B3"', ["á", "Á"]),
    rowOf(2, "á", "Á") + rowOf(3, 1, 2)
  ),
  tabled(
    "with a heading too long",
    table("T", 'ref="A2:B3"', ["a", LONG]),
    rowOf(2, "a", LONG) + rowOf(3, 1, 2)
  ),
  tabled(
    "with a heading as long as may be",
    table("T", 'ref="B2:B3"', ["b"]),
    rowOf(2, "a", "x".repeat(255)) + rowOf(3, 1, 2)
  ),
  attached(
    "Two tables, of which neither is kept",
    {
      rows: rowOf(2, "a", "b") + rowOf(3, 1, 2),
      after: '<tableParts count="2"><tablePart r:id="r1"/><tablePart r:id="r2"/></tableParts>',
    },
    relationsXml(
      relationTo("r1", "table", "../tables/t.xml"),
      relationTo("r2", "table", "/xl/tables/u.xml")
    ),
    {
      "tables/t.xml": table("T", 'ref="A2:A3"', ["a"]),
      "tables/u.xml": table("U", 'ref="B2:B3"', ["b"]),
    }
  ),
  attached(
    "Drawings, and parts that are not there, are left behind",
    {
      rows: rowOf(1, 1),
      after: '<drawing r:id="r1"/><tableParts count="1"><tablePart r:id="r2"/></tableParts>',
    },
    relationsXml(
      relationTo("r1", "drawing", "../drawings/d.xml"),
      relationTo("r2", "table", "../tables/lost.xml"),
      relationTo("r3", "comments", "../lost.xml"),
      '<Relationship Id="r4" Type="comments"/>',
      '<Relationship Id="r5" Target="../drawings/d.xml"/>'
    ),
    { "drawings/d.xml": "<no XML at all" }
  ),
];

const BOOKS: readonly OpenCase[] = [
  [
    "Sheets in a folder of their own, with notes beside them",
    () =>
      packZip([
        ...partsOf({ sheets: [{ rows: rowOf(1, 1) }] }).map((part) => ({
          ...part,
          name: part.name.replace("xl/worksheets/sheet1.xml", "Hojas/uno.xml"),
          data: String(part.data).replace(
            'Target="worksheets/sheet1.xml"',
            'Target="../hojas/./x/../Uno.xml"'
          ),
        })),
        {
          name: "hojas/_rels/uno.xml.RELS",
          data: relationsXml(relationTo("r1", "comments", "notas.xml")),
        },
        { name: "hojas/notas.xml", data: NOTES(note("A1", "<t>aquí</t>")) },
      ]),
  ],
  [
    "Sheets hidden, very hidden, and of another kind",
    () =>
      makeBook({
        sheets: [
          { name: "a", rows: rowOf(1, 1) },
          { name: "b", state: "hidden" },
          { name: "gráfico", kind: "chartsheet", part: "<x/>" },
          { name: "c", state: "veryHidden", rows: rowOf(2, "", "x") },
        ],
      }),
  ],
];

/** Notes, tables, and books whose parts lie elsewhere. */
export const ATTACHED_CASES: readonly OpenCase[] = [...ATTACHED, ...BOOKS];

import { cell, parseA1Range } from "../../src/sheet/cell";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { LIMITS } from "../../src/xlsx/guard";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { extract, readDirectory } from "../../src/xlsx/zip";
import { partsOf, rowOf } from "./makeBook";
import { packZip } from "./packZip";

const range = (text: string) => parseA1Range(text)!;

const DRAWN: SheetDrawing = {
  name: "L'Alto y más",
  cells: [
    { at: cell(0, 0), value: "Área" },
    { at: cell(0, 1), value: "Total %" },
    { at: cell(1, 0), value: "DNAF", link: { sheet: "L'Alto y más", cell: cell(0, 1) } },
    { at: cell(1, 1), value: 0.4, style: { format: "0%" } },
    { at: cell(2, 0), value: "=DNP", link: { sheet: "Otra", cell: cell(7, 27) } },
    { at: cell(2, 1), value: 0.7 },
  ],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  filter: range("A1:B3"),
  table: { name: "Totales", range: range("A1:B3") },
  notes: [
    { at: cell(1, 1), text: "Nota <&> _x0041_ \u0001\nsegunda línea" },
    { at: cell(5, 5), text: "sobre una celda vacía" },
  ],
};
const OTHER: SheetDrawing = { ...empty("Otra"), notes: [{ at: cell(0, 0), text: "también" }] };

function empty(name: string): SheetDrawing {
  const { merges, columnWidths, rowHeights, frozenRows, frozenColumns } = DRAWN;
  return { name, cells: [], merges, columnWidths, rowHeights, frozenRows, frozenColumns };
}

const partsIn = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const parts = new Map<string, string>();
  for (const entry of readDirectory(bytes, LIMITS)) {
    parts.set(entry.name, new TextDecoder().decode(await extract(bytes, entry)));
  }
  return parts;
};

test("links, notes and tables come back as they were drawn", async () => {
  const opened = await openBook(await writeBook([DRAWN, OTHER]), "Libro.xlsx");
  expect(opened).toEqual([DRAWN, OTHER]);
});

test("and once more", async () => {
  const created = new Date(0);
  const once = await writeBook([DRAWN, OTHER], { created });
  expect(await writeBook(await openBook(once, "x"), { created })).toEqual(once);
});

test("where only values are wanted, notes and links change nothing", async () => {
  const { grids } = await readBook(await writeBook([DRAWN]), "Libro.xlsx");
  expect(grids[0]!.values).toEqual([
    ["Área", "Total %"],
    ["DNAF", 0.4],
    ["=DNP", 0.7],
  ]);
});

test("a table brings its own filter, and the sheet has none beside it", async () => {
  const parts = await partsIn(await writeBook([DRAWN]));
  expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("<autoFilter");
  expect(parts.get("xl/tables/table1.xml")).toMatch(/<autoFilter ref="A1:B3"\s*\/>/);
});

test.each([
  { why: "no rows", change: { table: { name: "T", range: range("A1:B1") } } },
  { why: "a heading is missing", change: { table: { name: "T", range: range("A1:C3") } } },
  {
    why: "two headings are alike",
    change: {
      cells: [
        ...DRAWN.cells.slice(2),
        { at: cell(0, 0), value: "A" },
        { at: cell(0, 1), value: "a" },
      ],
    },
  },
])("a table that Excel would call damaged is an Error: $why", async ({ change }) => {
  await expect(writeBook([{ ...DRAWN, ...change }])).rejects.toThrow(/table|headings/);
});

test("a chart names its cells with the sheet and without moving", async () => {
  const chart = {
    kind: "column" as const,
    title: "Totales",
    categories: range("A2:A3"),
    values: range("B2:B3"),
    anchor: range("A5:H20"),
  };
  const parts = await partsIn(await writeBook([{ ...DRAWN, charts: [chart] }]));
  const xml = parts.get("xl/charts/chart1.xml")!;
  expect(xml).toContain(
    "<c:f>&apos;L&apos;&apos;Alto y más&apos;!$B$2:$B$3</c:f>".replaceAll("&apos;", "'")
  );
  expect(xml).toContain('<c:min val="0"/>');
});

test("links to elsewhere, notes on no cell and tables of odd headings are left out when opening", async () => {
  const parts = partsOf({
    sheets: [
      {
        rows: rowOf(1, "a", 2) + rowOf(2, "c", 4),
        after:
          '<hyperlinks><hyperlink ref="A1" location="una_definición"/><hyperlink ref="A2" location="Hoja1!B1:C3"/></hyperlinks>',
      },
    ],
  });
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const to = (id: number, kind: string, target: string, mode = "") =>
    `<Relationship Id="r${id}" Type="http://x/${kind}" Target="${target}"${mode}/>`;
  parts.push(
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: relations(
        [
          to(1, "comments", "../comments1.xml"),
          to(2, "table", "../tables/table1.xml"),
          to(3, "drawing", "../drawings/drawing1.xml"),
          to(4, "comments", "http://example.com/", ' TargetMode="External"'),
          to(5, "table", "../tables/lost.xml"),
        ].join("")
      ),
    },
    {
      name: "xl/comments1.xml",
      data: '<comments><commentList><comment ref="__proto__"><text><t>x</t></text></comment><comment ref="B2"><text><t>buena</t></text></comment></commentList></comments>',
    },
    {
      name: "xl/tables/table1.xml",
      data: '<table name="T" ref="A1:B2"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="2"/></tableColumns></table>',
    },
    { name: "xl/drawings/drawing1.xml", data: "not XML at all" }
  );
  const [opened] = await openBook(packZip(parts), "x.xlsx");
  expect(opened!.notes).toEqual([{ at: cell(1, 1), text: "buena" }]);
  expect(opened!.table).toBeUndefined();
  expect(opened!.cells.flatMap(({ at, link }) => (link ? [[at, link]] : []))).toEqual([
    [cell(1, 0), { sheet: "Hoja1", cell: cell(0, 1) }],
  ]);
});

test("a part with notes that is no sound XML refuses the book where they are wanted, and only there", async () => {
  const parts = partsOf({ sheets: [{ rows: rowOf(1, "a") }] });
  parts.push(
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: '<Relationships><Relationship Id="r1" Type="http://x/comments" Target="../c.xml"/></Relationships>',
    },
    { name: "xl/c.xml", data: '<!DOCTYPE a [<!ENTITY b "c">]><comments/>' }
  );
  await expect(openBook(packZip(parts), "x.xlsx")).rejects.toMatchObject({ name: "XlsxRefused" });
  expect((await readBook(packZip(parts), "x.xlsx")).grids).toHaveLength(1);
});

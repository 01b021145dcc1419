import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { repairSafely } from "../../src/poa/repair";
import { a1, type Cell } from "../../src/sheet/cell";
import { applyTo, type Edit } from "../../src/sheet/edit";
import { contentAt, GENERAL, TEXT, type CellValue } from "../../src/sheet/grid";
import { patchBook } from "../../src/xlsx/patch";
import { readBook } from "../../src/xlsx/read";
import { RECEIVED, workbook } from "../workbooks/received";
import { formatsOf, makeBook } from "./makeBook";
import { cellsOf, changedEntries, grids, partOf, readingOf, SHEET } from "./patched";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Repairs what is safe in every sheet of the book, in the file. */
async function repaired(bytes: Uint8Array) {
  const before = await grids(bytes);
  const sheets = before.map((grid) => repairSafely(grid));
  const changes = new Map(sheets.map(({ grid, change }) => [grid.ref.sheet, change]));
  return { before, sheets, after: await patchBook(bytes, "Libro.xlsx", changes) };
}

describe.each(RECEIVED)("%s", (name) => {
  const bytes = bytesOf(workbook(path.join("recibidos", name)));

  test("reads as repaired, and nothing else has changed in the file", async () => {
    const { sheets, after } = await repaired(bytes);
    expect((await grids(after)).map(readingOf)).toEqual(sheets.map(({ grid }) => readingOf(grid)));
    const edited = sheets.flatMap(({ change }) => change.edits.map(({ at }) => a1(at)));
    const formatted = sheets.some(({ change }) =>
      change.edits.some(({ from, to }) => from.format !== to.format)
    );
    const changed = changedEntries(bytes, after);
    expect(changed).toEqual([
      ...(edited.length > 0 ? [SHEET] : []),
      ...(formatted ? ["xl/styles.xml"] : []),
    ]);
    const [old, now] = [cellsOf(partOf(bytes, SHEET)), cellsOf(partOf(after, SHEET))];
    expect(now.rest).toBe(old.rest);
    expect([...now.cells.keys()]).toEqual([...old.cells.keys()]);
    const different = [...now.cells].filter(([at, cell]) => cell !== old.cells.get(at));
    expect(different.map(([at]) => at).sort()).toEqual([...edited].sort());
  });

  test("a second repair gives the very bytes", async () => {
    const { after } = await repaired(bytes);
    const again = await repaired(after);
    expect(again.sheets.every(({ change }) => change.edits.length === 0)).toBe(true);
    expect(again.after).toBe(after);
  });

  test("taking the edits back gives the first book again, cell by cell", async () => {
    const { before, sheets, after } = await repaired(bytes);
    const undo = new Map(
      sheets.map(({ grid, change }) => [
        grid.ref.sheet,
        { edits: change.edits.map(({ at, from, to }) => ({ at, from: to, to: from })) },
      ])
    );
    const back = await patchBook(after, "Libro.xlsx", undo);
    expect((await grids(back)).map(readingOf)).toEqual(before.map(readingOf));
  });
});

test("the whole book of nineteen sheets changes in the sheets that needed it only", async () => {
  const bytes = bytesOf(path.join(__dirname, "../../assets/samples/POA 2021 SEGIP.xlsx"));
  const { sheets, after } = await repaired(bytes);
  expect((await grids(after)).map(readingOf)).toEqual(sheets.map(({ grid }) => readingOf(grid)));
  const count = sheets.filter(({ change }) => change.edits.length > 0).length;
  expect(count).toBeGreaterThan(10);
  const changed = changedEntries(bytes, after).filter((name) => name.includes("worksheets/"));
  expect(changed).toHaveLength(count);
});

/** Values of every kind; texts with what XML and Excel make something else of. */
const value = fc.oneof(
  fc.constant<CellValue>(null),
  fc.boolean(),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom<CellValue>(
    "=1+1",
    "+5",
    "-",
    "@a",
    " a  b ",
    "_x0041_",
    "a\r\nb\tc",
    "]]>",
    "<&\"'>",
    "4.10",
    "#N/A",
    { error: "#N/A" },
    "ÁREA ñ 🗂"
  )
);
const FORMATS = [GENERAL, TEXT, "0%", "0.00", '0.0"%"', "#,##0.000"];
const place = fc.record({
  row: fc.integer({ min: 0, max: 8 }),
  column: fc.integer({ min: 0, max: 6 }),
});

/** A book with those cells, in a style that has the format. */
function bookWith(cells: ReadonlyMap<string, { at: Cell; value: CellValue; style: number }>) {
  const rows = [...Array(9).keys()].map((row) => {
    const own = [...cells.values()].filter(({ at }) => at.row === row);
    const sorted = own.sort((a, b) => a.at.column - b.at.column);
    const xml = sorted.map((cell) => {
      const tag = `r="${a1(cell.at)}" s="${cell.style}"`;
      if (typeof cell.value === "number") return `<c ${tag}><v>${cell.value}</v></c>`;
      return cell.value === null
        ? `<c ${tag}/>`
        : `<c ${tag} t="inlineStr"><is><t>texto</t></is></c>`;
    });
    return xml.length === 0 ? "" : `<row r="${row + 1}" spans="1:1">${xml.join("")}</row>`;
  });
  return makeBook({
    sheets: [{ rows: rows.join(""), before: '<dimension ref="A1:A1"/>' }],
    styles: formatsOf(...FORMATS.slice(1)),
  });
}

test("random edits of random sheets: what was patched reads as the edited grid", async () => {
  const cell = fc.record({
    at: place,
    value: fc.oneof(fc.integer(), fc.constant<CellValue>(null), fc.constant<CellValue>("texto")),
    style: fc.integer({ min: 0, max: FORMATS.length - 1 }),
  });
  const wish = fc.record({ at: place, value, format: fc.option(fc.constantFrom(...FORMATS)) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { maxLength: 20 }),
      fc.array(wish, { maxLength: 10 }),
      async (cells, wishes) => {
        const bytes = bookWith(new Map(cells.map((one) => [a1(one.at), one])));
        const grid = (await grids(bytes))[0]!;
        const edits = wishes.map(({ at, value: to, format }): Edit => {
          const from = contentAt(grid, at);
          return { at, from, to: { value: to, format: format ?? from.format } };
        });
        const after = await patchBook(bytes, "Libro.xlsx", new Map([["Hoja1", { edits }]]));
        const read = (await readBook(after, "Libro.xlsx")).grids[0]!;
        const now = readingOf(read);
        const wanted = readingOf(applyTo(grid, edits).grid);
        // An empty cell tells its format only within what the sheet uses, which edits widen.
        const told = (some: typeof now, others: typeof now) =>
          Object.fromEntries(
            Object.entries(some).filter(([at, [held]]) => held !== null || at in others)
          );
        expect(told(now, wanted)).toEqual(told(wanted, now));
        const asItIs = edits.map(({ at }) => {
          return { at, from: contentAt(read, at), to: contentAt(read, at) };
        });
        const again = new Map([["Hoja1", { edits: asItIs }]]);
        expect(await patchBook(after, "Libro.xlsx", again)).toBe(after);
      }
    ),
    { numRuns: 150 }
  );
});

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkSheet, checkTogether } from "../../src/poa/check";
import { consolidate } from "../../src/poa/consolidate";
import { flatColumns, flatCsv } from "../../src/poa/flat";
import { drawNationalBook } from "../../src/poa/national/book";
import { remarksOf } from "../../src/poa/remark";
import { drawReturnNote } from "../../src/poa/returnNotes";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { markFormula, TONES } from "../../src/sheet/mark";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { bootStandin } from "../standin/boot";
import { readAsOthers, type FileBook } from "./otherReader";
import { INJECTIONS, injectedBook } from "./injected";

// Whole workbooks, a program of its own, and a spreadsheet.
jest.setTimeout(120_000);

const PROJECT = path.join(__dirname, "..", "..");
/** Files, areas and sheets that a spreadsheet could take for formulas. Windows allows all of these names. */
const BOOKS = [
  { file: "=HYPERLINK(A1).xlsx", area: "=cmd|'/C calc'!A0", sheet: "=1+1" },
  { file: "+1+1.xlsx", area: '@SUM(1)"&A1', sheet: "+cmd" },
  { file: "-2+3 @SUM(A1).xlsx", area: "DIRECCIÓN NACIONAL DE BIBLIOTECAS", sheet: "@x 'y' -1" },
] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "poa-"));
  mkdirSync(path.join(folder, "recibidos"));
  for (const { file, area, sheet } of BOOKS) {
    writeFileSync(path.join(folder, "recibidos", file), injectedBook(area, sheet));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The plans of those files, checked together as both doors do. */
async function checked() {
  const grids = await Promise.all(
    BOOKS.map(({ file, area, sheet }) => readBook(injectedBook(area, sheet), file))
  );
  return checkTogether(grids.flatMap((book) => book.grids.map((grid) => checkSheet(grid))));
}

async function drawNational(): Promise<SheetDrawing[]> {
  const checks = await checked();
  return drawNationalBook({
    national: consolidate(checks.flatMap(({ plans }) => plans)),
    remarks: remarksOf(checks),
    files: BOOKS.map(({ file }) => ({
      book: file,
      name: file,
      bytes: 1,
      sha256: "0".repeat(64),
      readOn: new Date(0),
    })),
    madeOn: new Date(0),
  });
}

/** Formulas are those that the drawings mean, and none holds a word of the files. */
const FOREIGN = /evil|cmd\||calc'|1\+1\)?$|HYPERLINK|WEBSERVICE|IMPORT|DDE\(/i;

function expectNothingRuns({ parts, sheets }: FileBook): void {
  for (const { cells } of sheets) {
    for (const { formula, type, content, isTextFormat } of cells) {
      if (formula !== null) expect(formula).not.toMatch(FOREIGN);
      // Whatever begins so stands in the file as a text, and nothing else.
      else if (/^[=+@]/.test(content)) {
        expect(["s", "inlineStr"]).toContain(type);
        // Nor does it become one when somebody edits the cell and leaves it as it was.
        expect({ content, isTextFormat }).toEqual({ content, isTextFormat: true });
      }
    }
  }
  const names = [...parts.keys()].join(" ");
  expect(names).not.toMatch(/externalLink|connections|queryTable|vba|oleObject|customXml|activeX/i);
  for (const [name, xml] of parts) {
    if (name.endsWith(".rels")) expect(xml).not.toContain('TargetMode="External"');
    // Only links that stay in the book: no relation behind them.
    expect(xml).not.toMatch(/<hyperlink\s[^>]*r:id=|<ddeLink|<oleLink|<externalReference/);
  }
}

const plainSheet = (name: string): SheetDrawing => ({
  name,
  cells: [{ at: { row: 0, column: 0 }, value: "x" }],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
});

const textsOf = ({ sheets }: FileBook): Set<string> =>
  new Set(
    sheets.flatMap(({ cells }) =>
      cells.flatMap(({ type, content }) => (type === "s" || type === "inlineStr" ? [content] : []))
    )
  );

const formulasIn = (drawings: readonly SheetDrawing[]): string[] =>
  drawings.flatMap(({ name, cells }) =>
    cells.flatMap(({ at, formula }) => (formula ? [`${name}!${at.row},${at.column}`] : []))
  );

test("the national workbook as poa consolidate writes it, and the return notes", () => {
  const output = path.join(folder, "nacional.xlsx");
  const notes = path.join(folder, "devueltos");
  const words = ["recibidos", "--with-observations", "--return-notes", notes, "--output", output];
  const cli = path.join(PROJECT, "src", "cli", "poa.ts");
  const run = spawnSync(
    process.execPath,
    [path.join(PROJECT, "node_modules", "tsx", "dist", "cli.mjs"), cli, "consolidate", ...words],
    { cwd: folder, encoding: "utf8" }
  );
  expect([run.status, run.stderr]).toEqual([0, ""]);
  const national = readAsOthers(readFileSync(output));
  expectNothingRuns(national);
  const texts = textsOf(national);
  expect(INJECTIONS.filter((text) => !texts.has(text.trim()) && !texts.has(text))).toEqual([]);
  for (const { file, area } of BOOKS)
    expect([texts.has(file), texts.has(area)]).toEqual([true, true]);

  const written = readdirSync(notes);
  expect(written).toHaveLength(BOOKS.length);
  for (const name of written) {
    expect(name).toMatch(/^Observaciones [^\\/:*?"<>|]+\.xlsx$/);
    const note = readAsOthers(readFileSync(path.join(notes, name)));
    expectNothingRuns(note);
    expect(note.sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula))).toEqual([]);
  }
});

test("the file holds exactly the formulas that were meant", async () => {
  const drawings = await drawNational();
  const { sheets } = readAsOthers(await writeBook(drawings));
  const written = sheets.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== null));
  expect(written.length).toBe(formulasIn(drawings).length);
  expect(written.length).toBeGreaterThan(20);
});

test("the notes of a returned book are text", async () => {
  const checks = await checked();
  const { areas } = consolidate(checks.flatMap(({ plans }) => plans));
  for (const { plan, sigla } of areas) {
    const remarks = remarksOf(checks).filter((remark) => remark.plan === plan);
    const book = readAsOthers(await writeBook(drawReturnNote({ plan, sigla, remarks })));
    expectNothingRuns(book);
    const comments = [...book.parts].filter(([name]) => /comments/.test(name));
    expect(comments.length).toBeGreaterThan(0);
    expect(comments.map(([, xml]) => xml).join("")).not.toMatch(/<f>|<hyperlink/);
  }
});

test("painted into Excel, every cell holds the drawing's text letter by letter, and only what was meant calculates", async () => {
  const drawings = await drawNational();
  const standin = await bootStandin([plainSheet("Hoja")]);
  try {
    await excelHost(emptyMemory()).paint(drawings);
    await standin.book.settled();
    const painted = standin.book.drawings();
    expect(formulasIn(painted.filter(({ name }) => name !== "Hoja")).sort()).toEqual(
      formulasIn(drawings).sort()
    );
    for (const { name, cells } of drawings) {
      const there = new Map(
        painted
          .find((sheet) => sheet.name === name)!
          .cells.map(({ at, value }) => [`${at.row},${at.column}`, value])
      );
      const texts = cells.filter(({ value, formula }) => typeof value === "string" && !formula);
      for (const { at, value } of texts) {
        if (value !== "")
          expect([name, at, there.get(`${at.row},${at.column}`)]).toEqual([name, at, value]);
      }
    }
    // What the stand-in saves goes through the writer of files once more.
    expectNothingRuns(readAsOthers(await writeBook(painted)));
  } finally {
    standin.close();
  }
});

test("marks on sheets with such names are our own formulas and nothing else", async () => {
  const names = ["=1+1", "+cmd", "@x 'y' -1"];
  const standin = await bootStandin(names.map(plainSheet));
  try {
    const marks = TONES.map((tone, row) => ({ at: { row, column: 0 }, tone }));
    await excelHost(emptyMemory()).mark(new Map(names.map((name) => [name, marks])));
    const own = TONES.map(markFormula).sort();
    for (const { rules = [] } of standin.book.drawings()) {
      expect(rules.map(({ formula }) => formula).sort()).toEqual(own);
    }
  } finally {
    standin.close();
  }
});

test("a csv holds no field that a spreadsheet would calculate", async () => {
  const checks = await checked();
  const csv = flatCsv(flatColumns(consolidate(checks.flatMap(({ plans }) => plans))));
  const fields = [...csv.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ""
  );
  expect(fields.length).toBeGreaterThan(INJECTIONS.length * BOOKS.length);
  expect(fields.filter((field) => /^[ \t\r]*[=+@]|^-[^0-9]/.test(field))).toEqual([]);
  expect(fields.filter((field) => field.includes("'/C calc'")).length).toBeGreaterThan(0);
});

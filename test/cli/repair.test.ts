import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readCall, type RepairCall } from "../../src/cli/call";
import { repairFile, type RepairTold } from "../../src/cli/repair";
import { tellRepaired } from "../../src/cli/tellRepaired";
import { repairSafely } from "../../src/poa/repair";
import { a1 } from "../../src/sheet/cell";
import { makeSheet, rowOf } from "../xlsx/makeBook";
import { packZip } from "../xlsx/packZip";
import {
  cellsOf,
  changedEntries,
  edit,
  entriesOf,
  grids,
  partOf,
  patchFirst,
  readingOf,
  SHEET,
} from "../xlsx/patched";
import { RECEIVED, workbook } from "../workbooks/received";

jest.setTimeout(60_000);

const PROJECT = path.join(__dirname, "..", "..");
const folder = (): string => mkdtempSync(path.join(tmpdir(), "poa-"));
const received = (number: number): string =>
  workbook(path.join("recibidos", RECEIVED[number - 1]!));
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Runs the command as a person would. */
function poa(...words: string[]) {
  return spawnSync("npm", ["run", "--silent", "poa", "--", "repair", ...words], {
    cwd: PROJECT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}

/** What the words after `poa repair` ask for. */
function callOf(...words: string[]): RepairCall {
  const call = readCall(["repair", ...words]);
  if (!("command" in call) || call.command !== "repair") throw new Error(JSON.stringify(call));
  return call;
}

const repair = (...words: string[]): Promise<RepairTold> => repairFile(callOf(...words));

/** A received book with one of its cells calculated by a formula. */
async function withFormula(file: string, cell: string, formula: string): Promise<Uint8Array> {
  return patchFirst(bytesOf(file), (grid) => {
    const one = edit(grid, cell, null);
    return { edits: [{ ...one, to: { ...one.from, formula } }] };
  });
}

describe("a received book", () => {
  const home = folder();
  const output = path.join(home, "corregido.xlsx");
  const before = readFileSync(received(15));
  let run: ReturnType<typeof poa>;
  beforeAll(() => {
    run = poa(received(15), "--output", output, "--safe", "--json");
  });

  test("is told: what was mended, cell by cell, and what is left", async () => {
    const told = JSON.parse(run.stdout) as RepairTold;
    expect([run.status, run.stderr]).toEqual([0, ""]);
    const [grid] = await grids(bytesOf(received(15)));
    const { change, check } = repairSafely(grid!);
    expect(told).toMatchObject({ input: received(15), output, refused: null });
    expect(told.fixed.map(({ cell, before, after }) => [cell, before, after])).toEqual(
      change.edits.map(({ at, from, to }) => [a1(at), from.value, to.value])
    );
    expect(told.fixed).toContainEqual({
      sheet: "Oruro",
      cell: "A5",
      rule: "code-is-stored-as-text",
      message: "El código 1.2 está escrito como número, no como texto.",
      before: 1.2,
      after: "1.2",
      formatBefore: "General",
      formatAfter: "@",
    });
    expect(told.left.map(({ rule, cell }) => [rule, cell])).toEqual(
      check.findings.map(({ rule, at }) => [rule, a1(at)])
    );
    expect(told.left.every(({ fix }) => fix === null || !fix.safe)).toBe(true);
  });

  test("is written as repaired, and nothing else is touched or left behind", async () => {
    const [grid] = await grids(bytesOf(received(15)));
    const [now] = await grids(bytesOf(output));
    expect(readingOf(now!)).toEqual(readingOf(repairSafely(grid!).grid));
    expect(readFileSync(received(15))).toEqual(before);
    expect(readdirSync(home)).toEqual(["corregido.xlsx"]);
  });

  test("repaired once more is copied as it is, which is said", () => {
    const again = path.join(home, "otra vez.xlsx");
    const second = poa(output, "--output", again, "--safe");
    expect(second.status).toBe(0);
    expect(second.stdout).toContain("copia idéntica");
    expect(readFileSync(again)).toEqual(readFileSync(output));
  });
});

test("every received book: what is written reads as repaired, and says whether errors are left", async () => {
  const home = folder();
  for (const [i, name] of RECEIVED.entries()) {
    const output = path.join(home, name);
    const told = await repair(received(i + 1), "--output", output, "--safe");
    const sheets = (await grids(bytesOf(received(i + 1)))).map((grid) => repairSafely(grid));
    const now = await grids(bytesOf(output));
    expect(now.map(readingOf)).toEqual(sheets.map(({ grid }) => readingOf(grid)));
    const again = await repair(output, "--output", path.join(home, "b.xlsx"), "--safe");
    expect(again.fixed).toEqual([]);
    expect(again.left).toEqual(told.left);
    expect(bytesOf(path.join(home, "b.xlsx"))).toEqual(bytesOf(output));
  }
});

describe("without --safe", () => {
  test("everything is shown and nothing written", async () => {
    const call = callOf(received(4));
    const told = await repairFile(call);
    expect(told.output).toBeNull();
    expect(told.fixed.map(({ cell, after }) => [cell, after])).toEqual([
      ["F7", "3.1.3"],
      ["F8", "3.1.4"],
    ]);
    const text = tellRepaired(told, call);
    expect(text).toContain("Se corregiría con --safe:\n  POA DNJ  F7  «3.1.3.» → «3.1.3»\n");
    expect(text).toContain("Para decidir, con una propuesta:");
    expect(text).toMatch(/No se escribió nada\. Para aplicar.*--safe --output/);
  });

  test("an output that was asked for is not written, which the exit code tells", () => {
    const home = folder();
    const run = poa(received(15), "--output", path.join(home, "x.xlsx"));
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("No se escribió nada.");
    expect(readdirSync(home)).toEqual([]);
  });

  test("in English, weights as percentages, long texts where they differ", async () => {
    const call = callOf(received(19), "--lang", "en");
    const text = tellRepaired(await repairFile(call), call);
    expect(text).toContain("Would be mended with --safe:");
    expect(text).toMatch(/ E5 {2}5% → \d+(?:\.\d+)?%\n/);
    expect(text).toContain("“…onales, hasta el año 2020.” → “…onales, hasta el año 2021.”");
    expect(text).toContain("Nothing was written. To apply the safe fixes: --safe --output");
  });
});

test("errors that are left make the exit code 1, and the book is written all the same", () => {
  const output = path.join(folder(), "x.xlsx");
  const run = poa(received(19), "--output", output, "--safe");
  expect(run.status).toBe(1);
  expect(run.stdout).toContain(`${output}: corregido en 6 celdas. Por resolver: `);
  expect(bytesOf(output).length).toBeGreaterThan(1000);
});

test("a formula is not replaced by a value: the rest is mended, and the reason is told", async () => {
  const home = folder();
  const input = path.join(home, "con fórmula.xlsx");
  writeFileSync(input, await withFormula(received(15), "A6", "=3+0.1"));
  const output = path.join(home, "x.xlsx");
  const call = callOf(input, "--output", output, "--safe");
  const told = await repairFile(call);
  expect(told.fixed.map(({ cell }) => cell)).toEqual([
    "B4",
    "A5",
    "A14",
    "G15",
    "A22",
    "A23",
    "A25",
  ]);
  const held = told.left.filter(({ fix }) => fix?.safe);
  expect(held.map(({ cell, fix }) => [cell, fix!.notMade])).toEqual([
    ["A6", "«Oruro!A6» calcula su valor con una fórmula: corríjala en Excel."],
  ]);
  expect(tellRepaired(told, call)).toContain("      «Oruro!A6» calcula su valor con una fórmula");
  const { cells } = cellsOf(partOf(bytesOf(output), SHEET));
  expect(cells.get("A6")).toBe(cellsOf(partOf(bytesOf(input), SHEET)).cells.get("A6"));
});

describe("the original is never written", () => {
  const home = folder();
  const input = path.join(home, "libro.xlsx");
  copyFileSync(received(15), input);
  symlinkSync(input, path.join(home, "enlace.xlsx"));
  linkSync(input, path.join(home, "mismo.xlsx"));
  mkdirSync(path.join(home, "otra"));

  test.each(["libro.xlsx", "enlace.xlsx", "mismo.xlsx", "otra/../libro.xlsx"])(
    "not as %s",
    async (name) => {
      const told = await repair(input, "--output", `${home}/${name}`, "--safe");
      expect(told).toMatchObject({ output: null, fixed: [] });
      expect(told.refused).toContain("es uno de los archivos que se leen");
      expect(readFileSync(input)).toEqual(readFileSync(received(15)));
    }
  );
});

describe("what cannot be done leaves nothing written", () => {
  const home = folder();
  const noPlan = path.join(home, "otra cosa.xlsx");
  writeFileSync(noPlan, makeSheet(rowOf(1, "hola")));
  const macros = path.join(home, "macros.xlsm");
  copyFileSync(received(15), macros);
  const text = path.join(home, "texto.xlsx");
  writeFileSync(text, "hola");
  const there = readdirSync(home);

  test.each([
    [path.join(home, "no.xlsx"), "x.xlsx", "No existe"],
    [home, "x.xlsx", "es una carpeta"],
    [noPlan, "x.xlsx", "Ninguna hoja"],
    [text, "x.xlsx", "no es un libro de Excel"],
    [received(15), "x.xls", "tiene que terminar en .xlsx"],
    [received(15), "x.xlsm", "tiene que terminar en .xlsx"],
    [macros, "x.xlsx", "tiene que terminar en .xlsm"],
    [received(15), "no/hay/x.xlsx", "No existe la carpeta"],
  ])("%s to %s: %s", async (file, output, reason) => {
    const call = callOf(file, "--output", path.join(home, output), "--safe");
    const told = await repairFile(call);
    expect(told).toMatchObject({ input: file, output: null, fixed: [], left: [] });
    expect(told.refused).toContain(reason);
    expect(tellRepaired(told, call)).toBe(`${told.refused}\nNo se escribió nada.`);
    expect(readdirSync(home)).toEqual(there);
  });

  test("a folder that takes no file", async () => {
    const output = path.join(home, "x.xlsx");
    mkdirSync(output);
    const told = await repair(received(15), "--output", output, "--safe");
    expect(told.refused).toContain("No se pudo escribir");
    expect(readdirSync(home).sort()).toEqual([...there, "x.xlsx"].sort());
  });

  test("the exit code is 2", () => {
    expect(poa(noPlan, "--output", path.join(home, "y.xlsx"), "--safe").status).toBe(2);
  });
});

test("a book with macros keeps them, byte for byte, under its own ending", async () => {
  const home = folder();
  const input = path.join(home, "macros.xlsm");
  const parts = entriesOf(bytesOf(received(15))).map(({ name, text }) => ({ name, data: text }));
  const macros = { name: "xl/vbaProject.bin", data: new Uint8Array([0xd0, 0xcf, 0, 255, 7]) };
  writeFileSync(input, packZip([...parts, macros]));
  const output = path.join(home, "x.xlsm");
  expect(await repair(input, "--output", output, "--safe")).toMatchObject({
    output,
    refused: null,
  });
  expect(changedEntries(bytesOf(input), bytesOf(output))).toEqual([SHEET, "xl/styles.xml"]);
});

test.each([
  [["repair"], "Falta nombrar"],
  [["repair", "a.xlsx", "b.xlsx"], "un libro a la vez"],
  [["repair", "a.xlsx", "--safe"], "Falta decir qué libro escribir: --output corregido.xlsx"],
  [["repair", "a.xlsx", "--output", "--safe"], "qué va después de «--output»"],
  [["repair", "a.xlsx", "--previous", "b.xlsx"], "No se entiende «--previous»"],
  [["repair", "a.xlsx", "--safe=no"], "No se entiende «--safe=no»"],
  [["check", "a.xlsx", "--safe"], "No se entiende «--safe»"],
])("the call %p is wrong", (words, reason) => {
  const call = readCall(words);
  expect("wrong" in call && call.wrong.es).toContain(reason);
});

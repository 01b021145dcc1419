import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Exported } from "../../src/cli/export";
import { EXPECTED } from "../workbooks/received";

// The command is started several times, each time a program of its own.
jest.setTimeout(60_000);

const PROJECT = path.join(__dirname, "..", "..");
const FOLDER = path.join("test", "workbooks", "recibidos");

const inFolder = (name: string): string =>
  path.join(mkdtempSync(path.join(tmpdir(), "poa-")), name);

function poa(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync("npm", ["run", "--silent", "poa", "--", "export", ...words], {
    cwd: PROJECT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const told = (stdout: string): Exported => JSON.parse(stdout) as Exported;

type Row = Readonly<Record<string, string | number | null>>;

/** Reads a Parquet file with the library's own reader, in a program of its own: it is an ES module. */
function rowsOfParquet(file: string): Row[] {
  const script = `
    import { readFileSync } from "node:fs";
    import { parquetReadObjects } from "hyparquet";
    const bytes = readFileSync(process.argv[1]);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    process.stdout.write(JSON.stringify(await parquetReadObjects({ file })));
  `;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", script, file], {
    cwd: PROJECT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout) as Row[];
}

const sumOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

test("errors hold the table up, as they hold up the national book", () => {
  const output = inFolder("nacional.parquet");
  const { status, stdout } = poa(FOLDER, "--output", output);
  expect(status).toBe(1);
  expect(stdout).toContain("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
  expect(stdout).toContain("Para escribirla de todos modos: --with-observations.");
  expect(existsSync(output)).toBe(false);
});

test("Parquet and JSON hold the same table, and its figures are those of the books", () => {
  const [parquet, json] = [inFolder("nacional.parquet"), inFolder("nacional.json")];
  for (const output of [parquet, json]) {
    const run = poa(FOLDER, "--output", output, "--with-observations", "--json");
    expect(run.status).toBe(0);
    expect(told(run.stdout)).toMatchObject({ output, areas: 19, rows: 342, refused: [] });
  }
  const rows = rowsOfParquet(parquet);
  expect(rows).toEqual(JSON.parse(readFileSync(json, "utf8")));
  expect(rows).toHaveLength(342);
  expect(rows.filter(({ cod_tarea: code }) => code !== null)).toHaveLength(341);
  const byArea = new Map<unknown, Row[]>();
  for (const row of rows) byArea.set(row.area, [...(byArea.get(row.area) ?? []), row]);
  const totals = [...byArea.values()].map((own) => sumOf(own, "ponderacion_operacion"));
  expect(totals.sort((a, b) => a - b)).toEqual([96, ...Array<number>(18).fill(100)]);
  expect(byArea.size).toBe(EXPECTED.length);
  expect(rows.every(({ institucion }) => institucion === null)).toBe(true);
});

test("the format may be said, and the institution stands in each row", () => {
  const output = inFolder("tabla.txt");
  const words = [FOLDER, "--output", output, "--with-observations"];
  const run = poa(...words, "--format", "csv", "--institution", "Servicio de Cédulas, La Paz");
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("19 áreas, 342 filas, 15 columnas");
  const lines = readFileSync(output, "utf8").split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFinstitucion,gestion,area,sigla,/);
  expect(lines[1]).toMatch(/^"Servicio de Cédulas, La Paz",2021,/);
});

test.each([
  ["no file to write", [FOLDER], /--output nacional\.parquet/],
  ["a format nobody knows", [FOLDER, "--output", "tabla.ods"], /--format parquet, csv o json/],
  ["a folder that is not there", [FOLDER, "--output", "nada/tabla.csv"], /No existe la carpeta/],
])("%s: said, with how the command is called, and nothing is written", (_, words, sentence) => {
  const { status, stdout, stderr } = poa(...words);
  expect(status).toBe(2);
  expect(stdout + stderr).toMatch(sentence);
});

test("a file that is read is never written over", () => {
  const own = inFolder("libro.xlsx");
  writeFileSync(own, "no es un libro");
  const { status, stdout } = poa(own, "--output", own, "--format", "csv");
  expect(status).toBe(2);
  expect(stdout).toContain("es uno de los archivos que se leen");
  expect(readFileSync(own, "utf8")).toBe("no es un libro");
});

test.each([
  ["es", "Uso: poa export"],
  ["en", "Usage: poa export"],
])("--help explains the command (%s)", (language, title) => {
  const { status, stdout } = poa("--help", "--lang", language);
  expect(status).toBe(0);
  expect(stdout.startsWith(title)).toBe(true);
});

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Told } from "../../src/cli/check";

const PROJECT = path.join(__dirname, "..", "..");
const RECEIVED = path.join("test", "workbooks", "recibidos");

/** Runs the command as a person would, and gives what it printed. */
function poa(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync("npm", ["run", "--silent", "poa", "--", ...words], {
    cwd: PROJECT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const told = (stdout: string): Told => JSON.parse(stdout) as Told;

test("the nineteen received books: plans, totals and findings as one JSON object, exit 1", () => {
  const { status, stdout } = poa("check", RECEIVED, "--json");
  const { plans, findings, unread } = told(stdout);
  expect(status).toBe(1);
  expect(unread).toEqual([]);
  const sum = (key: "actions" | "operations" | "tasks") =>
    plans.reduce((all, plan) => all + plan[key], 0);
  expect([plans.length, sum("actions"), sum("operations"), sum("tasks")]).toEqual([
    19, 82, 190, 341,
  ]);
  const totals = plans.map(({ weightTotal }) => weightTotal).sort((a, b) => a - b);
  expect(totals).toEqual([96, ...Array<number>(18).fill(100)]);
  const tarija = findings.find(({ rule }) => rule === "weights-add-to-100");
  expect(tarija).toMatchObject({
    severity: "error",
    file: path.join(RECEIVED, "19 DD Tarija.xlsx"),
    sheet: "Tarija",
    cell: "E4",
    fix: expect.objectContaining({ safe: false }),
  });
  expect(tarija?.message).toContain("suman 96 %: faltan 4 %");
  expect(tarija?.message).toContain(
    "6 llevan 3.1.8 Emisión de cédulas de identidad en penitenciarias"
  );
  expect(findings.find(({ rule }) => rule === "heading-year-is-the-fiscal-year")?.fix).toEqual({
    title: "Cambiar 2020 por 2021 en el encabezado",
    safe: true,
  });
});

test("a book with nothing but hints and warnings exits 0, in English when asked", () => {
  const file = path.join(RECEIVED, "02 DNBM Brigadas Móviles.xlsx");
  const { status, stdout } = poa("check", file, "--json", "--lang", "en");
  expect(status).toBe(0);
  expect(told(stdout).findings.map(({ message }) => message)).toEqual([
    "The text has spaces or full stops too many.",
    "The text has spaces or full stops too many.",
  ]);
});

test("what cannot be read is named with the reason, the rest is checked all the same, exit 2", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "poa-"));
  const broken = path.join(folder, "roto.xlsx");
  writeFileSync(broken, "esto no es un libro");
  const good = path.join(RECEIVED, "09 UNAR Archivo.xlsx");
  const { status, stdout } = poa("check", broken, path.join(folder, "falta.xlsx"), good, "--json");
  const { plans, unread } = told(stdout);
  expect(status).toBe(2);
  expect(plans.map(({ area }) => area)).toEqual(["JEFATURA NACIONAL DE ARCHIVO"]);
  expect(unread.map(({ file }) => path.basename(file)).sort()).toEqual(["falta.xlsx", "roto.xlsx"]);
  for (const { reason } of unread) expect(reason).toMatch(/«.*(?:roto|falta)\.xlsx».*\.$/);
});

test("without --json it is a table a person can read", () => {
  const { stdout } = poa("check", path.join(RECEIVED, "19 DD Tarija.xlsx"));
  expect(stdout).toContain("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
  expect(stdout).toContain("96 %");
  expect(stdout).toMatch(/C21\s+error\s+El código de operación DDTJ 8 ya está usado/);
});

test("one of anything is said as one", () => {
  const file = path.join(RECEIVED, "04 DNJ Jurídica.xlsx");
  expect(poa("check", file).stdout).toMatch(
    /\n1 plan · \d+ observaciones \(1 error\) · 0 archivos/
  );
  expect(poa("check", file, "--lang", "en").stdout).toMatch(
    /\n1 plan · \d+ findings \(1 error\) · 0/
  );
});

test("who reads no further ends it quietly, with the exit code it would have had", async () => {
  const words = [path.join("src", "cli", "poa.ts"), "check", RECEIVED];
  const run = spawn(process.execPath, [require.resolve("tsx/cli"), ...words], { cwd: PROJECT });
  run.stdout.destroy();
  let complaint = "";
  run.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(run, "close")) as [number | null];
  expect([code, complaint]).toEqual([1, ""]);
});

test.each([
  { words: [], says: "Falta decir qué hacer." },
  { words: ["check"], says: "Falta nombrar al menos un archivo o una carpeta." },
  { words: ["revisar", "x.xlsx"], says: "No se entiende «revisar»." },
  { words: ["check", "x.xlsx", "--jason"], says: "No se entiende «--jason»." },
  { words: ["check", "x.xlsx", "--lang", "fr"], says: "No se entiende «--lang fr»." },
])("a wrong call ($words) says what is wrong and how to call, exit 2", ({ words, says }) => {
  const { status, stdout, stderr } = poa(...words);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(says);
  expect(stderr).toContain("Uso: poa ");
});

test("help is on standard output and exits 0", () => {
  const { status, stdout } = poa("--help", "--lang", "en");
  expect(status).toBe(0);
  expect(stdout).toContain("Usage: poa <command>");
  expect(stdout).toContain("consolidate");
});

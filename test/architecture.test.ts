import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.join(__dirname, "..", "src");

/** Which rooms a room may import from, types included. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  sheet: [],
  poa: ["sheet"],
  excel: ["sheet"],
  xlsx: ["sheet"],
  cli: ["poa", "xlsx", "sheet"],
  commands: ["poa", "excel", "sheet"],
  taskpane: ["poa", "xlsx", "sheet", "commands"],
  standin: ["sheet", "xlsx"],
};

/** A room's single file that may import one room more. */
const EXCEPTIONS: Readonly<Record<string, string>> = { "taskpane/index.tsx": "excel" };

/** Packages that only one room may know. */
const ONLY_IN: Readonly<Record<string, string>> = {
  hucre: "xlsx",
  "@univerjs": "standin",
  react: "taskpane",
  "@fluentui": "taskpane",
};

/** Files beyond 300 lines, each with its reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};

const TECHNICAL_NAMES = /^(?:services?|utils?|common|helpers?|managers?|misc|lib|types)$/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file));

const text = (file: string): string => readFileSync(path.join(SRC, file), "utf8");

/** Everything a file imports: `from "…"`, `import "…"`, `import("…")`, `require("…")`, and `export … from "…"`. */
function importsOf(source: string): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["']([^"']+)["']/g;
  return [...source.matchAll(pattern)].map((match) => match[1]!);
}

const roomOf = (file: string): string => file.split("/")[0]!;

function violations(file: string, source: string): string[] {
  const room = roomOf(file);
  return importsOf(source).flatMap((imported) => {
    if (imported.startsWith(".")) {
      const target = roomOf(
        path.posix.normalize(path.posix.join(path.posix.dirname(file), imported))
      );
      const allowed = target === room || LAW[room]?.includes(target) || EXCEPTIONS[file] === target;
      return allowed ? [] : [`${file} imports ${imported}: ${room} may not know ${target}`];
    }
    const name = Object.keys(ONLY_IN).find(
      (one) => imported === one || imported.startsWith(`${one}/`)
    );
    const isStandinReact = name === "react" && room === "standin";
    return !name || ONLY_IN[name] === room || isStandinReact
      ? []
      : [`${file} imports ${imported}: only ${ONLY_IN[name]} may know it`];
  });
}

test("every room imports only what the law allows", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => violations(file, text(file)))).toEqual([]);
});

test("the law catches type imports, dynamic imports, re-exports and foreign packages", () => {
  const caught = (file: string, source: string) => violations(file, source).length;
  expect(caught("sheet/a.ts", 'import type { Plan } from "../poa/plan";')).toBe(1);
  expect(caught("poa/a.ts", 'const x = await import("../excel/host");')).toBe(1);
  expect(caught("taskpane/App.tsx", 'export { host } from "../excel/host";')).toBe(1);
  expect(caught("taskpane/index.tsx", 'import { excelHost } from "../excel/host";')).toBe(0);
  expect(caught("excel/a.ts", 'import { readXlsx } from "hucre/xlsx";')).toBe(1);
  expect(caught("poa/rules/a.ts", 'import { rule } from "../rule";')).toBe(0);
});

test("every folder of src is a room of the house", () => {
  const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).sort()).toEqual(Object.keys(LAW).sort());
});

test("no barrel but rules/index.ts, no name of a technical kind, no default export", () => {
  const entries = ["poa/rules/index.ts", "commands/index.ts", "taskpane/index.tsx"];
  const indexes = files.filter((file) => /(?:^|\/)index\.tsx?$/.test(file));
  expect(indexes.filter((file) => !entries.includes(file))).toEqual([]);
  const parts = files.flatMap((file) => file.replace(/\.\w+$/, "").split("/"));
  expect(parts.filter((part) => TECHNICAL_NAMES.test(part))).toEqual([]);
  expect(files.filter((file) => /^export default/m.test(text(file)))).toEqual([]);
});

test("no file of src is longer than 300 lines without a named reason", () => {
  const long = files.filter((file) => text(file).split("\n").length > 301 && !LONG_FILES[file]);
  expect(long).toEqual([]);
});

test("only src/excel and src/commands say Excel. or Office., besides the pane's entry and the stand-in", () => {
  const speakers = files.filter((file) =>
    /\b(?:Excel|Office)\.[a-zA-Z]/.test(withoutComments(text(file)))
  );
  const allowed = /^(?:excel\/|commands\/|standin\/|taskpane\/index\.tsx$)/;
  expect(speakers.filter((file) => !allowed.test(file))).toEqual([]);
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

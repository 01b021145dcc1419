import { createHash, randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { buildSync } from "esbuild";
import type { SheetDrawing } from "../../src/sheet/drawing";
import type { BootNode, BootOptions, Standin } from "../../src/standin/node";

export type { BootOptions, Standin } from "../../src/standin/node";

const ROOT = join(__dirname, "../..");
const SOURCES = ["src/standin", "src/standin/model", "src/sheet"];
const CACHE = join(ROOT, "node_modules/.cache/poa-standin");
const HOUR = 3_600_000;

interface Bundle {
  bootNode(boot: BootNode): Promise<Standin>;
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const folder of SOURCES) {
    for (const name of readdirSync(join(ROOT, folder)).sort()) {
      if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(ROOT, folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}

/** Several workers may write the same file at once; each finds it whole. */
function writeWhole(file: string, content: string | Buffer): void {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

function clearOld(): void {
  // The page's bundles live in the same folder and look after themselves.
  for (const name of readdirSync(CACHE).filter((one) => /^node-.*\.cjs/.test(one))) {
    const file = join(CACHE, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > HOUR) rmSync(file, { force: true });
  }
}

/** Univer is too much to transform for every test file: the host is bundled once and kept beside the modules. */
function bundleFile(): string {
  const file = join(CACHE, `node-${fingerprint()}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(CACHE, { recursive: true });
  clearOld();
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, "src/standin/node.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "error",
    write: false,
  });
  writeWhole(file, outputFiles[0]!.text);
  return file;
}

/**
 * Runs the bundle outside of Jest's sandbox, where it stays loaded for all test files of the worker. Whatever a test does
 * to its own globals and timers does not touch the host.
 */
function load(file: string): Bundle {
  const outside = vm.runInThisContext("globalThis") as Record<
    symbol,
    Map<string, Bundle> | undefined
  >;
  const loaded = (outside[Symbol.for("poa-standin")] ??= new Map<string, Bundle>());
  const known = loaded.get(file);
  if (known) return known;
  const compiledFile = `${file}.v8`;
  const cachedData = existsSync(compiledFile) ? readFileSync(compiledFile) : undefined;
  const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
  const script = new vm.Script(code, { filename: file, ...(cachedData && { cachedData }) });
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  const module = { exports: {} as Bundle };
  run(module.exports, createRequire(file), module, file, dirname(file));
  if (!cachedData || script.cachedDataRejected) writeWhole(compiledFile, script.createCachedData());
  loaded.set(file, module.exports);
  return module.exports;
}

/** While coverage is measured: what ran of the host in this worker up to now. */
function keepCounted(folder: string): void {
  const { __coverage__ } = vm.runInThisContext("globalThis") as { __coverage__?: unknown };
  writeWhole(join(folder, `node-${process.pid}.json`), JSON.stringify(__coverage__ ?? {}));
}

// A machine that does other things besides may take its time for a boot.
jest.setTimeout(30_000);

// Loaded here and now, so that no test has to wait for it within its own time.
const counting = process.env.POA_COVERAGE;
const bundle = load(counting ? join(counting, "standin.cjs") : bundleFile());
if (counting) afterAll(() => keepCounted(join(counting, "parts")));

/** How to close those that no test closed, because it failed or forgot; left open they keep Jest from ending. */
const open = new Set<() => void>();
afterAll(() => [...open].forEach((close) => close()));

const GLOBALS = ["Excel", "Office", "OfficeExtension"] as const;

/**
 * Opens the drawings in an Excel of their own and makes its `Excel`, `Office` and `OfficeExtension` the globals of the test
 * until it is closed. Close it in `afterEach`.
 */
export async function bootStandin(
  drawings: readonly SheetDrawing[],
  options: BootOptions = {}
): Promise<Standin> {
  const standin = await bundle.bootNode({ drawings, projectFolder: ROOT, options });
  const here = globalThis as Record<string, unknown>;
  // Behind a getter, so that Jest does not take apart what belongs to another world when the file is done.
  for (const name of GLOBALS) {
    Object.defineProperty(here, name, { configurable: true, get: () => standin[name] });
  }
  const close = () => {
    open.delete(close);
    for (const name of GLOBALS) if (here[name] === standin[name]) delete here[name];
    standin.close();
  };
  open.add(close);
  return { ...standin, close };
}

/** A sheet of these rows and nothing else; null leaves a cell out, text that begins with "=" is a formula. */
export function sheetOf(
  name: string,
  rows: readonly (readonly (string | number | boolean | null)[])[]
): SheetDrawing {
  const cells = rows.flatMap((line, row) =>
    line.flatMap((value, column) => {
      if (value === null) return [];
      const isFormula = typeof value === "string" && value.startsWith("=");
      return [
        {
          at: { row, column },
          value: isFormula ? null : value,
          ...(isFormula && { formula: value }),
        },
      ];
    })
  );
  return {
    name,
    cells,
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
  };
}

/** The code a promise fails with, and "none" when it does not fail. */
export const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error)
  );

/** Resolves as soon as the condition holds; fails after two seconds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 2000) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/**
 * How much of src the tests run, in Node, in the browser and in the programs they start.
 *
 *   npm run coverage              all tests, counted; the report is in coverage/index.html
 *   npm run coverage -- report    once more from what was counted last
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";
import { buildPage, buildPane, inProject, RELEASE } from "../../src/standin/build.mjs";
import { report } from "./report.mjs";

const { counting } = createRequire(import.meta.url)("./counting.cjs");

const KEPT = inProject("coverage");
const PARTS = path.join(KEPT, "parts");
const CHILDREN = path.join(KEPT, "children");

/** What counts is thrown away, so that nobody takes it for a release. */
const clear = () => {
  for (const folder of [RELEASE.pane, RELEASE.page])
    rmSync(folder, { recursive: true, force: true });
};

async function count() {
  rmSync(KEPT, { recursive: true, force: true });
  for (const folder of [PARTS, CHILDREN]) mkdirSync(folder, { recursive: true });
  Object.assign(process.env, { POA_COVERAGE: KEPT, POA_COVERAGE_CHILDREN: CHILDREN });
  clear();
  try {
    await buildPane();
    await buildPage({ plugins: [counting] });
    await build({
      entryPoints: [inProject("src", "standin", "node.ts")],
      outfile: path.join(KEPT, "standin.cjs"),
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "error",
      plugins: [counting],
    });
    const jest = inProject("node_modules", "jest", "bin", "jest.js");
    const words = [jest, "-c", inProject("test", "coverage", "jest.cjs"), ...process.argv.slice(2)];
    return spawnSync(process.execPath, words, { stdio: "inherit" }).status ?? 1;
  } finally {
    clear();
  }
}

const isReportOnly = process.argv[2] === "report";
const status = isReportOnly ? 0 : await count();
const lines = await report(KEPT);
process.exitCode = status || (lines < 95 ? 1 : 0);

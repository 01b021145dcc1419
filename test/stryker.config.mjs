/**
 * Mutation testing: a tool changes the program in thousands of small ways, and each change has to make some test fail.
 * docs/mutation.md tells how it is run, what is left out, and what was found.
 */
import { tmpdir } from "node:os";
import path from "node:path";

const KEPT = "node_modules/.cache/stryker";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/poa/**/*.ts", "src/sheet/**/*.ts", "src/xlsx/**/*.ts"],
  testRunner: "world",
  plugins: ["./test/mutation/runner.mjs", "./test/mutation/words.mjs"],
  ignorers: ["words"],
  coverageAnalysis: "perTest",
  concurrency: 1,
  // Outside of the project: elsewhere in it every tool would find the copies.
  tempDirName: path.join(tmpdir(), "poa-stryker"),
  cleanTempDir: "always",
  ignorePatterns: ["/dist", "/docs/images", "/.git", "/coverage", "/test/browser", "/assets/icons"],
  // What was found before is kept, and only done again where the program or its tests have changed.
  incremental: true,
  incrementalFile: `${KEPT}/incremental${process.env.MUTATION_SAMPLE ?? ""}.json`,
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  htmlReporter: { fileName: `${KEPT}/report.html` },
  jsonReporter: { fileName: `${KEPT}/report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  dryRunTimeoutMinutes: 20,
  thresholds: { high: 90, low: 85, break: 85 },
  // Nearly every endless loop is stopped by counting how often it passes its mutant; the clock is for the others.
  timeoutMS: 8_000,
  timeoutFactor: 0.1,
};

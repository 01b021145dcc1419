/**
 * Mutation testing: a tool changes the program in thousands of small ways, and each change has to make some test fail.
 *
 *   npx stryker run test/stryker.config.mjs                                all of it: hours
 *   npx stryker run test/stryker.config.mjs --mutate src/sheet/cell.ts     one file
 *
 * What was found before is kept and only done again where the program or its tests have changed.
 */
import { tmpdir } from "node:os";
import path from "node:path";

const KEPT = "node_modules/.cache/stryker";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: ["src/poa/**/*.ts", "src/sheet/**/*.ts", "src/xlsx/**/*.ts"],
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    configFile: "test/stryker.jest.cjs",
    enableFindRelatedTests: true,
  },
  coverageAnalysis: "perTest",
  // What is worked out once when a file is loaded would need every test to run anew for each change.
  ignoreStatic: true,
  // Outside of the project: below node_modules Jest finds no tests, and elsewhere in it every tool would find the copies.
  tempDirName: path.join(tmpdir(), "poa-stryker"),
  cleanTempDir: "always",
  ignorePatterns: ["/dist", "/docs", "/.git", "/coverage", "/test/browser", "/assets/icons"],
  incremental: true,
  incrementalFile: `${KEPT}/incremental.json`,
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  htmlReporter: { fileName: `${KEPT}/report.html` },
  jsonReporter: { fileName: `${KEPT}/report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  dryRunTimeoutMinutes: 60,
  thresholds: { high: 90, low: 85, break: 85 },
  // Some of the tests read whole books; a slow computer is no killed mutant.
  timeoutMS: 20_000,
  timeoutFactor: 3,
};

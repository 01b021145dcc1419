/** Two suites: everything that runs in Node, and what a real browser has to show. */
const rootDir = require("node:path").join(__dirname, "..");

const transform = {
  "^.+\\.[cm]?[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

const common = {
  rootDir,
  transform,
  // hucre is published as ES modules only.
  transformIgnorePatterns: ["node_modules/(?!(hucre|strip-bom|uuid)/)"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/maps/"],
};

module.exports = {
  rootDir,
  // No test waits for a clock: this only lets a busy machine finish.
  testTimeout: 60_000,
  // One more than there are cores: who waits for the browser, or for formulas to be reckoned, leaves its core to another.
  maxWorkers: require("node:os").availableParallelism() + 1,
  testSequencer: require("node:path").join(__dirname, "sequencer.cjs"),
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/setup.mjs",
      globalTeardown: "<rootDir>/test/browser/teardown.mjs",
    },
  ],
};

/**
 * The tests, counted. Left out are those that hold sizes and times, as counting makes everything larger and slower, and the one
 * that carries out over a thousand times what other tests carry out once.
 */
const base = require("../jest.config.cjs");
const path = require("node:path");

const LEFT_OUT = ["browser/paneSize", "browser/csp", "hostile/hostile", "faults/everySync"].map(
  (name) => `<rootDir>/test/${name}\\.test\\.`
);

module.exports = {
  ...base,
  testTimeout: 180_000,
  projects: base.projects.map((project) => ({
    ...project,
    testPathIgnorePatterns: [
      ...(project.testPathIgnorePatterns ?? ["/node_modules/"]),
      ...LEFT_OUT,
    ],
    setupFiles: [path.join(__dirname, "children.cjs")],
  })),
  collectCoverage: true,
  collectCoverageFrom: ["src/**/*.{ts,tsx}"],
  coverageDirectory: path.join(base.rootDir, "coverage", "jest"),
  coverageReporters: ["json"],
};

/**
 * The tests that bear on src/sheet, src/poa and src/xlsx and run in the process itself, for the mutation tests.
 *
 *   MUTATION_TESTS="sheet xlsx" npx stryker run …     only the tests of these rooms: quicker, and what they miss others may find
 */
const { rootDir, projects } = require("./jest.config.cjs");

const node = projects.find(({ displayName }) => displayName === "node");
const ROOMS = ["sheet", "poa", "rules", "golden", "workbooks", "xlsx"];
const asked = process.env.MUTATION_TESTS?.split(/\s+/).filter((room) => ROOMS.includes(room));

module.exports = {
  ...node,
  rootDir,
  testMatch: (asked?.length ? asked : ROOMS).map((room) => `<rootDir>/test/${room}/**/*.test.ts`),
};

/** The longest suites first: one that begins last keeps a core waiting. Where Jest has measured them, on this computer, it knows better. */
const { default: Sequencer } = require("@jest/test-sequencer");

const LONGEST = [
  "hostile/hostile",
  "faults/everySync",
  "browser/axe",
  "browser/standin",
  "browser/reception",
  "browser/repair",
  "browser/edit",
  "browser/pane",
  "cli/consolidate",
  "excel/paintBook",
  "excel/apply",
  "poa/randomGrids",
].map((name) => `/test/${name}.test.ts`);

const rank = ({ path, duration }) => {
  if (duration !== undefined) return 0;
  const place = LONGEST.findIndex((name) => path.replaceAll("\\", "/").endsWith(name));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};

/** The longest suites first: one that begins last keeps a core waiting. Where Jest has measured them, on this computer, it knows better. */
const { default: Sequencer } = require("@jest/test-sequencer");

const LONGEST = [
  "browser/axe",
  "faults/everySync",
  "browser/repair",
  "browser/reception",
  "browser/edit",
  "browser/pane",
  "hostile/hostile",
  "cli/consolidate",
  "browser/standin",
  "excel/paintBook",
  "browser/asides",
  "browser/statesByKeyboard",
  "browser/paneScheme",
  "excel/apply",
  "excel/reshape",
  "poa/randomGrids",
].map((name) => `/test/${name}.test.ts`);

/** Those of the list that were never measured, those that were, and the rest. */
const rank = ({ path, duration }) => {
  if (duration !== undefined) return LONGEST.length;
  const place = LONGEST.findIndex((name) => path.replaceAll("\\", "/").endsWith(name));
  return place < 0 ? LONGEST.length + 1 : place;
};

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};

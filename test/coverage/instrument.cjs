/**
 * Puts counters into a file of src, so that the parts of it that ran can be told where Jest does not load it: in the browser, and in
 * the bundles of the stand-in.
 */
const path = require("node:path");
const { createInstrumenter } = require("istanbul-lib-instrument");

const SOURCES = path.join(__dirname, "..", "..", "src") + path.sep;

/** The same place on the way to a source file and back. */
exports.SOURCES = SOURCES;

/** `code` is JavaScript, `map` leads from it to the file. Answers the counting code. */
exports.instrument = (code, file, map) => {
  const instrumenter = createInstrumenter({
    esModules: true,
    compact: false,
    // The pane's policy lets no code be built from strings, which is how the global object is looked for otherwise.
    coverageGlobalScope: "globalThis",
    coverageGlobalScopeFunc: false,
  });
  return instrumenter.instrumentSync(code, file, map);
};

/** For webpack: counts what runs in the pane. */
const { instrument } = require("./instrument.cjs");

module.exports = function count(code, map) {
  const back = typeof map === "string" ? JSON.parse(map) : (map ?? undefined);
  this.callback(null, instrument(code, this.resourcePath, back));
};

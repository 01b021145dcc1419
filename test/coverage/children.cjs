/** The programs that a test starts tell by themselves what of them ran. They get the surroundings of Jest itself, not the copy that tests see. */
const { runInThisContext } = require("node:vm");

runInThisContext("process").env.NODE_V8_COVERAGE = process.env.POA_COVERAGE_CHILDREN;

/** Adds up what was counted in Node, in the browser and in child processes, and tells it by room. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const { createCoverageMap } = require("istanbul-lib-coverage");
const { createContext } = require("istanbul-lib-report");
const { createSourceMapStore } = require("istanbul-lib-source-maps");
const reports = require("istanbul-reports");
const { eachMapping, TraceMap } = require("@jridgewell/trace-mapping");

const SOURCES = fileURLToPath(new URL("../../src/", import.meta.url));

const filesIn = (folder) =>
  existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
const read = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Counters of one way of building, led back to the sources. */
async function fromParts(folder, kind) {
  const counted = createCoverageMap({});
  for (const file of filesIn(folder)) {
    if (path.basename(file).startsWith(kind)) counted.merge(read(file));
  }
  return createSourceMapStore().transformCoverage(counted);
}

/**
 * The lines of each file that ran in the programs that tests had started, as those told it. tsx translates each file as it is
 * loaded, and Node keeps the way back.
 */
function linesOfChildren(folder) {
  const byFile = new Map();
  const isOwn = (url) => url.startsWith("file:") && fileURLToPath(url).startsWith(SOURCES);
  const waysBack = new Map();
  for (const told of filesIn(folder)) {
    const { result, "source-map-cache": maps = {} } = read(told);
    for (const { url, functions } of result) {
      if (!isOwn(url) || !maps[url]?.data) continue;
      if (!waysBack.has(url)) waysBack.set(url, wayBack(maps[url]));
      const { places, length } = waysBack.get(url);
      const ran = new Uint8Array(length);
      // Outer functions and blocks come before those within them.
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
      const file = fileURLToPath(url);
      const lines = byFile.get(file) ?? new Set();
      byFile.set(file, lines);
      for (const { offset, line } of places) if (ran[offset]) lines.add(line);
    }
  }
  return byFile;
}

/** For each place in the translated file that is led back: its offset, and the line where it was written. */
function wayBack({ data, lineLengths }) {
  const starts = [0];
  for (const length of lineLengths) starts.push(starts.at(-1) + length + 1);
  const places = [];
  eachMapping(new TraceMap(data), ({ generatedLine, generatedColumn, originalLine }) => {
    if (originalLine !== null)
      places.push({ offset: starts[generatedLine - 1] + generatedColumn, line: originalLine });
  });
  return { places, length: starts.at(-1) };
}

/** Counts a statement as run where its line is among those. */
function addLines(all, byFile) {
  for (const [file, lines] of byFile) {
    if (!all.files().includes(file)) continue;
    const { statementMap, s } = all.fileCoverageFor(file);
    for (const [id, { start }] of Object.entries(statementMap))
      if (s[id] === 0 && lines.has(start.line)) s[id] = 1;
  }
}

const percent = ({ covered, total }) => (total === 0 ? 100 : (100 * covered) / total);

/** Prints the lines of src that ran, by room; answers how many of a hundred. */
export async function report(folder) {
  const all = createCoverageMap({});
  const add = (map) => all.merge(map);
  add(read(path.join(folder, "jest", "coverage-final.json")));
  for (const kind of ["node", "browser"]) add(await fromParts(path.join(folder, "parts"), kind));
  addLines(all, linesOfChildren(path.join(folder, "children")));
  all.filter((file) => file.startsWith(SOURCES) && /\.tsx?$/.test(file));
  const rooms = new Map();
  for (const file of all.files()) {
    const room = path.relative(SOURCES, file).split(path.sep)[0];
    const { lines } = all.fileCoverageFor(file).toSummary();
    for (const key of [room, "all"]) {
      const sum = rooms.get(key) ?? { covered: 0, total: 0 };
      rooms.set(key, { covered: sum.covered + lines.covered, total: sum.total + lines.total });
    }
  }
  for (const [room, sum] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(
      `${room.padEnd(10)} ${percent(sum).toFixed(1).padStart(6)} %  ${sum.covered} of ${sum.total} lines`
    );
  }
  const context = createContext({ dir: folder, coverageMap: all });
  reports.create("html").execute(context);
  reports.create("json-summary").execute(context);
  return percent(rooms.get("all"));
}

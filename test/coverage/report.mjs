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
const v8ToIstanbul = require("v8-to-istanbul");

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

/** What the programs told that tests had started: tsx translates each file as it is loaded, and Node keeps the way back. */
async function fromChildren(folder) {
  const counted = createCoverageMap({});
  for (const file of filesIn(folder)) {
    const { result, "source-map-cache": maps = {} } = read(file);
    for (const { url, functions } of result) {
      const kept = maps[url];
      if (!kept?.data || !url.startsWith("file:") || !fileURLToPath(url).startsWith(SOURCES))
        continue;
      const source = kept.lineLengths.map((length) => " ".repeat(length)).join("\n");
      const converter = v8ToIstanbul(fileURLToPath(url), 0, {
        source,
        originalSource: readFileSync(fileURLToPath(url), "utf8"),
        sourceMap: { sourcemap: kept.data },
      });
      await converter.load();
      converter.applyCoverage(functions);
      counted.merge(converter.toIstanbul());
    }
  }
  return counted;
}

const percent = ({ covered, total }) => (total === 0 ? 100 : (100 * covered) / total);

/** Prints the lines of src that ran, by room; answers how many of a hundred. */
export async function report(folder) {
  const all = createCoverageMap({});
  const add = (map) => all.merge(map);
  add(read(path.join(folder, "jest", "coverage-final.json")));
  for (const kind of ["node", "browser"]) add(await fromParts(path.join(folder, "parts"), kind));
  add(await fromChildren(path.join(folder, "children")));
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

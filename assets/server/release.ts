/**
 * Makes poa-addin-<version>.zip, which an institution puts on its web server:
 *
 *   POA_ORIGIN=https://poa.example.bo npm run release
 *
 * The release build, what it is made of, its licences, the guides, and an example of a server.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import { zipOf, type ZipPart } from "../../src/xlsx/storedZip";

const PROJECT = path.join(__dirname, "..", "..");
/** What tells, in the archive, what is in it: the project's own README is for those who have the sources. */
const COVER = { from: "assets/server/LEAME.md", name: "LEAME.md" };
const DOCUMENTS = [
  "LICENSE",
  "THIRD-PARTY.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "docs",
  "assets/server/nginx.conf",
  "assets/server/Containerfile",
];

const npmRun = (script: string): void => {
  execFileSync("npm", ["run", "--silent", script], {
    cwd: PROJECT,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
};

/** The files below a path of the project, with the names they get in the archive. */
function* filesBelow(name: string): Generator<string> {
  const file = path.join(PROJECT, name);
  if (!statSync(file).isDirectory()) yield name;
  else for (const one of readdirSync(file).sort()) yield* filesBelow(`${name}/${one}`);
}

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(PROJECT, name)));

function packed(name: string, from = name): ZipPart {
  const content = bytesOf(from);
  const data = new Uint8Array(deflateRawSync(content, { level: 9 }));
  return { name, data, isDeflated: true, size: content.length, crc: crc32(content) };
}

/** What each file of the build weighs, and what a slow line has to carry before the first tab works. */
function sayWeights(build: readonly string[]): void {
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(12);
  const page = readFileSync(path.join(PROJECT, "dist", "taskpane.html"), "utf8");
  let first = 0;
  console.log(`${"whole".padStart(12)} ${"gzip".padStart(12)}`);
  for (const name of build.filter((one) => /\.(js|css|html)$/.test(one))) {
    const gzipped = gzipSync(bytesOf(name)).length;
    const isFirst = name.endsWith(".html") || page.includes(path.basename(name));
    if (isFirst) first += gzipped;
    console.log(`${kib(bytesOf(name).length)} ${kib(gzipped)}  ${name}${isFirst ? "  *" : ""}`);
  }
  console.log(`${"".padStart(12)} ${kib(first)}  before the first tab works (*)`);
}

const origin = process.env.POA_ORIGIN;
if (!origin?.startsWith("https://")) {
  console.error(
    "Say where it will be served from: POA_ORIGIN=https://poa.example.bo npm run release"
  );
  process.exit(2);
}
npmRun("build");
npmRun("bom");
const { version } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as {
  version: string;
};
const build = [...filesBelow("dist")];
const names = [...build, ...DOCUMENTS.flatMap((name) => [...filesBelow(name)])];
const output = `poa-addin-${version}.zip`;
const parts = [packed(COVER.name, COVER.from), ...names.map((name) => packed(name))];
writeFileSync(path.join(PROJECT, output), zipOf(parts));
sayWeights(build);
console.log(`${output}: ${parts.length} files for ${origin}`);

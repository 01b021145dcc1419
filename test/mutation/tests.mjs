/** Which tests a mutant has to face: those of the three rooms that run in the process itself and are over quickly. */
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";

const ROOMS = ["sheet", "poa", "rules", "golden", "workbooks", "xlsx"];

/**
 * Left out, because one of them costs as much as all the others together, and every mutant that survives the others
 * would have to sit through it: thousands of random sheets, every flaw planted in every book, every edit of every book.
 */
const SLOW =
  /^test\/(?:golden\/guide|poa\/(?:edit|editBooks|extremes|harmless|plantings\w*|randomGrids)|xlsx\/damage)\.test\.ts$/;

/**
 * The files, from the root of the project. MUTATION_TESTS names rooms or files, such as "xlsx poa/codes", and only their tests are
 * run: quicker, and what they miss others may find. MUTATION_TESTS=all leaves nothing out.
 */
export function testFiles(root) {
  const asked = process.env.MUTATION_TESTS?.split(/\s+/) ?? [];
  const isAll = asked.length === 0 || asked.includes("all");
  return ROOMS.flatMap((room) =>
    readdirSync(path.join(root, "test", room)).map((name) => `test/${room}/${name}`)
  )
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => asked.includes("all") || !SLOW.test(file))
    .filter((file) => isAll || asked.some((start) => file.startsWith(`test/${start}`)))
    .sort();
}

/** Single tests left out for the same reason: bombs, which take a second each to inflate. */
export const SLOW_TESTS = /\bbomb\b|small parts that are not small/;

/** How many examples a random test may draw for a mutant: it says little more after the first sixty. */
export const RUNS = 60;

/**
 * How long the tests of a mutant may last in all, as a share of the first run of all tests: those that killed others of its file go
 * first, then the quickest, and a mutant that outlives them has survived. A few of those would be killed by the others; none is
 * counted so.
 */
export const PATIENCE = Number(process.env.MUTATION_PATIENCE ?? 0.2);

/**
 * Whether a mutant is in the sample: MUTATION_SAMPLE is the share that is (0.1 for a tenth), and the same mutants are in it each
 * time. The others count as errors, which are no part of the score.
 */
export function isInSample({ fileName, location, mutatorName, replacement }) {
  const share = Number(process.env.MUTATION_SAMPLE ?? 1);
  if (share >= 1) return true;
  const { start, end } = location;
  const name = [
    path.basename(fileName),
    start.line,
    start.column,
    end.line,
    end.column,
    mutatorName,
    replacement,
  ];
  const digest = createHash("sha256").update(name.join("\n")).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < share;
}

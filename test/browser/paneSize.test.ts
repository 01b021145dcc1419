import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const DIST = path.join(__dirname, "..", "..", "dist");

/** What a planner waits for before the first tab works, over a slow line. */
const BUDGET = 150 * 1024;

const page = readFileSync(path.join(DIST, "taskpane.html"), "utf8");

/** The scripts that the page asks for by itself, without Office.js. */
const scripts = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
  .map((match) => match[1]!)
  .filter((src) => !/^https?:/.test(src));

test("the first tab's JavaScript weighs at most 150 KiB as it is sent", () => {
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((src) => gzipSync(readFileSync(path.join(DIST, src))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeLessThanOrEqual(BUDGET);
  // A page that loads nothing would be within any budget.
  expect(total).toBeGreaterThan(50 * 1024);
});

test("what few need, or need later, is no part of it", () => {
  const first = scripts.map((src) => readFileSync(path.join(DIST, src), "utf8")).join("\n");
  for (const later of [
    "Check the POA before you send it",
    "Reciba los POA de las áreas",
    "Cómo se lee la hoja",
  ]) {
    expect(first).not.toContain(later);
  }
  expect(first).toContain("Revise el POA antes de enviarlo");
  expect(scripts.every((src) => statSync(path.join(DIST, src)).size > 0)).toBe(true);
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.join(__dirname, "..", "..", "src");

/** Ways of making markup or code out of strings. The stand-in is no part of the release. */
const FORBIDDEN =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|createContextualFragment|document\.write|DOMParser|\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|javascript:|set(?:Timeout|Interval)\s*\(\s*["'`]|\bsrcdoc\b/;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("standin/"));

test("no markup and no code is built from strings", () => {
  expect(files.filter((file) => file.startsWith("taskpane/")).length).toBeGreaterThan(20);
  const found = files.filter((file) => FORBIDDEN.test(readFileSync(path.join(SRC, file), "utf8")));
  expect(found).toEqual([]);
});

test("the pane reads and writes files in a worker only", () => {
  // Whoever imports the reader or the writer in the pane is, or belongs to, the worker's side.
  const readers = files.filter(
    (file) =>
      file.startsWith("taskpane/") &&
      /^import (?!type\b)[^;]*from "[./]+xlsx\/(?:read|open|write|guard|workbook)"|\bimport\("[./]+xlsx\//m.test(
        readFileSync(path.join(SRC, file), "utf8")
      )
  );
  expect(readers).toEqual(["taskpane/reception/answer.ts"]);
  const importers = files.filter(
    (file) =>
      /^import (?!type\b)[^;]*from "\.\/answer"/m.test(
        readFileSync(path.join(SRC, file), "utf8")
      ) && file.startsWith("taskpane/")
  );
  expect(importers).toEqual(["taskpane/reception/worker.ts"]);
});

test("the words that would be caught are caught", () => {
  for (const bad of ["el.innerHTML = x", "eval(x)", "new Function(x)", "setTimeout('x')"]) {
    expect(bad).toMatch(FORBIDDEN);
  }
});

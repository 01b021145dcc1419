import { readFileSync } from "node:fs";
import { checkSheet } from "../../src/poa/check";
import { appliedTo } from "../../src/poa/repair";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { ignoring } from "../../src/poa/ignore";
import { carriedOver, yearGroups } from "../../src/poa/years";
import type { Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { sample } from "../workbooks/received";
import { sketch } from "./sketch";

const RULE = "deadline-is-not-before-the-fiscal-year";
let grids: readonly Grid[];
beforeAll(async () => {
  ({ grids } = await readBook(new Uint8Array(readFileSync(sample())), ""));
});
const checksOf = (some: readonly Grid[], settings = DEFAULT_SETTINGS) =>
  some.map((grid) => checkSheet(grid, settings));
const left = (some: readonly Grid[], settings = DEFAULT_SETTINGS) =>
  checksOf(some, settings).flatMap(({ findings }) => findings.filter(({ rule }) => rule === RULE));

test("the 66 deadlines are fewer texts, each with the sheets that write it", () => {
  const groups = yearGroups(checksOf(grids));
  expect(groups.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(66);
  expect(groups.length).toBeLessThan(40);
  const [first] = groups;
  expect(first).toMatchObject({ latest: 2020, year: 2021 });
  expect(new Set(first!.findings.map((finding) => finding.in.sheet)).size).toBeGreaterThan(4);
  for (const { findings, text, latest } of groups) {
    expect(findings.every(({ facts }) => facts.latest === latest)).toBe(true);
    expect(text).toContain(String(latest));
  }
});

test("a group is carried to the new year in all its sheets, and nothing else changes", () => {
  const [group] = yearGroups(checksOf(grids));
  const { changes, leftOut } = carriedOver(group!);
  expect(leftOut).toEqual([]);
  const after = grids.map((grid) => {
    const change = changes.get(grid.ref.sheet);
    return change ? appliedTo(grid, change) : grid;
  });
  expect(left(after)).toHaveLength(66 - group!.findings.length);
  const edits = [...changes.values()].flatMap((change) => change.edits);
  expect(edits).toHaveLength(group!.findings.length);
  expect(edits.every(({ to }) => String(to.value).includes("2021"))).toBe(true);
});

test("only the named sheets", () => {
  const [group] = yearGroups(checksOf(grids));
  const sheet = group!.findings[0]!.in.sheet;
  expect([...carriedOver(group!, new Set([sheet])).changes.keys()]).toEqual([sheet]);
});

test("a group that is kept with a reason is told no more", () => {
  const [group] = yearGroups(checksOf(grids));
  const settings = ignoring(DEFAULT_SETTINGS, group!.findings, "plazo del PEI", "2026-11-22");
  expect(left(grids, settings)).toHaveLength(66 - group!.findings.length);
  const kept = checksOf(grids, settings).flatMap(({ ignored }) => ignored);
  expect(kept).toHaveLength(group!.findings.length);
  expect(kept.every(({ entry }) => entry.reason === "plazo del PEI")).toBe(true);
});

test("a text that names its year in its second half is left out, and told", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura en todas las escuelas y en las | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos con los maestros
        | plazas hasta el año 2020.                         |       |                |      | 4.1.2 | Pedir tres cotizaciones por título
  `;
  const groups = yearGroups([checkSheet(grid)]);
  expect(groups).toHaveLength(1);
  const { changes, leftOut } = carriedOver(groups[0]!);
  expect(changes.size + leftOut.length).toBe(1);
});

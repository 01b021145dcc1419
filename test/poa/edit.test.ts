import fc from "fast-check";
import { checkSheet } from "../../src/poa/check";
import type { Edited } from "../../src/poa/edit/edited";
import type { Level, Refused } from "../../src/poa/edit/ground";
import { insertPart } from "../../src/poa/edit/insert";
import { movePart } from "../../src/poa/edit/move";
import { removePart } from "../../src/poa/edit/remove";
import { rowsOf, weightOfPlan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import type { Cell } from "../../src/sheet/cell";
import type { Grid } from "../../src/sheet/grid";
import { RECEIVED } from "../workbooks/received";
import {
  cellsOf,
  expectHonest,
  LEVELS,
  newFindings,
  receivedGrid,
  shown,
  strayed,
  targetAt,
} from "./editGrounds";
import { specimen, type Size } from "./specimen";
import { SCHEMES } from "./specimenSchemes";

const SIZE: Size = { actions: [2, 4], operations: [1, 3], tasks: [1, 4] };
const VERBS = ["insert", "before", "remove", "up", "down"] as const;
type Verb = (typeof VERBS)[number];

/** What an edit may bring by what it is: new parts have no text and no weight yet, lost ones leave the total short. */
const IMPLIED: Readonly<Record<Verb, readonly RegExp[]>> = {
  insert: [/-has-a-text$/, /^weight-is-given$/, /^weights-add-to-100$/],
  before: [/-has-a-text$/, /^weight-is-given$/, /^weights-add-to-100$/],
  remove: [/^weights-add-to-100$/],
  up: [],
  down: [],
};

/** Reasons that lie in what was asked, not in the sheet. */
const FAIR = ["only-one", "is-first", "is-last"];

function edit(grid: Grid, verb: Verb, level: Level, at: Cell): Edited | Refused {
  const target = targetAt(grid, at);
  if (verb === "insert" || verb === "before") {
    return insertPart(target, level, { before: verb === "before" });
  }
  return verb === "remove" ? removePart(target, level) : movePart(target, level, verb);
}

const OPPOSITE: Readonly<Partial<Record<Verb, Verb>>> = {
  insert: "remove",
  before: "remove",
  up: "down",
  down: "up",
};

/** The laws that every edit keeps. */
function expectLawful(grid: Grid, verb: Verb, level: Level, edited: Edited): void {
  expectHonest(grid, edited);
  const [plan] = read(grid).plans;
  expect(strayed(grid, plan!, edited)).toEqual([]);
  const fresh = newFindings(grid, edited.grid).filter(
    (rule) => !IMPLIED[verb].some((implied) => implied.test(rule))
  );
  expect(fresh).toEqual([]);
  const rows = (of: Edited["plan"]) => rowsOf(of).length;
  const [before, after] = [rows(plan!), rows(edited.plan)];
  if (verb === "remove") expect(after).toBeLessThan(before);
  else if (verb === "insert" || verb === "before") {
    expect(edited.added.some((part) => part.level === level)).toBe(true);
    expect(weightOfPlan(edited.plan)).toBe(weightOfPlan(plan!));
  } else {
    expect(after).toBe(before);
    expect(weightOfPlan(edited.plan)).toBe(weightOfPlan(plan!));
  }
}

function expectUndone(grid: Grid, verb: Verb, level: Level, edited: Edited): void {
  const opposite = OPPOSITE[verb];
  if (!opposite) return;
  const back = edit(edited.grid, opposite, level, edited.select);
  expect(back.kind).toBe("edited");
  expect(shown((back as Edited).grid)).toEqual(shown(grid));
}

/** What an edit mends in passing stays mended: a gap that a new code fills, a full stop that is not written again. */
const MENDED = ["task-code-follows-the-scheme", "task-codes-run-on", "operation-codes-run-on"];
const isTidy = (grid: Grid): boolean =>
  !checkSheet(grid).findings.some(({ rule }) => MENDED.includes(rule));

test.each(RECEIVED)("%s: every edit of every second part keeps the laws", async (name) => {
  const grid = await receivedGrid(name);
  const [plan] = read(grid).plans;
  const refused: string[] = [];
  for (const level of LEVELS) {
    for (const [index, at] of cellsOf(plan!, level).entries()) {
      const verb = VERBS[index % VERBS.length]!;
      const edited = edit(grid, verb, level, at);
      if (edited.kind === "refused") {
        if (!FAIR.includes(edited.why)) refused.push(edited.why);
        continue;
      }
      expectLawful(grid, verb, level, edited);
      if (isTidy(grid)) expectUndone(grid, verb, level, edited);
    }
  }
  // Potosí has tasks under no operation.
  const inPotosi = ["task-is-loose", "rows-between"];
  expect(refused.filter((why) => !name.includes("Potosí") || !inPotosi.includes(why))).toEqual([]);
});

const anyEdit = fc.record({
  verb: fc.constantFrom(...VERBS),
  level: fc.constantFrom(...LEVELS),
  place: fc.nat(),
});

test.each(SCHEMES.map((scheme) => [scheme.name, scheme] as const))(
  "%s: edits one after another keep the laws",
  (_, scheme) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
        (seed, edits) => {
          let { grid }: { grid: Grid } = specimen(scheme, seed, SIZE);
          for (const { verb, level, place } of edits) {
            const cells = cellsOf(read(grid).plans[0]!, level);
            const edited = edit(grid, verb, level, cells[place % cells.length]!);
            if (edited.kind === "refused") {
              expect(FAIR).toContain(edited.why);
              continue;
            }
            if (edited.decide) return;
            expectLawful(grid, verb, level, edited);
            expectUndone(grid, verb, level, edited);
            ({ grid } = edited);
          }
        }
      ),
      { numRuns: 8 }
    );
  }
);

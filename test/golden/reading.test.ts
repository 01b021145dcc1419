import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DEFAULT_SETTINGS, type Settings } from "../../src/poa/settings";
import { parseA1 } from "../../src/sheet/cell";
import type { Grid } from "../../src/sheet/grid";
import { sketchOf, unasked } from "../poa/sketch";
import { told, toldInFull } from "./readingTold";
import { WRITES } from "./reviewed";

/**
 * Small sheets, each with one thing that sheets of planners have, and below each what is read of it. Who changes the program reads
 * the difference here as a planner would.
 */
const FOLDER = path.join(__dirname, "reading");
const SHEET = /^## (.+)\n\n```sheet(.*)\n([^]*?)\n```\n(?:\n```\n([^]*?)\n```\n)?/gm;

interface Case {
  readonly title: string;
  readonly how: string;
  readonly drawn: string;
  readonly expected: string;
}

const casesIn = (file: string): Case[] =>
  [...readFileSync(path.join(FOLDER, file), "utf8").matchAll(SHEET)].map(
    ([, title = "", how = "", drawn = "", expected = ""]) => ({ title, how, drawn, expected })
  );

/** The sheet as drawn; "at C4" moves it there, "unasked" forgets its merged areas. */
function gridOf({ how, drawn }: Case): Grid {
  const sheet = sketchOf(drawn);
  const { grid } = how.includes("unasked") ? unasked(sheet) : sheet;
  const name = /«(.+)»/.exec(how)?.[1] ?? grid.ref.sheet;
  const { row, column } = parseA1(/ at (\w+)/.exec(how)?.[1] ?? "A1")!;
  return {
    ...grid,
    ref: { book: "", sheet: name },
    top: row,
    left: column,
    merges:
      grid.merges?.map(({ top, left, bottom, right }) => ({
        top: top + row,
        left: left + column,
        bottom: bottom + row,
        right: right + column,
      })) ?? null,
    hiddenRows: grid.hiddenRows?.map((hidden) => hidden + row) ?? null,
  };
}

/** "weightOn=repeated" and the like: what the planner has chosen. */
function settingsOf({ how }: Case): Settings {
  const choices = [...how.matchAll(/(\w+)=(\w+)/g)].map(([, name, value]) => [name!, value!]);
  return choices.length === 0
    ? DEFAULT_SETTINGS
    : { ...DEFAULT_SETTINGS, scheme: Object.fromEntries(choices) };
}

/** "in full" leaves nothing out; elsewhere what is said of the usual sheet too is not said again. */
const reading = (one: Case): string =>
  (one.how.includes("in full") ? toldInFull : told)(gridOf(one), settingsOf(one)).join("\n");

for (const file of readdirSync(FOLDER)) {
  describe(file, () => {
    if (WRITES) update(file);
    test.each(casesIn(file).map((one) => [one.title, one] as const))("%s", (_, one) => {
      expect(reading(one)).toBe(one.expected);
    });
  });
}

function update(file: string): void {
  const whole = path.join(FOLDER, file);
  const [head] = readFileSync(whole, "utf8").split(/^## /m, 1);
  const sections = casesIn(file).map(
    (one) =>
      `## ${one.title}\n\n\`\`\`sheet${one.how}\n${one.drawn}\n\`\`\`\n\n\`\`\`\n${reading(one)}\n\`\`\`\n`
  );
  writeFileSync(whole, [head, sections.join("\n")].join(""));
}

import { checkSheet, checkTogether, type SheetCheck } from "../../src/poa/check";
import type { Finding } from "../../src/poa/rule";
import { RULES, RULES_ACROSS } from "../../src/poa/rules/index";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { checkReceived, RECEIVED } from "../workbooks/received";
import { DRAWN, type Drawn } from "./drawn";

/** One finding of a rule, as a planner would meet it. */
export interface Example {
  readonly rule: string;
  /** Whether one of the received books gave it; otherwise it comes from a plan drawn for it. */
  readonly isReceived: boolean;
  readonly finding: Finding;
}

/** A finding for each rule of the catalogue, in its order: from the received books where the rule speaks there. */
export async function examples(): Promise<Example[]> {
  const received = checkTogether((await Promise.all(RECEIVED.map(checkReceived))).flat());
  return [...RULES, ...RULES_ACROSS].map(({ id }) => {
    const met = tellingOf(received, id);
    if (met) return { rule: id, isReceived: true, finding: met };
    const finding = tellingOf(checkDrawn(DRAWN[id]), id);
    if (!finding) throw new Error(`No example for ${id}`);
    return { rule: id, isReceived: false, finding };
  });
}

/** The rules for which a plan is drawn although the received books have an example. */
export const needlesslyDrawn = (all: readonly Example[]): string[] =>
  all.flatMap(({ rule, isReceived }) => (isReceived && DRAWN[rule] ? [rule] : []));

function checkDrawn(drawn: Drawn = { sheets: [] }): SheetCheck[] {
  const settings = drawn.settings ?? DEFAULT_SETTINGS;
  return checkTogether(
    drawn.sheets.map(({ grid }) => checkSheet(grid, settings)),
    settings
  );
}

/** The first finding of the rule that offers something; the first of all where none does. */
function tellingOf(checks: readonly SheetCheck[], id: string): Finding | undefined {
  const own = checks.flatMap(({ findings }) => findings.filter(({ rule }) => rule === id));
  return own.find(({ fix }) => fix) ?? own[0];
}

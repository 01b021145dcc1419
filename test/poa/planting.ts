import { checkSheet } from "../../src/poa/check";
import type { ColumnId } from "../../src/poa/form";
import { operationsOf, tasksOf, type Plan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { a1, type Cell } from "../../src/sheet/cell";
import type { Grid } from "../../src/sheet/grid";
import { randomOf, type Random } from "./random";
import { specimen, type Size } from "./specimen";
import { SCHEMES, type SheetScheme } from "./specimenSchemes";

/** A clean plan in which a defect is to be planted. */
export interface Ground {
  readonly scheme: SheetScheme;
  readonly grid: Grid;
  readonly plan: Plan;
  readonly random: Random;
  /** The cell of a column of the form in a row. */
  cell(row: number, id: ColumnId): Cell;
  /** The cells at which the scheme itself earns a hint of the rule. */
  earned(rule: string): readonly string[];
}

/** The sheet with the defect, and the cell at which it has to be found. */
export interface Planted {
  readonly grid: Grid;
  readonly at: Cell;
}

/** One kind of mistake. */
export interface Planting {
  readonly name: string;
  /** The rule that has to find it. */
  readonly rule: string;
  /** Schemes in which it can be planted; all of them where nothing is said. */
  readonly where?: (scheme: SheetScheme) => boolean;
  /** Rules that the mistake breaks as well, by what it is. */
  readonly implies?: readonly string[];
  /** Null where the plan has no place for it. */
  plant(ground: Ground): Planted | null;
}

/** Small enough to be quick, and never so small that nothing can be learned from the plan. */
const SIZE: Size = { actions: [2, 4], operations: [2, 3], tasks: [1, 4] };

/** How many plans are drawn of each scheme: enough of them, as the places in them differ from one planting to the next. */
const OF_EACH_SCHEME = 40;
const drawn = new Map<string, { readonly grid: Grid; readonly plan: Plan }>();

function cleanPlan(scheme: SheetScheme, number: number): { grid: Grid; plan: Plan } {
  const key = `${scheme.name} ${number}`;
  const known = drawn.get(key);
  if (known) return known;
  const { grid } = specimen(scheme, number * 7919, SIZE);
  const clean = { grid, plan: read(grid).plans[0]! };
  drawn.set(key, clean);
  return clean;
}

export function groundOf(planting: Planting, seed: number): Ground {
  const random = randomOf(seed * 7919 + planting.name.length);
  const scheme = random.pick(SCHEMES.filter(planting.where ?? (() => true)));
  const { grid, plan } = cleanPlan(scheme, random.whole(1, OF_EACH_SCHEME));
  const cell = (row: number, id: ColumnId): Cell => ({
    row,
    column: plan.headings.get(id)!.at.column,
  });
  const earned = (rule: string) =>
    scheme.hints.includes(rule)
      ? checkSheet(grid).findings.flatMap((finding) =>
          finding.rule === rule ? a1(finding.at) : []
        )
      : [];
  return { scheme, grid, plan, random, cell, earned };
}

/** One of the things for which the condition holds; null when there is none. */
export function oneOf<T>(
  random: Random,
  things: readonly T[],
  holds: (thing: T) => boolean = () => true
): T | null {
  const fitting = things.filter(holds);
  return fitting.length === 0 ? null : random.pick(fitting);
}

export const anyTask = ({ plan, random }: Ground) => random.pick(tasksOf(plan));
export const anyOperation = ({ plan, random }: Ground) => random.pick(operationsOf(plan));
export const anyAction = ({ plan, random }: Ground) => random.pick(plan.actions);

/** Each row says all that stands above it. */
export const isFlat = ({ below }: SheetScheme): boolean => below === "repeated";
export const isMerged = ({ below }: SheetScheme): boolean => below === "merged";
export const isOnTasks = ({ weightOn }: SheetScheme): boolean => weightOn === "task";
export const isOnOperations = ({ weightOn }: SheetScheme): boolean => weightOn === "operation";
export const isOnEveryRow = ({ weightOn }: SheetScheme): boolean =>
  weightOn === "every row of the operation";
export const isPercent = ({ weight }: SheetScheme): boolean => weight(20).value === 0.2;
/** Numbers begin anew under each action and operation. */
export const restarts = ({ name }: SheetScheme): boolean => name.includes("de nuevo");

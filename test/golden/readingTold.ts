import { checkSheet, type SheetCheck } from "../../src/poa/check";
import type { CodeForm } from "../../src/poa/codes";
import type { Field, WeightField } from "../../src/poa/field";
import type { ColumnId } from "../../src/poa/form";
import { heldIn } from "../../src/poa/heldIn";
import { rowsOf, type Plan, type PlanRow, type Task } from "../../src/poa/plan";
import { repeatedBelow } from "../../src/poa/repeatedBelow";
import type { Finding } from "../../src/poa/rule";
import type { Scheme } from "../../src/poa/scheme";
import type { Misplaced } from "../../src/poa/seats";
import { DEFAULT_SETTINGS, type Settings } from "../../src/poa/settings";
import { siglasOf } from "../../src/poa/sigla";
import { totalsOf } from "../../src/poa/totals";
import type { Unchecked } from "../../src/poa/unchecked";
import { weightCells } from "../../src/poa/weightCells";
import { a1, a1Range, columnLetters, isSameCell, type Cell } from "../../src/sheet/cell";
import { sketch } from "../poa/sketch";
import { isBlank, textOf, type CellValue, type Grid } from "../../src/sheet/grid";

const USUAL = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
`;

let usual: string[] | undefined;

/** What is read of a sheet, a line for each thing, for people to look over, without what is said of the usual sheet too. */
export function told(grid: Grid, settings?: Settings): string[] {
  usual ??= toldInFull(USUAL.grid).filter((line) => !line.startsWith("row "));
  return toldInFull(grid, settings).filter((line) => !usual!.includes(line));
}

export function toldInFull(grid: Grid, settings: Settings = DEFAULT_SETTINGS): string[] {
  const check = checkSheet(grid, settings);
  if (check.notAPlan) return [`no plan: ${check.notAPlan}`];
  const siglas = siglasOf(check.plans);
  return [
    ...(check.needsMerges ? ["only the merged areas can tell"] : []),
    ...check.plans.flatMap((plan, i) => [
      ...(check.plans.length > 1 ? [`plan ${i + 1}`] : []),
      ...planTold(grid, plan, check.schemes[i]!, siglas[i]!),
    ]),
    ...list("no part of a plan", unread(grid, check)),
    ...list("not checked", check.unchecked.map(uncheckedTold)),
    ...check.findings.map(findingTold),
  ];
}

const list = (name: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${name}: ${parts.join(" · ")}`];

const planTold = (grid: Grid, plan: Plan, scheme: Scheme, sigla: string): string[] => [
  ...headTold(plan, sigla),
  ...rowsOf(plan).map((row) => rowTold(plan, row)),
  ...list("weights", weightsTold(plan)),
  ...(plan.areWeightsRepeated ? ["the weight of an operation comes on each of its rows"] : []),
  ...furtherTold(plan),
  ...asideTold(plan),
  ...plan.misplaced.map(misplacedTold),
  ...list("say it again", againTold(grid, plan)),
  schemeTold(scheme),
  ...list(
    "must be 100",
    totalsOf(plan, scheme.base).map(({ at, scope, total, missing }) => {
      const lack = missing === 0 ? "" : ` (lacks ${missing})`;
      return `${a1(at)} ${scope || "area"} ${total}${lack}`;
    })
  ),
];

function headTold(plan: Plan, sigla: string): string[] {
  const { area, fiscalYear, headerRow, headingRow, lastRow, filledRows } = plan;
  const head = plan.header.map(({ label, value }) => `${placed(label)} → ${placed(value)}`);
  const columns = [...plan.headings].map(([id, heading]) => `${id} ${placed(heading)}`);
  return [
    `${sigla}: ${area ? placed(area) : "no area"}, ${fiscalYear ? placed(fiscalYear) : "no year"}`,
    ...list("head", head),
    ...list("columns", columns),
    ...list("headed twice", plan.repeatedHeadings.map(placed)),
    `rows: from ${headerRow + 1}, headings to ${headingRow + 1}, table to ${lastRow + 1}, ${filledRows} filled`,
    ...list("again at a page break", plan.repeatedRows.map(rowName)),
  ];
}

/** What is no part of the rows: totals, notes, weights of nothing, what merged cells hide. */
function asideTold({ asides, looseWeights, hiddenUnderMerges }: Plan): string[] {
  const hidden = hiddenUnderMerges.map(
    ({ at, content, shownAt }) => `${held(at, content.value)} under ${a1(shownAt)}`
  );
  return [
    ...list(
      "set aside",
      asides.map(({ row, kind }) => `${kind} ${rowName(row)}`)
    ),
    ...list("weights of nothing", looseWeights.map(placed)),
    ...list("hidden under merged cells", hidden),
  ];
}

function misplacedTold({ at, kind, text, seats, isReady }: Misplaced): string {
  const now = seats.map((seat) => held(seat.at, seat.to.value)).join(" · ");
  return `${kind} at ${a1(at)}, «${text}»${isReady ? "" : ", later"}: ${now}`;
}

const rowName = (row: number): string => `row ${row + 1}`;
const shown = (value: CellValue): string =>
  typeof value === "string" ? `«${clean(value)}»` : value === null ? "empty" : textOf(value);
const clean = (text: string): string =>
  text
    .replaceAll("\n", "⏎")
    .replaceAll("\u00a0", "␣")
    .replace(/^.{80}.*$/, (all) => `${all.slice(0, 60)}… (${all.length} letters)`);
const held = (at: Cell, value: CellValue): string => `${a1(at)} ${shown(value)}`;
const placed = ({ at, value }: Field<CellValue>): string => held(at, value);

type Part = Pick<Task, "row" | "code" | "text"> & { readonly weight?: WeightField };

/** A part of the plan: its cells are named only where they are not in its row and under their heading. */
function partTold(plan: Plan, level: "action" | "operation" | "task", part: Part): string {
  const { row, code, text, weight } = part;
  const away = (field: Field<unknown>, id: ColumnId) => {
    const column = plan.headings.get(id)?.at.column ?? 0;
    return isSameCell(field.at, { row, column }) ? "" : ` (${a1(field.at)})`;
  };
  const said = `${clean(code.value) || "–"}${away(code, `${level}Code`)} «${clean(text.value)}»${away(text, `${level}Text`)}`;
  if (!weight || weight.value === null) return said;
  return `${said} ${weight.value}${away(weight, "weight")}`;
}

function rowTold(plan: Plan, one: PlanRow): string {
  const { row, action, operation, task, isFirstOfAction, isFirstOfOperation } = one;
  const opened = (level: "action" | "operation", part: Part) =>
    partTold(plan, level, part) + (part.row === row ? "" : ` of ${rowName(part.row)}`);
  const own = isFirstOfOperation && operation ? opened("operation", operation) : "…";
  const parts = [
    isFirstOfAction ? opened("action", action) : "…",
    operation ? own : "none",
    task ? partTold(plan, "task", task) : "none",
  ];
  return `${rowName(row)}: ${parts.join(" › ")}`;
}

const weightsTold = (plan: Plan): string[] =>
  weightCells(plan).map(({ at, reading, isOffScale }) => {
    const said =
      reading.kind === "points"
        ? `${reading.points}${reading.isText ? " as text" : ""}`
        : reading.kind;
    return `${a1(at)} ${said}${isOffScale ? " off the scale" : ""}`;
  });

const furtherTold = (plan: Plan): string[] =>
  plan.furtherColumns.map(({ title, column, contents }) =>
    [
      `beside: ${columnLetters(column)} «${clean(title)}»`,
      ...[...contents].map(([row, { value }]) => held({ row, column }, value)),
    ].join(" · ")
  );

/** Cells below which say the same as a field of the plan. */
function againTold(grid: Grid, plan: Plan): string[] {
  const fields = new Map<string, Field<unknown>>();
  for (const { action, operation, task } of rowsOf(plan)) {
    for (const part of [action, operation, task]) {
      for (const field of part ? [part.code, part.text] : []) fields.set(a1(field.at), field);
    }
    if (operation) fields.set(a1(operation.weight.at), operation.weight);
  }
  return [...fields.values()].flatMap((field) => {
    const below = repeatedBelow(plan, grid, field);
    return below.length === 0 ? [] : [`${a1(field.at)} in ${below.map(a1).join(", ")}`];
  });
}

function schemeTold(scheme: Scheme): string {
  const form = (one: CodeForm | null) =>
    one
      ? `${one.prefix}${one.separator}${"n.".repeat(one.parts - 1)}${"1".padStart(one.width, "0")}`
      : "?";
  return [
    `codes: ${form(scheme.action)} › ${form(scheme.operation)} › ${form(scheme.task)}`,
    `tasks hang from ${scheme.taskHangsFrom ?? "nothing"}`,
    `operations run on in the ${scheme.operationsRunPer}, tasks in the ${scheme.tasksRunPer}`,
    `weights on ${scheme.weightOn}, 100 in the ${scheme.base}`,
  ].join("; ");
}

/** Filled cells of which nobody could say afterwards what they held, because no plan has a part in them. */
function unread(grid: Grid, { plans }: SheetCheck): string[] {
  const cells: string[] = [];
  for (const [r, values] of grid.values.entries()) {
    for (const [c, value] of values.entries()) {
      const at = { row: grid.top + r, column: grid.left + c };
      const known = heldIn(plans, grid.ref, at);
      if (!isBlank(value) && known === null) cells.push(a1(at));
      else if (known !== null && known !== value && textOf(known) !== textOf(value))
        cells.push(`${a1(at)} otherwise`);
    }
  }
  return cells;
}

function uncheckedTold(one: Unchecked): string {
  if ("row" in one) return `${one.kind} ${one.row + 1}`;
  if ("at" in one) return `${one.kind} ${a1(one.at)}`;
  if ("range" in one) return `${one.kind} ${a1Range(one.range)}, ${one.cells} filled`;
  return "column" in one ? `${one.kind} ${columnLetters(one.column)}` : one.kind;
}

function findingTold({ rule, at, seeAlso, fix }: Finding): string {
  const see = seeAlso.length === 0 ? "" : `, see ${seeAlso.map((place) => a1(place.at)).join(" ")}`;
  const edits = (fix?.edits ?? []).map((edit) => held(edit.at, edit.to.value)).join(" · ");
  return `! ${rule} ${a1(at)}${see}${fix ? ` → ${edits}` : ""}`;
}

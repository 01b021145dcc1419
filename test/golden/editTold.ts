import type { Edited } from "../../src/poa/edit/edited";
import type { EditTarget, Level, Refused } from "../../src/poa/edit/ground";
import { insertGiven, type GivenTask } from "../../src/poa/edit/insertGiven";
import { insertPart, type NewPart } from "../../src/poa/edit/insert";
import { movePart } from "../../src/poa/edit/move";
import { removePart } from "../../src/poa/edit/remove";
import { renumber, type Renumbered } from "../../src/poa/edit/renumber";
import type { ChosenScheme } from "../../src/poa/scheme";
import { a1, a1Range, columnLetters, parseA1, type Cell } from "../../src/sheet/cell";
import type { Reshape, RowStep } from "../../src/sheet/change";
import { contentAt, GENERAL, textOf, type CellContent, type Grid } from "../../src/sheet/grid";
import { applyTo } from "../../src/sheet/edit";
import type { Sketch } from "../poa/sketch";

export type Verb = "insert" | "given" | "remove" | "move" | "number";

/** An edit that is tried on a sheet, by the words that tell it. */
export interface Tried {
  readonly verb: Verb;
  readonly title: string;
  readonly on: (target: (cell: string) => EditTarget) => Edited | Renumbered | Refused;
}

/** A small sheet and the edits that are tried on it, each on the sheet as it is drawn. */
export interface EditedSheet {
  readonly name: string;
  readonly sheet: Sketch;
  readonly chosen?: ChosenScheme;
  readonly tried: readonly Tried[];
}

const insertion =
  (before: boolean) =>
  (level: Level, cell: string, part: NewPart = {}): Tried => ({
    verb: "insert",
    title: [`${level} ${before ? "before" : "after"} ${cell}`, ...saidOf(part)].join(", "),
    on: (target) => insertPart(target(cell), level, { ...part, ...(before && { before }) }),
  });

export const after = insertion(false);
export const before = insertion(true);

const saidOf = (part: object): string[] =>
  Object.entries(part).map(([name, said]) =>
    typeof said === "object" && said !== null
      ? `${name} (${saidOf(said).join(", ")})`
      : `${name} «${said}»`
  );

export const given = (cell: string, task: GivenTask): Tried => ({
  verb: "given",
  title: [`given task, at ${cell}`, ...saidOf(task)].join(", "),
  on: (target) => insertGiven(target(cell), task),
});

export const remove = (level: Level, cell: string): Tried => ({
  verb: "remove",
  title: `${level} ${cell} removed`,
  on: (target) => removePart(target(cell), level),
});

export const up = (level: Level, cell: string): Tried => ({
  verb: "move",
  title: `${level} ${cell} up`,
  on: (target) => movePart(target(cell), level, "up"),
});

export const down = (level: Level, cell: string): Tried => ({
  verb: "move",
  title: `${level} ${cell} down`,
  on: (target) => movePart(target(cell), level, "down"),
});

export const numbered = (cell: string, chosen: ChosenScheme = {}): Tried => ({
  verb: "number",
  title: ["numbered anew", ...saidOf(chosen)].join(", "),
  on: (target) => {
    const asked = target(cell);
    return renumber({ ...asked, chosen: { ...asked.chosen, ...chosen } });
  },
});

/** What each edit does to the sheet, line by line. */
export function told({ sheet: { grid }, chosen, tried }: EditedSheet): string {
  const target = (cell: string): EditTarget => ({
    grid,
    merges: grid.merges!,
    at: parseA1(cell)!,
    ...(chosen && { chosen }),
  });
  return [
    "```\n" + tableOf(grid) + "\n```",
    ...tried.map(({ title, on }) => [`**${title}**`, ...linesOf(grid, on(target))].join("\n- ")),
  ].join("\n\n");
}

function linesOf(grid: Grid, edit: Edited | Renumbered | Refused): string[] {
  if (edit.kind === "refused") {
    return [`refused: ${edit.why}${edit.at ? ` (${a1(edit.at)})` : ""}`];
  }
  if (edit.kind === "renumbered") {
    if (applyTo(grid, edit.edits).stale.length > 0)
      throw new Error("the edits expect what is not there");
    return [line("writes", inRows(edit.edits)), ...codesOf(edit)].filter((one) => one !== "");
  }
  const { change, added, lost, lostCells, select, decide } = edit;
  for (const { at, content } of change.expects) {
    const now = contentAt(grid, at);
    if (content.value !== now.value || content.format !== now.format)
      throw new Error(`${a1(at)} is not what the change expects`);
  }
  return [
    line("rows", change.steps.map(stepOf)),
    line("parted", change.unmerge.map(a1Range)),
    line("writes", inRows(change.writes)),
    line("merged", change.merge.map(a1Range)),
    line(
      "new",
      added.map(({ level, at, code, text }) => `${level} ${a1(at)} ${code} «${text}»`)
    ),
    ...codesOf(edit),
    line(
      "lost",
      lost.map(({ level, code, text, weight }) => `${level} ${code} «${text}» ${weight ?? ""}`)
    ),
    line(
      "lost too",
      lostCells.map(({ at, title, content }) => `${a1(at)} ${title}: ${shown(content)}`)
    ),
    line("decides", decide ? saidOf(decide) : []),
    line("looks at", expected(change.expects)),
    `goes on at ${a1(select)}`,
  ].filter((one) => one !== "");
}

const line = (title: string, parts: readonly string[]): string =>
  parts.length === 0 ? "" : `${title}: ${parts.map((part) => part.trim()).join(" · ")}`;

const codesOf = ({ codes }: Edited | Renumbered): string[] => [
  line(
    "codes",
    codes.map(({ level, at, from, to, text }) => `${level} ${a1(at)} «${text}» ${from} → ${to}`)
  ),
];

function stepOf(step: RowStep): string {
  const rows = `${step.row + 1}${step.count > 1 ? `–${step.row + step.count}` : ""}`;
  if (step.kind === "insert") return `${step.count} new at ${step.row + 1} like ${step.like + 1}`;
  return step.kind === "delete" ? `${rows} go` : `${rows} before ${step.to + 1}`;
}

const shown = ({ value, format }: CellContent): string =>
  (value === null ? "∅" : typeof value === "string" ? `«${value}»` : textOf(value)) +
  (format === GENERAL ? "" : ` [${format}]`);

/** Writes in the order in which they are done, those of one row together. */
function inRows(writes: readonly { readonly at: Cell; readonly to: CellContent }[]): string[] {
  return writes.map(({ at, to }) => `${a1(at)} ${shown(to)}`);
}

/** Which cells are looked at before anything is done: the columns of each row, rows that are alike together. */
function expected(expects: Reshape["expects"]): string[] {
  const columns = new Map<number, number[]>();
  for (const { at } of expects) columns.set(at.row, [...(columns.get(at.row) ?? []), at.column]);
  const alike = new Map<string, number[]>();
  for (const [row, own] of columns) {
    const said = runsOf(own, columnLetters);
    alike.set(said, [...(alike.get(said) ?? []), row]);
  }
  return [...alike].map(([said, rows]) => `${runsOf(rows, (row) => String(row + 1))} ${said}`);
}

/** Numbers that follow each other as the first and the last of them. */
function runsOf(numbers: readonly number[], nameOf: (number: number) => string): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`))
    .join(", ");
}

/** The table from its headings on, as it is drawn: a cell that is merged with the one above it shows a ditto. */
function tableOf(grid: Grid): string {
  const headings = grid.values.findIndex((row) => row.includes("COD. ACCIÓN DE CP"));
  const inner = (row: number, column: number) =>
    grid.merges!.find(
      (one) =>
        row >= one.top &&
        row <= one.bottom &&
        column >= one.left &&
        column <= one.right &&
        (row > one.top || column > one.left)
    );
  const cells = grid.values.map((values, r) =>
    values.map((_, c) => {
      const row = grid.top + r;
      const over = inner(row, c);
      const content = contentAt(grid, { row, column: c });
      const own = content.value === null ? "" : textOf(content.value);
      return `${over ? (row > over.top ? '" ' : "< ") : ""}${own}`.trim();
    })
  );
  const shownRows = cells.slice(headings);
  const widths = cells[0]!.map((_, c) => Math.max(...shownRows.map((row) => row[c]!.length)));
  return shownRows
    .map((row, r) => {
      const at = grid.top + headings + r;
      const number = `${at + 1}${grid.hiddenRows?.includes(at) ? "~" : ""}`.padStart(3);
      return [number, ...row.map((one, c) => one.padEnd(widths[c]!))].join(" | ").trimEnd();
    })
    .join("\n");
}

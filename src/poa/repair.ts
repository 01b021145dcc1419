import { a1 } from "../sheet/cell";
import type { ChangesBySheet, SheetChange } from "../sheet/change";
import { applyTo, type Edit } from "../sheet/edit";
import { isSameValue, type CellContent, type Grid } from "../sheet/grid";
import { checkSheet, type SheetCheck } from "./check";
import type { Finding } from "./rule";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

/** What repairing one sheet gave. */
export interface Repaired {
  /** The sheet afterwards. */
  readonly grid: Grid;
  /** All that changed: one edit for each cell, from what it held first to what it holds now. */
  readonly change: SheetChange;
  /** What was mended, in the order in which it was. */
  readonly fixed: readonly Finding[];
  /** The check of the sheet afterwards. */
  readonly check: SheetCheck;
}

/** What a set of findings gives when their fixes are applied together. */
export interface ChosenFixes {
  readonly changes: ChangesBySheet;
  readonly taken: readonly Finding[];
  /** Findings whose fixes stand in the way of one taken before: they may be mended after the next check. */
  readonly leftOut: readonly Finding[];
}

/** A fix may uncover another one; more often than this it does not end. */
const MOST_PASSES = 10;

/**
 * Applies the safe fixes of a sheet, without overlaps, and checks again until there are none left but those that `allows` holds
 * back: where the sheet is kept, a cell may not take what a fix would write.
 */
export function repairSafely(
  grid: Grid,
  settings: Settings = DEFAULT_SETTINGS,
  allows: (finding: Finding) => boolean = () => true
): Repaired {
  const net = new NetChange();
  const fixed: Finding[] = [];
  let now = grid;
  let check = checkSheet(now, settings);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { changes, taken } = editsOf(safeFindings([check]).filter(allows));
    const change = changes.get(grid.ref.sheet);
    if (!change) break;
    net.add(change);
    now = appliedTo(now, change);
    fixed.push(...taken);
    check = checkSheet(now, settings);
  }
  return { grid: now, change: net.change(), fixed, check };
}

/** The findings of the checks whose fixes keep the plan's meaning. */
export const safeFindings = (checks: readonly SheetCheck[]): Finding[] =>
  checks.flatMap(({ findings }) => findings.filter(({ fix }) => fix?.safe));

/**
 * The changes of a set of findings, by the name of their sheet: those of the open workbook, or of one book. Where two fixes would
 * write one cell, or give one code twice, the first of them is taken. Findings without a fix are passed over.
 */
export function editsOf(findings: readonly Finding[]): ChosenFixes {
  const sheets = new Map<string, Gathering>();
  const taken: Finding[] = [];
  const leftOut: Finding[] = [];
  for (const finding of findings) {
    if (!finding.fix) continue;
    const { sheet } = finding.in;
    const own = sheets.get(sheet) ?? new Gathering();
    sheets.set(sheet, own);
    (own.take(finding) ? taken : leftOut).push(finding);
  }
  const changes = [...sheets].flatMap(([sheet, own]) => {
    const change = own.change();
    return isNothing(change) ? [] : [[sheet, change] as const];
  });
  return { changes: new Map(changes), taken, leftOut };
}

/** Whether the change leaves the sheet as it is. */
export const isNothing = ({ edits, showRows = [], hideRows = [] }: SheetChange): boolean =>
  edits.length + showRows.length + hideRows.length === 0;

/** The grid after a change; edits whose cells hold something else by now are passed over. */
export function appliedTo(grid: Grid, { edits, showRows = [], hideRows = [] }: SheetChange): Grid {
  const { grid: edited } = applyTo(grid, edits);
  if (edited.hiddenRows === null || showRows.length + hideRows.length === 0) return edited;
  const hidden = new Set([...edited.hiddenRows, ...hideRows]);
  for (const row of showRows) hidden.delete(row);
  return { ...edited, hiddenRows: [...hidden].sort((a, b) => a - b) };
}

/** The fixes of one sheet as they are taken one after another. */
class Gathering {
  private readonly cells = new Set<string>();
  private readonly codes = new Set<string>();
  private readonly edits: Edit[] = [];
  private readonly rows = new Set<number>();

  /** Takes the fix, unless it stands in the way of one taken before. */
  take({ rule, fix }: Finding): boolean {
    const { edits, showRows = [], safe } = fix!;
    if (edits.some(({ at }) => this.cells.has(a1(at)))) return false;
    // Two renumberings that do not know of each other may choose the same free code.
    const codes = safe || !rule.includes("code") ? [] : edits.map(codeGiven);
    if (codes.some((code) => this.codes.has(code))) return false;
    for (const edit of edits) {
      this.cells.add(a1(edit.at));
      if (changes(edit)) this.edits.push(edit);
    }
    for (const code of codes) this.codes.add(code);
    for (const row of showRows) this.rows.add(row);
    return true;
  }

  change(): SheetChange {
    const showRows = [...this.rows].sort((a, b) => a - b);
    return { edits: this.edits, ...(showRows.length > 0 && { showRows }) };
  }
}

const codeGiven = ({ at, to }: Edit): string => `${at.column} ${String(to.value)}`;

const changes = ({ from, to }: Edit): boolean => !isSameContent(from, to);

const isSameContent = (a: CellContent, b: CellContent): boolean =>
  isSameValue(a.value, b.value) && a.format === b.format;

/** Several changes of one sheet, one after another, as one. */
class NetChange {
  private readonly edits = new Map<string, Edit>();
  private readonly shown = new Set<number>();

  add({ edits, showRows = [] }: SheetChange): void {
    for (const { at, from, to } of edits) {
      const first = this.edits.get(a1(at))?.from ?? from;
      this.edits.set(a1(at), { at, from: first, to });
    }
    for (const row of showRows) this.shown.add(row);
  }

  change(): SheetChange {
    const edits = [...this.edits.values()].filter(changes);
    const showRows = [...this.shown].sort((a, b) => a - b);
    return { edits, ...(showRows.length > 0 && { showRows }) };
  }
}

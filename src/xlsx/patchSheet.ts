import { a1, contains, isSameCell, type Cell } from "../sheet/cell";
import type { SheetChange } from "../sheet/change";
import { isStale, type Edit } from "../sheet/edit";
import {
  bottomOf,
  contentAt,
  formatAt,
  isSameValue,
  rightOf,
  TEXT,
  valueAt,
  type CellContent,
  type CellValue,
  type Grid,
} from "../sheet/grid";
import { isEmptyText, isWritable, newCell, replacedCell, restyledCell, styleOf } from "./patchCell";
import { arraysIn, handOn } from "./patchFormulas";
import type { RefusedEdit } from "./patchRefused";
import { rowSplices, type PlacedCell } from "./patchRows";
import { XlsxRefused } from "./refused";
import type { StylePart } from "./patchStyles";
import { mapSheet, type CellAt, type RowAt, type SheetMap } from "./sheetMap";
import { attributesIn, spliced, type Splice } from "./splice";

/** A sheet's part, and what is known of it. */
export interface SheetToPatch {
  readonly name: string;
  readonly part: string;
  readonly bytes: Uint8Array;
  /** The sheet as it was read. */
  readonly grid: Grid;
  /** Whether a formula may be replaced by a value. */
  readonly replacesFormulas: boolean;
  /** Where the headings of its tables are. */
  readonly isTableHeading: (at: Cell) => boolean;
}

export interface PatchedSheet {
  /** The part with the changes; null when it holds them already. */
  readonly bytes: Uint8Array | null;
  readonly refused: readonly RefusedEdit[];
  readonly hasFormulas: boolean;
  /** Whether a cell has lost or got a formula. */
  readonly movesFormulas: boolean;
}

/** Changes the cells in the sheet's part, and shows or hides rows; nothing of it when an edit is refused. */
export function patchSheet(
  sheet: SheetToPatch,
  { edits, showRows = [], hideRows = [] }: SheetChange,
  styles: StylePart
): PatchedSheet {
  // Of several edits of one cell the last one counts, as everywhere.
  const wanted = [...new Map(edits.map((edit) => [a1(edit.at), edit])).values()];
  const asked = new Set([...wanted.map(({ at }) => at.row), ...showRows, ...hideRows]);
  const map = mapSheet(sheet.bytes, asked, sheet.part);
  const patcher = new Patcher(sheet, map, styles);
  for (const edit of wanted) patcher.edit(edit);
  for (const row of [...showRows, ...hideRows]) patcher.checkRow(row);
  const splices = [
    ...patcher.splices,
    ...rowSplices(sheet.bytes, map, { placed: patcher.placed, showRows, hideRows }),
    ...handOn(sheet.bytes, map, (at) => patcher.withoutFormula.has(a1(at))),
  ];
  const isDone = splices.length === 0 || patcher.refused.length > 0;
  return {
    bytes: isDone ? null : spliced(sheet.bytes, splices),
    refused: patcher.refused,
    hasFormulas: map.hasFormulas || patcher.addsFormulas,
    movesFormulas: patcher.withoutFormula.size > 0 || patcher.addsFormulas,
  };
}

class Patcher {
  readonly splices: Splice[] = [];
  readonly placed: PlacedCell[] = [];
  readonly refused: RefusedEdit[] = [];
  readonly withoutFormula = new Set<string>();
  addsFormulas = false;
  private readonly cells: ReadonlyMap<string, CellAt>;
  private readonly rows: ReadonlyMap<number, RowAt>;
  private readonly isPartOfArray: (at: Cell) => boolean;
  private readonly protects: (what: string) => boolean;

  constructor(
    private readonly sheet: SheetToPatch,
    private readonly map: SheetMap,
    private readonly styles: StylePart
  ) {
    const cells = new Map<string, CellAt>();
    for (const { row, cells: own } of map.rows) {
      for (const cell of own) {
        const name = a1({ row, column: cell.column });
        // Programs do not agree on which of the two counts.
        if (cells.has(name)) throw new XlsxRefused("damaged", `${sheet.part}: ${name} twice`);
        cells.set(name, cell);
      }
    }
    this.cells = cells;
    this.rows = new Map(map.rows.map((row) => [row.row, row]));
    this.isPartOfArray = arraysIn(map);
    const { protection } = map;
    const rights = protection && attributesIn(sheet.bytes, protection.nameTo, protection.tagTo);
    this.protects = (what) => {
      const right = rights?.find(({ name }) => name === what)?.value;
      return rights !== null && /^(?:1|true)$/.test(right ?? (what === "sheet" ? "0" : "1"));
    };
  }

  edit(edit: Edit): void {
    const { at, to } = edit;
    const { grid, bytes } = this.sheet;
    const before = { ...contentAt(grid, at), value: orNull(valueAt(grid, at)) };
    const expected = { ...edit.from, value: orNull(edit.from.value) };
    if (isStale({ ...edit, from: expected }, before)) return this.refuse("stale", at);
    const cell = this.cells.get(a1(at)) ?? null;
    const changes =
      !isSameValue(orNull(to.value), before.value) || to.formula !== edit.from.formula;
    if (!changes && to.format === edit.from.format) return;
    const style = this.styleFor(edit, cell, changes);
    if (!changes && style === null) return;
    const problem = this.problemOf(edit, cell, changes);
    if (problem) return this.refuse(problem, at);
    if (style !== null && style < 0) return this.refuse("no-styles", at);
    if (!cell) {
      this.addsFormulas ||= to.formula !== undefined;
      if (isEmptyText(to.value) && to.formula === undefined && !style) return;
      this.placed.push({ at, xml: (prefix) => newCell(at, to, style ?? 0, prefix) });
    } else if (changes) {
      this.noteFormulas(cell, edit);
      this.splices.push(replacedCell(bytes, cell, to, style));
    } else this.splices.push(...restyledCell(bytes, cell, style!));
  }

  /** Hidden rows of a protected sheet stay hidden, unless it lets rows be formatted. */
  checkRow(row: number): void {
    if (!this.protects("sheet") || !this.protects("formatRows")) return;
    this.refuse("protected", { row, column: this.sheet.grid.left });
  }

  private refuse(problem: RefusedEdit["problem"], at: Cell): void {
    const { name, grid } = this.sheet;
    const now = problem === "stale" ? { now: contentAt(grid, at) } : {};
    this.refused.push({ problem, sheet: name, at, ...now });
  }

  private problemOf(
    { at, to }: Edit,
    cell: CellAt | null,
    changes: boolean
  ): RefusedEdit["problem"] | null {
    if (!isWritable(to)) return "not-writable";
    if (this.protects("sheet") && this.styles.isLocked(this.baseStyle(at, cell)))
      return "protected";
    if (!changes) return null;
    if (!this.sheet.replacesFormulas && to.formula === undefined && holdsFormula(cell)) {
      return "formula";
    }
    if (this.isPartOfArray(at)) return "array-formula";
    if (this.sheet.isTableHeading(at)) return "table-heading";
    // A value that hides under a merged area may be taken away, never put there.
    const isEmptied = isEmptyText(to.value) && to.formula === undefined;
    return !isEmptied && this.isCovered(at) ? "covered" : null;
  }

  private isCovered(at: Cell): boolean {
    return this.map.merges.some(
      (merge) => contains(merge, at) && !isSameCell({ row: merge.top, column: merge.left }, at)
    );
  }

  /** The style a cell has, or would get when something is typed into it: that of its row, or else of its column. */
  private baseStyle({ row, column }: Cell, cell: CellAt | null): number {
    if (cell) return styleOf(this.sheet.bytes, cell);
    const described = this.rows.get(row);
    const attributes = described
      ? attributesIn(this.sheet.bytes, described.nameTo, described.tagTo)
      : [];
    const value = (called: string) => attributes.find(({ name }) => name === called)?.value;
    if (/^(?:1|true)$/.test(value("customFormat") ?? "")) return Number(value("s") ?? 0);
    const own = this.map.columns.find(({ first, last }) => column >= first && column <= last);
    return own?.style ?? 0;
  }

  /** The style the cell needs; null when it keeps its own, -1 when there is none to be had. */
  private styleFor({ at, to }: Edit, cell: CellAt | null, changes: boolean): number | null {
    const base = this.baseStyle(at, cell);
    const { grid } = this.sheet;
    const isRead =
      cell && at.row >= grid.top && at.row <= bottomOf(grid) && isWithin(at.column, grid);
    const now = isRead ? formatAt(grid, at) : this.styles.formatOf(base);
    const isQuoted = quoteFor(to, valueAt(grid, at), this.styles.isQuoted(base));
    const needed = {
      ...(now !== to.format && { format: to.format }),
      ...(changes && isQuoted !== null && { isQuoted }),
    };
    if (Object.keys(needed).length > 0) return this.styles.like(base, needed) ?? -1;
    return cell || base === 0 ? null : base;
  }

  private noteFormulas(cell: CellAt, { at, to }: Edit): void {
    if (holdsFormula(cell)) this.withoutFormula.add(a1(at));
    this.addsFormulas ||= to.formula !== undefined;
  }
}

const holdsFormula = (cell: CellAt | null): boolean =>
  cell?.inside.some(({ name }) => name === "f") ?? false;

const isWithin = (column: number, grid: Grid): boolean =>
  column >= grid.left && column <= rightOf(grid);

const orNull = (value: CellValue): CellValue => (value === "" ? null : value);

/**
 * Whether the cell must be, or must no longer be, one typed behind an apostrophe; null when it is right as it is. Without one, a
 * text such as "=A1" would turn into a formula as soon as somebody pressed Enter on it.
 */
function quoteFor(
  { value, format }: CellContent,
  before: CellValue,
  isQuoted: boolean
): boolean | null {
  if (typeof value !== "string") return isQuoted && value !== null ? false : null;
  const looksTyped = (text: CellValue) => typeof text === "string" && /^[=+\-@]/.test(text);
  return !isQuoted && format !== TEXT && looksTyped(value) && !looksTyped(before) ? true : null;
}

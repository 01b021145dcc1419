import type { CellRange } from "../../sheet/cell";
import type { CellWrite } from "../book";
import { ensureWritable, NO_STYLE } from "./access";
import {
  columnCount,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  without,
} from "./address";
import { invalidArgument, isThing, notImplemented, type Thing } from "./kind";
import { rangeAfter } from "./moving";
import { rangeArgument, rangeClass, rangeThing } from "./range";
import type { RangeSelf, Scope } from "./scope";

/** Whole rows or columns that come or go. */
export function shiftLines(
  self: RangeSelf,
  how: "insert" | "remove",
  direction: unknown,
  scope: Scope
): void {
  ensureWritable(scope, self.sheet);
  const { range, sheet } = self;
  const isDown = direction === "Down" || direction === "Up";
  const isRows = isWholeRows(range) && (isDown || !isWholeColumns(range));
  const lines = { ...range };
  if (isRows) {
    const change = how === "insert" ? "RowInserted" : "RowDeleted";
    withRules(
      scope,
      sheet,
      (part) => [rangeAfter(part, { change, range: lines })],
      () => scope.book[how](sheet, "rows", lines.top, rowCount(lines))
    );
  } else if (isWholeColumns(range)) {
    const change = how === "insert" ? "ColumnInserted" : "ColumnDeleted";
    withRules(
      scope,
      sheet,
      (part) => [rangeAfter(part, { change, range: lines })],
      () => scope.book[how](sheet, "columns", lines.left, columnCount(lines))
    );
  } else throw notImplemented(`Range.${how === "insert" ? "insert" : "delete"} of cells`);
}

/** Keeps conditional formats on their cells: Univer does so only where there is a screen. */
function withRules(
  scope: Scope,
  sheet: string,
  after: (range: CellRange) => readonly (CellRange | null)[],
  work: () => void
): void {
  const rules = scope.book.rules(sheet).map(({ id, ranges }) => ({
    id,
    ranges: ranges.flatMap(after).filter((range) => range !== null),
  }));
  work();
  for (const { id, ranges } of rules) {
    const now = scope.book.rule(sheet, id);
    if (!now) continue;
    if (ranges.length === 0) scope.book.deleteRule(sheet, id);
    else if (JSON.stringify(ranges) !== JSON.stringify(now.ranges)) {
      scope.book.changeRule(sheet, id, { ranges });
    }
  }
}

/** New rows look like the one above them. */
export function insert(self: RangeSelf, direction: unknown, scope: Scope): Thing {
  const { sheet, range } = self;
  const place = { ...range };
  shiftLines(self, "insert", direction, scope);
  if (isWholeRows(place) && place.top > 0) {
    const above = { ...place, top: place.top - 1, bottom: place.top - 1 };
    copyCells(scope, sheet, above, place, "Formats");
  }
  return rangeThing(scope, sheet, place);
}

/** Cut and paste: what names the cells follows them. */
export function moveTo(self: RangeSelf, target: unknown, scope: Scope): void {
  const { sheet, range } = self;
  ensureWritable(scope, sheet);
  const to = isThing(target) ? target.self(rangeClass) : null;
  if (to && to.sheet !== sheet) throw notImplemented("Range.moveTo another sheet");
  const { top, left } = to ? to.range : rangeArgument(self, target, scope);
  const source = { ...range };
  const by = { rows: top - source.top, columns: left - source.left };
  const moved = (part: CellRange): CellRange => ({
    top: part.top + by.rows,
    left: part.left + by.columns,
    bottom: part.bottom + by.rows,
    right: part.right + by.columns,
  });
  const carried = (part: CellRange): CellRange[] => {
    const inside = intersection(part, source);
    const staying = without(part, source).flatMap((rest) => without(rest, moved(source)));
    return inside ? [...staying, moved(inside)] : staying;
  };
  withRules(scope, sheet, carried, () => scope.book.moveCells(sheet, source, by.rows, by.columns));
}

const KINDS = ["All", "Formats", "Formulas", "Values"] as const;
type Kind = (typeof KINDS)[number];

/** Copy and paste within a sheet; a source that is smaller is repeated. Conditional formats stay behind. */
export function copyFrom(self: RangeSelf, args: readonly unknown[], scope: Scope): void {
  const [source, what, skipBlanks, transpose] = args;
  ensureWritable(scope, self.sheet);
  if (skipBlanks === true || transpose === true) throw notImplemented("Range.copyFrom that skips");
  const kind = KINDS.find((one) => one === (what ?? "All"));
  if (!kind) throw invalidArgument();
  const from = isThing(source) ? source.self(rangeClass) : null;
  if (from && from.sheet !== self.sheet) throw notImplemented("Range.copyFrom another sheet");
  const range = from ? from.range : rangeArgument(self, source, scope);
  copyCells(scope, self.sheet, { ...range }, { ...self.range }, kind);
}

function copyCells(
  scope: Scope,
  sheet: string,
  source: CellRange,
  target: CellRange,
  kind: Kind
): void {
  const used = scope.book.usedRange(sheet, false);
  const isWide = isWholeRows(source) && isWholeRows(target);
  const [left, right] = isWide ? [used?.left ?? 0, used?.right ?? 0] : [target.left, target.right];
  const part = intersection({ ...target, left, right }, target);
  if (!part) return;
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      const from = {
        row: source.top + ((row - target.top) % rowCount(source)),
        column: isWide ? column : source.left + ((column - target.left) % columnCount(source)),
      };
      copyCell(scope, sheet, from, { row, column }, kind);
    }
  }
  if (kind === "All") copyMerges(scope, sheet, source, target);
}

function copyMerges(scope: Scope, sheet: string, source: CellRange, target: CellRange): void {
  const by = target.top - source.top;
  for (const area of scope.book.merges(sheet)) {
    const inside = intersection(area, source);
    if (!inside || rowCount(inside) < rowCount(area)) continue;
    scope.book.merge(sheet, { ...area, top: area.top + by, bottom: area.bottom + by });
  }
}

interface At {
  readonly row: number;
  readonly column: number;
}

const single = ({ row, column }: At): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function copyCell(scope: Scope, sheet: string, from: At, to: At, kind: Kind): void {
  const { book } = scope;
  if (kind === "All" || kind === "Formats") {
    const look = book.style(sheet, from.row, from.column);
    const old = book.style(sheet, to.row, to.column);
    if (JSON.stringify(look) !== JSON.stringify(old)) {
      book.restyle(sheet, [single(to)], { ...NO_STYLE, ...look });
    }
  }
  if (kind === "Formats") return;
  const { value, formula } = book.cells(sheet, single(from))[0]![0]!;
  const write: CellWrite =
    formula === "" || kind === "Values"
      ? { value }
      : { value: null, formula: shifted(formula, to.row - from.row, to.column - from.column) };
  book.write(sheet, single(to), [[write]]);
}

const REFERENCES = /"(?:[^"]|"")*"|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(!])/gi;

/** The formula as Excel pastes it so many rows and columns away. */
function shifted(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCES, (whole: string, ...parts: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, row] = parts;
    if (letters === undefined || row === undefined) return whole;
    if (fixedColumn === "" && columns !== 0) throw notImplemented("copying formulas sideways");
    const to = fixedRow === "$" ? row : String(Number(row) + rows);
    return Number(to) < 1 ? "#REF!" : `${fixedColumn}${letters}${fixedRow}${to}`;
  });
}

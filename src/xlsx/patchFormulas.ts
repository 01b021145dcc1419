import { a1Range, contains, type Cell, type CellRange } from "../sheet/cell";
import { filledFormula } from "./formula";
import { prefixOf } from "./patchStyles";
import type { FormulaAt, SheetMap } from "./sheetMap";
import { attributesIn, escapeXml, type Splice } from "./splice";

/** Tells whether a cell belongs to a formula of several cells, which changes only as a whole. */
export function arraysIn({ formulas }: SheetMap): (at: Cell) => boolean {
  const areas = formulas.flatMap(({ type, area, at }) => {
    if (type !== "array" && type !== "dataTable") return [];
    const whole = area ?? { top: at.row, left: at.column, bottom: at.row, right: at.column };
    const isAlone = whole.top === whole.bottom && whole.left === whole.right;
    return isAlone && area && type === "array" ? [] : [whole];
  });
  return (at) => areas.some((area) => contains(area, at));
}

/**
 * A filled formula is written out in its first cell only. Where that one is replaced, the next becomes the first; where the rest
 * would then reach above or before it, each gets the formula for itself. Their results stay.
 */
export function handOn(
  bytes: Uint8Array,
  { formulas }: SheetMap,
  isReplaced: (at: Cell) => boolean
): Splice[] {
  return groupsOf(formulas).flatMap(({ first, others }) => {
    if (!isReplaced(first.at)) return [];
    const rest = others.filter(({ at }) => !isReplaced(at));
    if (rest.length === 0) return [];
    const area = around(rest.map(({ at }) => at));
    const next = rest[0]!;
    const isCorner = next.at.row === area.top && next.at.column === area.left;
    const heirs = isCorner ? [next] : rest;
    const own: Readonly<Record<string, string>> =
      isCorner && rest.length > 1 ? { t: "shared", ref: a1Range(area), si: first.group } : {};
    return heirs.map((heir) => spelledOut(bytes, first, heir, own));
  });
}

interface Group {
  readonly first: FormulaAt;
  readonly others: FormulaAt[];
}

/** The filled formulas, each with the cells that take it; cells with a text of their own take none. */
function groupsOf(formulas: readonly FormulaAt[]): Group[] {
  const groups: Group[] = [];
  const open = new Map<string, Group>();
  for (const formula of formulas) {
    if (formula.type !== "shared") continue;
    if (formula.text === "") open.get(formula.group)?.others.push(formula);
    else {
      const group: Group = { first: formula, others: [] };
      groups.push(group);
      open.set(formula.group, group);
    }
  }
  return groups;
}

function spelledOut(
  bytes: Uint8Array,
  first: FormulaAt,
  heir: FormulaAt,
  own: Readonly<Record<string, string>>
): Splice {
  const rows = heir.at.row - first.at.row;
  const columns = heir.at.column - first.at.column;
  const formula = filledFormula(first.text, rows, columns);
  const kept = attributesIn(bytes, heir.nameTo, heir.tagTo)
    .filter(({ name }) => !["t", "ref", "si"].includes(name))
    .map(({ name, value }) => ` ${name}="${value}"`);
  const attributes = Object.entries(own).map(([name, value]) => ` ${name}="${value}"`);
  const name = `${prefixOf(bytes, heir)}f`;
  const tag = [name, ...attributes, ...kept].join("");
  return { from: heir.from, to: heir.over, text: `<${tag}>${escapeXml(formula)}</${name}>` };
}

function around(cells: readonly Cell[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: rows.reduce((a, b) => Math.min(a, b)),
    left: columns.reduce((a, b) => Math.min(a, b)),
    bottom: rows.reduce((a, b) => Math.max(a, b)),
    right: columns.reduce((a, b) => Math.max(a, b)),
  };
}

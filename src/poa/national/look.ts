import type { Border, CellStyle, DrawnCell } from "../../sheet/drawing";
import { GENERAL, type CellValue } from "../../sheet/grid";
import { MARK_FILLS } from "../../sheet/mark";
import type { Severity } from "../rule";
import { formatOf, fractionOf, type Points } from "../weights";

/** How the sheets of the national book look. One object per look, so that painters can tell equal styles by identity. */

const LINE: Border = { style: "thin", color: "#BFBFBF" };
const STRONG: Border = { style: "medium", color: "#1F4E79" };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };

const DARK = "#1F4E79";
const SUM_FILL = "#DDEBF7";

export const TITLE: CellStyle = { bold: true, fontSize: 18, fontColor: DARK, vertical: "center" };
export const SUBTITLE: CellStyle = { fontColor: "#595959", vertical: "center", wrap: true };
export const WARNING_NOTE: CellStyle = {
  bold: true,
  fill: MARK_FILLS.warning,
  fontColor: "#000000",
  vertical: "center",
  wrap: true,
  horizontal: "left",
};
export const GOOD_NOTE: CellStyle = { ...WARNING_NOTE, fill: "#E2EFDA" };
export const HEADING: CellStyle = {
  ...BOX,
  bold: true,
  fill: DARK,
  fontColor: "#FFFFFF",
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

export type Align = "left" | "center" | "right";

/** What one cell shows and how: `kind` says what sort of row it lies in. */
export interface Look {
  readonly align?: Align;
  readonly format?: string;
  readonly kind?: "plain" | "total" | "sum" | "link" | Severity;
}

const made = new Map<string, CellStyle>();

/** The style of a cell of a table. */
export function styleOf({ align = "left", format = GENERAL, kind = "plain" }: Look): CellStyle {
  const key = `${align} ${kind} ${format}`;
  const known = made.get(key);
  if (known) return known;
  const style: CellStyle = {
    ...BOX,
    ...(format !== GENERAL && { format }),
    horizontal: align,
    vertical: "center",
    wrap: true,
    ...KINDS[kind],
  };
  // Formats of further columns come from files: only so many are worth keeping.
  if (made.size < 500) made.set(key, style);
  return style;
}

const KINDS: Readonly<Record<NonNullable<Look["kind"]>, CellStyle>> = {
  plain: {},
  total: { bold: true, fill: SUM_FILL, top: STRONG },
  sum: { bold: true, fill: SUM_FILL },
  link: { fontColor: "#0563C1", underline: true },
  error: { fill: MARK_FILLS.error, fontColor: "#000000" },
  warning: { fill: MARK_FILLS.warning, fontColor: "#000000" },
  hint: { fill: MARK_FILLS.hint, fontColor: "#000000" },
};

/** A cell without anything but a value. */
export const drawn = (
  row: number,
  column: number,
  value: CellValue,
  style: CellStyle
): DrawnCell => ({ at: { row, column }, value: value === "" ? null : value, style });

/** A cell with a formula and the weight it should give. */
export const drawnWeight = (
  row: number,
  column: number,
  formula: string,
  points: Points,
  kind: Look["kind"] = "plain"
): DrawnCell => ({
  at: { row, column },
  value: fractionOf(points),
  formula,
  style: styleOf({ align: "center", format: formatOf(points), kind }),
});

/** A cell with a formula and the whole number it should give. */
export const drawnCount = (
  row: number,
  column: number,
  formula: string,
  count: number,
  kind: Look["kind"] = "plain"
): DrawnCell => ({
  at: { row, column },
  value: count,
  formula,
  style: styleOf({ align: "center", kind }),
});

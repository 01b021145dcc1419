import type { DrawnLink } from "../../sheet/drawing";
import { ensureWritable } from "./access";
import { fullAddress, isUnbounded, parseAddress } from "./address";
import { invalidArgument, notImplemented, textArgument, type Scalar } from "./kind";
import type { RangeSelf, Scope } from "./scope";

/** How Excel dresses a cell that gets a link, whatever it looked like. */
const LINK_LOOK = {
  fontColor: "#0563C1",
  underline: true,
  bold: false,
  italic: false,
  strike: false,
} as const;

function linkArgument(scope: Scope, value: unknown): { link: DrawnLink; shown: string } {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { documentReference, ...more } = value as Record<string, unknown>;
  if (Object.keys(more).length > 0) {
    throw notImplemented(`Range.hyperlink with ${Object.keys(more).join(", ")}`);
  }
  const shown = textArgument(documentReference);
  const { sheetName, range } = parseAddress(shown);
  const sheet = scope.book.sheets().find(({ name }) => name === sheetName);
  if (!sheet) throw invalidArgument();
  return { link: { sheet: sheet.name, cell: { row: range.top, column: range.left } }, shown };
}

function setLink({ sheet, range }: RangeSelf, value: unknown, scope: Scope): void {
  ensureWritable(scope, sheet);
  const { link, shown } = linkArgument(scope, value);
  const cells = scope.book.cells(sheet, range);
  scope.book.write(
    sheet,
    range,
    cells.map((line) =>
      line.map((cell) =>
        cell.value === null && cell.formula === "" ? { link, value: shown } : { link }
      )
    )
  );
  scope.book.restyle(sheet, [range], LINK_LOOK);
}

/** What all cells of the range lead to; null when they lead nowhere, or not to the same place. */
function getLink({ sheet, range }: RangeSelf, scope: Scope): object | null {
  if (isUnbounded(range)) return null;
  const links = scope.book.cells(sheet, range).flatMap((line) => line.map(({ link }) => link));
  const [link] = links;
  if (!link || new Set(links.map((one) => JSON.stringify(one))).size > 1) return null;
  const { row, column } = link.cell;
  const at = { top: row, left: column, bottom: row, right: column };
  return {
    documentReference: fullAddress(link.sheet, at),
    textToDisplay: scope.book.texts(sheet, range)[0]![0]!,
  };
}

/** Range.hyperlink, to a cell of the same book. It stays when the cell is written over or a sheet is called otherwise. */
export const hyperlink: Scalar<RangeSelf> = { get: getLink, set: setLink };

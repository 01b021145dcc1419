import { a1, a1Range, columnLetters } from "../../src/sheet/cell";
import type { CellStyle, DrawnCell, DrawnValidation, SheetDrawing } from "../../src/sheet/drawing";
import { textOf } from "../../src/sheet/grid";

/** A drawn sheet, line by line: its cells with their looks, which the last lines explain. */
export function drawingTold(drawing: SheetDrawing): string {
  const looks = new Map<string, string>();
  const rows = new Map<number, string[]>();
  for (const one of drawing.cells) {
    const row = rows.get(one.at.row) ?? [];
    rows.set(one.at.row, row);
    row.push(cellTold(one, lookOf(looks, one.style ?? {})));
  }
  const { filter, print, rules = [], validations = [] } = drawing;
  return [
    `sheet «${drawing.name}», frozen ${drawing.frozenRows} × ${drawing.frozenColumns}`,
    ...(filter ? [`filter ${a1Range(filter)}`] : []),
    ...(print ? [`printed with its first ${print.repeatRows} rows on each page`] : []),
    `widths: ${[...drawing.columnWidths].map(([c, width]) => `${columnLetters(c)} ${width}`).join(" · ")}`,
    `heights: ${[...drawing.rowHeights].map(([row, height]) => `${row + 1} ${height}`).join(" · ")}`,
    `merged: ${drawing.merges.map(a1Range).join(" · ")}`,
    ...[...rows.values()].map((row) => row.join(" · ")),
    ...[...looks].map(([look, letter]) => `look ${letter}: ${look}`),
    ...rules.map(
      ({ ranges, formula, ...look }) => `stands out ${ranges.map(a1Range).join(", ")} where ${formula}: ${wordsOf(look)}`
    ),
    ...validations.map(validationTold),
  ]
    .map((line) => `- ${line}`)
    .join("\n");
}

function cellTold({ at, value, formula }: DrawnCell, look: string): string {
  const said = typeof value === "string" ? `«${value}»` : value === null ? "∅" : textOf(value);
  return [a1(at), said, ...(formula === undefined ? [] : [formula]), look].join(" ");
}

/** A letter for each look, in the order in which they come. */
function lookOf(looks: Map<string, string>, style: CellStyle): string {
  const said = wordsOf(style) || "plain";
  const letter = looks.get(said) ?? columnLetters(looks.size).toLowerCase();
  looks.set(said, letter);
  return letter;
}

const wordsOf = (look: object): string =>
  Object.entries(look)
    .map(([name, said]) =>
      typeof said === "object" && said !== null
        ? `${name} (${Object.values(said as object).join(" ")})`
        : `${name} ${String(said)}`
    )
    .join(", ");

function validationTold({ ranges, allows, otherwise, error, prompt }: DrawnValidation): string {
  const allowed =
    allows.kind === "decimal"
      ? `${allows.least}…${allows.most}`
      : allows.kind === "list"
        ? allows.values.join(", ")
        : allows.formula;
  return [
    `typed into ${ranges.map(a1Range).join(", ")}: ${allowed}; else ${otherwise}`,
    `${error.title}: ${error.text}`,
    ...(prompt ? [`${prompt.title}: ${prompt.text}`] : []),
  ].join(" | ");
}

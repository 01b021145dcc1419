import { a1, a1Range, byReadingOrder, columnLetters } from "../../src/sheet/cell";
import type {
  Border,
  CellStyle,
  DrawnCell,
  DrawnValidation,
  SheetDrawing,
} from "../../src/sheet/drawing";

/** Looks that come again and again, so that a reviewer does not read them a thousand times. */
const LOOKS: ReadonlyMap<string, string> = new Map([
  ["heading", "box thin #BFBFBF, bold, wrap, ink #FFFFFF, fill #1F4E79, center, middle"],
  ["left", "box thin #BFBFBF, wrap, left, middle"],
  ["center", "box thin #BFBFBF, wrap, center, middle"],
  ["right", "box thin #BFBFBF, wrap, right, middle"],
  ["link", "box thin #BFBFBF, underline, wrap, ink #0563C1, center, middle"],
  ["error", "box thin #BFBFBF, wrap, ink #000000, fill #F4A6A6, center, middle"],
  ["warning", "box thin #BFBFBF, wrap, ink #000000, fill #FFE08A, center, middle"],
  ["hint", "box thin #BFBFBF, wrap, ink #000000, fill #D6E8FA, center, middle"],
  ["sum", "box thin #BFBFBF, bold, wrap, fill #DDEBF7, center, middle"],
  ["total left", "box thin #BFBFBF, top medium #1F4E79, bold, wrap, fill #DDEBF7, left, middle"],
  ["total", "box thin #BFBFBF, top medium #1F4E79, bold, wrap, fill #DDEBF7, center, middle"],
  ["plan heading", "box thin #808080, bold, wrap, fill #D9E1F2, center, middle"],
  ["plan left", "box thin #808080, wrap, left, middle"],
  ["plan center", "box thin #808080, wrap, center, middle"],
]);
const NAMES = new Map([...LOOKS].map(([name, look]) => [look, name]));

/** What the words for looks mean. */
export const tellLooks = (): string =>
  [...LOOKS].map(([name, look]) => `- _${name}_: ${look}`).join("\n");

/**
 * A drawn sheet told line by line, so that a reviewer reads what a planner would see: first the sheet, then its cells from top to
 * bottom, those beside each other that look alike on one line.
 */
export const tellSheet = (sheet: SheetDrawing): string =>
  [`## ${sheet.name}`, "", ...tellFrame(sheet), "", ...tellCells(sheet.cells)].join("\n");

/** The same within a section of a list, below what else is told there. */
export const tellWithin = (sheet: SheetDrawing): string =>
  [`- sheet: ${sheet.name}`, ...tellFrame(sheet), ...tellCells(sheet.cells)].join("\n");

function tellFrame(sheet: SheetDrawing): string[] {
  const { merges, frozenRows, frozenColumns, hiddenColumns, filter, table, print } = sheet;
  const { charts = [], rules = [], validations = [], notes = [] } = sheet;
  return [
    `- widths: ${sizes(sheet.columnWidths, columnLetters)}`,
    `- heights: ${sizes(sheet.rowHeights, (row) => String(row + 1))}`,
    `- frozen: ${frozenRows} rows, ${frozenColumns} columns`,
    ...(merges.length > 0 ? [`- merged: ${merges.map(a1Range).join(" ")}`] : []),
    ...(hiddenColumns ? [`- hidden: ${hiddenColumns.map(columnLetters).join(" ")}`] : []),
    ...(filter ? [`- filter: ${a1Range(filter)}`] : []),
    ...(table ? [`- table: ${table.name} ${a1Range(table.range)}`] : []),
    ...(print ? [`- print: ${print.repeatRows} rows on every page`] : []),
    ...charts.map(
      ({ kind, title, categories, values, anchor }) =>
        `- chart: ${kind} «${title}» of ${a1Range(values)} by ${a1Range(categories)}, over ${a1Range(anchor)}`
    ),
    ...rules.map(
      ({ formula, ranges, fill, fontColor }) =>
        `- rule: \`${formula}\` on ${ranges.map(a1Range).join(" ")}, fill ${fill}, ink ${fontColor}`
    ),
    ...validations.map(tellValidation),
    ...notes.map(({ at, text }) => `- note: ${a1(at)} ${oneLine(text)}`),
  ];
}

function tellValidation({ ranges, allows, otherwise, error, prompt }: DrawnValidation): string {
  const allowed =
    allows.kind === "decimal"
      ? `${allows.least}…${allows.most}`
      : allows.kind === "list"
        ? allows.values.join(", ")
        : `\`${allows.formula}\``;
  return [
    `- typed into ${ranges.map(a1Range).join(" ")}: ${allowed}; else ${otherwise}`,
    `${error.title}: ${error.text}`,
    ...(prompt ? [`${prompt.title}: ${prompt.text}`] : []),
  ].join(" | ");
}

function sizes(all: ReadonlyMap<number, number>, name: (index: number) => string): string {
  const sorted = [...all].sort(([a], [b]) => a - b);
  return sorted.map(([index, size]) => `${name(index)} ${size}`).join(", ");
}

function tellCells(cells: readonly DrawnCell[]): string[] {
  const runs: { first: DrawnCell; last: DrawnCell; look: string; told: string[] }[] = [];
  for (const one of [...cells].sort((a, b) => byReadingOrder(a.at, b.at))) {
    const run = runs.at(-1);
    const look = lookOf(one.style ?? {});
    const isNext = run?.last.at.row === one.at.row && run.last.at.column + 1 === one.at.column;
    if (run && isNext && run.look === look) {
      run.last = one;
      run.told.push(tellCell(one));
    } else runs.push({ first: one, last: one, look, told: [tellCell(one)] });
  }
  return runs.map(({ first, last, look, told }) => {
    const [from, to] = [a1(first.at), a1(last.at)];
    return `- **${from === to ? from : `${from}:${to}`}** _${look}_: ${told.join(" | ")}`;
  });
}

function tellCell({ value, formula, style, link }: DrawnCell): string {
  const shown = value === null ? "∅" : oneLine(JSON.stringify(value).replace(/^"|"$/g, ""));
  return [
    ...(formula ? [`\`${formula}\` →`] : []),
    typeof value === "number" ? `\`${shown}\`` : shown,
    ...(style?.format === undefined ? [] : [`[${style.format}]`]),
    ...(link ? [`→ ${link.sheet}!${a1(link.cell)}`] : []),
  ].join(" ");
}

const oneLine = (text: string): string => text.replaceAll("\n", " ⏎ ");

function lookOf(style: CellStyle): string {
  const { fontSize, fontColor, fill, horizontal, vertical } = style;
  const look = [
    ...bordersOf(style),
    ...(["bold", "underline", "wrap"] as const).filter((word) => style[word]),
    ...(fontSize === undefined ? [] : [`${fontSize} pt`]),
    ...(fontColor === undefined ? [] : [`ink ${fontColor}`]),
    ...(fill === undefined ? [] : [`fill ${fill}`]),
    ...(horizontal === undefined ? [] : [horizontal]),
    ...(vertical === undefined ? [] : [vertical === "center" ? "middle" : vertical]),
  ].join(", ");
  return NAMES.get(look) ?? look;
}

/** The border at the left as a box, then the sides that differ. */
function bordersOf({ top, right, bottom, left }: CellStyle): string[] {
  const tell = (border: Border | undefined) =>
    border ? `${border.style} ${border.color}` : "none";
  const others = Object.entries({ top, right, bottom }).filter(
    ([, border]) => tell(border) !== tell(left)
  );
  return [
    ...(left ? [`box ${tell(left)}`] : []),
    ...others.map(([side, border]) => `${side} ${tell(border)}`),
  ];
}

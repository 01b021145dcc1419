import { parseA1 } from "../../src/sheet/cell";
import type { ChangesBySheet, SheetChange } from "../../src/sheet/change";
import type { Edit } from "../../src/sheet/edit";
import {
  contentAt,
  isError,
  type CellContent,
  type CellValue,
  type Grid,
} from "../../src/sheet/grid";
import { patchBook, type PatchOptions } from "../../src/xlsx/patch";
import { PatchRefused, sayRefusedEdit } from "../../src/xlsx/patchRefused";
import { XlsxRefused } from "../../src/xlsx/refused";
import { entriesOf, grids, partOf } from "./patched";
import { laidOut } from "./laidOut";

/** What a cell is to hold: a value, or a whole content of which the format stays as it is unless told. */
type Wanted = CellValue | Whole;

type Whole = Partial<CellContent> & { readonly value: CellValue };

/** What is asked of a sheet, by the names of its cells; rows by the numbers people see. */
export interface Order {
  readonly sheet?: string;
  readonly cells?: Readonly<Record<string, Wanted>>;
  readonly show?: readonly number[];
  readonly hide?: readonly number[];
  /** What the cells are thought to hold, where it is not what they do. */
  readonly thought?: Readonly<Record<string, Partial<CellContent>>>;
  readonly options?: PatchOptions;
}

/** A book, what is asked of it, and what is to be seen of that. */
export interface PatchCase {
  readonly name: string;
  readonly book: () => Uint8Array;
  readonly orders: readonly Order[];
}

const wholeOf = (wanted: Wanted): Whole =>
  typeof wanted === "object" && wanted !== null && "value" in wanted ? wanted : { value: wanted };

function editOf(grid: Grid, name: string, wanted: Wanted, thought: Partial<CellContent>): Edit {
  const at = parseA1(name)!;
  const from = { ...contentAt(grid, at), ...thought };
  return { at, from, to: { format: contentAt(grid, at).format, ...wholeOf(wanted) } };
}

const indices = (rows: readonly number[]) => rows.map((row) => row - 1);

function changeOf(grid: Grid, { cells = {}, thought = {}, show, hide }: Order): SheetChange {
  return {
    edits: Object.entries(cells).map(([name, wanted]) =>
      editOf(grid, name.replace(/'/g, ""), wanted, thought[name] ?? {})
    ),
    ...(show && { showRows: indices(show) }),
    ...(hide && { hideRows: indices(hide) }),
  };
}

const shown = (value: CellValue): string => {
  if (typeof value === "number") return String(value);
  return shortened(isError(value) ? value.error : JSON.stringify(value));
};

function sayWanted(wanted: Wanted): string {
  const { value, formula, format } = wholeOf(wanted);
  const formulaShown = formula === undefined ? "" : ` by \`${shortened(formula)}\``;
  return `${shown(value)}${formulaShown}${format === undefined ? "" : ` as \`${format}\``}`;
}

const list = (rows: readonly number[] = [], what: string) =>
  rows.length > 0 ? [`${what} ${rows.join(", ")}`] : [];

export function sayOrder({ sheet, cells = {}, thought = {}, show, hide, options }: Order): string {
  const asked = [
    ...Object.entries(cells).map(([name, wanted]) => {
      const was = thought[name];
      return `${name} ← ${sayWanted(wanted)}${was ? ` (thought to hold ${JSON.stringify(was)})` : ""}`;
    }),
    ...list(show, "show row"),
    ...list(hide, "hide row"),
  ];
  const where = sheet === undefined ? "" : `${sheet}: `;
  return `${where}${asked.join("; ")}${options ? ` (formulas: ${options.formulas})` : ""}`;
}

/** The lines that differ, with one that stays on either side of them. Parts are small: every pair of lines is looked at. */
export function differenceOf(before: readonly string[], after: readonly string[]): string[] {
  const same: number[][] = Array.from({ length: before.length + 1 }, () =>
    Array<number>(after.length + 1).fill(0)
  );
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      same[i]![j] =
        before[i] === after[j]
          ? same[i + 1]![j + 1]! + 1
          : Math.max(same[i + 1]![j]!, same[i]![j + 1]!);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) lines.push(`  ${before[(j++, i++)]}`);
    else if (j >= after.length || (i < before.length && same[i + 1]![j]! >= same[i]![j + 1]!))
      lines.push(`- ${before[i++]}`);
    else lines.push(`+ ${after[j++]}`);
  }
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((near) => /^[-+]/.test(lines[near] ?? ""));
  return lines.filter((_, at) => isNear(at));
}

const depthOf = (xml: string): number => (xml.includes("worksheet") ? 3 : 2);

/** A letter that comes a hundred times is told once. */
const shortened = (line: string): string =>
  line.replace(/(.)\1{99,}/g, (run, letter: string) => `${letter}… (${run.length} times)`);

function tellDifference(before: Uint8Array, after: Uint8Array): string {
  const told: string[] = [];
  const names = new Set([...entriesOf(before), ...entriesOf(after)].map(({ name }) => name));
  for (const name of names) {
    if (!entriesOf(after).some((entry) => entry.name === name)) {
      told.push(`\`${name}\` goes`);
      continue;
    }
    const [old, now] = [partOf(before, name), partOf(after, name)];
    if (old === now) continue;
    const lines = differenceOf(
      ...([old, now].map((xml) => laidOut(xml, depthOf(xml)).split("\n")) as [string[], string[]])
    );
    told.push(`\`${name}\`\n\n\`\`\`diff\n${lines.map(shortened).join("\n")}\n\`\`\``);
  }
  return told.join("\n\n");
}

const refusalOf = (error: unknown): string => {
  if (error instanceof PatchRefused) {
    return error.refused
      .map((edit) => {
        const now = edit.now ? ` (${shown(edit.now.value)} now)` : "";
        return `- ${edit.problem}: ${sayRefusedEdit(edit, "es")}${now}`;
      })
      .join("\n");
  }
  if (error instanceof XlsxRefused) return `- ${error.reason}: ${error.detail}`;
  throw error;
};

/** What is done to the book, part by part, or why nothing is. */
export async function fateOf(bytes: Uint8Array, order: Order): Promise<string> {
  const all = await grids(bytes);
  const sheet = order.sheet ?? all[0]!.ref.sheet;
  const grid = all.find(({ ref }) => ref.sheet === sheet) ?? all[0]!;
  const changes: ChangesBySheet = new Map([[sheet, changeOf(grid, order)]]);
  try {
    const after = await patchBook(bytes, "Libro.xlsx", changes, order.options);
    return after === bytes ? "The very bytes." : tellDifference(bytes, after);
  } catch (error) {
    return refusalOf(error);
  }
}

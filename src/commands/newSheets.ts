import { checkSheet } from "../poa/check";
import { drawNewSheet, type NewSheet } from "../poa/edit/newSheet";
import { drawNextYear, type YearChange } from "../poa/edit/nextYear";
import { sheetName } from "../poa/national/names";
import type { Plan } from "../poa/plan";
import type { Scheme } from "../poa/scheme";
import { settingsFrom, type Settings } from "../poa/settings";
import type { SheetDrawing } from "../sheet/drawing";
import type { Grid } from "../sheet/grid";
import type { Host, PaintOptions } from "../sheet/host";
import { readNamed } from "./editPlace";

/** What became of a new sheet. */
export type NewSheetOutcome =
  | { readonly kind: "painted"; readonly sheet: string }
  /** A sheet of that name is there already: nothing was painted. `free` is a name near it that nobody has. */
  | { readonly kind: "taken"; readonly sheet: string; readonly free: string };

/** Paints an empty POA behind the other sheets and brings it to the front. Rejects with a HostError. */
export async function paintNewSheet(
  host: Host,
  wish: NewSheet & { readonly name: string }
): Promise<NewSheetOutcome> {
  const names = (await host.readSheetNames()).map((name) => name.toLowerCase());
  const sheet = sheetName(wish.name, new Set());
  if (names.includes(sheet.toLowerCase())) {
    return { kind: "taken", sheet, free: sheetName(wish.name, new Set(names)) };
  }
  const drawing = drawNewSheet({ ...wish, name: sheet });
  await host.paint([drawing]);
  await bringToFront(host, drawing);
  return { kind: "painted", sheet };
}

/** A plan of this year from which next year's is made. */
export interface YearSource {
  readonly plan: Plan;
  readonly scheme: Scheme;
}

/** What a planner decides about next year's plans. */
export interface YearWish {
  readonly fiscalYear: number;
  readonly weights: "kept" | "emptied";
  /** Texts that stay as they are although they name a year that will be over. */
  readonly staying: ReadonlySet<string>;
}

/** The plans of the sheet; for the book, those of all sheets that are of the same year. The settings they were read with. */
export async function readYearSources(
  host: Host,
  sheet: string,
  scope: "sheet" | "book"
): Promise<readonly YearSource[]> {
  const settings = settingsFrom(await host.readSettings());
  const grids = scope === "sheet" ? [await readNamed(host, sheet)] : await host.readBook();
  const sources: YearSource[] = [];
  for (const grid of grids) sources.push(...(await sourcesIn(host, grid, settings)));
  const own = sources.find(({ plan }) => plan.ref.sheet === sheet)?.plan.fiscalYear?.value;
  const isOfYear = ({ plan }: YearSource) => plan.fiscalYear?.value === own;
  return scope === "sheet" ? sources : sources.filter(isOfYear);
}

async function sourcesIn(host: Host, grid: Grid, settings: Settings): Promise<YearSource[]> {
  let check = checkSheet(grid, settings);
  if (check.needsMerges) {
    const merges = await host.readMerges(grid.ref.sheet);
    check = checkSheet({ ...grid, merges }, settings);
  }
  return check.plans.map((plan, index) => ({ plan, scheme: check.schemes[index]! }));
}

/** One text that names a year, however often it stands in the plans. */
export interface YearText {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly (YearChange & { readonly sheet: string })[];
}

/** The texts that would go over to the new year, each once, in the order in which they come first. */
export function yearTexts(sources: readonly YearSource[], fiscalYear: number): YearText[] {
  const texts = new Map<string, YearText>();
  for (const { plan, scheme } of sources) {
    const next = drawNextYear(plan, scheme, { fiscalYear, weights: "kept" });
    for (const change of next?.changes ?? []) {
      const { from, to } = change;
      const known = texts.get(from)?.changes ?? [];
      texts.set(from, { from, to, changes: [...known, { ...change, sheet: plan.ref.sheet }] });
    }
  }
  return [...texts.values()];
}

/** Paints next year's plans behind the other sheets, all or none, and brings the first to the front; answers their names. */
export async function paintNextYear(
  host: Host,
  { sheet, scope, wish }: { sheet: string; scope: "sheet" | "book"; wish: YearWish },
  options: PaintOptions = {}
): Promise<readonly string[]> {
  const sources = await readYearSources(host, sheet, scope);
  const taken = new Set((await host.readSheetNames()).map((name) => name.toLowerCase()));
  const drawings = sources.flatMap(({ plan, scheme }): SheetDrawing[] => {
    const { fiscalYear, weights } = wish;
    const carries = ({ from }: YearChange) => !wish.staying.has(from);
    const next = drawNextYear(plan, scheme, { fiscalYear, weights, carries });
    return next ? [{ ...next.drawing, name: sheetName(next.drawing.name, taken) }] : [];
  });
  await host.paint(drawings, options);
  if (drawings[0]) await bringToFront(host, drawings[0]);
  return drawings.map(({ name }) => name);
}

/** Where one begins to write. A comfort: the sheet is there also when it cannot be shown. */
const bringToFront = (host: Host, { name, frozenRows }: SheetDrawing): Promise<void> =>
  host.select(name, { row: frozenRows, column: 0 }).catch(() => undefined);

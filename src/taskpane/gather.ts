import type { Host } from "../sheet/host";
import { consolidate, type AreaCount, type National } from "../poa/consolidate";
import { NATIONAL_SHEET } from "../poa/national";
import { checkBook, type CheckOptions } from "../commands/review";
import type { WeightShape } from "./weightShape";
import { bookSummaryOf, type BookSummary } from "./bookSummary";

/** One area on its way into the national table. */
export interface GatheredArea {
  readonly count: AreaCount;
  readonly shape: WeightShape;
  readonly errors: number;
}

/** What a book gives to the national table, before anything is written. */
export interface Gathered {
  readonly national: National;
  readonly areas: readonly GatheredArea[];
  /** Sheets that give nothing, and why. */
  readonly skipped: BookSummary["skipped"];
  /** Whether the book has a national table already, which a new one would replace. */
  readonly hasNational: boolean;
}

export type GatherOptions = Required<Pick<CheckOptions, "onProgress" | "signal">>;

/** Reads and checks the sheets of the open book and puts their plans into one table. Writes nothing to the book. */
export async function gather(host: Host, options: GatherOptions): Promise<Gathered> {
  const { settings, checks } = await checkBook(host, options);
  // Not asked what it holds: a new one would take its place whatever that is.
  const inputs = checks.filter(({ ref }) => ref.sheet !== NATIONAL_SHEET);
  const national = consolidate(inputs.flatMap(({ plans }) => plans));
  const { rows, skipped } = bookSummaryOf(inputs, settings);
  const areas = national.areas.map((count, index) => {
    const { shape, counts } = rows[index]!;
    return { count, shape, errors: counts.error };
  });
  return { national, areas, skipped, hasNational: inputs.length < checks.length };
}

/** Tasks of the table; an operation that has none still takes a row. */
export const tasksIn = ({ rows }: National): number =>
  rows.filter(({ taskCode, taskText }) => taskCode !== "" || taskText !== "").length;

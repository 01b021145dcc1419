import path from "node:path";
import { consolidate } from "../poa/consolidate";
import { flatColumns, flatCsv, flatJson, type FlatColumn } from "../poa/flat";
import { blocksOf, type Blocked } from "./blocked";
import type { ExportCall } from "./call";
import { NotWritten, wantedFiles, writeOrRefuse } from "./consolidate";
import type { Unread } from "./files";
import { gather } from "./gather";

/** What exporting gave, as the JSON tells it. */
export interface Exported {
  /** The file that was written; null when none was. */
  readonly output: string | null;
  readonly areas: number;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly blockedBy: readonly Blocked[];
  /** Books written for areas, left among the received ones as they were: they were not taken for plans. */
  readonly unansweredNotes: readonly string[];
}

/** Reads the books and writes their national table for programs that query tables. */
export async function exportFiles(call: ExportCall): Promise<Exported> {
  const { language } = call;
  const wanted = await wantedFiles({ ...call, previous: null });
  if (wanted.refused.length > 0) return told(call, { refused: wanted.refused });
  const gathered = await gather(wanted.books, null, new Date());
  const { refused, unansweredNotes } = gathered;
  if (refused.length > 0) return told(call, { refused, unansweredNotes });
  const national = consolidate(gathered.checks.flatMap(({ plans }) => plans));
  const areas = national.areas.length;
  const blockedBy = blocksOf(national, gathered, call.withObservations, language);
  if (blockedBy.length > 0) return told(call, { areas, blockedBy, unansweredNotes });
  const columns = flatColumns(national, {
    institution: call.institution,
    fileName: (book) => path.basename(book),
  });
  try {
    await writeOrRefuse(call.output, await bytesOf(columns, call.format));
    return told(call, { areas, columns, output: call.output, unansweredNotes });
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return told(call, { areas, refused: [error.unread], unansweredNotes });
  }
}

async function bytesOf(
  columns: readonly FlatColumn[],
  format: ExportCall["format"]
): Promise<Uint8Array> {
  if (format === "parquet") return parquet(columns);
  return new TextEncoder().encode(format === "csv" ? flatCsv(columns) : flatJson(columns));
}

const TYPES = { text: "STRING", integer: "INT32", number: "DOUBLE" } as const;

async function parquet(columns: readonly FlatColumn[]): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import("hyparquet-writer");
  const columnData = columns.map(({ name, kind, values }) => ({
    name,
    data: [...values],
    type: TYPES[kind],
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

interface Outcome {
  readonly output?: string;
  readonly areas?: number;
  readonly columns?: readonly FlatColumn[];
  readonly refused?: readonly Unread[];
  readonly blockedBy?: readonly Blocked[];
  readonly unansweredNotes?: readonly string[];
}

function told({ language }: ExportCall, outcome: Outcome): Exported {
  const { output = null, areas = 0, columns = [], refused = [], blockedBy = [] } = outcome;
  const { unansweredNotes = [] } = outcome;
  return {
    output,
    areas,
    rows: columns[0]?.values.length ?? 0,
    columns: columns.map(({ name }) => name),
    refused: refused.map(({ file, reason }) => ({ file, reason: reason[language] })),
    blockedBy,
    unansweredNotes,
  };
}

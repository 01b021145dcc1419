import { stat } from "node:fs/promises";
import path from "node:path";
import { checkTogether } from "../poa/check";
import { repairSafely, type Repaired } from "../poa/repair";
import { say } from "../poa/report";
import type { Finding, Language, Severity, Words } from "../poa/rule";
import { a1 } from "../sheet/cell";
import type { ChangesBySheet } from "../sheet/change";
import { GENERAL, isError, type CellValue, type Grid } from "../sheet/grid";
import { patchBook } from "../xlsx/patch";
import { PatchRefused, sayRefusedEdit, type RefusedEdit } from "../xlsx/patchRefused";
import { readBook } from "../xlsx/read";
import { sayRefused, XlsxRefused } from "../xlsx/refused";
import type { RepairCall } from "./call";
import { bytesOf } from "./files";
import { sameFileAs, writeWhole } from "./safeWrite";
import { isFolder, otherKind } from "./repairWords";
import { cannotWrite, noFolder, noPlan, notThere, wouldOverwrite } from "./words";

/** One cell before and after. A row to be shown has its own entry, without values. */
export interface ChangeTold {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  /** The number format codes with which Excel shows the one and the other. */
  readonly formatBefore: string;
  readonly formatAfter: string;
  /** The row, counted from 1, that is shown again; absent where a cell changes. */
  readonly showsRow?: number;
}

export interface FixedTold extends ChangeTold {
  readonly rule: string;
  readonly message: string;
}

/** What a person has to decide or to mend. */
export interface LeftTold {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** What could be done about it; null where nothing is proposed. */
  readonly fix: {
    readonly title: string;
    readonly safe: boolean;
    readonly changes: readonly ChangeTold[];
    /** Why a safe fix was not made. */
    readonly notMade: string | null;
  } | null;
}

/** What repairing gave, as the JSON tells it. */
export interface RepairTold {
  readonly input: string;
  /** The book that was written; null when none was. */
  readonly output: string | null;
  /** What was mended in the output; without one, what --safe would mend. */
  readonly fixed: readonly FixedTold[];
  readonly left: readonly LeftTold[];
  /** Why nothing could be done; null when it could. */
  readonly refused: string | null;
}

/** Reads the book, mends what is safe to mend, and writes the copy if the call asks for it. The book itself is never written. */
export async function repairFile(call: RepairCall): Promise<RepairTold> {
  const { file, output, language } = call;
  const nothing = { input: file, output: null, fixed: [], left: [] };
  try {
    const bytes = await inputOf(call);
    const mended = await mend(bytes, path.basename(file));
    const isWritten = call.safe && output !== null;
    if (isWritten) await write(output, mended.bytes);
    const told = { output: isWritten ? output : null, ...outcome(mended, language) };
    return { input: file, ...told, refused: null };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null) throw error;
    return { ...nothing, refused: reason[language] };
  }
}

/** Why a call cannot be carried out, which is not our mistake. */
class NotDone extends Error {
  constructor(readonly reason: Words) {
    super(reason.en);
  }
}

function reasonOf(error: unknown): Words | null {
  if (error instanceof NotDone) return error.reason;
  const inEach = (words: (language: Language) => string): Words => {
    return { es: words("es"), en: words("en") };
  };
  if (error instanceof XlsxRefused) return inEach((language) => sayRefused(error, language));
  if (!(error instanceof PatchRefused)) return null;
  return inEach((language) =>
    error.refused.map((refused) => sayRefusedEdit(refused, language)).join(" ")
  );
}

/** The bytes of the book, once it is sure that nothing would be lost by writing. */
async function inputOf({ file, output }: RepairCall): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new NotDone(notThere(file));
  if (found.isDirectory()) throw new NotDone(isFolder(file));
  if (output !== null) await checkOutput(file, output);
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) throw new NotDone(bytes.reason);
  return bytes;
}

async function checkOutput(file: string, output: string): Promise<void> {
  const isInput = await sameFileAs([file]);
  if (await isInput(output)) throw new NotDone(wouldOverwrite(output));
  // A book with macros under the name of one without is refused by Excel, and the other way round.
  const kind = /\.xlsm$/i.test(file) ? ".xlsm" : ".xlsx";
  if (path.extname(output).toLowerCase() !== kind) throw new NotDone(otherKind(output, kind));
  const folder = path.dirname(output);
  const isThere = await stat(folder)
    .then((one) => one.isDirectory())
    .catch(() => false);
  if (!isThere) throw new NotDone(noFolder(folder));
}

async function write(output: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(output, bytes);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new NotDone(cannotWrite(output, cause));
  }
}

interface Mended {
  readonly bytes: Uint8Array;
  readonly sheets: readonly Repaired[];
  /** Cells that the file does not let be mended, by sheet and cell. */
  readonly refused: ReadonlyMap<string, RefusedEdit>;
}

const keyOf = (sheet: string, cell: string): string => `${sheet}!${cell}`;

/** Mends the book; what the file does not take (a formula, a locked cell) is held back, and the rest mended all the same. */
async function mend(bytes: Uint8Array, name: string): Promise<Mended> {
  const { grids } = await readBook(bytes, name);
  const refused = new Map<string, RefusedEdit>();
  for (;;) {
    const sheets = repairAround(grids, refused);
    if (sheets.every(({ check }) => check.plans.length === 0)) throw new NotDone(noPlan(name));
    const changes: ChangesBySheet = new Map(
      sheets.map(({ grid, change }) => [grid.ref.sheet, change])
    );
    try {
      const patched = await patchBook(bytes, name, changes, { formulas: "refuse" });
      return { bytes: patched, sheets, refused };
    } catch (error) {
      if (!(error instanceof PatchRefused) || error.refused.some(({ at }) => !at)) throw error;
      const known = refused.size;
      for (const one of error.refused) refused.set(keyOf(one.sheet, a1(one.at!)), one);
      // What is held back cannot be refused again, so this comes to an end.
      if (refused.size === known) throw error;
    }
  }
}

function repairAround(
  grids: readonly Grid[],
  refused: ReadonlyMap<string, RefusedEdit>
): Repaired[] {
  const sheets = grids.map((grid) =>
    repairSafely(grid, undefined, (finding) => refusalOf(finding, refused) === null)
  );
  const checks = checkTogether(sheets.map(({ check }) => check));
  return sheets.map((sheet, index) => ({ ...sheet, check: checks[index]! }));
}

function refusalOf(
  finding: Finding,
  refused: ReadonlyMap<string, RefusedEdit>
): RefusedEdit | null {
  const cells = finding.fix?.edits.map(({ at }) => keyOf(finding.in.sheet, a1(at))) ?? [];
  return cells.map((cell) => refused.get(cell)).find((one) => one !== undefined) ?? null;
}

function outcome(
  { sheets, refused }: Mended,
  language: Language
): Pick<RepairTold, "fixed" | "left"> {
  return {
    fixed: sheets.flatMap(({ fixed }) =>
      fixed.flatMap((finding) => {
        const { message } = say(finding, language);
        return changesOf(finding).map((change) => ({ ...change, rule: finding.rule, message }));
      })
    ),
    left: sheets.flatMap(({ check }) =>
      check.findings.map((finding) => leftTold(finding, refusalOf(finding, refused), language))
    ),
  };
}

function leftTold(finding: Finding, refusal: RefusedEdit | null, language: Language): LeftTold {
  const { message, fixTitle } = say(finding, language);
  const { rule, severity, at, fix } = finding;
  return {
    sheet: finding.in.sheet,
    cell: a1(at),
    rule,
    severity,
    message,
    fix: fix && {
      title: fixTitle ?? "",
      safe: fix.safe,
      changes: changesOf(finding),
      notMade: refusal && sayRefusedEdit(refusal, language),
    },
  };
}

function changesOf({ in: { sheet }, at: place, fix }: Finding): ChangeTold[] {
  const edits = (fix?.edits ?? []).map(({ at, from, to }) => ({
    sheet,
    cell: a1(at),
    before: plain(from.value),
    after: plain(to.value),
    formatBefore: from.format,
    formatAfter: to.format,
  }));
  const rows = (fix?.showRows ?? []).map((row) => {
    const cell = a1({ row, column: place.column });
    const nothing = { before: null, after: null, formatBefore: GENERAL, formatAfter: GENERAL };
    return { sheet, cell, ...nothing, showsRow: row + 1 };
  });
  return [...edits, ...rows];
}

const plain = (value: CellValue): ChangeTold["before"] => (isError(value) ? value.error : value);

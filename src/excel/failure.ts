import { HostError, type HostFailure } from "../sheet/host";
import { countSyncs } from "./steps";

/** What Excel's error codes mean to a planner; codes that are not named here are simply failures. */
const FAILURES: Readonly<Record<string, HostFailure>> = {
  InvalidOperationInCellEditMode: "cell-is-being-edited",
  ItemNotFound: "sheet-is-gone",
  InvalidReference: "sheet-is-gone",
  AccessDenied: "sheet-is-protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ActivityLimitReached: "host-is-busy",
  InvalidOrTimedOutSession: "host-is-busy",
  RequestAborted: "host-is-busy",
  Conflict: "host-is-busy",
  ServiceNotAvailable: "host-is-busy",
  MemoryLimitReached: "too-large",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedFeature: "not-supported",
  UnsupportedSheet: "not-supported",
};

const textAt = (thing: unknown, key: string): string => {
  const value: unknown =
    typeof thing === "object" && thing !== null ? Reflect.get(thing, key) : undefined;
  return typeof value === "string" ? value : "";
};

const told = (code: string): HostFailure => FAILURES[code] ?? "failed";

/** Whether Excel opened the workbook only to be read. */
export const isReadOnly = (): boolean =>
  Office.context.document.mode === Office.DocumentMode.ReadOnly;

const isOfSheet = (failure: HostFailure): boolean =>
  failure === "sheet-is-gone" || failure === "sheet-is-protected";

/**
 * Whatever was thrown, as the host error it stands for; host errors pass as they are. Failures of a sheet tell the sheet, or
 * nothing where it is not known; all others tell Excel's words.
 */
export function hostErrorOf(thrown: unknown, sheet = ""): HostError {
  if (thrown instanceof HostError) return thrown;
  // Not told by `instanceof`: the Office client may come from another realm than this module.
  const code = textAt(thrown, "code");
  const failure = code === "AccessDenied" && isReadOnly() ? "book-is-read-only" : told(code);
  const words = [code, textAt(thrown, "message") || String(thrown)].filter(Boolean).join(": ");
  return new HostError(failure, isOfSheet(failure) ? sheet : words, { cause: thrown });
}

/** Runs one batch of work in Excel; whatever goes wrong arrives as a HostError that names the sheet, where one is given. */
export async function inExcel<Result>(
  work: (context: Excel.RequestContext) => Promise<Result>,
  sheet = "",
  options?: Excel.RunOptions
): Promise<Result> {
  const counted = (context: Excel.RequestContext): Promise<Result> => {
    countSyncs(context);
    return work(context);
  };
  try {
    return await (options ? Excel.run(options, counted) : Excel.run(counted));
  } catch (thrown) {
    throw hostErrorOf(thrown, sheet);
  }
}

/** Whether this Excel knows members newer than ExcelApi 1.9, which is all that the manifest asks for. */
export const knows = (version: string): boolean =>
  Office.context.requirements.isSetSupported("ExcelApi", version);

/** Since when add-ins can read and write notes. */
export const NOTES = "1.18";

/** One step of Excel's undo list for all round trips of one run, where this Excel can. */
export const asOneStep = (): Excel.RunOptions | undefined =>
  knows("1.20") ? { mergeUndoGroup: true } : undefined;

/** A sheet by its id, or its name when it was never seen, and the name people know it by. */
export interface NamedSheet {
  readonly key: string;
  readonly name: string;
}

/** The failure with the names of those sheets that it is about: the protected ones, or the ones that are gone. */
export async function naming(
  sheets: readonly NamedSheet[],
  failure: HostError
): Promise<HostError> {
  if (!isOfSheet(failure.failure) || failure.detail !== "") return failure;
  const isAbout = (sheet: Excel.Worksheet): boolean =>
    failure.failure === "sheet-is-gone"
      ? sheet.isNullObject
      : !sheet.isNullObject && sheet.protection.protected;
  const names = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const asked = sheets.map(({ key, name }) => ({
      name,
      sheet: worksheets.getItemOrNullObject(key),
    }));
    for (const { sheet } of asked) sheet.load("name,protection/protected");
    await context.sync();
    return asked.filter(({ sheet }) => isAbout(sheet)).map(({ name }) => name);
  }).catch(() => []);
  return new HostError(failure.failure, names.join(", "), { cause: failure.cause });
}

import { HostError, type HostFailure } from "../sheet/host";

/** Why something did not get done, as a plain value. */
export interface Reason {
  /** The host's reason; "book-is-locked" when it is the workbook that takes no settings; "ours" when our own program failed. */
  readonly kind: HostFailure | "book-is-locked" | "ours";
  readonly detail: string;
}

let last: unknown = null;

/** What was thrown last of all that the pane had to give a reason for; null when nothing was. For a diagnosis. */
export const lastThrown = (): unknown => last;

/** The reason in whatever was thrown. */
export function reasonOf(thrown: unknown): Reason {
  last = thrown;
  if (thrown instanceof HostError) return { kind: thrown.failure, detail: thrown.detail };
  return { kind: "ours", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** The same when settings could not be kept: no sheet is what stands in the way then, but the workbook. */
export function reasonOfKeeping(thrown: unknown): Reason {
  const reason = reasonOf(thrown);
  return reason.kind === "sheet-is-protected" ? { ...reason, kind: "book-is-locked" } : reason;
}

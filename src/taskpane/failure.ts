import { HostError, type HostFailure } from "../sheet/host";

/** Why something did not get done, as a plain value. */
export interface Reason {
  /** The host's reason; "ours" when our own program failed. */
  readonly kind: HostFailure | "ours";
  readonly detail: string;
}

/** The reason in whatever was thrown. */
export function reasonOf(thrown: unknown): Reason {
  if (thrown instanceof HostError) return { kind: thrown.failure, detail: thrown.detail };
  return { kind: "ours", detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

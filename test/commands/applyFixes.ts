import {
  aboutFixes,
  applyChange,
  type Outcome,
  type RepairOptions,
} from "../../src/commands/repair";
import { editsOf } from "../../src/poa/repair";
import type { Finding } from "../../src/poa/rule";
import type { Host } from "../../src/sheet/host";

/** Applies the fixes of these findings as the pane does once they were seen. */
export function applyFixes(
  host: Host,
  findings: readonly Finding[],
  options: RepairOptions = {}
): Promise<Outcome> {
  const { changes, taken } = editsOf(findings);
  return applyChange(host, changes, aboutFixes(taken), options);
}

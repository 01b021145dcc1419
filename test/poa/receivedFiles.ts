import { checkSheet } from "../../src/poa/check";
import type { Arrived } from "../../src/poa/reception";
import { receivedFrom, type Received } from "../../src/poa/receptionFiles";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import type { Grid } from "../../src/sheet/grid";

/** When the files were read. */
export const DAY = new Date(2026, 10, 20, 9, 30);

/** A file of these sheets, as if it had been read. */
export function fileOf(name: string, ...grids: readonly Grid[]): Received {
  const checks = grids.map((grid) => checkSheet({ ...grid, ref: { ...grid.ref, book: name } }));
  const reading = { kind: "checked", bytes: 1000, sha256: `sha of ${name}`, checks } as const;
  return receivedFrom(reading, { book: name, name, readOn: DAY }, null);
}

/** These files, with nothing chosen yet. */
export const arrived = (received: readonly Received[], more: Partial<Arrived> = {}): Arrived => ({
  received,
  settings: DEFAULT_SETTINGS,
  chosen: new Map(),
  earlier: null,
  keepsEarlier: true,
  ...more,
});

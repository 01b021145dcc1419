import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCoverageMap, type CoverageMapData } from "istanbul-lib-coverage";
import type { Page } from "playwright-core";

/** Where to put what was counted; undefined unless coverage is being measured. */
export const COUNTED = process.env.POA_COVERAGE;

/** Adds up what ran in the pages of a test file. */
export function pagesCounted() {
  const counted = createCoverageMap({});
  return {
    async add(page: Page): Promise<void> {
      for (const frame of page.frames()) {
        const own = await frame
          .evaluate(() => (globalThis as { __coverage__?: CoverageMapData }).__coverage__)
          // A frame may be gone by now, and with it what it counted.
          .catch(() => undefined);
        if (own) counted.merge(own);
      }
    },
    keep: (): void =>
      writeFileSync(
        join(COUNTED!, "parts", `browser-${randomUUID()}.json`),
        JSON.stringify(counted.toJSON())
      ),
  };
}

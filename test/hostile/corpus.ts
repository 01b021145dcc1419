import { archives } from "./archives";
import { contents } from "./contents";
import { crowds } from "./crowds";
import type { HostileFile } from "./hostileFile";
import { markup } from "./markup";
import { notArchives } from "./notArchives";
import { packages } from "./packages";
import { sheets } from "./sheets";

/** Every hostile file there is. Their names are all different. */
export const CORPUS: readonly HostileFile[] = [
  ...notArchives,
  ...archives,
  ...packages,
  ...markup,
  ...sheets,
  ...crowds,
  ...contents,
];

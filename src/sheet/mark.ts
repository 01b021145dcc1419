import type { Cell } from "./cell";

/** How much a marked cell should stand out. */
export type Tone = "error" | "warning" | "hint";

/** A cell that should stand out; a layer over the sheet that can be taken away again without a trace. */
export interface Mark {
  readonly at: Cell;
  readonly tone: Tone;
}

export const TONES: readonly Tone[] = ["error", "warning", "hint"];

import type { Words } from "../../src/poa/rule";

/** What became of a file, and what it cost: seconds of the processor, and the most memory of its process, Node included. */
export interface Cost {
  readonly kind: "refused" | "checked" | "known" | "recalled";
  readonly said?: Words;
  readonly seconds: number;
  readonly megabytes: number;
}

/** With this code a process ends itself when a file keeps it busy beyond all measure. */
export const HUNG = 3;

import { parseArgs } from "node:util";

/** How the benchmarks are run. */
export interface Options {
  /** Those to run; all of them when none is named. */
  readonly only: readonly string[];
  /** Small sizes, to see that everything works; nothing is written to the document. */
  readonly isTrial: boolean;
  /** Whether 2,000 books are consolidated as well, which takes minutes. */
  readonly withMany: boolean;
  /** The Python that has openpyxl. */
  readonly python: string;
  /** A pane to compare with, as `yo office` makes it: a folder with src/taskpane/index.tsx. */
  readonly template: string | null;
}

/** Understands the words after `npm run bench --`. Throws where it does not. */
export function readOptions(words: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      trial: { type: "boolean" },
      many: { type: "boolean" },
      python: { type: "string" },
      template: { type: "string" },
    },
  });
  return {
    only: positionals,
    isTrial: values.trial === true,
    withMany: values.many === true,
    python: values.python ?? "/usr/bin/python3",
    template: values.template ?? null,
  };
}

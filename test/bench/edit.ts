import { program, run } from "./child";
import type { Options } from "./options";
import { milliseconds, verdict, whole, type Bench, type Section } from "./section";

const SIZES = [30, 340, 1_000, 10_000];

/** One frame of a screen that shows sixty of them a second. */
const FRAME = 16;

async function runEdit({ isTrial }: Options): Promise<Section> {
  const all = (isTrial ? [1_000] : SIZES).map((size) => ({
    size,
    told: run(program("test/bench/editProgram.ts", String(size))),
  }));
  const last = all.at(-1)!;
  return {
    about: [
      "The same sheet, read anew after an edit of one cell and checked as a whole, in a program that has done so before. By the",
      "clock: the middle of 45 edits of weights, codes and texts.",
    ],
    headings: ["", "again, middle", "best", "worst", "first check", "processors", "peak"],
    rows: all.map(({ size, told }) => [
      `${whole(size)} rows`,
      ...["again", "best", "worst", "first", "processorsAgain"].map((key) =>
        milliseconds(told.get(key) ?? NaN)
      ),
      `${((told.get("peak") ?? NaN) / 1024).toFixed(0)} MB`,
    ]),
    verdicts: [
      verdict(
        `checking ${whole(last.size)} rows again after one edit`,
        last.told.get("again") ?? NaN,
        FRAME,
        milliseconds
      ),
    ],
  };
}

export const editBench: Bench = {
  name: "edit",
  title: "Checking again after an edit",
  run: runEdit,
};

import { HostError } from "../sheet/host";

/** What is over in a moment, and met by a request that was refused as a whole: nothing of it has been done. */
const isOfTheMoment = (thrown: unknown): boolean =>
  thrown instanceof HostError &&
  (thrown.failure === "cell-is-being-edited" || thrown.failure === "host-is-busy");

/** How long to wait before each further try, in milliseconds. A planner who types takes longer, and reads why. */
const WAITS = [200, 600] as const;

/** Half of a change must not stay: putting it back is worth a longer wait. */
const WAITS_TO_PUT_BACK = [200, 600, 1_500, 3_000] as const;

/**
 * Does the work, and again up to twice while Excel is busy or somebody writes in a cell. Only for work that leaves the workbook
 * as it was when it fails so: a verb as a whole, or a question.
 */
export const patiently = <Result>(work: () => Promise<Result>): Promise<Result> =>
  again(work, WAITS);

/** The same for what looks at, finishes or puts back a change that broke off; it may be done twice over. */
export const stubbornly = <Result>(work: () => Promise<Result>): Promise<Result> =>
  again(work, WAITS_TO_PUT_BACK);

async function again<Result>(
  work: () => Promise<Result>,
  waits: readonly number[]
): Promise<Result> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (thrown) {
      if (!isOfTheMoment(thrown)) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return work();
}

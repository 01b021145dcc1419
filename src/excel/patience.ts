import { HostError } from "../sheet/host";

/** What is over in a moment, and met by a request that was refused as a whole: nothing of it has been done. */
const isOfTheMoment = (thrown: unknown): boolean =>
  thrown instanceof HostError &&
  (thrown.failure === "cell-is-being-edited" || thrown.failure === "host-is-busy");

/** How long to wait before the second try and before the third, in milliseconds. A planner who types takes longer. */
const WAITS = [200, 600] as const;

/**
 * Does the work, and again up to twice while Excel is busy or somebody writes in a cell. Only for work that leaves the workbook
 * as it was when it fails so: a verb as a whole, a question, or a putting back.
 */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (thrown) {
      if (!isOfTheMoment(thrown)) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return work();
}

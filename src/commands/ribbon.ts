import type { Host } from "../sheet/host";
import {
  latestReview,
  publishFailure,
  publishReview,
  publishTab,
  publishUnmark,
  type Asked,
} from "./latest";
import type { Direction } from "./next";
import { reviewBook, reviewSheet, type Review } from "./review";

/** What Excel hands to a ribbon function: it waits until it is told that the function has finished. */
export interface RibbonEvent {
  completed(): void;
}

export type RibbonCommand = (event: RibbonEvent) => Promise<void>;

export type RibbonFunction =
  "checkSheet" | "checkBook" | "nextFinding" | "previousFinding" | "removeMarks" | "consolidate";

/**
 * The ribbon functions by the names the manifest calls them. They never reject over the workbook: what went wrong is published
 * for the pane, which they show.
 */
export function ribbonCommands(
  host: Host,
  showPane: () => Promise<void>
): Readonly<Record<RibbonFunction, RibbonCommand>> {
  const check = (scope: Review["scope"]): RibbonCommand => {
    const review = () =>
      scope === "sheet" ? reviewSheet(host, { before: latestReview() }) : reviewBook(host);
    return completing(async () => {
      // Opened at once: the planner sees that something happens, and where the result will be.
      await Promise.all([
        showPane(),
        telling({ kind: "review", scope }, async () => publishReview(await review())),
      ]);
    });
  };
  const go = (direction: Direction): RibbonCommand =>
    completing(async () => {
      const known = latestReview();
      let isSeen = false;
      const isDone = await telling({ kind: "review", scope: "sheet" }, async () => {
        const review = known ?? (await reviewSheet(host));
        if (!known) publishReview(review);
        const { goToNext } = await import("./next");
        isSeen = (await goToNext(host, review, direction)) !== null;
      });
      // What a review found, that there is nothing to go to, and what went wrong are told there.
      if (!isDone || !isSeen || !known) await showPane();
    });
  return {
    checkSheet: check("sheet"),
    checkBook: check("book"),
    nextFinding: go(1),
    previousFinding: go(-1),
    removeMarks: completing(async () => {
      const isDone = await telling({ kind: "unmark" }, async () =>
        publishUnmark(await host.unmark())
      );
      if (!isDone) await showPane();
    }),
    consolidate: completing(() => {
      publishTab("consolidate");
      return showPane();
    }),
  };
}

/** Answers whether the work succeeded; when it did not, everybody who listens knows. */
async function telling(asked: Asked, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    publishFailure(error, asked);
    return false;
  }
}

/** Whatever happens, Excel is told that the function is over; otherwise it would wait and then complain. */
const completing =
  (work: () => Promise<void>): RibbonCommand =>
  async (event) => {
    try {
      await work();
    } finally {
      event.completed();
    }
  };

import type { Review } from "./review";

/** What a ribbon button was asked to do, for whoever offers to try it again. */
export type Asked =
  { readonly kind: "review"; readonly scope: Review["scope"] } | { readonly kind: "unmark" };

/** A ribbon button that could not do what it was asked. */
export interface CommandFailure {
  /** A HostError, or whatever was thrown when our own program failed. */
  readonly error: unknown;
  readonly asked: Asked;
}

/** The last review, wherever it was asked for: a ribbon button reviews, and the pane shows it when it is open. */
let latest: Review | null = null;
let failure: CommandFailure | null = null;
const listeners = new Set<(review: Review | null) => void>();
const liveListeners = new Set<(review: Review) => void>();
const failureListeners = new Set<(error: unknown, asked: Asked) => void>();
const unmarkListeners = new Set<(sheets: number) => void>();

export const latestReview = (): Review | null => latest;

/** What went wrong since something last went well; null when nothing did. For a pane that opens after the button was pressed. */
export const latestFailure = (): CommandFailure | null => failure;

/** Makes a review the last one, or forgets it with null; whoever shows it is told. */
export function publishReview(review: Review | null): void {
  latest = review;
  failure = null;
  for (const listener of listeners) listener(review);
}

/** Makes the last review follow what was typed, or decided, since. Nobody asked for it: whoever shows it keeps what is in front. */
export function publishLive(review: Review): void {
  latest = review;
  for (const listener of liveListeners) listener(review);
}

/** Tells whoever shows reviews that a ribbon button failed, and at what. */
export function publishFailure(error: unknown, asked: Asked): void {
  failure = { error, asked };
  for (const listener of failureListeners) listener(error, asked);
}

/** Tells whoever cares that a ribbon button took the marks of so many sheets away. */
export function publishUnmark(sheets: number): void {
  failure = null;
  for (const listener of unmarkListeners) listener(sheets);
}

/** Answers how to stop listening. */
export function onReview(listener: (review: Review | null) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Answers how to stop listening. */
export function onLive(listener: (review: Review) => void): () => void {
  liveListeners.add(listener);
  return () => liveListeners.delete(listener);
}

/** Answers how to stop listening. */
export function onFailure(listener: (error: unknown, asked: Asked) => void): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

/** Answers how to stop listening. */
export function onUnmark(listener: (sheets: number) => void): () => void {
  unmarkListeners.add(listener);
  return () => unmarkListeners.delete(listener);
}

/** A part of the pane that a ribbon button opens. */
export type PaneTab = "consolidate";

let asked: PaneTab | null = null;
const tabListeners = new Set<() => void>();

/** Asks for a part of the pane; one that is not open yet finds it when it opens. */
export function publishTab(tab: PaneTab): void {
  asked = tab;
  for (const listener of tabListeners) listener();
}

/** The part that was asked for, once. */
export function takeTab(): PaneTab | null {
  const tab = asked;
  asked = null;
  return tab;
}

/** Answers how to stop listening. */
export function onTab(listener: () => void): () => void {
  tabListeners.add(listener);
  return () => tabListeners.delete(listener);
}

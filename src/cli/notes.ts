import type { Plan } from "../poa/plan";
import { versionsOf } from "../poa/receptionVersions";

/** A book that was read, as far as it matters here. */
export interface BookRead {
  readonly file: string;
  /** Whether it is one that was drawn here to go back to an area. */
  readonly isNote: boolean;
  readonly plans: readonly Plan[];
}

const NOBODY_CHOSE = new Map<string, string>();

const saysTheSame = (one: Plan, other: Plan): boolean =>
  versionsOf([one, other], NOBODY_CHOSE)[0]?.isSame === true;

/**
 * The books drawn for areas that say what was received anyway: somebody left them beside the plans, and they are no plans that
 * came. One in which an area has mended something is not among them: the letter in it asks for just that.
 */
export function unansweredNotes(books: readonly BookRead[]): string[] {
  const received = books.filter(({ isNote }) => !isNote).flatMap(({ plans }) => plans);
  const isReceived = (plan: Plan) => received.some((other) => saysTheSame(plan, other));
  return books
    .filter(({ isNote, plans }) => isNote && plans.length > 0 && plans.every(isReceived))
    .map(({ file }) => file);
}

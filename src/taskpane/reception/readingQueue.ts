import { DEFAULT_SETTINGS, type Settings } from "../../poa/settings";
import { Desk } from "./desk";
import { type Arrival, type ReceptionEvent, type ReceptionState } from "./state";
import type { Store } from "./store";
import { earlierOf } from "./view";

/** A planner's computer has other things to do. */
const MOST_DESKS = 2;

/** Reads the files that wait, two at a time, and tells the store what became of each. */
export class ReadingQueue {
  private readonly desks: { desk: Desk; book: string | null }[];

  constructor(
    private readonly store: Store<ReceptionState, ReceptionEvent>,
    newDesk: () => Desk = () => new Desk()
  ) {
    this.desks = Array.from({ length: MOST_DESKS }, () => ({ desk: newDesk(), book: null }));
  }

  /** Gives the files that wait to the desks that are free. */
  pump(): void {
    for (const seat of this.desks) {
      const next = seat.book === null ? this.next() : null;
      if (next) void this.read(seat, next);
    }
    const isDone = this.desks.every(({ book }) => book === null);
    // Workers keep the memory of the largest file they have read.
    if (isDone) for (const { desk } of this.desks) desk.close();
  }

  /** Stops reading one file, or all of them. */
  stop(book?: string): void {
    for (const seat of this.desks) {
      if (seat.book !== null && (book === undefined || seat.book === book)) seat.desk.close();
    }
  }

  /** The largest first: an earlier national book is larger than what went into it, and tells what need not be read. */
  private next(): Arrival | null {
    const waiting = this.store.get().arrivals.filter(({ state }) => state.kind === "waiting");
    return waiting.sort((a, b) => b.file.size - a.file.size)[0] ?? null;
  }

  private async read(seat: { desk: Desk; book: string | null }, arrival: Arrival): Promise<void> {
    const { book, name, file } = arrival;
    seat.book = book;
    this.store.dispatch({ kind: "reading", book });
    const state = this.store.get();
    const known = [...(earlierOf(state).earlier?.files.keys() ?? [])];
    const settings = forFiles(state.settings);
    const answer = await seat.desk.read({ task: "read", file, name, book, known, settings });
    seat.book = null;
    if (answer) this.store.dispatch({ kind: "answered", book, answer, at: new Date() });
    this.pump();
  }
}

/** What was decided for single sheets of the open workbook does not bear on sheets of the same name in other books. */
const forFiles = ({ scheme, tolerance }: Settings): Settings => ({
  ...DEFAULT_SETTINGS,
  scheme,
  tolerance,
});

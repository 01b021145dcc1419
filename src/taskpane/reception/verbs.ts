import type { Progress } from "../../commands/review";
import type { Reception } from "../../poa/reception";
import { settingsFrom } from "../../poa/settings";
import { HostError, type Host } from "../../sheet/host";
import type { Cell } from "../../sheet/cell";
import { reasonOf, reasonOfKeeping } from "../failure";
import { Desk } from "./desk";
import { download } from "../download";
import { readOpenBook } from "./openBook";
import type { NamedNote, WriteOrder } from "./order";
import { ReadingQueue } from "./readingQueue";
import type { Done, Job, ReceptionEvent, ReceptionState } from "./state";
import type { Store } from "./store";
import { doneWith, inputFor, nationalName, notesOf, paintingFor } from "./writing";

/** What the tab "Consolidar" can do. The verbs never reject: what goes wrong is in the state. */
export interface ReceptionVerbs {
  readonly begin: () => void;
  readonly end: () => void;
  readonly add: (files: readonly File[]) => void;
  readonly readOpenBook: () => void;
  readonly remove: (book: string) => void;
  readonly clear: () => void;
  readonly cancel: () => void;
  /** Reads what was not read because the planner cancelled. */
  readonly resume: () => void;
  readonly keepExpected: (areas: readonly string[]) => void;
  readonly openNew: (reception: Reception) => void;
  /** Asks first where sheets would be replaced, unless the planner has already said yes. */
  readonly paint: (reception: Reception, replaces: boolean) => void;
  readonly save: (reception: Reception) => void;
  readonly saveNote: (named: NamedNote) => void;
  readonly saveNotes: (reception: Reception) => void;
  readonly go: (sheet: string, at: Cell) => void;
}

type ReceptionStore = Store<ReceptionState, ReceptionEvent>;

/** One thing after the other that may take long and can be stopped. */
class Work {
  private running = new AbortController();
  readonly desk = new Desk();

  constructor(private readonly store: ReceptionStore) {}

  run(job: Job, work: (signal: AbortSignal) => Promise<Done | null>): void {
    this.running = new AbortController();
    const { signal } = this.running;
    this.store.dispatch({ kind: "started", job });
    work(signal).then(
      (done) => {
        if (this.store.get().job === job) {
          this.store.dispatch(signal.aborted ? { kind: "cancelled" } : { kind: "done", done });
        }
      },
      (thrown: unknown) => {
        if (signal.aborted) this.store.dispatch({ kind: "cancelled" });
        else {
          const reason = job.kind === "expected" ? reasonOfKeeping(thrown) : reasonOf(thrown);
          this.store.dispatch({ kind: "failed", job, reason });
        }
      }
    );
  }

  cancel(): void {
    this.running.abort();
    this.desk.close();
  }

  readonly onProgress = (progress: Progress): void =>
    this.store.dispatch({ kind: "progressed", progress });
}

export function verbsOver(host: Host, store: ReceptionStore): ReceptionVerbs {
  const queue = new ReadingQueue(store);
  const work = new Work(store);
  const { dispatch } = store;
  return {
    ...readingVerbs(host, store, queue, work),
    ...writingVerbs(host, store, work),
    keepExpected: (areas) =>
      work.run({ kind: "expected" }, async () => {
        // Read anew: somebody else may have decided something meanwhile.
        const settings = { ...settingsFrom(await host.readSettings()), expectedAreas: areas };
        await host.keepSettings(settings);
        dispatch({ kind: "settings", settings });
        return null;
      }),
    go: (sheet, at) =>
      work.run({ kind: "go", sheet, ...at }, async () => {
        await host.select(sheet, at);
        return null;
      }),
  };
}

function readingVerbs(host: Host, store: ReceptionStore, queue: ReadingQueue, work: Work) {
  const { dispatch } = store;
  const stopAll = () => {
    dispatch({ kind: "stopped" });
    queue.stop();
  };
  return {
    begin: () => {
      // Where the workbook does not say, the usual holds: reading has no need of it.
      void host.readSettings().then(
        (kept) => dispatch({ kind: "settings", settings: settingsFrom(kept) }),
        () => undefined
      );
    },
    end: () => {
      queue.stop();
      work.cancel();
    },
    add: (files: readonly File[]) => {
      if (files.length === 0) return;
      dispatch({ kind: "arrived", files });
      queue.pump();
    },
    readOpenBook: () =>
      work.run({ kind: "open-book" }, async (signal) => {
        const openBook = await readOpenBook(host, { signal, onProgress: work.onProgress });
        dispatch({ kind: "open-book", openBook });
        return null;
      }),
    remove: (book: string) => {
      if (book === "") dispatch({ kind: "open-book", openBook: null });
      else {
        dispatch({ kind: "removed", book });
        queue.stop(book);
        queue.pump();
      }
    },
    clear: () => {
      stopAll();
      dispatch({ kind: "cleared" });
    },
    cancel: () => {
      stopAll();
      work.cancel();
    },
    resume: () => {
      dispatch({ kind: "resumed" });
      queue.pump();
    },
  };
}

function writingVerbs(host: Host, store: ReceptionStore, work: Work) {
  const bytesOf = async (order: WriteOrder) => {
    const bytes = await work.desk.write(order);
    // What is written once seldom is again at once, and the worker keeps its memory.
    work.desk.close();
    return bytes;
  };
  const contentNow = () => store.get().content;
  const bookOf = (reception: Reception) =>
    bytesOf({ task: "national", input: inputFor(reception, contentNow(), new Date()) });
  return {
    openNew: (reception: Reception) =>
      work.run({ kind: "book" }, async () => {
        const bytes = await bookOf(reception);
        if (!bytes) return null;
        const name = nationalName(reception);
        try {
          await host.openBook(bytes);
          return doneWith("opened", name, reception);
        } catch (thrown) {
          if (!(thrown instanceof HostError) || thrown.failure !== "not-supported") throw thrown;
          download(bytes, name);
          return doneWith("downloaded-instead", name, reception);
        }
      }),
    save: (reception: Reception) =>
      work.run({ kind: "download" }, async () => {
        const bytes = await bookOf(reception);
        const name = nationalName(reception);
        if (bytes) download(bytes, name);
        return bytes && doneWith("downloaded", name, reception);
      }),
    paint: (reception: Reception, replaces: boolean) =>
      work.run({ kind: "paint" }, async (signal) => {
        const { drawings, clash, first } = await paintingFor(host, reception, contentNow());
        if (clash && (clash.kind === "theirs" || !replaces)) {
          store.dispatch({ kind: "clashed", clash });
          return null;
        }
        signal.throwIfAborted();
        await host.paint(drawings, { signal, onProgress: work.onProgress });
        return doneWith("painted", first, reception);
      }),
    saveNote: ({ name, note }: NamedNote) =>
      work.run({ kind: "note", area: note.sigla }, async () => {
        const bytes = await bytesOf({ task: "note", note, madeOn: new Date() });
        if (bytes) download(bytes, name);
        return null;
      }),
    saveNotes: (reception: Reception) =>
      work.run({ kind: "notes" }, async () => {
        const notes = notesOf(reception).map(({ name, note }) => ({ name, note }));
        const bytes = await bytesOf({ task: "notes", notes, madeOn: new Date() });
        if (bytes) download(bytes, "Observaciones por área.zip");
        return null;
      }),
  };
}

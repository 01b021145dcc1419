import type { CellRange } from "../sheet/cell";
import type { Book, BookEvent } from "./book";
import { HostEvents, type HostMessage } from "./hostEvents";
import { Interpreter } from "./interpreter";
import { ExcelError, type Thing } from "./model/kind";
import { follows } from "./model/moving";
import type { AddinState, RangeSelf, Scope } from "./model/scope";
import { onlyToRead } from "./readOnly";
import { isOfLoader, isSync, type WireAction, type WirePath, type WireRequest } from "./wire";

/** How a sync can fail although the add-in did nothing wrong. */
export type Fault =
  | "network-lost"
  | "cell-is-being-edited"
  | "request-too-large"
  | "host-is-busy"
  | "item-not-found"
  | "access-denied"
  | "invalid-object-path";

/** Faults that the request never got past, by the status Office answers them with. */
const STATUS: Readonly<Partial<Record<Fault, number>>> = {
  "network-lost": 5001,
  "cell-is-being-edited": 5004,
  "request-too-large": 5103,
  "host-is-busy": 5102,
};
const EDITING = 5004;
const LONGEST_LOG = 2000;
const TOO_LARGE_REQUEST = 5103;
const TOO_LARGE_ANSWER = 5104;

const ERRORS: Readonly<Partial<Record<Fault, readonly [code: string, message: string]>>> = {
  "item-not-found": ["ItemNotFound", "The requested resource doesn't exist."],
  "access-denied": [
    "AccessDenied",
    "You can't perform the requested operation because the sheet is protected.",
  ],
  "invalid-object-path": ["InvalidObjectPath", "The object path is not valid any more."],
};

export interface FaultOptions {
  /** How many actions of the batch take effect before it fails; none unless told. All of them: the answer is lost. */
  readonly after?: number | "all";
  /** How many syncs in a row fail; one unless told. */
  readonly times?: number;
}

/** A batch that got no answer but a bare status. */
export class StatusError extends Error {
  constructor(readonly status: number) {
    super(`the batch ended with status ${status}`);
    this.name = "StatusError";
  }
}

/** One batch of the client, as the host saw it. */
export interface SyncRecord {
  readonly actions: readonly WireAction[];
  /** The objects they are about, by the id of their path. */
  readonly paths: Readonly<Record<string, WirePath>>;
  /** Size of the request and of its answer as text. */
  readonly bytes: number;
  answerBytes: number;
  /** Whether it does more than look up objects and give references back. */
  readonly isSync: boolean;
  /** Members called in it that empty Excel's undo list. */
  readonly undoLost: string[];
  /** Code of the error it ended with, or the bare status. */
  error?: string | number;
}

export interface HostOptions {
  /** Largest request and answer, in characters; Excel on the web has 5,000,000, and the desktop no limit. */
  readonly payloadLimit?: number;
  /** Whether the workbook was opened only to be read. */
  readonly isReadOnly?: boolean;
  /** Told when the add-in shows or hides its pane. */
  readonly onVisibility?: (visibility: AddinState["visibility"]) => void;
  /** Told of each workbook that the add-in opens beside this one, as a file. */
  readonly onNewBook?: (bytes: Uint8Array) => void;
}

/** Flag of a request that waits for the end of an edit instead of failing. */
const DELAYED = 64;

interface Planned {
  at: number;
  times: number;
  readonly fault: Fault;
  readonly after: number | "all";
}

/** Excel as the client sees it: answers batches of requests about one workbook and tells events. */
export class Host {
  /** The last batches, oldest first. */
  readonly log: SyncRecord[] = [];
  /** Every call so far that empties Excel's undo list, in order. */
  readonly undoLost: string[] = [];
  /** The files that the add-in opened as workbooks of their own, in order. */
  readonly newBooks: Uint8Array[] = [];
  /** Plays a person typing into a cell: requests are refused until it is over. A screen tells of real typing too. */
  isEditing = false;
  readonly addin: AddinState = { visibility: "Visible", startup: "Inactive" };
  private readonly events: HostEvents;
  private readonly scope: Scope;
  private readonly liveRanges = new Set<RangeSelf>();
  private readonly stopListening: () => void;
  private isClosed = false;
  private isElsewhere = false;
  private planned: Planned[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private readonly references = new Map<string, { thing: Thing; ranges: readonly RangeSelf[] }>();
  private referenceCount = 0;
  private current: SyncRecord | null = null;

  constructor(
    readonly book: Book,
    private readonly options: HostOptions = {}
  ) {
    this.scope = this.newScope();
    this.events = new HostEvents(this.scope);
    this.stopListening = book.listen((event) => this.hear(event));
  }

  /** Batches that were syncs of the add-in. */
  get syncs(): readonly SyncRecord[] {
    return this.log.filter((record) => record.isSync);
  }

  /** Hears no more of the workbook, which stays open, and keeps nobody waiting. */
  close(): void {
    this.isClosed = true;
    this.stopListening();
  }

  forgetLog(): void {
    this.log.length = 0;
    this.undoLost.length = 0;
  }

  /** The k-th sync from now on fails, the next one being the first. */
  failAt(k: number, fault: Fault, { after = 0, times = 1 }: FaultOptions = {}): void {
    this.planned.push({ at: k, times, fault, after });
  }

  /** Plays people elsewhere who have the same workbook open: what the work changes is told as theirs. */
  elsewhere<Result>(work: () => Result): Result {
    this.isElsewhere = true;
    try {
      return work();
    } finally {
      this.isElsewhere = false;
    }
  }

  /** Takes back what `failAt` planned. */
  failNoMore(): void {
    this.planned = [];
  }

  /** Answers how to stop listening. Messages come after the answer to the batch that caused them. */
  onMessages(listener: (messages: readonly HostMessage[]) => void): () => void {
    return this.events.listen(listener);
  }

  /** Answers one batch; rejects with a StatusError when there is no answer but a status. */
  execute(body: string, flags = 0): Promise<string> {
    const answer = this.queue.then(() => this.answer(body, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private newScope(): Scope {
    return {
      book: this.options.isReadOnly ? onlyToRead(this.book) : this.book,
      addin: this.addin,
      eventsEnabled: true,
      keep: (thing, ranges) => this.keep(thing, ranges),
      release: (id) => this.release(id),
      reference: (id) => this.references.get(id)?.thing,
      range: (sheet: string, range: CellRange) => {
        const self: RangeSelf = { sheet, range, isGone: false, referenceId: null, isKept: false };
        this.liveRanges.add(self);
        return self;
      },
      loseUndo: (member) => {
        this.current?.undoLost.push(member);
        this.undoLost.push(member);
        this.book.forgetUndo();
      },
      openBook: (bytes) => {
        this.newBooks.push(bytes);
        this.options.onNewBook?.(bytes);
      },
      onVisibility: (visibility) => this.options.onVisibility?.(visibility),
    };
  }

  private keep(thing: Thing, ranges: readonly RangeSelf[]): string {
    this.referenceCount += 1;
    const id = `ref${this.referenceCount}`;
    this.references.set(id, { thing, ranges });
    for (const range of ranges) range.isKept = true;
    return id;
  }

  private release(id: string): void {
    for (const range of this.references.get(id)?.ranges ?? []) range.isKept = false;
    this.references.delete(id);
  }

  private hear(event: BookEvent): void {
    if (event.kind === "changed") for (const range of this.liveRanges) follows(range, event);
    const here = this.current === null ? "planner" : "add-in";
    this.events.hear(event, this.isElsewhere ? "others" : here);
  }

  private async answer(body: string, flags: number): Promise<string> {
    const request = JSON.parse(body) as WireRequest;
    const { Actions: actions, ObjectPaths: paths } = request;
    const record: SyncRecord = {
      actions,
      paths,
      bytes: body.length,
      answerBytes: 0,
      isSync: isSync(request),
      undoLost: [],
    };
    this.log.push(record);
    if (this.log.length > LONGEST_LOG) this.log.shift();
    const fault = record.isSync ? this.nextFault() : null;
    try {
      if (!isOfLoader(request)) await this.ensureReady(body, flags);
      return await this.perform(request, record, fault);
    } catch (error) {
      if (error instanceof StatusError) record.error = error.status;
      throw error;
    } finally {
      this.events.plan();
    }
  }

  private async ensureReady(body: string, flags: number): Promise<void> {
    const { payloadLimit = Infinity } = this.options;
    if (body.length > payloadLimit) throw new StatusError(TOO_LARGE_REQUEST);
    while (this.isBusyEditing()) {
      if ((flags & DELAYED) === 0 || this.isClosed) throw new StatusError(EDITING);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await this.book.idle();
  }

  private readonly isBusyEditing = (): boolean => this.isEditing || this.book.isEditing();

  private async perform(
    request: WireRequest,
    record: SyncRecord,
    fault: Planned | null
  ): Promise<string> {
    const count = request.Actions.length;
    const status = fault && STATUS[fault.fault];
    const after = fault?.after === "all" ? count : Math.min(fault?.after ?? 0, count);
    if (status && after === 0) throw new StatusError(status);
    const [code, message] = (fault && ERRORS[fault.fault]) ?? ["GeneralException", "cut off"];
    const stop =
      fault && after < count ? { index: after, error: new ExcelError(code, message) } : null;
    const interpreter = new Interpreter(request, this.scope, this.events);
    this.current = record;
    const answer = await this.book
      .grouped(() => interpreter.run(stop))
      .finally(() => {
        this.current = null;
        this.forgetRanges();
      });
    if (status) throw new StatusError(status);
    if (answer.Error) record.error = answer.Error.Code;
    const text = JSON.stringify(answer);
    record.answerBytes = text.length;
    if (text.length > (this.options.payloadLimit ?? Infinity))
      throw new StatusError(TOO_LARGE_ANSWER);
    return text;
  }

  /** Only what the client still refers to has to move with its cells. */
  private forgetRanges(): void {
    for (const range of this.liveRanges) if (!range.isKept) this.liveRanges.delete(range);
  }

  private nextFault(): Planned | null {
    for (const planned of this.planned) planned.at -= 1;
    const due = this.planned.find((planned) => planned.at <= 0 && planned.times > 0);
    if (due) due.times -= 1;
    return due ?? null;
  }
}

export const createHost = (book: Book, options: HostOptions = {}): Host => new Host(book, options);

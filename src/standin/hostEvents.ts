import type { CellRange } from "../sheet/cell";
import type { BookEvent } from "./book";
import { localAddress } from "./model/address";
import { COLLECTION_EVENTS, SHEET_EVENTS, WORKBOOK_TARGET } from "./model/events";
import type { Thing } from "./model/kind";
import { rangeClass } from "./model/range";
import { shownValue, valueType } from "./model/rangeValues";
import type { Scope } from "./model/scope";
import type { Registry } from "./interpreter";

/** Something to tell the client: an event of the rich API, or that the selection of the document changed. */
export type HostMessage =
  | {
      readonly kind: "rich";
      readonly type: number;
      readonly target: string;
      readonly message: string;
    }
  | { readonly kind: "selection" };

/** Whose doing something is: somebody's at this Excel, the add-in's, or that of people elsewhere with the same workbook. */
export type Cause = "planner" | "add-in" | "others";

type Told = Omit<Extract<HostMessage, { kind: "rich" }>, "kind">;

/** Remembers who listens to what, and turns what happens in the workbook into messages for them. */
export class HostEvents implements Registry {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(messages: readonly HostMessage[]) => void>();
  private pending: HostMessage[] = [];
  private readonly eventRanges: string[] = [];
  private isPlanned = false;

  constructor(private readonly scope: Scope) {}

  listen(listener: (messages: readonly HostMessage[]) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private readonly targetOf = (thing: Thing): string => {
    const id = thing.identity(this.scope)["Id"];
    return typeof id === "string" ? id : WORKBOOK_TARGET;
  };

  register(eventType: number, thing: Thing): void {
    const key = `${eventType} ${this.targetOf(thing)}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, thing: Thing): void {
    const key = `${eventType} ${this.targetOf(thing)}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  private hears(type: number, target: string): boolean {
    return (this.registered.get(`${type} ${target}`) ?? 0) > 0;
  }

  hear(event: BookEvent, cause: Cause): void {
    if (!this.scope.eventsEnabled) return;
    for (const told of this.tell(event, cause)) {
      for (const target of [told.target, WORKBOOK_TARGET]) {
        if (this.hears(told.type, target)) this.pending.push({ kind: "rich", ...told, target });
        if (told.target === WORKBOOK_TARGET) break;
      }
    }
    if (event.kind === "selected" || event.kind === "activated")
      this.pending.push({ kind: "selection" });
    if (cause !== "add-in") this.plan();
  }

  private tell(event: BookEvent, cause: Cause): Told[] {
    const { sheet } = event;
    const source = { source: cause === "others" ? "Remote" : "Local", worksheetId: sheet };
    const say = (type: number, target: string, name: string, more: object = {}): Told => ({
      type,
      target,
      message: JSON.stringify({ type: name, ...source, ...more }),
    });
    switch (event.kind) {
      case "changed":
        return [
          say(SHEET_EVENTS.DataChanged, sheet, "WorksheetChanged", this.changed(event, cause)),
        ];
      case "selected": {
        const address = event.ranges.map(localAddress).join(",");
        return [
          say(SHEET_EVENTS.SelectionChanged, sheet, "WorksheetSelectionChanged", { address }),
        ];
      }
      case "activated":
        return [
          say(SHEET_EVENTS.Deactivated, event.previous, "WorksheetDeactivated", {
            worksheetId: event.previous,
          }),
          say(SHEET_EVENTS.Activated, sheet, "WorksheetActivated"),
        ];
      case "added":
        return [say(COLLECTION_EVENTS.Added, WORKBOOK_TARGET, "WorksheetAdded")];
      case "deleted":
        return [say(COLLECTION_EVENTS.Deleted, WORKBOOK_TARGET, "WorksheetDeleted")];
      case "renamed":
        return [
          say(COLLECTION_EVENTS.NameChanged, WORKBOOK_TARGET, "WorksheetNameChanged", {
            nameAfter: event.name,
          }),
        ];
    }
  }

  private changed(event: Extract<BookEvent, { kind: "changed" }>, cause: Cause): object {
    const { sheet, range, change, before, after } = event;
    const isDetailed = before !== undefined && after !== undefined;
    return {
      changeType: change,
      address: localAddress(range),
      referenceId: this.keep(sheet, range),
      shiftDirection: "None",
      triggerSource: cause === "add-in" ? "ThisLocalAddin" : "Unknown",
      ...(isDetailed && {
        valueBefore: shownValue(before),
        valueAfter: shownValue(after),
        valueTypeBefore: valueType(before),
        valueTypeAfter: valueType(after),
      }),
    };
  }

  /** The handler may ask for the range of its event; the last hundred are kept for that. */
  private keep(sheet: string, range: CellRange): string {
    const self = this.scope.range(sheet, range);
    const id = this.scope.keep(rangeClass.of(self), [self]);
    this.eventRanges.push(id);
    const old = this.eventRanges.length > 100 ? this.eventRanges.shift() : undefined;
    if (old) this.scope.release(old);
    return id;
  }

  /** Sends soon what there is to tell: an answer that is on its way gets there first. */
  plan(): void {
    if (this.isPlanned || this.pending.length === 0) return;
    this.isPlanned = true;
    setTimeout(() => {
      this.isPlanned = false;
      this.flush();
    });
  }

  private flush(): void {
    const messages = this.pending;
    this.pending = [];
    for (const listener of [...this.listeners]) listener(messages);
  }
}

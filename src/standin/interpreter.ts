import {
  ExcelError,
  isThing,
  itemNotFound,
  notImplemented,
  textArgument,
  type Thing,
} from "./model/kind";
import type { Scope } from "./model/scope";
import { SERVICES } from "./model/addin";
import { workbookClass } from "./model/workbook";
import { answerQuery } from "./query";
import {
  ACTION,
  memberName,
  PATH,
  type WireAction,
  type WireAnswer,
  type WirePath,
  type WireRequest,
  type WireArguments,
  type WireError,
} from "./wire";

const HTTP_STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  NotImplemented: 501,
  ItemAlreadyExists: 409,
};

/** What the interpreter needs to know of whoever listens to events. */
export interface Registry {
  /** The client listens to events of that number at that target from now on, or no longer. */
  register(eventType: number, thing: Thing): void;
  unregister(eventType: number, thing: Thing): void;
}

/** The error an action ended with, in the words of the protocol. */
export function wireError(error: unknown, index: number, location: string): WireError {
  const known = error instanceof ExcelError ? error : null;
  const Code = known?.code ?? "GeneralException";
  return {
    Code,
    // Errors of our own are told with where they come from, so that a gap in the model is never taken for Excel.
    Message:
      known?.message ??
      `stand-in: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    Location: known?.location ?? location,
    ActionIndex: index,
    HttpStatusCode: HTTP_STATUS[Code] ?? 400,
  };
}

/** Runs one batch of the client over the model: its actions in order, up to the first error. */
export class Interpreter {
  /** What each path stands for; null is a null object. A path is resolved once, so that `add` adds once. */
  private readonly resolved = new Map<number, Thing | null>();
  private location = "";

  constructor(
    private readonly request: WireRequest,
    private readonly scope: Scope,
    private readonly registry: Registry
  ) {}

  async run(
    stopBefore: { readonly index: number; readonly error: ExcelError } | null
  ): Promise<WireAnswer> {
    const answer: WireAnswer = { Results: [], TraceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      this.location = "";
      try {
        if (stopBefore?.index === index) throw stopBefore.error;
        const Value = await this.perform(action, answer);
        answer.Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        answer.Error = wireError(error, index, this.location);
        break;
      }
    }
    return answer;
  }

  private async perform(action: WireAction, answer: WireAnswer): Promise<unknown> {
    if (action.ActionType === ACTION.trace) {
      answer.TraceIds.push(action.Id);
      return null;
    }
    const thing = await this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return thing && thing.identity(this.scope);
      case ACTION.query:
        this.location = thing ? `${thing.className}.load` : "";
        return thing && answerQuery(thing, action.QueryInfo ?? {}, this.scope);
      case ACTION.method:
        return thing ? this.callForValue(thing, action) : { _IsNull: true };
      case ACTION.set:
        return this.set(thing, action);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private async set(thing: Thing | null, { Name, ArgumentInfo }: WireAction): Promise<null> {
    if (!thing) throw itemNotFound();
    const [value] = await this.args(ArgumentInfo);
    const name = memberName(textArgument(Name));
    this.location = `${thing.className}.${name}`;
    thing.set(name, value, this.scope);
    return null;
  }

  private async callForValue(thing: Thing, { Name, ArgumentInfo }: WireAction): Promise<unknown> {
    const name = memberName(textArgument(Name));
    // The newer ones are called in the other order: _RegisterEventNameChanged.
    const event = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/.exec(name);
    if (event) return this.listen(thing, name, event[1] === "Register", (event[2] ?? event[3])!);
    const value = await this.call(thing, name, ArgumentInfo);
    return isThing(value) ? value.identity(this.scope) : (value ?? null);
  }

  private async call(
    thing: Thing,
    name: string,
    info: WireArguments | undefined
  ): Promise<unknown> {
    const args = await this.args(info);
    this.location = `${thing.className}.${name}`;
    return thing.call(name, args, this.scope);
  }

  private listen(thing: Thing, name: string, begins: boolean, event: string): null {
    const type = thing.eventType(event);
    if (type === undefined) throw notImplemented(`${thing.className}.${name}`);
    if (begins) this.registry.register(type, thing);
    else this.registry.unregister(type, thing);
    return null;
  }

  /** The arguments with the objects they refer to. */
  private async args(info: WireArguments | undefined): Promise<unknown[]> {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    const found: unknown[] = [];
    for (const [index, value] of args.entries()) {
      const path = references[index];
      found.push(typeof path === "number" && path !== 0 ? await this.resolve(path) : value);
    }
    return found;
  }

  private async resolve(pathId: number): Promise<Thing | null> {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new ExcelError("InvalidObjectPath", `no object has the path ${pathId}`);
    const thing = await this.follow(path);
    this.resolved.set(pathId, thing);
    return thing;
  }

  private async follow(path: WirePath): Promise<Thing | null> {
    const { ObjectPathType: type, Name = "" } = path;
    if (type === PATH.nullObject) return null;
    if (type === PATH.global) return workbookClass.of(null);
    if (type === PATH.newObject) return this.service(Name);
    if (type === PATH.reference) return this.reference(Name);
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    return this.step(parent, path);
  }

  private async step(parent: Thing, { ObjectPathType: type, Name = "", ArgumentInfo }: WirePath) {
    const name = memberName(Name);
    if (type === PATH.property) {
      this.location = `${parent.className}.${name}`;
      return parent.link(name, this.scope);
    }
    const args = await this.args(ArgumentInfo);
    this.location = `${parent.className}.${name || "getItem"}`;
    if (type === PATH.indexer || name === "getItem") return parent.item(args[0], this.scope);
    if (type !== PATH.method) throw notImplemented(`object path type ${type}`);
    const answer = await parent.call(name, args, this.scope);
    if (answer === null || isThing(answer)) return answer;
    throw new Error(`${this.location} gives no object`);
  }

  private service(name: string): Thing {
    const service = SERVICES[name];
    if (!service) throw notImplemented(name);
    return service();
  }

  private reference(id: string): Thing {
    const thing = this.scope.reference(id);
    if (!thing) throw new ExcelError("InvalidObjectPath", "The object path is not valid any more.");
    return thing;
  }
}

import type { Scope } from "./scope";

/** An error the host answers with, under one of Excel's codes. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** Class and member where it happened; known to the interpreter when left out. */
    readonly location?: string
  ) {
    super(message);
    this.name = "ExcelError";
  }
}

export const itemNotFound = (): ExcelError =>
  new ExcelError("ItemNotFound", "The requested resource doesn't exist.");

export const invalidArgument = (): ExcelError =>
  new ExcelError(
    "InvalidArgument",
    "The argument is invalid or missing or has an incorrect format."
  );

export const notImplemented = (member: string): ExcelError =>
  new ExcelError("NotImplemented", `NotImplemented: ${member}`, member);

/** One object of Excel's model, whatever its class. `null` stands for a null object. */
export interface Thing {
  readonly className: string;
  /** Ids that every answer about the object has to carry. */
  identity(scope: Scope): Readonly<Record<string, unknown>>;
  /** The names of all modelled scalar properties. */
  readonly scalars: readonly string[];
  hasScalar(name: string): boolean;
  hasLink(name: string): boolean;
  /** Whether the property has to wait until formulas are calculated. */
  settles(name: string): boolean;
  get(name: string, scope: Scope): unknown;
  set(name: string, value: unknown, scope: Scope): void;
  link(name: string, scope: Scope): Thing | null;
  /** An object, a value, or a promise of one. */
  call(name: string, args: readonly unknown[], scope: Scope): unknown;
  /** The members of a collection; undefined for anything else. */
  items(scope: Scope): readonly Thing[] | undefined;
  item(key: unknown, scope: Scope): Thing;
  /** The number of the event whose registration the client calls by this name. */
  eventType(name: string): number | undefined;
  /** What the object is of, for members of another class that are handed it as an argument. */
  self<Self>(kind: ExcelClass<Self>): Self;
}

export interface Scalar<Self> {
  readonly get: (self: Self, scope: Scope) => unknown;
  readonly set?: (self: Self, value: unknown, scope: Scope) => void;
  readonly settles?: true;
  /** Setting it empties Excel's undo list. */
  readonly losesUndo?: true;
}

export type Call<Self> = (self: Self, args: readonly unknown[], scope: Scope) => unknown;

export interface Method<Self> {
  readonly run: Call<Self>;
  readonly losesUndo: true;
}

/** One class of Excel's model as tables of its members; a member that is missing here fails as NotImplemented. */
export interface Declaration<Self> {
  readonly identity?: (self: Self, scope: Scope) => Readonly<Record<string, unknown>>;
  /** Throws when the object is gone. */
  readonly ensure?: (self: Self, scope: Scope) => void;
  readonly scalars?: Readonly<Record<string, Scalar<Self>>>;
  readonly links?: Readonly<Record<string, (self: Self, scope: Scope) => Thing | null>>;
  readonly methods?: Readonly<Record<string, Call<Self> | Method<Self>>>;
  readonly items?: (self: Self, scope: Scope) => readonly Thing[];
  readonly item?: (self: Self, key: unknown, scope: Scope) => Thing;
  /** Event numbers by the name in `_Register…Event`. */
  readonly events?: Readonly<Record<string, number>>;
}

export interface ExcelClass<Self> {
  readonly name: string;
  of(self: Self): Thing;
}

const entry = <Value>(
  table: Readonly<Record<string, Value>> | undefined,
  name: string
): Value | undefined => (table && Object.hasOwn(table, name) ? table[name] : undefined);

class ThingOf<Self> implements Thing {
  constructor(
    readonly kind: ExcelClass<Self>,
    private readonly declared: Declaration<Self>,
    private readonly me: Self
  ) {}

  get className(): string {
    return this.kind.name;
  }

  get scalars(): readonly string[] {
    return Object.keys(this.declared.scalars ?? {});
  }

  private lacks(name: string): ExcelError {
    return notImplemented(`${this.className}.${name}`);
  }

  identity(scope: Scope): Readonly<Record<string, unknown>> {
    return this.declared.identity?.(this.me, scope) ?? {};
  }

  hasScalar = (name: string): boolean => entry(this.declared.scalars, name) !== undefined;
  hasLink = (name: string): boolean => entry(this.declared.links, name) !== undefined;
  settles = (name: string): boolean => entry(this.declared.scalars, name)?.settles === true;
  eventType = (name: string): number | undefined => entry(this.declared.events, name);

  get(name: string, scope: Scope): unknown {
    const scalar = entry(this.declared.scalars, name);
    if (!scalar) throw this.lacks(name);
    this.declared.ensure?.(this.me, scope);
    return scalar.get(this.me, scope);
  }

  set(name: string, value: unknown, scope: Scope): void {
    const scalar = entry(this.declared.scalars, name);
    if (!scalar?.set) throw this.lacks(name);
    this.declared.ensure?.(this.me, scope);
    scalar.set(this.me, value, scope);
    if (scalar.losesUndo) scope.loseUndo(`${this.className}.${name}`);
  }

  link(name: string, scope: Scope): Thing | null {
    const link = entry(this.declared.links, name);
    if (!link) throw this.lacks(name);
    this.declared.ensure?.(this.me, scope);
    return link(this.me, scope);
  }

  call(name: string, args: readonly unknown[], scope: Scope): unknown {
    const method = entry(this.declared.methods, name);
    if (!method) throw this.lacks(name);
    this.declared.ensure?.(this.me, scope);
    if (typeof method === "function") return method(this.me, args, scope);
    const answer = method.run(this.me, args, scope);
    scope.loseUndo(`${this.className}.${name}`);
    return answer;
  }

  items = (scope: Scope): readonly Thing[] | undefined => this.declared.items?.(this.me, scope);

  item(key: unknown, scope: Scope): Thing {
    if (!this.declared.item) throw this.lacks("getItem");
    this.declared.ensure?.(this.me, scope);
    return this.declared.item(this.me, key, scope);
  }

  self<Other>(kind: ExcelClass<Other>): Other {
    if ((kind as unknown) !== this.kind) throw invalidArgument();
    return this.me as unknown as Other;
  }
}

export function excelClass<Self>(name: string, declared: Declaration<Self>): ExcelClass<Self> {
  const kind: ExcelClass<Self> = { name, of: (self) => new ThingOf(kind, declared, self) };
  return kind;
}

export const isThing = (value: unknown): value is Thing => value instanceof ThingOf;

/** A property that only tells. */
export const read = <Self>(get: Scalar<Self>["get"]): Scalar<Self> => ({ get });

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function flagArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

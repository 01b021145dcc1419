import { invalidArgument, type Thing } from "./model/kind";
import type { Scope } from "./model/scope";
import { memberName, wireName, type WireQuery } from "./wire";

/** The names that were asked for, as a tree: a name without branches is wanted itself. */
interface Wanted {
  readonly branches: Map<string, Wanted>;
}

function wantedOf(paths: readonly string[]): Wanted {
  const root: Wanted = { branches: new Map() };
  for (const path of paths) {
    let at = root;
    for (const name of path.split(/[/.]/).map((part) => memberName(part.trim()))) {
      const next = at.branches.get(name) ?? { branches: new Map<string, Wanted>() };
      at.branches.set(name, next);
      at = next;
    }
  }
  return root;
}

const ALL = "*";

/** Names match whatever their case. */
function exactName(thing: Thing, name: string): string {
  if (thing.hasScalar(name) || thing.hasLink(name)) return name;
  return thing.scalars.find((scalar) => scalar.toLowerCase() === name.toLowerCase()) ?? name;
}

function settlesAny(thing: Thing, { branches }: Wanted): boolean {
  if (branches.size === 0 || branches.has(ALL))
    return thing.scalars.some((name) => thing.settles(name));
  return [...branches.keys()].some((name) => thing.settles(exactName(thing, name)));
}

async function answerObject(
  thing: Thing,
  { branches }: Wanted,
  scope: Scope
): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = { ...thing.identity(scope) };
  if (settlesAny(thing, { branches })) await scope.book.settled();
  const isAll = branches.size === 0 || branches.has(ALL);
  if (isAll) for (const name of thing.scalars) answer[wireName(name)] = thing.get(name, scope);
  for (const [asked, below] of branches) {
    if (asked === ALL) continue;
    const name = exactName(thing, asked);
    if (thing.hasLink(name)) {
      const target = thing.link(name, scope);
      answer[wireName(name)] = target && (await answerThing(target, below, {}, scope));
    } else {
      if (below.branches.size > 0) throw invalidArgument();
      answer[wireName(name)] = thing.get(name, scope);
    }
  }
  return answer;
}

async function answerThing(
  thing: Thing,
  wanted: Wanted,
  { Top, Skip = 0 }: WireQuery,
  scope: Scope
): Promise<Record<string, unknown>> {
  const items = thing.items(scope);
  if (!items) return answerObject(thing, wanted, scope);
  const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const inner = wanted.branches.get("items");
  const each = inner && wanted.branches.size === 1 ? inner : wanted;
  const _Items: unknown[] = [];
  for (const item of shown) _Items.push(await answerObject(item, each, scope));
  return { _Items };
}

/** What `load` asked for; nothing named means every scalar property the model has. */
export function answerQuery(
  thing: Thing,
  query: WireQuery,
  scope: Scope
): Promise<Record<string, unknown>> {
  const wanted = wantedOf([...(query.Select ?? []), ...(query.Expand ?? [])]);
  return answerThing(thing, wanted, query, scope);
}

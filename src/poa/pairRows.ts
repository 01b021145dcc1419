import { codeKey } from "./codes";
import { likeness, wordsOf } from "./likeness";
import { inOrder, LEVELS, levelOf, type PlanRow } from "./plan";

/** The rows of two versions of a plan, each known again at most once. */
export interface Pairs {
  readonly both: readonly RowPair[];
  readonly added: readonly PlanRow[];
  readonly removed: readonly PlanRow[];
}

export interface RowPair {
  readonly before: PlanRow;
  readonly after: PlanRow;
}

/** A row as it is compared: by its task, or by what stands in its place. */
interface Compared {
  readonly row: PlanRow;
  readonly code: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Below this share of common words a text is not the other one told anew. */
const LIKE = 0.6;

/**
 * A row is known again by its code and its words, by its words where it was numbered anew, or by its code where it was told anew;
 * one of an operation or action without anything under it also when it is filled, or emptied.
 */
export function pairRows(before: readonly PlanRow[], after: readonly PlanRow[]): Pairs {
  const alike = LEVELS.map((level) => {
    const isAt = (row: PlanRow) => levelOf(row) === level;
    return pairAlike(before.filter(isAt).map(compared), after.filter(isAt).map(compared));
  });
  const both = alike.flatMap((pairs) => pairs.both);
  const free = new Set(alike.flatMap(({ added }) => added));
  const removed = alike
    .flatMap((pairs) => pairs.removed)
    .filter((row) => {
      const other = [...free].find((one) => isOnlyPartOf(row, one) || isOnlyPartOf(one, row));
      if (!other) return true;
      free.delete(other);
      both.push({ before: row, after: other });
      return false;
    });
  return {
    both: both.sort((a, b) => a.after.row - b.after.row),
    added: inOrder([...free]),
    removed: inOrder(removed),
  };
}

/** Pairs rows that are all about tasks, or all about operations, or all about actions. */
function pairAlike(before: readonly Compared[], after: readonly Compared[]): Pairs {
  const both: RowPair[] = [];
  let [left, right] = [before, after];
  const pair = (match: (one: Compared, among: ReadonlySet<Compared>) => Compared | undefined) => {
    const free = new Set(right);
    left = left.filter((one) => {
      const other = match(one, free);
      if (!other) return true;
      free.delete(other);
      both.push({ before: one.row, after: other.row });
      return false;
    });
    right = [...free];
  };
  // From the surest way of knowing a row again to the least sure.
  pair(byKey(right, ({ code, text }) => `${code}\n${text}`));
  pair((one, free) => likest(one, free, (other) => isSameCode(one, other)));
  pair(byKey(right, ({ text }) => text || null));
  pair((one, free) => likest(one, free, () => true));
  pair((one, free) => [...free].find((other) => isSameCode(one, other)));
  return { both, added: right.map(({ row }) => row), removed: left.map(({ row }) => row) };
}

const isSameCode = (one: Compared, other: Compared): boolean =>
  one.code !== "" && one.code === other.code;

/** Whether the row is about nothing but an operation or action under which the other one stands. */
function isOnlyPartOf(one: PlanRow, other: PlanRow): boolean {
  const [level, otherLevel] = [levelOf(one), levelOf(other)];
  if (level === "task" || level === otherLevel) return false;
  const [part, around] = [one[level], other[level]];
  if (!part || !around) return false;
  const code = codeKey(part.code.value);
  const words = wordsOf(part.text.value).join(" ");
  return code === codeKey(around.code.value) && words === wordsOf(around.text.value).join(" ");
}

/** The one with the most words in common, if they are enough. */
function likest(
  one: Compared,
  among: Iterable<Compared>,
  isCandidate: (other: Compared) => boolean
): Compared | undefined {
  let best: Compared | undefined;
  let most = LIKE;
  for (const other of among) {
    const alike = isCandidate(other) ? likeness(one.words, other.words) : 0;
    if (alike < most || (best && alike === most)) continue;
    [best, most] = [other, alike];
  }
  return best;
}

/** Pairs what is equal letter by letter without looking at every row for every other. */
function byKey(
  rows: readonly Compared[],
  keyOf: (one: Compared) => string | null
): (one: Compared, among: ReadonlySet<Compared>) => Compared | undefined {
  const groups = new Map<string, Compared[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return (one, among) => groups.get(keyOf(one) ?? "")?.find((other) => among.has(other));
}

function compared(row: PlanRow): Compared {
  const { code, text } = row.task ?? row.operation ?? row.action;
  const words = wordsOf(text.value);
  return { row, code: codeKey(code.value), text: words.join(" "), words: new Set(words) };
}

/** For each part of the earlier plan the part of the later one in which most of its rows are; two never share one. */
export function counterparts<Part extends object>(
  pairs: readonly RowPair[],
  partOf: (row: PlanRow) => Part | null
): Map<Part, Part> {
  const counts = new Map<Part, Map<Part, number>>();
  for (const { before, after } of pairs) {
    const [one, other] = [partOf(before), partOf(after)];
    if (!one || !other) continue;
    const own = counts.get(one) ?? new Map<Part, number>();
    counts.set(one, own.set(other, (own.get(other) ?? 0) + 1));
  }
  const candidates = [...counts].flatMap(([one, own]) =>
    [...own].map(([other, count]) => ({ one, other, count }))
  );
  const found = new Map<Part, Part>();
  const taken = new Set<Part>();
  for (const { one, other } of candidates.sort((a, b) => b.count - a.count)) {
    if (found.has(one) || taken.has(other)) continue;
    found.set(one, other);
    taken.add(other);
  }
  return found;
}

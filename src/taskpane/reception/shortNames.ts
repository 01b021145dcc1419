/** Fewer areas that begin alike are no pattern. */
const ALIKE = 3;

/**
 * The names without the words that many of them begin with, so that what tells them apart fits into a narrow line:
 * "DIRECCIÓN DEPARTAMENTAL DE BENI" among its sisters is "BENI". Two areas are never called alike unless they are.
 */
export function shortNames(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of new Set(names)) {
    for (const start of startsOf(name)) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const short = names.map((name) => {
    const shared = startsOf(name).findLast((start) => (counts.get(start) ?? 0) >= ALIKE) ?? "";
    return name.slice(shared.length).trim();
  });
  return short.map((own, index) => {
    const isUnclear = names.some((name, i) => short[i] === own && name !== names[index]);
    return isUnclear ? names[index]! : own;
  });
}

/** Its first word, its first two words… but not all. */
function startsOf(name: string): string[] {
  const ends = [...name.matchAll(/\s+/g)].map(({ index }) => index);
  return ends.map((end) => name.slice(0, end));
}

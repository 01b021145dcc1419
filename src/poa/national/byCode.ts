/** Codes in the order of their numbers: 4.2 before 4.10, and codes without any at the end. */
export function byCode(a: string, b: string): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left[i], right[i]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    if (one === other) continue;
    if (typeof one === "number" && typeof other === "number") return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return a < b ? -1 : Number(a > b);
}

const partsOf = (code: string): (string | number)[] =>
  (code.match(/\d+|[^\d\s.]+/g) ?? []).map((part) => (/\d/.test(part) ? Number(part) : part));

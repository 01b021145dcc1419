/** How a language writes numbers, numbers of things, and lists. */
export interface Wording {
  readonly n: (value: number) => string;
  readonly counted: (value: number, one: string, many: string) => string;
  readonly listed: (parts: readonly string[]) => string;
}

function wordingOf(locale: string, and: (last: string) => string): Wording {
  const number = new Intl.NumberFormat(locale);
  const n = (value: number): string => number.format(value);
  return {
    n,
    counted: (value, one, many) => `${n(value)} ${value === 1 ? one : many}`,
    listed(parts) {
      const last = parts.at(-1) ?? "";
      return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} ${and(last)} ${last}`;
    },
  };
}

/** "a, b y c", with "e" before a sound of i. */
export const spanish = wordingOf("es-BO", (last) => (/^h?i(?![aeo])/i.test(last) ? "e" : "y"));

export const english = wordingOf("en-US", () => "and");

import type { SheetCheck } from "../poa/check";
import type { Language } from "../poa/rule";
import { sayUnchecked } from "../poa/sayUnchecked";
import type { Words } from "./words.es";

/** Things nobody looked at, under what they have in common. */
export interface UncheckedGroup {
  /** The sheet, or that it is so on all of them. */
  readonly title: string;
  readonly lines: readonly string[];
}

const linesOf = ({ unchecked }: SheetCheck, language: Language): string[] =>
  unchecked.map((one) => sayUnchecked(one)[language]);

/** What was not looked at on a sheet; reviewed alone, it was not compared with the other areas either. */
export function uncheckedOnSheet(
  check: SheetCheck,
  scope: "sheet" | "book",
  language: Language,
  { unchecked }: Words
): string[] {
  const lines = linesOf(check, language);
  return scope === "book" ? lines : [...lines, unchecked.otherAreas];
}

/** What holds for all plans but so many is said once for all of them. */
const EXCEPTIONS = 3;

/** What was not looked at in a book, sheet by sheet; what holds nearly everywhere is said once, and a skipped sheet says why. */
export function uncheckedInBook(
  checks: readonly SheetCheck[],
  language: Language,
  { unchecked: words, shortNoPlan }: Words
): UncheckedGroup[] {
  const said = checks.flatMap((check) =>
    check.notAPlan === null ? [{ check, lines: linesOf(check, language) }] : []
  );
  const everywhere = new Map<string, string[]>();
  for (const line of new Set(said.flatMap(({ lines }) => lines))) {
    const without = said.filter(({ lines }) => !lines.includes(line));
    const isRule = said.length > 1 && without.length * 2 < said.length;
    if (!isRule || without.length > EXCEPTIONS) continue;
    const title = words.everywhere(without.map(({ check }) => check.ref.sheet));
    everywhere.set(title, [...(everywhere.get(title) ?? []), line]);
  }
  const common = new Set([...everywhere.values()].flat());
  const ofSheets = checks.map((check) => {
    const lines = check.notAPlan
      ? [words.skipped(shortNoPlan[check.notAPlan])]
      : linesOf(check, language).filter((line) => !common.has(line));
    return { title: words.sheet(check.ref.sheet), lines };
  });
  const groups = [...everywhere].map(([title, lines]) => ({ title, lines }));
  return [...groups, ...ofSheets].filter(({ lines }) => lines.length > 0);
}

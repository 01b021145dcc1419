import type { ChangesBySheet } from "../sheet/change";
import type { Edit } from "../sheet/edit";
import { contentAt, type Grid } from "../sheet/grid";
import { codeKey } from "./codes";
import { fold } from "./form";
import type { Plan, ShortTermAction } from "./plan";
import { repeatedBelow } from "./repeatedBelow";
import { shownText } from "./table";

/** An action as one plan writes it. */
export interface TextUse {
  readonly plan: Plan;
  readonly action: ShortTermAction;
}

/** One wording of an action. Texts that differ in nothing but capitals, accents, points and spaces are one wording. */
export interface TextVariant {
  /** As most of those write it that use the wording. */
  readonly text: string;
  readonly uses: readonly TextUse[];
}

/** An action code and all its wordings, the commonest first. */
export interface ActionTexts {
  readonly code: string;
  readonly variants: readonly TextVariant[];
}

/** The wordings of every action code of the plans, in the order in which the codes come. */
export function actionTexts(plans: readonly Plan[]): ActionTexts[] {
  const byCode = new Map<string, TextUse[]>();
  for (const plan of plans) {
    for (const action of plan.actions) {
      const code = codeKey(action.code.value);
      if (code === "" || action.text.value === "") continue;
      const uses = byCode.get(code);
      if (uses) uses.push({ plan, action });
      else byCode.set(code, [{ plan, action }]);
    }
  }
  return [...byCode].map(([code, uses]) => ({ code, variants: variantsOf(uses) }));
}

/** The action codes that have more than one wording. */
export const disputedTexts = (plans: readonly Plan[]): ActionTexts[] =>
  actionTexts(plans).filter(({ variants }) => variants.length > 1);

function variantsOf(uses: readonly TextUse[]): TextVariant[] {
  const byText = new Map<string, TextUse[]>();
  for (const use of uses) {
    const text = fold(use.action.text.value);
    const own = byText.get(text);
    if (own) own.push(use);
    else byText.set(text, [use]);
  }
  return [...byText.values()]
    .sort((a, b) => b.length - a.length)
    .map((own) => ({ text: commonest(own), uses: own }));
}

function commonest(uses: readonly TextUse[]): string {
  const counts = new Map<string, number>();
  for (const { action } of uses) {
    const text = action.text.value.replace(/\s+/g, " ").trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** What writing the official text of an action gives. */
export interface Officialised {
  readonly changes: ChangesBySheet;
  /** Uses that no edit can bring to it: their text was cut over several cells, and has to be joined first. */
  readonly leftOut: readonly TextUse[];
}

/**
 * Edits that make the text the one of the action, in every sheet or in the named ones; cells that write it already stay. `book` are
 * the sheets as the plans were read from them: some write the action on every row.
 */
export function officialised(
  { variants }: ActionTexts,
  text: string,
  book: readonly Grid[],
  sheets?: ReadonlySet<string>
): Officialised {
  const grids = new Map(book.map((grid) => [grid.ref.sheet, grid]));
  const bySheet = new Map<string, Edit[]>();
  const leftOut: TextUse[] = [];
  for (const use of variants.flatMap(({ uses }) => uses)) {
    const { at, raw, value } = use.action.text;
    const { sheet } = use.plan.ref;
    if (raw.value === text || (sheets && !sheets.has(sheet))) continue;
    if (shownText(raw) !== value) {
      leftOut.push(use);
      continue;
    }
    const edits = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, edits);
    const grid = grids.get(sheet);
    const cells = [at, ...(grid ? repeatedBelow(use.plan, grid, { at, raw }) : [])];
    for (const one of cells) {
      const from = grid ? contentAt(grid, one) : raw;
      edits.push({ at: one, from, to: { value: text, format: from.format } });
    }
  }
  return { changes: new Map([...bySheet].map(([sheet, edits]) => [sheet, { edits }])), leftOut };
}

import type { SheetCheck } from "../../poa/check";
import type { IgnoredFinding } from "../../poa/ignore";
import type { Checked, View } from "../session";

/** The checks of what is in front: one sheet, or all that was checked. */
export const checksIn = ({ checks }: Checked, view: View): readonly SheetCheck[] =>
  view.kind === "sheet" ? checks.filter(({ ref }) => ref.sheet === view.sheet) : checks;

export const ignoredIn = (checked: Checked, view: View): IgnoredFinding[] =>
  checksIn(checked, view).flatMap(({ ignored }) => ignored);

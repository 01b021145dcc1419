import type { ReceivedArea } from "../../poa/reception";
import { areaKey } from "../../poa/receptionVersions";
import type { ConsolidateWords } from "./words.es";
import type { View } from "./view";

export type AreaState = keyof ConsolidateWords["states"];

/** Where an area stands on its way into the national book. */
export function stateOf({ count, errors, warnings }: ReceivedArea, view: View): AreaState {
  const key = areaKey(count.plan);
  const versions = view.reception?.versions.find((one) => one.key === key);
  if (versions && versions.chosen === null) return "undecided";
  if (errors > 0) return "errors";
  return warnings > 0 ? "warnings" : "fine";
}

/** The state in words, and that the plan is not new where it is not. */
export function sayState(area: ReceivedArea, view: View, words: ConsolidateWords): string {
  const origin = words.origins[area.from.origin];
  return [words.states[stateOf(area, view)], origin].filter(Boolean).join(" · ");
}

/** The id of an area's row in the page, by its sigla: no two areas have the same. */
export const rowId = (sigla: string): string => `area-${sigla.replace(/\s/g, "-")}`;

export const fileOf = ({ from }: ReceivedArea, words: ConsolidateWords): string =>
  from.file?.name ?? words.thisBook;

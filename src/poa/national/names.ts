import type { AreaCount } from "../consolidate";
import { NATIONAL_SHEET } from "../national";
import type { Plan } from "../plan";

/** What the sheets of the national book are called besides that of the table. */
export const SHEETS = {
  summary: "Resumen",
  national: NATIONAL_SHEET,
  matrix: "Matriz",
  findings: "Observaciones",
  sources: "Fuentes",
  changes: "Cambios",
} as const;

const LONGEST = 31;

/** The name of each area's sheet: its sigla, as far as Excel allows it. No two are alike, nor like those of the book, nor `beside`. */
export function areaSheetNames(
  areas: readonly AreaCount[],
  beside: readonly string[] = []
): Map<Plan, string> {
  const taken = new Set([...Object.values(SHEETS), ...beside].map((name) => name.toLowerCase()));
  return new Map(areas.map(({ plan, sigla }) => [plan, sheetName(sigla, taken)]));
}

/** A name that Excel allows and nobody has yet, near the one wished for. */
export function sheetName(wish: string, taken: Set<string>): string {
  const allowed = wish
    .replace(/[\\/?*[\]:\u0000-\u001f]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  // Excel keeps this name for itself.
  const base = /^(?:history)?$/i.test(allowed) ? `Área ${allowed}`.trim() : allowed;
  let name = base.slice(0, LONGEST).trim();
  for (let number = 2; taken.has(name.toLowerCase()); number++) {
    const end = ` (${number})`;
    name = base.slice(0, LONGEST - end.length).trim() + end;
  }
  taken.add(name.toLowerCase());
  return name;
}

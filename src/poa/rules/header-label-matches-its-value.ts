import { AREA_LABEL, FISCAL_YEAR_LABEL, labelOf } from "../form";
import type { HeaderEntry, Plan } from "../plan";
import { isSameCell } from "../../sheet/cell";
import { rule } from "../rule";

export const headerLabelMatchesItsValue = rule<{ label: string; value: string; to: string }>({
  id: "header-label-matches-its-value",
  severity: "warning",
  *check(plan, { edit }) {
    for (const entry of plan.header) {
      const to = labelThatFits(plan, entry);
      if (to === null) continue;
      const { label, value } = entry;
      // A label that shares its cell with the value cannot be replaced without writing the value again.
      const isApart = !isSameCell(label.at, value.at);
      yield {
        at: label.at,
        facts: { label: label.value, value: value.value, to },
        seeAlso: isApart ? [value.at] : [],
        fix: isApart ? { safe: false, edits: [edit(label.at, to)] } : null,
      };
    }
  },
  about: { es: "Encabezado cambiado", en: "Header values swapped" },
  says: {
    es: ({ label, value, to }) => `Junto a «${label}» dice «${value}»; ahí correspondería «${to}».`,
    en: ({ label, value, to }) =>
      `Beside “${label}” it says “${value}”; that belongs beside “${to}”.`,
  },
  why: {
    es: "El área y la gestión se leen de estas casillas: con el rótulo corrido, el plan puede quedar a nombre de otro.",
    en: "Area and year are read from these cells: under a wrong label the plan may be filed under another name.",
  },
  offers: {
    es: ({ label, to }) => `Cambiar el rótulo «${label}» por «${to}»`,
    en: ({ label, to }) => `Change the label “${label}” to “${to}”`,
  },
});

/** The label that belongs beside the plan's area or year when another stands there; null when nothing is wrong. */
function labelThatFits(plan: Plan, { label, value }: HeaderEntry): string | null {
  const kind = labelOf(label.value);
  if (plan.area && isSameCell(value.at, plan.area.at)) return kind === "area" ? null : AREA_LABEL;
  if (plan.fiscalYear && isSameCell(value.at, plan.fiscalYear.at)) {
    return kind === "fiscalYear" ? null : FISCAL_YEAR_LABEL;
  }
  return null;
}

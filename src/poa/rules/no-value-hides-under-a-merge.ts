import { a1 } from "../../sheet/cell";
import { textOf } from "../../sheet/grid";
import { rule } from "../rule";

export const noValueHidesUnderAMerge = rule<{ value: string; shown: string }>({
  id: "no-value-hides-under-a-merge",
  severity: "warning",
  *check(plan, { edit }) {
    for (const { at, content, shownAt } of plan.hiddenUnderMerges) {
      yield {
        at,
        facts: { value: textOf(content.value), shown: a1(shownAt) },
        seeAlso: [shownAt],
        fix: { safe: false, edits: [edit(at, null)] },
      };
    }
  },
  about: { es: "Valores ocultos al combinar", en: "Values under merged cells" },
  says: {
    es: ({ value, shown }) => `Bajo la celda combinada ${shown} quedó escondido «${value}».`,
    en: ({ value, shown }) => `“${value}” is left hidden under the merged cell ${shown}.`,
  },
  why: {
    es: "El valor escondido no se ve, pero una fórmula que sume la columna lo cuenta.",
    en: "The hidden value is not seen, but a formula that adds the column counts it.",
  },
  offers: {
    es: ({ value }) => `Borrar el «${value}» escondido`,
    en: ({ value }) => `Delete the hidden “${value}”`,
  },
});

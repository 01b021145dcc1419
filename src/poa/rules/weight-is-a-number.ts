import { isBlank, isError, textOf } from "../../sheet/grid";
import { rule } from "../rule";
import { weightCells } from "../weightCells";

export const weightIsANumber = rule<{ text: string }>({
  id: "weight-is-a-number",
  severity: "error",
  *check(plan) {
    for (const { at, content, reading } of weightCells(plan)) {
      if (reading.kind !== "unreadable" || isError(content.value) || isBlank(content.value))
        continue;
      yield { at, facts: { text: textOf(content.value) } };
    }
  },
  about: { es: "Ponderación que no es número", en: "Weight that is no number" },
  says: {
    es: ({ text }) => `«${text}» no es una ponderación: tiene que ser un número o un porcentaje.`,
    en: ({ text }) => `“${text}” is no weight: it has to be a number or a percentage.`,
  },
  why: {
    es: "Lo que no es un número no se puede sumar y queda fuera del total.",
    en: "What is not a number cannot be added and is left out of the total.",
  },
});

import type { WeightField } from "../field";
import { rowsOf } from "../plan";
import { rule } from "../rule";
import { formatOf, fractionOf, sayPoints, type Points } from "../weights";

export const weightIsStoredAsAPercentage = rule<{ text: string; points: Points }>({
  id: "weight-is-stored-as-a-percentage",
  severity: "hint",
  *check(plan, { edits }) {
    for (const { operation, task, isFirstOfOperation } of rowsOf(plan)) {
      const weights = [isFirstOfOperation ? operation?.weight : undefined, task?.weight];
      for (const weight of weights) {
        if (!weight || !isText(weight)) continue;
        const { at, raw, value: points } = weight;
        yield {
          at,
          facts: { text: raw.value, points },
          fix: { safe: true, edits: edits(weight, fractionOf(points), formatOf(points)) },
        };
      }
    }
  },
  about: { es: "Ponderación escrita como texto", en: "Weight written as text" },
  says: {
    es: ({ text }) => `La ponderación «${text}» está escrita como texto, no como número.`,
    en: ({ text }) => `The weight “${text}” is written as text, not as a number.`,
  },
  why: {
    es: "Excel no suma los textos: una fórmula de total los dejaría fuera sin avisar.",
    en: "Excel does not add texts: a total by formula would leave them out without a word.",
  },
  offers: {
    es: ({ points }) => `Guardarla como ${sayPoints(points, "es")}, un número`,
    en: ({ points }) => `Store it as ${sayPoints(points, "en")}, a number`,
  },
});

type TextWeight = WeightField & { value: Points; raw: { value: string } };

const isText = (weight: WeightField): weight is TextWeight =>
  weight.value !== null && typeof weight.raw.value === "string";

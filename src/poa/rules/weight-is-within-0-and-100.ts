import { rule } from "../rule";
import { weightCells } from "../weightCells";
import { sayPoints, type Points } from "../weights";

export const weightIsWithin0And100 = rule<{ points: Points }>({
  id: "weight-is-within-0-and-100",
  severity: "error",
  *check(plan) {
    for (const { at, reading, isOffScale } of weightCells(plan)) {
      if (reading.kind !== "points" || isOffScale) continue;
      const { points } = reading;
      if (points < 0 || points > 100) yield { at, facts: { points } };
    }
  },
  about: { es: "Ponderación fuera de 0 a 100", en: "Weight out of 0 to 100" },
  says: {
    es: ({ points }) => `La ponderación ${sayPoints(points, "es")} no está entre 0 % y 100 %.`,
    en: ({ points }) => `The weight ${sayPoints(points, "en")} is not between 0% and 100%.`,
  },
  why: {
    es: "Una parte no puede pesar menos que nada ni más que el todo.",
    en: "A part cannot weigh less than nothing or more than the whole.",
  },
});

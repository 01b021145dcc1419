import { isPercentFormat } from "../../sheet/grid";
import { rule } from "../rule";
import { weightCells } from "../weightCells";
import { fractionOf, formatOf, sayPoints, type Points } from "../weights";

export const weightIsOnTheColumnScale = rule<{ points: Points; meant: Points }>({
  id: "weight-is-on-the-column-scale",
  severity: "warning",
  *check(plan, { edits }) {
    for (const { at, content, reading, isOffScale } of weightCells(plan)) {
      if (!isOffScale || reading.kind !== "points" || typeof content.value !== "number") continue;
      const meant = content.value;
      const format = isPercentFormat(content.format) ? content.format : formatOf(meant);
      yield {
        at,
        facts: { points: reading.points, meant },
        fix: {
          safe: false,
          edits: edits({ at, raw: content }, fractionOf(meant), format),
        },
      };
    }
  },
  about: { es: "Ponderación en otra escala", en: "Weight on another scale" },
  says: {
    es: ({ points, meant }) =>
      `Esta ponderación vale ${sayPoints(points, "es")}; por las demás de la columna parece ser ${sayPoints(meant, "es")}.`,
    en: ({ points, meant }) =>
      `This weight is ${sayPoints(points, "en")}; going by the others of the column it seems to be ${sayPoints(meant, "en")}.`,
  },
  why: {
    es: "Un 5 escrito donde los demás son 5 % vale 500 % y descuadra el total.",
    en: "A 5 written where the others are 5% is 500%, and throws the total off a hundredfold.",
  },
  offers: {
    es: ({ meant }) => `Cambiarla por ${sayPoints(meant, "es")}`,
    en: ({ meant }) => `Change it to ${sayPoints(meant, "en")}`,
  },
});

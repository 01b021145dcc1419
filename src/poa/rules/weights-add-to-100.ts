import { closeTo100 } from "../closeTo100";
import { rule } from "../rule";
import { isOff, totalsOf } from "../totals";
import { sayPoints, type Points } from "../weights";

type Total = {
  scope: string;
  total: Points;
  missing: Points;
  cells: number;
} & Partial<Explanation>;

/** What the sister areas say of the difference, where they were looked at too. */
type Explanation = { sisters: number; carriers: number; code: string; text: string };

export const weightsAddTo100 = rule<Total>({
  id: "weights-add-to-100",
  severity: "error",
  *check(plan, { settings, scheme }) {
    for (const sum of totalsOf(plan, scheme.base)) {
      if (!isOff(sum, settings.tolerance)) continue;
      const { at, of, scope, total, missing } = sum;
      const edits = closeTo100(of);
      const fix = edits.length > 0 ? { safe: false, edits } : null;
      yield { at, facts: { scope, total, missing, cells: edits.length }, fix };
    }
  },
  about: { es: "Suma de las ponderaciones", en: "Sum of the weights" },
  says: {
    es: ({ scope, total, missing, sisters, carriers, code, text }) =>
      `Las ponderaciones ${scope === "" ? "del área" : `de la acción ${scope}`} suman ${sayPoints(total, "es")}: ` +
      (missing > 0
        ? `${missing > 1 ? "faltan" : "falta"} ${sayPoints(missing, "es")}.`
        : `${missing < -1 ? "sobran" : "sobra"} ${sayPoints(-missing, "es")}.`) +
      (sisters === undefined
        ? ""
        : ` ${sisters} áreas hermanas: ${carriers} llevan ${code} ${text} con ${sayPoints(missing, "es")}; aquí no está.`),
    en: ({ scope, total, missing, sisters, carriers, code, text }) =>
      `The weights of ${scope === "" ? "the area" : `action ${scope}`} add to ${sayPoints(total, "en")}: ` +
      (missing > 0
        ? `${sayPoints(missing, "en")} missing.`
        : `${sayPoints(-missing, "en")} too much.`) +
      (sisters === undefined
        ? ""
        : ` ${sisters} sister areas: ${carriers} carry ${code} ${text} with ${sayPoints(missing, "en")}; it is not here.`),
  },
  why: {
    es: "El avance del plan se mide con las ponderaciones: si no suman 100 %, el avance informado no es el real.",
    en: "Progress is measured with the weights: if they do not add to 100%, the reported progress is not the real one.",
  },
  offers: {
    es: ({ cells }) =>
      `Repartir la diferencia en proporción entre las ponderaciones (${cells === 1 ? "cambia 1 celda" : `cambian ${cells} celdas`})`,
    en: ({ cells }) =>
      `Share the difference out among the weights in proportion (${cells === 1 ? "1 cell changes" : `${cells} cells change`})`,
  },
});

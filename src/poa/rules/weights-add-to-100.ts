import { rule, type Violation } from "../rule";
import { closeTo100 } from "../closeTo100";
import { weightOfAction, weightOfPlan, type Plan, type ShortTermAction } from "../plan";
import { weightedActions, type Scheme } from "../scheme";
import { a1 } from "../../sheet/cell";
import { shorten } from "../shorten";
import { differenceOfPoints, sayPoints, type Points } from "../weights";

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
  *check(plan, { edit, settings, scheme }) {
    for (const { at, of, scope, total } of totals(plan, scheme.base)) {
      const missing = differenceOfPoints(100, total);
      if (Math.abs(missing) <= settings.tolerance) continue;
      const edits = closeTo100(of, edit);
      const fix = edits.length > 0 ? { safe: false, edits } : null;
      yield { at, facts: { scope, total, missing, cells: edits.length }, fix };
    }
  },
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

type Sum = Pick<Violation<Total>, "at"> & {
  of: Plan | ShortTermAction;
  scope: string;
  total: Points;
};

/** The sums that must be 100: one over the plan, told at the heading of the weights, or one over each action. */
function* totals(plan: Plan, base: Scheme["base"]): Generator<Sum> {
  const heading = plan.headings.get("weight");
  if (!heading || plan.actions.length === 0) return;
  if (base === "area") yield { at: heading.at, of: plan, scope: "", total: weightOfPlan(plan) };
  else
    for (const action of weightedActions(plan)) {
      const { code, text } = action;
      const named = text.value === "" ? a1(code.at) : `«${shorten(text.value)}»`;
      const scope = code.value || named;
      yield { at: code.at, of: action, scope, total: weightOfAction(action) };
    }
}

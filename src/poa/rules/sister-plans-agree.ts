import type { Cell } from "../../sheet/cell";
import { codeNumber, codeStem, withoutTail } from "../codes";
import { fold } from "../form";
import { rowsOf } from "../plan";
import { ruleAcross } from "../rule";
import { sisterDifferences, type SisterDifference } from "../sisters";
import { sayPoints, type Points } from "../weights";

export type Sisterly = {
  sisters: number;
  carriers: number;
  code: string;
  text: string;
  weight: Points | null;
  own: Points | null;
  isHere: string;
};

export const sisterPlansAgree = ruleAcross<Sisterly>({
  id: "sister-plans-agree",
  severity: "hint",
  *check(plans) {
    for (const difference of sisterDifferences(plans)) {
      const { plan, sisters, carriers, task, weight, own } = difference;
      yield {
        in: plan.ref,
        at: placeOf(difference),
        facts: {
          sisters,
          carriers,
          code: task.task.code.value,
          // The whole text: it is what the area may have to add.
          text: withoutTail(task.task.text.value),
          weight,
          own: own?.weight ?? null,
          isHere: own ? "yes" : "no",
        },
      };
    }
  },
  about: { es: "Distinto de áreas parecidas", en: "Unlike its sister areas" },
  says: {
    es: ({ sisters, carriers, code, text, weight, own, isHere }) =>
      `${sisters} áreas hermanas: ${carriers} llevan ${`${code} ${text}`.trim()}${weight === null ? "" : ` con ${sayPoints(weight, "es")}`}; ` +
      (isHere === "no"
        ? "aquí no está."
        : `aquí ${own === null ? "no tiene ponderación" : `tiene ${sayPoints(own, "es")}`}.`),
    en: ({ sisters, carriers, code, text, weight, own, isHere }) =>
      `${sisters} sister areas: ${carriers} carry ${`${code} ${text}`.trim()}${weight === null ? "" : ` with ${sayPoints(weight, "en")}`}; ` +
      (isHere === "no"
        ? "it is not here."
        : `here it has ${own === null ? "no weight" : sayPoints(own, "en")}.`),
  },
  why: {
    es: "Áreas que hacen lo mismo suelen planificar lo mismo: una diferencia puede ser un olvido.",
    en: "Areas that do the same usually plan the same: a difference may be an oversight.",
  },
});

/** The weight that differs, or the task after which the missing one would come. */
function placeOf({ plan, task, own }: SisterDifference): Cell {
  if (own) return own.at;
  const code = task.task.code.value;
  const before = [...rowsOf(plan)].filter(
    ({ task: other }) =>
      other &&
      codeStem(other.code.value) === codeStem(code) &&
      codeNumber(other.code.value) < codeNumber(code)
  );
  // Where numbers begin anew under each operation, the one of the same operation is meant.
  const near = before.findLast(({ operation }) => fold(operation?.text.value ?? "") === task.under);
  const heading = plan.headings.get("taskCode") ?? [...plan.headings.values()][0];
  return (
    (near ?? before.at(-1))?.task?.code.at ?? heading?.at ?? { row: plan.headingRow, column: 0 }
  );
}

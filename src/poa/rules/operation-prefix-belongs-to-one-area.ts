import { commonForm } from "../codes";
import { nameOf } from "../consolidate";
import { operationsOf, type Plan } from "../plan";
import { ruleAcross } from "../rule";

export const operationPrefixBelongsToOneArea = ruleAcross<{ prefix: string; first: string }>({
  id: "operation-prefix-belongs-to-one-area",
  severity: "warning",
  *check(plans) {
    const owners = new Map<string, Plan[]>();
    for (const plan of plans) {
      const form = commonForm(operationsOf(plan).map(({ code }) => code.value));
      if (!form || form.prefix === "") continue;
      const own = owners.get(form.prefix);
      if (own) own.push(plan);
      else owners.set(form.prefix, [plan]);
    }
    const signed = [...owners.values()].flat().length;
    // Where the areas share their signs as a rule, that is the institution's scheme.
    if (owners.size * 2 <= signed) return;
    for (const [prefix, [first, ...others]] of owners) {
      for (const plan of others) {
        const operation = operationsOf(plan)[0];
        const facts = { prefix, first: nameOf(first!) };
        if (operation && facts.first !== nameOf(plan)) {
          const seeAlso = [{ in: first!.ref, at: operationsOf(first!)[0]!.code.at }];
          yield { in: plan.ref, at: operation.code.at, facts, seeAlso };
        }
      }
    }
  },
  about: { es: "Sigla de otra área", en: "Another area’s initials" },
  says: {
    es: ({ prefix, first }) => `Las operaciones llevan la sigla ${prefix}, que ya usa ${first}.`,
    en: ({ prefix, first }) =>
      `The operations carry the sign ${prefix}, which ${first} already uses.`,
  },
  why: {
    es: "La sigla dice de quién es la operación: si dos áreas la comparten, se confunden en el consolidado.",
    en: "The sign tells whose operation it is: shared by two areas, they are mixed up in the national plan.",
  },
});

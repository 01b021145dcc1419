import type { Facts, Language, Severity } from "../../poa/rule";
import { RULES, RULES_ACROSS, ruleOf } from "../../poa/rules/index";
import examples from "./examples.json";

/** One rule as the help tells it. */
export interface RuleTold {
  readonly id: string;
  readonly severity: Severity;
  readonly about: string;
  /** What it says of a plan that breaks it. */
  readonly example: string;
  readonly why: string;
  /** What its fix would do there; null where none is offered. */
  readonly fix: string | null;
}

interface Example {
  readonly facts: Facts;
  readonly hasFix: boolean;
}

/** The facts of one finding for each rule, as the tests meet them in the received books or in plans drawn for it. */
const EXAMPLES: Readonly<Record<string, Example>> = examples;

/** Every rule of the catalogue, in its order. */
export const rulesTold = (language: Language): RuleTold[] =>
  [...RULES, ...RULES_ACROSS].map(({ id, severity, about, says, why }) => {
    const { facts, hasFix } = EXAMPLES[id]!;
    const offered = hasFix ? ruleOf(id).offers : undefined;
    return {
      id,
      severity,
      about: about[language],
      example: says[language](facts),
      why: why[language],
      fix: offered ? offered[language](facts) : null,
    };
  });

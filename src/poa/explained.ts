import type { Facts, Finding } from "./rule";

/** What sister areas add to the facts of a total that is off. */
const EXPLANATION: readonly string[] = ["sisters", "carriers", "code", "text"];

const isTotal = ({ rule }: Finding): boolean => rule === "weights-add-to-100";

/** A total as its own sheet tells it, without what sister areas said of it. */
export function unexplained(finding: Finding): Finding {
  if (!isTotal(finding) || finding.facts.sisters === undefined) return finding;
  const own = Object.entries(finding.facts).filter(([fact]) => !EXPLANATION.includes(fact));
  return { ...finding, facts: Object.fromEntries(own) };
}

/** A total off by just what one missing task weighs in the sister areas says so. */
export function explained(finding: Finding, across: readonly Finding[]): Finding {
  if (!isTotal(finding)) return finding;
  const cause = across.find(
    ({ rule, facts }) =>
      rule === "sister-plans-agree" &&
      facts.isHere === "no" &&
      facts.weight === finding.facts.missing
  );
  if (!cause) return finding;
  const { sisters, carriers, code, text } = cause.facts;
  const facts: Facts = {
    ...finding.facts,
    sisters: sisters!,
    carriers: carriers!,
    code: code!,
    text: text!,
  };
  return { ...finding, facts };
}

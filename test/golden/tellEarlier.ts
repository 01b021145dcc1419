import type { Earlier, EarlierPlan } from "../../src/poa/national/earlier";
import { rowsOf, type Plan } from "../../src/poa/plan";
import { a1 } from "../../src/sheet/cell";
import type { Field } from "../../src/poa/field";

/** What was read back from a national book, line by line. */
export const tellEarlier = ({ plans, lost, files }: Earlier): string =>
  [
    ...plans.flatMap(tellPlan),
    "## Lost",
    "",
    ...lost.map((area) => `- ${area}`),
    "",
    "## Files that need not be read again",
    "",
    ...[...files].map(
      ([sha, { plans: own, otherSheets }]) =>
        `- …${sha.slice(-3)}: ${own.map(({ plan }) => plan.ref.sheet).join(", ")}; sheets without a plan: ${otherSheets.join(", ") || "none"}`
    ),
  ].join("\n");

const tellPlan = ({ file, sha256, bytes, readOn, plan, remarks }: EarlierPlan): string[] => [
  `## ${file}, ${plan.ref.sheet}`,
  "",
  `- file: ${plan.ref.book}, ${bytes} bytes, …${sha256.slice(-3)}, read on ${readOn.toLocaleString("sv")}`,
  `- area: ${plan.area ? tell(plan.area) : "none"}`,
  `- year: ${plan.fiscalYear ? tell(plan.fiscalYear) : "none"}`,
  `- headings: ${[...plan.headings].map(([id, heading]) => `${id} ${a1(heading.at)}`).join(", ")}`,
  `- rows: ${plan.filledRows}, down to row ${plan.lastRow + 1}`,
  ...tellRows(plan),
  ...plan.furtherColumns.map(
    ({ title, column, contents }) =>
      `- ${title}, column ${column + 1}: ${[...contents].map(([row, { value }]) => `${row + 1} ${String(value)}`).join(", ")}`
  ),
  ...remarks.map(
    ({ severity, rule, at, in: { book, sheet }, what, why, how, ignored }) =>
      `- ${severity} ${rule} in ${book}, ${sheet}, ${a1(at)}: ${what} | ${why} | ${how} | ${ignored ?? "open"}`
  ),
  "",
];

const tellRows = (plan: Plan): string[] =>
  [...rowsOf(plan)].map(({ row, action, operation, task }) => {
    const fields = [action, operation, task].flatMap((part) =>
      part ? [part.code, part.text] : []
    );
    const weights = [operation?.weight, task?.weight].flatMap((weight) =>
      weight && weight.value !== null ? [`${weight.value} in ${a1(weight.at)}`] : []
    );
    return `- row ${row + 1}: ${fields.map(tell).concat(weights).join(" | ")}`;
  });

const tell = ({ value, at }: Field<string | number>): string => `${value || "∅"} in ${a1(at)}`;

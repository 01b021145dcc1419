import { sayPoints } from "../../poa/weights";
import { english } from "../wording";
import type { PlanPart } from "./planParts";
import type { PictureWords } from "./words.es";

const { counted } = english;

const weight = (points: number | null): string =>
  points === null ? "no weight" : sayPoints(points, "en");

function name({ kind, code }: PlanPart): string {
  if (kind === "loose") return "Tasks under no operation";
  const what = kind === "action" ? "Action" : "Operation";
  return code === "" ? `${what} without a code` : `${what} ${code}`;
}

const holds = ({ kind, holds: count }: PlanPart): string =>
  kind === "action" ? counted(count, "operation", "operations") : counted(count, "task", "tasks");

/** What the picture of the plan says, in English. */
export const en: PictureWords = {
  parts: "Parts of the plan: the arrow keys go through them, Enter goes to their rows",
  label: (part) => `${name(part)}, ${weight(part.points)}, ${holds(part)}: go to its rows`,
  line: (part) => [`${name(part)}: ${weight(part.points)}`, part.text].filter(Boolean).join(" · "),
  tip: (part) =>
    [`${name(part)}: ${weight(part.points)} · ${holds(part)}`, part.text]
      .filter(Boolean)
      .join("\n"),
};

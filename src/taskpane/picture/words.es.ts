import { sayPoints } from "../../poa/weights";
import { spanish } from "../wording";
import type { PlanPart } from "./planParts";

const { counted } = spanish;

const weight = (points: number | null): string =>
  points === null ? "sin ponderación" : sayPoints(points, "es").replace(" ", "\u00a0");

function name({ kind, code }: PlanPart): string {
  if (kind === "loose") return "Tareas sin operación";
  const what = kind === "action" ? "Acción" : "Operación";
  return code === "" ? `${what} sin código` : `${what} ${code}`;
}

const holds = ({ kind, holds: count }: PlanPart): string =>
  kind === "action"
    ? counted(count, "operación", "operaciones")
    : counted(count, "tarea", "tareas");

/** What the picture of the plan says, in Spanish. */
export const es = {
  parts: "Partes del plan: con las flechas se recorren, con Intro se va a sus filas",
  /** For who does not see it. */
  label: (part: PlanPart) =>
    `${name(part)}, ${weight(part.points)}, ${holds(part)}: ir a sus filas`,
  /** Under the picture, in one line. */
  line: (part: PlanPart) =>
    [`${name(part)}: ${weight(part.points)}`, part.text].filter(Boolean).join(" · "),
  tip: (part: PlanPart) =>
    [`${name(part)}: ${weight(part.points)} · ${holds(part)}`, part.text]
      .filter(Boolean)
      .join("\n"),
};

/** The shape that every language of the picture fills. */
export type PictureWords = typeof es;

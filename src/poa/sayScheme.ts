import type { CodeForm } from "./codes";
import type { Words } from "./rule";
import type { Scheme, TaskParent } from "./scheme";

/** The scheme in one plain sentence. */
export function sayScheme(scheme: Scheme): Words {
  const { operation, task, taskHangsFrom, base, weightOn } = scheme;
  const code = sayForm(operation);
  const es = [
    taskHangsFrom ? `Tareas: ${PARENT.es[taskHangsFrom]}` : task ? `Tareas: ${sayForm(task)}` : "",
    code === "" ? "" : `operaciones: ${code}`,
    WEIGHT.es[weightOn],
    base === "area" ? "los pesos de la hoja suman 100" : "los pesos de cada acción suman 100",
  ];
  const en = [
    taskHangsFrom ? `Tasks: ${PARENT.en[taskHangsFrom]}` : task ? `Tasks: ${sayForm(task)}` : "",
    code === "" ? "" : `operations: ${code}`,
    WEIGHT.en[weightOn],
    base === "area"
      ? "the weights of the sheet add to 100"
      : "the weights of each action add to 100",
  ];
  return { es: sentence(es), en: sentence(en) };
}

const WEIGHT: Readonly<Record<"es" | "en", Readonly<Record<Scheme["weightOn"], string>>>> = {
  es: {
    operation: "cada operación lleva su peso",
    task: "cada tarea lleva su peso",
    repeated: "el peso de la operación se repite en cada fila y se cuenta una vez",
  },
  en: {
    operation: "each operation carries its weight",
    task: "each task carries its weight",
    repeated: "the operation's weight is repeated on each row and counted once",
  },
};

const PARENT: Readonly<Record<"es" | "en", Readonly<Record<TaskParent, string>>>> = {
  es: { action: "acción.tarea", operation: "operación.tarea", both: "acción.operación.tarea" },
  en: { action: "action.task", operation: "operation.task", both: "action.operation.task" },
};

/** What codes of the form look like: DNAF n, DNTIC-0n, n.n; "" where there is none. */
export function sayForm(form: CodeForm | null): string {
  if (!form) return "";
  const numbers = Array.from({ length: form.parts }, () => "n").join(".");
  return form.prefix + form.separator + "0".repeat(form.width - 1) + numbers;
}

function sentence(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

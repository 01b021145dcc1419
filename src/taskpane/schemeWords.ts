import type { Language } from "../poa/rule";
import type { CodePart, Reading, ReadingPart } from "./decision";

type ReadingNames = { readonly [Part in ReadingPart]: Readonly<Record<Reading<Part>, string>> };

/** What the panel for correcting the scheme says. */
export interface SchemeWords {
  readonly title: (sheet: string) => string;
  readonly about: string;
  readonly parts: Readonly<Record<ReadingPart | CodePart, string>>;
  readonly readings: ReadingNames;
  /** The choice that leaves a part to the sheet, with what the sheet shows, or "" where it shows nothing. */
  readonly asSheet: (reading: string) => string;
  /** The same where something else holds for all sheets. */
  readonly asAll: (reading: string) => string;
  readonly codes: string;
  readonly codesAbout: string;
  readonly form: (form: string) => string;
  readonly noCode: (example: string) => string;
  readonly chosen: { readonly sheet: string; readonly all: string };
  readonly forAll: string;
  readonly forAllAbout: string;
  readonly save: string;
  readonly cancel: string;
}

const es: SchemeWords = {
  title: (sheet) => `Cómo se lee la hoja ${sheet}`,
  about: "Cambie solo lo que la hoja no muestra bien. Se guarda en este libro.",
  parts: {
    taskHangsFrom: "Las tareas dependen de",
    operationsRunPer: "Las operaciones se numeran",
    tasksRunPer: "Las tareas se numeran",
    base: "Las ponderaciones suman 100",
    weightOn: "Una ponderación repetida en cada fila",
    action: "Código de acción",
    operation: "Código de operación",
    task: "Código de tarea",
  },
  readings: {
    taskHangsFrom: {
      action: "la acción",
      operation: "la operación",
      both: "la acción y el número de operación",
      none: "no revisar",
    },
    operationsRunPer: { plan: "en toda la hoja", action: "por acción" },
    tasksRunPer: { plan: "en toda la hoja", action: "por acción", operation: "por operación" },
    base: { area: "por área", action: "por acción" },
    weightOn: { repeated: "es una sola", task: "son varias" },
  },
  asSheet: (reading) => (reading === "" ? "según la hoja" : `según la hoja: ${reading}`),
  asAll: (reading) => `como en todas las hojas: ${reading}`,
  codes: "Forma de los códigos",
  codesAbout: "Escriba un código de ejemplo, como «DDL 5». Vacío: según la hoja.",
  form: (form) => `Forma: ${form}`,
  noCode: (example) =>
    `«${example}» no es un código: debe terminar en un número, como «DDL 5» o «4.1.3».`,
  chosen: { sheet: "elegido", all: "elegido para todas" },
  forAll: "Aplicar a todas las hojas",
  forAllAbout: "La forma de los códigos queda solo para esta hoja.",
  save: "Guardar",
  cancel: "Cancelar",
};

const en: SchemeWords = {
  title: (sheet) => `How sheet ${sheet} is read`,
  about: "Change only what the sheet does not show well. It is kept in this workbook.",
  parts: {
    taskHangsFrom: "Tasks hang from",
    operationsRunPer: "Operations are numbered",
    tasksRunPer: "Tasks are numbered",
    base: "Weights add to 100",
    weightOn: "A weight repeated on each row",
    action: "Action code",
    operation: "Operation code",
    task: "Task code",
  },
  readings: {
    taskHangsFrom: {
      action: "the action",
      operation: "the operation",
      both: "the action and the operation’s number",
      none: "do not check",
    },
    operationsRunPer: { plan: "over the whole sheet", action: "by action" },
    tasksRunPer: { plan: "over the whole sheet", action: "by action", operation: "by operation" },
    base: { area: "by area", action: "by action" },
    weightOn: { repeated: "is one weight", task: "is several" },
  },
  asSheet: (reading) => (reading === "" ? "as the sheet shows" : `as the sheet shows: ${reading}`),
  asAll: (reading) => `as on all sheets: ${reading}`,
  codes: "Form of the codes",
  codesAbout: "Write an example of a code, as “DDL 5”. Empty: as the sheet shows.",
  form: (form) => `Form: ${form}`,
  noCode: (example) => `“${example}” is no code: it has to end in a number, as “DDL 5” or “4.1.3”.`,
  chosen: { sheet: "chosen", all: "chosen for all" },
  forAll: "Apply to all sheets",
  forAllAbout: "The form of the codes holds for this sheet only.",
  save: "Save",
  cancel: "Cancel",
};

export const SCHEME_WORDS: Readonly<Record<Language, SchemeWords>> = { es, en };

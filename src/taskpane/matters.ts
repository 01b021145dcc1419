import type { Language, Words } from "../poa/rule";

/** What each rule is about, in a few words that head its findings in the list. A new rule adds its line here. */
export const MATTERS: Readonly<Record<string, Words>> = {
  "plan-has-an-area": { es: "Falta el nombre del área", en: "No area name" },
  "plan-has-a-fiscal-year": { es: "Falta la gestión", en: "No fiscal year" },
  "header-label-matches-its-value": { es: "Encabezado cambiado", en: "Header values swapped" },
  "heading-year-is-the-fiscal-year": { es: "Año del título", en: "Year in the heading" },
  "form-has-its-columns": { es: "Columnas del formulario", en: "Columns of the form" },
  "plan-has-tasks": { es: "POA sin tareas", en: "POA without tasks" },
  "row-is-in-its-columns": { es: "Filas corridas de columna", en: "Rows out of their columns" },
  "action-has-an-operation": { es: "Acción sin operaciones", en: "Action without operations" },
  "operation-has-a-task": { es: "Operación sin tareas", en: "Operation without tasks" },
  "task-has-an-operation": { es: "Tarea sin operación", en: "Task without an operation" },
  "action-has-a-text": { es: "Acción sin texto", en: "Action without a text" },
  "operation-has-a-text": { es: "Operación sin texto", en: "Operation without a text" },
  "task-has-a-text": { es: "Tarea sin texto", en: "Task without a text" },
  "cell-holds-no-error": { es: "Celdas con error de Excel", en: "Cells with an Excel error" },
  "no-value-hides-under-a-merge": {
    es: "Valores ocultos al combinar",
    en: "Values under merged cells",
  },
  "no-plan-row-is-hidden": { es: "Filas ocultas", en: "Hidden rows" },
  "action-has-a-code": { es: "Acción sin código", en: "Action without a code" },
  "operation-has-a-code": { es: "Operación sin código", en: "Operation without a code" },
  "task-has-a-code": { es: "Tarea sin código", en: "Task without a code" },
  "action-code-follows-the-scheme": {
    es: "Forma del código de acción",
    en: "Form of the action code",
  },
  "operation-code-follows-the-scheme": {
    es: "Forma del código de operación",
    en: "Form of the operation code",
  },
  "task-code-follows-the-scheme": { es: "Forma del código de tarea", en: "Form of the task code" },
  "code-is-stored-as-text": { es: "Códigos guardados como número", en: "Codes stored as numbers" },
  "action-code-is-not-repeated": { es: "Código de acción repetido", en: "Action code repeated" },
  "operation-code-is-not-repeated": {
    es: "Código de operación repetido",
    en: "Operation code repeated",
  },
  "task-code-is-not-repeated": { es: "Código de tarea repetido", en: "Task code repeated" },
  "operation-codes-run-on": { es: "Operaciones salteadas", en: "Operation codes skip" },
  "task-codes-run-on": { es: "Tareas salteadas", en: "Task codes skip" },
  "task-code-belongs-to-its-parent": {
    es: "Código de tarea en otra acción",
    en: "Task code of another action",
  },
  "weight-is-given": { es: "Falta la ponderación", en: "No weight" },
  "weight-is-a-number": { es: "Ponderación que no es número", en: "Weight that is no number" },
  "weight-is-within-0-and-100": {
    es: "Ponderación fuera de 0 a 100",
    en: "Weight out of 0 to 100",
  },
  "weight-is-on-the-column-scale": {
    es: "Ponderación en otra escala",
    en: "Weight on another scale",
  },
  "weight-is-stored-as-a-percentage": {
    es: "Ponderación escrita como texto",
    en: "Weight written as text",
  },
  "weight-sits-on-one-level": { es: "Ponderación en dos niveles", en: "Weight on two levels" },
  "weights-add-to-100": { es: "Suma de las ponderaciones", en: "Sum of the weights" },
  "text-is-clean": { es: "Espacios y puntuación", en: "Spaces and punctuation" },
  "task-text-is-not-repeated": { es: "Tarea repetida", en: "Task repeated" },
  "deadline-is-not-before-the-fiscal-year": {
    es: "Plazo anterior a la gestión",
    en: "Deadline before the year",
  },
  "area-is-planned-once": { es: "Área repetida", en: "Area twice" },
  "fiscal-year-is-one": { es: "Gestiones distintas", en: "Different years" },
  "every-expected-area-is-here": { es: "Áreas que faltan", en: "Missing areas" },
  "action-code-has-one-text": { es: "Un código, varios textos", en: "One code, several texts" },
  "operation-prefix-belongs-to-one-area": {
    es: "Sigla de otra área",
    en: "Another area’s initials",
  },
  "sister-plans-agree": { es: "Distinto de áreas parecidas", en: "Unlike its sister areas" },
};

/** What the findings of a rule are about; the given words for a rule that has none yet. */
export const matterOf = (rule: string, language: Language, otherwise: string): string =>
  MATTERS[rule]?.[language] ?? otherwise;

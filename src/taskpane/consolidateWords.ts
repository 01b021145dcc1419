import type { Language } from "../poa/rule";
import { useLanguage } from "./language";
import { english, spanish } from "./wording";

const es = {
  title: "Una sola hoja con todas las áreas",
  intro:
    "Junta los POA de este libro en una sola hoja, «POA Nacional», y cuenta las filas que entran y las que salen.",
  keeps: "Las hojas de las áreas quedan como están.",
  start: "Consolidar las hojas de este libro",
  again: "Leer de nuevo",
  busy: "Leyendo el libro…",
  painting: "Creando la hoja «POA Nacional»…",
  cancelled: "Lectura cancelada. El libro quedó como estaba.",
  gathered: (areas: number, rows: number) =>
    `Lectura terminada: ${spanish.counted(areas, "área", "áreas")}, ${spanish.counted(rows, "fila", "filas")}.`,
  could: {
    read: "No se pudo leer el libro",
    paint: "No se pudo crear «POA Nacional»",
    go: "No se pudo abrir «POA Nacional»",
  },
  columns: {
    area: "Área",
    rowsIn: "Leídas",
    rowsOut: "Pasan",
    total: "Total",
    errors: "Errores",
  },
  caption: "Filas leídas y filas que pasan al consolidado, por área",
  sum: (areas: number) => spanish.counted(areas, "área", "áreas"),
  same: (rows: number) =>
    rows === 1
      ? "La fila leída pasa al consolidado."
      : `Las ${spanish.n(rows)} filas leídas pasan al consolidado.`,
  notSame: (rowsIn: number, rowsOut: number) =>
    `Se leyeron ${spanish.n(rowsIn)} filas y pasarían ${spanish.n(rowsOut)}: no coinciden. No cree la hoja y avise a quien le instaló el complemento.`,
  withErrors: (areas: readonly string[]) =>
    areas.length === 1
      ? `Tiene errores: ${areas[0]}.`
      : `${spanish.n(areas.length)} áreas tienen errores: ${spanish.listed(areas)}.`,
  accept: "Crear de todos modos, con observaciones",
  replaces: "La hoja «POA Nacional» que ya existe se reemplazará.",
  create: "Crear hoja «POA Nacional»",
  created: (tasks: number, rowsOut: number, rowsIn: number) =>
    `POA Nacional creada: ${spanish.counted(tasks, "tarea", "tareas")}, ${spanish.n(rowsOut)} filas de ${spanish.n(rowsIn)}.`,
  open: "Ir a la hoja",
  skipped: "No entran",
  nothing: "Ninguna hoja de este libro es un POA: no hay nada que consolidar.",
};

/** What the tab "Consolidar" says. */
export type ConsolidateWords = typeof es;

const en: ConsolidateWords = {
  title: "All the areas in one sheet",
  intro:
    "Brings the POAs of this workbook together in one sheet, “POA Nacional”, and counts the rows that go in and come out.",
  keeps: "The sheets of the areas stay as they are.",
  start: "Consolidate the sheets of this workbook",
  again: "Read again",
  busy: "Reading the workbook…",
  painting: "Creating the sheet “POA Nacional”…",
  cancelled: "Reading cancelled. The workbook is as it was.",
  gathered: (areas, rows) =>
    `Reading finished: ${english.counted(areas, "area", "areas")}, ${english.counted(rows, "row", "rows")}.`,
  could: {
    read: "The workbook could not be read",
    paint: "“POA Nacional” could not be created",
    go: "“POA Nacional” could not be opened",
  },
  columns: { area: "Area", rowsIn: "Read", rowsOut: "Pass", total: "Total", errors: "Errors" },
  caption: "Rows read and rows that pass to the consolidated sheet, by area",
  sum: (areas) => english.counted(areas, "area", "areas"),
  same: (rows) =>
    rows === 1
      ? "The row that was read passes to the consolidated sheet."
      : `All ${english.n(rows)} rows that were read pass to the consolidated sheet.`,
  notSame: (rowsIn, rowsOut) =>
    `${english.n(rowsIn)} rows were read and ${english.n(rowsOut)} would pass: they differ. Do not create the sheet, and tell whoever installed the add-in.`,
  withErrors: (areas) =>
    areas.length === 1
      ? `It has errors: ${areas[0]}.`
      : `${english.n(areas.length)} areas have errors: ${english.listed(areas)}.`,
  accept: "Create it all the same, with remarks",
  replaces: "The sheet “POA Nacional” that exists will be replaced.",
  create: "Create sheet “POA Nacional”",
  created: (tasks, rowsOut, rowsIn) =>
    `POA Nacional created: ${english.counted(tasks, "task", "tasks")}, ${english.n(rowsOut)} rows of ${english.n(rowsIn)}.`,
  open: "Go to the sheet",
  skipped: "Left out",
  nothing: "No sheet of this workbook is a POA: there is nothing to consolidate.",
};

export const CONSOLIDATE_WORDS: Readonly<Record<Language, ConsolidateWords>> = { es, en };

export const useConsolidateWords = (): ConsolidateWords => CONSOLIDATE_WORDS[useLanguage()];

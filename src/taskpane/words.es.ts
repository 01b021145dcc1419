import type { NoPlanReason } from "../poa/read";
import type { Severity } from "../poa/rule";
import { sayPoints } from "../poa/weights";
import type { Part } from "./decision";
import type { Reason } from "./failure";
import { spanish } from "./wording";

const clock = new Intl.DateTimeFormat("es-BO", {
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

const { n, counted, listed } = spanish;
/** The space before % never breaks a line. */
const percent = (points: number): string => sayPoints(points, "es").replace(" ", "\u00a0");

const named = (name: string): string => (name === "" ? "" : ` «${name}»`);

const counts = ({ error, warning, hint }: Readonly<Record<Severity, number>>): string => {
  const parts: string[] = [];
  if (error > 0) parts.push(counted(error, "error", "errores"));
  if (warning > 0) parts.push(counted(warning, "aviso", "avisos"));
  if (hint > 0) parts.push(counted(hint, "detalle de forma", "detalles de forma"));
  return parts.length === 0 ? "ninguna observación" : listed(parts);
};

/** What went wrong and what the planner can do about it. */
export interface FailureWords {
  readonly what: string;
  readonly toDo: string;
}

const failures: Readonly<Record<Reason["kind"], (detail: string) => FailureWords>> = {
  "sheet-is-gone": (sheet) => ({
    what: `La hoja${named(sheet)} ya no está en el libro.`,
    toDo: "Vuelva a revisar el libro para ver las hojas que tiene ahora.",
  }),
  "cell-is-being-edited": () => ({
    what: "Excel espera que usted termine de escribir en una celda.",
    toDo: "Pulse Intro o Esc en la hoja y reintente.",
  }),
  "sheet-is-protected": (sheet) => ({
    what: `La hoja${named(sheet)} está protegida y no se puede escribir en ella.`,
    toDo: "En la pestaña Revisar de Excel elija «Desproteger hoja» y reintente.",
  }),
  "book-is-read-only": () => ({
    what: "El libro está abierto solo para leer.",
    toDo: "Pulse «Habilitar edición» o guarde una copia y ábrala.",
  }),
  "sheet-is-filtered": (sheet) => ({
    what: `La hoja${named(sheet)} está filtrada y no se pueden mover sus filas.`,
    toDo: "Quite el filtro (pestaña Datos, «Borrar») y reintente.",
  }),
  "book-is-locked": () => ({
    what: "El libro está protegido o abierto solo para leer y no guarda decisiones.",
    toDo: "Guarde una copia, o desproteja el libro, y reintente. Lo que usted eligió sigue aquí.",
  }),
  "too-large": (what) => ({
    what: `Es demasiado grande para leerla de una vez${what === "" ? "" : ` (${what})`}.`,
    toDo: "Borre las filas y columnas vacías que tengan formato debajo de la tabla y reintente.",
  }),
  "host-is-busy": () => ({
    what: "Excel está ocupado con otra tarea.",
    toDo: "Espere unos segundos y reintente.",
  }),
  "not-supported": (what) => ({
    what: `Esta versión de Excel no sabe hacerlo${what === "" ? "" : ` (${what})`}.`,
    toDo: "Actualice Office o abra el libro en Excel para la web.",
  }),
  failed: (words) => ({
    what: words === "" ? "Excel no pudo y no dijo por qué." : `Excel respondió: «${words}».`,
    toDo: "Reintente. Si se repite, guarde el libro, ciérrelo y vuelva a abrirlo.",
  }),
  ours: (words) => ({
    what: `Falló este complemento, no su hoja${words === "" ? "" : ` («${words}»)`}.`,
    toDo: "El libro quedó como estaba. Reintente; si se repite, avise a quien le instaló el complemento.",
  }),
};

const noPlan: Readonly<Record<NoPlanReason, string>> = {
  empty: "La hoja está vacía.",
  "no-headings":
    "No se encontraron los títulos de la tabla: código y texto de la acción, operación, ponderación, tarea.",
  national: "Se revisan las hojas de donde viene, no ella.",
};

const shortNoPlan: Readonly<Record<NoPlanReason, string>> = {
  empty: "está vacía",
  "no-headings": "no tiene los títulos de la tabla",
  national: "es la hoja que reúne a las áreas",
};

const severities: Readonly<Record<Severity, { readonly one: string; readonly many: string }>> = {
  error: { one: "Error", many: "Errores" },
  warning: { one: "Aviso", many: "Avisos" },
  hint: { one: "Detalle de forma", many: "Detalles de forma" },
};

const parts: Readonly<Record<Part, string>> = {
  taskHangsFrom: "de qué dependen las tareas",
  operationsRunPer: "la numeración de las operaciones",
  tasksRunPer: "la numeración de las tareas",
  base: "la base del 100",
  weightOn: "las ponderaciones repetidas",
  action: "el código de acción",
  operation: "el código de operación",
  task: "el código de tarea",
};

/** Everything the pane says in Spanish. */
export const es = {
  n,
  percent,
  counts,
  clock: (at: number) => clock.format(at),
  severities,
  failures,
  noPlan,
  shortNoPlan,
  tabs: { all: "Partes del panel", review: "Revisar", edit: "Editar", consolidate: "Consolidar" },
  asides: { settings: "Ajustes", help: "Ayuda" },
  loading: "Abriendo…",
  retry: "Reintentar",
  reload: "Abrir el panel de nuevo",
  cancel: "Cancelar",
  dismiss: "Cerrar el aviso",
  diagnosis: {
    ask: "Guardar un diagnóstico…",
    notHere: "Ahora no se puede: revise su conexión y abra el panel de nuevo.",
  },

  readOnly:
    "Libro abierto solo para leer: puede revisarlo y consolidarlo; para marcarlo o corregirlo, habilite la edición o guarde una copia.",
  firstRun: {
    title: "Revise el POA antes de enviarlo",
    does: "Busca códigos repetidos o salteados, ponderaciones que no suman 100\u00a0% y filas sueltas, y marca cada celda que conviene mirar.",
    keeps: "No cambia nada de lo que usted escribió; las marcas se quitan con un botón.",
  },
  reviewSheet: "Revisar hoja",
  reviewBook: "Revisar libro",
  unmark: "Quitar marcas",
  commands: "Órdenes de revisión",

  busy: {
    sheet: "Leyendo la hoja…",
    book: "Leyendo el libro…",
    unmark: "Quitando las marcas…",
    keep: "Guardando su corrección…",
    repair: "Haciendo el cambio…",
    at: (sheet: string, done: number, of: number) =>
      of === 1 ? `Revisando ${sheet}…` : `Revisando ${sheet}… ${n(done)} de ${n(of)}`,
  },
  notice: {
    cancelled: "Revisión cancelada. El libro quedó como estaba.",
    unmarked: (sheets: number) =>
      sheets === 0
        ? "No había marcas que quitar."
        : `Se quitaron las marcas de ${counted(sheets, "hoja", "hojas")}.`,
    sheetReviewed: (sheet: string, found: Readonly<Record<Severity, number>>) =>
      `Revisión terminada. ${sheet}: ${counts(found)}.`,
    bookReviewed: (areas: number, found: Readonly<Record<Severity, number>>) =>
      `Revisión terminada. ${counted(areas, "área", "áreas")}: ${counts(found)}.`,
    followed: (found: Readonly<Record<Severity, number>>) => `Al día: ${counts(found)}.`,
    unnoted: (cells: number) => `${counted(cells, "celda", "celdas")} sin nota.`,
    nothingToReview: "Revisión terminada. No se encontró ningún POA.",
  },
  reviewedAt: (time: string) => `Revisado a las ${time}`,
  could: {
    sheet: "No se pudo revisar la hoja",
    book: "No se pudo revisar el libro",
    unmark: "No se pudieron quitar las marcas",
    keep: "No se pudo guardar su corrección",
    repair: "No se pudo hacer el cambio",
    go: "No se pudo ir a la celda",
  },

  noArea: "Área sin nombre",
  noYear: "Sin gestión",
  year: (year: number) => `Gestión ${year}`,
  sheet: (name: string) => `hoja ${name}`,
  size: (actions: number, operations: number, tasks: number) =>
    [
      counted(actions, "acción", "acciones"),
      counted(operations, "operación", "operaciones"),
      counted(tasks, "tarea", "tareas"),
    ].join(" · "),
  weight: {
    total: (points: number) => `${percent(points).replace(/\s*%$/, "")} de 100\u00a0%`,
    missing: (points: number) => `faltan ${percent(points)}`,
    extra: (points: number) => `sobran ${percent(points)}`,
    complete: "completo",
    fullActions: (full: number, of: number) =>
      `${n(full)} de ${counted(of, "acción", "acciones")} con 100\u00a0%`,
    ofActions: (full: number, of: number) => `${n(full)} de ${n(of)}`,
    offActions: (count: number) =>
      count === 1 ? "1 acción no suma 100\u00a0%" : `${n(count)} acciones no suman 100\u00a0%`,
    noCode: "sin código",
    label: (parts: readonly string[], total: string, rest: string) =>
      `Ponderaciones por acción: ${parts.length === 0 ? "ninguna" : parts.join("; ")}. Total: ${total}, ${rest}.`,
  },

  scheme: {
    correct: "Corregir…",
    parts,
    chosen: {
      sheet: (parts: readonly string[]) => `Elegido: ${listed(parts)}.`,
      all: (parts: readonly string[]) => `Elegido para todas las hojas: ${listed(parts)}.`,
    },
    closes: {
      area: "La hoja entera suma 100: usar esa base",
      action: "Por acción cada una suma 100: usar esa base",
    },
  },

  book: {
    title: "Libro",
    titleOf: (year: number) => `Libro · Gestión ${year}`,
    areas: (count: number) => counted(count, "área", "áreas"),
    full: (count: number) => `${n(count)} ${count === 1 ? "suma" : "suman"} 100\u00a0%`,
    notFull: (count: number) => `${n(count)} no`,
    list: "Áreas del libro",
    back: (count: number) => `Las ${counted(count, "área", "áreas")}`,
    everything: (count: number) =>
      `Ver juntas las ${counted(count, "observación", "observaciones")}`,
    everythingTitle: "Todas las observaciones",
    noPlans: "Ninguna hoja de este libro es un POA",
    noPlansToDo:
      "Abra el libro donde está el POA, o prepare una hoja nueva en la pestaña «Editar».",
    row: (area: string, total: string, found: string) => `${area}: ${total}; ${found}`,
    fine: "sin observaciones",
  },
  notAPlan: {
    title: (sheet: string, reason: NoPlanReason) =>
      reason === "national" ? `«${sheet}» ya reúne a las áreas` : `«${sheet}» no es un POA`,
    toDo: (reason: NoPlanReason): string =>
      reason === "empty"
        ? "Vaya a la hoja del POA y pulse «Revisar hoja», o prepare una nueva en la pestaña «Editar»."
        : "Vaya a la hoja del POA y pulse «Revisar hoja», o revise el libro entero.",
  },
  clean: {
    title: "Todo en orden",
    looked: (size: string) =>
      `Se miraron ${size.replaceAll(" · ", ", ").replace(/, ([^,]*)$/, " y $1")}.`,
    at: "Códigos, ponderaciones, textos y encabezado: nada que corregir.",
  },

  unchecked: {
    title: (count: number) => `Qué no se revisó: ${n(count)}`,
    otherAreas: "Las demás áreas: «Revisar libro» las compara con esta.",
    everywhere: (but: readonly string[]) =>
      but.length === 0 ? "En todas las áreas" : `En todas las áreas menos ${listed(but)}`,
    sheet: (name: string) => `Hoja ${name}`,
    skipped: (reason: string) => `No es un POA: ${reason}.`,
  },
  findings: {
    list: "Observaciones",
    detail: "Detalle de la observación",
    goTo: (cell: string) => `Ir a ${cell}`,
    cellIn: (cell: string, sheet: string) => `${cell} de ${sheet}`,
    why: "Por qué importa",
    seeAlso: "Vea también",
    canBeFixed: "Se puede corregir",
    nth: (index: number, of: number) => `${n(index)} de ${n(of)} en esta celda`,
    previous: "Anterior",
    next: "Siguiente",
  },

  outside: {
    title: "Este panel vive dentro de Excel",
    does: "Revisa la hoja del POA, marca lo que está mal en su misma celda y reúne las áreas en una hoja nacional.",
    how: "Para abrirlo:",
    steps: [
      "Abra en Excel el libro del POA.",
      "En la pestaña Inicio busque el grupo «POA».",
      "Pulse «Panel».",
    ],
  },
};

/** The shape that every language of the pane fills. */
export type Words = typeof es;

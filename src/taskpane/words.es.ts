import type { HostFailure } from "../sheet/host";
import type { NoPlanReason } from "../poa/read";
import type { Severity } from "../poa/rule";
import { sayPoints } from "../poa/weights";

const number = new Intl.NumberFormat("es-BO");
const clock = new Intl.DateTimeFormat("es-BO", {
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

const n = (value: number): string => number.format(value);
const counted = (value: number, one: string, many: string): string =>
  `${n(value)} ${value === 1 ? one : many}`;
/** The space before % never breaks a line. */
const percent = (points: number): string => sayPoints(points, "es").replace(" ", "\u00a0");

/** "a, b y c", with "e" before a sound of i. */
function listed(parts: readonly string[]): string {
  const last = parts.at(-1);
  if (last === undefined) return "";
  if (parts.length === 1) return last;
  const and = /^h?i(?![aeo])/i.test(last) ? "e" : "y";
  return `${parts.slice(0, -1).join(", ")} ${and} ${last}`;
}

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

const failures: Readonly<Record<HostFailure | "ours", (detail: string) => FailureWords>> = {
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
  tabs: { all: "Partes del panel", review: "Revisar", consolidate: "Consolidar" },
  loading: "Abriendo…",
  retry: "Reintentar",
  reload: "Abrir el panel de nuevo",
  cancel: "Cancelar",
  dismiss: "Cerrar el aviso",

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
    nothingToReview: "Revisión terminada. No se encontró ningún POA.",
  },
  reviewedAt: (time: string) => `Revisado a las ${time}`,
  could: {
    sheet: "No se pudo revisar la hoja",
    book: "No se pudo revisar el libro",
    unmark: "No se pudieron quitar las marcas",
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
    skipped: (count: number) =>
      count === 1 ? "1 hoja no es un POA" : `${n(count)} hojas no son un POA`,
    noPlans: "Ninguna hoja de este libro es un POA",
    row: (area: string, total: string, found: string) => `${area}: ${total}; ${found}`,
    fine: "sin observaciones",
  },
  notAPlan: {
    title: (sheet: string, reason: NoPlanReason) =>
      reason === "national" ? `«${sheet}» ya reúne a las áreas` : `«${sheet}» no es un POA`,
    toDo: "Vaya a la hoja del POA y pulse «Revisar hoja», o revise el libro entero.",
  },
  clean: {
    title: "Todo en orden",
    looked: (size: string) =>
      `Se miraron ${size.replaceAll(" · ", ", ").replace(/, ([^,]*)$/, " y $1")}.`,
    at: "Códigos, ponderaciones, textos y encabezado: nada que corregir.",
  },

  unchecked: (count: number) => `Lo que no se revisó: ${n(count)}`,
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
    other: "Otras observaciones",
  },

  consolidate: {
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
      `Lectura terminada: ${counted(areas, "área", "áreas")}, ${counted(rows, "fila", "filas")}.`,
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
    sum: (areas: number) => counted(areas, "área", "áreas"),
    same: (rows: number) =>
      rows === 1
        ? "La fila leída pasa al consolidado."
        : `Las ${n(rows)} filas leídas pasan al consolidado.`,
    notSame: (rowsIn: number, rowsOut: number) =>
      `Se leyeron ${n(rowsIn)} filas y pasarían ${n(rowsOut)}: no coinciden. No cree la hoja y avise a quien le instaló el complemento.`,
    withErrors: (areas: readonly string[]) =>
      areas.length === 1
        ? `Tiene errores: ${areas[0]}.`
        : `${n(areas.length)} áreas tienen errores: ${listed(areas)}.`,
    accept: "Crear de todos modos, con observaciones",
    replaces: "La hoja «POA Nacional» que ya existe se reemplazará.",
    create: "Crear hoja «POA Nacional»",
    created: (tasks: number, rowsOut: number, rowsIn: number) =>
      `POA Nacional creada: ${counted(tasks, "tarea", "tareas")}, ${n(rowsOut)} filas de ${n(rowsIn)}.`,
    open: "Ir a la hoja",
    skipped: "No entran",
    nothing: "Ninguna hoja de este libro es un POA: no hay nada que consolidar.",
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

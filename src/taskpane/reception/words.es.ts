import { sayPoints } from "../../poa/weights";
import { spanish } from "../wording";

const { n, counted, listed } = spanish;

const areas = (count: number): string => counted(count, "área", "áreas");
/** The first of many, and how many more there are. */
const fewOf = (names: readonly string[]): string =>
  names.length <= 6
    ? listed(names)
    : `${names.slice(0, 5).join(", ")} y ${n(names.length - 5)} más`;
const percent = (points: number): string => sayPoints(points, "es").replace(" ", "\u00a0");

/** Everything the tab "Consolidar" says, in Spanish. */
export const es = {
  title: "Reciba los POA de las áreas",
  intro:
    "Suelte aquí los libros .xlsx que enviaron las áreas, o elíjalos. Se leen, se revisan y se reúnen en el libro nacional.",
  keeps: "Nada se escribe en ningún libro hasta que usted lo pida.",
  drop: "Suelte aquí los libros de las áreas",
  choose: "Elegir archivos…",
  openBook: "Hojas de este libro",
  openBookAgain: "Leer de nuevo este libro",
  clear: "Vaciar",
  tools: "Qué se recibe",
  reading: (name: string, done: number, of: number) =>
    name === "" ? `Leyendo… ${n(done)} de ${n(of)}` : `Leyendo ${name}… ${n(done)} de ${n(of)}`,
  jobs: {
    "open-book": "Leyendo este libro…",
    book: "Preparando el libro nacional…",
    paint: "Escribiendo en este libro…",
    download: "Preparando el archivo…",
    notes: "Preparando las observaciones…",
    note: "Preparando las observaciones…",
    expected: "Guardando la lista en este libro…",
    go: "Abriendo la hoja…",
  },
  sheetAt: (sheet: string, done: number, of: number) => `${sheet}… ${n(done)} de ${n(of)}`,
  could: {
    "open-book": "No se pudo leer este libro",
    book: "No se pudo crear el libro nacional",
    paint: "No se pudo escribir en este libro",
    download: "No se pudo preparar el archivo",
    notes: "No se pudieron preparar las observaciones",
    note: "No se pudieron preparar las observaciones",
    expected: "No se pudo guardar la lista de áreas",
    go: "No se pudo abrir la hoja",
  },
  cancelled: "Cancelado. Lo que ya se leyó sigue aquí; no se escribió nada.",
  stopped: (count: number) =>
    counted(count, "archivo quedó sin leer", "archivos quedaron sin leer"),
  resume: "Leer lo que falta",
  gathered: (count: number, rows: number) =>
    `Lectura terminada: ${areas(count)}, ${counted(rows, "fila", "filas")}.`,

  columns: {
    area: "Área",
    sigla: "Sigla",
    year: "Gestión",
    actions: "Acc.",
    operations: "Op.",
    tasks: "Tareas",
    total: "Total",
    errors: "Err.",
    warnings: "Avisos",
    file: "Archivo",
    state: "Estado",
  },
  list: "Áreas recibidas",
  tasks: (count: number) => counted(count, "tarea", "tareas"),
  errors: (count: number) => counted(count, "error", "errores"),
  warnings: (count: number) => counted(count, "aviso", "avisos"),
  states: {
    undecided: "Elija versión",
    errors: "Con errores",
    warnings: "Con avisos",
    fine: "Conforme",
  },
  origins: { new: "", unchanged: "sin cambios", kept: "del anterior" },
  thisBook: "este libro",
  sheetOf: (sheet: string, file: string) => `Hoja ${sheet} · ${file}`,
  rows: (rowsIn: number, rowsOut: number) =>
    `${counted(rowsIn, "fila leída", "filas leídas")}, ${n(rowsOut)} al consolidado`,
  sum: (count: number, tasks: number) => `${areas(count)} · ${counted(tasks, "tarea", "tareas")}`,
  noFindings: "Sin errores ni avisos.",
  more: (count: number) => `y ${n(count)} más`,
  goTo: (cell: string) => `Ir a ${cell}`,
  saveNote: "Descargar observaciones",
  remove: (name: string) => `Quitar ${name}`,
  removeFile: "Quitar archivo",
  removeOpenBook: "Quitar este libro",

  notTaken: "No entran",
  twin: (name: string, other: string) =>
    `«${name}» es el mismo archivo que «${other}»: entra una vez.`,
  otherSheets: (count: number) =>
    counted(count, "hoja que no es un POA", "hojas que no son un POA"),

  versions: {
    title: (area: string) => `Llegaron varias versiones de ${area}`,
    ask: "Elija la que entra. La otra queda anotada en la hoja «Fuentes».",
    same: (area: string, file: string) =>
      `El plan de ${area} llegó más de una vez con el mismo contenido: entra el de ${file}.`,
    saved: (when: string) => `guardado el ${when}`,
    size: (tasks: number, total: number) =>
      `${counted(tasks, "tarea", "tareas")} · ${percent(total)}`,
    differences: (from: string, to: string) => `Qué cambia de ${from} a ${to}`,
    year: (before: string, after: string) => `Gestión: ${before} → ${after}`,
  },
  change: {
    none: "Dicen lo mismo.",
    total: (before: number, after: number) => `Total: ${percent(before)} → ${percent(after)}`,
    added: { task: "Tarea nueva", operation: "Operación nueva", action: "Acción nueva" },
    removed: { task: "Tarea quitada", operation: "Operación quitada", action: "Acción quitada" },
    changed: "Cambia",
    moved: (points: number, from: string, to: string) =>
      `${points === 1 ? "Se mueve" : "Se mueven"} ${percent(points)} de ${from} a ${to}`,
    gained: (points: number, to: string) => `Gana ${percent(points)}: ${to}`,
    lost: (points: number, from: string) => `Pierde ${percent(points)}: ${from}`,
    empty: "(vacío)",
    value: percent,
    aspects: {
      taskCode: "el código de la tarea",
      taskText: "el texto de la tarea",
      taskWeight: "la ponderación de la tarea",
      operation: "de operación",
      operationCode: "el código de la operación",
      operationText: "el texto de la operación",
      operationWeight: "la ponderación de la operación",
      action: "de acción",
      actionCode: "el código de la acción",
      actionText: "el texto de la acción",
    },
    areas: {
      added: "Área nueva",
      removed: "Área que ya no está",
      unknown: "Sin comparar: el libro anterior no conserva su hoja",
    },
  },

  expected: {
    none: "No hay una lista de áreas esperadas.",
    waits: (count: number) => (count === 1 ? "Se espera 1 área." : `Se esperan ${n(count)} áreas.`),
    all: (count: number) =>
      count === 1 ? "Llegó la única área esperada." : `Llegaron las ${n(count)} áreas esperadas.`,
    missing: (missing: readonly string[], of: number, isWhole: boolean) =>
      `${missing.length === 1 ? "Falta" : "Faltan"} ${n(missing.length)} de ${areas(of)}: ${(isWhole ? listed : fewOf)(missing)}.`,
    seeAll: "Ver todas",
    learned: "La lista viene del consolidado anterior.",
    edit: "Editar la lista",
    make: "Hacer la lista",
    label: "Áreas esperadas, una por línea",
    fromReceived: "Poner las recibidas",
    save: "Guardar en este libro",
  },

  earlier: {
    from: (name: string | null) =>
      name === null
        ? "Este libro ya tiene un consolidado: se compara con él."
        : `Se compara con el consolidado anterior «${name}».`,
    unchanged: (count: number) => counted(count, "archivo sin cambios.", "archivos sin cambios."),
    keep: (count: number) =>
      count === 1
        ? "Mantener el área del anterior que no llegó hoy"
        : `Mantener las ${n(count)} áreas del anterior que no llegaron hoy`,
    counts: (added: number, removed: number, replaced: number, unchanged: number) =>
      [
        ...(added > 0 ? [counted(added, "área nueva", "áreas nuevas")] : []),
        ...(removed > 0 ? [counted(removed, "área que ya no está", "áreas que ya no están")] : []),
        ...(replaced > 0 ? [counted(replaced, "área con cambios", "áreas con cambios")] : []),
        `${areas(unchanged)} sin cambios`,
      ].join(" · "),
    details: "Ver los cambios",
  },

  same: (rows: number) =>
    rows === 1
      ? "La fila leída pasa al consolidado."
      : `Las ${n(rows)} filas leídas pasan al consolidado.`,
  notSame: (rowsIn: number, rowsOut: number) =>
    `Se leyeron ${n(rowsIn)} filas y pasarían ${n(rowsOut)}: no coinciden. No escriba el libro y avise a quien le instaló el complemento.`,
  heldUp: (count: number) =>
    count === 1
      ? "1 área con errores detiene el consolidado:"
      : `${n(count)} áreas con errores detienen el consolidado:`,
  chooseFirst: (listedAreas: readonly string[]) =>
    `Antes hay que elegir la versión de ${fewOf(listedAreas)}.`,
  accepted: (count: number) =>
    `La primera hoja dirá que ${count === 1 ? "queda 1 error" : `quedan ${n(count)} errores`} sin corregir.`,
  accept: "Continuar con observaciones",
  content: "Contenido",
  contents: {
    "with-area-sheets": "Libro nacional con una hoja por área",
    "without-area-sheets": "Libro nacional sin hojas por área",
    "table-only": "Solo la hoja «POA Nacional»",
  },
  openNew: "Libro nuevo",
  paint: "En este libro",
  save: "Descargar .xlsx",
  write: "Escribir el libro nacional",
  saveNotes: (count: number) =>
    `Descargar las observaciones ${count === 1 ? "del área que las tiene" : `de ${n(count)} áreas`} (.zip)`,
  clash: {
    ours: (sheets: readonly string[]) =>
      sheets.length === 1
        ? `La hoja ${sheets[0]} de este libro se reemplazará.`
        : `Se reemplazarán ${n(sheets.length)} hojas de este libro: ${fewOf(sheets)}.`,
    theirs: (sheets: readonly string[]) =>
      `Este libro ya tiene ${sheets.length === 1 ? "una hoja suya llamada" : "hojas suyas llamadas"} ${listed(sheets)}. Cámbiele el nombre, o use «Libro nuevo».`,
    replace: "Reemplazar",
  },
  done: {
    opened: (tasks: number, rowsOut: number, rowsIn: number) =>
      `Libro nacional abierto: ${counted(tasks, "tarea", "tareas")}, ${n(rowsOut)} filas de ${n(rowsIn)}. Guárdelo desde su ventana.`,
    painted: (tasks: number, rowsOut: number, rowsIn: number) =>
      `Escrito en este libro: ${counted(tasks, "tarea", "tareas")}, ${n(rowsOut)} filas de ${n(rowsIn)}.`,
    downloaded: (name: string, tasks: number, rowsOut: number, rowsIn: number) =>
      `«${name}» descargado: ${counted(tasks, "tarea", "tareas")}, ${n(rowsOut)} filas de ${n(rowsIn)}.`,
    instead: (name: string, tasks: number, rowsOut: number, rowsIn: number) =>
      `Este Excel no abre libros nuevos desde el panel: se descargó «${name}» con ${counted(tasks, "tarea", "tareas")}, ${n(rowsOut)} filas de ${n(rowsIn)}.`,
  },
  open: "Ir a la hoja",
  nothing: "No hay ningún POA que consolidar",
  nothingHint: "Ni los archivos ni las hojas de este libro que se leyeron tienen uno.",
};

/** What the tab "Consolidar" says. */
export type ConsolidateWords = typeof es;

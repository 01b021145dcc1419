import type { EditRequest } from "../../commands/edit";
import type { Level, Refusal } from "../../poa/edit/ground";
import type { FailureWords } from "../words.es";
import { spanish } from "../wording";
import type { JobKind } from "./state";

const { n, counted, listed } = spanish;

const levels: Readonly<Record<Level, string>> = {
  action: "acción",
  operation: "operación",
  task: "tarea",
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «Tarea 4.1.8», or «Tarea sin código». */
const part = (level: Level, code: string): string =>
  `${capital(levels[level])} ${code === "" ? "sin código" : code}`;

const the = (level: Level, code: string): string =>
  `la ${levels[level]}${code === "" ? "" : ` ${code}`}`;

const refusals: Readonly<Record<Refusal, (level: Level | null) => FailureWords>> = {
  "no-plan": () => ({
    what: "La celda elegida no está en la tabla de un POA.",
    toDo: "Elija una celda de la tabla, en la hoja del POA.",
  }),
  "nothing-here": () => ({
    what: "En esta fila no hay una acción, una operación ni una tarea.",
    toDo: "Elija una fila de la tabla que tenga algo escrito.",
  }),
  "columns-missing": () => ({
    what: "A la tabla le falta alguna columna de código o de texto.",
    toDo: "Escriba los títulos que faltan; «Revisar hoja» dice cuáles son.",
  }),
  "side-by-side": () => ({
    what: "Hay dos tablas una al lado de la otra, y mover una fila movería también la otra.",
    toDo: "Pase una de las dos a otra hoja.",
  }),
  "misplaced-rows": () => ({
    what: "Hay filas corridas de sus columnas o textos cortados en dos.",
    toDo: "Corríjalas primero en la pestaña Revisar.",
  }),
  "hidden-values": () => ({
    what: "Una celda combinada esconde un valor que se perdería.",
    toDo: "Corríjala primero en la pestaña Revisar.",
  }),
  "hidden-rows": () => ({
    what: "Hay filas ocultas entre las que cambiarían.",
    toDo: "Muéstrelas (clic derecho en los números de fila, «Mostrar») y vuelva a intentarlo.",
  }),
  "task-is-loose": () => ({
    what: "Aquí no hay una operación a la que pertenezca la tarea.",
    toDo: "Inserte primero la operación, o escriba su código y su texto en la hoja.",
  }),
  "only-one": (level) => ({
    what: `Es la única ${level ? levels[level] : "fila"} que hay aquí: lo de arriba quedaría vacío.`,
    toDo:
      level === "action"
        ? "Una hoja de POA necesita al menos una acción."
        : `Elimine ${level === "operation" ? "la acción entera" : "la operación entera"}, o escriba otra encima.`,
  }),
  "is-first": (level) => ({
    what: `Ya es la primera ${level ? levels[level] : ""} de su grupo.`.replace("  ", " "),
    toDo:
      level === "action"
        ? "No hay otra acción arriba."
        : `Solo se mueve dentro de su ${level === "task" ? "operación" : "acción"}.`,
  }),
  "is-last": (level) => ({
    what: `Ya es la última ${level ? levels[level] : ""} de su grupo.`.replace("  ", " "),
    toDo:
      level === "action"
        ? "No hay otra acción abajo."
        : `Solo se mueve dentro de su ${level === "task" ? "operación" : "acción"}.`,
  }),
  "rows-between": () => ({
    what: "Entre las filas hay un total, un título repetido o una fila vacía.",
    toDo: "Quite esa fila o hágalo a mano en la hoja.",
  }),
  "merge-in-the-way": () => ({
    what: "Una celda combinada junta filas que tendrían que separarse.",
    toDo: "Descombínela en Excel (Inicio, «Combinar y centrar») y vuelva a intentarlo.",
  }),
  "needs-a-text": () => ({
    what: "Aquí no se puede saber qué código sigue.",
    toDo: "Escriba el texto de lo que va a insertar.",
  }),
  "not-here": () => ({
    what: "La acción o la operación ya no está en la hoja.",
    toDo: "Elija otra fila.",
  }),
  "reads-otherwise": () => ({
    what: "Después del cambio la hoja ya no se leería como ahora, así que no se hizo.",
    toDo: "Haga primero lo que pide «Revisar hoja», o hágalo a mano en la hoja.",
  }),
};

const done = ({ kind, level, ...rest }: EditRequest, code: string): string => {
  if (kind === "insert") return `Se insertó ${the(level, code)}.`;
  if (kind === "remove") return `Se eliminó ${the(level, code)}.`;
  const way = "direction" in rest && rest.direction === "up" ? "Subió" : "Bajó";
  return `${way} ${the(level, code)}.`;
};

const jobs: Readonly<Record<JobKind, string>> = {
  place: "Leyendo la hoja…",
  edit: "Un momento…",
  codes: "Contando los códigos…",
  table: "Guardando la tabla…",
  "new-sheet": "Creando la hoja…",
  "next-year": "Preparando la gestión siguiente…",
  go: "Un momento…",
};

const could: Readonly<Record<JobKind, string>> = {
  place: "No se pudo leer la hoja",
  edit: "No se cambió nada",
  codes: "No se cambió ningún código",
  table: "Los códigos cambiaron, pero la tabla no se pudo guardar",
  "new-sheet": "No se creó la hoja",
  "next-year": "No se crearon las hojas",
  go: "No se pudo ir a la celda",
};

/** Everything the tab "Editar" says in Spanish. */
export const es = {
  jobs,
  could,
  refusals,
  part,
  levels,
  close: "Cerrar el aviso",
  cancel: "Cancelar",
  goTo: (cell: string) => `Ir a ${cell}`,
  at: (sheet: string, cell: string) => `Hoja ${sheet}, celda ${cell}`,

  where: {
    title: "Dónde está usted",
    choose: "Lo que se mueve o se elimina",
    noText: "sin texto",
    before: "Insertar antes de lo elegido, no después",
    noPlan: "Elija una celda en la tabla de un POA para insertar, mover o eliminar.",
    nothing: "En esta fila no hay una acción, una operación ni una tarea.",
  },

  tools: {
    insert: "Insertar",
    change: "Mover o eliminar",
    sheets: "Códigos y hojas",
    insertTask: "Insertar tarea",
    insertOperation: "Insertar operación",
    insertAction: "Insertar acción",
    up: "Subir",
    down: "Bajar",
    remove: "Eliminar…",
    upOf: (level: Level, code: string) => `Subir ${the(level, code)} (Alt + flecha arriba)`,
    downOf: (level: Level, code: string) => `Bajar ${the(level, code)} (Alt + flecha abajo)`,
    removeOf: (level: Level, code: string) => `Eliminar ${the(level, code)}`,
    renumber: "Renumerar…",
    newSheet: "Nueva hoja de POA…",
    nextYear: "POA de la gestión siguiente…",
  },

  done,
  codesChanged: (count: number) =>
    count === 1 ? "Cambió 1 código." : count === 0 ? "" : `Cambiaron ${n(count)} códigos.`,
  undo: "Ctrl+Z en la hoja lo deshace; si cambiaron marcas, púlselo dos veces.",
  noUndo: "En esta versión de Excel puede que Ctrl+Z no lo deshaga.",
  undoCodes: "Se puede deshacer en la pestaña Revisar, en «Cambios hechos».",
  renumbered: (codes: number, table: string | null) =>
    `${codes === 1 ? "Cambió 1 código" : `Cambiaron ${n(codes)} códigos`}.${
      table === null ? "" : ` La tabla quedó en la hoja «${table}».`
    }`,
  inOrder: "Los códigos ya están en orden: no hay nada que renumerar.",
  painted: (sheets: readonly string[]) =>
    sheets.length === 1
      ? `Se creó la hoja «${sheets[0]}».`
      : `Se crearon ${n(sheets.length)} hojas: ${listed(sheets)}.`,
  noYears: "En esta hoja no hay un POA del que partir.",
  stale: (sheet: string, cell: string) => ({
    what: `La celda ${cell} de «${sheet}» cambió mientras tanto. No se hizo nada.`,
    toDo: "Mire cómo quedó la hoja y vuelva a pedirlo.",
  }),

  confirm: {
    title: ({ kind, level }: EditRequest) =>
      kind === "insert"
        ? `Insertar ${levels[level]}`
        : kind === "remove"
          ? `Eliminar ${levels[level]}`
          : `Mover ${levels[level]}`,
    lost: (count: number, rows: number) =>
      `Se eliminará${count === 1 ? "" : "n"} (${counted(rows, "fila", "filas")} de la hoja):`,
    lostCells: "También se pierden estas celdas de las mismas filas:",
    noTitle: "sin título",
    weight: (points: string) => `ponderación ${points}`,
    added: "Se insertará:",
    noCode: "sin código",
    codes: (count: number) =>
      count === 0
        ? "Ningún otro código cambia."
        : `${counted(count, "código cambia", "códigos cambian")}:`,
    decide: "Además se anotará en el libro cómo leer las ponderaciones repetidas de esta hoja.",
    noUndo:
      "En esta versión de Excel puede que no se pueda deshacer. Si tiene dudas, guarde antes una copia.",
    does: {
      insert: "Insertar",
      remove: "Eliminar",
      move: "Mover",
    },
  },
  text: {
    title: (level: Level) => `Insertar ${levels[level]}`,
    about: "Aquí no se puede saber qué código sigue; escriba al menos el texto.",
    text: "Texto",
    code: "Código",
    missing: "Escriba el texto.",
    does: "Insertar",
  },
  table: {
    label: "Códigos que cambian",
    from: "Código anterior",
    to: "Código nuevo",
    what: "Qué es",
  },
  codes: {
    title: "Renumerar",
    about: (count: number) =>
      `${count === 1 ? "Cambia 1 código" : `Cambian ${n(count)} códigos`}, en el orden de la hoja. Los de acciones son de toda la institución y conservan su número.`,
    keep: "Guardar la tabla en la hoja «Equivalencias»",
    does: "Renumerar",
  },
  newSheet: {
    title: "Nueva hoja de POA",
    about:
      "Una hoja vacía con el formato conocido, celdas de ponderación listas y el total al pie.",
    area: "Área organizacional",
    year: "Gestión",
    name: "Nombre de la hoja",
    actions: "Acciones",
    operations: "Operaciones por acción",
    tasks: "Tareas por operación",
    weightOn: "La ponderación va en",
    on: { operation: "la operación", task: "cada tarea" },
    noArea: "Escriba el nombre del área.",
    noYear: "Escriba un año de cuatro cifras.",
    noName: "Escriba un nombre.",
    noCount: (most: number) => `De 1 a ${n(most)}.`,
    taken: (name: string, free: string) => `Ya hay una hoja «${name}». «${free}» está libre.`,
    nameFor: (year: number) => `POA ${year}`,
    does: "Crear hoja",
  },
  nextYear: {
    title: "POA de la gestión siguiente",
    about: "Se crean hojas nuevas con los mismos códigos y textos; las de este año no se tocan.",
    from: "A partir de",
    scopes: {
      sheet: (sheet: string) => `la hoja «${sheet}»`,
      book: "todas las hojas de POA de esta gestión",
    },
    year: "Gestión nueva",
    weights: "Ponderaciones",
    weightsAs: { kept: "Conservarlas", emptied: "Dejarlas vacías" },
    texts: (count: number) =>
      count === 0
        ? "Ningún texto nombra un año que cambiar."
        : `${counted(count, "texto nombra", "textos nombran")} un año. Desmarque los que deben quedar como están:`,
    times: (count: number) => `${n(count)} veces`,
    becomes: { before: "Dice: ", after: "Pasa a: " },
    noYear: "Escriba un año de cuatro cifras.",
    does: (count: number) => (count === 1 ? "Crear la hoja" : `Crear ${n(count)} hojas`),
    at: (sheet: string, done: number, of: number) => `Creando ${sheet}… ${n(done)} de ${n(of)}`,
  },
};

/** The shape that every language of the tab fills. */
export type EditWords = typeof es;

import type { Refusal } from "../../poa/edit/ground";
import type { About } from "../../poa/history";
import { sayPoints } from "../../poa/weights";
import type { Shown } from "../../poa/preview";
import { spanish } from "../wording";

const { n, counted, listed } = spanish;

const percent = (points: number): string => sayPoints(points, "es").replace(" ", "\u00a0");
const cells = (count: number): string => counted(count, "celda", "celdas");
const rows = (list: readonly number[]): string =>
  `${list.length === 1 ? "la fila" : "las filas"} ${listed(list.map((row) => String(row + 1)))}`;
const sheetsOf = (sheets: readonly string[]): string =>
  sheets.length <= 3 ? listed(sheets) : `${n(sheets.length)} hojas`;
const when = new Intl.DateTimeFormat("es-BO", {
  day: "numeric",
  month: "numeric",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

const refusals: Readonly<Record<Refusal, string>> = {
  "no-plan": "Ya no se encuentra la tabla del POA en esta hoja.",
  "nothing-here": "En esa fila no hay acción, operación ni tarea.",
  "columns-missing": "A la tabla le falta una de sus columnas.",
  "side-by-side": "Hay dos tablas una al lado de la otra y sus filas no se pueden mover solas.",
  "misplaced-rows": "Hay filas corridas de columna: corríjalas primero.",
  "hidden-values": "Hay valores ocultos bajo celdas combinadas: corríjalos primero.",
  "hidden-rows": "Hay filas ocultas o filtradas que habría que mover: muéstrelas primero.",
  "task-is-loose": "La acción tiene tareas sin operación: corríjalas primero.",
  "only-one": "Es la única de su clase en ese lugar.",
  "is-first": "Ya es la primera.",
  "is-last": "Ya es la última.",
  "rows-between": "Hay totales o títulos entre esas filas.",
  "merge-in-the-way": "Una celda combinada está de por medio: sepárela primero.",
  "needs-a-text": "No se sabe qué código le toca, y no tiene texto.",
  "not-here": "La acción a la que pertenece no está en esta hoja.",
  "reads-otherwise": "La hoja ya no se leería como debe; inserte la fila a mano.",
};

const done: Readonly<Record<About["kind"], string>> = {
  fix: "Corrección",
  closing: "Ponderaciones llevadas a 100\u00a0%",
  years: "Plazos llevados a la gestión",
  "official-text": "Texto oficial de la acción",
  other: "Cambio",
};

const kinds: Readonly<Record<Shown["kind"], string>> = {
  empty: "vacía",
  text: "texto",
  number: "número",
  percentage: "porcentaje",
  date: "fecha",
  logical: "lógico",
  error: "error",
};

/** Everything the corrections of the tab "Revisar" say, in Spanish. */
export const es = {
  n,
  percent,
  cells,
  apply: "Aplicar",
  cancel: "Cancelar",
  close: "Cerrar",
  retry: "Reintentar",
  undo: "Deshacer",
  loading: "Leyendo el libro…",
  showAll: (count: number) => `Ver las ${cells(count)}`,

  actions: {
    label: "Qué puede hacer",
    fixCell: (cell: string) => `Corregir ${cell}…`,
    fixCells: (count: number) => `Corregir ${cells(count)}…`,
    showRows: (count: number) => (count === 1 ? "Mostrar la fila…" : `Mostrar ${n(count)} filas…`),
    why100: "¿Por qué no da 100?",
    years: (year: number, count: number) => `Llevar a ${year} las ${cells(count)} con este texto…`,
    texts: "Elegir el texto oficial…",
    ignore: "Ignorar…",
  },
  lines: {
    label: "Correcciones",
    safe: (count: number) =>
      `Corregir ${count === 1 ? "1 detalle seguro" : `${n(count)} detalles seguros`}…`,
    changes: (count: number) => `Cambios hechos (${n(count)})`,
    ignored: (count: number) => `Ignoradas (${n(count)})`,
    unmarked: "Lo encontrado no se pudo marcar en las celdas.",
  },
  preview: {
    label: "Qué cambia",
    before: "Antes: ",
    after: "Después: ",
    kinds,
    show: (list: readonly number[]) => `Se muestra de nuevo ${rows(list)}.`,
    stale: "esta celda ya cambió",
    whole: (count: number, sheets: readonly string[]) =>
      `${count === 1 ? "Cambia" : "Cambian"} ${cells(count)} de ${sheetsOf(sheets)}.`,
  },
  fix: {
    title: (place: string) => `Corregir ${place}`,
  },
  ignore: {
    title: (place: string) => `Ignorar en ${place}`,
    about:
      "No se cambia nada en la hoja. La observación se guarda con su motivo en el libro y vuelve si la celda cambia.",
    reason: "Motivo",
    example: "Por ejemplo: así se aprobó en el RE-SPO",
    needed: "Escriba el motivo: quien reciba el libro querrá saberlo.",
    apply: "Ignorar",
  },
  ignored: {
    title: "Observaciones ignoradas",
    none: "No hay observaciones ignoradas aquí.",
    reason: (reason: string, on: string) => `Motivo (${on}): ${reason}`,
    day: (on: string) => on.split("-").map(Number).reverse().join("/"),
    tell: "Volver a mostrar",
    tellAll: "Volver a mostrar todas",
  },
  safe: {
    title: "Detalles seguros",
    about: "Corrigen la forma y no cambian lo que el plan dice. Quite los que no quiera.",
    scope: "Dónde",
    sheet: (sheet: string) => `Solo ${sheet}`,
    book: "Todo el libro",
    none: "No queda ningún detalle seguro por corregir.",
    apply: (count: number) => `Aplicar ${n(count)}`,
    rule: (matter: string, chosen: number, of: number) =>
      `${matter} (${chosen === of ? n(of) : `${n(chosen)} de ${n(of)}`})`,
    each: "Ver cada una",
    hide: "Ocultar",
  },
  closing: {
    title: "¿Por qué no da 100?",
    sum: (scope: string, total: number, missing: number) =>
      `${scope === "" ? "El área" : `La acción ${scope}`} suma ${percent(total)}: ` +
      (missing > 0
        ? `${missing === 1 ? "falta" : "faltan"} ${percent(missing)}.`
        : `${missing === -1 ? "sobra" : "sobran"} ${percent(-missing)}.`),
    ways: "Cómo llegar a 100",
    after: (before: number, after: number) => `Suma: ${percent(before)} → ${percent(after)}`,
    fine: "Esta suma ya da 100\u00a0%.",
    insert: (code: string, text: string, weight: string) =>
      `Insertar la tarea ${code} «${text}» con ${weight}`,
    fillIn: (code: string, text: string) => `Escribir la tarea ${code} «${text}» en su operación`,
    reweigh: (code: string, text: string, weight: string) => `Dar ${weight} a ${code} «${text}»`,
    carriers: (carriers: number, sisters: number) =>
      `${carriers === 1 ? "La lleva" : "La llevan"} ${n(carriers)} de ${counted(sisters, "área hermana", "áreas hermanas")}.`,
    below: (row: number) => `Fila nueva debajo de la ${n(row + 1)}`,
    inAction: (code: string) => `Fila nueva en la acción ${code}`,
    code: "Código",
    codeGoesOn: (code: string) => `${code}, si la numeración de la hoja sigue así`,
    task: "Tarea",
    weight: "Ponderación",
    noWeight: "sin ponderación",
    asks: "Al insertar la fila cambian también estos códigos. Pulse «Aplicar» de nuevo si está de acuerdo.",
    noInsert: "No se pudo insertar la fila.",
    proportional: "En proporción, entre todas las filas",
    row: "Todo en una sola fila",
    chooseRow: "Fila",
    others: "Entre las filas que no queden fijas",
    fixed: "Marque las que no deben cambiar",
    cannot: "Así no se puede: alguna ponderación quedaría en 0\u00a0% o fuera de 0 a 100\u00a0%.",
    readings: {
      base: {
        area: "Leer la hoja de otro modo: el área entera suma 100",
        action: "Leer la hoja de otro modo: cada acción suma 100",
      },
      weightOn: {
        repeated: "Leer la hoja de otro modo: la ponderación repetida en cada fila es una sola",
        task: "Leer la hoja de otro modo: la ponderación de cada fila cuenta aparte",
      },
      both: (parts: readonly string[]) => listed(parts),
    },
    readingKeeps: "No se cambia ninguna celda; la decisión queda guardada en el libro.",
    tasksAlone: "Dejar la ponderación solo en las tareas y vaciar la de sus operaciones",
  },
  changes: {
    title: "Cambios hechos",
    about:
      "Se guardan en el libro: se pueden deshacer también otro día, menos las filas insertadas.",
    none: "Todavía no hay cambios hechos desde este panel.",
    done,
    details: (matters: readonly string[], count: number) =>
      `${listed(matters)} (${counted(count, "observación", "observaciones")})`,
    where: (sheets: readonly string[], count: number, cell: string) =>
      count === 1 && sheets.length === 1
        ? `${cell} de ${sheets[0]!}`
        : `${cells(count)} de ${sheetsOf(sheets)}`,
    when: (at: string) => when.format(new Date(at)),
    stale: (place: string, now: string) => `${place} cambió después: ahora dice ${now}.`,
    gone: (sheet: string) => `La hoja «${sheet}» ya no está a la vista.`,
    more: (count: number) => `Y ${n(count)} más.`,
    cannot: "No se puede deshacer:",
  },
  years: {
    title: (year: number) => `Plazos anteriores a ${year}`,
    carry: (from: number, to: number) => `Cambiar ${from} por ${to}`,
    keep: "Dejarlos como están, con un motivo",
    what: "Qué hacer",
    sheet: (sheet: string, count: number) => `Solo en ${sheet} (${cells(count)})`,
    book: (count: number) => `En todo el libro (${cells(count)})`,
    cut: (count: number) =>
      `${count === 1 ? "1 texto está cortado" : `${n(count)} textos están cortados`} en dos celdas y no se ${count === 1 ? "cambia" : "cambian"}.`,
  },
  texts: {
    title: (code: string) => `Texto de la acción ${code}`,
    choose: "Cuál es el oficial",
    writes: (areas: readonly string[]) => `Lo escriben: ${listed(areas)}.`,
    sheets: "En qué hojas se escribe",
    one: "Ya hay un solo texto para esta acción.",
    cut: (areas: readonly string[]) =>
      `No se toca: ${listed(areas)}. Su texto está cortado en varias celdas; únalo primero.`,
  },
  told: {
    changed: (count: number, sheets: readonly string[]) =>
      `Hecho: ${count === 1 ? "cambió" : "cambiaron"} ${cells(count)} de ${sheetsOf(sheets)}.`,
    shown: (sheets: readonly string[]) => `Hecho: se muestran las filas de ${sheetsOf(sheets)}.`,
    inserted: (text: string, sheet: string) => `Hecho: se insertó la tarea «${text}» en ${sheet}.`,
    undone: (count: number, sheets: readonly string[]) =>
      `Deshecho: ${cells(count)} de ${sheetsOf(sheets)} ${count === 1 ? "volvió" : "volvieron"} a lo que ${count === 1 ? "decía" : "decían"}.`,
    takenOut: (sheet: string) => `Deshecho: se quitó la fila que se había insertado en ${sheet}.`,
    ignored: (count: number) =>
      count === 1
        ? "Observación ignorada; el motivo quedó en el libro."
        : `${n(count)} observaciones ignoradas; el motivo quedó en el libro.`,
    tells: (count: number) =>
      count === 1
        ? "La observación se muestra de nuevo."
        : `${n(count)} observaciones se muestran de nuevo.`,
    notKept: "Es demasiado grande para guardarlo: se deshace solo con Ctrl+Z.",
    notReviewed: "El cambio está hecho, pero no se pudo revisar de nuevo.",
    review: "Revisar hoja",
    stale: "No se cambió nada, porque la hoja ya no es la que se revisó.",
    staleCell: (place: string, was: string, now: string) =>
      `${place} decía ${was} y ahora ${now === "" ? "está vacía" : `dice ${now}`}.`,
    quoted: (text: string) => (text === "" ? "nada" : `«${text}»`),
    more: (count: number) => `Y ${cells(count)} más.`,
    place: (cell: string, sheet: string) => `${cell} de ${sheet}`,
    refused: "No se cambió nada.",
    refusals,
    nothing: "No había nada que cambiar.",
    forgotten: "Ese cambio ya no está guardado en el libro.",
  },
};

/** The shape that every language of the corrections fills. */
export type RepairWords = typeof es;

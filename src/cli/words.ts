import type { Language, Words } from "../poa/rule";

/** What the command line says besides the findings themselves. */
export const WORDS = {
  noCommand: { es: "Falta decir qué hacer.", en: "What to do is missing." },
  noFiles: {
    es: "Falta nombrar al menos un archivo o una carpeta.",
    en: "Name at least one file or folder.",
  },
  area: { es: "Área", en: "Area" },
  year: { es: "Gestión", en: "Year" },
  counts: { es: "Acc. Op. Tar.", en: "Act. Op. Task" },
  total: { es: "Total", en: "Total" },
  errors: { es: "Err.", en: "Err." },
  warnings: { es: "Avisos", en: "Warn." },
  hints: { es: "Det.", en: "Hint" },
  error: { es: "error", en: "error" },
  warning: { es: "aviso", en: "warning" },
  hint: { es: "detalle", en: "hint" },
  unread: { es: "Sin leer", en: "Not read" },
  unansweredNotes: {
    es: "Notas de devolución sin cambios, no se cuentan como planes",
    en: "Books of observations without changes, not taken for plans",
  },
  heldUp: { es: "Detienen el consolidado", en: "What holds the consolidation up" },
  goOn: {
    es: "No se escribió el libro nacional. Para consolidar de todos modos: --with-observations.",
    en: "The national book was not written. To consolidate all the same: --with-observations.",
  },
  chooseFirst: {
    es: "No se escribió el libro nacional: lo que falta no se puede pasar por alto.",
    en: "The national book was not written: what is left cannot be passed over.",
  },
  notWritten: {
    es: "No se escribió el libro nacional.",
    en: "The national book was not written.",
  },
  noExportOutput: {
    es: "Falta decir qué archivo escribir: --output nacional.parquet.",
    en: "The file to write is missing: --output national.parquet.",
  },
  noFormat: {
    es: "No se entiende en qué formato escribir: --format parquet, csv o json.",
    en: "The format to write is not understood: --format parquet, csv or json.",
  },
  noTable: { es: "No se escribió la tabla.", en: "The table was not written." },
  goOnExporting: {
    es: "No se escribió la tabla. Para escribirla de todos modos: --with-observations.",
    en: "The table was not written. To write it all the same: --with-observations.",
  },
  noOutput: {
    es: "Falta decir qué libro escribir: --output nacional.xlsx.",
    en: "The book to write is missing: --output national.xlsx.",
  },
  rowsLost: {
    es: "Las filas leídas no son las mismas que las del consolidado.",
    en: "The rows read are not those of the national table.",
  },
} as const satisfies Record<string, Words>;

const several = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const unknownWord = (word: string): Words => ({
  es: `No se entiende «${word}».`,
  en: `“${word}” is not understood.`,
});

export const notThere = (path: string): Words => ({
  es: `No existe el archivo o la carpeta «${path}».`,
  en: `There is no file or folder “${path}”.`,
});

export const noBooks = (path: string): Words => ({
  es: `La carpeta «${path}» no tiene ningún libro .xlsx.`,
  en: `The folder “${path}” holds no .xlsx book.`,
});

export const cannotOpen = (path: string, cause: string): Words => ({
  es: `No se pudo abrir «${path}»: ${cause}.`,
  en: `“${path}” could not be opened: ${cause}.`,
});

export const noPlan = (file: string): Words => ({
  es: `Ninguna hoja de «${file}» es un POA: no se encontraron los encabezados de la tabla (COD. ACCIÓN, OPERACIÓN, PONDERACIÓN, COD. TAREA, TAREA…).`,
  en: `No sheet of “${file}” is a POA: the table's headings were not found (COD. ACCIÓN, OPERACIÓN, PONDERACIÓN, COD. TAREA, TAREA…).`,
});

export function summary(
  plans: number,
  findings: number,
  errors: number,
  unread: number
): Record<Language, string> {
  return {
    es: `${several(plans, "plan", "planes")} · ${several(findings, "observación", "observaciones")} (${several(errors, "error", "errores")}) · ${several(unread, "archivo", "archivos")} sin leer`,
    en: `${several(plans, "plan", "plans")} · ${several(findings, "finding", "findings")} (${several(errors, "error", "errors")}) · ${several(unread, "file", "files")} not read`,
  };
}

export const needsValue = (option: string): Words => ({
  es: `Falta decir qué va después de «${option}».`,
  en: `What belongs after “${option}” is missing.`,
});

export const notXlsx = (file: string): Words => ({
  es: `El libro que se escribe tiene que terminar en .xlsx: «${file}».`,
  en: `The book to write has to end in .xlsx: “${file}”.`,
});

export const noFolder = (folder: string): Words => ({
  es: `No existe la carpeta «${folder}».`,
  en: `There is no folder “${folder}”.`,
});

export const wouldOverwrite = (file: string): Words => ({
  es: `«${file}» es uno de los archivos que se leen: elija otro nombre para no perderlo.`,
  en: `“${file}” is one of the files that are read: choose another name so as not to lose it.`,
});

export const cannotWrite = (file: string, cause: string): Words => ({
  es: `No se pudo escribir «${file}»: ${cause}. Si está abierto en Excel, ciérrelo.`,
  en: `“${file}” could not be written: ${cause}. If it is open in Excel, close it.`,
});

export const notNational = (file: string): Words => ({
  es: `«${file}» no es un libro nacional hecho con «poa consolidate».`,
  en: `“${file}” is no national book made by “poa consolidate”.`,
});

export const alreadyNational = (file: string): Words => ({
  es: `«${file}» es ya un libro nacional: para partir de él, use --previous.`,
  en: `“${file}” is a national book already: to start from it, use --previous.`,
});

export const tooSlow = (file: string, seconds: number): Words => ({
  es: `«${file}» tardó más de ${seconds} segundos en leerse: ábralo en Excel, guárdelo de nuevo y vuelva a intentar.`,
  en: `“${file}” took more than ${seconds} seconds to read: open it in Excel, save it again and try once more.`,
});

export const tooHard = (file: string, cause: string): Words => ({
  es: `«${file}» no se pudo leer (${cause}): ábralo en Excel, guárdelo de nuevo y vuelva a intentar.`,
  en: `“${file}” could not be read (${cause}): open it in Excel, save it again and try once more.`,
});

export const written = (file: string, areas: number, tasks: number, rows: number): Words => ({
  es: `${file}: ${several(areas, "área", "áreas")}, ${several(tasks, "tarea", "tareas")}; ${several(rows, "fila leída", "filas leídas")}, ${several(rows, "escrita", "escritas")}.`,
  en: `${file}: ${several(areas, "area", "areas")}, ${several(tasks, "task", "tasks")}; ${several(rows, "row", "rows")} read, ${rows} written.`,
});

export const takenFromPrevious = (files: number): Words => ({
  es: `${several(files, "archivo sin cambios, tomado", "archivos sin cambios, tomados")} del libro anterior.`,
  en: `${several(files, "unchanged file", "unchanged files")}, taken from the earlier book.`,
});

export const notesWritten = (notes: number, folder: string): Words => ({
  es: `${several(notes, "libro", "libros")} de observaciones en «${folder}».`,
  en: `${several(notes, "book", "books")} of observations in “${folder}”.`,
});

export const errorsOf = (area: string, errors: number): Words => ({
  es: `${area}: ${several(errors, "error", "errores")}`,
  en: `${area}: ${several(errors, "error", "errors")}`,
});

export const exported = (file: string, areas: number, rows: number, columns: number): Words => ({
  es: `${file}: ${several(areas, "área", "áreas")}, ${several(rows, "fila", "filas")}, ${several(columns, "columna", "columnas")}.`,
  en: `${file}: ${several(areas, "area", "areas")}, ${several(rows, "row", "rows")}, ${several(columns, "column", "columns")}.`,
});

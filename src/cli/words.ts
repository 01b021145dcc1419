import type { Language, Words } from "../poa/rule";

/** What the command line says besides the findings themselves. */
export const WORDS = {
  usage: {
    es: `Uso: poa check <archivos o carpetas> [--json] [--lang es|en]

  check   Lee las hojas de POA de los libros .xlsx y dice qué está mal en cada celda.

  --json  Escribe un objeto JSON en lugar de la tabla.
  --lang  Idioma de los mensajes: es (por defecto) o en.

Termina con 0 si no hay errores, 1 si hay observaciones de gravedad «error»,
y 2 si algún archivo no se pudo leer o la orden está mal escrita.`,
    en: `Usage: poa check <files or folders> [--json] [--lang es|en]

  check   Reads the POA sheets of .xlsx books and says what is wrong in which cell.

  --json  Prints one JSON object instead of the table.
  --lang  Language of the messages: es (default) or en.

Exits with 0 when there is no error, 1 with findings of severity error,
and 2 when a file could not be read or the call is wrong.`,
  },
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
  warnings: { es: "Adv.", en: "Warn." },
  hints: { es: "Sug.", en: "Hint" },
  error: { es: "error", en: "error" },
  warning: { es: "advertencia", en: "warning" },
  hint: { es: "sugerencia", en: "hint" },
  unread: { es: "Sin leer", en: "Not read" },
} as const satisfies Record<string, Words>;

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
    es: `${plans} planes · ${findings} observaciones (${errors} errores) · ${unread} archivos sin leer`,
    en: `${plans} plans · ${findings} findings (${errors} errors) · ${unread} files not read`,
  };
}

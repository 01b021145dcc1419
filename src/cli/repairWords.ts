import type { Words } from "../poa/rule";

/** What `poa repair` says besides the findings themselves. */
export const REPAIR_WORDS = {
  mended: { es: "Corregido", en: "Mended" },
  wouldMend: { es: "Se corregiría con --safe", en: "Would be mended with --safe" },
  toDecide: { es: "Para decidir, con una propuesta", en: "To decide, with a proposal" },
  byHand: { es: "Para corregir en Excel", en: "To mend in Excel" },
  empty: { es: "(vacía)", en: "(empty)" },
  addSafe: {
    es: "No se escribió nada. Para aplicar las correcciones seguras: --safe --output corregido.xlsx.",
    en: "Nothing was written. To apply the safe fixes: --safe --output fixed.xlsx.",
  },
  notWritten: { es: "No se escribió nada.", en: "Nothing was written." },
  oneFile: {
    es: "Se corrige un libro a la vez: nombre un solo archivo.",
    en: "One book is mended at a time: name a single file.",
  },
  noOutput: {
    es: "Falta decir qué libro escribir: --output corregido.xlsx. El original nunca se toca.",
    en: "The book to write is missing: --output fixed.xlsx. The original is never touched.",
  },
} as const satisfies Record<string, Words>;

export const isFolder = (file: string): Words => ({
  es: `«${file}» es una carpeta: nombre un solo libro .xlsx.`,
  en: `“${file}” is a folder: name a single .xlsx book.`,
});

export const otherKind = (file: string, kind: string): Words => ({
  es: `El libro corregido tiene que terminar en ${kind}, como el original: «${file}».`,
  en: `The mended book has to end in ${kind}, as the original does: “${file}”.`,
});

export const showsRow = (row: number): Words => ({
  es: `se muestra la fila ${row}`,
  en: `row ${row} is shown`,
});

const findings = (left: number, errors: number): Words => ({
  es: `${left} ${left === 1 ? "observación" : "observaciones"} (${errors} ${errors === 1 ? "error" : "errores"})`,
  en: `${left} ${left === 1 ? "finding" : "findings"} (${errors} ${errors === 1 ? "error" : "errors"})`,
});

const cellsOf = (cells: number): Words => ({
  es: `${cells} ${cells === 1 ? "celda" : "celdas"}`,
  en: `${cells} ${cells === 1 ? "cell" : "cells"}`,
});

/** How many cells, and what is left: findings, and how many of them are errors. */
export interface Tally {
  readonly cells: number;
  readonly left: number;
  readonly errors: number;
}

export const mendedBook = (file: string, { cells, left, errors }: Tally): Words => ({
  es: `${file}: corregido en ${cellsOf(cells).es}. Por resolver: ${findings(left, errors).es}.`,
  en: `${file}: mended in ${cellsOf(cells).en}. Still open: ${findings(left, errors).en}.`,
});

export const sameBook = (file: string, { left, errors }: Tally): Words => ({
  es: `${file}: copia idéntica, porque no había nada seguro que corregir. Por resolver: ${findings(left, errors).es}.`,
  en: `${file}: an identical copy, because there was nothing safe to mend. Still open: ${findings(left, errors).en}.`,
});

export const preview = ({ cells, left, errors }: Tally): Words => ({
  es: `Por corregir: ${cellsOf(cells).es}. Después quedaría por resolver: ${findings(left, errors).es}.`,
  en: `To mend: ${cellsOf(cells).en}. Still open after that: ${findings(left, errors).en}.`,
});

export const nothingSafe = ({ left, errors }: Tally): Words => ({
  es: `No hay nada seguro que corregir. Por resolver: ${findings(left, errors).es}.`,
  en: `There is nothing safe to mend. Still open: ${findings(left, errors).en}.`,
});

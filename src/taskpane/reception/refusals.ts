import type { Words } from "../../poa/rule";

/** Why a file is not taken, besides what the reader of files itself says. Each sentence names the file and what to do. */

export const noPlan = (file: string): Words => ({
  es: `«${file}» no tiene ninguna hoja de POA: no se encontraron los títulos de la tabla (código y texto de la acción, operación, ponderación, tarea).`,
  en: `“${file}” has no POA sheet: the headings of the table were not found (code and text of the action, operation, weight, task).`,
});

export const tooSlow = (file: string, seconds: number): Words => ({
  es: `«${file}» tardó más de ${seconds} segundos en leerse y se dejó: ábralo en Excel, guárdelo de nuevo y vuelva a elegirlo.`,
  en: `“${file}” took more than ${seconds} seconds to read and was left: open it in Excel, save it again and choose it once more.`,
});

export const tooHard = (file: string): Words => ({
  es: `«${file}» no se pudo leer: ábralo en Excel, guárdelo de nuevo y vuelva a elegirlo.`,
  en: `“${file}” could not be read: open it in Excel, save it again and choose it once more.`,
});

export const gone = (file: string): Words => ({
  es: `«${file}» ya no se puede abrir: lo cambiaron o lo movieron de lugar. Vuelva a elegirlo.`,
  en: `“${file}” can no longer be opened: it was changed or moved. Choose it once more.`,
});

export const tooBig = (file: string): Words => ({
  es: `«${file}» es demasiado grande para ser un libro de POA (más de 100 MB): quite las imágenes y las hojas que sobran, y guárdelo de nuevo.`,
  en: `“${file}” is too large for a POA workbook (over 100 MB): remove pictures and sheets that are not needed, and save it again.`,
});

/** Why a file is not read. Each one asks something else of the person who sent it. */
export type RefusedReason =
  | "empty"
  | "not-a-zip"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "dangerous"
  | "not-a-workbook";

/** A file that is not read at all, rather than read in part. `message` is for us; `sayRefused` is for the planner. */
export class XlsxRefused extends Error {
  constructor(
    readonly reason: RefusedReason,
    /** What was met and in which part of the file, in our own words. */
    readonly detail: string,
    readonly fileName = "",
    options?: ErrorOptions
  ) {
    super(`${fileName || "file"} refused, ${reason}: ${detail}`, options);
    this.name = "XlsxRefused";
  }

  /** The same refusal, told of the file it belongs to. */
  named(fileName: string): XlsxRefused {
    return new XlsxRefused(this.reason, this.detail, fileName, { cause: this.cause ?? this });
  }
}

/** Gives the refusals of a step the name of the file; everything else passes through. */
export async function naming<T>(fileName: string, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw error instanceof XlsxRefused ? error.named(fileName) : error;
  }
}

type Sentences = Readonly<Record<RefusedReason, string>>;

const ES: Sentences = {
  empty: "está vacío: pida que se lo envíen de nuevo.",
  "not-a-zip":
    "no es un libro de Excel (.xlsx): ábralo con el programa en que se hizo y guárdelo como Libro de Excel (.xlsx).",
  "old-format": "es un libro de Excel 97-2003 (.xls): ábralo en Excel y guárdelo como .xlsx.",
  encrypted:
    "está protegido con contraseña: ábralo en Excel, quite la contraseña en Archivo › Información › Proteger libro y guárdelo de nuevo.",
  damaged:
    "está dañado o incompleto: ábralo en Excel y guárdelo de nuevo, o pida que se lo envíen otra vez.",
  "too-large":
    "es demasiado grande para leerlo aquí: borre en Excel las hojas, filas y columnas que sobran, también las vacías con formato debajo de la tabla, y guárdelo de nuevo.",
  dangerous:
    "no se abrió por seguridad, porque lleva algo que un libro de Excel nunca lleva: consulte a quien se lo envió y pídale una copia nueva.",
  "not-a-workbook":
    "no contiene un libro de Excel (.xlsx): ábralo con el programa en que se hizo y guárdelo como Libro de Excel (.xlsx).",
};

const EN: Sentences = {
  empty: "is empty: ask for it to be sent again.",
  "not-a-zip":
    "is not an Excel workbook (.xlsx): open it with the program that made it and save it as Excel Workbook (.xlsx).",
  "old-format": "is an Excel 97-2003 workbook (.xls): open it in Excel and save it as .xlsx.",
  encrypted:
    "is protected with a password: open it in Excel, remove the password under File › Info › Protect Workbook and save it again.",
  damaged:
    "is damaged or incomplete: open it in Excel and save it again, or ask for it to be sent again.",
  "too-large":
    "is too large to be read here: in Excel, delete the sheets, rows and columns that are not needed, also empty formatted ones below the table, and save it again.",
  dangerous:
    "was not opened for safety, because it carries something no Excel workbook carries: ask whoever sent it for a new copy.",
  "not-a-workbook":
    "does not contain an Excel workbook (.xlsx): open it with the program that made it and save it as Excel Workbook (.xlsx).",
};

/** One sentence for the planner: the file, why it was not read, and what to do about it. */
export function sayRefused(refused: XlsxRefused, language: "es" | "en"): string {
  const file = refused.fileName || (language === "es" ? "El archivo" : "The file");
  const quoted = refused.fileName === "" ? file : language === "es" ? `«${file}»` : `“${file}”`;
  return `${quoted} ${(language === "es" ? ES : EN)[refused.reason]}`;
}

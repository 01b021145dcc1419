import { a1, type Cell } from "../sheet/cell";
import type { CellContent } from "../sheet/grid";

/** Why a book is not patched. */
export type PatchProblem =
  | "stale"
  | "no-such-sheet"
  | "covered"
  | "formula"
  | "array-formula"
  | "protected"
  | "table-heading"
  | "not-writable"
  | "no-styles"
  | "signed";

/** What stands in the way of one edit, or, without a cell, of every change of the sheet. */
export interface RefusedEdit {
  readonly problem: PatchProblem;
  readonly sheet: string;
  readonly at: Cell | null;
  /** What a stale cell holds now. */
  readonly now?: CellContent;
}

/** Changes that cannot be made in the file. Nothing of them was done. */
export class PatchRefused extends Error {
  constructor(
    readonly fileName: string,
    readonly refused: readonly RefusedEdit[]
  ) {
    super(
      `${fileName} not patched: ${refused
        .map(({ problem, sheet, at }) => `${sheet}${at ? `!${a1(at)}` : ""} ${problem}`)
        .join(", ")}`
    );
    this.name = "PatchRefused";
  }
}

type Sentences = Readonly<Record<PatchProblem, string>>;

const ES: Sentences = {
  stale: "ya no tiene el valor que se iba a corregir.",
  "no-such-sheet": "no está entre las hojas visibles del libro.",
  covered: "está tapada por una celda combinada: lo que se escriba en ella no se vería.",
  formula: "calcula su valor con una fórmula: corríjala en Excel.",
  "array-formula":
    "es parte de una fórmula matricial, que solo se puede cambiar entera: corríjala en Excel.",
  protected:
    "está bloqueada en una hoja protegida: quite la protección en Excel y vuelva a intentar.",
  "table-heading":
    "es un encabezado de una tabla de Excel, del que pueden depender fórmulas: cámbielo en Excel.",
  "not-writable": "no admite ese valor.",
  "no-styles":
    "necesita otro formato de número, y el libro no tiene estilos: guárdelo de nuevo en Excel.",
  signed: "está en un libro con firma digital, que dejaría de ser válida: quite la firma en Excel.",
};

const EN: Sentences = {
  stale: "no longer holds the value that was to be mended.",
  "no-such-sheet": "is not among the visible sheets of the book.",
  covered: "is covered by a merged cell: what is written there would not be seen.",
  formula: "calculates its value by a formula: mend it in Excel.",
  "array-formula": "is part of an array formula, which changes only as a whole: mend it in Excel.",
  protected: "is locked on a protected sheet: take the protection off in Excel and try again.",
  "table-heading":
    "is a heading of an Excel table, on which formulas may depend: change it in Excel.",
  "not-writable": "does not take that value.",
  "no-styles": "needs another number format, and the book has no styles: save it again in Excel.",
  signed: "is in a digitally signed book, and the signature would break: remove it in Excel.",
};

/** One sentence for the planner: the cell, and why it was not changed. */
export function sayRefusedEdit({ problem, sheet, at }: RefusedEdit, language: "es" | "en"): string {
  const place = at ? `${sheet}!${a1(at)}` : sheet;
  return language === "es" ? `«${place}» ${ES[problem]}` : `“${place}” ${EN[problem]}`;
}

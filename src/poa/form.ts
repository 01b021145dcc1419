/** The columns of the POA form, in the order of the official sheet. */
export const COLUMN_IDS = [
  "actionCode",
  "actionText",
  "operationCode",
  "operationText",
  "weight",
  "taskCode",
  "taskText",
] as const;

export type ColumnId = (typeof COLUMN_IDS)[number];

/** A column of the form: how its heading is recognised when reading, and how it looks when drawn. */
export interface FormColumn {
  readonly id: ColumnId;
  /** Tells the heading from its folded text: upper case, no accents, single spaces, no dots or colons. */
  readonly heading: RegExp;
  /** What a drawn sheet calls the column; the action's heading carries the year. */
  readonly title: (fiscalYear: number | null) => string;
  /** characters of the default font */
  readonly width: number;
  readonly align: "left" | "center";
}

const CODE = "(?:COD|CODIGO|CODIGOS|NRO|N)";

/** The sheet planners know, described once: `read` finds it and `draw` writes it. */
export const FORM: readonly FormColumn[] = [
  {
    id: "actionCode",
    heading: new RegExp(
      `^${CODE} ?(?:DE )?(?:LA )?ACCION(?: DE)?(?: CP| CORTO(?: PLAZO)?)?(?: \\d{4})?$`
    ),
    title: () => "COD. ACCIÓN DE CP",
    width: 10,
    align: "center",
  },
  {
    id: "actionText",
    heading: /^ACCION(?:ES)?(?: DE)?(?: CP| CORTO PLAZO)(?: \(?\d{4}\)?)?$/,
    title: (year) => (year === null ? "ACCIÓN DE CORTO PLAZO" : `ACCIÓN DE CORTO PLAZO ${year}`),
    width: 34,
    align: "left",
  },
  {
    id: "operationCode",
    heading: new RegExp(`^${CODE} ?(?:DE )?(?:LA )?OP(?:ERACION(?:ES)?)?$`),
    title: () => "COD. OP",
    width: 11,
    align: "center",
  },
  {
    id: "operationText",
    heading: /^OPERACION(?:ES)?$/,
    title: () => "OPERACIÓN",
    width: 40,
    align: "left",
  },
  {
    id: "weight",
    heading: /^(?:PONDERACION(?:ES)?|POND|PESO)(?: \(?%\)?| \(?EN %\)?)?$/,
    title: () => "PONDERACIÓN",
    width: 13,
    align: "center",
  },
  {
    id: "taskCode",
    heading: new RegExp(`^${CODE} ?(?:DE )?(?:LA )?TAREA(?:S)?$`),
    title: () => "COD. TAREA",
    width: 11,
    align: "center",
  },
  {
    id: "taskText",
    heading: /^TAREA(?:S)?$/,
    title: () => "TAREA",
    width: 60,
    align: "left",
  },
];

/** Text for comparing: upper case, no accents, no dots, colons or quotes, single spaces. */
export function fold(text: string): string {
  let known = folded.get(text);
  if (known !== undefined) return known;
  known = foldAnew(text);
  if (text.length > LONGEST_KEPT) return known;
  // Full, it begins anew, so that a plan of more texts than it holds costs no more than without it.
  if (folded.size === MOST_KEPT) folded.clear();
  folded.set(text, known);
  return known;
}

/** Each text of a plan is asked for by several rules in turn, and by every check after the first; areas share many. */
const folded = new Map<string, string>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 500;

const PLAIN: Readonly<Record<string, string>> = {
  Á: "A",
  É: "E",
  Í: "I",
  Ó: "O",
  Ú: "U",
  Ü: "U",
  Ñ: "N",
};
/** Whatever else may carry an accent, or be written with several letters in upper case. */
const OTHER_LETTERS = /[^\0-\x7f¡¿«»°º–—“”•]/;

/** Signs that count as spaces, and spaces that are more than one; a single one between two words stays as it is. */
const NO_SINGLE_SPACE = /\s*[.:;"'°º][.:;"'°º\s]*|\s{2,}|[^\S ]/g;

function foldAnew(text: string): string {
  // The letters of Spanish are looked up: taking every letter apart is what costs most.
  const plain = text.toUpperCase().replace(/[ÁÉÍÓÚÜÑ]/g, (letter) => PLAIN[letter]!);
  const upper = OTHER_LETTERS.test(plain)
    ? text
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .toUpperCase()
    : plain;
  return upper.replace(NO_SINGLE_SPACE, " ").trim();
}

const known = new Map<string, ColumnId | null>();
/** Longer texts are no headings; not looking at them is what makes reading fast. */
const LONGEST_HEADING = 60;
/** Headings begin with one of these letters once folded. */
const MAY_BE_HEADING = /^\s*[acnoptáàóò]/i;

/** The column a heading names; null when the text is no heading of the form. */
export function columnOf(text: string): ColumnId | null {
  if (text.length > LONGEST_HEADING || !MAY_BE_HEADING.test(text)) return null;
  let id = known.get(text);
  if (id === undefined) {
    const folded = fold(text);
    id = FORM.find(({ heading }) => heading.test(folded))?.id ?? null;
    // Bounded, so that a sheet of a million short texts cannot fill the memory.
    if (known.size < 5000) known.set(text, id);
  }
  return id;
}

/** The labels of the sheet's head that say which value stands beside them. */
export type HeaderLabel = "area" | "fiscalYear" | "other";

export const AREA_LABEL = "ÁREA ORGANIZACIONAL:";
export const FISCAL_YEAR_LABEL = "GESTIÓN DEL POA:";

/** What a label promises; null when the text is no label we know. */
export function labelOf(text: string): HeaderLabel | null {
  const folded = fold(text);
  if (/^(?:AREA|UNIDAD) (?:ORGANIZACIONAL|EJECUTORA|SOLICITANTE)$|^AREA$/.test(folded))
    return "area";
  if (/^GESTION(?: DEL POA| POA)?$|^ANO(?: DEL POA)?$/.test(folded)) return "fiscalYear";
  if (/^(?:TECHO|CATEGORIA|PROGRAMA|ENTIDAD|INSTITUCION|RESPONSABLE|PRESUPUESTO)\b/.test(folded))
    return "other";
  return null;
}

/** The sheet's years: a whole number of four digits that can be a fiscal year; null for anything else. */
export function yearOf(text: string): number | null {
  const match = /^\s*((?:19|20|21)\d\d)\s*$/.exec(text);
  return match ? Number(match[1]) : null;
}

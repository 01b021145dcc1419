import type { CellStyle, SheetDrawing } from "./drawing";
import { GENERAL, TEXT } from "./grid";

/** Months, weekdays and the like, in the languages whose dates a Bolivian Excel may take: Spanish, English, Portuguese. */
const DATE_WORDS = new Set(
  [
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo sept",
    "january february march april june july august september october november december",
    "monday tuesday wednesday thursday friday saturday sunday",
    "janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta",
  ].flatMap((words) => words.split(" "))
);

const BOOLEANS = new Set(["true", "false", "verdadero", "falso", "verdadeiro"]);

/** The longest date with a time, written out, is shorter. */
const LONGEST_DATE = 64;

/**
 * Whether Excel may take the text for something else when it is typed or written as a value: a formula, a number, a percentage, money,
 * a date, a time, a fraction, a truth value or an error. In doubt it answers yes, because a needless apostrophe harms nobody
 * and a code that has turned into a date is lost.
 */
export function isTakenForSomethingElse(text: string): boolean {
  const trimmed = text.trim();
  if (/^[=+\-@'#]/.test(trimmed)) return true;
  if (BOOLEANS.has(trimmed.toLowerCase())) return true;
  if (!/\d/.test(trimmed) || trimmed.length > LONGEST_DATE) return false;
  const words = trimmed.toLowerCase().match(/\p{L}+/gu) ?? [];
  // Up to three letters may be a currency, an abbreviated month, an exponent or a part of the day.
  return words.every((word) => word.length <= 3 || DATE_WORDS.has(word));
}

/**
 * The drawing with such texts in the format of a text, where they have no format of their own: otherwise a formula, a number or a
 * date would come of them as soon as somebody edits the cell and leaves it as it was.
 */
export function stayingText(drawing: SheetDrawing): SheetDrawing {
  const styles = new Map<CellStyle | undefined, CellStyle>();
  const asText = (style: CellStyle | undefined): CellStyle => {
    const known = styles.get(style) ?? { ...style, format: TEXT };
    styles.set(style, known);
    return known;
  };
  const cells = drawing.cells.map((cell) => {
    const { value, formula, style } = cell;
    const isPlain = (style?.format ?? GENERAL) === GENERAL;
    const isInDanger = typeof value === "string" && formula === undefined && isPlain;
    return isInDanger && isTakenForSomethingElse(value) ? { ...cell, style: asText(style) } : cell;
  });
  return { ...drawing, cells };
}

import { GENERAL, TEXT, type CellValue } from "../../sheet/grid";
import type { CellWrite } from "../book";
import { invalidArgument } from "./kind";

const ERROR_NAMES = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What Excel makes of typed text: a value and the number format it gives to a cell that has none. */
interface Typed {
  readonly value: CellValue;
  readonly format: string;
}

const NUMBER = /^([+-]?)\s*(\$?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s*(%?)$/i;

function typedNumber(text: string): Typed | null {
  const isNegative = /^\(.+\)$/.test(text);
  const match = NUMBER.exec(isNegative ? text.slice(1, -1) : text);
  if (!match) return null;
  const [, sign, currency, whole, fraction, power, percent] = match;
  if (!whole && !/\d/.test(fraction ?? "")) return null;
  const digits = `${(whole ?? "0").replaceAll(",", "")}${fraction ?? ""}${power ?? ""}`;
  const size = Number(digits) * (sign === "-" || isNegative ? -1 : 1);
  if (!Number.isFinite(size)) return null;
  const hasCents = /\d/.test(fraction ?? "");
  // A percentage is a hundredth of the same decimal digits, so that 5.5% is 0.055 and not its binary neighbour.
  if (percent) return { value: Number(`${size}e-2`), format: hasCents ? "0.00%" : "0%" };
  if (currency) return { value: size, format: hasCents ? "$#,##0.00" : "$#,##0" };
  if (power) return { value: size, format: "0.00E+00" };
  if (whole?.includes(",")) return { value: size, format: hasCents ? "#,##0.00" : "#,##0" };
  return { value: size, format: GENERAL };
}

/** Days since 1899-12-30, the way Excel counts them; null for a day that does not exist. */
function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  return time / 86_400_000 + 25_569;
}

const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function typedDate(text: string): Typed | null {
  const thisYear = new Date().getFullYear();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), "m/d/yyyy");
  const full = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (full) return dated(serial(fullYear(full[3]!), Number(full[1]), Number(full[2])), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return dated(serial(thisYear, Number(short[1]), Number(short[2])), "d-mmm");
  const named = /^(\d{1,2})[-/ ]([a-z]{3})[a-z]*(?:[-/ ](\d{4}|\d{2}))?$/i.exec(text);
  const month = named ? MONTHS.indexOf(named[2]!.toLowerCase()) + 1 : 0;
  if (!named || month === 0) return null;
  const year = named[3] ? fullYear(named[3]) : thisYear;
  return dated(serial(year, month, Number(named[1])), named[3] ? "d-mmm-yy" : "d-mmm");
}

const dated = (value: number | null, format: string): Typed | null =>
  value === null ? null : { value, format };

function typedTime(text: string): Typed | null {
  const match = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?\s*([ap]m)?$/i.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = half ? (Number(match[1]) % 12) + (half === "pm" ? 12 : 0) : Number(match[1]);
  const value = hour / 24 + Number(match[2]) / 1440 + Number(match[3] ?? 0) / 86_400;
  return { value, format: match[3] ? "h:mm:ss" : "h:mm" };
}

function typedFraction(text: string): Typed | null {
  const match = /^([+-]?\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[3]) === 0) return null;
  const part = Number(match[2]) / Number(match[3]);
  const whole = Number(match[1]);
  return { value: whole + (whole < 0 ? -part : part), format: "# ?/?" };
}

/** What Excel would take the text for if a person had typed it; null when it stays text. */
export function typed(text: string): Typed | null {
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain))
    return { value: plain.toLowerCase() === "true", format: GENERAL };
  if (ERROR_NAMES.test(plain)) return { value: { error: plain.toUpperCase() }, format: GENERAL };
  return typedNumber(plain) ?? typedDate(plain) ?? typedTime(plain) ?? typedFraction(plain);
}

/** A sign before a cell, a number or a function begins a formula; before words it is text. */
const SIGNED_FORMULA = /^[+-]\s*(\$?[a-z]{1,3}\$?\d|[a-z][\w.]*\(|[\d.(])/i;

/**
 * What a value handed to `values` or `formulas` does to a cell of the number format `format`; null leaves the cell.
 * The rules are those of the list in workbook.ts.
 */
export function inputOf(value: unknown, format: string): CellWrite | null {
  if (value === null) return null;
  if (typeof value === "number" && format === TEXT) return { value: String(value) };
  if (typeof value === "number" || typeof value === "boolean") return { value };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return { value: null };
  if (value.length > 32_767) throw invalidArgument();
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (format === TEXT) return { value };
  if (value.startsWith("=") && value.length > 1) return { value: null, formula: value };
  const found = typed(value);
  if (found) {
    const takesFormat = format === GENERAL && found.format !== GENERAL;
    return { value: found.value, ...(takesFormat && { format: found.format }) };
  }
  if (SIGNED_FORMULA.test(value)) return { value: null, formula: `=${value}` };
  return { value };
}

import { isError, isPercentFormat, type CellContent } from "../sheet/grid";

/** A weight in points of 100: 20 % is 20. Exact to a millionth of a point. */
export type Points = number;

/** How far a total may be from 100 and still be 100, in points, unless the planner says otherwise. */
export const CLOSES: Points = 0.01;

const MILLIONTHS = 1_000_000;

/** Beyond this a number has no millionths, and is no weight either. */
const LARGEST = 1e9;
const bounded = (points: number): number => Math.max(-LARGEST, Math.min(LARGEST, points));

const exact = (points: number): Points => Math.round(bounded(points) * MILLIONTHS) / MILLIONTHS;

/** Adds weights exactly: whole millionths are added, so that forty times 2.5 is 100 and not almost. */
export function sumOfPoints(weights: Iterable<Points>): Points {
  let millionths = 0;
  for (const points of weights) millionths += Math.round(bounded(points) * MILLIONTHS);
  return millionths / MILLIONTHS;
}

export const differenceOfPoints = (a: Points, b: Points): Points => sumOfPoints([a, -b]);

/** What a weight cell says: its points, nothing at all, or something that is no number. */
export type WeightReading =
  | { readonly kind: "points"; readonly points: Points; readonly isText: boolean }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" };

/** How a column writes numbers that have no percent format: 20 for 20 %, or 0.2. */
export type WeightScale = "points" | "fractions";

const WEIGHT_TEXT = /^[+]?(-?\d+(?:[.,]\d+)?)\s*(%?)$/;

/** Reads one cell of the weight column: 0.2 shown as 20 %, 20, "20%", "10 %", "2,5%". */
export function readWeight({ value, format }: CellContent, scale: WeightScale): WeightReading {
  if (value === null) return { kind: "empty" };
  if (typeof value === "number") {
    const isFraction = isPercentFormat(format) || scale === "fractions";
    return { kind: "points", points: exact(isFraction ? value * 100 : value), isText: false };
  }
  if (typeof value === "boolean" || isError(value)) return { kind: "unreadable" };
  const text = value.replace(/[\u00a0\u202f\u2007]/g, " ").trim();
  if (text === "") return { kind: "empty" };
  const match = WEIGHT_TEXT.exec(text);
  if (!match) return { kind: "unreadable" };
  const number = Number(match[1]!.replace(",", "."));
  const isFraction = match[2] === "" && scale === "fractions";
  return { kind: "points", points: exact(isFraction ? number * 100 : number), isText: true };
}

/**
 * How a column of weights writes its plain numbers, those without a percent format: as fractions when all are at most 1 and
 * far from adding to 100, or when all but a few are and a total of 1 is nearer than one of 100 (a 5 typed where 0.05 is meant). Among
 * percentages that reading counts which brings the total nearer to 100.
 */
export function scaleOf(contents: Iterable<CellContent>): WeightScale {
  const small: number[] = [];
  const large: number[] = [];
  let percent = 0;
  for (const { value, format } of contents) {
    if (typeof value !== "number" || value <= 0) continue;
    if (isPercentFormat(format)) percent += value * 100;
    else (value <= 1 ? small : large).push(value);
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const ofSmall = sum(small);
  if (small.length === 0) return "points";
  const off = (total: number) => Math.abs(100 - percent - total);
  if (large.length === 0) {
    if (percent > 0) return off(ofSmall * 100) <= off(ofSmall) ? "fractions" : "points";
    const isParted = small.some((one) => one < 1);
    return ofSmall <= 1.5 || (isParted && ofSmall < 50) ? "fractions" : "points";
  }
  const isFractions =
    small.length > large.length && off(ofSmall * 100 + sum(large)) < off(ofSmall + sum(large));
  return isFractions ? "fractions" : "points";
}

/** A weight as people write it: 2.5 → "2,5 %" in Spanish, "2.5%" in English. */
export function sayPoints(points: Points, language: "es" | "en"): string {
  const digits = String(exact(points));
  return language === "es" ? `${digits.replace(".", ",")} %` : `${digits}%`;
}

/** The number format that shows these points without idle zeros: 20 % and 2.5 %. */
export const formatOf = (points: Points): string => (Number.isInteger(points) ? "0%" : "0.0#%");

/** The number a cell with a percent format holds for these points. */
export const fractionOf = (points: Points): number =>
  Math.round(points * MILLIONTHS) / (100 * MILLIONTHS);

import { isError, isPercentFormat, type CellContent } from "../sheet/grid";

/** A weight in points of 100: 20 % is 20. Exact to a millionth of a point. */
export type Points = number;

/** How far a total may be from 100 and still be 100, in points, unless the planner says otherwise. */
export const CLOSES: Points = 0.01;

const MILLIONTHS = 1_000_000;

const exact = (points: number): Points => Math.round(points * MILLIONTHS) / MILLIONTHS;

/** Adds weights exactly: whole millionths are added, so that forty times 2.5 is 100 and not almost. */
export function sumOfPoints(weights: Iterable<Points>): Points {
  let millionths = 0;
  for (const points of weights) millionths += Math.round(points * MILLIONTHS);
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
 * How a column of weights writes its plain numbers. A number without a percent format is a fraction when all such numbers
 * of the column are at most 1 and add to no more than 1.5 (an area's total is 1, give or take a mistake).
 */
export function scaleOf(contents: Iterable<CellContent>): WeightScale {
  let sum = 0;
  let largest = 0;
  for (const { value, format } of contents) {
    if (typeof value !== "number" || isPercentFormat(format)) continue;
    sum += value;
    largest = Math.max(largest, value);
  }
  return largest > 0 && largest <= 1 && sum <= 1.5 ? "fractions" : "points";
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

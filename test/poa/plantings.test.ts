import { RULES, RULES_ACROSS } from "../../src/poa/rules/index";
import { PLANTINGS_ACROSS } from "./plantingsAcross";
import { PLANTINGS_OF_CODES } from "./plantingsOfCodes";
import { PLANTINGS_OF_FORM } from "./plantingsOfForm";
import { PLANTINGS_OF_OTHER_SHEETS } from "./plantingsOfOtherSheets";
import { PLANTINGS_OF_WEIGHTS } from "./plantingsOfWeights";

const PLANTINGS = [
  ...PLANTINGS_OF_FORM,
  ...PLANTINGS_OF_CODES,
  ...PLANTINGS_OF_WEIGHTS,
  ...PLANTINGS_OF_OTHER_SHEETS,
  ...PLANTINGS_ACROSS,
];

test("for every rule of the catalogue there is a mistake that is planted", () => {
  const planted = new Set(PLANTINGS.map(({ rule }) => rule));
  expect([...planted].sort()).toEqual([...RULES, ...RULES_ACROSS].map(({ id }) => id).sort());
});

test("no two mistakes are called alike: their places are drawn from their names", () => {
  const names = PLANTINGS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

import { checkSheet, checkTogether } from "../../src/poa/check";
import type { Finding } from "../../src/poa/rule";
import { RULES_ACROSS } from "../../src/poa/rules/index";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { a1, type Place } from "../../src/sheet/cell";
import { institutionOf, OF_EACH_SCHEME, type Area } from "./institution";
import {
  groundOf,
  PLANTINGS_ACROSS,
  type PlantedAcross,
  type PlantingAcross,
} from "./plantingsAcross";
import { SCHEMES } from "./specimenSchemes";

/** Plantings of each kind. */
const TIMES = 200;

test("what they are planted in is clean", () => {
  const across = new Set(RULES_ACROSS.map(({ id }) => id));
  for (const scheme of SCHEMES) {
    for (let number = 1; number <= OF_EACH_SCHEME; number++) {
      for (const areSisters of [true, false]) {
        const told = toldOf(institutionOf(scheme, number, areSisters).areas);
        const wrong = told.filter((one) => isSerious(one) || across.has(one.rule));
        expect(wrong.map(placeName)).toEqual([]);
      }
    }
  }
});

const each = PLANTINGS_ACROSS.map((planting) => [planting.name, planting] as const);

test.each(each)("%s: found once, where it is, and nothing else", (_, planting) => {
  let planted = 0;
  const wrong: unknown[] = [];
  for (let seed = 1; planted < TIMES; seed++) {
    expect(seed).toBeLessThan(TIMES * 20);
    const ground = groundOf(planting, seed);
    const defect = planting.plant(ground);
    if (!defect) continue;
    planted += 1;
    const findings = toldOf(ground.areas, defect);
    if (!isRight(planting, defect, findings)) {
      const told = findings.map((finding) => ({ ...finding.facts, rule: placeName(finding) }));
      wrong.push({ seed, scheme: ground.scheme.name, at: placeName(defect), told });
    }
  }
  expect(wrong).toEqual([]);
});

const placeName = (place: Place & { readonly rule?: string }): string =>
  [place.rule, place.in.book, place.in.sheet, a1(place.at)].join(" ").trim();

/** What is told of the areas' plans; sheets that the planting left alone need not be read again. */
function toldOf(areas: readonly Area[], defect?: PlantedAcross): Finding[] {
  const settings = defect?.settings ?? DEFAULT_SETTINGS;
  const checks = areas.flatMap((area) => {
    const grid = defect?.changed.get(area);
    if (grid === null) return [];
    return [grid ? checkSheet(grid, settings) : area.check];
  });
  return checkTogether(checks, settings).flatMap(({ findings }) => findings);
}

const isSerious = ({ severity }: Finding): boolean => severity !== "hint";

function isRight(
  { rule, implies = [] }: PlantingAcross,
  defect: PlantedAcross,
  findings: readonly Finding[]
): boolean {
  const own = findings.filter((finding) => finding.rule === rule);
  const others = findings.filter((one) => isSerious(one) && one.rule !== rule);
  const [found] = own;
  return (
    own.length === 1 &&
    placeName({ in: found!.in, at: found!.at }) === placeName({ in: defect.in, at: defect.at }) &&
    Object.entries(defect.facts).every(([name, value]) => found!.facts[name] === value) &&
    others.every((other) => implies.includes(other.rule))
  );
}

test("a total that is off is explained by the task that the sisters carry", () => {
  const planting = PLANTINGS_ACROSS.find(({ name }) => name.startsWith("an area lacks a task"))!;
  let explained = 0;
  for (let seed = 1; explained < TIMES; seed++) {
    const ground = groundOf(planting, seed);
    const defect = planting.plant(ground);
    if (!defect) continue;
    const totals = toldOf(ground.areas, defect).filter(({ rule }) => rule === "weights-add-to-100");
    const { code, weight } = defect.facts;
    const sisters = ground.areas.length - 1;
    expect(totals.map(({ facts }) => facts)).toEqual([
      expect.objectContaining({ missing: weight, code, sisters, carriers: sisters }),
    ]);
    explained += 1;
  }
});

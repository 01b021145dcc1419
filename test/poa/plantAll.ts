import { checkSheet } from "../../src/poa/check";
import { a1 } from "../../src/sheet/cell";
import { groundOf, type Planting } from "./planting";

/** Plantings of each kind. */
const TIMES = 200;

/**
 * Plants each mistake two hundred times at random places of clean plans. Its rule must find it at its cell and nowhere else,
 * and no other rule may speak of an error or a warning but those that the mistake is known to break as well.
 */
export function plantAll(plantings: readonly Planting[]): void {
  test.each(plantings.map((planting) => [planting.name, planting] as const))("%s", (_, planting) =>
    expect(faultsOf(planting)).toEqual([])
  );
}

function faultsOf(planting: Planting): string[] {
  const faults: string[] = [];
  let planted = 0;
  for (let seed = 1; planted < TIMES; seed++) {
    if (seed > TIMES * 20) return [...faults, `only ${planted} places were found`];
    const ground = groundOf(planting, seed);
    const defect = planting.plant(ground);
    if (!defect) continue;
    planted += 1;
    const told = checkSheet(defect.grid).findings.filter(
      ({ rule, severity }) => rule === planting.rule || severity !== "hint"
    );
    const own = told.filter(({ rule }) => rule === planting.rule).map(({ at }) => a1(at));
    const expected = [a1(defect.at), ...ground.earned(planting.rule)].sort();
    const others = told
      .filter(({ rule }) => rule !== planting.rule && !planting.implies?.includes(rule))
      .map(({ rule, at }) => `${rule} ${a1(at)}`);
    if (own.sort().join() !== expected.join() || others.length > 0) {
      const where = `${seed}, ${ground.scheme.name}, at ${a1(defect.at)}`;
      faults.push(`${where}: told at ${own.join()}; besides ${others.join()}`);
    }
  }
  return faults;
}

import { checkSheet, type SheetCheck } from "../../src/poa/check";
import type { Plan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import type { Grid } from "../../src/sheet/grid";
import { put } from "./gridChanges";
import { randomOf } from "./random";
import { specimen, type Size } from "./specimen";
import { SCHEMES, type SheetScheme } from "./specimenSchemes";

/** The clean plan of one area. */
export interface Area {
  readonly grid: Grid;
  readonly check: SheetCheck;
  readonly plan: Plan;
}

/** Clean plans of several areas of one institution, among which a defect is to be planted. */
export interface Institution {
  readonly scheme: SheetScheme;
  readonly areas: readonly Area[];
}

const SIZE: Size = { actions: [2, 3], operations: [2, 3], tasks: [1, 3] };

const AREAS = [
  ["DNAF", "DIRECCIÓN NACIONAL DE ADMINISTRACIÓN Y FINANZAS"],
  ["UPE", "UNIDAD DE PLANIFICACIÓN ESTRATÉGICA"],
  ["DDOR", "DIRECCIÓN DEPARTAMENTAL DE ORURO"],
  ["DDPT", "DIRECCIÓN DEPARTAMENTAL DE POTOSÍ"],
  ["UTC", "Unidad de Transparencia y Lucha contra la Corrupción"],
  ["GAM", "GERENCIA DE ÁREAS MÉDICAS"],
] as const;

const ACTION_TEXTS = [
  "Fortalecer la gestión institucional en todo el territorio.",
  "Ampliar los servicios en los municipios alejados.",
  "Transparentar la administración de los recursos.",
] as const;

/** How many institutions are drawn of each scheme. */
export const OF_EACH_SCHEME = 3;
const known = new Map<string, Institution>();

/** One of the institutions of a scheme, whose areas do the same or each its own. Drawn once. */
export function institutionOf(
  scheme: SheetScheme,
  number: number,
  areSisters: boolean
): Institution {
  const key = `${scheme.name} ${number} ${areSisters}`;
  const institution = known.get(key) ?? draw(scheme, number, areSisters);
  known.set(key, institution);
  return institution;
}

function draw(scheme: SheetScheme, number: number, areSisters: boolean): Institution {
  const random = randomOf(number * 4447 + SCHEMES.indexOf(scheme));
  const own = random.whole(1, 1_000_000);
  const isOneBook = random.oneIn(2);
  const areas = AREAS.map(([sign, name], i) => {
    const { grid } = specimen(signed(scheme, sign), areSisters ? own : own + i, SIZE);
    const ref = isOneBook
      ? { book: "nacional.xlsx", sheet: `POA ${sign}` }
      : { book: `${sign}.xlsx`, sheet: "POA 2021" };
    const named = nameArea({ ...grid, ref }, name);
    const check = checkSheet(named);
    return { grid: named, check, plan: check.plans[0]! };
  });
  return { scheme, areas };
}

/** The scheme with the area's own letters; "OP 1" is signed by nobody and stays as it is. */
const signed = (scheme: SheetScheme, sign: string): SheetScheme => ({
  ...scheme,
  operationCode: (count) => scheme.operationCode(count).replace(/^(?!OP\b)[A-Z]+/, sign),
});

export const isSigned = (scheme: SheetScheme): boolean =>
  /^(?!OP\b)[A-Z]/.test(
    scheme.operationCode({ action: 1, actionCode: "1", operation: 1, operationOfPlan: 1 })
  );

/** The area's name in the head, and the institution's texts for its actions. */
function nameArea(grid: Grid, name: string): Grid {
  const plan = read(grid).plans[0]!;
  const named = put(grid, plan.area!.at, name);
  return plan.actions.reduce(
    (changed, { text }, i) => rewrite(changed, text.value, ACTION_TEXTS[i]!),
    named
  );
}

/** Writes another text wherever a text stands: some sheets repeat it on every row. */
export const rewrite = (grid: Grid, from: string, to: string): Grid => ({
  ...grid,
  values: grid.values.map((row) => row.map((value) => (value === from ? to : value))),
});

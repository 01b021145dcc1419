import { codeNumber } from "../../src/poa/codes";
import { operationsOf, rowsOf, tasksOf } from "../../src/poa/plan";
import type { Facts } from "../../src/poa/rule";
import { DEFAULT_SETTINGS, type Settings } from "../../src/poa/settings";
import type { Cell, SheetRef } from "../../src/sheet/cell";
import type { Grid } from "../../src/sheet/grid";
import { clear, put } from "./gridChanges";
import {
  institutionOf,
  isSigned,
  OF_EACH_SCHEME,
  rewrite,
  type Area,
  type Institution,
} from "./institution";
import { oneOf } from "./planting";
import { randomOf, type Random } from "./random";
import { SCHEMES, type SheetScheme } from "./specimenSchemes";

/** Some areas of an institution, among whose plans a defect is to be planted. */
export interface Ground extends Institution {
  readonly random: Random;
}

/** What the planting did, and the sheet and cell at which it has to be found. */
export interface PlantedAcross {
  /** Sheets that hold something else than before; one that is null has not come at all. */
  readonly changed: ReadonlyMap<Area, Grid | null>;
  readonly in: SheetRef;
  readonly at: Cell;
  /** What the finding has to know. */
  readonly facts: Facts;
  readonly settings?: Settings;
}

/** One kind of mistake between plans. */
export interface PlantingAcross {
  readonly name: string;
  /** The rule that has to find it. */
  readonly rule: string;
  /** Schemes in which it can be planted; all of them where nothing is said. */
  readonly where?: (scheme: SheetScheme) => boolean;
  /** Whether the areas do the same, or each its own. */
  readonly areSisters?: boolean;
  /** The least and the most areas it needs. */
  readonly areas: readonly [number, number];
  /** Rules that the mistake breaks as well, by what it is. */
  readonly implies?: readonly string[];
  /** Null where the plans have no place for it. */
  plant(ground: Ground): PlantedAcross | null;
}

/** Some areas of some institution in which the planting may find a place; the same seed gives the same ones. */
export function groundOf({ name, where, areSisters, areas }: PlantingAcross, seed: number): Ground {
  const random = randomOf(seed * 6101 + name.length);
  const scheme = random.pick(SCHEMES.filter(where ?? (() => true)));
  const institution = institutionOf(scheme, random.whole(1, OF_EACH_SCHEME), areSisters ?? false);
  const count = random.whole(...areas);
  const first = random.whole(0, institution.areas.length - count);
  return { ...institution, areas: institution.areas.slice(first, first + count), random };
}

/** One area's sheet is changed, and the mistake is found there. */
const planted = (area: Area, grid: Grid, at: Cell, facts: Facts): PlantedAcross => ({
  changed: new Map([[area, grid]]),
  in: area.grid.ref,
  at,
  facts,
});

/** Other ways of writing a name, all of which read the same. */
const sameName = (random: Random, name: string): string =>
  random.pick([
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    name.normalize("NFD").replace(/[\u0300-\u036f]/g, ""),
    `  ${name.replace(" ", "  ")} `,
  ]);

export const PLANTINGS_ACROSS: readonly PlantingAcross[] = [
  {
    name: "the plan of an area has come twice",
    rule: "area-is-planned-once",
    areas: [2, 6],
    plant({ areas, random }) {
      const index = random.whole(1, areas.length - 1);
      const later = areas[index]!;
      const other = areas[random.whole(0, index - 1)]!;
      const name = sameName(random, other.plan.area!.value);
      const { at } = later.plan.area!;
      return planted(later, put(later.grid, at, name), at, { area: name.trim() });
    },
  },
  {
    name: "one plan is for another year",
    rule: "fiscal-year-is-one",
    areas: [3, 6],
    // The texts of a plan that is dated anew still name 2021.
    implies: ["deadline-is-not-before-the-fiscal-year"],
    plant: ({ areas, random }) => ofYear(random.pick(areas), random.pick([2018, 2020, 2022])),
  },
  {
    name: "of two plans the earlier is out of date",
    rule: "fiscal-year-is-one",
    areas: [2, 2],
    plant: ({ areas, random }) => ofYear(random.pick(areas), random.pick([2018, 2019, 2020])),
  },
  {
    name: "an area has not sent its plan",
    rule: "every-expected-area-is-here",
    areas: [2, 6],
    plant({ areas, random }) {
      const absent = random.pick(areas);
      const first = areas.find((area) => area !== absent)!;
      const named = areas.map((area) => ({
        area,
        name: sameName(random, area.plan.area!.value),
      }));
      return {
        changed: new Map([[absent, null]]),
        in: first.grid.ref,
        at: first.plan.area!.at,
        facts: { area: named.find(({ area }) => area === absent)!.name },
        settings: { ...DEFAULT_SETTINGS, expectedAreas: named.map(({ name }) => name) },
      };
    },
  },
  {
    name: "an area writes its own text for an action",
    rule: "action-code-has-one-text",
    // Of two texts nobody could tell the usual one.
    areas: [3, 6],
    plant({ areas, random }) {
      const area = random.pick(areas);
      // Every area has the first two actions; a third may be only its own.
      const { code, text } = area.plan.actions[random.whole(0, 1)]!;
      const other = random.pick([
        text.value.replace(/\S+\.$/, "de la entidad."),
        `${text.value.slice(0, -1)} en coordinación con las gobernaciones.`,
        "Apoyar la rendición pública de cuentas.",
      ]);
      return planted(area, rewrite(area.grid, text.value, other), text.at, {
        code: code.value,
        texts: 2,
        usual: text.value,
        usedBy: areas.length - 1,
        others: area.plan.area!.value,
      });
    },
  },
  {
    name: "an area signs its operations as another does",
    rule: "operation-prefix-belongs-to-one-area",
    where: isSigned,
    // Two areas of two with one sign are an institution that does not sign by areas.
    areas: [3, 6],
    plant({ areas, random }) {
      const index = random.whole(1, areas.length - 1);
      const later = areas[index]!;
      const owner = areas[random.whole(0, index - 1)]!;
      const operations = operationsOf(later.plan);
      const resigned = operations.reduce(
        (grid, { code }) =>
          rewrite(grid, code.value, code.value.replace(signOf(later), signOf(owner))),
        later.grid
      );
      const facts = { prefix: signOf(owner), first: owner.plan.area!.value };
      return planted(later, resigned, operations[0]!.code.at, facts);
    },
  },
  {
    name: "an area does something else where its sisters do the same",
    rule: "sister-plans-agree",
    areSisters: true,
    // Three sisters are the fewest of which most can carry a task.
    areas: [4, 6],
    plant({ areas, random }) {
      const area = random.pick(areas);
      const tasks = tasksOf(area.plan);
      const place = random.whole(1, tasks.length - 1);
      const [above, task] = [tasks[place - 1]!, tasks[place]!];
      // A first task has none above it, and is told at the heading.
      if (codeNumber(task.code.value) === 1) return null;
      const other = "Organizar ferias informativas con los gobiernos autónomos municipales";
      const grid = put(area.grid, task.text.at, other);
      return planted(area, grid, above.code.at, { code: task.code.value, isHere: "no" });
    },
  },
  {
    name: "an area lacks a task that its sisters carry",
    rule: "sister-plans-agree",
    // A cleared row of a merged sheet is no row of the plan, and takes with it a weight that is its own.
    where: ({ weightOn, below, base }) =>
      weightOn === "task" && below === "merged" && base === "area",
    areSisters: true,
    areas: [4, 6],
    // What the task weighed is missing from the hundred.
    implies: ["weights-add-to-100"],
    plant({ areas, random }) {
      const area = random.pick(areas);
      // Without the last task of an action no number is left out; its operation keeps the task above.
      const lasts = area.plan.actions.map(({ operations }) => operations.at(-1)!.tasks);
      const tasks = oneOf(random, lasts, ({ length }) => length > 1);
      if (!tasks) return null;
      const [above, { code, text, weight }] = [tasks.at(-2)!, tasks.at(-1)!];
      const grid = clear(area.grid, code.at, text.at, weight.at);
      const facts = { code: code.value, weight: weight.value, isHere: "no" };
      return planted(area, grid, above.code.at, facts);
    },
  },
  {
    name: "an area weighs a task as none of its sisters does",
    rule: "sister-plans-agree",
    where: ({ base }) => base === "area",
    areSisters: true,
    areas: [4, 6],
    // What one task loses, no other gains.
    implies: ["weights-add-to-100"],
    plant({ areas, random }) {
      const area = random.pick(areas);
      const task = random.pick([...rowsOf(area.plan)]);
      // The weight of an operation is compared where it is that of its only task.
      const shared = task.operation?.tasks.length === 1 ? task.operation.weight : null;
      const weight = task.task!.weight.value === null ? shared : task.task!.weight;
      if (typeof weight?.raw.value !== "number") return null;
      const grid = put(area.grid, weight.at, weight.raw.value / 2);
      const own = weight.value! / 2;
      return planted(area, grid, weight.at, { weight: weight.value, own, isHere: "yes" });
    },
  },
];

const signOf = ({ plan }: Area): string =>
  /^\p{L}+/u.exec(operationsOf(plan)[0]!.code.value)?.[0] ?? "";

/** The plan for another year in all it says: its head and the heading of its actions. */
function ofYear(area: Area, year: number): PlantedAcross {
  const { fiscalYear, headings } = area.plan;
  const isText = typeof fiscalYear!.raw.value === "string";
  const dated = put(area.grid, fiscalYear!.at, isText ? String(year) : year);
  const { at, value } = headings.get("actionText")!;
  const headed = put(dated, at, value.replace("2021", String(year)));
  return planted(area, headed, fiscalYear!.at, { year, usual: 2021 });
}

import type { SheetCheck } from "./check";
import { compareNational, type NationalDifference } from "./compare";
import { consolidate, nameOf, type AreaCount, type National } from "./consolidate";
import type { Earlier } from "./national/earlier";
import type { NationalInput } from "./national/input";
import type { Plan } from "./plan";
import { countRemarks, remarksByPlan, remarksOf, type Remark } from "./remark";
import type { Language } from "./rule";
import { keptFrom, sideBySide, together, type Received, type Together } from "./receptionFiles";
import {
  areaKey,
  keyOfArea,
  setAsideBy,
  versionsOf,
  withoutPlans,
  type Versions,
} from "./receptionVersions";
import type { Settings } from "./settings";

/** What has arrived so far, and what the planner has decided about it. */
export interface Arrived {
  readonly received: readonly Received[];
  readonly settings: Settings;
  /** The version chosen for an area, by the area's key. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly earlier: Earlier | null;
  /** Whether areas that have not come again are taken from the earlier national book. */
  readonly keepsEarlier: boolean;
  /** Whether more is on its way: what is wrong between plans, and what has changed, is looked at when all are there. */
  readonly isPartial?: boolean;
}

/** One plan in the reception. */
export interface ReceivedArea {
  readonly count: AreaCount;
  readonly from: Received;
  /** In the language asked for. */
  readonly remarks: readonly Remark[];
  readonly errors: number;
  readonly warnings: number;
}

/** All that arrived, put together; nothing of it is written anywhere. */
export interface Reception {
  /** In the order in which they will be consolidated. */
  readonly areas: readonly ReceivedArea[];
  readonly national: National;
  /** In Spanish, for the book. */
  readonly remarks: readonly Remark[];
  readonly versions: readonly Versions[];
  readonly setAside: readonly Plan[];
  /** Expected areas of which no plan came. */
  readonly missing: readonly string[];
  /** How many areas of the earlier national book have not come again, whether they are taken from it or not. */
  readonly notAgain: number;
  readonly difference: NationalDifference | null;
  readonly files: Together["files"];
  readonly otherSheets: Together["otherSheets"];
}

/** Puts together what arrived. Versions that were not chosen are set aside; while none is, all are in, as an error says. */
export function receive(arrived: Arrived, language: Language = "es"): Reception {
  const { settings, earlier, chosen, isPartial = false } = arrived;
  const come = inOrder(arrived);
  const plansCome = plansOf(come);
  const versions = versionsOf(plansCome, chosen);
  const setAside = setAsideBy(versions);
  const kept = come.map((one) => ({ ...one, ...chosenOf(one, new Set(setAside)) }));
  // An area that has not come is told in the reception: on a cell of another area it would be that area's fault.
  const all = isPartial ? sideBySide(kept) : together(kept, { ...settings, expectedAreas: [] });
  const national = consolidate(all.checks.flatMap(({ plans }) => plans));
  const remarks = [...remarksOf(all.checks), ...all.carried];
  const said = language === "es" ? remarks : [...remarksOf(all.checks, language), ...all.carried];
  const keys = new Set(plansCome.map(areaKey));
  const plans = national.areas.map(({ plan }) => plan);
  return {
    areas: areasOf(national, said, kept),
    national,
    remarks,
    versions,
    setAside,
    missing: settings.expectedAreas.filter((area) => !keys.has(keyOfArea(area))),
    notAgain: notAgain(arrived).length,
    difference: isPartial ? null : differenceFrom(earlier, plans),
    files: all.files,
    otherSheets: all.otherSheets,
  };
}

const differenceFrom = (
  earlier: Earlier | null,
  plans: readonly Plan[]
): NationalDifference | null =>
  earlier &&
  compareNational(
    earlier.plans.map(({ plan }) => plan),
    plans,
    earlier.lost
  );

/** What the national book is drawn from. */
export const nationalInputOf = (
  { national, remarks, files, otherSheets, setAside, difference, missing }: Reception,
  madeOn: Date,
  withAreaSheets: boolean
): NationalInput => ({
  national,
  remarks,
  files,
  otherSheets,
  setAside,
  difference,
  missing,
  madeOn,
  withAreaSheets,
});

const plansOf = (received: readonly Received[]): Plan[] =>
  received.flatMap(({ checks }) => checks.flatMap(({ plans }) => plans));

/** The plans of the earlier book of whose areas none came again. */
function notAgain({ earlier, received }: Arrived): Earlier["plans"] {
  const keys = new Set(plansOf(received).map(areaKey));
  return earlier?.plans.filter(({ plan }) => !keys.has(areaKey(plan))) ?? [];
}

/** As the institution lists its areas, where it does; else by the names of the files, as one would sort them by hand. */
function inOrder(arrived: Arrived): Received[] {
  const { received, settings, earlier, keepsEarlier } = arrived;
  const books = new Set(received.map(({ file }) => file?.book ?? ""));
  const all = [...received, ...(keepsEarlier ? keptFrom(notAgain(arrived), books) : [])];
  const known = [
    ...settings.expectedAreas,
    ...(earlier?.plans.map(({ plan }) => nameOf(plan)) ?? []),
  ];
  const places = new Map([...known].reverse().map((area, i) => [keyOfArea(area), -i] as const));
  const placeOf = ({ checks }: Received) => {
    const [first] = plansOfChecks(checks);
    return (first && places.get(areaKey(first))) ?? Infinity;
  };
  const byName = new Intl.Collator("es", { numeric: true });
  return all
    .map((one) => ({ one, place: placeOf(one), name: one.file?.name ?? "" }))
    .sort((a, b) => compareNumbers(a.place, b.place) || byName.compare(a.name, b.name))
    .map(({ one }) => one);
}

const plansOfChecks = (checks: readonly SheetCheck[]): readonly Plan[] =>
  checks.flatMap(({ plans }) => plans);

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function chosenOf(
  { checks, carried }: Received,
  left: ReadonlySet<Plan>
): Pick<Received, "checks" | "carried"> {
  return {
    checks: checks.flatMap((check) => withoutPlans(check, left) ?? []),
    carried: carried.filter(({ plan }) => !left.has(plan)),
  };
}

function areasOf(
  { areas }: National,
  remarks: readonly Remark[],
  received: readonly Received[]
): ReceivedArea[] {
  const byPlan = remarksByPlan(remarks);
  const from = new Map(
    received.flatMap((one) => plansOf([one]).map((plan) => [plan, one] as const))
  );
  return areas.map((count) => {
    const own = byPlan.get(count.plan) ?? [];
    const [errors, warnings] = [countRemarks(own, "error"), countRemarks(own, "warning")];
    return { count, from: from.get(count.plan)!, remarks: own, errors, warnings };
  });
}

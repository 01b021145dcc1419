import path from "node:path";
import { checkSheet, type SheetCheck } from "../poa/check";
import { nameOf } from "../poa/consolidate";
import { operationsOf, tasksOf, weightOfPlan, type Plan } from "../poa/plan";
import { say } from "../poa/report";
import type { Finding, Language, Severity } from "../poa/rule";
import { a1, type Cell } from "../sheet/cell";
import { readBook } from "../xlsx/read";
import { sayRefused, XlsxRefused } from "../xlsx/refused";
import { bytesOf, findBooks, type Unread } from "./files";
import { noPlan } from "./words";

/** One plan, as the JSON tells it. `weightTotal` is in points of 100. */
export interface PlanTold {
  readonly file: string;
  readonly sheet: string;
  readonly area: string;
  readonly fiscalYear: number | null;
  readonly actions: number;
  readonly operations: number;
  readonly tasks: number;
  readonly weightTotal: number;
}

/** One finding, as the JSON tells it. Cells are in A1 form. */
export interface FindingTold {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly why: string;
  readonly seeAlso: readonly string[];
  readonly fix: { readonly title: string; readonly safe: boolean } | null;
}

/** What checking the named files gave. */
export interface Told {
  readonly plans: readonly PlanTold[];
  readonly findings: readonly FindingTold[];
  readonly unread: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads and checks the books among the named files and folders. */
export async function checkFiles(paths: readonly string[], language: Language): Promise<Told> {
  const { books, unread } = await findBooks(paths);
  const plans: PlanTold[] = [];
  const findings: FindingTold[] = [];
  const refused: Unread[] = [...unread];
  for (const file of books) {
    const checks = await checkFile(file);
    if (!Array.isArray(checks)) {
      refused.push(checks);
      continue;
    }
    if (checks.every((check) => check.plans.length === 0)) {
      refused.push({ file, reason: noPlan(path.basename(file)) });
    }
    for (const check of checks) {
      plans.push(...check.plans.map((plan) => planTold(file, plan)));
      findings.push(...check.findings.map((finding) => findingTold(file, finding, language)));
    }
  }
  return {
    plans,
    findings,
    unread: refused.map(({ file, reason }) => ({ file, reason: reason[language] })),
  };
}

async function checkFile(file: string): Promise<SheetCheck[] | Unread> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const { grids } = await readBook(bytes, path.basename(file));
    return grids.map((grid) => checkSheet(grid));
  } catch (error) {
    if (!(error instanceof XlsxRefused)) throw error;
    return { file, reason: { es: sayRefused(error, "es"), en: sayRefused(error, "en") } };
  }
}

const planTold = (file: string, plan: Plan): PlanTold => ({
  file,
  sheet: plan.ref.sheet,
  area: nameOf(plan),
  fiscalYear: plan.fiscalYear?.value ?? null,
  actions: plan.actions.length,
  operations: operationsOf(plan).length,
  tasks: tasksOf(plan).length,
  weightTotal: weightOfPlan(plan),
});

function findingTold(file: string, finding: Finding, language: Language): FindingTold {
  const { message, why, fixTitle } = say(finding, language);
  const { rule, severity, at, seeAlso, fix } = finding;
  const place = (other: { at: Cell; in: { sheet: string } }) =>
    other.in.sheet === finding.in.sheet ? a1(other.at) : `${other.in.sheet}!${a1(other.at)}`;
  return {
    rule,
    severity,
    file,
    sheet: finding.in.sheet,
    cell: a1(at),
    message,
    why,
    seeAlso: seeAlso.map(place),
    fix: fix && { title: fixTitle ?? "", safe: fix.safe },
  };
}

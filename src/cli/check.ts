import path from "node:path";
import { checkSheet, checkTogether, type SheetCheck } from "../poa/check";
import { nameOf } from "../poa/consolidate";
import { operationsOf, tasksOf, weightOfPlan, type Plan } from "../poa/plan";
import { say } from "../poa/report";
import type { Finding, Language, Severity } from "../poa/rule";
import { a1, isSameSheet, type Place } from "../sheet/cell";
import { isReturnNote } from "../poa/returnNotes";
import { readBook } from "../xlsx/read";
import { sayRefused, XlsxRefused } from "../xlsx/refused";
import { bytesOf, findBooks, type Unread } from "./files";
import { unansweredNotes, type BookRead } from "./notes";
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
  /** Books drawn here for areas that say what was received anyway; they were not checked. */
  readonly unansweredNotes: readonly string[];
}

/** Reads and checks the books among the named files and folders, all their plans together. */
export async function checkFiles(paths: readonly string[], language: Language): Promise<Told> {
  const { books, unread } = await findBooks(paths);
  const refused: Unread[] = [...unread];
  const checked: BookChecked[] = [];
  for (const file of books) {
    const read = await checkFile(file);
    if ("reason" in read) refused.push(read);
    else if (read.plans.length === 0) refused.push({ file, reason: noPlan(path.basename(file)) });
    else checked.push(read);
  }
  const notes = unansweredNotes(checked);
  const together = checkTogether(
    checked.filter(({ file }) => !notes.includes(file)).flatMap(({ checks }) => checks)
  );
  return {
    plans: together.flatMap(({ plans }) => plans.map(planTold)),
    findings: together.flatMap(({ findings }) =>
      findings.map((finding) => findingTold(finding, language))
    ),
    unread: refused.map(({ file, reason }) => ({ file, reason: reason[language] })),
    unansweredNotes: notes,
  };
}

interface BookChecked extends BookRead {
  readonly checks: readonly SheetCheck[];
}

async function checkFile(file: string): Promise<BookChecked | Unread> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return bytes;
  try {
    const { grids } = await readBook(bytes, path.basename(file));
    // Two folders may hold files of one name: only the path tells them apart.
    const checks = grids.map((grid) => checkSheet({ ...grid, ref: { ...grid.ref, book: file } }));
    const plans = checks.flatMap((check) => check.plans);
    return { file, checks, plans, isNote: isReturnNote(grids) };
  } catch (error) {
    if (!(error instanceof XlsxRefused)) throw error;
    return { file, reason: { es: sayRefused(error, "es"), en: sayRefused(error, "en") } };
  }
}

const planTold = (plan: Plan): PlanTold => ({
  file: plan.ref.book,
  sheet: plan.ref.sheet,
  area: nameOf(plan),
  fiscalYear: plan.fiscalYear?.value ?? null,
  actions: plan.actions.length,
  operations: operationsOf(plan).length,
  tasks: tasksOf(plan).length,
  weightTotal: weightOfPlan(plan),
});

function findingTold(finding: Finding, language: Language): FindingTold {
  const { message, why, fixTitle } = say(finding, language);
  const { rule, severity, at, seeAlso, fix } = finding;
  const place = (other: Place) =>
    isSameSheet(other.in, finding.in) ? a1(other.at) : placeName(other);
  return {
    rule,
    severity,
    file: finding.in.book,
    sheet: finding.in.sheet,
    cell: a1(at),
    message,
    why,
    seeAlso: seeAlso.map(place),
    fix: fix && { title: fixTitle ?? "", safe: fix.safe },
  };
}

/** A cell of another sheet, as Excel writes it: '[libro.xlsx]Hoja 1'!B5. */
const placeName = ({ in: { book, sheet }, at }: Place): string =>
  `'[${path.basename(book)}]${sheet.replaceAll("'", "''")}'!${a1(at)}`;

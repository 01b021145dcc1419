import { parseA1, type Cell, type SheetRef } from "../../sheet/cell";
import type { CellValue, Grid } from "../../sheet/grid";
import type { SheetCheck } from "../check";
import { NATIONAL_COLUMNS, NATIONAL_SHEET, type NationalColumn } from "../national";
import { rowsOf, weightOf, type Plan, type PlanRow } from "../plan";
import { read } from "../read";
import { relocate, type Origin } from "../relocate";
import { ignoredIn, type Remark } from "../remark";
import { SEVERITIES } from "../rule";
import { RULES_ACROSS } from "../rules/index";
import { learnScheme } from "../scheme";
import { fractionOf, type Points } from "../weights";
import { FINDING_COLUMNS, SEVERITY_WORDS, type FindingColumn } from "./findings";
import { dateOf } from "./input";
import { SHEETS } from "./names";
import { readTitled, text } from "./readTitled";
import { OPEN_BOOK, SOURCE_COLUMNS, VERSIONS, type SourceColumn } from "./sources";

/** A plan as an earlier national book holds it, and the file it was read from. */
export interface EarlierPlan {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly readOn: Date;
  readonly plan: Plan;
  /** What was wrong with it by itself; what was wrong between it and others has to be asked anew. */
  readonly remarks: readonly Remark[];
}

/** What an earlier national book still knows. */
export interface Earlier {
  readonly plans: readonly EarlierPlan[];
  /** Areas whose plans cannot be read back: they have no sheet, or somebody has edited it. */
  readonly lost: readonly string[];
  /** The files of which every sheet can be taken from the book instead of being read again, by their SHA-256. */
  readonly files: ReadonlyMap<string, EarlierFile>;
}

export interface EarlierFile {
  readonly plans: readonly EarlierPlan[];
  /** The names of its sheets that hold no plan. */
  readonly otherSheets: readonly string[];
}

type Source = Record<SourceColumn, CellValue>;
type Row = Record<NationalColumn, CellValue>;
type Found = Record<FindingColumn, CellValue>;

/** The tables of a national book, as far as they are needed to read it back. */
interface Tables {
  readonly sources: readonly Source[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly findings: ReadonlyMap<string, readonly Found[]>;
  readonly grids: ReadonlyMap<string, Grid>;
}

/** What a file gave when it was read, taken from the earlier book instead. */
export interface TakenOver {
  /** The sheets that hold plans, with no findings: those of each plan by itself are among the remarks. */
  readonly checks: readonly SheetCheck[];
  readonly remarks: readonly Remark[];
  readonly otherSheets: readonly SheetRef[];
}

/** The unchanged file as if it had been read now under this name. */
export function takeOver({ plans, otherSheets }: EarlierFile, book: string): TakenOver {
  const taken = plans.map(({ plan, remarks }) => {
    const own: Plan = { ...plan, ref: { ...plan.ref, book } };
    return { plan: own, remarks: remarks.map((one) => ({ ...one, plan: own, in: own.ref })) };
  });
  const bySheet = new Map<string, Plan[]>();
  for (const { plan } of taken) {
    bySheet.set(plan.ref.sheet, [...(bySheet.get(plan.ref.sheet) ?? []), plan]);
  }
  return {
    checks: [...bySheet].map(([sheet, own]) => checkOf({ book, sheet }, own)),
    remarks: taken.flatMap(({ remarks }) => remarks),
    otherSheets: otherSheets.map((sheet) => ({ book, sheet })),
  };
}

const checkOf = (ref: SheetRef, plans: readonly Plan[]): SheetCheck => ({
  ref,
  plans,
  schemes: plans.map((plan) => learnScheme(plan)),
  notAPlan: null,
  findings: [],
  ignored: [],
  unchecked: [],
  needsMerges: false,
});

/** Whether the sheets are those of a national book of ours, and no book of plans. */
export const isNationalBook = (grids: readonly Grid[]): boolean => tablesOf(grids) !== null;

/** The names of the sheets that were drawn for a national book, among those of the open book; none when it is none. */
export function drawnSheetsIn(grids: readonly Grid[]): string[] {
  const tables = tablesOf(grids);
  if (!tables) return [];
  const ofAreas = tables.sources.flatMap((source) =>
    isOwnSheet(source) ? [] : text(source.ownSheet)
  );
  return [...Object.values(SHEETS), ...ofAreas].filter((name) => tables.grids.has(name));
}

/** Whether the plan's sheet is the planner's own, and none that was drawn from it. */
const isOwnSheet = ({ file, sheet, ownSheet }: Source): boolean =>
  text(file) === OPEN_BOOK && text(sheet) === text(ownSheet);

/**
 * Reads a national book back. Null when the sheets are no national book. A plan whose sheet no longer says what the national
 * table says is left out: somebody has edited one of them.
 */
export function readEarlier(grids: readonly Grid[]): Earlier | null {
  const tables = tablesOf(grids);
  if (!tables) return null;
  const plans: EarlierPlan[] = [];
  const lost: string[] = [];
  const files = new Map<
    string,
    { plans: EarlierPlan[]; otherSheets: string[]; isWhole: boolean }
  >();
  for (const source of tables.sources) {
    const sha256 = text(source.sha256);
    const file = files.get(sha256) ?? { plans: [], otherSheets: [], isWhole: sha256 !== "" };
    files.set(sha256, file);
    const version = text(source.version);
    if (version === VERSIONS.noPlan) file.otherSheets.push(text(source.sheet));
    const isIn = version === VERSIONS.only || version === VERSIONS.chosen;
    const plan = isIn ? earlierPlan(source, tables) : null;
    if (plan) {
      plans.push(plan);
      file.plans.push(plan);
    } else if (version !== VERSIONS.noPlan) file.isWhole = false;
    if (isIn && !plan) lost.push(text(source.area));
  }
  return { plans, lost, files: new Map([...files].filter(([, { isWhole }]) => isWhole)) };
}

function tablesOf(grids: readonly Grid[]): Tables | null {
  const byName = new Map(grids.map((grid) => [grid.ref.sheet, grid]));
  const table = <Id extends string>(
    sheet: string,
    columns: readonly { readonly id: Id; readonly title: string }[]
  ) => {
    const grid = byName.get(sheet);
    return grid ? readTitled(grid, columns) : null;
  };
  const sources = table(SHEETS.sources, SOURCE_COLUMNS);
  const rows = table(NATIONAL_SHEET, NATIONAL_COLUMNS);
  const findings = table(SHEETS.findings, FINDING_COLUMNS);
  if (!sources || !rows || !findings) return null;
  return {
    sources,
    rows: bySigla(rows),
    findings: bySigla(findings),
    grids: byName,
  };
}

function bySigla<R extends { readonly sigla: CellValue }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(text(row.sigla));
    if (group) group.push(row);
    else groups.set(text(row.sigla), [row]);
  }
  return groups;
}

function earlierPlan(source: Source, tables: Tables): EarlierPlan | null {
  const grid = tables.grids.get(text(source.ownSheet));
  const rows = tables.rows.get(text(source.sigla)) ?? [];
  const [drawn] = grid ? read(grid).plans : [];
  const origin = drawn && originOf(source, rows);
  if (!origin || !saysTheSame(drawn, rows)) return null;
  const plan = isOwnSheet(source)
    ? { ...drawn, ref: { ...drawn.ref, book: "" } }
    : relocate(drawn, origin);
  const { findings } = tables;
  return {
    file: text(source.file),
    sha256: text(source.sha256),
    bytes: Number(source.bytes ?? 0),
    readOn: dateOf(Number(source.readOn ?? 0)),
    plan,
    remarks: (findings.get(text(source.sigla)) ?? []).flatMap((found) => remarkOf(found, plan)),
  };
}

function originOf(source: Source, rows: readonly Row[]): Origin | null {
  const cells = rows.flatMap(({ cell }) => parseA1(text(cell)) ?? []);
  if (cells.length !== rows.length || rows.length === 0) return null;
  return {
    ref: { book: text(source.file), sheet: text(source.sheet) },
    area: parseA1(text(source.areaAt)),
    fiscalYear: parseA1(text(source.yearAt)),
    columns: columnsFrom(text(source.columns)),
    rows: cells,
    rowsIn: Number(source.rowsIn ?? 0),
  };
}

/** The letters stand in the order of the drawn columns. */
function columnsFrom(letters: string): Map<number, number> {
  const columns = letters.split(" ").map((letter) => parseA1(`${letter}1`)?.column);
  return new Map(
    columns.flatMap((column, drawn) => (column === undefined ? [] : [[drawn, column] as const]))
  );
}

/** Whether the area's sheet and the national table still agree. */
function saysTheSame(plan: Plan, rows: readonly Row[]): boolean {
  const own = [...rowsOf(plan)];
  return own.length === rows.length && own.every((row, index) => agrees(row, rows[index]!));
}

function agrees(row: PlanRow, told: Row): boolean {
  const { action, operation, task, isFirstOfOperation } = row;
  const first = operation && isFirstOfOperation ? weightOf(operation) : null;
  const weight = operation ? first : (task?.weight.value ?? null);
  const texts: readonly (readonly [string | undefined, CellValue])[] = [
    [action.code.value, told.actionCode],
    [action.text.value, told.actionText],
    [operation?.code.value, told.operationCode],
    [operation?.text.value, told.operationText],
    [task?.code.value, told.taskCode],
    [task?.text.value, told.taskText],
  ];
  return (
    texts.every(([own = "", other]) => own === text(other)) &&
    isWeight(weight, told.operationWeight) &&
    isWeight(task?.weight.value ?? null, told.taskWeight)
  );
}

const isWeight = (points: Points | null, told: CellValue): boolean =>
  points === null ? told === null : typeof told === "number" && told === fractionOf(points);

const ACROSS = new Set(RULES_ACROSS.map(({ id }) => id));

function remarkOf(found: Found, plan: Plan): Remark[] {
  const severity = SEVERITIES.find((one) => SEVERITY_WORDS[one] === text(found.severity));
  const at: Cell | null = parseA1(text(found.cell));
  const rule = text(found.rule);
  if (!severity || !at || ACROSS.has(rule)) return [];
  const [what, why, how] = [text(found.what), text(found.why), text(found.how)];
  return [{ plan, rule, severity, in: plan.ref, at, what, why, how, ignored: ignoredIn(how) }];
}

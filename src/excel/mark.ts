import type { DrawnRule } from "../sheet/drawing";
import type { HostError, MarksBySheet } from "../sheet/host";
import { rulesOfMarks } from "../sheet/mark";
import { addressesOf } from "./addresses";
import { hostErrorOf, inExcel, naming, type NamedSheet } from "./failure";
import { findMarks } from "./find";
import { keyOf, type Memory } from "./memory";
import { stubbornly } from "./patience";

/** One sheet to be marked: what it shall have, and the marks it has now. */
interface Target extends NamedSheet {
  readonly fresh: readonly { readonly rule: DrawnRule; readonly address: string }[];
  readonly olds: readonly string[];
}

/** What goes into the workbook together with the marks, in the same request. */
export interface Beside {
  /** Asks for all of it that can be refused. */
  ask(worksheets: Excel.WorksheetCollection): void;
  /** After the new marks are made, and before the old ones go. */
  write(worksheets: Excel.WorksheetCollection): void;
  /** After a request that broke off: whatever of it was written is taken back. */
  takeBack(): Promise<void>;
}

/**
 * Replaces our marks on the named sheets, in 1 round trip when the last look told which marks they have. Afterwards every
 * sheet has its new marks, or each has those of before.
 */
export async function mark(memory: Memory, marks: MarksBySheet, beside?: Beside): Promise<void> {
  const targets = [...marks].map(([name, ofSheet]): Target => {
    const key = keyOf(memory, name);
    const fresh = rulesOfMarks(ofSheet).flatMap((rule) =>
      addressesOf(rule.ranges).map((address) => ({ rule, address }))
    );
    return { key, name, fresh, olds: memory.marks.get(key) ?? [] };
  });
  const isRemembered = targets.every(({ key }) => memory.marks.has(key));
  try {
    await replaceWith(memory, targets, isRemembered, beside);
  } catch (error) {
    throw await naming(targets, hostErrorOf(error));
  }
}

async function replaceWith(
  memory: Memory,
  asked: readonly Target[],
  isRemembered: boolean,
  beside?: Beside
): Promise<void> {
  const targets = isRemembered ? asked : await lookAgain(memory, asked);
  if (!beside && !targets.some(({ fresh, olds }) => fresh.length + olds.length > 0)) return;
  const failure = await replace(memory, targets, beside);
  if (!failure) return;
  // Refused before the first change: a mark we remembered is gone, undone or deleted by somebody, or the sheet itself is.
  const isOutOfDate = isRemembered && failure.failure === "sheet-is-gone";
  if (isOutOfDate) await replaceWith(memory, targets, false, beside);
  else await mend(memory, targets, failure, beside);
}

async function lookAgain(memory: Memory, targets: readonly Target[]): Promise<Target[]> {
  const found = await findMarks(targets.map(({ key }) => key));
  return [...found].map(([id, olds], index) => {
    memory.marks.set(id, olds);
    return { ...targets[index]!, key: id, olds };
  });
}

/**
 * All that can be refused is asked for first, then the new marks are made, and only then the old ones are taken away.
 * Answers why it broke off; null when it is done.
 */
async function replace(
  memory: Memory,
  targets: readonly Target[],
  beside?: Beside
): Promise<HostError | null> {
  try {
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = targets.map(({ key }) => worksheets.getItem(key));
      sheets.forEach((sheet) => sheet.load("id"));
      const olds = targets.flatMap(({ olds: ids }, index) => formatsOf(sheets[index]!, ids));
      olds.forEach((old) => old.load("id"));
      beside?.ask(worksheets);
      const made = targets.map(({ fresh }, index) =>
        fresh.map(({ rule, address }) => addMark(sheets[index]!, rule, address))
      );
      beside?.write(worksheets);
      olds.forEach((old) => old.delete());
      await context.sync();
      made.forEach((ofSheet, index) => {
        const ids = ofSheet.map(({ id }) => id);
        memory.marks.set(sheets[index]!.id, ids);
      });
    });
    return null;
  } catch (error) {
    return hostErrorOf(error);
  }
}

function addMark(
  sheet: Excel.Worksheet,
  { formula, fill, fontColor }: DrawnRule,
  address: string
): Excel.ConditionalFormat {
  const format = sheet.getRanges(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  if (fill) format.custom.format.fill.color = fill;
  if (fontColor) format.custom.format.font.color = fontColor;
  format.load("id");
  return format;
}

/**
 * After a batch that broke off somewhere: finishes it when the old marks were already going, because then all new ones are
 * there, and what goes beside them; otherwise takes the new ones away again and reports the failure. Where not even that is
 * possible, the sheet counts as never looked at, so that the next marking finds and replaces whatever it has.
 */
async function mend(
  memory: Memory,
  targets: readonly Target[],
  failure: HostError,
  beside?: Beside
): Promise<void> {
  const keys = targets.map(({ key }) => key);
  for (const key of keys) memory.marks.delete(key);
  const found = await stubbornly(() => findMarks(keys)).catch(() => null);
  if (!found) throw failure;
  const now = [...found].map(([id, ids], index) => {
    const { olds, fresh } = targets[index]!;
    const left = ids.filter((one) => olds.includes(one));
    const made = ids.filter((one) => !olds.includes(one));
    return {
      id,
      left,
      made,
      isMade: made.length >= fresh.length,
      isGoing: left.length < olds.length,
    };
  });
  const isFinishing = now.every(({ isMade }) => isMade) && now.some(({ isGoing }) => isGoing);
  const unwanted = new Map(now.map(({ id, left, made }) => [id, isFinishing ? left : made]));
  await stubbornly(() => deleteFormats(unwanted)).catch(() => {
    throw failure;
  });
  for (const { id, left, made } of now) memory.marks.set(id, isFinishing ? made : left);
  if (isFinishing) return;
  await beside?.takeBack();
  throw failure;
}

/** Deletes the formats, given by their ids for each sheet, in 1 round trip; none when Excel refuses one of them. */
async function deleteFormats(unwanted: ReadonlyMap<string, readonly string[]>): Promise<void> {
  if (![...unwanted.values()].some((ids) => ids.length > 0)) return;
  await inExcel(async (context) => {
    deleteIn(context, unwanted);
    await context.sync();
  });
}

/**
 * Queues the deletions behind a change to each format that changes nothing, and is refused where deleting would be: so
 * either all of them go, or none.
 */
export function deleteIn(
  context: Excel.RequestContext,
  unwanted: ReadonlyMap<string, readonly string[]>
): void {
  const { worksheets } = context.workbook;
  const formats = [...unwanted].flatMap(([sheet, ids]) =>
    formatsOf(worksheets.getItem(sheet), ids)
  );
  for (const format of formats) format.stopIfTrue = false;
  for (const format of formats) format.delete();
}

function formatsOf(sheet: Excel.Worksheet, ids: readonly string[]): Excel.ConditionalFormat[] {
  if (ids.length === 0) return [];
  const { conditionalFormats } = sheet.getRange();
  return ids.map((id) => conditionalFormats.getItem(id));
}

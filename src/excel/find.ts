import { HostError } from "../sheet/host";
import { toneOfFormula } from "../sheet/mark";
import { inExcel } from "./failure";

/** Ids of our marks by the id of their sheet. */
export type MarkIds = Map<string, readonly string[]>;

/** What else is asked of a sheet, by the key it was asked for. */
type Also = (sheet: Excel.Worksheet, key: string) => void;

/** Asks for every conditional format of the sheet; after the next sync `idsOfMarks` picks out ours. */
export function askForFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/customOrNullObject/rule/formula");
  return formats;
}

export const idsOfMarks = (formats: Excel.ConditionalFormatCollection): string[] =>
  formats.items.filter(isMark).map(({ id }) => id);

/**
 * Ours by its formula; or one that has none, which nobody can make by hand and nobody can see: it is left over from a
 * marking that broke off between making the format and naming it.
 */
function isMark({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  if (custom.isNullObject) return false;
  const { formula } = custom.rule;
  return !formula || toneOfFormula(formula) !== null;
}

/** Failures of the moment, which asking in another way would only meet again. */
export const isPassing = (thrown: unknown): boolean =>
  thrown instanceof HostError &&
  ["cell-is-being-edited", "host-is-busy", "too-large", "not-supported"].includes(thrown.failure);

/**
 * Looks for our marks on the sheets, given by id or name, in 1 round trip. Excel refuses to list the formats of a sheet on
 * which a single one cannot be read (after undoing a deletion, or with rules duplicated by hand), so then it asks for them
 * one by one and leaves out those that nobody can read. What `also` asks of each sheet is asked in that 1 round trip, and not
 * again.
 */
export async function findMarks(
  sheets: readonly string[],
  also: Also = () => undefined
): Promise<MarkIds> {
  try {
    return await findAtOnce(sheets, also);
  } catch (error) {
    if (isPassing(error)) throw error;
    const found: MarkIds = new Map();
    for (const key of sheets) await findOneByOne(key, found);
    return found;
  }
}

const findAtOnce = (sheets: readonly string[], also: Also): Promise<MarkIds> =>
  inExcel(async (context) => {
    const asked = sheets.map((key) => {
      const sheet = context.workbook.worksheets.getItem(key);
      sheet.load("id");
      also(sheet, key);
      return { sheet, formats: askForFormats(sheet) };
    });
    await context.sync();
    return new Map(asked.map(({ sheet, formats }) => [sheet.id, idsOfMarks(formats)]));
  });

async function findOneByOne(key: string, found: MarkIds): Promise<void> {
  const { id, count } = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(key);
    sheet.load("id");
    const result = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    // A result is no object that could be loaded; it is there after the sync.
    // eslint-disable-next-line office-addins/load-object-before-read
    return { id: sheet.id, count: result.value };
  });
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const mark = await readMark(key, index);
    if (mark) ids.push(mark);
  }
  found.set(id, ids);
}

/** The id of the format when it is a mark of ours; null when it is not, or cannot be read. */
async function readMark(key: string, index: number): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(key);
      const format = sheet.getRange().conditionalFormats.getItemAt(index);
      format.load("id,customOrNullObject/rule/formula");
      await context.sync();
      return isMark(format) ? format.id : null;
    });
  } catch (error) {
    if (isPassing(error)) throw error;
    return null;
  }
}

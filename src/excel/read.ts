import { parseA1Range, type CellRange } from "../sheet/cell";
import { emptyGrid, GENERAL, type Grid } from "../sheet/grid";
import { hostErrorOf, inExcel, knows, naming } from "./failure";
import { askForFormats, idsOfMarks, isPassing } from "./find";
import { tellHidden } from "./hidden";
import { keyOf, rememberSheets, SHEETS_TO_LOAD, type Memory } from "./memory";
import { areaOf, readStrips } from "./strips";
import { valuesOf } from "./values";

/** A sheet by its id, or null for the one in front. */
type Key = string | null;

/** The sheet in front, in 1 round trip; 2 more when some of its rows or columns are hidden, to learn which. */
export async function readActiveSheet(memory: Memory): Promise<Grid> {
  const [grid] = await readByKeys(memory, [null]);
  return grid!;
}

/** The named sheets, in 1 round trip; 2 more when rows or columns are hidden on them. */
export async function readSheets(memory: Memory, sheets: readonly string[]): Promise<Grid[]> {
  const named = sheets.map((name) => ({ name, key: keyOf(memory, name) }));
  try {
    return await readByKeys(
      memory,
      named.map(({ key }) => key)
    );
  } catch (error) {
    throw await naming(named, hostErrorOf(error));
  }
}

/** Every visible sheet, in 2 round trips; 2 more when rows or columns are hidden somewhere. */
export async function readBook(memory: Memory): Promise<Grid[]> {
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    rememberSheets(memory, worksheets);
  });
  const visible = memory.sheets.filter(({ isVisible }) => isVisible);
  return readByKeys(
    memory,
    visible.map(({ id }) => id)
  );
}

async function readByKeys(memory: Memory, keys: readonly Key[]): Promise<Grid[]> {
  let { error, grids } = await attempt(() => readAtOnce(memory, keys, true));
  // A conditional format that Excel cannot read refuses the whole batch; the values are worth having without our marks.
  if (error && !isPassing(error)) {
    ({ error, grids } = await attempt(() => readAtOnce(memory, keys, false)));
  }
  if (grids) return grids;
  if (hostErrorOf(error).failure !== "too-large") throw error;
  const inStrips: Grid[] = [];
  for (const key of keys) inStrips.push(await readInStrips(key));
  return inStrips;
}

async function attempt(
  read: () => Promise<Grid[]>
): Promise<{ readonly error?: unknown; readonly grids?: Grid[] }> {
  try {
    return { grids: await read() };
  } catch (error) {
    return { error };
  }
}

const pick = ({ worksheets }: Excel.Workbook, key: Key): Excel.Worksheet =>
  key === null ? worksheets.getActiveWorksheet() : worksheets.getItem(key);

function readAtOnce(memory: Memory, keys: readonly Key[], withMarks: boolean): Promise<Grid[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    const asked = keys.map((key) => {
      const sheet = pick(context.workbook, key);
      sheet.load("id,name");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("values,numberFormat,rowIndex,columnIndex,rowHidden,columnHidden");
      return { sheet, used, formats: withMarks ? askForFormats(sheet) : null };
    });
    await context.sync();
    rememberSheets(memory, worksheets);
    for (const { sheet, formats } of asked) {
      if (formats) memory.marks.set(sheet.id, idsOfMarks(formats));
      else memory.marks.delete(sheet.id);
    }
    return tellHidden(
      context,
      asked.map(({ sheet, used }) => ({ sheet, grid: gridOf(sheet.name, used) }))
    );
  });
}

function gridOf(sheet: string, used: Excel.Range): Grid {
  const ref = { book: "", sheet };
  if (used.isNullObject) return emptyGrid(ref);
  return {
    ref,
    top: used.rowIndex,
    left: used.columnIndex,
    values: valuesOf(used.values),
    formats: formatsOf(used.numberFormat),
    merges: null,
    // True or null when all of them or only some are hidden, which tells no more than that there is something to ask.
    hiddenRows: used.rowHidden === false ? [] : null,
    hiddenColumns: used.columnHidden === false ? [] : null,
  };
}

const formatsOf = (rows: readonly (readonly unknown[])[]): string[][] =>
  rows.map((row) => row.map((format) => (typeof format === "string" ? format : GENERAL)));

/** A sheet whose values do not fit into one answer, in as many round trips as it takes. */
function readInStrips(key: Key): Promise<Grid> {
  return inExcel(async (context) => {
    const sheet = pick(context.workbook, key);
    sheet.load("id,name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    const ref = { book: "", sheet: sheet.name };
    if (used.isNullObject) return emptyGrid(ref);
    const area = areaOf(used);
    const grid = {
      ...emptyGrid(ref),
      top: area.top,
      left: area.left,
      merges: null,
      hiddenRows: null,
      hiddenColumns: null,
    };
    const lines = await readStrips(context, sheet, area, ["values", "numberFormat"]);
    return { ...grid, values: valuesOf(lines.values), formats: formatsOf(lines.numberFormat) };
  });
}

/**
 * The merged areas of the sheet; null when this Excel cannot tell, because it is too old or because there are too many.
 * Asking empties the list of what can be undone on the desktop.
 */
export async function readMerges(memory: Memory, sheet: string): Promise<CellRange[] | null> {
  if (!knows("1.13")) return null;
  try {
    return await inExcel(async (context) => {
      const used = context.workbook.worksheets.getItem(keyOf(memory, sheet)).getUsedRange();
      const merged = used.getMergedAreasOrNullObject();
      merged.areas.load("items/address");
      await context.sync();
      if (merged.isNullObject) return [];
      return merged.areas.items.flatMap(({ address }) => parseA1Range(address) ?? []);
    }, sheet);
  } catch (error) {
    // Excel gives up at more than 512 areas.
    if (["failed", "too-large"].includes(hostErrorOf(error).failure)) return null;
    throw error;
  }
}

import { inExcel } from "./failure";
import { stubbornly } from "./patience";
import type { Place } from "./paintPlaces";

/** How far painting had come when it was cut off. */
export interface CutOff {
  /** Ids of the new sheets, in the order of their places, as far as Excel told them. */
  readonly fresh: readonly string[];
  /** Whether old sheets may have been deleted. */
  readonly isFinishing: boolean;
}

/**
 * Leaves the workbook as it was before painting, unless an old sheet has already gone: then everything was painted, and what
 * is left to be deleted goes too. Answers whether it is finished so. 2 round trips, which wait for the end of an edit; where
 * those fail, sheets are left over.
 */
export const restore = (places: readonly Place[], cutOff: CutOff): Promise<boolean> =>
  stubbornly(() => lookAndRestore(places, cutOff)).catch(() => false);

const lookAndRestore = (places: readonly Place[], cutOff: CutOff): Promise<boolean> =>
  inExcel(
    async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load("items/id,items/name");
      const hasTables = places.some(({ table }) => table?.old);
      if (hasTables) tables.load("items/id,items/name");
      await context.sync();
      const isDone = cutOff.isFinishing && isPainted(places, cutOff.fresh, worksheets.items);
      if (isDone) deleteOld(places, worksheets.items);
      else takeBack(places, cutOff, worksheets.items, hasTables ? tables.items : []);
      await context.sync();
      return isDone;
    },
    "",
    { delayForCellEdit: true }
  );

const byId = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | undefined
): Item | undefined => items.find((item) => item.id === id);

function isPainted(
  places: readonly Place[],
  fresh: readonly string[],
  sheets: readonly Excel.Worksheet[]
): boolean {
  const isOneGone = places.some(({ old }) => old && !byId(sheets, old.id));
  return isOneGone && places.every(({ name }, i) => byId(sheets, fresh[i])?.name === name);
}

function deleteOld(places: readonly Place[], sheets: readonly Excel.Worksheet[]): void {
  for (const { old } of places) if (old) byId(sheets, old.id)?.delete();
}

function takeBack(
  places: readonly Place[],
  { fresh, isFinishing }: CutOff,
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[]
): void {
  // The new sheets go first: they may bear the names the old ones get back.
  for (const [index, { working }] of places.entries()) {
    const begun = byId(sheets, fresh[index]) ?? sheets.find(({ name }) => name === working);
    begun?.delete();
  }
  for (const { old, table } of places) {
    const left = old && byId(sheets, old.id);
    if (!old || !left) continue;
    if (left.name !== old.name) left.name = old.name;
    const oldTable = table?.old && byId(tables, table.old.id);
    if (table?.old && oldTable && oldTable.name !== table.old.name) oldTable.name = table.old.name;
    if (isFinishing && old.wasInFront) left.activate();
  }
}

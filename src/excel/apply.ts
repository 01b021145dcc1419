import { a1, verticalRuns, type CellRange } from "../sheet/cell";
import type { ChangesBySheet, Remember, ReplacedCell, StaleCell } from "../sheet/change";
import { HostError } from "../sheet/host";
import { rectanglesOf } from "./addresses";
import { contentIn, isAsExpected, readSpots, type Found } from "./cells";
import { hostErrorOf, naming } from "./failure";
import { keyOf, type Memory } from "./memory";
import { asOurs } from "./own";
import { stubbornly } from "./patience";
import { keptHistory, loadHistory, type KeptHistory } from "./settings";
import { putBack, settle, slippedIn, spotsOf, writeAll, type Plan, type Target } from "./writeAll";

/**
 * Writes the edits of all sheets, or none, in 2 round trips; a change of tens of thousands of cells takes more. Cells that
 * hold no longer what their edit expects are answered, and nothing is written then. A cell that somebody changes between
 * the two is put back as that person left it, and so is everything else. When the writing breaks off, it is finished, or what
 * was written is put back.
 */
export async function apply(
  memory: Memory,
  changes: ChangesBySheet,
  remember?: Remember
): Promise<readonly StaleCell[]> {
  const asked = [...changes].map(([name, { edits, showRows = [], hideRows = [] }]): Target => ({
    key: keyOf(memory, name),
    name,
    edits: [...new Map(edits.map((edit) => [a1(edit.at), edit])).values()],
    rows: new Map([
      ...showRows.map((row) => [row, false] as const),
      ...hideRows.map((row) => [row, true] as const),
    ]),
  }));
  const targets = asked.filter(({ edits, rows }) => edits.length + rows.size > 0);
  if (targets.length === 0) return [];
  try {
    return await applyTo(memory, targets, remember);
  } catch (error) {
    throw await naming(targets, hostErrorOf(error));
  }
}

async function applyTo(
  memory: Memory,
  targets: readonly Target[],
  remember: Remember | undefined
): Promise<readonly StaleCell[]> {
  const { before, ids, kept } = await look(targets, remember !== undefined);
  const stale = staleIn(targets, before);
  if (stale.length > 0) return stale;
  const history = remember && kept && historyOf(remember, replacedIn(targets, before), kept);
  const areas = new Map(targets.map((target, index) => [ids[index]!, areasOf(target)]));
  return asOurs(memory.own, { areas, movesSheets: false }, async () => {
    const plan = { targets, before, ...(history && { history }) };
    const written = await writeAll(plan).catch((error: unknown) =>
      settle(plan, hostErrorOf(error))
    );
    const slipped = written ? slippedIn(plan, written.found) : [];
    if (written && slipped.length > 0) {
      const seen = { ...before, cells: written.found.cells };
      const kept = written.history && { history: written.history };
      await stubbornly(() => putBack({ ...plan, ...kept, before: seen }));
    }
    return slipped;
  });
}

const historyOf = (
  remember: Remember,
  replaced: readonly ReplacedCell[],
  old: KeptHistory
): NonNullable<Plan["history"]> => ({
  old,
  fresh: remember(replaced, old.value),
  after: (kept) => historyOf(remember, replaced, kept),
});

const areasOf = ({ edits, rows }: Target): readonly CellRange[] => [
  ...rectanglesOf(edits.map(({ at }) => at)),
  ...verticalRuns([...rows.keys()].map((row) => ({ row, column: 0 }))),
];

/** What the cells hold now, and the history so far. Refuses sheets that are gone or protected. */
async function look(
  targets: readonly Target[],
  withHistory: boolean
): Promise<{
  readonly before: Found;
  readonly ids: readonly string[];
  readonly kept: KeptHistory | null;
}> {
  const sheets: Excel.Worksheet[] = [];
  let kept: Excel.Setting | null = null;
  const before = await readSpots(spotsOf(targets), (context) => {
    const { worksheets } = context.workbook;
    sheets.length = 0;
    sheets.push(...targets.map(({ key }) => worksheets.getItem(key)));
    for (const sheet of sheets) sheet.load("id,protection/protected");
    kept = withHistory ? loadHistory(context) : null;
  });
  const locked = targets.filter((_, index) => sheets[index]!.protection.protected);
  if (locked.length > 0) {
    throw new HostError("sheet-is-protected", locked.map(({ name }) => name).join(", "));
  }
  return { before, ids: sheets.map(({ id }) => id), kept: kept && keptHistory(kept) };
}

function staleIn(targets: readonly Target[], now: Found): StaleCell[] {
  return targets.flatMap(({ key, name, edits }) =>
    edits.flatMap(({ at, from }): StaleCell[] => {
      const held = contentIn(now, key, at);
      return isAsExpected(held, from) ? [] : [{ sheet: name, at, expected: from, now: held }];
    })
  );
}

const replacedIn = (targets: readonly Target[], before: Found): ReplacedCell[] =>
  targets.flatMap(({ key, name, edits }) =>
    edits.map(({ at }) => ({ sheet: name, at, content: contentIn(before, key, at) }))
  );

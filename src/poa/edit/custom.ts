import { contentAt, isBlank, valueAt, type CellContent } from "../../sheet/grid";
import type { ColumnId } from "../form";
import { operationsOf, type Operation, type ShortTermAction } from "../plan";
import { lastLineOf, linesOfPart, type Ground } from "./ground";

/** How a sheet writes what stands over several rows: merged, on each of them, or once above empty cells. */
export type Below = "merged" | "repeated" | "blank";

type Block = ShortTermAction | Operation;

const columnsOfActions: readonly ColumnId[] = ["actionCode", "actionText"];

/** Whether the column says something of the action, or of the operation. */
export const isOfActions = (id: ColumnId): boolean => columnsOfActions.includes(id);

/** What is known of a ground already: edits ask the same of every block. */
interface Known {
  /** The last row of the merged area that begins in a cell. */
  readonly bottoms: ReadonlyMap<string, number>;
  readonly customs: Map<ColumnId, Below>;
}

const known = new WeakMap<Ground, Known>();

function knownOf(ground: Ground): Known {
  let own = known.get(ground);
  if (!own) {
    const { merges } = ground.grid;
    const bottoms = new Map(merges.map(({ top, left, bottom }) => [`${top} ${left}`, bottom]));
    own = { bottoms, customs: new Map() };
    known.set(ground, own);
  }
  return own;
}

/** How the block writes the column; null when it has one row only, so that nothing can be seen. */
export function belowIn(ground: Ground, id: ColumnId, block: Block): Below | null {
  const { grid, columns } = ground;
  const column = columns.get(id);
  const lines = linesOfPart(block);
  if (column === undefined || lines.length < 2) return null;
  const bottom = knownOf(ground).bottoms.get(`${block.row} ${column}`) ?? -1;
  if (bottom >= lastLineOf(block)) return "merged";
  const isSaid = (row: number) => row !== block.row && !isBlank(valueAt(grid, { row, column }));
  return lines.some(isSaid) ? "repeated" : "blank";
}

/** How the sheet writes the column: as most of its blocks do, and else as its other columns do; merged where nothing shows. */
export function customOf(ground: Ground, id: ColumnId): Below {
  const { customs } = knownOf(ground);
  const custom = customs.get(id) ?? learnCustom(ground, id);
  customs.set(id, custom);
  return custom;
}

function learnCustom(ground: Ground, id: ColumnId): Below {
  const { plan } = ground;
  const own: readonly Block[] = isOfActions(id) ? plan.actions : operationsOf(plan);
  const blocks: readonly Block[] = id === "weight" ? own.filter(hasOwnWeight(ground)) : own;
  const seen = commonest(blocks.flatMap((block) => belowIn(ground, id, block) ?? []));
  if (seen) return seen;
  return (
    commonest([
      ...plan.actions.flatMap((block) => belowIn(ground, "actionCode", block) ?? []),
      ...operationsOf(plan).flatMap((block) => belowIn(ground, "operationCode", block) ?? []),
    ]) ?? "merged"
  );
}

function commonest(all: readonly Below[]): Below | null {
  const count = (one: Below) => all.filter((other) => other === one).length;
  const [best] = [...new Set(all)].sort((a, b) => count(b) - count(a));
  return best ?? null;
}

const hasOwnWeight =
  (ground: Ground) =>
  (block: Block): boolean =>
    "tasks" in block && ownsWeight(ground, block);

/** Whether the weight in the operation's first row is that of the whole operation, and not that row's alone. */
export function ownsWeight({ scheme, plan }: Ground, { weight, tasks }: Operation): boolean {
  if (plan.areWeightsRepeated) return true;
  if (tasks.length < 2) return scheme.weightOn !== "task" || weight.at.row !== tasks[0]?.row;
  return weight.value !== null || tasks.every((task) => task.weight.value === null);
}

/** What a block's first row says in a column. */
export const contentOf = ({ grid, columns }: Ground, id: ColumnId, row: number): CellContent =>
  contentAt(grid, { row, column: columns.get(id)! });

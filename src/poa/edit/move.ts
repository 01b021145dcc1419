import type { RowStep } from "../../sheet/change";
import { compose } from "./compose";
import { draftOf, tasksOfAction, type Draft, type DraftAction } from "./draft";
import type { Edited } from "./edited";
import {
  groundAt,
  holdsStrangers,
  refuse,
  rowsOfPart,
  standingAt,
  type EditTarget,
  type Ground,
  type Level,
  type Refused,
  type Standing,
} from "./ground";
import { Numbering, type Region } from "./numbering";

/**
 * Moves the action, the operation or the task to which the selected cell belongs one place up or down among those of its kind,
 * with all that stands under it. Numbers stay in their order on the sheet: each place keeps its code, but an action its own.
 */
export function movePart(
  target: EditTarget,
  level: Level,
  direction: "up" | "down"
): Edited | Refused {
  const ground = groundAt(target);
  if ("why" in ground) return ground;
  const standing = standingAt(ground, target.at);
  const part = standing?.[level];
  if (!standing || !part) return refuse("nothing-here", target.at);
  if (level === "task" && !standing.operation) return refuse("task-is-loose", part.code.at);
  const siblings = siblingsOf(ground, level, standing);
  const at = siblings.indexOf(part);
  const upper = direction === "up" ? at - 1 : at;
  const [above, below] = [siblings[upper], siblings[upper + 1]];
  if (!above || !below) return refuse(direction === "up" ? "is-first" : "is-last", part.code.at);
  const step = stepOf(ground, level, above, below);
  if ("why" in step) return step;
  const draft = draftOf(ground.plan);
  const focus = swap(ground, draft, level, standing, upper, direction);
  return compose(ground, { draft, step, focus });
}

type Part = NonNullable<Standing[Level]>;

/** Those among which a part of the level moves, from top to bottom. */
export function siblingsOf(
  { plan }: Pick<Ground, "plan">,
  level: Level,
  { action, operation }: Standing
): readonly Part[] {
  const siblings: readonly Part[] = {
    action: plan.actions,
    operation: action.operations,
    task: operation?.tasks ?? [],
  }[level];
  return siblings;
}

/** The lower one goes before the upper one, if nothing stands between them. */
function stepOf(ground: Ground, level: Level, above: Part, below: Part): RowStep | Refused {
  const upper = rowsOfPart(ground, level, above);
  const lower = rowsOfPart(ground, level, below);
  if (upper.last + 1 !== lower.first) {
    const column = ground.columns.get(`${level}Code`)!;
    return refuse("rows-between", { row: upper.last + 1, column });
  }
  const strangers = holdsStrangers(ground, { first: upper.first, last: lower.last });
  if (strangers) return strangers;
  return {
    kind: "move",
    row: lower.first,
    count: lower.last - lower.first + 1,
    to: upper.first,
  };
}

/** Lets the two change places in the draft and the codes follow; answers the one that was to be moved. */
function swap(
  ground: Ground,
  draft: Draft,
  level: Level,
  standing: Standing,
  upper: number,
  direction: "up" | "down"
) {
  const action = draft.actions.find(({ was }) => was === standing.action)!;
  const operation = action.operations.find(({ was }) => was === standing.operation);
  const list: unknown[] = {
    action: draft.actions,
    operation: action.operations,
    task: operation?.tasks ?? [],
  }[level];
  const numbering = new Numbering(draft, ground.scheme, (line) => line);
  const region = () =>
    regionOf(level === "action" ? (list.slice(upper, upper + 2) as DraftAction[]) : [action]);
  const before = region();
  list.splice(upper, 2, list[upper + 1], list[upper]);
  numbering.swap(before, region());
  return list[direction === "up" ? upper : upper + 1] as Parameters<typeof compose>[1]["focus"];
}

const regionOf = (actions: readonly DraftAction[]): Region => ({
  operations: actions.flatMap(({ operations }) => operations),
  tasks: actions.flatMap(tasksOfAction),
});

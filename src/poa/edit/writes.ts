import { a1, type Cell } from "../../sheet/cell";
import {
  contentAt,
  GENERAL,
  isBlank,
  isPercentFormat,
  TEXT,
  type CellContent,
  type Grid,
} from "../../sheet/grid";
import { COLUMN_IDS, type ColumnId } from "../form";
import { rowsOf } from "../plan";
import { shownText } from "../table";
import { formatOf, fractionOf, type Points } from "../weights";
import { belowIn, contentOf, customOf, ownsWeight, type Below } from "./custom";
import {
  linesOfAction,
  linesOfOperation,
  type Draft,
  type DraftAction,
  type DraftOperation,
  type DraftTask,
} from "./draft";
import { linesOfPart, type Ground } from "./ground";
import type { SeatOf } from "./seats";

export interface Write {
  readonly at: Cell;
  readonly to: CellContent;
}

/** What has to be written after the rows have moved, for the sheet to say what the draft says. */
export function writesOf(ground: Ground, draft: Draft, moved: Grid, seatOf: SeatOf): Write[] {
  const pen = new Pen(ground, moved, seatOf);
  for (const action of draft.actions) {
    pen.block("actionCode", action, linesOfAction(action));
    pen.block("actionText", action, linesOfAction(action));
    for (const operation of action.operations) {
      pen.block("operationCode", operation, linesOfOperation(operation));
      pen.block("operationText", operation, linesOfOperation(operation));
      pen.weights(operation);
    }
    for (const task of [...action.operations.flatMap(({ tasks }) => tasks), ...action.looseTasks]) {
      pen.task(task);
    }
  }
  return pen.writes();
}

type Block = DraftAction | DraftOperation;

class Pen {
  private readonly cells = new Map<string, Write>();
  private readonly looks = new Map<ColumnId, CellContent>();

  constructor(
    private readonly ground: Ground,
    private readonly moved: Grid,
    private readonly seatOf: SeatOf
  ) {}

  /** Only what changes, and every cell of a new row: its formulas were copied from another. */
  writes(): Write[] {
    return [...this.cells.values()];
  }

  block(id: ColumnId, block: Block, lines: readonly number[]): void {
    const isCode = id.endsWith("Code");
    const was = block.was;
    const raw = was && contentOf(this.ground, id, was.row);
    const isChanged = isCode && block.code !== (was?.code.value ?? "");
    const like = raw ?? this.usual(id);
    const content = isCode
      ? isChanged
        ? (raw ? codeContent : newCode)(block.code, like)
        : like
      : (raw ?? { value: block.text || null, format: like.format });
    this.spread(id, block, lines, { content, isChanged });
  }

  weights(operation: DraftOperation): void {
    const { was } = operation;
    if (!this.ground.columns.has("weight")) return;
    if (was && ownsWeight(this.ground, was)) {
      const raw = contentOf(this.ground, "weight", was.row);
      const content = operation.weight ?? raw;
      const isChanged = operation.weight !== undefined;
      this.spread("weight", operation, linesOfOperation(operation), { content, isChanged });
      return;
    }
    const { format } = this.usual("weight");
    const [top] = this.sorted(linesOfOperation(operation));
    for (const line of linesOfOperation(operation)) {
      const task = operation.tasks.find((one) => one.line === line);
      const own = line === top && !was ? operation.weight : undefined;
      const content = task?.weight ?? own;
      if (line < 0 || content) this.put("weight", line, content ?? { value: null, format });
    }
  }

  task(task: DraftTask): void {
    const { was, line, code, text } = task;
    if (was && code === was.code.value) return;
    if (was) {
      const raw = contentOf(this.ground, "taskCode", was.row);
      this.put("taskCode", line, codeContent(code, raw));
      return;
    }
    this.put("taskCode", line, newCode(code, this.usual("taskCode")));
    const { format } = this.usual("taskText");
    this.put("taskText", line, { value: text || null, format });
  }

  /** Writes what stands over all rows of a block: in its first one, or in each. */
  private spread(
    id: ColumnId,
    { was }: Block,
    lines: readonly number[],
    { content, isChanged }: { content: CellContent; isChanged: boolean }
  ): void {
    const isRepeated = this.below(id, was) === "repeated";
    const sorted = this.sorted(lines);
    for (const line of sorted) {
      const isTop = line === sorted[0];
      const says = isTop || isRepeated;
      const now = line < 0 ? null : contentOf(this.ground, id, line);
      if (now === null) {
        const format = contentAt(this.moved, this.cell(id, line)).format;
        this.put(id, line, says ? content : { value: null, format });
      } else if (isTop && line !== was?.row && isBlank(now.value)) this.put(id, line, content);
      else if (!says && line === was?.row) this.put(id, line, { ...now, value: null });
      else if (isChanged && says && (isTop || !isBlank(now.value))) this.put(id, line, content);
    }
  }

  private below(id: ColumnId, was: Block["was"]): Below {
    if (id === "weight" && this.ground.plan.areWeightsRepeated) return "repeated";
    return (was && belowIn(this.ground, id, was)) ?? customOf(this.ground, id);
  }

  private sorted(lines: readonly number[]): number[] {
    const seat = (line: number) => this.seatOf(line)!;
    return lines.filter((line) => this.seatOf(line) !== null).sort((a, b) => seat(a) - seat(b));
  }

  private cell(id: ColumnId, line: number): Cell {
    return { row: this.seatOf(line)!, column: this.ground.columns.get(id)! };
  }

  private put(id: ColumnId, line: number, to: CellContent): void {
    const at = this.cell(id, line);
    this.cells.set(a1(at), { at, to });
  }

  /** What the column holds near the selected cell, for the look of what is new. */
  private usual(id: ColumnId): CellContent {
    const look = this.looks.get(id) ?? usualLook(this.ground, id);
    this.looks.set(id, look);
    return look;
  }
}

function usualLook(ground: Ground, id: ColumnId): CellContent {
  const rows = ground.plan.actions.flatMap(linesOfPart).sort((one, other) => one - other);
  const near = [...rows.filter((row) => row <= ground.at.row).reverse(), ...rows];
  const filled = near.find((row) => !isBlank(contentOf(ground, id, row).value));
  return filled === undefined ? { value: null, format: GENERAL } : contentOf(ground, id, filled);
}

/** The code as the cell keeps codes: a number where it was one and stays what it is, and else text. */
export function codeContent(code: string, was: CellContent): CellContent {
  const value = typeof was.value === "number" ? Number(code) : NaN;
  if (shownText({ value, format: was.format }) === code) return { value, format: was.format };
  return newCode(code, was);
}

/** A code where none was: text, even where the planner has typed those beside it as numbers. */
const newCode = (code: string, like: CellContent): CellContent => ({
  value: code === "" ? null : code,
  format: typeof like.value === "string" ? like.format : TEXT,
});

/** A weight as the plan writes weights: a percentage, or a number of points where those beside it are. */
export function weightContent({ plan }: Ground, points: Points): CellContent {
  const raws = rowsOf(plan).flatMap(({ operation, task }) =>
    [operation?.weight.raw, task?.weight.raw].filter((raw) => raw !== undefined)
  );
  const like = raws.find(({ value }) => typeof value === "number");
  if (like && !isPercentFormat(like.format)) {
    const isPoints = raws.some(({ value }) => typeof value === "number" && value > 1);
    return { value: isPoints ? points : fractionOf(points), format: like.format };
  }
  const format = like && Number.isInteger(points) ? like.format : formatOf(points);
  return { value: fractionOf(points), format };
}

/** Each column of the form that the plan has. */
export const idsOf = ({ columns }: Ground): ColumnId[] =>
  COLUMN_IDS.filter((id) => columns.has(id));

import type { SelectedCell } from "../sheet/host";

/**
 * The cell the planner stands on. It is no part of the session: it moves with every key, and what does not ask for it is not
 * drawn again.
 */
export interface Standing {
  /** Null until the planner has selected something. */
  readonly cell: () => SelectedCell | null;
  /** Answers how to stop. */
  readonly watch: (onMove: () => void) => () => void;
  readonly move: (to: SelectedCell) => void;
}

export function standingNowhere(): Standing {
  const listeners = new Set<() => void>();
  let here: SelectedCell | null = null;
  return {
    cell: () => here,
    watch(onMove) {
      listeners.add(onMove);
      return () => listeners.delete(onMove);
    },
    move(to) {
      here = to;
      for (const listener of listeners) listener();
    },
  };
}

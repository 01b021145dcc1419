import { isSameCell, type Cell } from "../../src/sheet/cell";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import { applyTo } from "../../src/sheet/edit";
import { contentAt, GENERAL, type CellValue, type Grid } from "../../src/sheet/grid";
import { reshaped } from "../../src/sheet/reshape";
import {
  HostError,
  type Host,
  type HostChange,
  type MarksBySheet,
  type SelectedCell,
} from "../../src/sheet/host";

/** One row of the form, from the action's code to the task's text; null is an empty cell. */
export type FormRow = readonly [
  CellValue,
  CellValue,
  CellValue,
  CellValue,
  CellValue,
  CellValue,
  CellValue,
];

const HEADINGS: FormRow = [
  "COD. ACCIÓN DE CP",
  "ACCIÓN DE CORTO PLAZO 2021",
  "COD. OP",
  "OPERACIÓN",
  "PONDERACIÓN",
  "COD. TAREA",
  "TAREA",
];

const EMPTY: FormRow = [null, null, null, null, null, null, null];

/** A sheet that holds these values from A1 on, percentages in the weight column. */
export function gridWith(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  return {
    ref: { book: "", sheet },
    top: 0,
    left: 0,
    values,
    formats: values.map((row) => row.map((_, column) => (column === 4 ? "0%" : GENERAL))),
    merges: null,
    hiddenRows: null,
    hiddenColumns: null,
  };
}

/** The official sheet: the headings stand in row 4 and the first task in row 5. */
export const planSheet = (sheet: string, area: string, rows: readonly FormRow[]): Grid =>
  gridWith(sheet, [
    ["ÁREA ORGANIZACIONAL:", area, ...EMPTY.slice(2)],
    ["GESTIÓN DEL POA:", 2021, ...EMPTY.slice(2)],
    EMPTY,
    HEADINGS,
    ...rows,
  ]);

/** A plan with nothing wrong. */
export const soundSheet = (sheet = "Beni", area = "DIRECCIÓN DEPARTAMENTAL DE BENI"): Grid =>
  planSheet(sheet, area, [
    ["3.1", "Servicio de cédulas", "DDB 1", "Emitir cédulas", 0.6, "3.1.1", "Atender en oficina"],
    [null, null, null, null, null, "3.1.2", "Atender en brigada"],
    ["4.1", "Administración", "DDB 2", "Pagar servicios", 0.4, "4.1.1", "Pagar la luz y el agua"],
  ]);

/** A plan whose weights add to 96 and one of whose task codes comes twice: two errors, at E4 and F6. */
export const faultySheet = (sheet = "Tarija", area = "DIRECCIÓN DEPARTAMENTAL DE TARIJA"): Grid =>
  planSheet(sheet, area, [
    ["3.1", "Servicio de cédulas", "DDTJ 1", "Emitir cédulas", 0.6, "3.1.1", "Atender en oficina"],
    [null, null, null, null, null, "3.1.1", "Atender en brigada"],
    ["4.1", "Administración", "DDTJ 2", "Pagar servicios", 0.36, "4.1.1", "Pagar la luz y el agua"],
  ]);

/** A workbook in memory that does what every host promises, and remembers what was asked of it. */
export interface BookInMemory extends Host {
  readonly marks: MarksBySheet;
  readonly selected: SelectedCell | null;
  readonly sheets: readonly string[];
  /** The files that were opened as new workbooks. */
  readonly opened: readonly Uint8Array[];
  /** What the planner does in the sheet itself. */
  select(sheet: string, at: Cell): Promise<void>;
  /** What the planner types, or whatever `changed` says: the sheet holds this from now on, and who watches changes is told. */
  change(grid: Grid, changed?: Partial<HostChange>): void;
  /** Fails the next call of a verb with this. */
  failNext(verb: keyof Host, error: unknown): void;
}

export function bookOf(grids: readonly Grid[], active = grids[0]?.ref.sheet ?? ""): BookInMemory {
  let book = [...grids];
  let inFront = active;
  let marks = new Map<string, MarksBySheet extends ReadonlyMap<string, infer M> ? M : never>();
  let selected: SelectedCell | null = null;
  let kept: unknown = null;
  let history: unknown = null;
  const opened: Uint8Array[] = [];
  const watchers = new Set<(cell: SelectedCell) => void>();
  const listeners = new Set<(change: HostChange) => void>();
  const failures = new Map<keyof Host, unknown>();
  const takes = async (verb: keyof Host) => {
    await Promise.resolve();
    if (!failures.has(verb)) return;
    const error = failures.get(verb);
    failures.delete(verb);
    throw error;
  };
  return {
    get marks() {
      return marks;
    },
    get selected() {
      return selected;
    },
    get sheets() {
      return book.map(({ ref }) => ref.sheet);
    },
    opened,
    failNext: (verb, error) => void failures.set(verb, error),
    async readActiveSheet() {
      await takes("readActiveSheet");
      return book.find(({ ref }) => ref.sheet === inFront)!;
    },
    async readSheets(sheets) {
      await takes("readSheets");
      return sheets.map((sheet) => {
        const grid = book.find(({ ref }) => ref.sheet === sheet);
        if (!grid) throw new HostError("sheet-is-gone", sheet);
        return grid;
      });
    },
    async readBook() {
      await takes("readBook");
      return book;
    },
    async readSheetNames() {
      await takes("readSheetNames");
      return book.map(({ ref }) => ref.sheet);
    },
    async readMerges(sheet) {
      await takes("readMerges");
      return book.find(({ ref }) => ref.sheet === sheet)?.merges ?? [];
    },
    async mark(asked) {
      await takes("mark");
      marks = new Map([...marks, ...asked]);
    },
    async unmark() {
      await takes("unmark");
      const had = [...marks.values()].filter((list) => list.length > 0).length;
      marks = new Map();
      return had;
    },
    async select(sheet, at) {
      await takes("select");
      inFront = sheet;
      if (selected?.sheet === sheet && isSameCell(selected.at, at)) return;
      selected = { sheet, at };
      for (const watcher of watchers) watcher(selected);
    },
    async readSelection() {
      await takes("readSelection");
      return selected ?? { sheet: inFront, at: { row: 0, column: 0 } };
    },
    async watchSelection(onSelect) {
      await takes("watchSelection");
      watchers.add(onSelect);
      return async () => void watchers.delete(onSelect);
    },
    async watchChanges(onChange) {
      await takes("watchChanges");
      listeners.add(onChange);
      return async () => void listeners.delete(onChange);
    },
    change(grid, changed = {}) {
      const { sheet } = grid.ref;
      const isKnown = book.some(({ ref }) => ref.sheet === sheet);
      book = isKnown ? book.map((one) => (one.ref.sheet === sheet ? grid : one)) : [...book, grid];
      const kind = isKnown ? "cells" : "sheets";
      const told = { sheet, range: null, isRemote: false, kind, ...changed } as const;
      for (const listener of listeners) listener(told);
    },
    async readSettings() {
      await takes("readSettings");
      return kept;
    },
    async keepSettings(settings) {
      await takes("keepSettings");
      kept = settings;
    },
    async paint(drawings: readonly SheetDrawing[]) {
      await takes("paint");
      const names = new Set(drawings.map(({ name }) => name));
      book = [
        ...book.filter(({ ref }) => !names.has(ref.sheet)),
        ...drawings.map((drawing) => gridOf(drawing)),
      ];
    },
    async apply(changes, remember) {
      await takes("apply");
      const applied = book.map((grid) => applyTo(grid, changes.get(grid.ref.sheet)?.edits ?? []));
      const stale = applied.flatMap(({ stale: edits }, index) =>
        edits.map(({ at, from }) => {
          const grid = book[index]!;
          return { sheet: grid.ref.sheet, at, expected: from, now: contentAt(grid, at) };
        })
      );
      if (stale.length > 0) return stale;
      const replaced = [...changes].flatMap(([sheet, { edits }]) =>
        edits.map(({ at, from }) => ({ sheet, at, content: from }))
      );
      book = applied.map(({ grid }) => grid);
      if (remember) history = remember(replaced, history);
      return [];
    },
    async reshape(sheet, change) {
      await takes("reshape");
      const grid = book.find(({ ref }) => ref.sheet === sheet);
      if (!grid) throw new HostError("sheet-is-gone", sheet);
      const { grid: after, stale } = reshaped(grid, change);
      book = book.map((one) => (one === grid ? after : one));
      return stale;
    },
    async readHistory() {
      await takes("readHistory");
      return history;
    },
    async keepHistory(fresh) {
      await takes("keepHistory");
      history = fresh;
    },
    async openBook(bytes) {
      await takes("openBook");
      opened.push(bytes);
    },
    undoes: () => true,
    takesNotes: () => true,
    isReadOnly: () => false,
  };
}

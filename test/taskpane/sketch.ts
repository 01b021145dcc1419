import { isSameCell, type Cell } from "../../src/sheet/cell";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import { GENERAL, type CellValue, type Grid } from "../../src/sheet/grid";
import type { Host, MarksBySheet, SelectedCell } from "../../src/sheet/host";

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
  /** What the planner does in the sheet itself. */
  select(sheet: string, at: Cell): Promise<void>;
  /** Fails the next call of a verb with this. */
  failNext(verb: keyof Host, error: unknown): void;
}

export function bookOf(grids: readonly Grid[], active = grids[0]?.ref.sheet ?? ""): BookInMemory {
  let book = [...grids];
  let inFront = active;
  let marks = new Map<string, MarksBySheet extends ReadonlyMap<string, infer M> ? M : never>();
  let selected: SelectedCell | null = null;
  let kept: unknown = null;
  const watchers = new Set<(cell: SelectedCell) => void>();
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
    failNext: (verb, error) => void failures.set(verb, error),
    async readActiveSheet() {
      await takes("readActiveSheet");
      return book.find(({ ref }) => ref.sheet === inFront)!;
    },
    async readBook() {
      await takes("readBook");
      return book;
    },
    async readMerges() {
      await takes("readMerges");
      return [];
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
    async watchSelection(onSelect) {
      await takes("watchSelection");
      watchers.add(onSelect);
      return async () => void watchers.delete(onSelect);
    },
    async readSettings() {
      await takes("readSettings");
      return kept;
    },
    async keepSettings(settings) {
      await takes("keepSettings");
      kept = settings;
    },
    async paint(drawing: SheetDrawing) {
      await takes("paint");
      book = [...book.filter(({ ref }) => ref.sheet !== drawing.name), gridOf(drawing)];
    },
  };
}

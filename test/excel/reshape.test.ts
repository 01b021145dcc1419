import type { CellRange } from "../../src/sheet/cell";
import type { Reshape, RowStep } from "../../src/sheet/change";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { GENERAL, type CellValue, type Grid } from "../../src/sheet/grid";
import type { Host } from "../../src/sheet/host";
import { toneOfFormula } from "../../src/sheet/mark";
import { reshaped } from "../../src/sheet/reshape";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, type BootOptions, type Standin } from "../standin/boot";
import { everythingIn, markAt } from "./plannersBook";

// Some of them run a whole workbook many times over; a busy machine may need its time.
jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
  await standin.book.settled();
}
afterEach(() => standin.close());

const ID = (): string => standin.book.sheets()[0]!.id;

/** Three actions of rows 2–4, 5–6 and 7–9, merged in column A, with a code, a weight and its half, and a total below. */
function planSheet(): SheetDrawing {
  const rows = [2, 3, 4, 5, 6, 7, 8, 9];
  const cells = rows.flatMap((row) => [
    { at: { row, column: 1 }, value: `T ${row}`, style: { format: "@", fill: "#FFF2CC" } },
    { at: { row, column: 2 }, value: row / 100, style: { format: "0%" } },
    { at: { row, column: 3 }, value: null, formula: `=C${row + 1}/2` },
  ]);
  return {
    name: "Plan",
    cells: [
      { at: { row: 0, column: 0 }, value: "PLAN", style: { bold: true } },
      ...[2, 5, 7].map((row) => ({ at: { row, column: 0 }, value: `A ${row}` })),
      ...cells,
      { at: { row: 10, column: 2 }, value: null, formula: "=SUM(C3:C10)", style: { format: "0%" } },
      { at: { row: 10, column: 3 }, value: null, formula: "=C3+C8" },
    ],
    merges: [
      { top: 2, left: 0, bottom: 4, right: 0 },
      { top: 5, left: 0, bottom: 6, right: 0 },
      { top: 7, left: 0, bottom: 9, right: 0 },
    ],
    columnWidths: new Map(),
    rowHeights: new Map([
      [2, 30],
      [5, 45],
    ]),
    frozenRows: 2,
    frozenColumns: 0,
  };
}

const change = (parts: Partial<Reshape>): Reshape => ({
  expects: [],
  unmerge: [],
  steps: [],
  writes: [],
  merge: [],
  ...parts,
});
const text = (value: CellValue, format = GENERAL) => ({ value, format });
const area = (top: number, bottom: number): CellRange => ({ top, left: 0, bottom, right: 0 });

const column = (index: number): CellValue[] =>
  standin.book
    .cells(ID(), { top: 0, left: index, bottom: 13, right: index })
    .map(([cell]) => cell!.value);
const formulas = (index: number): string[] =>
  standin.book
    .cells(ID(), { top: 0, left: index, bottom: 13, right: index })
    .map(([cell]) => cell!.formula);

const edges = ({ top, left, bottom, right }: CellRange): string =>
  [top, left, bottom, right].join();

/** What the law knows of the sheet: values and formats of what nobody calculates, merges, from A1 to E20. */
function seen(): { values: CellValue[][]; formats: string[][]; merges: string[] } {
  const lines = standin.book.cells(ID(), { top: 0, left: 0, bottom: 19, right: 3 });
  return {
    values: lines.map((line) => line.map(({ value, formula }) => (formula ? null : value))),
    formats: lines.map((line) => line.map(({ format }) => format)),
    merges: standin.book.merges(ID()).map(edges).sort(),
  };
}

function lawOf(given: ReturnType<typeof seen>, asked: Reshape): ReturnType<typeof seen> {
  const grid: Grid = {
    ref: { book: "", sheet: "Plan" },
    top: 0,
    left: 0,
    values: given.values,
    formats: given.formats,
    merges: standin.book.merges(ID()).map((merge) => ({ ...merge })),
    hiddenRows: [],
    hiddenColumns: [],
  };
  const { grid: after } = reshaped(grid, asked);
  const size = <Value>(rows: readonly (readonly Value[])[], empty: Value) =>
    Array.from({ length: 20 }, (_, r) => [...(rows[r] ?? Array<Value>(4).fill(empty))]);
  return {
    values: size(after.values, null),
    formats: size(after.formats, GENERAL),
    merges: after.merges!.map(edges).sort(),
  };
}

const INSERT: RowStep = { kind: "insert", row: 4, count: 2, like: 3 };

test("rows come in with the formats, the height and the formulas of another, in two round trips and one step to undo", async () => {
  await open([planSheet()]);
  const before = everythingIn(standin.book);
  // Univer does not undo the widening of a merged area.
  const withoutMerges = (drawings: readonly SheetDrawing[]) =>
    drawings.map((drawing) => ({ ...drawing, merges: [] }));
  const asked = change({
    steps: [{ kind: "insert", row: 4, count: 1, like: 2 }],
    writes: [
      { at: { row: 4, column: 1 }, to: text("=nuevo", "@") },
      { at: { row: 4, column: 2 }, to: text(0.01, "0%") },
    ],
  });
  expect(await host.reshape("Plan", asked)).toEqual([]);
  expect(standin.host.syncs).toHaveLength(2);
  expect(standin.host.undoLost).toEqual([]);
  expect(column(1).slice(2, 7)).toEqual(["T 2", "T 3", "=nuevo", "T 4", "T 5"]);
  expect(formulas(3).slice(3, 6)).toEqual(["=C4/2", "=C5/2", "=C6/2"]);
  expect(formulas(2)[11]).toBe("=SUM(C3:C11)");
  expect(standin.book.rowHeight(ID(), 4)).toBe(30);
  expect(standin.book.style(ID(), 4, 1)).toMatchObject({ fill: "#FFF2CC", format: "@" });
  expect(standin.book.merges(ID()).map(edges)).toContain("2,0,5,0");
  expect(standin.book.undoDepth()).toBe(1);
  standin.book.undo();
  await standin.book.settled();
  expect(withoutMerges(everythingIn(standin.book))).toEqual(withoutMerges(before));
});

test("rows go, and what refers to the rest follows", async () => {
  await open([planSheet()]);
  const asked = change({ steps: [{ kind: "delete", row: 3, count: 2 }] });
  expect(await host.reshape("Plan", asked)).toEqual([]);
  expect(column(1).slice(2, 9)).toEqual(["T 2", "T 5", "T 6", "T 7", "T 8", "T 9", null]);
  expect(formulas(2)[8]).toBe("=SUM(C3:C8)");
  expect(standin.book.rowHeight(ID(), 3)).toBe(45);
});

describe.each(["1.15", "1.9"])("rows change places, with ExcelApi %s", (excelApi) => {
  test.each([
    ["down, from the first row of the total", { kind: "move", row: 2, count: 1, to: 4 }],
    ["up, to the first row of the total", { kind: "move", row: 4, count: 1, to: 2 }],
    ["down, to behind the last row of the total", { kind: "move", row: 8, count: 1, to: 10 }],
    ["up, a whole action", { kind: "move", row: 5, count: 2, to: 2 }],
  ] as const)("%s: everything goes with them, and the total stays whole", async (_, step) => {
    await open([planSheet()], { excelApi });
    const unmerge =
      step.count === 1 ? [...standin.book.merges(ID())].map((one) => ({ ...one })) : [];
    const asked = change({ steps: [step], unmerge });
    const law = lawOf(seen(), asked);
    const heights = [2, 3, 4, 5, 6, 7, 8, 9].map((row) => standin.book.rowHeight(ID(), row));
    expect(await host.reshape("Plan", asked)).toEqual([]);
    await standin.book.settled();
    expect(seen()).toEqual(law);
    expect(formulas(2)[10]).toBe("=SUM(C3:C10)");
    expect(formulas(3).slice(2, 10)).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `=C${row + 1}/2`)
    );
    const moved = heights.splice(step.row - 2, step.count);
    heights.splice((step.to > step.row ? step.to - step.count : step.to) - 2, 0, ...moved);
    expect([2, 3, 4, 5, 6, 7, 8, 9].map((row) => standin.book.rowHeight(ID(), row))).toEqual(
      heights
    );
  });
});

test("what names one cell follows it when rows change places", async () => {
  await open([planSheet()]);
  await host.reshape(
    "Plan",
    change({
      unmerge: [area(2, 4), area(5, 6), area(7, 9)],
      steps: [{ kind: "move", row: 2, count: 1, to: 9 }],
    })
  );
  expect(formulas(3)[10]).toBe("=C9+C7");
});

test("marks travel with their rows", async () => {
  await open([planSheet()]);
  await host.readActiveSheet();
  await host.mark(new Map([["Plan", [markAt(5, 1)]]]));
  const marks = () =>
    standin.book
      .rules(ID())
      .filter(({ formula }) => toneOfFormula(formula) !== null)
      .flatMap(({ ranges }) => ranges.map(({ top, bottom }) => [top, bottom]));
  await host.reshape("Plan", change({ steps: [{ kind: "insert", row: 3, count: 2, like: 3 }] }));
  expect(marks()).toEqual([[7, 7]]);
});

test("cells are written where they lie after the steps, merged areas taken apart before and made after", async () => {
  await open([planSheet()]);
  const asked = change({
    expects: [{ at: { row: 5, column: 0 }, content: text("A 5") }],
    unmerge: [area(2, 4), area(5, 6)],
    steps: [
      { kind: "delete", row: 4, count: 1 },
      { ...INSERT, row: 5, like: 4 },
    ],
    writes: [{ at: { row: 4, column: 0 }, to: text("A 5 corregida") }],
    merge: [area(2, 3), area(4, 7)],
  });
  const law = lawOf(seen(), asked);
  expect(await host.reshape("Plan", asked)).toEqual([]);
  expect(seen()).toEqual(law);
});

describe("refused, and nothing is moved", () => {
  const asked = change({
    expects: [{ at: { row: 2, column: 1 }, content: text("T 2") }],
    steps: [INSERT],
  });
  const expectUntouched = async (work: Promise<unknown>, failure: object) => {
    const before = everythingIn(standin.book);
    await expect(work).rejects.toMatchObject(failure);
    expect(everythingIn(standin.book)).toEqual(before);
  };

  test("a cell that holds something else", async () => {
    await open([planSheet()]);
    standin.book.write(ID(), { top: 2, left: 1, bottom: 2, right: 1 }, [[{ value: "otra" }]]);
    const before = everythingIn(standin.book);
    expect(await host.reshape("Plan", asked)).toEqual([
      { sheet: "Plan", at: { row: 2, column: 1 }, expected: text("T 2"), now: text("otra", "@") },
    ]);
    expect(everythingIn(standin.book)).toEqual(before);
  });

  test("a protected sheet, those whose rows a filter or that of a table hides, one that is gone", async () => {
    await open([
      planSheet(),
      {
        ...planSheet(),
        name: "B",
        filter: { top: 1, left: 1, bottom: 9, right: 3 },
        hiddenRows: [4],
      },
      {
        ...planSheet(),
        name: "D",
        table: { name: "Plan", range: { top: 1, left: 1, bottom: 9, right: 3 } },
        filter: { top: 1, left: 1, bottom: 9, right: 3 },
        hiddenRows: [4],
      },
    ]);
    standin.book.changeSheet(ID(), { isProtected: true });
    await expectUntouched(host.reshape("Plan", asked), {
      failure: "sheet-is-protected",
      detail: "Plan",
    });
    await expectUntouched(host.reshape("B", asked), { failure: "sheet-is-filtered", detail: "B" });
    await expectUntouched(host.reshape("D", asked), { failure: "sheet-is-filtered", detail: "D" });
    await expectUntouched(host.reshape("C", asked), { failure: "sheet-is-gone", detail: "C" });
  });

  test("a cell that is changed between our reading and our moving keeps what came into it", async () => {
    await open([planSheet()]);
    standin.book.write(ID(), { top: 2, left: 1, bottom: 2, right: 1 }, [[{ value: "T 2" }]]);
    await standin.book.settled();
    const before = { ...seen(), formulas: [formulas(2), formulas(3)] };
    const prototype = standin.Excel.RequestContext.prototype as { sync: () => Promise<unknown> };
    const sync = Reflect.get(prototype, "sync");
    const put = (value: string) =>
      standin.book.write(ID(), { top: 2, left: 1, bottom: 2, right: 1 }, [[{ value }]]);
    prototype.sync = async function (this: unknown, ...args: unknown[]) {
      prototype.sync = sync;
      const answer: unknown = await Reflect.apply(sync, this, args);
      put("de otro");
      return answer;
    };
    const both = change({ ...asked, writes: [{ at: { row: 2, column: 1 }, to: text("nuestro") }] });
    expect(await host.reshape("Plan", both)).toEqual([
      {
        sheet: "Plan",
        at: { row: 2, column: 1 },
        expected: text("T 2"),
        now: text("de otro", "@"),
      },
    ]);
    expect(column(1)[2]).toBe("de otro");
    put("T 2");
    await standin.book.settled();
    expect({ ...seen(), formulas: [formulas(2), formulas(3)] }).toEqual(before);
  });

  test("while a cell is being edited", async () => {
    await open([planSheet()]);
    standin.host.isEditing = true;
    await expect(host.reshape("Plan", asked)).rejects.toMatchObject({
      failure: "cell-is-being-edited",
    });
  });
});

test("our own moving of rows is not told as a change", async () => {
  await open([planSheet()]);
  const told: unknown[] = [];
  await host.watchChanges((one) => told.push(one));
  await host.reshape(
    "Plan",
    change({ steps: [INSERT, { kind: "move", row: 2, count: 1, to: 4 }], unmerge: [area(2, 4)] })
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([]);
});

describe("cut off at any action of any round trip", () => {
  const asked = change({
    expects: [{ at: { row: 2, column: 1 }, content: text("T 2") }],
    unmerge: [area(2, 4), area(5, 6)],
    steps: [
      { kind: "insert", row: 4, count: 1, like: 3 },
      { kind: "move", row: 2, count: 1, to: 5 },
      { kind: "delete", row: 6, count: 1 },
    ],
    writes: [{ at: { row: 3, column: 1 }, to: text("T 3 bis", "@") }],
    merge: [area(2, 4)],
  });

  test.each(["network-lost", "access-denied", "host-is-busy"] as const)(
    "%s leaves the sheet as it was or finished",
    async (fault) => {
      await open([planSheet()]);
      const start = everythingIn(standin.book);
      await host.reshape("Plan", asked);
      await standin.book.settled();
      const done = everythingIn(standin.book);
      const steps = standin.host.syncs.map(({ actions }) => actions.length);
      const seenEnds = { start: 0, done: 0 };
      for (const [k, count] of steps.entries()) {
        for (let after = 0; after <= count; after += 5) {
          standin.book.load([planSheet()]);
          await standin.book.settled();
          standin.host.failAt(k + 1, fault, { after: after + 1 >= count ? "all" : after });
          const failed = await host.reshape("Plan", asked).then(
            () => null,
            (error: unknown) => error
          );
          standin.host.failNoMore();
          await standin.book.settled();
          if (failed) expect(failed).toMatchObject({ name: "HostError" });
          expect(everythingIn(standin.book)).toEqual(failed ? start : done);
          seenEnds[failed ? "start" : "done"] += 1;
        }
      }
      // What is over in a moment is waited for.
      if (fault === "host-is-busy") expect(seenEnds.start).toBe(0);
      else expect(seenEnds.start).toBeGreaterThan(3);
      expect(seenEnds.done).toBeGreaterThan(5);
    }
  );

  test("what is refused for good half-way is taken back: contents, number formats, merged areas, heights", async () => {
    await open([planSheet()]);
    const before = { ...seen(), formulas: [formulas(2), formulas(3)] };
    const heights = [2, 3, 4, 5, 6].map((row) => standin.book.rowHeight(ID(), row));
    const impossible = { ...asked, merge: [{ top: 3, left: 99_999, bottom: 4, right: 99_999 }] };
    await expect(host.reshape("Plan", impossible)).rejects.toMatchObject({ name: "HostError" });
    await standin.book.settled();
    expect({ ...seen(), formulas: [formulas(2), formulas(3)] }).toEqual(before);
    expect([2, 3, 4, 5, 6].map((row) => standin.book.rowHeight(ID(), row))).toEqual(heights);
  });
});

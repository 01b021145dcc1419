import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { drawNationalBook } from "../../src/poa/national/book";
import {
  drawnSheetsIn,
  isNationalBook,
  readEarlier,
  takeOver,
  type Earlier,
} from "../../src/poa/national/earlier";
import type { NationalInput } from "../../src/poa/national/input";
import { a1 } from "../../src/sheet/cell";
import { gridOf } from "../../src/sheet/drawing";
import type { CellValue, Grid } from "../../src/sheet/grid";
import { inputOf, LIBRARIES, MUSEUMS, sent } from "../golden/nationalPlans";
import { named } from "./sketch";

const DNB = sent("DNB", LIBRARIES);
const DNM = sent("DNM", MUSEUMS);

const gridsOf = (checks: readonly SheetCheck[], more: Partial<NationalInput> = {}): Grid[] =>
  drawNationalBook(inputOf(checks, more)).map((drawing) => gridOf(drawing));

const GRIDS = gridsOf([DNB, DNM]);

/** The grids, after somebody has written something else into the cell of a sheet, by its address. */
const edited = (sheet: string, cell: string, value: CellValue, grids = GRIDS): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    values: grid.values.map((row, r) =>
      row.map((old, c) =>
        grid.ref.sheet === sheet && a1({ row: r, column: c }) === cell ? value : old
      )
    ),
  }));

const areasOf = ({ plans }: Earlier) => plans.map(({ plan }) => plan.area?.value);
const read = (grids: readonly Grid[]): Earlier => readEarlier(grids)!;

const [BIBLIOTECAS, MUSEOS] = ["DIRECCIÓN NACIONAL DE BIBLIOTECAS", "DIRECCIÓN NACIONAL DE MUSEOS"];

test("a book as it was written gives back every area and loses none", () => {
  const earlier = read(GRIDS);
  expect([areasOf(earlier), earlier.lost, earlier.files.size]).toEqual([
    [BIBLIOTECAS, MUSEOS],
    [],
    2,
  ]);
});

test.each([["POA Nacional"], ["Observaciones"], ["Fuentes"]])(
  "without its sheet %s, or without the headings of it, it is no national book",
  (sheet) => {
    const without = GRIDS.filter(({ ref }) => ref.sheet !== sheet);
    const blank = GRIDS.map((grid) => (grid.ref.sheet === sheet ? { ...grid, values: [] } : grid));
    for (const grids of [without, blank]) {
      expect([isNationalBook(grids), readEarlier(grids), drawnSheetsIn(grids)]).toEqual([
        false,
        null,
        [],
      ]);
    }
  }
);

describe("an area is lost when its sheet and the table no longer agree about", () => {
  test.each([
    ["the action's code", "A5", "4.9"],
    ["the action's text", "B5", "Otra"],
    ["the operation's code", "C5", "DNB 9"],
    ["the operation's text", "D5", "Otra"],
    ["the operation's weight", "E5", 0.5],
    ["a task's code", "F6", "4.1.9"],
    ["a task's text", "G6", "Otra"],
    ["a weight that is gone", "E5", null],
    ["a task that is gone", "G7", null],
  ])("%s", (_, cell, value) => {
    const earlier = read(edited("DNB", cell, value));
    expect([earlier.lost, areasOf(earlier), earlier.files.size]).toEqual([
      [BIBLIOTECAS],
      [MUSEOS],
      1,
    ]);
  });

  test.each([
    ["a task's weight", "POA Nacional", "K5", 0.1],
    ["a task's weight that is gone", "POA Nacional", "K5", null],
    ["an operation's weight as text", "POA Nacional", "H5", "0.325"],
    ["where a row came from", "POA Nacional", "O6", "aquí"],
    ["whose rows they are", "POA Nacional", "B6", "DNX"],
    ["the sheet it has", "Fuentes", "K6", "Otra"],
  ])("%s, told by the table", (_, sheet, cell, value) => {
    const earlier = read(edited(sheet, cell, value));
    expect([earlier.lost, areasOf(earlier)]).toEqual([[MUSEOS], [BIBLIOTECAS]]);
  });
});

test("a sheet whose rows the table does not know at all is lost, though it says the same of itself", () => {
  const emptied = GRIDS.map((grid) =>
    grid.ref.sheet === "POA Nacional" ? { ...grid, values: grid.values.slice(0, 4) } : grid
  );
  expect(read(emptied).lost).toEqual([MUSEOS]);
});

test("a sheet to which somebody has added a task is lost", () => {
  const added = GRIDS.map((grid) =>
    grid.ref.sheet === "DNB"
      ? {
          ...grid,
          values: [...grid.values, [null, null, null, null, null, "4.1.4", "Otra", null]],
          formats: [...grid.formats, grid.formats.at(-1)!],
        }
      : grid
  );
  expect(read(added).lost).toEqual([BIBLIOTECAS]);
});

test("blanks that somebody left around a text change nothing", () => {
  expect(read(edited("POA Nacional", "J2", " Elegir los títulos ")).lost).toEqual([]);
});

test("titles may be elsewhere on their sheets: their columns are found by what they are called", () => {
  const shifted = GRIDS.map((grid) =>
    ["Fuentes", "POA Nacional", "Observaciones"].includes(grid.ref.sheet)
      ? { ...grid, values: [[], ...grid.values.map((row) => [null, ...row])] }
      : grid
  );
  expect(areasOf(read(shifted))).toEqual([BIBLIOTECAS, MUSEOS]);
  expect(read(shifted).plans[1]!.remarks).toHaveLength(8);
});

describe("findings come back", () => {
  const remarksOf = (grids: readonly Grid[]) =>
    read(grids).plans[1]!.remarks.map(({ rule }) => rule);

  test("each with its rule, none that is between areas", () => {
    expect(remarksOf(GRIDS)).toHaveLength(8);
    expect(remarksOf(edited("Observaciones", "I5", "area-is-planned-once"))).not.toContain(
      "weights-add-to-100"
    );
    expect(remarksOf(edited("Observaciones", "I5", "area-is-planned-once"))).toHaveLength(7);
  });

  test.each([
    ["a gravity nobody knows", "A5", "Grave"],
    ["a cell that is none", "E5", "ahí"],
    ["another area", "B5", "DNB"],
  ])("but not one with %s", (_, cell, value) => {
    expect(remarksOf(edited("Observaciones", cell, value))).toHaveLength(7);
  });
});

describe("a file need not be read again", () => {
  const files = (grids: readonly Grid[]) =>
    [...read(grids).files.values()].map(({ plans, otherSheets }) => [
      ...plans.map(({ plan }) => plan.ref.sheet),
      ...otherSheets,
    ]);
  const notes = { otherSheets: [{ book: "DNM.xlsx", sheet: "Notas" }] };

  test("when every sheet of it is told, those without a plan too", () => {
    expect(files(gridsOf([DNB, DNM], notes))).toEqual([["POA DNB"], ["POA DNM", "Notas"]]);
  });

  test("but again when one of its plans was set aside, or lost, or has an unknown version", () => {
    const aside = gridsOf([DNB, DNM], { setAside: sent("DNM", LIBRARIES).plans });
    expect(files(aside)).toEqual([["POA DNB"]]);
    expect(files(edited("DNM", "A5", "9", gridsOf([DNB, DNM], notes)))).toEqual([["POA DNB"]]);
    expect(files(edited("Fuentes", "J6", "Quizás"))).toEqual([["POA DNB"]]);
  });

  test("and again when nobody knows its fingerprint", () => {
    expect(files(edited("Fuentes", "C6", null))).toEqual([["POA DNB"]]);
  });

  test("a version that was chosen among several counts as one that is in", () => {
    expect(files(edited("Fuentes", "J6", "Elegida"))).toEqual([["POA DNB"], ["POA DNM"]]);
    expect(read(edited("Fuentes", "J6", "No elegida"))).toMatchObject({ lost: [] });
    expect(areasOf(read(edited("Fuentes", "J6", "No elegida")))).toEqual([BIBLIOTECAS]);
  });
});

test("a file taken over is as if it had been read under its new name", () => {
  const grids = gridsOf([DNM], { otherSheets: [{ book: "DNM.xlsx", sheet: "Notas" }] });
  const [file] = read(grids).files.values();
  const { checks, remarks, otherSheets } = takeOver(file!, "de nuevo.xlsx");
  const ref = { book: "de nuevo.xlsx", sheet: "POA DNM" };
  expect(checks).toHaveLength(1);
  expect(checks[0]).toMatchObject({
    ref,
    notAPlan: null,
    findings: [],
    ignored: [],
    unchecked: [],
    needsMerges: false,
  });
  expect(checks[0]!.plans.map((plan) => plan.ref)).toEqual([ref]);
  expect(checks[0]!.schemes.map(({ task }) => task?.parts)).toEqual([3]);
  expect(remarks).toHaveLength(8);
  for (const remark of remarks) {
    expect([remark.in, remark.plan]).toEqual([ref, checks[0]!.plans[0]]);
  }
  expect(otherSheets).toEqual([{ book: "de nuevo.xlsx", sheet: "Notas" }]);
});

test("two plans of one sheet are taken over as one sheet", () => {
  const [first, second] = [DNB.plans[0]!, DNM.plans[0]!];
  const plan = (own: typeof first) => ({
    file: "x.xlsx",
    sha256: "a",
    bytes: 1,
    readOn: new Date(0),
    plan: { ...own, ref: { book: "x.xlsx", sheet: "POA" } },
    remarks: [],
  });
  const { checks } = takeOver({ plans: [plan(first), plan(second)], otherSheets: [] }, "y.xlsx");
  expect(
    checks.map(({ ref, plans, schemes }) => [ref.sheet, plans.length, schemes.length])
  ).toEqual([["POA", 2, 2]]);
});

describe("in the open book", () => {
  const own = named("POA DNB", LIBRARIES).grid;
  const input = inputOf([checkSheet(own), DNM], { beside: ["POA DNB"] });
  const files = input.files.filter(({ book }) => book !== "");
  const grids = [...drawNationalBook({ ...input, files }).map((drawing) => gridOf(drawing)), own];

  test("the planner's own sheets are none that were drawn", () => {
    expect(drawnSheetsIn(grids)).toEqual([
      "Resumen",
      "POA Nacional",
      "Matriz",
      "Observaciones",
      "Fuentes",
      "DNM",
    ]);
  });

  test("plans of those sheets come back where they are", () => {
    const [open, file] = read(grids).plans;
    expect([open!.file, open!.plan.ref]).toEqual([
      "(libro abierto)",
      { book: "", sheet: "POA DNB" },
    ]);
    expect(a1(open!.plan.actions[0]!.operations[1]!.tasks[0]!.code.at)).toBe("F7");
    expect([open!.sha256, open!.bytes]).toEqual(["", 0]);
    expect(file!.plan.ref).toEqual({ book: "Recibidos/DNM.xlsx", sheet: "POA DNM" });
    expect([...read(grids).files.values()]).toHaveLength(1);
  });
});

import type { CellStyle, SheetDrawing } from "../../src/sheet/drawing";
import { bootStandin, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

const LINE = { style: "thin", color: "#808080" } as const;

const HEADING: CellStyle = {
  fontName: "Arial",
  fontSize: 9,
  bold: true,
  italic: true,
  underline: true,
  strike: true,
  fontColor: "#FFFFFF",
  fill: "#1F4E78",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  top: LINE,
  right: { style: "medium", color: "#000000" },
  bottom: { style: "double", color: "#FF0000" },
  left: { style: "hair", color: "#00FF00" },
};

const DRAWING: SheetDrawing = {
  name: "DD Tarija",
  cells: [
    { at: { row: 0, column: 0 }, value: "ÁREA ORGANIZACIONAL:", style: HEADING },
    { at: { row: 1, column: 0 }, value: null, style: { fill: "#DDEBF7" } },
    { at: { row: 2, column: 0 }, value: "4.10" },
    { at: { row: 2, column: 1 }, value: 0.025, style: { format: "0.0%" } },
    { at: { row: 2, column: 2 }, value: "=no formula" },
    { at: { row: 2, column: 3 }, value: false },
    { at: { row: 2, column: 4 }, value: "TRUE" },
    { at: { row: 3, column: 0 }, value: { error: "#N/A" } },
    { at: { row: 3, column: 1 }, value: 0.05, formula: "=B3*2", style: { format: "0%" } },
    { at: { row: 3, column: 2 }, value: "#N/A" },
    { at: { row: 4, column: 0 }, value: "dos\nlíneas", style: { wrap: true } },
    { at: { row: 4, column: 1 }, value: "  10 % " },
  ],
  merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
  columnWidths: new Map([
    [0, 12],
    [1, 40.29],
  ]),
  rowHeights: new Map([[0, 31.5]]),
  frozenRows: 2,
  frozenColumns: 1,
  hiddenRows: [7],
  hiddenColumns: [5],
  rules: [
    {
      ranges: [{ top: 2, left: 0, bottom: 4, right: 1 }],
      formula: '=N("poa:error")=0',
      fill: "#FFC7CE",
      fontColor: "#9C0006",
    },
    {
      ranges: [
        { top: 2, left: 0, bottom: 2, right: 0 },
        { top: 4, left: 1, bottom: 4, right: 1 },
      ],
      formula: "=B3>0",
      fill: "#FFEB9C",
    },
  ],
  filter: { top: 1, left: 0, bottom: 4, right: 2 },
  print: { repeatRows: 2 },
};

test("what is drawn comes back as it was", async () => {
  standin = await bootStandin([DRAWING, { ...sheetOf("Oculta", [["x"]]), hidden: true }]);
  const [first, second] = standin.book.drawings();
  expect(first).toEqual(DRAWING);
  expect(second).toEqual({ ...sheetOf("Oculta", [["x"]]), hidden: true });
});

test("drawn again from what came back, it is still the same", async () => {
  standin = await bootStandin([sheetOf("vieja", [["x"]])]);
  standin.book.load([DRAWING]);
  standin.book.load(standin.book.drawings());
  expect(standin.book.drawings()).toEqual([DRAWING]);
  expect(standin.book.undoDepth()).toBe(0);
});

test("a book without sheets opens with an empty one", async () => {
  standin = await bootStandin([]);
  expect(standin.book.sheets().map(({ name }) => name)).toEqual(["Hoja1"]);
});

test("numbers are kept apart from text that looks like them, whatever is done to the look of their cells", async () => {
  standin = await bootStandin([DRAWING]);
  const { book } = standin;
  const everything = { top: 0, left: 0, bottom: 4, right: 4 };
  const before = book
    .cells(book.activeSheet(), everything)
    .map((row) => row.map(({ value }) => value));
  book.restyle(book.activeSheet(), [everything], { italic: true });
  book.restyle(book.activeSheet(), [everything], { italic: null });
  book.undo();
  book.undo();
  expect(
    book.cells(book.activeSheet(), everything).map((row) => row.map(({ value }) => value))
  ).toEqual(before);
  expect(book.drawings()).toEqual([DRAWING]);
});

test("formulas follow their sheet's new name and the rows that come between", async () => {
  standin = await bootStandin([
    sheetOf("POA", [[1], [2]]),
    sheetOf("Total", [["=SUM(POA!A1:A2)", "=POA!A2*10"]]),
  ]);
  const { book } = standin;
  const [poa, total] = book.sheets().map(({ id }) => id) as [string, string];
  const row = { top: 0, left: 0, bottom: 0, right: 1 };
  book.changeSheet(poa, { name: "Plan" });
  book.insert(poa, "rows", 1, 3);
  book.write(poa, { top: 1, left: 0, bottom: 1, right: 0 }, [[{ value: 100 }]]);
  await book.settled();
  expect(book.cells(total, row)[0]!.map(({ formula, value }) => [formula, value])).toEqual([
    ["=SUM(Plan!A1:A5)", 103],
    ["=Plan!A5*10", 20],
  ]);
});

test("values written over formulas take their place, and formulas over values", async () => {
  standin = await bootStandin([sheetOf("POA", [[1, "=A1+1", 5]])]);
  const { book } = standin;
  const sheet = book.activeSheet();
  const row = { top: 0, left: 0, bottom: 0, right: 2 };
  book.write(sheet, row, [[null, { value: 7 }, { value: null, formula: "=B1*2" }]]);
  await book.settled();
  expect(book.cells(sheet, row)[0]!.map(({ formula, value }) => [formula, value])).toEqual([
    ["", 1],
    ["", 7],
    ["=B1*2", 14],
  ]);
  book.undo();
  await book.settled();
  expect(book.cells(sheet, row)[0]!.map(({ formula, value }) => [formula, value])).toEqual([
    ["", 1],
    ["=A1+1", 2],
    ["", 5],
  ]);
});

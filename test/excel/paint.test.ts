import type { DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import type { Host } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, sheetOf, type BootOptions, type Standin } from "../standin/boot";
import { everythingIn, plannersSheet, SOME_MARKS } from "./plannersBook";

// Each of them runs a whole workbook many times over; a busy machine may need its time.
jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const names = (): string[] => standin.book.sheets().map(({ name }) => name);
const syncs = (): number => standin.host.syncs.length;
const sheetNamed = (name: string) =>
  everythingIn(standin.book).find((sheet) => sheet.name === name);

const THIN = { style: "thin", color: "#808080" } as const;
const MEDIUM = { style: "medium", color: "#1F3864" } as const;

/** A drawing that uses everything a drawing can say. */
function national(rows = 12, name = "POA nacional"): SheetDrawing {
  const box = { top: THIN, right: THIN, bottom: THIN, left: THIN };
  const cells: DrawnCell[] = [
    {
      at: { row: 0, column: 0 },
      value: "PLAN OPERATIVO ANUAL 2021",
      style: {
        bold: true,
        fontSize: 14,
        fontName: "Arial",
        horizontal: "center",
        vertical: "center",
      },
    },
    ...["ÁREA", "COD. OP", "OPERACIÓN", "PONDERACIÓN"].map((value, column): DrawnCell => ({
      at: { row: 2, column },
      value,
      style: { ...box, bottom: MEDIUM, fill: "#1F3864", fontColor: "#FFFFFF", wrap: true },
    })),
  ];
  for (let row = 3; row < rows + 3; row++) {
    cells.push(
      { at: { row, column: 0 }, value: "DNAF", style: { ...box, vertical: "top" } },
      { at: { row, column: 1 }, value: `4.${row}`, style: { ...box, format: "@" } },
      {
        at: { row, column: 2 },
        value: `Operación ${row} de la unidad`,
        style: { ...box, wrap: true, italic: true },
      },
      {
        at: { row, column: 3 },
        value: row / 100,
        style: { ...box, format: "0.00%", horizontal: "right" },
      }
    );
  }
  const last = rows + 3;
  cells.push(
    {
      at: { row: last, column: 0 },
      value: "Total",
      style: { underline: true, strike: false, top: MEDIUM },
    },
    {
      at: { row: last, column: 3 },
      value: null,
      formula: `=SUM(D4:D${last})`,
      style: { format: "0.00%", bold: true, top: { style: "double", color: "#000000" } },
    },
    { at: { row: last, column: 1 }, value: true },
    { at: { row: last, column: 2 }, value: 0 }
  );
  return {
    name,
    cells,
    merges: [
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 5, left: 4, bottom: 8, right: 4 },
    ],
    columnWidths: new Map([
      [0, 12],
      [1, 12],
      [2, 40],
    ]),
    rowHeights: new Map([[0, 30]]),
    frozenRows: 3,
    frozenColumns: 1,
    hiddenRows: [1],
    hiddenColumns: [6],
    rules: [
      {
        ranges: [{ top: 3, left: 3, bottom: last, right: 3 }],
        formula: "=$D4>0.2",
        fill: "#FFE08A",
      },
    ],
    filter: { top: 2, left: 0, bottom: last - 1, right: 3 },
    print: { repeatRows: 3 },
  };
}

test("painting a drawing gives the sheet that loading it gives, in three round trips", async () => {
  await open([national()]);
  await standin.book.settled();
  const loaded = sheetNamed("POA nacional");
  standin.close();
  await open([plannersSheet("A"), plannersSheet("B")]);
  const before = everythingIn(standin.book);
  await host.paint([national()]);
  expect(syncs()).toBe(3);
  expect(names()).toEqual(["A", "B", "POA nacional"]);
  await standin.book.settled();
  expect(sheetNamed("POA nacional")).toEqual(loaded);
  expect(everythingIn(standin.book).slice(0, 2)).toEqual(before);
  expect(standin.book.activeSheet()).toBe(standin.book.sheets()[0]!.id);
});

const TEXTS = [
  "=1+1",
  "00123",
  "1/2",
  "+x",
  "-7",
  "@y",
  "'q",
  "''qq",
  "2021-01-05",
  "20%",
  "10 %",
  "4.10",
  "4.1.3",
  "3-1",
  "5 jan",
  "TRUE",
  "#REF!",
  "#N/A",
  "1e5",
  "$5",
  "7:30",
  "1 1/2",
  "1,234",
  "(5)",
  " 7 ",
  "=",
  "'",
  "DNC-1",
  "texto\ncon salto",
  "ñandú «ok» 😀",
];

test("text is that text, whatever it begins with and whatever the format of its cell", async () => {
  await open([sheetOf("A", [])]);
  const styles = [undefined, { format: "@" }, { format: "0%" }];
  const cells = TEXTS.flatMap((value, row) =>
    styles.map((style, column): DrawnCell => ({
      at: { row, column },
      value,
      ...(style && { style }),
    }))
  );
  await host.paint([{ ...sheetOf("textos", []), cells }]);
  await host.select("textos", { row: 0, column: 0 });
  const grid = await host.readActiveSheet();
  // A text that reads like an error cannot be told from one by its value alone.
  const plain = grid.values.map((row) =>
    row.map((value) => (typeof value === "object" && value ? value.error : value))
  );
  expect(plain).toEqual(TEXTS.map((text) => [text, text, text]));
  expect(everythingIn(standin.book)[1]!.cells.every(({ formula }) => !formula)).toBe(true);
  expect(grid.formats).toEqual(TEXTS.map(() => ["General", "@", "0%"]));
});

test("painting again replaces that sheet, in its place, and nothing else", async () => {
  await open([
    plannersSheet("A"),
    plannersSheet("POA nacional"),
    plannersSheet("B", { hidden: true }),
  ]);
  const [a, , b] = everythingIn(standin.book);
  await host.paint([national()]);
  expect(names()).toEqual(["A", "POA nacional", "B"]);
  const once = sheetNamed("POA nacional");
  await host.paint([national()]);
  expect(names()).toEqual(["A", "POA nacional", "B"]);
  expect(sheetNamed("POA nacional")).toEqual(once);
  expect([everythingIn(standin.book)[0], everythingIn(standin.book)[2]]).toEqual([a, b]);
});

test("the sheet in front stays in front, also when it is the one that is replaced", async () => {
  await open([plannersSheet("POA nacional"), plannersSheet("A")]);
  await host.paint([national()]);
  expect(standin.book.activeSheet()).toBe(standin.book.sheets()[0]!.id);
  standin.book.activate(standin.book.sheets()[1]!.id);
  await host.paint([national()]);
  expect(standin.book.activeSheet()).toBe(standin.book.sheets()[1]!.id);
});

test("a sheet to be hidden, an empty one, one of a name in other letters, a long name", async () => {
  await open([sheetOf("A", [["x"]]), sheetOf("poa NACIONAL", [["y"]])]);
  await host.paint([{ ...national(), hidden: true }]);
  expect(standin.book.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ["A", "Visible"],
    ["POA nacional", "Hidden"],
  ]);
  await host.paint([sheetOf("vacía", [])]);
  const long = "Consolidado de la institución 1";
  await host.paint([national(2, long)]);
  await host.paint([national(2, long)]);
  expect(names()).toEqual(["A", "POA nacional", "vacía", long]);
});

test("what was marked before can still be found after painting", async () => {
  await open([plannersSheet("A"), plannersSheet("POA nacional")]);
  await host.readBook();
  await host.mark(
    new Map([
      ["A", SOME_MARKS],
      ["POA nacional", SOME_MARKS],
    ])
  );
  await host.paint([national()]);
  expect(await host.unmark()).toBe(1);
  await host.mark(new Map([["POA nacional", SOME_MARKS]]));
  expect(await host.unmark()).toBe(1);
});

test("a large drawing is split into requests that Excel on the web takes", async () => {
  const rows = Array.from({ length: 4_000 }, (_, row) => [
    `${row}`,
    "Operación de la unidad ".repeat(40),
    row,
  ]);
  await open([sheetOf("A", [["x"]])], { payloadLimit: 5_000_000 });
  await host.paint([
    {
      ...sheetOf("grande", rows),
      filter: { top: 0, left: 0, bottom: 3_999, right: 2 },
    },
  ]);
  expect(syncs()).toBeGreaterThan(3);
  expect(Math.max(...standin.host.syncs.map(({ bytes }) => bytes))).toBeLessThan(3_000_000);
  const { cells } = everythingIn(standin.book)[1]!;
  expect(cells).toHaveLength(12_000);
  expect(cells.at(-1)).toMatchObject({ at: { row: 3_999, column: 2 }, value: 3_999 });
});

test("a name Excel does not take changes nothing", async () => {
  await open([plannersSheet("A")]);
  const before = everythingIn(standin.book);
  await expect(host.paint([national(2, "1/2")])).rejects.toMatchObject({ name: "HostError" });
  expect(everythingIn(standin.book)).toEqual(before);
});

describe("cut off at any action of any sync", () => {
  const small = (): SheetDrawing => ({ ...national(2), cells: national(2).cells.slice(0, 8) });

  test.each(["network-lost", "access-denied", "item-not-found", "cell-is-being-edited"] as const)(
    "%s: the book is as it was, or finished",
    async (fault) => {
      await open([sheetOf("A", [["x"]]), sheetOf("POA nacional", [["viejo"]])]);
      const before = everythingIn(standin.book);
      await host.paint([small()]);
      const finished = everythingIn(standin.book);
      for (const sync of [1, 2, 3]) {
        for (const after of [0, 4, 8, 12, 14, 16, 18, 20, 40, 120, "all"] as const) {
          standin.book.load([sheetOf("A", [["x"]]), sheetOf("POA nacional", [["viejo"]])]);
          standin.host.failAt(sync, fault, { after });
          const failed = await host.paint([small()]).then(
            () => null,
            (error: unknown) => error
          );
          standin.host.failNoMore();
          if (failed) expect(failed).toMatchObject({ name: "HostError" });
          expect(everythingIn(standin.book)).toEqual(failed ? before : finished);
        }
      }
    }
  );
});

import type { DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import { openBook } from "../../src/xlsx/open";
import { writeBook } from "../../src/xlsx/write";
import { everythingIn } from "../excel/plannersBook";
import { bootStandin, codeOf, sheetOf, type BootOptions, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

const HEADINGS = ["Código", "Área", "Total"];
const table = (name = "A"): SheetDrawing => sheetOf(name, [HEADINGS, ["4.1", "DNAF", 100]]);

async function open(drawings: readonly SheetDrawing[], options?: BootOptions): Promise<void> {
  standin = await bootStandin(drawings, options);
}

const sheetRun = <Result>(
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>
): Promise<Result> =>
  standin.Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));

const extrasOf = (index: number) => standin.book.extras(standin.book.sheets()[index]!.id);

const FULL: SheetDrawing = {
  ...table(),
  cells: table().cells.map((cell): DrawnCell =>
    cell.value === "DNAF"
      ? { ...cell, link: { sheet: "hoja d'Oro", cell: { row: 4, column: 2 } } }
      : cell
  ),
  table: { name: "POA", range: { top: 0, left: 0, bottom: 1, right: 2 } },
  filter: { top: 0, left: 0, bottom: 1, right: 2 },
  notes: [{ at: { row: 1, column: 2 }, text: "=Revise\nla suma" }],
  charts: [
    {
      kind: "bar",
      title: "Total",
      categories: { top: 1, left: 1, bottom: 1, right: 1 },
      values: { top: 1, left: 2, bottom: 1, right: 2 },
      anchor: { top: 4, left: 0, bottom: 18, right: 6 },
    },
  ],
  validations: [
    {
      ranges: [{ top: 1, left: 2, bottom: 1, right: 2 }],
      allows: { kind: "decimal", least: 0, most: 100 },
      otherwise: "warning",
      error: { title: "Total", text: "De 0 a 100." },
    },
  ],
};

test("a book with tables, charts, links, notes and validations is told as it was opened", async () => {
  await open([FULL, sheetOf("hoja d'Oro", [["x"]])]);
  expect(everythingIn(standin.book)[0]).toMatchObject(
    JSON.parse(JSON.stringify({ ...FULL, columnWidths: [], rowHeights: [] })) as object
  );
});

test("saving writes them into the file", async () => {
  await open([FULL, sheetOf("hoja d'Oro", [["x"]])]);
  const bytes = await writeBook(everythingOf());
  // Charts are not read back; the names of a file's parts are there to be seen.
  expect(Buffer.from(bytes).includes("xl/charts/chart1.xml")).toBe(true);
  const [saved] = await openBook(bytes, "guardado.xlsx");
  const { table: savedTable, filter, notes, validations, cells } = saved!;
  expect({ table: savedTable, filter, notes, validations }).toEqual({
    table: FULL.table,
    filter: FULL.filter,
    notes: FULL.notes,
    validations: FULL.validations,
  });
  expect(cells.filter(({ link }) => link)).toMatchObject([
    { value: "DNAF", link: { sheet: "hoja d'Oro", cell: { row: 4, column: 2 } } },
  ]);
});

/** In this world: what the stand-in answers comes from another, and its maps with it. */
const everythingOf = (): SheetDrawing[] =>
  standin.book.drawings().map((drawing) => ({
    ...structuredClone(drawing),
    columnWidths: new Map(drawing.columnWidths),
    rowHeights: new Map(drawing.rowHeights),
  }));

describe("tables", () => {
  test("an address without a sheet is one of the sheet in front", async () => {
    await open([table("A"), table("B")]);
    await sheetRun("B", async (sheet, context) => {
      sheet.tables.add("A1:C2", true);
      await context.sync();
    });
    expect([extrasOf(0).table?.name, extrasOf(1).table]).toEqual(["Tabla1", undefined]);
  });

  test("a name is the workbook's alone, and no address", async () => {
    await open([FULL, table("B")]);
    const named = (name: string) =>
      sheetRun("B", async (sheet, context) => {
        const added = sheet.tables.add(sheet.getRange("A1:C2"), true);
        added.name = name;
        await context.sync().finally(() => {
          added.convertToRange();
          return context.sync();
        });
      });
    expect(await codeOf(named("poa"))).toBe("ItemAlreadyExists");
    expect(await codeOf(named("B2"))).toBe("InvalidArgument");
    expect(await codeOf(named("dos palabras"))).toBe("InvalidArgument");
    expect(await codeOf(named("POA_2"))).toBe("none");
  });

  test("merged cells and filters are in the way", async () => {
    const merged = { ...table(), merges: [{ top: 1, left: 0, bottom: 1, right: 1 }] };
    await open([merged, { ...table("B"), filter: { top: 0, left: 0, bottom: 1, right: 2 } }]);
    const added = (name: string) =>
      sheetRun(name, async (sheet, context) => {
        sheet.tables.add(sheet.getRange("A1:C2"), true);
        await context.sync();
      });
    expect(await codeOf(added("A"))).toBe("InvalidOperation");
    expect(await codeOf(added("B"))).toBe("InvalidOperation");
  });

  test("they are found by name or id from the workbook and from their sheet, and gone with it", async () => {
    await open([FULL, table("B")]);
    const found = await standin.Excel.run(async ({ workbook }) => {
      const all = workbook.tables.load("items/id,items/name,items/worksheet/name");
      const none = workbook.worksheets.getItem("B").tables.getItemOrNullObject("POA");
      await workbook.context.sync();
      const [first] = all.items;
      const again = workbook.tables.getItem(first!.id).load("name,style,showFilterButton");
      workbook.worksheets.getItem("A").delete();
      await workbook.context.sync().catch(() => undefined);
      const after = workbook.tables.getItemOrNullObject("POA");
      await workbook.context.sync();
      return [first!.worksheet.name, none.isNullObject, again.toJSON(), after.isNullObject];
    });
    expect(found).toMatchObject(["A", true, { name: "POA", showFilterButton: true }, true]);
  });
});

describe("links", () => {
  const link = (documentReference: string, address = "A1") =>
    sheetRun("A", async (sheet, context) => {
      sheet.getRange(address).hyperlink = { documentReference };
      await context.sync();
    });

  test("dress their cell, keep what it holds, and fill an empty one", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("hoja 2", [["y"]])]);
    await link("'hoja 2'!C5");
    await link("'hoja 2'!A1", "B1");
    const [first, second] = everythingIn(standin.book)[0]!.cells;
    const style = { fontColor: "#0563C1", underline: true };
    expect(first).toMatchObject({ value: "x", style });
    expect(first!.link).toEqual({ sheet: "hoja 2", cell: { row: 4, column: 2 } });
    expect(second).toMatchObject({ value: "'hoja 2'!A1", style });
  });

  test("stay with their cell when it is written over and when rows come before it", async () => {
    await open([sheetOf("A", [["x"]])]);
    await link("A!B2");
    await sheetRun("A", async (sheet, context) => {
      sheet.getRange("A1").values = [["otro"]];
      sheet.getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(everythingIn(standin.book)[0]!.cells).toMatchObject([
      { at: { row: 2, column: 0 }, value: "otro", link: { sheet: "A" } },
    ]);
    await sheetRun("A", async (sheet, context) => {
      sheet.getRange("A3").clear();
      await context.sync();
    });
    expect(everythingIn(standin.book)[0]!.cells).toEqual([]);
  });

  test("lead to sheets that are there", async () => {
    await open([sheetOf("A", [["x"]])]);
    expect(await codeOf(link("'hoja 2'!A1"))).toBe("InvalidArgument");
    expect(await codeOf(link("ninguna parte"))).toBe("InvalidArgument");
  });
});

test("notes are there from ExcelApi 1.18 on, one to a cell", async () => {
  await open([sheetOf("A", [["x"]])], { excelApi: "1.18" });
  const note = (address: string) =>
    sheetRun("A", async (sheet, context) => {
      sheet.notes.add(address, "nota");
      await context.sync();
    });
  expect(await codeOf(note("B2"))).toBe("none");
  expect(await codeOf(note("B2"))).toBe("InvalidOperation");
  expect(await codeOf(note("B2:C3"))).toBe("InvalidArgument");
  expect(everythingIn(standin.book)[0]!.notes).toEqual([
    { at: { row: 1, column: 1 }, text: "nota" },
  ]);
});

test("a client without ExcelApi 1.18 has no notes", async () => {
  await open([sheetOf("A", [["x"]])]);
  await sheetRun("A", async (sheet) => {
    expect((sheet as { notes?: unknown }).notes).toBeUndefined();
  });
});

test("a new validation takes the place of those it lies over", async () => {
  await open([FULL]);
  await sheetRun("A", async (sheet, context) => {
    const cells = sheet.getRanges("C1:C5,E1:E5").dataValidation;
    cells.rule = { list: { inCellDropDown: true, source: "sí,no" } };
    await context.sync();
  });
  expect(extrasOf(0).validations).toEqual([
    {
      ranges: [
        { top: 0, left: 2, bottom: 4, right: 2 },
        { top: 0, left: 4, bottom: 4, right: 4 },
      ],
      allows: { kind: "list", values: ["sí", "no"] },
      otherwise: "stop",
      error: { title: "", text: "" },
    },
  ]);
});

test("what is not modelled of charts and tables fails loudly", async () => {
  await open([FULL]);
  const pie = sheetRun("A", async (sheet, context) => {
    sheet.charts.add("Pie", sheet.getRange("C2"), "Columns");
    await context.sync();
  });
  const second = sheetRun("A", async (sheet, context) => {
    sheet.getRange("A8:B9").values = [
      ["a", "b"],
      [1, 2],
    ];
    sheet.tables.add(sheet.getRange("A8:B9"), true);
    await context.sync();
  });
  expect([await codeOf(pie), await codeOf(second)]).toEqual(["NotImplemented", "NotImplemented"]);
});

test("a range tells the link that all of its cells have", async () => {
  await open([FULL, sheetOf("hoja d'Oro", [["x"]])]);
  const told = await sheetRun("A", async (sheet, context) => {
    const ranges = ["B2", "A2", "A2:B2", "B:B"].map((address) =>
      sheet.getRange(address).load("hyperlink")
    );
    await context.sync();
    return ranges.map((range) => range.hyperlink);
  });
  const link = { documentReference: "'hoja d''Oro'!C5", textToDisplay: "DNAF" };
  expect(told).toEqual([link, null, null, null]);
});

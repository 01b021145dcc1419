import { bootStandin, codeOf, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

test("one sync tells name, address, values and formats", async () => {
  standin = await bootStandin([
    sheetOf("POA", [
      ["COD", "PONDERACIÓN"],
      ["4.1", 0.2],
    ]),
  ]);
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRange(true);
    sheet.load("name");
    used.load("address, values, numberFormat, rowIndex");
    await context.sync();
    return [sheet.name, used.address, used.values, used.numberFormat, used.rowIndex];
  });
  expect(read).toEqual([
    "POA",
    "POA!A1:B2",
    [
      ["COD", "PONDERACIÓN"],
      ["4.1", 0.2],
    ],
    [
      ["General", "General"],
      ["General", "General"],
    ],
    0,
  ]);
  expect(standin.host.syncs).toHaveLength(1);
});

test("a collection loads nested properties and its items can be used on", async () => {
  standin = await bootStandin([
    sheetOf("POA", [["a"]]),
    { ...sheetOf("Otra", [["b"]]), hidden: true },
  ]);
  const read = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name, items/visibility, items/position");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => sheet.getUsedRange().load("values, text"));
    await context.sync();
    return worksheets.items.map((sheet, index) => [
      sheet.name,
      sheet.visibility,
      sheet.position,
      ranges[index]!.values,
    ]);
  });
  expect(read).toEqual([
    ["POA", "Visible", 0, [["a"]]],
    ["Otra", "Hidden", 1, [["b"]]],
  ]);
});

test("errors, booleans, nothing and formulas are told as Excel tells them", async () => {
  const drawing = sheetOf("POA", [[true, null, 2, "=C1*2", "x"]]);
  standin = await bootStandin([
    {
      ...drawing,
      cells: [...drawing.cells, { at: { row: 0, column: 5 }, value: { error: "#REF!" } }],
    },
  ]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("poa").getRange("A1:F1");
    range.load();
    await context.sync();
    expect(range.values).toEqual([[true, "", 2, 4, "x", "#REF!"]]);
    expect(range.formulas).toEqual([[true, "", 2, "=C1*2", "x", "#REF!"]]);
    expect(range.valueTypes).toEqual([["Boolean", "Empty", "Double", "Double", "String", "Error"]]);
    expect(range.text).toEqual([["TRUE", "", "2", "4", "x", "#REF!"]]);
    expect([range.cellCount, range.columnCount, range.columnIndex]).toEqual([6, 6, 0]);
  });
});

test("what was not loaded, or not yet synced, is PropertyNotLoaded", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const code = codeOf(
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.values;
    })
  );
  expect(await code).toBe("PropertyNotLoaded");
});

test("a range used after its run is InvalidObjectPath", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const range = await Excel.run(async (context) => {
    const found = context.workbook.getSelectedRange();
    await context.sync();
    return found;
  });
  expect(await codeOf(Promise.resolve().then(() => range.load("values")))).toBe(
    "InvalidObjectPath"
  );
});

test("null objects say so, and a missing sheet is ItemNotFound", async () => {
  standin = await bootStandin([sheetOf("POA", [])]);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const missing = worksheets.getItemOrNullObject("Nadie");
    const used = worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true).load("values");
    const inside = missing.getRange("A1").load("values");
    await context.sync();
    expect([missing.isNullObject, used.isNullObject, inside.isNullObject]).toEqual([
      true,
      true,
      true,
    ]);
  });
  const error = await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nadie").getRange("A1").load("values");
    await context.sync();
  }).catch((caught: OfficeExtension.Error) => caught);
  expect(error).toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "WorksheetCollection.getItem" },
  });
});

test("whole columns tell their size and null for their cells", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange("B:C");
    column.load("address, values, rowCount, isEntireColumn");
    await context.sync();
    expect([column.address, column.values, column.rowCount, column.isEntireColumn]).toEqual([
      "POA!B:C",
      null,
      1048576,
      true,
    ]);
  });
});

test("an unmodelled member fails by its name", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const failed = (work: (context: Excel.RequestContext) => void) =>
    Excel.run(async (context) => {
      work(context);
      await context.sync();
    }).catch(({ code, message }: OfficeExtension.Error) => [code, message]);
  expect(
    await failed((context) => context.workbook.getSelectedRange().load("savedAsArray"))
  ).toEqual(["NotImplemented", "NotImplemented: Range.savedAsArray"]);
  expect(await failed((context) => context.workbook.getSelectedRange().calculate())).toEqual([
    "NotImplemented",
    "NotImplemented: Range.calculate",
  ]);
  expect(await failed((context) => void context.workbook.comments.load("items"))).toEqual([
    "NotImplemented",
    "NotImplemented: Workbook.comments",
  ]);
});

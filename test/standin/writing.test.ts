import { bootStandin, codeOf, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

/** Writes one value after giving the cell a format, and tells what the cell holds then. */
const write = (value: unknown, format = "General") =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("D4");
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values, formulas, numberFormat");
    await context.sync();
    return [cell.values[0]![0], cell.formulas[0]![0], cell.numberFormat[0]![0]] as unknown[];
  });

test.each([
  ["00123", [123, 123, "General"]],
  ["4.10", [4.1, 4.1, "General"]],
  ["4.1.1", ["4.1.1", "4.1.1", "General"]],
  ["DNAF 1", ["DNAF 1", "DNAF 1", "General"]],
  ["DNC-1", ["DNC-1", "DNC-1", "General"]],
  ["20%", [0.2, 0.2, "0%"]],
  ["10 %", [0.1, 0.1, "0%"]],
  ["5.5%", [0.055, 0.055, "0.00%"]],
  ["2,5%", ["2,5%", "2,5%", "General"]],
  ["1,234", [1234, 1234, "#,##0"]],
  ["2021-01-05", [44201, 44201, "m/d/yyyy"]],
  ["7:30", [0.3125, 0.3125, "h:mm"]],
  ["TRUE", [true, true, "General"]],
  ["#N/A", ["#N/A", "#N/A", "General"]],
  ["'00123", ["00123", "00123", "General"]],
  ["'=1+1", ["=1+1", "=1+1", "General"]],
  ["=1+1", [2, "=1+1", "General"]],
  ["+1+1", [2, "=+1+1", "General"]],
  ["-Gestionar", ["-Gestionar", "-Gestionar", "General"]],
  ["- compra de equipos", ["- compra de equipos", "- compra de equipos", "General"]],
  ["", ["", "", "General"]],
])("%j is read as if it were typed", async (value, expected) => {
  standin = await bootStandin([sheetOf("POA", [])]);
  expect(await write(value)).toEqual(expected);
});

test("in a cell formatted as text every text stays text", async () => {
  standin = await bootStandin([sheetOf("POA", [])]);
  expect(await write("=1+1", "@")).toEqual(["=1+1", "=1+1", "@"]);
  expect(await write("00123", "@")).toEqual(["00123", "00123", "@"]);
});

test("null leaves the cell, and one value goes to all cells", async () => {
  standin = await bootStandin([sheetOf("POA", [["a", "b"]])]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [[null, "c"]];
    sheet.getRange("A2:B3").values = 7 as never;
    const all = sheet.getRange("A1:B3").load("values");
    await context.sync();
    expect(all.values).toEqual([
      ["a", "c"],
      [7, 7],
      [7, 7],
    ]);
  });
});

test("a matrix of the wrong size is InvalidArgument, large ones too", async () => {
  standin = await bootStandin([sheetOf("POA", [])]);
  const write = (address: string, rows: number) =>
    codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        range.values = Array.from({ length: rows }, (_, row) => [row]);
        await context.sync();
      })
    );
  expect(await write("A1:B2", 2)).toBe("InvalidArgument");
  expect(await write("A1:A3000", 2999)).toBe("InvalidArgument");
  expect(await write("A1:A3000", 3000)).toBe("none");
  expect(
    standin.book.cells(standin.book.activeSheet(), { top: 2999, left: 0, bottom: 2999, right: 0 })
  ).toEqual([[{ value: 2999, formula: "", format: "General" }]]);
});

test("what merged areas cover is not written, and only their first cell keeps its value", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"], ["b"], ["c"]])]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A1:A2");
    range.merge();
    range.values = [["x"], ["y"]];
    const all = sheet.getRange("A1:A3").load("values");
    await context.sync();
    expect(all.values).toEqual([["x"], [""], ["c"]]);
  });
  expect(standin.host.undoLost).toEqual([]);
  const merged = await Excel.run(async (context) => {
    const areas = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange("A1:C9")
      .getMergedAreasOrNullObject();
    areas.load("address, areaCount, areas/items/address");
    await context.sync();
    return [areas.address, areas.areaCount, areas.areas.items.map((area) => area.address)];
  });
  expect(merged).toEqual(["POA!A1:A2", 1, ["POA!A1:A2"]]);
  expect(standin.host.undoLost).toEqual(["Range.getMergedAreasOrNullObject"]);
});

test("an error stops the batch where it is, and what was done stays done", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const code = codeOf(
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getActiveWorksheet().getRange("A1").values = [["written"]];
      worksheets.getItem("Nadie").activate();
      worksheets.getActiveWorksheet().getRange("A2").values = [["not written"]];
      await context.sync();
    })
  );
  expect(await code).toBe("ItemNotFound");
  const cells = standin.book.cells(standin.book.activeSheet(), {
    top: 0,
    left: 0,
    bottom: 1,
    right: 0,
  });
  expect(cells.map(([cell]) => cell?.value)).toEqual(["written", null]);
});

test("a batch is one step of the undo list", async () => {
  standin = await bootStandin([sheetOf("POA", [["a", "b"]])]);
  const { book } = standin;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [["x", "y"]];
    range.format.fill.color = "#FFC7CE";
    range.values = [["z", "z"]];
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.font.bold = true;
    await context.sync();
  });
  const first = { top: 0, left: 0, bottom: 0, right: 1 };
  expect(book.cells(book.activeSheet(), first)[0]!.map(({ value }) => value)).toEqual(["z", "z"]);
  expect(book.undoDepth()).toBe(1);
  book.undo();
  expect(book.cells(book.activeSheet(), first)[0]!.map(({ value }) => value)).toEqual(["a", "b"]);
  expect(book.style(book.activeSheet(), 0, 0)).toEqual({});
  book.redo();
  expect(book.cells(book.activeSheet(), first)[0]!.map(({ value }) => value)).toEqual(["z", "z"]);
  expect(book.style(book.activeSheet(), 0, 0)).toEqual({ fill: "#FFC7CE", bold: true });
});

test("a protected sheet refuses", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const { book } = standin;
  book.changeSheet(book.activeSheet(), { isProtected: true });
  const write = codeOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
    })
  );
  expect(await write).toBe("AccessDenied");
});

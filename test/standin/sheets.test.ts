import { bootStandin, codeOf, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

const boot = async () => {
  standin = await bootStandin([sheetOf("POA", [["a", "b"]]), sheetOf("Año 2021", [["x"]])]);
};

test("sheets are added, named, moved, hidden and found in any case", async () => {
  await boot();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add();
    const named = worksheets.add("Consolidado");
    named.tabColor = "#107C41";
    named.position = 0;
    named.showGridlines = false;
    named.freezePanes.freezeRows(3);
    added.load("name, position");
    named.load("name, position, tabColor, showGridlines, visibility, id");
    const active = worksheets.getActiveWorksheet().load("name");
    const count = worksheets.getCount();
    await context.sync();
    expect([added.name, added.position]).toEqual(["Hoja1", 3]);
    expect([named.name, named.position, named.tabColor, named.showGridlines]).toEqual([
      "Consolidado",
      0,
      "#107C41",
      false,
    ]);
    expect([active.name, count.value]).toEqual(["POA", 4]);
    const byId = worksheets.getItem(named.id).load("name");
    const byName = worksheets.getItem("CONSOLIDADO").load("id");
    added.visibility = "VeryHidden";
    const seen = worksheets.getCount(true);
    await context.sync();
    expect([byId.name, byName.id, seen.value]).toEqual(["Consolidado", named.id, 3]);
  });
  expect(standin.book.sheets()[0]).toMatchObject({
    name: "Consolidado",
    frozenRows: 3,
    frozenColumns: 0,
  });
  expect(standin.book.sheets().at(-1)).toMatchObject({ visibility: "VeryHidden" });
});

test("an added sheet can be used in later syncs, and swapped for one of the same name", async () => {
  await boot();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const fresh = worksheets.add("POA nuevo");
    await context.sync();
    fresh.getRange("A1").values = [["new"]];
    await context.sync();
    worksheets.getItem("POA").delete();
    fresh.name = "POA";
    fresh.activate();
    const value = worksheets.getItem("POA").getRange("A1").load("values");
    await context.sync();
    expect(value.values).toEqual([["new"]]);
  });
  expect(standin.book.sheets().map(({ name }) => name)).toEqual(["Año 2021", "POA"]);
});

test("names that cannot be and the last sheet are refused", async () => {
  await boot();
  const tried = (work: (sheets: Excel.WorksheetCollection) => void) =>
    codeOf(
      Excel.run(async (context) => {
        work(context.workbook.worksheets);
        await context.sync();
      })
    );
  expect(await tried((sheets) => sheets.add("poa"))).toBe("ItemAlreadyExists");
  expect(await tried((sheets) => sheets.add("a/b"))).toBe("InvalidArgument");
  expect(await tried((sheets) => sheets.add("x".repeat(32)))).toBe("InvalidArgument");
  expect(await tried((sheets) => sheets.getItem("POA").delete())).toBe("none");
  expect(await tried((sheets) => sheets.getItem("Año 2021").delete())).toBe("InvalidOperation");
});

test("addresses carry the sheet, quoted where Excel quotes it", async () => {
  await boot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Año 2021");
    const cell = sheet.getRange("'Año 2021'!B2").load("address");
    const list = sheet.getRanges("A1,C3:D4").load("address, areaCount, cellCount");
    const indexes = sheet.getRangeByIndexes(1, 1, 2, 3).load("address");
    const row = indexes.getRow(1).load("address");
    const bounding = indexes.getCell(0, 0).getBoundingRect("F9").load("address");
    const column = indexes.getEntireColumn().load("address");
    const meeting = indexes.getIntersectionOrNullObject("C2:C9").load("address");
    const nothing = indexes.getIntersectionOrNullObject("Z1").load("address");
    const resized = cell.getResizedRange(1, 1).load("address");
    const offset = cell.getOffsetRange(-1, 0).load("address");
    await context.sync();
    expect(cell.address).toBe("'Año 2021'!B2");
    expect([list.address, list.areaCount, list.cellCount]).toEqual([
      "'Año 2021'!A1,'Año 2021'!C3:D4",
      2,
      5,
    ]);
    expect(
      [indexes, row, bounding, column, meeting, resized, offset].map(
        ({ address }) => address.split("!")[1]
      )
    ).toEqual(["B2:D3", "B3:D3", "B2:F9", "B:D", "C2:C3", "B2:C3", "B1"]);
    expect(nothing.isNullObject).toBe(true);
  });
  const outside = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("POA").getRange("A1").getOffsetRange(-1, 0).load("address");
    await context.sync();
  });
  expect(await codeOf(outside)).toBe("InvalidArgument");
  const tooLong = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("POA");
    sheet
      .getRanges(Array.from({ length: 2000 }, (_, row) => `A${row + 1}`).join(","))
      .load("address");
    await context.sync();
  });
  expect(await codeOf(tooLong)).toBe("InvalidArgument");
});

test("settings live in the workbook and are no step to undo", async () => {
  await boot();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add("poa", { base: "action", areas: ["UNT"] });
    settings.add("other", 7);
    await context.sync();
    const found = settings.getItemOrNullObject("poa").load("key, value");
    const missing = settings.getItemOrNullObject("POA");
    settings.load("items/key, items/value");
    await context.sync();
    expect([found.key, found.value]).toEqual(["poa", { base: "action", areas: ["UNT"] }]);
    expect(missing.isNullObject).toBe(true);
    expect(settings.items.map(({ key }) => key)).toEqual(["poa", "other"]);
    found.value = "changed";
    settings.getItem("other").delete();
    const count = settings.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect([standin.book.setting("poa"), standin.book.undoDepth()]).toEqual(["changed", 0]);
});

test("looks are written and told; what differs is null", async () => {
  await boot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("POA");
    const range = sheet.getRange("A1:B2");
    range.format.font.bold = true;
    range.format.font.size = 12;
    range.format.horizontalAlignment = "Center";
    range.format.verticalAlignment = "Top";
    range.format.wrapText = true;
    range.format.columnWidth = 120;
    range.format.rowHeight = 30;
    for (const edge of ["EdgeTop", "EdgeBottom", "InsideHorizontal"] as const) {
      range.format.borders.getItem(edge).style = "Continuous";
      range.format.borders.getItem(edge).color = "#808080";
    }
    sheet.getRange("A1").format.fill.color = "#ddebf7";
    range.load(
      "format/fill/color, format/font/bold, format/font/size, format/font/name, format/horizontalAlignment, format/wrapText, format/columnWidth, format/rowHeight"
    );
    const top = range.format.borders.getItem("EdgeTop").load("style, color, weight");
    const left = range.format.borders.getItem("EdgeLeft").load("style");
    await context.sync();
    const { format } = range;
    expect([format.fill.color, format.font.bold, format.font.size, format.font.name]).toEqual([
      null,
      true,
      12,
      "Calibri",
    ]);
    expect([
      format.horizontalAlignment,
      format.wrapText,
      format.columnWidth,
      format.rowHeight,
    ]).toEqual(["Center", true, 120, 30]);
    expect([top.style, top.color, top.weight, left.style]).toEqual([
      "Continuous",
      "#808080",
      "Thin",
      "None",
    ]);
    range.clear("Formats");
    range.load("format/fill/color, format/font/bold, values");
    await context.sync();
    expect([range.format.fill.color, range.format.font.bold, range.values[0]]).toEqual([
      "#FFFFFF",
      false,
      ["a", "b"],
    ]);
  });
});

test("rows are hidden and shown; filters and print titles are kept for the file", async () => {
  await boot();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("POA");
    sheet.getRange("2:3").rowHidden = true;
    sheet.autoFilter.apply("A1:B9");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$4");
    const rows = sheet.getRange("1:3").load("rowHidden");
    const hidden = sheet.getRange("A2:A3").load("rowHidden");
    await context.sync();
    expect([rows.rowHidden, hidden.rowHidden]).toEqual([null, true]);
  });
  expect(standin.book.drawings()[0]).toMatchObject({
    hiddenRows: [1, 2],
    filter: { top: 0, left: 0, bottom: 8, right: 1 },
    print: { repeatRows: 4 },
  });
});

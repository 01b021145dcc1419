import { bootStandin, sheetOf, until, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

/** Time enough for a message that should not come. */
const told = () => new Promise((resolve) => setTimeout(resolve, 60));

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

test("onChanged tells what a person typed, with the range to ask further", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const { book } = standin;
  const heard: unknown[] = [];
  const subscription = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(async (event) => {
      const { address, changeType, source, triggerSource, details } = event;
      heard.push({ address, changeType, source, triggerSource, details });
      await Excel.run(async (inside) => {
        const range = event.getRange(inside).load("values");
        await inside.sync();
        heard.push(range.values);
      });
    });
    await context.sync();
    return result;
  });
  book.write(book.activeSheet(), A1, [[{ value: "b" }]]);
  await until(() => heard.length >= 2);
  expect(heard).toEqual([
    {
      address: "A1",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      details: {
        valueBefore: "a",
        valueAfter: "b",
        valueTypeBefore: "String",
        valueTypeAfter: "String",
      },
    },
    [["b"]],
  ]);
  await Excel.run(subscription.context, async (context) => {
    subscription.remove();
    await context.sync();
  });
  book.write(book.activeSheet(), A1, [[{ value: "c" }]]);
  await told();
  expect(heard).toHaveLength(2);
});

test("the add-in's own writes are told as its own, formats and marks not at all", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(
      async ({ address, triggerSource }) => void heard.push(`${address} ${triggerSource}`)
    );
    await context.sync();
    sheet.getRange("A1").format.fill.color = "#FF0000";
    sheet.getRange("A1").numberFormat = [["0%"]];
    sheet
      .getRange("A1")
      .conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = "=TRUE";
    await context.sync();
    sheet.getRange("A2:B3").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    await until(() => heard.length >= 1);
  });
  expect(heard).toEqual(["A2:B3 ThisLocalAddin"]);
});

test("formulas that follow an edit are no edit", async () => {
  standin = await bootStandin([sheetOf("POA", [[1, "=A1*2"]])]);
  const { book } = standin;
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  book.write(book.activeSheet(), A1, [[{ value: 5 }]]);
  await book.settled();
  await until(() => heard.length >= 1);
  expect(heard).toEqual(["A1"]);
  expect(book.cells(book.activeSheet(), { ...A1, right: 1 })[0]![1]!.value).toBe(10);
});

test("rows that come and go are told as such, and references move with them", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"], ["b"]])]);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange("A2").load("address");
    sheet.onChanged.add(
      async ({ address, changeType }) => void heard.push(`${changeType} ${address}`)
    );
    await context.sync();
    sheet.getRange("1:3").insert("Down");
    cell.load("address, values");
    await context.sync();
    expect([cell.address, cell.values]).toEqual(["POA!A5", [["b"]]]);
    sheet.getRange("5:5").delete("Up");
    await context.sync();
    await until(() => heard.length >= 2);
  });
  expect(heard).toEqual(["RowInserted 1:3", "RowDeleted 5:5"]);
});

test("selections are told to the sheets, to one sheet and to the workbook", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]]), sheetOf("Otra", [])]);
  const { book } = standin;
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`sheets ${address}`));
    worksheets
      .getItem("POA")
      .onSelectionChanged.add(async ({ address }) => void heard.push(`POA ${address}`));
    worksheets.onActivated.add(
      async ({ worksheetId }) => void heard.push(`activated ${worksheetId}`)
    );
    context.workbook.onSelectionChanged.add(async () => void heard.push("workbook"));
    await context.sync();
  });
  book.select([{ top: 2, left: 1, bottom: 3, right: 1 }]);
  await until(() => heard.length >= 3);
  expect(heard.sort()).toEqual(["POA B3:B4", "sheets B3:B4", "workbook"]);
  heard.length = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Otra").getRange("C3").select();
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect(cell.address).toBe("Otra!C3");
    await until(() => heard.length >= 3);
  });
  const other = book.sheets()[1]!.id;
  expect(heard).toContain(`activated ${other}`);
  expect(heard).toContain("sheets C3");
  expect(heard).not.toContain("POA C3");
});

test("a merged area is selected whole, and is asked for as the selected range", async () => {
  const sheet = sheetOf("POA", [["a"]]);
  standin = await bootStandin([{ ...sheet, merges: [{ top: 0, left: 0, bottom: 2, right: 0 }] }]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A2").select();
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(range.address).toBe("POA!A1:A3");
  });
});

test("sheets that come and go are told, and nothing while events are off", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const { book } = standin;
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void heard.push("added"));
    worksheets.onDeleted.add(async () => void heard.push("deleted"));
    await context.sync();
    worksheets.add("Nueva");
    await context.sync();
    worksheets.getItem("Nueva").delete();
    await context.sync();
    await until(() => heard.length >= 2);
    context.runtime.enableEvents = false;
    await context.sync();
  });
  expect(heard).toEqual(["added", "deleted"]);
  book.addSheet("Callada");
  await told();
  expect(heard).toHaveLength(2);
});

test("undo tells the cells that changed back", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const { book } = standin;
  book.write(book.activeSheet(), A1, [[{ value: "b" }]]);
  book.restyle(book.activeSheet(), [A1], { bold: true });
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  book.undo();
  await told();
  expect(heard).toEqual([]);
  book.undo();
  await until(() => heard.length >= 1);
  expect(heard).toEqual(["A1"]);
});

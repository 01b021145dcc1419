import type { Fault } from "../../src/standin/host";
import { bootStandin, codeOf, sheetOf, type BootOptions, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

const boot = async (options: BootOptions = {}) => {
  standin = await bootStandin([sheetOf("POA", [["a"]])], options);
};

const write = (value: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });

const cell = () =>
  standin.book.cells(standin.book.activeSheet(), { top: 0, left: 0, bottom: 0, right: 0 })[0]![0]!
    .value;

test.each<[Fault, string]>([
  ["network-lost", "GeneralException"],
  ["cell-is-being-edited", "InvalidOperationInCellEditMode"],
  ["request-too-large", "RequestPayloadSizeLimitExceeded"],
  ["host-is-busy", "ActivityLimitReached"],
  ["item-not-found", "ItemNotFound"],
  ["access-denied", "AccessDenied"],
  ["invalid-object-path", "InvalidObjectPath"],
])("%s at the second sync is %s there and nowhere else", async (fault, code) => {
  await boot();
  standin.host.failAt(2, fault);
  expect(await codeOf(write("one"))).toBe("none");
  expect(await codeOf(write("two"))).toBe(code);
  expect(cell()).toBe("one");
  expect(await codeOf(write("three"))).toBe("none");
  expect(cell()).toBe("three");
});

test("a fault may come after some of the batch, or after all of it", async () => {
  await boot();
  standin.host.failAt(1, "network-lost", { after: "all" });
  expect(await codeOf(write("arrived"))).toBe("GeneralException");
  expect(cell()).toBe("arrived");
  standin.host.failAt(1, "access-denied", { after: 1 });
  expect(await codeOf(write("did not"))).toBe("AccessDenied");
  expect(cell()).toBe("arrived");
});

test("while a cell is being edited requests are refused, unless they asked to wait", async () => {
  await boot();
  standin.host.isEditing = true;
  expect(await codeOf(write("x"))).toBe("InvalidOperationInCellEditMode");
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["later"]];
    await context.sync();
  });
  setTimeout(() => (standin.host.isEditing = false), 30);
  await waiting;
  expect(cell()).toBe("later");
});

test("requests and answers over the limit are refused", async () => {
  await boot({ payloadLimit: 5000 });
  expect(await codeOf(write("x".repeat(6000)))).toBe("RequestPayloadSizeLimitExceeded");
  standin.book.write(standin.book.activeSheet(), { top: 0, left: 0, bottom: 0, right: 0 }, [
    [{ value: "y".repeat(6000) }],
  ]);
  const read = Excel.run(async (context) => {
    context.workbook.getSelectedRange().load("values");
    await context.sync();
  });
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
});

test("calls newer than the claimed ExcelApi are ApiNotFound", async () => {
  await boot({ excelApi: "1.9" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  const merged = Excel.run(async (context) => {
    context.workbook.getSelectedRange().getMergedAreasOrNullObject();
    await context.sync();
  });
  expect(await codeOf(merged)).toBe("ApiNotFound");
});

test("the log tells syncs, their sizes and what empties the undo list", async () => {
  await boot();
  await write("x");
  const [record] = standin.host.syncs;
  expect(record).toMatchObject({ isSync: true, undoLost: [] });
  expect(record!.bytes).toBeGreaterThan(100);
  expect(record!.answerBytes).toBeGreaterThan(10);
  expect(standin.book.undoDepth()).toBe(1);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Nueva");
    sheet.name = "Otra";
    sheet.position = 0;
    sheet.visibility = "Hidden";
    sheet.copy("End");
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect(standin.host.undoLost).toEqual([
    "Worksheet.name",
    "Worksheet.position",
    "Worksheet.visibility",
    "Worksheet.copy",
    "Worksheet.delete",
  ]);
  expect(standin.book.undoDepth()).toBe(0);
});

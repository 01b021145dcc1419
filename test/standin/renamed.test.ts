import { bootStandin, sheetOf, until, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

test("a sheet that gets another name tells it, from ExcelApi 1.17 on", async () => {
  standin = await bootStandin([sheetOf("A", [["x"]])], { excelApi: "1.17" });
  const told: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const registration = worksheets.onNameChanged.add(async (event) => {
      told.push(`${event.worksheetId === standin.book.sheets()[0]!.id} ${event.nameAfter}`);
    });
    await context.sync();
    standin.host.elsewhere(() =>
      standin.book.changeSheet(standin.book.sheets()[0]!.id, { name: "B" })
    );
    await until(() => told.length > 0);
    registration.remove();
    await context.sync();
  });
  expect(told).toEqual(["true B"]);
});

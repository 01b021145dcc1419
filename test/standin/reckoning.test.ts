import { bootStandin, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Univer reckons a tenth of a second after the last change, in steps between which other work may come. */
const ABOUT_WHEN_IT_RECKONS = Array.from({ length: 11 }, (_, i) => 95 + i);

test("rows that go while formulas are reckoned leave no result where one stood", async () => {
  const rows = Array.from({ length: 12 }, (_, i) => [i, `=A${i + 1}*2`]);
  standin = await bootStandin([sheetOf("POA", rows)]);
  for (const milliseconds of ABOUT_WHEN_IT_RECKONS) {
    standin.book.load([sheetOf("POA", rows)]);
    await standin.book.settled();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A12").values = rows.map(([value]) => [Number(value) + 100]);
      await context.sync();
      await pause(milliseconds);
      sheet.getRange("1:5").delete("Up");
      await context.sync();
    });
    await standin.book.settled();
    const cells = standin.book
      .drawings()[0]!
      .cells.map(({ at, value }) => [at.row, at.column, value]);
    const expected = [105, 106, 107, 108, 109, 110, 111].flatMap((value, row) => [
      [row, 0, value],
      [row, 1, value * 2],
    ]);
    expect({ milliseconds, cells }).toEqual({ milliseconds, cells: expected });
  }
});

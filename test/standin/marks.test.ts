import { bootStandin, codeOf, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

const OURS = '=N("poa:error")=0';

async function bootWithRules(): Promise<void> {
  const sheet = sheetOf("POA", [
    ["a", "b"],
    ["c", "d"],
  ]);
  const range = { top: 0, left: 0, bottom: 1, right: 1 };
  standin = await bootStandin([
    {
      ...sheet,
      rules: [
        { ranges: [range], formula: "=LEN(A1)>0", fill: "#00FF00", fontColor: "#112233" },
        { ranges: [{ top: 8, left: 8, bottom: 9, right: 9 }], formula: "=TRUE" },
      ],
    },
  ]);
}

const mark = (list: string) =>
  Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getActiveWorksheet().getRanges(list);
    const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = OURS;
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.color = "#9C0006";
    format.stopIfTrue = false;
    format.load("id, priority");
    await context.sync();
    return [format.id, format.priority] as const;
  });

const rules = () => standin.book.rules(standin.book.activeSheet());

test("a rule by formula is put on many areas in one sync, above the others", async () => {
  await bootWithRules();
  const [id, priority] = await mark("A1:B2,D4,F6:F9");
  expect(priority).toBe(0);
  expect(standin.host.syncs).toHaveLength(1);
  expect(rules()[0]).toEqual({
    id,
    kind: "Custom",
    stopIfTrue: false,
    formula: OURS,
    fill: "#FFC7CE",
    fontColor: "#9C0006",
    ranges: [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
      { top: 5, left: 5, bottom: 8, right: 5 },
    ],
  });
  expect(rules()).toHaveLength(3);
});

test("ours are found by their formula and deleted; the others stay as they were", async () => {
  await bootWithRules();
  const before = rules();
  await mark("A1,C3");
  await mark("B2");
  const left = await Excel.run(async (context) => {
    const all = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
    all.load("items/type, items/customOrNullObject/rule/formula");
    await context.sync();
    const found = all.items.filter(
      ({ customOrNullObject }) => customOrNullObject.rule.formula === OURS
    );
    expect(found).toHaveLength(2);
    for (const format of found) format.delete();
    const count = all.getCount();
    await context.sync();
    return count.value;
  });
  expect(left).toBe(2);
  expect(rules()).toEqual(before);
});

test("a collection holds the rules that touch its range", async () => {
  await bootWithRules();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const here = sheet.getRange("B2:C3").conditionalFormats.load("items/id, items/priority");
    const none = sheet.getRange("F1").conditionalFormats.getCount();
    await context.sync();
    expect(here.items.map(({ priority }) => priority)).toEqual([0]);
    expect(none.value).toBe(0);
    const format = sheet.getRange().conditionalFormats.getItem(here.items[0]!.id);
    const range = format.getRange().load("address");
    const ranges = format.getRanges().load("address, areaCount");
    format.custom.format.fill.load("color");
    format.custom.rule.load("formula");
    const missing = sheet.getRange().conditionalFormats.getItemOrNullObject("nobody");
    await context.sync();
    expect([range.address, ranges.address, ranges.areaCount]).toEqual([
      "POA!A1:B2",
      "POA!A1:B2",
      1,
    ]);
    expect(format.custom.format.fill.color).toBe("#00FF00");
    expect(format.custom.rule.formula).toBe("=LEN(A1)>0");
    expect(missing.isNullObject).toBe(true);
  });
});

test("clearAll takes only its range out of the rules", async () => {
  await bootWithRules();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").conditionalFormats.clearAll();
    sheet.getRange("I9:J10").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(rules().map(({ ranges }) => ranges)).toEqual([
    [
      { top: 1, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 1, bottom: 0, right: 1 },
    ],
  ]);
});

test("a mark is one step to undo", async () => {
  await bootWithRules();
  const before = rules();
  await mark("A1,C3");
  expect(standin.book.undoDepth()).toBe(1);
  standin.book.undo();
  expect(rules()).toEqual(before);
});

test("rules of a deleted one are ItemNotFound, other types NotImplemented", async () => {
  await bootWithRules();
  const deleted = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const formats = sheet.getRange().conditionalFormats.load("items/id");
    await context.sync();
    formats.items[0]!.delete();
    formats.items[0]!.stopIfTrue = true;
    await context.sync();
  });
  expect(await codeOf(deleted)).toBe("ItemNotFound");
  const colours = Excel.run(async (context) => {
    context.workbook
      .getSelectedRange()
      .conditionalFormats.add(Excel.ConditionalFormatType.colorScale);
    await context.sync();
  });
  expect(await codeOf(colours)).toBe("NotImplemented");
});

import { bootStandin, sheetOf, type Standin } from "./boot";

/*
 * What the client really sends for the calls this project lives on. When a newer client says the same in other words, the
 * interpreter has to learn them; this is where one notices.
 */

let standin: Standin;
afterEach(() => standin.close());

/** The first batch of the work: each action as [type, name or query, arguments], and the paths it goes by. */
async function sent(work: (context: Excel.RequestContext) => void) {
  standin = await bootStandin([sheetOf("POA", [["a", 1]])]);
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  const { actions, paths } = standin.host.syncs[0]!;
  return {
    actions: actions.map(({ ActionType, Name, QueryInfo, ArgumentInfo }) =>
      [
        ActionType,
        ActionType === 2 ? (QueryInfo?.Select ?? null) : Name || null,
        ArgumentInfo?.Arguments ?? null,
      ].filter((part) => part !== null && !(Array.isArray(part) && part.length === 0))
    ),
    paths: Object.values(paths).map(({ ObjectPathType, Name, ArgumentInfo }) =>
      [ObjectPathType, Name || null, ...(ArgumentInfo?.Arguments ?? [])].filter(
        (part) => part !== null
      )
    ),
  };
}

test("reading a range", async () => {
  const { actions, paths } = await sent((context) => {
    context.workbook.worksheets
      .getItem("POA")
      .getUsedRangeOrNullObject(true)
      .load("values, format/fill/color");
  });
  expect(paths).toEqual([
    [1],
    [4, "Worksheets"],
    [5, "POA"],
    [3, "GetUsedRangeOrNullObject", true],
  ]);
  expect(actions).toEqual([
    [1],
    [1],
    [1],
    [1],
    [3, "_KeepReference"],
    [1],
    [2, ["values", "format/fill/color"]],
  ]);
});

test("loading a collection", async () => {
  const { actions } = await sent((context) => {
    context.workbook.worksheets.load("items/name, items/protection/protected");
  });
  expect(actions).toEqual([[1], [1], [2, ["name", "protection/protected"]]]);
});

test("loading everything, and with options", async () => {
  const { actions } = await sent((context) => {
    context.workbook.worksheets.load({ $all: true, $top: 2 });
    context.workbook.getActiveCell().load();
  });
  expect(actions.filter(([type]) => type === 2)).toEqual([[2, ["*"]], [2]]);
});

test("writing values and formats", async () => {
  const { actions } = await sent((context) => {
    const range = context.workbook.getSelectedRange();
    range.numberFormat = [["@"]];
    range.values = [["x"]];
    range.formulas = [["=1+1"]];
    range.format.fill.color = "#FFC7CE";
    range.format.wrapText = true;
  });
  expect(actions.filter(([type]) => type === 4)).toEqual([
    [4, "NumberFormat", [[["@"]]]],
    [4, "Values", [[["x"]]]],
    [4, "Formulas", [[["=1+1"]]]],
    [4, "Color", ["#FFC7CE"]],
    [4, "WrapText", [true]],
  ]);
});

test("large writes come in rows", async () => {
  const { actions, paths } = await sent((context) => {
    const range = context.workbook.worksheets.getItem("POA").getRange("A1:B1600");
    range.values = Array.from({ length: 1600 }, (_, row) => [row, row]);
  });
  expect(actions.filter(([type]) => type === 3)).toEqual([
    [3, "_KeepReference"],
    [3, "_ValidateArraySize", [1600, 2]],
  ]);
  expect(actions.filter(([type, name]) => type === 4 && name === "Values")).toHaveLength(3);
  expect(paths.filter(([, name]) => name === "GetBoundingRect")).toHaveLength(3);
});

test("marking many areas", async () => {
  const { actions, paths } = await sent((context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("POA").getRanges("A1,C3");
    const format = conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=TRUE";
    format.custom.format.fill.color = "#FFC7CE";
    format.delete();
  });
  expect(paths.map(([type, name]) => [type, name]).slice(3)).toEqual([
    [3, "GetRanges"],
    [4, "ConditionalFormats"],
    [3, "Add"],
    [4, "Custom"],
    [4, "Rule"],
    [4, "Format"],
    [4, "Fill"],
  ]);
  expect(actions.filter(([type]) => type === 3 || type === 4)).toEqual([
    [3, "_KeepReference"],
    [4, "Formula", ["=TRUE"]],
    [4, "Color", ["#FFC7CE"]],
    [3, "Delete"],
  ]);
});

test("references as arguments", async () => {
  standin = await bootStandin([sheetOf("POA", [])]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("POA");
    sheet.getRange("A1").getBoundingRect(sheet.getRange("C3")).select();
    await context.sync();
  });
  const { paths } = standin.host.syncs[0]!;
  const bounding = Object.values(paths).find(({ Name }) => Name === "GetBoundingRect");
  const [argument] = bounding?.ArgumentInfo?.ReferencedObjectPathIds ?? [];
  expect(paths[String(argument)]).toMatchObject({
    Name: "GetRange",
    ArgumentInfo: { Arguments: ["C3"] },
  });
  expect(standin.book.selection().ranges).toEqual([{ top: 0, left: 0, bottom: 2, right: 2 }]);
});

test("sheets: adding, naming, showing lines, moving, freezing", async () => {
  const { actions } = await sent((context) => {
    const sheet = context.workbook.worksheets.add("Nueva");
    sheet.name = "Otra";
    sheet.position = 0;
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(2);
    sheet.activate();
  });
  expect(actions.filter(([type]) => type !== 1)).toEqual([
    [4, "Name", ["Otra"]],
    [4, "Position", [0]],
    [4, "Gridlines", [false]],
    [3, "FreezeRows", [2]],
    [3, "Activate"],
  ]);
});

test("settings", async () => {
  const { actions, paths } = await sent((context) => {
    context.workbook.settings.add("poa", { a: 1 });
    context.workbook.settings.getItemOrNullObject("poa").delete();
  });
  expect(paths.slice(1)).toEqual([
    [4, "Settings"],
    [3, "Add", "poa", { a: 1 }],
    [3, "GetItemOrNullObject", "poa"],
  ]);
  expect(actions.filter(([type]) => type === 3)).toEqual([[3, "Delete"]]);
});

test("listening", async () => {
  const { actions } = await sent((context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async () => undefined);
    worksheets.onSelectionChanged.add(async () => undefined);
    worksheets.onActivated.add(async () => undefined);
    worksheets.onAdded.add(async () => undefined);
    worksheets.onDeleted.add(async () => undefined);
    context.workbook.onSelectionChanged.add(async () => undefined);
  });
  const trace = [5, "Trace"];
  expect(actions.filter(([type]) => type === 3 || type === 5)).toEqual([
    [3, "_RegisterDataChangedEvent"],
    trace,
    [3, "_RegisterSelectionChangedEvent"],
    trace,
    [3, "_RegisterActivatedEvent"],
    trace,
    [3, "_RegisterAddedEvent"],
    trace,
    [3, "_RegisterDeletedEvent"],
    trace,
    trace,
  ]);
});

test("events switched off and work suspended", async () => {
  const { actions } = await sent((context) => {
    context.runtime.enableEvents = false;
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.calculate(Excel.CalculationType.full);
  });
  expect(actions.filter(([type]) => type !== 1)).toEqual([
    [4, "EnableEvents", [false]],
    [3, "SuspendScreenUpdatingUntilNextSync"],
    [3, "SuspendApiCalculationUntilNextSync"],
    [3, "Calculate", ["Full"]],
  ]);
});

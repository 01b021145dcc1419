import { bootStandin, sheetOf, type Standin } from "./boot";

let standin: Standin;
afterEach(() => standin.close());

test("a ribbon button reaches its function and is done when the function says so", async () => {
  standin = await bootStandin([sheetOf("POA", [["a"]])]);
  const steps: string[] = [];
  Office.actions.associate("marcar", async (event: Office.AddinCommands.Event) => {
    steps.push(`pressed ${event.source.id}`);
    await Excel.run(async (context) => {
      context.workbook.getSelectedRange().values = [["done"]];
      await context.sync();
    });
    steps.push("written");
    event.completed();
  });
  await standin.invokeCommand("marcar");
  expect(steps).toEqual(["pressed marcar", "written"]);
});

test("a button without a function is refused", async () => {
  standin = await bootStandin([sheetOf("POA", [])]);
  await expect(standin.invokeCommand("nadie")).rejects.toThrow(/no such command/);
});

test("the pane is shown, hidden and started with the workbook", async () => {
  const seen: string[] = [];
  standin = await bootStandin([sheetOf("POA", [])], {
    onVisibility: (visibility) => seen.push(visibility),
  });
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(seen).toEqual(["Background", "Visible"]);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
  expect(standin.host.syncs).toEqual([]);
});

test("the context tells Excel, its language and its colours", async () => {
  standin = await bootStandin([sheetOf("POA", [])], { displayLanguage: "en-US" });
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.displayLanguage).toBe("en-US");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
});

test("a failure that no add-in caught speaks Spanish", async () => {
  standin = await bootStandin([sheetOf("POA", [])]);
  const message = await Excel.run(
    async (context) => context.workbook.getSelectedRange().address
  ).catch((error: Error) => error.message);
  expect(message).toContain("propiedad");
});

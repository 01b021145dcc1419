/** @jest-environment jsdom */
import { readRibbon } from "../../src/standin/ribbon";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <DisplayName DefaultValue="Huerto"><Override Locale="en-US" Value="Garden" /></DisplayName>
  <Hosts><Host Name="Workbook" /></Hosts>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome">
        <Group id="G"><Label resid="g" />
          <Icon><bt:Image size="16" resid="i16" /></Icon>
          <Control xsi:type="Button" id="Show"><Label resid="show" />
            <Supertip><Title resid="show" /><Description resid="tip" /></Supertip>
            <Icon><bt:Image size="16" resid="i16" /><bt:Image size="32" resid="i32" /></Icon>
            <Action xsi:type="ShowTaskpane"><SourceLocation resid="u" /></Action></Control>
          <Control xsi:type="Button" id="Water"><Label resid="water" />
            <Supertip><Title resid="water" /><Description resid="tip" /></Supertip>
            <Icon><bt:Image size="32" resid="i32" /></Icon>
            <Action xsi:type="ExecuteFunction"><FunctionName>water</FunctionName></Action></Control>
        </Group>
      </OfficeTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="i16" DefaultValue="https://localhost:3000/assets/icons/a-16.png" />
        <bt:Image id="i32" DefaultValue="https://localhost:3000/assets/icons/a-32.png" /></bt:Images>
      <bt:ShortStrings><bt:String id="g" DefaultValue="Plantas" />
        <bt:String id="show" DefaultValue="Ver"><bt:Override Locale="en-US" Value="Show" /></bt:String>
        <bt:String id="water" DefaultValue="Regar"><bt:Override Locale="en-US" Value="Water" /></bt:String></bt:ShortStrings>
      <bt:LongStrings><bt:String id="tip" DefaultValue="Lo hace."><bt:Override Locale="en-US" Value="Does it." /></bt:String></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const parse = (text: string): Document => new DOMParser().parseFromString(text, "text/xml");

test("the ribbon has the manifest's groups, words, icons and actions", () => {
  const { addInName, groups } = readRibbon(parse(MANIFEST), "es");
  expect(addInName).toBe("Huerto");
  expect(groups.map(({ label }) => label)).toEqual(["Plantas"]);
  const [show, water] = groups[0]!.buttons;
  expect(show).toEqual({
    id: "Show",
    label: "Ver",
    tip: "Lo hace.",
    icons: new Map([
      [16, "/assets/icons/a-16.png"],
      [32, "/assets/icons/a-32.png"],
    ]),
    action: { kind: "show-pane" },
  });
  expect(water).toMatchObject({ label: "Regar", action: { kind: "run", functionName: "water" } });
});

test("words come from the override of the language, and from the default where there is none", () => {
  const { addInName, groups } = readRibbon(parse(MANIFEST), "en");
  expect(addInName).toBe("Garden");
  expect(groups[0]!.label).toBe("Plantas");
  expect(groups[0]!.buttons.map(({ label, tip }) => `${label}: ${tip}`)).toEqual([
    "Show: Does it.",
    "Water: Does it.",
  ]);
});

test("a kind of control or of action that is not modelled is refused by name", () => {
  const menu = MANIFEST.replace('"Button" id="Water"', '"Menu" id="Water"');
  expect(() => readRibbon(parse(menu), "es")).toThrow("Water: a Menu is not modelled");
  const nothing = MANIFEST.replace("<FunctionName>water</FunctionName>", "");
  expect(() => readRibbon(parse(nothing), "es")).toThrow("Water");
  expect(() => readRibbon(parse("<OfficeApp/>"), "es")).toThrow("manifest.xml");
});

/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ribbonCommands } from "../src/commands/ribbon";
import type { Host } from "../src/sheet/host";
import { problemsIn } from "./manifestChecks";

const inProject = (file: string): string => path.join(__dirname, "..", file);
const manifest = readFileSync(inProject("manifest.xml"), "utf8");

/** Width and height stand in the first chunk of a PNG, right behind its signature. */
function imageSize(file: string): { width: number; height: number } | null {
  if (!file.endsWith(".png") || !existsSync(inProject(file))) return null;
  const bytes = readFileSync(inProject(file));
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const noHost = {} as Host;
const functions = Object.keys(ribbonCommands(noHost, () => Promise.resolve()));
const problems = (text: string): string[] => problemsIn(text, { imageSize, functions });

test("Office would take the manifest", () => {
  expect(problems(manifest)).toEqual([]);
});

test("it asks for what the add-in needs and for nothing more", () => {
  const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)];
  expect(sets.map(([, name, version]) => `${name} ${version}`)).toEqual([
    "SharedRuntime 1.1",
    "ExcelApi 1.9",
  ]);
  expect(manifest).not.toMatch(/AppDomain/);
  expect(manifest).toMatch(/<Runtime resid="Taskpane\.Url" lifetime="long"/);
});

test("its version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(inProject("package.json"), "utf8")) as {
    version: string;
  };
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

const long = (length: number) => "á".repeat(length);

test.each<[mistake: string, plant: (text: string) => string, told: RegExp]>([
  ["an element is left open", (text) => text.replace("</Permissions>", ""), /well-formed/],
  [
    "two elements change places",
    (text) => text.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
    /OfficeApp has the children/,
  ],
  [
    "an icon address is missing",
    (text) => text.replace(/<IconUrl .*>/, ""),
    /OfficeApp has the children/,
  ],
  [
    "a button has no supertip",
    (text) => text.replace(/<Supertip>[\s\S]*?<\/Supertip>/, ""),
    /Control has the children/,
  ],
  [
    "a button has no action",
    (text) => text.replace(/<Action [\s\S]*?<\/Action>/, ""),
    /Control has the children/,
  ],
  ["the id is no GUID", (text) => text.replace(/<Id>./, "<Id>x"), /^Id may not be/],
  [
    "a permission that does not exist",
    (text) => text.replace(">ReadWriteDocument<", ">ReadWrite<"),
    /^Permissions/,
  ],
  [
    "a lifetime that does not exist",
    (text) => text.replace('"long"', '"eternal"'),
    /^Runtime lifetime/,
  ],
  [
    "a host that is not ours",
    (text) => text.replace('Name="Workbook"', 'Name="Document"'),
    /no host/,
  ],
  [
    "two buttons with one id",
    (text) => text.replace('"Poa.CheckBook"', '"Poa.CheckSheet"'),
    /used twice/,
  ],
  [
    "a version of three parts",
    (text) => text.replace(/<Version>\d+\./, "<Version>"),
    /^Version may not be/,
  ],
  [
    "a label is too long",
    (text) => text.replace('"Revisar hoja"', `"${long(126)}"`),
    /CheckSheet\.Label has 126/,
  ],
  [
    "a tip is too long",
    (text) => text.replace(/"Quita las marcas[^"]*"/, `"${long(251)}"`),
    /RemoveMarks\.Tip has 251/,
  ],
  [
    "the name is too long",
    (text) => text.replace('"Revisor de POA"', `"${long(126)}"`),
    /DisplayName has 126/,
  ],
  [
    "a translation is empty",
    (text) => text.replace('Value="Check sheet"', 'Value=" "'),
    /CheckSheet\.Label has 1 /,
  ],
  [
    "a resid is too long",
    (text) => text.replaceAll("CheckSheet.Label", `CheckSheet.${long(22)}`),
    /too long/,
  ],
  [
    "a resid is not defined",
    (text) => text.replace('resid="Panel.Tip"', 'resid="Panel.Hint"'),
    /asks for Panel\.Hint/,
  ],
  [
    "a resid of another kind",
    (text) => text.replace('resid="Panel.Tip"', 'resid="Panel.Label"'),
    /asks for Panel\.Label/,
  ],
  [
    "a resource nobody uses",
    (text) =>
      text.replace(
        "</bt:Urls>",
        '<bt:Url id="Help.Url" DefaultValue="https://localhost:3000/a" /></bt:Urls>'
      ),
    /nobody uses the resource Help\.Url/,
  ],
  [
    "a resource is defined twice",
    (text) => text.replace(' id="Panel.16"', ' id="Panel.32"'),
    /Panel\.32 is defined twice/,
  ],
  [
    "a string has no English",
    (text) => text.replace(/<bt:Override [^>]*Check workbook[^>]*>/, ""),
    /CheckBook\.Label is overridden/,
  ],
  [
    "the default language is English",
    (text) => text.replace(">es-ES<", ">en-US<"),
    /default locale/,
  ],
  [
    "an image is not there",
    (text) => text.replace("panel-32.png", "pane-32.png"),
    /no image .*pane-32\.png/,
  ],
  [
    "an image of another size",
    (text) => text.replace("panel-32.png", "panel-16.png"),
    /panel-16\.png is 16 × 16/,
  ],
  [
    "a ribbon size is missing",
    (text) => text.replace(/<bt:Image size="80" resid="Panel\.80" \/>/, ""),
    /sizes 16,32 /,
  ],
  [
    "a function nobody wrote",
    (text) => text.replace(">checkBook<", ">checkBooks<"),
    /checkBooks is no function/,
  ],
  [
    "a function without its button",
    (text) => text.replace(">checkBook<", ">checkSheet<"),
    /no button calls checkBook/,
  ],
  [
    "another origin",
    (text) => text.replace("https://localhost:3000/taskpane", "https://poa.example/taskpane"),
    /2 origins/,
  ],
  ["http", (text) => text.replaceAll("https://localhost", "http://localhost"), /not https/],
])("it is noticed when %s", (_, plant, told) => {
  const planted = plant(manifest);
  expect(planted).not.toBe(manifest);
  expect(problems(planted)).toContainEqual(expect.stringMatching(told));
});

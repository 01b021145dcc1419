/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { HostError } from "../../src/sheet/host";
import { Frame } from "../../src/taskpane/App";
import { SaveDiagnosis } from "../../src/taskpane/diagnosis/SaveDiagnosis";
import { reasonOf } from "../../src/taskpane/failure";
import { clear, press, show, text } from "./screen";
import { bookOf, faultySheet } from "./sketch";

const COLORS = { background: () => "#ffffff", watch: () => () => undefined };

/** What the browser was handed as files. */
let saved: { readonly name: string; readonly blob: Blob }[] = [];
let offered: Blob | null = null;

beforeEach(() => {
  saved = [];
  globalThis.TextEncoder ??= TextEncoder as typeof globalThis.TextEncoder;
  URL.createObjectURL = (blob) => {
    offered = blob as Blob;
    return "blob:x";
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement
  ) {
    saved.push({ name: this.download, blob: offered! });
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await clear();
});

const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsText(blob);
  });

test.each([
  [
    "es",
    "Guardar diagnóstico",
    "No lleva nada de su plan",
    /^diagnostico-poa-\d{4}-\d\d-\d\d\.txt$/,
  ],
  ["en", "Save diagnosis", "It holds nothing of your plan", /^poa-diagnosis-\d{4}-\d\d-\d\d\.txt$/],
] as const)(
  "in %s the button says what is in the file and saves it",
  async (language, name, promise, file) => {
    reasonOf(new HostError("sheet-is-gone", "Tarija"));
    await show(
      <Frame language={language} colors={COLORS}>
        <SaveDiagnosis host={bookOf([faultySheet()])} />
      </Frame>
    );
    expect(text()).toContain(promise);
    await press(name);
    expect(saved).toHaveLength(1);
    expect(saved[0]!.name).toMatch(file);
    expect(saved[0]!.blob.type).toContain("text/plain");
    const told = await textOf(saved[0]!.blob);
    expect(JSON.parse(told)).toMatchObject({
      addin: { language },
      error: [{ failure: "sheet-is-gone" }],
    });
    expect(told).not.toContain("Tarija");
  }
);

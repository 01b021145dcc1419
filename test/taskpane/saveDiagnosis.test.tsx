/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { HostError } from "../../src/sheet/host";
import { App, Frame } from "../../src/taskpane/App";
import { HostToDiagnose } from "../../src/taskpane/diagnosis/Diagnosis";
import { SaveDiagnosis } from "../../src/taskpane/diagnosis/SaveDiagnosis";
import { reasonOf } from "../../src/taskpane/failure";
import { clear, find, press, settle, show, text } from "./screen";
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
    "Guardar el archivo",
    "No lleva nada de su plan",
    /^diagnostico-poa-\d{4}-\d\d-\d\d\.txt$/,
  ],
  ["en", "Save the file", "It holds nothing of your plan", /^poa-diagnosis-\d{4}-\d\d-\d\d\.txt$/],
] as const)(
  "in %s the button says what is in the file and saves it",
  async (language, name, promise, file) => {
    reasonOf(new HostError("sheet-is-gone", "Tarija"));
    await show(
      <HostToDiagnose value={bookOf([faultySheet()])}>
        <Frame language={language} colors={COLORS}>
          <SaveDiagnosis />
        </Frame>
      </HostToDiagnose>
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

describe("the way to it", () => {
  const book = bookOf([faultySheet()]);
  const open = () => show(<App host={book} language="es" colors={COLORS} />);
  beforeEach(() => localStorage.setItem("poa-tour", "1"));

  test("from what could not be done: it is explained first, and told when it is there", async () => {
    await open();
    book.failNext("readActiveSheet", new HostError("host-is-busy", "Tarija"));
    await press("Revisar hoja");
    expect(text()).not.toContain("No lleva nada de su plan");
    await press("Guardar un diagnóstico…");
    await settle();
    expect(find("button", "Guardar un diagnóstico…").getAttribute("aria-expanded")).toBe("true");
    await press("Guardar el archivo");
    expect(text()).toContain(`Se guardó «${saved[0]!.name}»`);
    const told = await textOf(saved[0]!.blob);
    expect(JSON.parse(told)).toMatchObject({ error: [{ failure: "host-is-busy" }] });
    expect(told).not.toContain("Tarija");
  });

  test("from a pane that cannot be drawn", async () => {
    jest.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new TypeError("Tarija is undefined");
    };
    await show(
      <HostToDiagnose value={book}>
        <Frame language="es" colors={COLORS}>
          <Broken />
        </Frame>
      </HostToDiagnose>
    );
    await press("Guardar un diagnóstico…");
    await settle();
    await press("Guardar el archivo");
    const told = await textOf(saved[0]!.blob);
    expect(JSON.parse(told)).toMatchObject({ error: [{ name: "TypeError" }] });
    expect(told).not.toContain("Tarija");
  });

  test("from the help, also when nothing has failed", async () => {
    await open();
    await press("Ayuda");
    await settle();
    expect(text()).toContain("Si algo falla");
    await press("Guardar el archivo");
    expect(saved).toHaveLength(1);
  });
});

/** @jest-environment jsdom */
import { publishReview, publishTab, latestReview } from "../../src/commands/latest";
import { settingsFrom } from "../../src/poa/settings";
import { settingsText } from "../../src/poa/settingsFile";
import { HostError } from "../../src/sheet/host";
import { App } from "../../src/taskpane/App";
import { chooseLanguage } from "../../src/taskpane/language";
import type { OfficeColors } from "../../src/taskpane/theme";
import { areasIn } from "../../src/taskpane/areasIn";
import { toleranceIn } from "../../src/taskpane/settings/draft";
import { clear, find, key, press, settle, show, text } from "./screen";
import { bookOf, faultySheet, soundSheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };
const open = async (book: BookInMemory): Promise<void> => {
  await show(<App host={book} language="es" colors={LIGHT} />);
  await settle();
};
beforeEach(() => localStorage.setItem("poa-tour", "1"));
afterEach(async () => {
  await clear();
  publishReview(null);
  chooseLanguage(null);
  localStorage.clear();
});

/** The field under a label. */
function field<E extends HTMLElement>(label: string | RegExp): E {
  const found = [...document.querySelectorAll("label")].find((one) =>
    typeof label === "string" ? one.textContent!.startsWith(label) : label.test(one.textContent!)
  );
  return found!.control as E;
}

async function fill(
  into: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement,
  value: string
) {
  await settle(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(into), "value")!.set!.call(into, value);
    into.dispatchEvent(
      new Event(into.tagName === "SELECT" ? "change" : "input", { bubbles: true })
    );
  });
}

const kept = async (book: BookInMemory) => settingsFrom(await book.readSettings());

describe("settings", () => {
  test("are kept in the workbook and what was reviewed is reviewed again; nothing before saving", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    await press("Revisar hoja");
    await press("Ajustes");
    await settle();
    await fill(field("Diferencia que se acepta"), "5");
    await fill(field("Suma de las ponderaciones"), "off");
    await settle(() => field<HTMLInputElement>(/Las marcas también/).click());
    await fill(field("Áreas que se esperan"), "Beni\n beni \n\nPando");
    expect(text()).toContain("Hay cambios sin guardar.");
    expect(await kept(book)).toMatchObject({ tolerance: 0.01, rules: {} });
    await press("Guardar");
    await settle();
    expect(text()).toContain("Ajustes guardados en el libro.");
    expect(await kept(book)).toMatchObject({
      tolerance: 5,
      live: { on: true, marks: true },
      rules: { "weights-add-to-100": { off: true } },
      expectedAreas: ["Beni", "Pando"],
    });
    const { checks, settings } = latestReview()!;
    expect(settings.tolerance).toBe(5);
    expect(checks[0]!.findings.map(({ rule }) => rule)).toEqual(["task-code-is-not-repeated"]);
    expect(book.marks.get("Tarija")).toHaveLength(1);
  });

  test("a rule goes back to what is usual", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    await press("Ajustes");
    await settle();
    await fill(field("Suma de las ponderaciones"), "hint");
    expect(text()).toContain("Reglas: 1 cambiada");
    await fill(field("Suma de las ponderaciones"), "error");
    expect(text()).not.toContain("cambiada");
  });

  test("how every sheet is read is decided for all of them, and left to the sheets again", async () => {
    const book = bookOf([soundSheet()]);
    await open(book);
    await press("Ajustes");
    await settle();
    await fill(field("Las ponderaciones suman 100"), "action");
    await fill(field("Las tareas dependen de"), "none");
    expect(text()).toContain("Numeración de los códigos: 1 elegida");
    await press("Guardar");
    expect((await kept(book)).scheme).toEqual({ base: "action", taskHangsFrom: null });
    expect(field<HTMLSelectElement>("Las tareas dependen de").value).toBe("none");
    await fill(field("Las tareas dependen de"), "");
    await press("Guardar");
    expect((await kept(book)).scheme).toEqual({ base: "action" });
  });

  test("what was not saved is there again after one went elsewhere, unless the workbook says otherwise by now", async () => {
    const book = bookOf([soundSheet()]);
    await open(book);
    const type = async (value: string) => {
      await press("Ajustes");
      await settle();
      if (value !== "") await fill(field("Diferencia que se acepta"), value);
    };
    const shown = () => field<HTMLInputElement>("Diferencia que se acepta").value;
    await type("7");
    await settle(() => find("tab", "Editar").click());
    await type("");
    expect(shown()).toBe("7");
    expect(text()).toContain("Hay cambios sin guardar.");
    await press("Descartar");
    expect(shown()).toBe("0,01");
    expect(text()).not.toContain("Hay cambios sin guardar.");
    await press("Volver");
    await type("8");
    await press("Volver");
    await book.keepSettings({ ...settingsFrom(null), tolerance: 3 });
    await type("");
    expect(shown()).toBe("3");
  });

  test("no tab looks chosen behind them, one button goes back, and the keyboard reaches the tabs", async () => {
    await open(bookOf([soundSheet()]));
    for (const name of ["Ajustes", "Ayuda"]) {
      await press(name);
      await settle();
      expect(document.querySelectorAll("[role=tab][aria-selected=true]")).toHaveLength(0);
      expect(document.querySelectorAll("[role=tab][tabindex='0']")).toHaveLength(1);
      const back = [...document.querySelectorAll("button")].filter(
        ({ textContent }) => textContent === "Volver"
      );
      expect(back).toHaveLength(1);
      await press("Volver");
      expect(find("tab", "Revisar").getAttribute("aria-selected")).toBe("true");
    }
  });

  test("a tolerance that is no number is told, and not kept", async () => {
    const book = bookOf([soundSheet()]);
    await open(book);
    await press("Ajustes");
    await settle();
    await fill(field("Diferencia que se acepta"), "mucho");
    expect(field("Diferencia que se acepta").getAttribute("aria-invalid")).toBe("true");
    await press("Guardar");
    expect(await book.readSettings()).toBeNull();
  });

  test("a workbook that keeps nothing says so, and what was entered stays", async () => {
    const book = bookOf([soundSheet()]);
    await open(book);
    await press("Ajustes");
    await settle();
    await fill(field("Diferencia que se acepta"), "1");
    book.failNext("keepSettings", new HostError("sheet-is-protected", ""));
    await press("Guardar");
    expect(text()).toContain("no guarda decisiones");
    expect(field<HTMLInputElement>("Diferencia que se acepta").value).toBe("1");
  });

  test("others' settings fill the fields; a file that is none changes nothing and says why", async () => {
    await open(bookOf([soundSheet()]));
    await press("Ajustes");
    await settle();
    const take = (content: string) =>
      settle(() => {
        const chooser = document.querySelector<HTMLInputElement>("input[type=file]")!;
        const file = { size: content.length, text: () => Promise.resolve(content) };
        Object.defineProperty(chooser, "files", { configurable: true, value: [file] });
        chooser.dispatchEvent(new Event("change", { bubbles: true }));
      });
    await take("no soy");
    expect(text()).toContain("Ese archivo no es de ajustes");
    expect(field<HTMLInputElement>("Diferencia que se acepta").value).toBe("0,01");
    await take(settingsText({ ...settingsFrom(null), tolerance: 0.5, expectedAreas: ["Oruro"] }));
    expect(text()).toContain("Ajustes leídos. Mírelos y pulse Guardar.");
    expect(field<HTMLInputElement>("Diferencia que se acepta").value).toBe("0,5");
    expect(field<HTMLTextAreaElement>("Áreas que se esperan").value).toBe("Oruro");
  });

  test("the language changes at once, is remembered, and goes back to Excel's", async () => {
    await open(bookOf([soundSheet()]));
    await press("Ajustes");
    await settle();
    await fill(field("Idioma del panel"), "en");
    await settle();
    expect(find("heading", "Settings")).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    await press("Back");
    await press("Settings");
    await settle();
    expect(field<HTMLInputElement>("Difference that is accepted").value).toBe("0.01");
    expect(localStorage.getItem("poa-language")).toBe("en");
    await fill(field("Language of the panel"), "");
    await settle();
    expect(find("heading", "Ajustes")).toBeTruthy();
    expect(localStorage.getItem("poa-language")).toBeNull();
  });

  test("Escape goes back to the tab that was in front; a tab closes them; what is typed as numbers", async () => {
    await open(bookOf([soundSheet()]));
    await press("Ajustes");
    await settle();
    expect(document.activeElement).toBe(find("heading", "Ajustes"));
    await key(find("heading", "Ajustes"), "Escape");
    expect(text()).toContain("Revise el POA antes de enviarlo");
    expect(text()).not.toContain("Diferencia que se acepta");
    await press("Ayuda");
    await settle(() => find("tab", "Revisar").click());
    expect(text()).not.toContain("Con el teclado");
    expect(["0", "0,01", "1.5", "100"].map(toleranceIn)).toEqual([0, 0.01, 1.5, 100]);
    expect(["", "-1", "101", "1,2,3", "1e2"].map(toleranceIn)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(areasIn(" A \n\nB\na")).toEqual(["A", "B"]);
  });
});

test("the help tells every rule with an example and why, and finds one by a word", async () => {
  await open(bookOf([soundSheet()]));
  await press("Ayuda");
  await settle();
  const rules = () => document.querySelectorAll("#root li").length;
  const all = rules();
  expect(all).toBeGreaterThan(40);
  const [first] = document.querySelectorAll("#root li");
  expect(first!.textContent).toMatch(/Por ejemplo: .+Por qué importa: ./);
  await fill(document.querySelector("input[type=search]")!, "PONDERACION texto");
  expect(rules()).toBeGreaterThan(0);
  expect(rules()).toBeLessThan(all);
});

describe("the tour", () => {
  beforeEach(() => localStorage.clear());

  test("has three steps below the rest, goes on with the first review, and does not come back", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    expect(text()).toContain("1 de 3");
    await press("Revisar hoja");
    expect(text()).toContain("2 de 3");
    expect(find("complementary", "Primeros pasos").contains(document.activeElement)).toBe(false);
    await press("Continuar");
    await press("Listo");
    expect(text()).not.toContain("de 3");
    await clear();
    await open(book);
    expect(text()).not.toContain("de 3");
  });

  test("is left at any step", async () => {
    await open(bookOf([soundSheet()]));
    await press("Omitir");
    expect(text()).not.toContain("1 de 3");
    expect(localStorage.getItem("poa-tour")).not.toBeNull();
  });
});

test("the ribbon's Consolidar brings its tab to the front, also in a pane that opens after it", async () => {
  const isChosen = () => find("tab", "Consolidar").getAttribute("aria-selected");
  publishTab("consolidate");
  await open(bookOf([soundSheet()]));
  expect(isChosen()).toBe("true");
  await settle(() => find("tab", "Revisar").click());
  expect(isChosen()).toBe("false");
  await settle(() => publishTab("consolidate"));
  expect(isChosen()).toBe("true");
});

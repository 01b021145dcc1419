/** @jest-environment jsdom */
import { publishReview } from "../../src/commands/latest";
import { App } from "../../src/taskpane/App";
import { HostError } from "../../src/sheet/host";
import { parseA1, parseA1Range } from "../../src/sheet/cell";
import { valueAt, type Grid } from "../../src/sheet/grid";
import { clear, find, press, settle, show, text } from "./screen";
import { bookOf, gridWith, planSheet, type BookInMemory } from "./sketch";

const at = (cell: string) => parseA1(cell)!;

const merged = (): Grid => ({
  ...planSheet("Beni", "DIRECCIÓN DEPARTAMENTAL DE BENI", [
    ["3.1", "Servicio de cédulas", "DDB 1", "Emitir cédulas", 0.3, "3.1.1", "Atender en oficina"],
    [null, null, null, null, null, "3.1.2", "Atender en brigada"],
    [null, null, "DDB 2", "Renovar cédulas", 0.3, "3.1.3", "Renovar en oficina"],
    [null, null, null, null, null, "3.1.4", "Renovar en brigada hasta 2021"],
    ["4.1", "Administración", "DDB 3", "Pagar servicios", 0.4, "4.1.1", "Pagar la luz"],
  ]),
  merges: ["A5:A8", "B5:B8", "C5:C6", "D5:D6", "E5:E6", "C7:C8", "D7:D8", "E7:E8"].map((area) =>
    parseA1Range(area)!
  ),
});

const valueIn = async (book: BookInMemory, cell: string, sheet = "Beni") =>
  valueAt(
    (await book.readBook()).find(({ ref }) => ref.sheet === sheet)!,
    at(cell)
  );

async function openEdit(book: BookInMemory, cell: string, language: "es" | "en" = "es") {
  const colors = { background: () => "#ffffff", watch: () => () => undefined };
  await book.select("Beni", at(cell));
  await show(<App host={book} language={language} colors={colors} />);
  await settle();
  await settle(() => find("tab", language === "es" ? "Editar" : "Edit").click());
  // The tab is loaded when it is asked for.
  await settle(() => import("../../src/taskpane/edit/EditTab"));
  await settle();
}

const radios = () => [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
const chosen = () =>
  radios()
    .find(({ checked }) => checked)
    ?.closest("label")?.textContent;
const fieldOf = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll("label")].find((one) => one.textContent === label);
  return document.getElementById(found!.htmlFor) as HTMLInputElement;
};

function type(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  return settle(() => {
    const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
    Object.getOwnPropertyDescriptor(prototype, "value")!.set!.call(field, value);
    const kind = field instanceof HTMLInputElement ? "input" : "change";
    field.dispatchEvent(new Event(kind, { bubbles: true }));
  });
}

const formOf = (title: string): HTMLElement =>
  document.querySelector<HTMLElement>(`form[aria-label="${title}"]`)!;
const submit = () => settle(() => document.querySelector("form")!.requestSubmit());

afterEach(async () => {
  await clear();
  publishReview(null);
});

describe("where one stands", () => {
  test("the tab follows the selection, and its column says which part is meant", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G6");
    expect(text()).toContain("Hoja Beni, celda G6");
    expect(radios()).toHaveLength(3);
    expect(chosen()).toBe("Tarea 3.1.2Atender en brigada");
    await settle(() => book.select("Beni", at("D8")));
    expect(chosen()).toBe("Operación DDB 2 · 30\u00a0%Renovar cédulas");
    await settle(() => radios()[0]!.click());
    expect(chosen()).toContain("Acción 3.1");
    await settle(() => book.select("Beni", at("G9")));
    expect(chosen()).toContain("Tarea 4.1.1");
  });

  test("what somebody types is read; a sheet without a plan says so and still offers a new one", async () => {
    const book = bookOf([merged(), gridWith("Notas", [["hola"]])]);
    await openEdit(book, "G6");
    const values = merged().values.map((row) => [...row]);
    values[5]![6] = "Atender en feria";
    await settle(async () => {
      book.change({ ...merged(), values });
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect(chosen()).toContain("Atender en feria");
    await settle(() => book.select("Notas", at("A1")));
    expect(text()).toContain("Elija una celda en la tabla de un POA");
    expect(find("button", "Insertar tarea").getAttribute("aria-disabled")).toBe("true");
    expect(find("button", "Nueva hoja de POA…").getAttribute("aria-disabled")).toBe("false");
  });

  test("a button that cannot be used says why, and does nothing", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G5");
    const up = find("button", /^Subir la tarea 3.1.1/);
    expect(up.getAttribute("aria-disabled")).toBe("true");
    expect(up.getAttribute("aria-description")).toBe(
      "Ya es la primera tarea de su grupo. Solo se mueve dentro de su operación."
    );
    expect(up.title).toBe(up.getAttribute("aria-description"));
    await settle(() => up.click());
    expect(await valueIn(book, "F5")).toBe("3.1.1");
    expect(text()).not.toContain("Subió");
  });
});

describe("inserting, moving, deleting", () => {
  test("what changes no other code is done at once, and goes on from there", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G9");
    await press("Insertar tarea");
    expect(find("status", /Se insertó la tarea 4.1.2/).textContent).toContain("Ctrl+Z");
    expect(await valueIn(book, "F10")).toBe("4.1.2");
    expect(text()).toContain("Hoja Beni, celda G10");
    expect(chosen()).toContain("Tarea 4.1.2");
  });

  test("what changes other codes is shown first; Cancelar changes nothing", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G6");
    await press("Insertar tarea");
    expect(formOf("Insertar tarea").textContent).toContain("2 códigos cambian:");
    expect(document.querySelector("table")!.textContent).toContain("3.1.43.1.5");
    await press("Cancelar");
    expect(await valueIn(book, "F7")).toBe("3.1.3");
    expect(document.querySelector("form")).toBeNull();
    await press("Insertar tarea");
    await submit();
    expect(await valueIn(book, "F7")).toBe("3.1.3");
    expect(await valueIn(book, "G7")).toBeNull();
    expect(await valueIn(book, "F8")).toBe("3.1.4");
    expect(text()).toContain("Cambiaron 2 códigos.");
  });

  test("Alt and an arrow move the chosen part; two tasks that change places ask nothing", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G6");
    const up = new KeyboardEvent("keydown", {
      key: "ArrowUp",
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    await settle(() => find("button", "Insertar tarea").dispatchEvent(up));
    expect(up.defaultPrevented).toBe(true);
    expect(await valueIn(book, "G5")).toBe("Atender en brigada");
    expect(await valueIn(book, "F5")).toBe("3.1.1");
    expect(text()).toContain("Subió la tarea 3.1.1.");
    expect(text()).toContain("celda G5");
  });

  test("deleting tells what is lost; Escape keeps it", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "D7");
    await press(/^Eliminar la operación DDB 2/);
    const form = formOf("Eliminar operación");
    expect(form.textContent).toContain("Operación DDB 2 Renovar cédulas · ponderación 30\u00a0%");
    expect(form.textContent).toContain("Tarea 3.1.4 Renovar en brigada hasta 2021");
    expect(form.textContent).toContain("(2 filas de la hoja)");
    await settle(() =>
      form.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))
    );
    expect(await valueIn(book, "C7")).toBe("DDB 2");
    await press(/^Eliminar la operación DDB 2/);
    await submit();
    expect(await valueIn(book, "D7")).toBe("Pagar servicios");
    expect(text()).toContain("Se eliminó la operación DDB 2.");
  });

  test("a refusal says what, and what to do; going elsewhere ends it", async () => {
    const hidden = { ...merged(), hiddenRows: [6] };
    const book = bookOf([hidden]);
    await openEdit(book, "D7");
    await press(/^Eliminar la operación DDB 2/);
    expect(text()).toContain("Hay filas ocultas entre las que cambiarían.");
    expect(text()).toContain("Ir a A7");
    await settle(() => book.select("Beni", at("G5")));
    expect(text()).not.toContain("filas ocultas");
  });

  test.each([
    ["sheet-is-protected", "está protegida"],
    ["sheet-is-filtered", "está filtrada"],
    ["cell-is-being-edited", "termine de escribir"],
    ["sheet-is-gone", "ya no está en el libro"],
  ] as const)(
    "a host that cannot (%s) is told, and trying again goes on",
    async (why, sentence) => {
      const book = bookOf([merged()]);
      await openEdit(book, "G9");
      book.failNext("reshape", new HostError(why, "Beni"));
      await press("Insertar tarea");
      expect(find("alert").textContent).toContain("No se cambió nada");
      expect(find("alert").textContent).toContain(sentence);
      expect(await valueIn(book, "F10")).toBeNull();
      await press("Reintentar");
      expect(await valueIn(book, "F10")).toBe("4.1.2");
    }
  );

  test("what was changed before the yes is told, with its cell", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G6");
    await press(/^Eliminar la tarea 3.1.2/);
    const values = merged().values.map((row) => [...row]);
    values[5]![6] = "Otra cosa";
    await settle(() => book.change({ ...merged(), values }));
    await submit();
    expect(text()).toContain("La celda G6 de «Beni» cambió mientras tanto. No se hizo nada.");
    expect(await valueIn(book, "G6")).toBe("Otra cosa");
  });
});

describe("codes and sheets", () => {
  test("renumbering shows the table, keeps it, and a table that fails is tried again alone", async () => {
    const values = merged().values.map((row) => [...row]);
    values[7]![5] = "3.1.9";
    const book = bookOf([{ ...merged(), values }]);
    await openEdit(book, "G6");
    await press("Renumerar…");
    expect(document.querySelector("table")!.textContent).toContain("3.1.93.1.4");
    await settle(() => document.querySelector<HTMLInputElement>("form input")!.click());
    book.failNext("paint", new HostError("host-is-busy", ""));
    await submit();
    expect(await valueIn(book, "F8")).toBe("3.1.4");
    expect(find("alert").textContent).toContain("Los códigos cambiaron, pero la tabla no");
    await press("Reintentar");
    expect(book.sheets).toContain("Equivalencias");
    expect(text()).toContain("La tabla quedó en la hoja «Equivalencias».");
    await settle(() => book.select("Beni", at("G6")));
    await press("Renumerar…");
    expect(text()).toContain("no hay nada que renumerar");
  });

  test("a new sheet asks for its area, minds the names there are, and comes to the front", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G6");
    await press("Nueva hoja de POA…");
    await submit();
    expect(text()).toContain("Escriba el nombre del área.");
    await type(fieldOf("Área organizacional"), "DIRECCIÓN DE PRUEBA");
    await type(fieldOf("Nombre de la hoja"), "beni");
    await type(fieldOf("Acciones"), "0");
    await submit();
    expect(text()).toContain("De 1 a 30.");
    await type(fieldOf("Acciones"), "1");
    await submit();
    expect(text()).toContain("Ya hay una hoja «beni». «beni (2)» está libre.");
    await submit();
    expect(book.sheets).toEqual(["Beni", "beni (2)"]);
    expect(book.selected?.sheet).toBe("beni (2)");
    expect(text()).toContain("Se creó la hoja «beni (2)».");
  });

  test("next year's plan keeps the texts that are unticked", async () => {
    const book = bookOf([merged()]);
    await openEdit(book, "G6");
    await press("POA de la gestión siguiente…");
    expect(text()).toContain("1 texto nombra un año.");
    expect(text()).toContain("Renovar en brigada hasta Dice: 2021Pasa a: 2022");
    await type(fieldOf("Gestión nueva"), "20");
    expect(find("alert").textContent).toContain("cuatro cifras");
    await type(fieldOf("Gestión nueva"), "2023");
    expect(text()).toContain("Pasa a: 2023");
    await settle(() =>
      document.querySelector<HTMLInputElement>("form input[type=checkbox]")!.click()
    );
    await submit();
    expect(book.sheets).toEqual(["Beni", "Beni 2023"]);
    const made = (await book.readBook()).find(({ ref }) => ref.sheet === "Beni 2023")!;
    expect(made.values.flat()).toContain("Renovar en brigada hasta 2021");
  });
});

test("in English everything is said in English", async () => {
  const book = bookOf([merged()]);
  await openEdit(book, "G9", "en");
  expect(chosen()).toContain("Task 4.1.1");
  await press("Insert task");
  expect(text()).toContain("Task 4.1.2 was inserted.");
  expect(text()).not.toMatch(/tarea|operación/);
});

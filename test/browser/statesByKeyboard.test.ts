import path from "node:path";
import type { Frame } from "playwright-core";
import { NATIONAL_SHEET } from "../../src/poa/national";
import { es } from "../../src/taskpane/words.es";
import { RECEIVED } from "../workbooks/received";
import { browserForTests, openStandin, type Standin } from "./standinPage";
import { Walk } from "./stateWalk";

const browser = browserForTests();

const MOST_STEPS = 80;

/** Somebody who has no mouse. F6, which leads into the pane, is Excel's: here the first tab is given the focus instead. */
class Typist extends Walk {
  static async at(sheet: string, cell: string, standin: Standin): Promise<Typist> {
    const typist = new Typist(standin, "es");
    await typist.goTo(sheet, cell);
    await typist.pane.getByRole("tab", { name: es.tabs.review }).focus();
    return typist;
  }

  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.standin.page.keyboard.press(key);
  }

  /** Presses Tab until the focus is on what is called so. */
  async reach(name: string | RegExp, key = "Tab"): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < MOST_STEPS; step++) {
      const here = await focusedName(this.pane);
      if (typeof name === "string" ? here === name : name.test(here)) return;
      passed.push(here);
      await this.type(key);
    }
    throw new Error(`Tab does not reach ${name}: ${passed.join(" · ")}`);
  }

  /** Goes to a button with Tab, and presses it. */
  async enter(name: string | RegExp, key = "Tab"): Promise<void> {
    await this.reach(name, key);
    await this.type("Enter");
  }

  /** Walks down the list to a finding, and opens it. */
  async enterFinding(said: RegExp): Promise<void> {
    await this.reach(es.findings.list);
    await this.type("Home");
    for (let step = 0; step < MOST_STEPS; step++) {
      const here = await this.pane.evaluate(() => {
        const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
        return document.getElementById(id)?.textContent ?? "";
      });
      if (said.test(here)) return this.type("Enter");
      await this.type("ArrowDown");
    }
    throw new Error(`the arrows do not reach ${said}`);
  }

  /** What is in a cell of the sheet in front. */
  valueAt(row: number, column: number): Promise<unknown> {
    return this.standin.book(
      (book, { row: top, column: left }) => {
        const range = { top, left, bottom: top, right: left };
        return book.cells(book.activeSheet(), range)[0]![0]!.value;
      },
      { row, column }
    );
  }
}

/** What a screen reader says first of the element with the focus; "" when it is lost. */
const focusedName = (pane: Frame): Promise<string> =>
  pane.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
  });

const open = async (sheet: string, cell: string): Promise<Typist> => {
  const page = await browser.newPage();
  await page.addInitScript(() => localStorage.setItem("poa-tour", "1"));
  return Typist.at(sheet, cell, await openStandin(page));
};

test("a sheet is reviewed, a finding mended, and that taken back", async () => {
  const typist = await open("DNC", "A1");
  await typist.enter("Revisar hoja");
  await typist.pane.getByRole("tree").waitFor();
  await typist.enterFinding(/DNC - 5/);
  await typist.button("Corregir C9…").waitFor();
  await typist.enter("Corregir C9…");
  await typist.pane.locator("h2:focus").waitFor();
  await typist.enter("Aplicar");
  await typist.reads("Hecho: cambió 1 celda de DNC.");
  expect(await typist.valueAt(8, 2)).toBe("DNC-5");
  // The list has the focus again; what can be taken back stands over it.
  await typist.enter("Deshacer", "Shift+Tab");
  await typist.reads("Deshecho:");
  expect(await typist.valueAt(8, 2)).toBe("DNC - 5");
  expect(await focusedName(typist.pane)).not.toBe("");
});

test("a task is inserted", async () => {
  const typist = await open("Tarija", "G9");
  await typist.type("ArrowRight");
  await typist.reads("Hoja Tarija, celda G9");
  await typist.enter("Insertar tarea");
  await typist.pane.getByRole("form", { name: "Insertar tarea" }).waitFor();
  await typist.enter("Insertar");
  await typist.reads("Se insertó la tarea 3.1.5.");
  expect(await typist.valueAt(9, 5)).toBe("3.1.5");
  expect(await focusedName(typist.pane)).not.toBe("");
});

test("files are received, and written with their observations", async () => {
  const typist = await open("DNAF", "A1");
  await typist.type("ArrowRight", "ArrowRight");
  await typist.reads("Reciba los POA de las áreas");
  const [chooser] = await Promise.all([
    typist.standin.page.waitForEvent("filechooser"),
    typist.enter("Elegir archivos…"),
  ]);
  const folder = path.join(__dirname, "..", "workbooks", "recibidos");
  await chooser.setFiles(RECEIVED.slice(16).map((name) => path.join(folder, name)));
  await typist.pane.getByText("Lectura terminada: 3 áreas").waitFor({ state: "attached" });
  await typist.reach("Continuar con observaciones");
  await typist.type("Space");
  await typist.reach("Contenido");
  await typist.type("End");
  await typist.enter("En este libro");
  await typist.button("Ir a la hoja").waitFor();
  // The button that was pressed could not keep the focus.
  expect(await focusedName(typist.pane)).toBe("Ir a la hoja");
  await typist.type("Enter");
  await typist.standin.page.waitForFunction((name) => {
    const { book } = window.standin!;
    return book.sheets().find(({ id }) => id === book.activeSheet())!.name === name;
  }, NATIONAL_SHEET);
});

test("settings are changed and kept, help is asked, and Escape leads back", async () => {
  const typist = await open("DNAF", "A1");
  await typist.enter("Ajustes");
  await typist.reach("Diferencia que se acepta, en puntos");
  await typist.type("Control+a", "0", ",", "5");
  await typist.enter("Guardar");
  await typist.reads("Ajustes guardados en el libro.");
  await typist.type("Escape");
  await typist.reads(es.firstRun.title);
  expect(await focusedName(typist.pane)).toBe("Ajustes");

  await typist.reach("Ayuda", "Shift+Tab");
  await typist.type("Enter");
  await typist.reach("Buscar una regla");
  await typist.standin.page.keyboard.type("ponderaciones");
  await typist.type("Tab", "Enter");
  await typist.reads("Por qué importa:");
  await typist.type("Escape");
  await typist.reads(es.firstRun.title);
  expect(await focusedName(typist.pane)).toBe("Ayuda");
});

test("the tour is walked to its end, and what it stands under is there again", async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => localStorage.removeItem("poa-tour"));
  const typist = await Typist.at("DNAF", "A1", await openStandin(page));
  await typist.reads("1 de 3");
  await typist.enter("Continuar");
  await typist.reads("2 de 3");
  await typist.enter("Continuar");
  await typist.reads("3 de 3");
  await typist.enter("Listo");
  await typist.reads(es.firstRun.title);
  expect(await typist.pane.getByRole("complementary").count()).toBe(0);
  await typist.enter("Revisar hoja");
  await typist.pane.getByRole("tree").waitFor();
});

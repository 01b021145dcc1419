import { readFileSync } from "node:fs";
import path from "node:path";
import type { Download, Page } from "playwright-core";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import { openBook } from "../../src/xlsx/open";
import expected from "../workbooks/expected.json";
import { browserForTests, openStandin, type Standin } from "./standinPage";

const PROJECT = path.join(__dirname, "..", "..");
const SAMPLE = path.join(PROJECT, "assets", "samples", "POA 2021 SEGIP.xlsx");
const received = (file: string): string => path.join(PROJECT, "test/workbooks/recibidos", file);
const TARIJA = received("19 DD Tarija.xlsx");

const openDrawings = (file: string): Promise<SheetDrawing[]> =>
  openBook(readFileSync(file), path.basename(file));

/** What counts of a sheet once it has been through the page: its values, formats and merged areas. */
const contentOf = (drawing: SheetDrawing) => {
  const { values, formats } = gridOf(drawing);
  return { name: drawing.name, values, formats, merges: drawing.merges };
};

const browser = browserForTests();

describe("the sample book", () => {
  let standin: Standin;
  beforeEach(async () => {
    standin = await openStandin(await browser.newPage());
  });

  test("opens with its nineteen sheets, each with a tab", async () => {
    const names = expected.map(({ sheetInWorkbook }) => sheetInWorkbook);
    expect(await standin.book((book) => book.sheets().map(({ name }) => name))).toEqual(names);
    await standin.page.getByText("DNAF", { exact: true }).waitFor();
    await standin.page.getByText("DNBM", { exact: true }).waitFor();
    expect(await standin.page.textContent(".book")).toContain("publicado por el SEGIP");
  });

  test("shows percentages, merged areas and widths as the file has them", async () => {
    const [first] = await openDrawings(SAMPLE);
    const shown = await standin.book((book) => {
      const sheet = book.activeSheet();
      return {
        weight: book.texts(sheet, { top: 4, left: 4, bottom: 4, right: 4 })[0]![0],
        merges: book.merges(sheet),
        width: book.columnWidth(sheet, 6) * (96 / 72),
        height: book.rowHeight(sheet, 11),
      };
    });
    expect(shown.weight).toBe("20%");
    expect(shown.merges).toHaveLength(first!.merges.length);
    expect(shown.merges).toEqual(expect.arrayContaining([...first!.merges]));
    expect(shown.width).toBeCloseTo(first!.columnWidths.get(6)! * 7 + 5, 0);
    expect(shown.height).toBeCloseTo(first!.rowHeights.get(11)!, 0);
  });

  test("the pane boots inside Excel, in the language of the page", async () => {
    const office = await standin.pane().evaluate(() => ({
      platform: Office.context.diagnostics.platform,
      language: Office.context.displayLanguage,
    }));
    expect(office).toEqual({ platform: "PC", language: "es-ES" });
  });

  test("the ribbon has every control of the manifest", async () => {
    const manifest = readFileSync(path.join(PROJECT, "manifest.xml"), "utf8");
    const controls = [...manifest.matchAll(/<Control [^>]*\bid="([^"]+)"/g)].map(([, id]) => id);
    const buttons = standin.page.locator("[data-control]");
    expect(controls.length).toBeGreaterThan(1);
    expect(
      await buttons.evaluateAll((all) => all.map((one) => one.getAttribute("data-control")))
    ).toEqual(controls);
    for (const icon of await standin.page.locator("[data-control] img").all()) {
      expect(await icon.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(32);
    }
  });

  test("Guardar downloads a book that reads back with the same cells and merged areas", async () => {
    const [download] = await Promise.all([
      standin.page.waitForEvent("download"),
      standin.page.click("text=Guardar"),
    ]);
    expect(download.suggestedFilename()).toBe("POA 2021 SEGIP.xlsx");
    const saved = await savedDrawings(download);
    const original = await openDrawings(SAMPLE);
    expect(saved.map(contentOf)).toEqual(original.map(contentOf));
  });
});

describe("the add-in at work", () => {
  test("the ribbon's buttons mark the sheet in one step that can be undone, and take the marks away", async () => {
    const standin = await openStandin(await browser.newPage(), { file: TARIJA });
    const { page } = standin;
    await press(page, "Revisar hoja");
    expect(await marksOf(standin)).toEqual(["error", "hint", "warning"]);
    expect(await standin.book((book) => book.undoDepth())).toBe(1);
    await page.getByText("con cambios sin guardar", { exact: true }).waitFor();
    await page.click("[title='Deshacer']");
    expect(await marksOf(standin)).toEqual([]);
    await press(page, "Revisar hoja");
    await press(page, "Quitar marcas");
    expect(await marksOf(standin)).toEqual([]);
    expect(await page.evaluate(() => window.standin!.office.host.undoLost)).toEqual([]);
  });

  test("a button opens the pane that was closed", async () => {
    const { page, pane } = await openStandin(await browser.newPage(), { file: TARIJA });
    await page.click("[title='Cerrar el panel']");
    await press(page, "Revisar hoja");
    await page.locator(".pane").waitFor({ state: "visible" });
    await pane().getByText("96 de 100 %").waitFor();
  });

  test("marks go into the saved file", async () => {
    const { page } = await openStandin(await browser.newPage(), { file: TARIJA });
    await press(page, "Revisar hoja");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Guardar" }).click(),
    ]);
    const [saved] = await savedDrawings(download);
    expect(saved!.rules!.map(({ formula }) => formula).sort()).toEqual([
      '=N("poa:error")=0',
      '=N("poa:hint")=0',
      '=N("poa:warning")=0',
    ]);
  });
});

describe("other books", () => {
  test("a received book opens with what its file holds", async () => {
    const standin = await openStandin(await browser.newPage(), { file: TARIJA });
    const [file] = (await openDrawings(TARIJA)).map((drawing) => gridOf(drawing));
    const shown = await standin.book((book) => {
      const sheet = book.activeSheet();
      const range = book.usedRange(sheet, true)!;
      return { range, rows: book.cells(sheet, { ...range, top: 0, left: 0 }) };
    });
    expect(await standin.page.textContent(".book h1")).toBe("19 DD Tarija.xlsx");
    expect(shown.rows.map((row) => row.map(({ value }) => value))).toEqual(
      file!.values.slice(0, shown.range.bottom + 1)
    );
  });

  test("a file that is no book is refused in a sentence, and the open book stays", async () => {
    const standin = await openStandin(await browser.newPage());
    const buffer = Buffer.from("esto no es un libro");
    const file = { name: "notas.xlsx", mimeType: "text/plain", buffer };
    await standin.page.setInputFiles("input[type=file]", file);
    const notice = standin.page.getByRole("alert");
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/^«notas\.xlsx» no es un libro de Excel/);
    expect(await standin.page.textContent(".book h1")).toBe("POA 2021 SEGIP.xlsx");
    expect(await standin.book((book) => book.sheets().length)).toBe(19);
    await notice.getByRole("button").click();
    await notice.waitFor({ state: "detached" });
  });

  test("a book is opened by dropping it on the sheet", async () => {
    const { page } = await openStandin(await browser.newPage(), { sample: "" });
    await drop(page, TARIJA);
    await page.getByRole("heading", { name: "19 DD Tarija.xlsx" }).waitFor();
  });

  test("a book with unsaved changes gives way only when that is confirmed", async () => {
    const standin = await openStandin(await browser.newPage(), { sample: "" });
    const { page } = standin;
    await typeIntoSheet(page, "hola");
    await page.getByText("con cambios sin guardar", { exact: true }).waitFor();
    await page.setInputFiles("input[type=file]", TARIJA);
    await page.getByRole("dialog", { name: "tiene cambios sin guardar" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await firstCell(standin)).toBe("hola");
    await page.setInputFiles("input[type=file]", TARIJA);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("text=Guardar y abrir"),
    ]);
    await page.getByRole("heading", { name: "19 DD Tarija.xlsx" }).waitFor();
    const [saved] = await savedDrawings(download);
    expect(gridOf(saved!).values).toEqual([["hola"]]);
  });
});

describe("the frame of the pane", () => {
  test("loads what is shipped, but for Office.js from here and the script that joins it", async () => {
    const served = await (await fetch(new URL("pane/taskpane.html", process.env.TEST_URL))).text();
    const shipped = readFileSync(path.join(PROJECT, "dist", "taskpane.html"), "utf8");
    expect(
      served
        .replace('<script src="/join.js"></script>', "")
        .replace(
          "/office-js/office.js",
          "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"
        )
    ).toBe(shipped);
  });

  test("keeps the security policy: neither code from text nor other places are reachable", async () => {
    const page = await browser.newPage(/Content Security Policy/);
    const { pane } = await openStandin(page, { sample: "" });
    const tried = await pane().evaluate(async () => {
      const reach = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(
            () => "reached",
            () => "stopped"
          );
      return {
        network: await reach(() => fetch("https://example.com/")),
        code: await reach(() => {
          const script = document.createElement("script");
          script.textContent = "window.injected = true";
          document.body.append(script);
          if (!("injected" in window)) throw new Error();
        }),
      };
    });
    expect(tried).toEqual({ network: "stopped", code: "stopped" });
  });

  test("closes, comes back with the ribbon's button, and keeps its width within bounds", async () => {
    const { page, pane } = await openStandin(await browser.newPage(), { sample: "" });
    await pane().evaluate(() => Object.assign(window, { isTheSame: true }));
    await page.click("[title='Cerrar el panel']");
    await page.locator(".pane").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Panel", exact: true }).click();
    await page.locator(".pane").waitFor({ state: "visible" });
    expect(await pane().evaluate(() => "isTheSame" in window)).toBe(true);
    expect(await dragHandle(page, -1000)).toBe(700);
    expect(await dragHandle(page, 1000)).toBe(320);
  });

  test("speaks English when the page does", async () => {
    const standin = await openStandin(await browser.newPage(), { sample: "" });
    await standin.page.click("text=EN");
    await standin.page.getByRole("button", { name: "Save" }).waitFor();
    await standin.page.waitForFunction(() => {
      const pane = document.querySelector("iframe")?.contentWindow as typeof window | undefined;
      return pane?.Office?.context?.displayLanguage === "en-US";
    });
    await standin.pane().locator("#root > *").first().waitFor();
  });
});

/** The book that was downloaded; the browser runs elsewhere, so its file comes as a stream. */
async function savedDrawings(download: Download): Promise<SheetDrawing[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return openBook(new Uint8Array(Buffer.concat(chunks)), download.suggestedFilename());
}

/** Presses a button of the ribbon, and waits until its function has finished. */
async function press(page: Page, label: string): Promise<void> {
  await page.locator(".ribbon").getByRole("button", { name: label, exact: true }).click();
  await page.waitForFunction(() => !document.querySelector(".ribbon [aria-busy=true]"));
}

/** The tones of our marks on the sheet in front. */
async function marksOf({ book }: Standin): Promise<string[]> {
  const formulas = await book((one) => one.rules(one.activeSheet()).map(({ formula }) => formula));
  return formulas.map((formula) => /poa:(\w+)/.exec(formula)?.[1] ?? formula).sort();
}

const firstCell = ({ book }: Standin): Promise<unknown> =>
  book(
    (one) => one.cells(one.activeSheet(), { top: 0, left: 0, bottom: 0, right: 0 })[0]![0]!.value
  );

/** Types into the first cell as a person does, and leaves the cell. */
async function typeIntoSheet(page: Page, text: string): Promise<void> {
  await page.mouse.click(80, 200);
  await page.keyboard.type(text, { delay: 80 });
  await page.keyboard.press("Enter");
}

/** Drops a file on the grid. */
async function drop(page: Page, file: string): Promise<void> {
  const bytes = readFileSync(file).toString("base64");
  await page.evaluate(
    ([name, content]) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(content!), (letter) => letter.charCodeAt(0));
      data.items.add(new File([raw], name!));
      for (const type of ["dragover", "drop"]) {
        const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector("#grid")!.dispatchEvent(event);
      }
    },
    [path.basename(file), bytes]
  );
}

/** Drags the pane's edge; answers the width it has then. */
async function dragHandle(page: Page, by: number): Promise<number> {
  const { x, y, width, height } = (await page.getByRole("separator").boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + by, y + height / 2, { steps: 5 });
  await page.mouse.up();
  return page.locator(".pane").evaluate((pane: HTMLElement) => pane.offsetWidth);
}

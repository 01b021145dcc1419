import type { Frame } from "playwright-core";
import { a1, a1Range, parseA1 } from "../../src/sheet/cell";
import { narrow, press, tooWide } from "./paneSteps";
import { browserForTests, openStandin, type Standin } from "./standinPage";

const browser = browserForTests();

/** Opens the tab with a cell selected. */
async function openEdit(standin: Standin, sheet: string, cell: string): Promise<Frame> {
  await goTo(standin, sheet, cell);
  const pane = standin.pane();
  await pane.getByRole("tab", { name: "Editar" }).click();
  await pane.getByText(`Hoja ${sheet}, celda ${cell}`, { exact: true }).waitFor();
  return pane;
}

async function goTo({ book }: Standin, sheet: string, cell: string): Promise<void> {
  const { row, column } = parseA1(cell)!;
  await book(
    (open, { name, row: top, column: left }) => {
      open.activate(open.sheets().find((one) => one.name === name)!.id);
      open.select([{ top, left, bottom: top, right: left }]);
    },
    { name: sheet, row, column }
  );
}

/** What a sheet holds and how it looks, as the workbook keeps it. */
async function sheetAs({ book }: Standin, sheet: string) {
  const drawn = await book((open, name) => {
    const { cells, merges, rowHeights } = open.drawings().find((one) => one.name === name)!;
    return { cells, merges, heights: [...rowHeights] };
  }, sheet);
  const cells = drawn.cells.map((cell) => [a1(cell.at), { ...cell, at: null }] as const);
  const values = Object.fromEntries(
    cells.flatMap(([at, { value }]) => (value === null ? [] : [[at, value]]))
  );
  return {
    values,
    looks: new Map(cells.map(([at, { style }]) => [at, style])),
    merges: drawn.merges.map(a1Range).sort(),
    heights: new Map(drawn.heights),
  };
}

const sheetNames = ({ book }: Standin): Promise<string[]> =>
  book((open) => open.sheets().map(({ name }) => name));

test("a task is inserted where one stands, as by hand, and deleted again", async () => {
  const standin = await openStandin(await browser.newPage());
  const before = await sheetAs(standin, "Tarija");
  const pane = await openEdit(standin, "Tarija", "G9");
  const task = pane.getByRole("radio", { name: /^Tarea/ });
  expect(await task.isChecked()).toBe(true);
  await press(pane, "Insertar tarea");
  const confirm = pane.getByRole("form", { name: "Insertar tarea" });
  await confirm.getByRole("table", { name: "Códigos que cambian" }).waitFor();
  await confirm.getByRole("button", { name: "Insertar" }).click();
  await pane.getByText(/^Se insertó la tarea/).waitFor();
  const after = await sheetAs(standin, "Tarija");
  expect(after.values.F10).toBe(nextCode(String(before.values.F9)));
  expect(after.values.G10).toBeUndefined();
  expect(after.looks.get("G10")).toEqual(after.looks.get("G9"));
  expect(after.looks.get("F10")).toEqual(after.looks.get("F9"));
  expect(after.heights.get(9)).toBe(after.heights.get(8));
  expect(after.merges).not.toEqual(before.merges);
  await pane.getByText("Hoja Tarija, celda G10", { exact: true }).waitFor();

  await press(pane, /^Eliminar la tarea/);
  await pane.getByText(/^Se eliminará \(1 fila/).waitFor();
  await press(pane, "Eliminar");
  await pane.getByText(/^Se eliminó la tarea/).waitFor();
  const again = await sheetAs(standin, "Tarija");
  expect(again.values).toEqual(before.values);
  expect(again.merges).toEqual(before.merges);
  expect(again.looks).toEqual(before.looks);
});

const nextCode = (code: string): string =>
  code.replace(/\d+$/, (number) => String(Number(number) + 1));

test("a task moves with the keyboard and by its button", async () => {
  const standin = await openStandin(await browser.newPage());
  const before = await sheetAs(standin, "DNAF");
  const pane = await openEdit(standin, "DNAF", "G6");
  await pane.getByRole("button", { name: "Insertar tarea" }).focus();
  await standin.page.keyboard.press("Alt+ArrowUp");
  await pane.getByText(/^Subió la tarea/).waitFor();
  const moved = await sheetAs(standin, "DNAF");
  expect([moved.values.G5, moved.values.G6]).toEqual([before.values.G6, before.values.G5]);
  expect([moved.values.F5, moved.values.F6]).toEqual([before.values.F5, before.values.F6]);
  await pane.getByText("Hoja DNAF, celda G5", { exact: true }).waitFor();
  const up = pane.getByRole("button", { name: /^Subir la tarea/ });
  expect(await up.getAttribute("aria-disabled")).toBe("true");
  expect(await up.getAttribute("title")).toMatch(/^Ya es la primera tarea/);
  await press(pane, /^Bajar la tarea/);
  await pane.getByText(/^Bajó la tarea/).waitFor();
  const again = await sheetAs(standin, "DNAF");
  expect(again.values).toEqual(before.values);
  expect(again.merges).toEqual(before.merges);
});

test("renumbering shows which code becomes which, and keeps it on a sheet", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await openEdit(standin, "Tarija", "G21");
  await press(pane, "Renumerar…");
  const table = pane.getByRole("table", { name: "Códigos que cambian" });
  await table.waitFor();
  const changes = (await table.getByRole("row").count()) - 1;
  await pane.getByRole("checkbox", { name: /«Equivalencias»/ }).check();
  await press(pane, "Renumerar");
  await pane.getByText(`Cambiaron ${changes} códigos. La tabla quedó`, { exact: false }).waitFor();
  const kept = await sheetAs(standin, "Equivalencias");
  expect(Object.keys(kept.values).filter((at) => /^C(?!1$|2$|3$|4$)/.test(at))).toHaveLength(
    changes
  );
  await press(pane, "Renumerar…");
  await pane.getByText("Los códigos ya están en orden", { exact: false }).waitFor();
});

test("a new sheet is an empty form for its area", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await openEdit(standin, "DNAF", "G6");
  await press(pane, "Nueva hoja de POA…");
  await press(pane, "Crear hoja");
  await pane.getByText("Escriba el nombre del área.").waitFor();
  await pane.getByLabel("Área organizacional").fill("DIRECCIÓN DE PRUEBA");
  await pane.getByLabel("Nombre de la hoja").fill("DNAF");
  await press(pane, "Crear hoja");
  await pane.getByText("Ya hay una hoja «DNAF»", { exact: false }).waitFor();
  await press(pane, "Crear hoja");
  await pane.getByText("Se creó la hoja «DNAF (2)».").waitFor();
  await pane.getByText("Hoja DNAF (2), celda", { exact: false }).waitFor();
  await pane.getByRole("tab", { name: "Revisar" }).click();
  await press(pane, "Revisar hoja");
  await pane.getByText("Revisión terminada. DNAF (2): 1 error.").waitFor();
});

test("next year's plan is made beside this year's", async () => {
  const standin = await openStandin(await browser.newPage());
  const before = await sheetAs(standin, "UNAI");
  const pane = await openEdit(standin, "UNAI", "G6");
  await press(pane, "POA de la gestión siguiente…");
  await pane.getByText(/textos? nombran? un año/).waitFor();
  await press(pane, "Crear la hoja");
  await pane.getByText("Se creó la hoja «UNAI 2022».").waitFor();
  const made = await sheetAs(standin, "UNAI 2022");
  expect(Object.values(made.values)).toContain(2022);
  expect((await sheetAs(standin, "UNAI")).values).toEqual(before.values);
});

const changeTarija = (standin: Standin, change: { name: string } | { isProtected: boolean }) =>
  standin.book((open, given) => {
    open.changeSheet(open.sheets().find(({ name }) => name === "Tarija")!.id, given);
  }, change);

test("a protected sheet changes nothing and says why", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await openEdit(standin, "Tarija", "G22");
  await changeTarija(standin, { isProtected: true });
  const before = await sheetAs(standin, "Tarija");
  await press(pane, "Insertar tarea");
  const yes = pane.getByRole("form").getByRole("button", { name: "Insertar" });
  const alert = pane.getByRole("alert").getByText("La hoja «Tarija» está protegida");
  await yes.or(alert).first().waitFor();
  if (await yes.count()) await yes.click();
  await alert.waitFor();
  const after = await sheetAs(standin, "Tarija");
  expect(after.values).toEqual(before.values);
  expect(after.merges).toEqual(before.merges);
});

test("a sheet renamed meanwhile is followed", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await openEdit(standin, "Tarija", "G22");
  const rows = async (name: string) => (await sheetAs(standin, name)).values;
  const before = Object.keys(await rows("Tarija")).length;
  await changeTarija(standin, { name: "Otra" });
  await pane.getByText("Hoja Otra, celda G22", { exact: true }).waitFor();
  await press(pane, "Insertar tarea");
  await pane.getByText("Se insertó", { exact: false }).waitFor();
  expect(Object.keys(await rows("Otra")).length).toBeGreaterThan(before);
});

test("a sheet that is filtered, or deleted before the yes, changes nothing and says why", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await openEdit(standin, "Tarija", "G9");
  const before = await sheetAs(standin, "Tarija");
  const refused = async (sentence: string) => {
    await press(pane, "Insertar tarea");
    const yes = pane.getByRole("form").getByRole("button", { name: "Insertar" });
    const alert = pane.getByRole("alert").getByText(sentence, { exact: false });
    await yes.or(alert).first().waitFor();
    if (await yes.count()) await yes.click();
    await alert.waitFor();
    await press(pane, "Cerrar el aviso");
    if (await yes.count()) await press(pane, "Cancelar");
  };
  await standin.book((open) => {
    const { id } = open.sheets().find(({ name }) => name === "Tarija")!;
    open.changeExtras(id, { filter: { top: 3, left: 0, bottom: 21, right: 6 } });
    open.hide(id, "rows", 18, 18, true);
  });
  await refused("está filtrada");
  await standin.book((open) => {
    const { id } = open.sheets().find(({ name }) => name === "Tarija")!;
    open.hide(id, "rows", 18, 18, false);
  });
  expect((await sheetAs(standin, "Tarija")).values).toEqual(before.values);

  await press(pane, "Insertar tarea");
  const yes = pane.getByRole("form").getByRole("button", { name: "Insertar" });
  await yes.waitFor();
  await standin.book((open) => {
    open.deleteSheet(open.sheets().find(({ name }) => name === "Tarija")!.id);
  });
  await yes.click();
  await pane.getByRole("alert").getByText("ya no está en el libro", { exact: false }).waitFor();
  expect(await sheetNames(standin)).toHaveLength(18);
});

test("while a cell is being written in, nothing is done until Enter", async () => {
  const standin = await openStandin(await browser.newPage());
  const { page } = standin;
  const pane = await openEdit(standin, "DNAF", "G6");
  const before = await sheetAs(standin, "DNAF");
  // The middle of the grid: whatever cell it is, the planner writes in it.
  await page.mouse.dblclick(450, 500);
  await page.keyboard.type("a");
  expect(await standin.book((open) => open.isEditing())).toBe(true);
  // Excel stays in the cell when the pane is clicked; the stand-in does when the button is pressed by itself.
  await pane
    .getByRole("button", { name: "Insertar operación" })
    .evaluate((button: HTMLElement) => button.click());
  await pane.getByRole("alert").getByText("termine de escribir", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  expect((await sheetAs(standin, "DNAF")).values).toEqual(before.values);
  await press(pane, "Reintentar");
  await pane.getByRole("form", { name: "Insertar operación" }).waitFor();
});

test.each(["light", "dark"] as const)(
  "nothing is cut off in a pane of 320 pixels, %s",
  async (theme) => {
    const standin = await openStandin(await browser.newPage(), { theme });
    await narrow(standin.page);
    const pane = await openEdit(standin, "Tarija", "G9");
    expect(await tooWide(pane)).toEqual([]);
    for (const [opens, form] of [
      [/^Eliminar la tarea/, "Eliminar tarea"],
      ["Renumerar…", "Renumerar"],
      ["Nueva hoja de POA…", "Nueva hoja de POA"],
      ["POA de la gestión siguiente…", "POA de la gestión siguiente"],
    ] as const) {
      await press(pane, opens);
      await pane.getByRole("form", { name: form }).waitFor();
      expect(await tooWide(pane)).toEqual([]);
      await press(pane, "Cancelar");
    }
  }
);

import { exportFindings } from "../../src/commands/exportFindings";
import { nextFinding } from "../../src/commands/next";
import { checkBook } from "../../src/commands/review";
import { a1, parseA1 } from "../../src/sheet/cell";
import { valueAt } from "../../src/sheet/grid";
import { bookOf, faultySheet, gridWith, soundSheet } from "../taskpane/sketch";

const book = () =>
  bookOf([faultySheet("Tarija"), soundSheet(), faultySheet("Oruro", "DIRECCIÓN DE ORURO")]);

describe("the next finding", () => {
  const from = async (sheet: string, cell: string, direction: 1 | -1) => {
    const review = await checkBook(book());
    const found = nextFinding(review, { sheet, at: parseA1(cell)! }, direction);
    return found && `${found.in.sheet}!${a1(found.at)}`;
  };

  test("in the order of the sheets, on each in reading order, round both ends", async () => {
    const all = (await checkBook(book())).checks.flatMap(({ findings }) => findings);
    const places = [...new Set(all.map((one) => `${one.in.sheet}!${a1(one.at)}`))];
    expect(places.length).toBeGreaterThan(3);
    for (const [index, place] of places.entries()) {
      const [sheet, cell] = place.split("!") as [string, string];
      expect(await from(sheet, cell, 1)).toBe(places[(index + 1) % places.length]);
      expect(await from(sheet, cell, -1)).toBe(places.at(index - 1));
    }
  });

  test("from a cell without one, from a sheet without any, and from one that was not reviewed", async () => {
    expect(await from("Tarija", "E5", 1)).toBe("Tarija!F6");
    expect(await from("Tarija", "E5", -1)).toBe("Tarija!E4");
    expect(await from("Beni", "A1", 1)).toMatch(/^Oruro!/);
    expect(await from("Beni", "A1", -1)).toMatch(/^Tarija!/);
    expect(await from("Otra", "C3", 1)).toBe("Tarija!E4");
    expect(await from("Otra", "C3", -1)).toMatch(/^Oruro!/);
  });

  test("none where nothing was found", async () => {
    const review = await checkBook(bookOf([soundSheet()]));
    expect(nextFinding(review, { sheet: "Beni", at: { row: 0, column: 0 } }, 1)).toBeNull();
  });
});

describe("the sheet of findings", () => {
  test("has a line for each; another look replaces it", async () => {
    const open = book();
    const { checks } = await checkBook(open);
    expect(await exportFindings(open, checks)).toBe("Observaciones");
    const count = checks.flatMap(({ findings }) => findings).length;
    const [grid] = await open.readSheets(["Observaciones"]);
    expect(valueAt(grid!, { row: 3, column: 0 })).toBe("Gravedad");
    expect(grid!.top + grid!.values.length).toBe(4 + count);
    expect(await exportFindings(open, checks)).toBe("Observaciones");
    expect(open.sheets.filter((name) => name.startsWith("Observaciones"))).toHaveLength(1);
  });

  test("a sheet of the planner's that is called so is left alone", async () => {
    const own = gridWith("observaciones", [["Mis apuntes", "no tocar"]]);
    const open = bookOf([faultySheet(), own]);
    const { checks } = await checkBook(open);
    expect(await exportFindings(open, checks)).toBe("Observaciones (2)");
    expect(await exportFindings(open, checks)).toBe("Observaciones (2)");
    expect((await open.readSheets(["observaciones"]))[0]).toBe(own);
  });

  test("is not written for a book without plans", async () => {
    const open = bookOf([gridWith("Lista", [["a", "b"]])]);
    const { checks } = await checkBook(open);
    expect(await exportFindings(open, checks)).toBeNull();
    expect(open.sheets).toEqual(["Lista"]);
  });
});

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkSheet } from "../../src/poa/check";
import { operationsOf } from "../../src/poa/plan";
import { a1 } from "../../src/sheet/cell";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import { openBook } from "../../src/xlsx/open";
import { writeBook } from "../../src/xlsx/write";
import { RECEIVED } from "../workbooks/received";

const FOLDER = path.join(__dirname, "..", "workbooks", "recibidos");

/** Fills a folder with so many books, made from the received ones, each of an area of its own. */
export async function makeBooks(folder: string, count: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const models = await Promise.all(
    RECEIVED.map((name) => openBook(new Uint8Array(readFileSync(path.join(FOLDER, name))), name))
  );
  for (let number = 0; number < count; number++) {
    const model = models[number % models.length]!;
    const round = Math.floor(number / models.length) + 1;
    const bytes = await writeBook(model.map((sheet) => ofArea(sheet, round)));
    writeFileSync(path.join(folder, `${String(number + 1).padStart(4, "0")}.xlsx`), bytes);
  }
}

/** The sheet with the name of its area, and the letters its operations are signed with, changed to those of another one. */
function ofArea(sheet: SheetDrawing, round: number): SheetDrawing {
  const [plan] = checkSheet(gridOf(sheet)).plans;
  if (!plan?.area) throw new Error(`${sheet.name}: no plan to make others from`);
  const changed = new Map([[a1(plan.area.at), `${plan.area.value} ${round}`]]);
  for (const { code } of operationsOf(plan)) {
    changed.set(a1(code.at), code.value.replace(/^\p{Lu}[\p{Lu} ]*\p{Lu}/u, `$&${letters(round)}`));
  }
  const cells = sheet.cells.map((cell) => {
    const value = changed.get(a1(cell.at));
    return value === undefined ? cell : { ...cell, value };
  });
  return { ...sheet, cells };
}

const letters = (number: number): string =>
  String.fromCharCode(65 + (number % 26), 65 + (Math.floor(number / 26) % 26));

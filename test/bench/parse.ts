/** Unzips and parses every book of a folder and does nothing with it: by the library alone, or behind the guard. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { readBook } from "../../src/xlsx/read";

async function main(): Promise<void> {
  const [folder = "", isGuarded] = process.argv.slice(2);
  for (const name of readdirSync(folder)) {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    if (isGuarded) await readBook(bytes, name);
    else await readXlsx(bytes, { readStyles: true });
  }
}

void main();

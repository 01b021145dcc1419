/**
 * Unzips and parses every book of a folder, one after the other in one process, and does nothing with it. Parsing means: every
 * sheet to its values. By the library alone, with the number formats that tell 10 % from 0.1 ("formats") or without; or as we
 * read, behind the guard ("guarded").
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { readBook } from "../../src/xlsx/read";

async function main(): Promise<void> {
  const [folder = "", how = "formats"] = process.argv.slice(2);
  for (const name of readdirSync(folder)) {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    if (how === "guarded") await readBook(bytes, name);
    else await readXlsx(bytes, { readStyles: how === "formats" });
  }
}

void main();

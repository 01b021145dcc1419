import { readFileSync } from "node:fs";
import type { Host } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { bootStandin, sheetOf, type BootOptions, type Standin } from "../standin/boot";
import { RECEIVED, workbook } from "../workbooks/received";
import { everythingIn } from "./plannersBook";

let standin: Standin;
let host: Host;

async function open(options: BootOptions = {}): Promise<void> {
  standin = await bootStandin([sheetOf("A", [["x", "=1+1"]])], options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const fileOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(workbook(`recibidos/${name}`)));

test("the very bytes of the file are opened beside this book, which stays as it is", async () => {
  await open();
  await standin.book.settled();
  const before = everythingIn(standin.book);
  const file = fileOf(RECEIVED[0]!);
  await host.openBook(file);
  expect(standin.host.newBooks).toHaveLength(1);
  expect(Buffer.from(standin.host.newBooks[0]!).equals(Buffer.from(file))).toBe(true);
  expect(standin.host.syncs).toHaveLength(1);
  expect(everythingIn(standin.book)).toEqual(before);
  expect(standin.host.undoLost).toEqual([]);
});

test("what was drawn and written is what the new book holds", async () => {
  await open();
  await host.openBook(await writeBook([sheetOf("Resumen", [["Área", null, 0.5, "4.10"]])]));
  const [bytes] = standin.host.newBooks;
  const { grids } = await readBook(Uint8Array.from(bytes!), "Libro2.xlsx");
  expect(grids[0]!.ref.sheet).toBe("Resumen");
  expect(grids[0]!.values[0]).toEqual(["Área", null, 0.5, "4.10"]);
});

test("a file too large for Excel on the web is told as such", async () => {
  await open({ payloadLimit: 5_000_000 });
  const large = new Uint8Array(4_000_000).fill(0x50);
  await expect(host.openBook(large)).rejects.toMatchObject({
    name: "HostError",
    failure: "too-large",
  });
  expect(standin.host.newBooks).toEqual([]);
});

test("an Excel that cannot, and a file that is none, are told as such", async () => {
  await open({ excelApi: "1.7" });
  await expect(host.openBook(fileOf(RECEIVED[0]!))).rejects.toMatchObject({
    failure: "not-supported",
  });
  standin.close();
  await open();
  const noFile = Uint8Array.of(1, 2, 3);
  await expect(host.openBook(noFile)).rejects.toMatchObject({ failure: "failed" });
  expect(standin.host.newBooks).toEqual([]);
});

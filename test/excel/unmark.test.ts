import type { SheetDrawing } from "../../src/sheet/drawing";
import type { Host } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, type Standin } from "../standin/boot";
import { everythingIn, plannersSheet, smallSheet, SOME_MARKS } from "./plannersBook";

// Each of them runs a whole workbook many times over; a busy machine may need its time.
jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[]): Promise<void> {
  standin = await bootStandin(drawings);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const syncs = (): number => standin.host.syncs.length;
const NAMES = ["A", "B", "C", "D"];
const marked = (...names: string[]) => new Map(names.map((name) => [name, SOME_MARKS]));

test("after a review of the book it is one round trip and one step to undo", async () => {
  await open(NAMES.map((name) => plannersSheet(name)));
  const before = everythingIn(standin.book);
  await host.readBook();
  await host.mark(marked("A", "C"));
  const depth = standin.book.undoDepth();
  standin.host.forgetLog();
  expect(await host.unmark()).toBe(2);
  expect(syncs()).toBe(1);
  expect(everythingIn(standin.book)).toEqual(before);
  expect(standin.book.undoDepth()).toBe(depth + 1);
  expect(standin.host.undoLost).toEqual([]);
});

test("after a review of one sheet it is one round trip as well", async () => {
  await open(NAMES.map((name) => plannersSheet(name)));
  await host.readActiveSheet();
  await host.mark(marked("A"));
  standin.host.forgetLog();
  expect(await host.unmark()).toBe(1);
  expect(syncs()).toBe(1);
});

test("a fresh session finds the marks of everybody, on hidden sheets too", async () => {
  await open([plannersSheet("A"), plannersSheet("B", { hidden: true }), plannersSheet("C")]);
  const before = everythingIn(standin.book);
  await host.mark(marked("A", "B"));
  const fresh = excelHost(emptyMemory());
  standin.host.forgetLog();
  expect(await fresh.unmark()).toBe(2);
  expect(syncs()).toBe(3);
  expect(everythingIn(standin.book)).toEqual(before);
  expect(await fresh.unmark()).toBe(0);
});

test("marks and sheets that came in between go as well", async () => {
  await open(NAMES.map((name) => plannersSheet(name)));
  await host.readBook();
  await host.mark(marked("A"));
  const other = excelHost(emptyMemory());
  await other.mark(marked("B"));
  const copy = standin.book.copySheet(standin.book.sheets()[0]!.id);
  standin.book.changeSheet(copy, { name: "A (2)" });
  standin.host.forgetLog();
  expect(await host.unmark()).toBe(3);
  // The planner's own two, of which one speaks of "poa:error" without being a mark.
  expect(everythingIn(standin.book).every(({ rules }) => rules?.length === 2)).toBe(true);
});

test("what is remembered may be out of date: undone marks, deleted sheets", async () => {
  await open(NAMES.map((name) => plannersSheet(name)));
  await host.readBook();
  await host.mark(marked("A", "B"));
  standin.book.undo();
  expect(await host.unmark()).toBe(0);
  await host.mark(marked("A", "B"));
  standin.book.deleteSheet(standin.book.sheets()[1]!.id);
  expect(await host.unmark()).toBe(1);
});

test("a protected sheet with marks keeps everything as it is, and is named", async () => {
  await open(NAMES.map((name) => plannersSheet(name)));
  await host.mark(marked("A", "C"));
  standin.book.changeSheet(standin.book.sheets()[2]!.id, { isProtected: true });
  const before = everythingIn(standin.book);
  for (const session of [host, excelHost(emptyMemory())]) {
    await session.readActiveSheet();
    await expect(session.unmark()).rejects.toMatchObject({
      failure: "sheet-is-protected",
      detail: "C",
    });
    expect(everythingIn(standin.book)).toEqual(before);
  }
});

test.each([
  "network-lost",
  "access-denied",
  "item-not-found",
  "invalid-object-path",
  "cell-is-being-edited",
] as const)("cut off by %s at any action, all marks are there or none", async (fault) => {
  await open([smallSheet("A"), smallSheet("B")]);
  const clean = everythingIn(standin.book);
  for (const isFresh of [false, true]) {
    for (let sync = 1; sync <= (isFresh ? 3 : 1); sync++) {
      for (const after of [0, 20, 40, 46, 52, "all"] as const) {
        await host.readBook();
        await host.mark(marked("A", "B"));
        const full = everythingIn(standin.book);
        const session = isFresh ? excelHost(emptyMemory()) : host;
        standin.host.failAt(sync, fault, { after });
        const result = await session.unmark().catch((error: unknown) => error);
        standin.host.failNoMore();
        if (typeof result !== "number") expect(result).toMatchObject({ name: "HostError" });
        expect(everythingIn(standin.book)).toEqual(typeof result === "number" ? clean : full);
      }
    }
  }
});

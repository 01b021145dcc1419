import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { Host } from "../../src/sheet/host";
import { bootStandin, sheetOf, type Standin } from "../standin/boot";

let standin: Standin;
let host: Host;
let waits: number[] = [];
const real = setTimeout;

beforeEach(async () => {
  standin = await bootStandin([sheetOf("A", [["x"]])]);
  host = excelHost(emptyMemory());
  waits = [];
  // Our own waiting is taken down and takes no time; Excel's timers live in another world.
  jest.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, ms = 0) => {
    waits.push(ms);
    return real(run, 0);
  }) as typeof setTimeout);
});
afterEach(() => {
  jest.restoreAllMocks();
  standin.close();
});

const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: { failure?: string }) => error.failure ?? String(error)
  );
const settings = () => standin.book.setting("poa");

test.each([
  ["host-is-busy", "host-is-busy"],
  ["cell-is-being-edited", "cell-is-being-edited"],
] as const)("%s is tried again twice, and then told", async (fault, failure) => {
  standin.host.failAt(1, fault, { times: 2 });
  expect(await failureOf(host.keepSettings({ a: 1 }))).toBe("none");
  expect(waits).toEqual([200, 600]);
  expect(settings()).toEqual({ a: 1 });

  waits = [];
  standin.host.forgetLog();
  standin.host.failAt(1, fault, { times: 9 });
  expect(await failureOf(host.keepSettings({ a: 2 }))).toBe(failure);
  expect(waits).toEqual([200, 600]);
  expect(standin.host.syncs).toHaveLength(3);
  expect(settings()).toEqual({ a: 1 });
});

test.each(["network-lost", "access-denied", "item-not-found", "request-too-large"] as const)(
  "%s is not tried again",
  async (fault) => {
    standin.host.failAt(1, fault);
    expect(await failureOf(host.keepSettings({ a: 1 }))).not.toBe("none");
    expect(standin.host.syncs).toHaveLength(1);
    expect(waits).toEqual([]);
  }
);

test("what follows waits until the trying is over", async () => {
  standin.host.failAt(1, "host-is-busy", { times: 2 });
  await Promise.all([host.keepSettings({ a: 1 }), host.keepSettings({ a: 2 })]);
  expect(settings()).toEqual({ a: 2 });
});

test("the pane and the ribbon, each with a host of its own, take turns", async () => {
  const memory = emptyMemory();
  const [pane, ribbon] = [excelHost(memory), excelHost(memory)];
  const marks = new Map([["A", [{ at: { row: 0, column: 0 }, tone: "error" as const }]]]);
  await Promise.all([pane.mark(marks), ribbon.mark(marks), pane.mark(marks)]);
  expect(standin.book.rules(standin.book.activeSheet())).toHaveLength(1);
});

import type { SheetDrawing } from "../../src/sheet/drawing";
import type { Host } from "../../src/sheet/host";
import { MARK_FILLS, MARK_FONT, toneOfFormula, type Mark } from "../../src/sheet/mark";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, type BootOptions, type Standin } from "../standin/boot";
import {
  everythingIn,
  markAt,
  plannersSheet,
  PLANNERS_RULES,
  smallSheet,
  SOME_MARKS,
} from "./plannersBook";

// Each of them runs a whole workbook many times over; a busy machine may need its time.
jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const syncs = (): number => standin.host.syncs.length;

/** The marks a planner sees on a sheet: tone and cells, whoever made them. */
function marksOn(sheet: string): Record<string, readonly string[]> {
  const rules = everythingIn(standin.book).find(({ name }) => name === sheet)!.rules ?? [];
  const marks: Record<string, string[]> = {};
  for (const { formula, ranges } of rules) {
    const tone = toneOfFormula(formula);
    if (tone)
      (marks[tone] ??= []).push(
        ...ranges.map(({ top, left, bottom }) => `${top}-${bottom}·${left}`)
      );
  }
  return marks;
}

const without = (drawings: readonly SheetDrawing[]): SheetDrawing[] =>
  drawings.map((drawing) => ({
    ...drawing,
    rules: (drawing.rules ?? []).filter(({ formula }) => toneOfFormula(formula) === null),
  }));

const SOME = { error: ["2-2·2", "6-6·4"], warning: ["7-7·4", "60-60·7"], hint: ["9-9·1"] };

test("after reading, marking is one round trip and one step to undo", async () => {
  await open([plannersSheet("A"), plannersSheet("B")]);
  await host.readActiveSheet();
  standin.host.forgetLog();
  await host.mark(new Map([["A", SOME_MARKS]]));
  expect(syncs()).toBe(1);
  expect(marksOn("A")).toEqual(SOME);
  expect(marksOn("B")).toEqual({});
  expect(standin.book.undoDepth()).toBe(1);
  expect(standin.host.undoLost).toEqual([]);
  standin.book.undo();
  expect(marksOn("A")).toEqual({});
});

test("a whole book is marked in one round trip", async () => {
  const names = Array.from({ length: 19 }, (_, i) => `Área ${i + 1}`);
  await open(names.map((name) => plannersSheet(name)));
  await host.readBook();
  standin.host.forgetLog();
  await host.mark(new Map(names.map((name) => [name, SOME_MARKS])));
  expect(syncs()).toBe(1);
  for (const name of names) expect(marksOn(name)).toEqual(SOME);
});

test("marks are fills with black text, above the planner's own rules", async () => {
  await open([plannersSheet("A")]);
  await host.mark(new Map([["A", SOME_MARKS]]));
  const { rules = [] } = everythingIn(standin.book)[0]!;
  expect(rules.slice(0, 3).map(({ fill, fontColor }) => [fill, fontColor])).toEqual([
    [MARK_FILLS.error, MARK_FONT],
    [MARK_FILLS.warning, MARK_FONT],
    [MARK_FILLS.hint, MARK_FONT],
  ]);
  expect(rules.slice(3)).toEqual(PLANNERS_RULES);
});

test("marking changes nothing else, and taking the marks away leaves no trace", async () => {
  await open([plannersSheet("A"), plannersSheet("B", { hidden: true })]);
  const before = everythingIn(standin.book);
  await host.mark(
    new Map([
      ["A", SOME_MARKS],
      ["B", SOME_MARKS],
    ])
  );
  expect(without(everythingIn(standin.book))).toEqual(without(before));
  expect(everythingIn(standin.book)).not.toEqual(before);
  expect(await host.unmark()).toBe(2);
  expect(everythingIn(standin.book)).toEqual(before);
});

test("marking again replaces the marks; sheets that are not named keep theirs; none takes them away", async () => {
  await open([plannersSheet("A"), plannersSheet("B")]);
  await host.readBook();
  await host.mark(
    new Map([
      ["A", SOME_MARKS],
      ["B", SOME_MARKS],
    ])
  );
  await host.mark(new Map([["A", SOME_MARKS]]));
  expect(marksOn("A")).toEqual(SOME);
  await host.mark(new Map([["A", [markAt(3, 3, "hint")]]]));
  expect([marksOn("A"), marksOn("B")]).toEqual([{ hint: ["3-3·3"] }, SOME]);
  standin.host.forgetLog();
  await host.mark(new Map([["A", []]]));
  expect([marksOn("A"), marksOn("B")]).toEqual([{}, SOME]);
  expect(syncs()).toBe(1);
});

test("nothing to mark where nothing is marked writes nothing, so that nothing has to be undone", async () => {
  await open([plannersSheet("A")]);
  await host.readActiveSheet();
  standin.host.forgetLog();
  await host.mark(new Map([["A", []]]));
  expect(syncs()).toBe(0);
  expect(standin.book.undoDepth()).toBe(0);
});

test("marks of an earlier session, or of another person, are replaced", async () => {
  await open([plannersSheet("A")]);
  await host.mark(new Map([["A", SOME_MARKS]]));
  const later = excelHost(emptyMemory());
  await later.mark(new Map([["A", [markAt(3, 3)]]]));
  expect(marksOn("A")).toEqual({ error: ["3-3·3"] });
  await later.readActiveSheet();
  // What the first one remembers is gone by now.
  standin.host.forgetLog();
  await host.mark(new Map([["A", SOME_MARKS]]));
  expect(marksOn("A")).toEqual(SOME);
  expect(syncs()).toBeLessThanOrEqual(3);
});

test("marks that were undone, copied, or split by the planner do not come back", async () => {
  await open([plannersSheet("A")]);
  await host.readActiveSheet();
  await host.mark(new Map([["A", SOME_MARKS]]));
  standin.book.undo();
  await host.mark(new Map([["A", [markAt(3, 3)]]]));
  expect(marksOn("A")).toEqual({ error: ["3-3·3"] });
  const [sheet] = standin.book.sheets();
  standin.book.addRule(sheet!.id, {
    ranges: [{ top: 50, left: 1, bottom: 51, right: 1 }],
    formula: '=N("poa:error")=0',
  });
  await host.readActiveSheet();
  await host.mark(new Map([["A", [markAt(3, 3)]]]));
  expect(marksOn("A")).toEqual({ error: ["3-3·3"] });
});

test("where the formats of a sheet cannot be listed, they are asked for one by one", async () => {
  await open([plannersSheet("A"), plannersSheet("B")]);
  await host.mark(new Map([["A", SOME_MARKS]]));
  const later = excelHost(emptyMemory());
  // The list is refused, and so is one of the planner's own formats.
  standin.host.failAt(1, "item-not-found");
  standin.host.failAt(6, "item-not-found");
  await later.mark(new Map([["A", [markAt(3, 3)]]]));
  expect(marksOn("A")).toEqual({ error: ["3-3·3"] });
  standin.host.failAt(1, "item-not-found");
  expect(await excelHost(emptyMemory()).unmark()).toBe(1);
  expect(everythingIn(standin.book).map(({ rules }) => rules)).toEqual([
    PLANNERS_RULES,
    PLANNERS_RULES,
  ]);
});

test("the name a sheet had when it was read still finds it", async () => {
  await open([plannersSheet("A"), plannersSheet("B")]);
  await host.readBook();
  standin.book.changeSheet(standin.book.sheets()[0]!.id, { name: "A (corregida)" });
  await host.mark(new Map([["A", [markAt(3, 3)]]]));
  expect(marksOn("A (corregida)")).toEqual({ error: ["3-3·3"] });
});

test("5,000 scattered marks go in one round trip, in addresses that Excel takes", async () => {
  await open([plannersSheet("A")]);
  await host.readActiveSheet();
  standin.host.forgetLog();
  const marks = Array.from({ length: 5_000 }, (_, i) =>
    markAt(2 * i, 3 * (i % 40), ["error", "warning", "hint"][i % 3] as Mark["tone"])
  );
  await host.mark(new Map([["A", marks]]));
  expect(syncs()).toBe(1);
  const cells = Object.values(marksOn("A")).flat();
  expect(cells).toHaveLength(5_000);
  expect(new Set(cells).size).toBe(5_000);
  const addresses = standin.host.syncs[0]!.actions.length;
  expect(addresses).toBeLessThan(500);
  expect(await host.unmark()).toBe(1);
  expect(marksOn("A")).toEqual({});
});

test("a sheet that is gone, one that is protected", async () => {
  await open([plannersSheet("A"), plannersSheet("B"), plannersSheet("C")]);
  await host.readBook();
  await host.mark(new Map([["A", SOME_MARKS]]));
  const [, b] = standin.book.sheets();
  standin.book.changeSheet(b!.id, { isProtected: true });
  const before = everythingIn(standin.book);
  const all = new Map(["A", "B", "C"].map((name) => [name, [markAt(3, 3)]]));
  await expect(host.mark(all)).rejects.toMatchObject({
    failure: "sheet-is-protected",
    detail: "B",
  });
  expect(everythingIn(standin.book)).toEqual(before);
  standin.book.deleteSheet(b!.id);
  const fewer = everythingIn(standin.book);
  await expect(host.mark(all)).rejects.toMatchObject({ failure: "sheet-is-gone", detail: "B" });
  expect(everythingIn(standin.book)).toEqual(fewer);
});

describe("cut off at any action of any sync", () => {
  const OLD = [markAt(4, 1, "warning"), markAt(8, 4, "hint")];
  const faults = [
    "network-lost",
    "access-denied",
    "item-not-found",
    "invalid-object-path",
    "cell-is-being-edited",
  ] as const;

  test.each(faults)(
    "%s leaves the old marks or the new ones, never some of both",
    async (fault) => {
      await open([smallSheet("A"), smallSheet("B")]);
      const both = (marks: readonly Mark[]) =>
        new Map([
          ["A", marks],
          ["B", marks],
        ]);
      await host.readBook();
      await host.mark(both(OLD));
      const old = everythingIn(standin.book);
      standin.host.forgetLog();
      await host.mark(both(SOME_MARKS));
      const fresh = everythingIn(standin.book);
      const steps = standin.host.syncs[0]!.actions.length;
      const seen = { old: 0, fresh: 0 };
      for (let after = 0; after <= steps; after += 3) {
        await host.mark(both(OLD));
        standin.host.failAt(1, fault, { after: after >= steps ? "all" : after });
        const failed = await host.mark(both(SOME_MARKS)).then(
          () => null,
          (error: unknown) => error
        );
        standin.host.failNoMore();
        if (failed) expect(failed).toMatchObject({ name: "HostError" });
        expect(everythingIn(standin.book)).toEqual(failed ? old : fresh);
        seen[failed ? "old" : "fresh"] += 1;
      }
      expect(seen.old + seen.fresh).toBeGreaterThan(10);
      await host.mark(both(OLD));
      expect(everythingIn(standin.book)).toEqual(old);
    }
  );

  test("a failure that lasts is told, and the next marking puts everything right", async () => {
    await open([smallSheet("A"), smallSheet("B")]);
    const both = (marks: readonly Mark[]) =>
      new Map([
        ["A", marks],
        ["B", marks],
      ]);
    await host.readBook();
    await host.mark(both(OLD));
    for (const after of [0, 20, 40, 60, 80, "all"] as const) {
      standin.host.failAt(1, "network-lost", { after, times: 50 });
      await expect(host.mark(both(SOME_MARKS))).rejects.toMatchObject({ name: "HostError" });
      standin.host.failNoMore();
      await host.mark(both(SOME_MARKS));
      expect([marksOn("A"), marksOn("B")]).toEqual([SOME, SOME]);
    }
  });
});

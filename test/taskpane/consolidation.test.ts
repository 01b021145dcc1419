import { NATIONAL_SHEET } from "../../src/poa/national";
import {
  areasWithErrors,
  canCreate,
  NOTHING_YET,
  reduceConsolidation,
  type ConsolidateEvent,
  type Consolidation,
} from "../../src/taskpane/consolidation";
import { gather, tasksIn, type Gathered } from "../../src/taskpane/gather";
import type { Grid } from "../../src/sheet/grid";
import { bookOf, faultySheet, gridWith, soundSheet } from "./sketch";

const gatherOf = (grids: readonly Grid[], signal = new AbortController().signal) =>
  gather(bookOf(grids), { onProgress: () => undefined, signal });

const after = (...events: ConsolidateEvent[]): Consolidation =>
  events.reduce(reduceConsolidation, NOTHING_YET);

describe("gathering", () => {
  test("counts rows in and out, and the errors of each area", async () => {
    const gathered = await gatherOf([soundSheet(), faultySheet()]);
    expect(gathered.national).toMatchObject({ rowsIn: 6, rowsOut: 6 });
    expect(gathered.areas.map(({ errors }) => errors)).toEqual([0, 2]);
    expect(gathered.areas.map(({ count, shape }) => [count.rowsIn, shape.total])).toEqual([
      [3, 100],
      [3, 96],
    ]);
    expect(tasksIn(gathered.national)).toBe(6);
    expect(gathered.hasNational).toBe(false);
  });

  test("names the sheets that give nothing and never takes the national sheet as an area", async () => {
    const gathered = await gatherOf([
      gridWith("Instructivo", [["Lea esto antes de llenar"]]),
      soundSheet(),
      soundSheet(NATIONAL_SHEET),
      gridWith("Hoja3", []),
    ]);
    expect(gathered.areas).toHaveLength(1);
    expect(gathered.hasNational).toBe(true);
    expect(gathered.skipped).toEqual([
      { sheet: "Instructivo", reason: "no-headings" },
      { sheet: "Hoja3", reason: "empty" },
    ]);
  });

  test("tells how far it has come and stops when it is asked to, with nothing written", async () => {
    const book = bookOf([soundSheet("Beni"), soundSheet("Pando"), soundSheet("Oruro")]);
    const cancel = new AbortController();
    const seen: string[] = [];
    const work = gather(book, {
      signal: cancel.signal,
      onProgress: ({ done, of, sheet }) => {
        seen.push(`${sheet} ${done}/${of}`);
        if (sheet === "Pando") cancel.abort();
      },
    });
    await expect(work).rejects.toThrow(/abort/i);
    expect(seen).toEqual(["Beni 0/3", "Pando 1/3"]);
    expect(book.marks.size).toBe(0);
  });

  test("an area that comes twice has an error, though each sheet by itself has none", async () => {
    const gathered = await gatherOf([soundSheet("Beni"), soundSheet("Beni (2)")]);
    expect(areasWithErrors(gathered)).not.toEqual([]);
  });
});

describe("deciding", () => {
  let sound: Gathered;
  let faulty: Gathered;
  beforeAll(async () => {
    sound = await gatherOf([soundSheet()]);
    faulty = await gatherOf([soundSheet(), faultySheet()]);
  });

  test("areas without errors can be created at once", () => {
    expect(canCreate(after({ kind: "gathered", gathered: sound }))).toBe(true);
  });

  test("areas with errors only when the planner says so", () => {
    const state = after({ kind: "gathered", gathered: faulty });
    expect(areasWithErrors(faulty)).toEqual(["Tarija"]);
    expect(canCreate(state)).toBe(false);
    expect(canCreate(reduceConsolidation(state, { kind: "accepted", accepted: true }))).toBe(true);
  });

  test("never when a row would be lost", () => {
    const national = { ...sound.national, rowsOut: sound.national.rowsOut - 1 };
    const gathered = { ...sound, national };
    const state = after({ kind: "gathered", gathered }, { kind: "accepted", accepted: true });
    expect(canCreate(state)).toBe(false);
  });

  test("never while something is under way, nor out of nothing", async () => {
    const busy = after({ kind: "gathered", gathered: sound }, { kind: "started", job: "paint" });
    expect(canCreate(busy)).toBe(false);
    expect(canCreate(NOTHING_YET)).toBe(false);
    expect(canCreate(after({ kind: "gathered", gathered: await gatherOf([]) }))).toBe(false);
  });

  test("reading again takes back what was accepted and created", () => {
    const state = after(
      { kind: "gathered", gathered: faulty },
      { kind: "accepted", accepted: true },
      { kind: "created" },
      { kind: "gathered", gathered: faulty }
    );
    expect(state).toMatchObject({ accepted: false, isCreated: false });
  });

  test("a failure keeps what was read", () => {
    const reason = { kind: "host-is-busy", detail: "" } as const;
    const state = after(
      { kind: "gathered", gathered: sound },
      { kind: "started", job: "paint" },
      { kind: "failed", job: "paint", reason }
    );
    expect(state).toMatchObject({ busy: null, gathered: sound, failure: { job: "paint", reason } });
    expect(reduceConsolidation(state, { kind: "dismissed" }).failure).toBeNull();
  });
});

import type { ReplacedCell } from "../../src/sheet/change";
import type { SheetDrawing } from "../../src/sheet/drawing";
import type { Edit } from "../../src/sheet/edit";
import { GENERAL, type CellContent, type CellValue } from "../../src/sheet/grid";
import type { Host } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, sheetOf, type BootOptions, type Standin } from "../standin/boot";
import { everythingIn, plannersSheet } from "./plannersBook";

// Some of them run a whole workbook many times over; a busy machine may need its time.
jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const idOf = (name: string): string =>
  standin.book.sheets().find((sheet) => sheet.name === name)!.id;
const content = (value: CellValue, format = GENERAL, formula?: string): CellContent => ({
  value,
  format,
  ...(formula !== undefined && { formula }),
});
const edit = (row: number, column: number, from: CellContent, to: CellContent): Edit => ({
  at: { row, column },
  from,
  to,
});
const held = (sheet: string, row: number, column: number) => {
  const range = { top: row, left: column, bottom: row, right: column };
  return { ...standin.book.cells(idOf(sheet), range)[0]![0]! };
};
const only = (sheet: string, ...edits: Edit[]) => new Map([[sheet, { edits }]]);
const by = (row: number, column: number, value: CellValue): void =>
  standin.book.write(idOf("A"), { top: row, left: column, bottom: row, right: column }, [
    [{ value }],
  ]);

/** Runs what somebody else does right after the next round trip. */
function afterNextSync(work: () => void): void {
  const { Excel: client } = standin;
  const prototype = client.RequestContext.prototype as { sync: () => Promise<unknown> };
  const sync = Reflect.get(prototype, "sync");
  prototype.sync = async function (this: unknown, ...args: unknown[]) {
    prototype.sync = sync;
    const answer: unknown = await Reflect.apply(sync, this, args);
    work();
    return answer;
  };
}

const SOME: ReadonlyMap<string, { readonly edits: readonly Edit[] }> = new Map([
  [
    "A",
    {
      edits: [
        edit(2, 1, content("DNAF 2", "@"), content("DNAF-2", "@")),
        edit(2, 4, content(0.04, "0%"), content(0.5, "0.0%")),
        edit(9, 4, content(0, "0%"), content(null, "0%")),
        edit(40, 6, content(null), content("=1+1", GENERAL)),
      ],
    },
  ],
  ["B", { edits: [edit(30, 4, content(0.54, "0%"), content(1, "0%"))] }],
]);

test("edits of two sheets: two round trips, one step to undo, nothing else touched, Ctrl+Z gives all back", async () => {
  await open([plannersSheet("A"), plannersSheet("B", { hidden: true })]);
  for (const sheet of ["A", "B"]) {
    // So that the totals are those of their cells, and not what the file says they were.
    const cell = { top: 2, left: 4, bottom: 2, right: 4 };
    standin.book.write(idOf(sheet), cell, [[{ value: 0.04 }]]);
  }
  await standin.book.settled();
  standin.book.forgetUndo();
  const before = everythingIn(standin.book);
  const exact = held("B", 30, 4).value;
  expect(exact).toBeCloseTo(0.58);
  const changes = new Map([
    ["A", SOME.get("A")!],
    ["B", { edits: [edit(30, 4, content(exact, "0%"), content(1, "0%"))] }],
  ]);
  expect(await host.apply(changes)).toEqual([]);
  expect(standin.host.syncs).toHaveLength(2);
  expect(standin.host.undoLost).toEqual([]);
  expect(held("A", 2, 1)).toEqual({ value: "DNAF-2", format: "@", formula: "" });
  expect(held("A", 2, 4)).toEqual({ value: 0.5, format: "0.0%", formula: "" });
  expect(held("A", 9, 4)).toEqual({ value: null, format: "0%", formula: "" });
  expect(held("A", 40, 6)).toEqual({ value: "=1+1", format: GENERAL, formula: "" });
  expect(held("B", 30, 4)).toEqual({ value: 1, format: "0%", formula: "" });
  expect(standin.book.undoDepth()).toBe(1);
  standin.book.undo();
  await standin.book.settled();
  expect(everythingIn(standin.book)).toEqual(before);
});

test("text stays text whatever it looks like, and numbers numbers, also in cells formatted as text", async () => {
  const texts = [
    "=SUM(A1:A9)",
    "+591",
    "-x",
    "@aquí",
    "'dicho",
    "4.10",
    "3-1",
    "TRUE",
    "10%",
    "#N/A x",
  ];
  await open([sheetOf("A", [["x"]])]);
  const edits = texts.flatMap((text, row) => [
    edit(row + 1, 0, content(null), content(text)),
    edit(row + 1, 1, content(null), content(text, "@")),
  ]);
  edits.push(edit(20, 0, content(null), content(4.1, "@")));
  edits.push(edit(21, 0, content(null), content(2021)));
  edits.push(edit(22, 0, content(null), content({ error: "#REF!" })));
  expect(await host.apply(only("A", ...edits))).toEqual([]);
  for (const [row, text] of texts.entries()) {
    expect(held("A", row + 1, 0)).toEqual({ value: text, format: GENERAL, formula: "" });
    expect(held("A", row + 1, 1)).toEqual({ value: text, format: "@", formula: "" });
  }
  expect(held("A", 20, 0)).toEqual({ value: 4.1, format: "@", formula: "" });
  expect(held("A", 21, 0).value).toBe(2021);
  expect(held("A", 22, 0).value).toMatchObject({ error: "#REF!" });
});

describe("what is no longer as expected is refused, and nothing is written", () => {
  test("a cell that another value has come into", async () => {
    await open([plannersSheet("A"), plannersSheet("B")]);
    by(2, 1, "DNAF 2 bis");
    const before = everythingIn(standin.book);
    expect(await host.apply(SOME)).toEqual([
      {
        sheet: "A",
        at: { row: 2, column: 1 },
        expected: content("DNAF 2", "@"),
        now: content("DNAF 2 bis", "@"),
      },
    ]);
    expect(standin.host.syncs).toHaveLength(1);
    expect(everythingIn(standin.book)).toEqual(before);
  });

  test("a formula that is another one now, although it gives the same", async () => {
    await open([sheetOf("A", [[1, "=A1*2"]])]);
    const was = content(2, GENERAL, "=A1+1");
    const stale = await host.apply(only("A", edit(0, 1, was, content(5))));
    expect(stale).toEqual([
      { sheet: "A", at: { row: 0, column: 1 }, expected: was, now: content(2, GENERAL, "=A1*2") },
    ]);
    expect(held("A", 0, 1).formula).toBe("=A1*2");
  });

  test("a cell that is changed between our reading and our writing keeps what came into it", async () => {
    await open([sheetOf("A", [["uno", "dos", "=B1"]])]);
    await host.keepHistory(["antes"]);
    const edits = [
      edit(0, 0, content("uno"), content("UNO")),
      edit(0, 1, content("dos"), content("DOS")),
      edit(0, 2, content("dos"), content("TRES", "@")),
    ];
    afterNextSync(() => by(0, 1, "otro"));
    expect(await host.apply(only("A", ...edits), () => ["después"])).toEqual([
      { sheet: "A", at: { row: 0, column: 1 }, expected: content("dos"), now: content("otro") },
    ]);
    expect(held("A", 0, 0).value).toBe("uno");
    expect(held("A", 0, 1).value).toBe("otro");
    expect(held("A", 0, 2)).toMatchObject({ formula: "=B1", format: GENERAL });
    expect(await host.readHistory()).toEqual(["antes"]);
  });
});

describe("history", () => {
  test("is kept by the batch that writes, and holds what was replaced, formulas too; undoing restores them", async () => {
    await open([sheetOf("A", [[1, 2, "=A1+B1"]])]);
    let replaced: readonly ReplacedCell[] = [];
    const change = only("A", edit(0, 2, content(3), content(10, "0.0")));
    const done = await host.apply(change, (cells) => {
      replaced = cells;
      return { steps: cells };
    });
    expect(done).toEqual([]);
    expect(standin.host.syncs).toHaveLength(2);
    const formula = content(3, GENERAL, "=A1+B1");
    expect(replaced).toEqual([{ sheet: "A", at: { row: 0, column: 2 }, content: formula }]);
    expect(await host.readHistory()).toEqual({ steps: replaced });
    const back = only("A", edit(0, 2, content(10, "0.0"), formula));
    expect(await host.apply(back, () => null)).toEqual([]);
    await standin.book.settled();
    expect(held("A", 0, 2)).toEqual({ value: 3, format: GENERAL, formula: "=A1+B1" });
    expect(await host.readHistory()).toBeNull();
    by(0, 0, 5);
    await standin.book.settled();
    expect(held("A", 0, 2).value).toBe(7);
  });

  test("a formula goes back into a cell that has been formatted as text", async () => {
    await open([sheetOf("A", [[1, "=A1"]])]);
    const formula = content(1, GENERAL, "=A1");
    await host.apply(only("A", edit(0, 1, formula, content("uno", "@"))));
    expect(held("A", 0, 1)).toEqual({ value: "uno", format: "@", formula: "" });
    await host.apply(only("A", edit(0, 1, content("uno", "@"), formula)));
    await standin.book.settled();
    expect(held("A", 0, 1)).toEqual({ value: 1, format: GENERAL, formula: "=A1" });
  });
});

test("rows are shown and hidden again", async () => {
  await open([{ ...plannersSheet("A"), hiddenRows: [3, 4, 7] }]);
  expect(await host.apply(new Map([["A", { edits: [], showRows: [3, 4] }]]))).toEqual([]);
  expect([...standin.book.hidden(idOf("A"), "rows")]).toEqual([7]);
  expect(await host.apply(new Map([["A", { edits: [], hideRows: [3, 4] }]]))).toEqual([]);
  expect([...standin.book.hidden(idOf("A"), "rows")]).toEqual([3, 4, 7]);
});

test("hidden rows and merged cells are written like others", async () => {
  await open([{ ...plannersSheet("A"), hiddenRows: [2, 3] }]);
  const edits = [
    edit(2, 2, content(null), content("Operación")),
    edit(3, 1, content("DNAF 3", "@"), content("DNAF-3", "@")),
  ];
  expect(await host.apply(only("A", ...edits))).toEqual([]);
  expect(held("A", 2, 2).value).toBe("Operación");
  expect(held("A", 3, 1).value).toBe("DNAF-3");
  expect(standin.book.merges(idOf("A"))).toHaveLength(1);
});

describe("sheets", () => {
  const change = (sheet: string) => only(sheet, edit(0, 0, content("x"), content("y")));

  test("a protected one is named, and no other is written", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("B", [["x"]])]);
    standin.book.changeSheet(idOf("B"), { isProtected: true });
    const both = new Map([...change("A"), ...change("B")]);
    await expect(host.apply(both)).rejects.toMatchObject({
      failure: "sheet-is-protected",
      detail: "B",
    });
    expect(held("A", 0, 0).value).toBe("x");
  });

  test("one that becomes protected while we are at it leaves the others as they were", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("B", [["x"]])]);
    afterNextSync(() => standin.book.changeSheet(idOf("B"), { isProtected: true }));
    const both = new Map([...change("A"), ...change("B")]);
    await expect(host.apply(both)).rejects.toMatchObject({
      failure: "sheet-is-protected",
      detail: "B",
    });
    expect(held("A", 0, 0).value).toBe("x");
  });

  test("one with a new name is found, one that is gone is named", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("B", [["x"]])]);
    await host.readBook();
    standin.book.changeSheet(idOf("A"), { name: "A corregida" });
    expect(await host.apply(change("A"))).toEqual([]);
    expect(await host.apply(only("A", edit(0, 0, content("y"), content("z"))))).toEqual([]);
    expect(held("A corregida", 0, 0).value).toBe("z");
    standin.book.deleteSheet(idOf("B"));
    await expect(host.apply(change("B"))).rejects.toMatchObject({
      failure: "sheet-is-gone",
      detail: "B",
    });
  });

  test("while a cell is being edited nothing is done", async () => {
    await open([sheetOf("A", [["x"]])]);
    standin.host.isEditing = true;
    await expect(host.apply(change("A"))).rejects.toMatchObject({
      failure: "cell-is-being-edited",
    });
    standin.host.isEditing = false;
    expect(held("A", 0, 0).value).toBe("x");
  });
});

test("10,000 scattered cells, in requests and answers that Excel on the web takes", async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => [`${row}  ${"x".repeat(300)}`]);
  await open([sheetOf("A", rows)], { payloadLimit: 5_000_000 });
  const edits = rows.map(([text], row) =>
    edit(row, 0, content(text!), content(text!.replace("  ", " ")))
  );
  expect(await host.apply(only("A", ...edits))).toEqual([]);
  expect(held("A", 9_999, 0).value).toMatch(/^9999 x/);
  expect(standin.host.syncs.length).toBeLessThanOrEqual(8);
});

describe("cut off at any action of any round trip", () => {
  const sheets = () => [
    { ...sheetOf("A", [["uno", 0.5, "=B1*2", null]]), hiddenRows: [5] },
    sheetOf("B", [["x"]]),
  ];
  const changes = new Map([
    [
      "A",
      {
        edits: [
          edit(0, 0, content("uno"), content("=UNO")),
          edit(0, 1, content(0.5), content(0.25, "0%")),
          edit(0, 2, content(1), content("texto", "@")),
          edit(3, 3, content(null), content(7, "@")),
        ],
        showRows: [5],
      },
    ],
    ["B", { edits: [edit(0, 0, content("x"), content("y"))] }],
  ]);

  test.each(["network-lost", "access-denied", "host-is-busy", "cell-is-being-edited"] as const)(
    "%s leaves the workbook as it was or finished, and its history with it",
    async (fault) => {
      await open(sheets());
      await standin.book.settled();
      const start = everythingIn(standin.book);
      await host.apply(changes, () => ["hecho"]);
      await standin.book.settled();
      const done = everythingIn(standin.book);
      const steps = standin.host.syncs.map(({ actions }) => actions.length);
      const seen = { start: 0, done: 0 };
      for (const [k, count] of steps.entries()) {
        for (let after = 0; after <= count; after += 3) {
          standin.book.load(sheets());
          standin.book.changeSetting("poa-history", ["antes"]);
          standin.host.failAt(k + 1, fault, { after: after + 1 >= count ? "all" : after });
          const failed = await host
            .apply(changes, () => ["hecho"])
            .then(
              () => null,
              (error: unknown) => error
            );
          standin.host.failNoMore();
          await standin.book.settled();
          if (failed) expect(failed).toMatchObject({ name: "HostError" });
          expect(everythingIn(standin.book)).toEqual(failed ? start : done);
          expect(standin.book.setting("poa-history")).toEqual([failed ? "antes" : "hecho"]);
          seen[failed ? "start" : "done"] += 1;
        }
      }
      // What is over in a moment is waited for.
      const isOfTheMoment = fault === "host-is-busy" || fault === "cell-is-being-edited";
      if (isOfTheMoment) expect(seen.start).toBe(0);
      else expect(seen.start).toBeGreaterThan(20);
      expect(seen.done).toBeGreaterThan(0);
    }
  );
});

import type { DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import type { Host } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, sheetOf, type BootOptions, type Standin } from "../standin/boot";
import { nationalDrawings } from "./nationalDrawings";
import { everythingIn, plannersSheet } from "./plannersBook";

// Each of them paints a whole workbook, some of them many times over; a busy machine may need its time.
jest.setTimeout(180_000);

let standin: Standin;
let host: Host;

async function open(sheets: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(sheets, options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const names = (): string[] => standin.book.sheets().map(({ name }) => name);
const sheetNamed = (name: string): SheetDrawing =>
  everythingIn(standin.book).find((sheet) => sheet.name === name)!;
const MEMBERS_OF_A_SWAP = ["Worksheet.name", "Worksheet.position", "Worksheet.delete"];

/** Sums over hundreds of cells differ in their last digit from those that were reckoned in points. */
const rounded = (sheets: readonly SheetDrawing[]): SheetDrawing[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "number" && cell.formula
        ? { ...cell, value: Number(cell.value.toPrecision(12)) }
        : cell
    ),
  }));

async function everythingSettled(): Promise<SheetDrawing[]> {
  await standin.book.settled();
  return rounded(everythingIn(standin.book));
}

describe("the national book of the nineteen received books", () => {
  test("painted, it is the book that loading it gives; painted again, it replaces itself", async () => {
    const drawings = await nationalDrawings();
    await open(drawings);
    const loaded = await everythingSettled();
    standin.close();

    await open([plannersSheet("A"), plannersSheet("B")], { payloadLimit: 5_000_000 });
    const before = await everythingSettled();
    const told: string[] = [];
    await host.paint(drawings, { onProgress: (now) => told.push(`${now.done}/${now.of}`) });
    // One to look, six to build, one to finish.
    expect(standin.host.syncs).toHaveLength(8);
    expect(Math.max(...standin.host.syncs.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
    expect(told).toHaveLength(6);
    expect(told[0]).toBe("0/24");
    // Nothing but the names the new sheets get in the end is lost to undo.
    expect(new Set(standin.host.undoLost)).toEqual(new Set(["Worksheet.name"]));
    expect(names()).toEqual(["A", "B", ...drawings.map(({ name }) => name)]);
    expect(await everythingSettled()).toEqual([...before, ...loaded]);

    standin.host.forgetLog();
    await host.paint(drawings);
    expect(standin.host.syncs).toHaveLength(8);
    expect([...new Set(standin.host.undoLost)].sort()).toEqual([...MEMBERS_OF_A_SWAP].sort());
    expect(await everythingSettled()).toEqual([...before, ...loaded]);
  });
});

const text = (row: number, column: number, value: string | number): DrawnCell => ({
  at: { row, column },
  value,
});

/** Sheets that name one another in every way a drawing can. */
function entwined(weights: readonly number[] = [20, 30, 50]): SheetDrawing[] {
  const last = weights.length;
  const total = `'POA d''Oro'!$B$2:$B$${last + 1}`;
  const bold = { bold: true, fontName: "Arial", fontSize: 9 };
  return [
    {
      ...sheetOf("Resumen", [["Total", null, "100 %"]]),
      cells: [
        { ...text(0, 0, "Total"), style: bold },
        {
          at: { row: 0, column: 1 },
          value: weights.reduce((sum, one) => sum + one, 0),
          formula: `=SUM(${total})+0*LEN("'Resumen'!A1")+Resumen!C1`,
        },
        text(0, 2, 0),
        {
          ...text(1, 0, "Ver filas"),
          style: { ...bold, fontColor: "#0563C1", underline: true },
          link: { sheet: "POA d'Oro", cell: { row: 1, column: 0 } },
        },
        {
          ...text(2, 0, "=de otra hoja"),
          style: { fontColor: "#808080" },
          link: { sheet: "Datos", cell: { row: 4, column: 2 } },
        },
      ],
      rules: [
        {
          ranges: [{ top: 0, left: 1, bottom: 0, right: 1 }],
          formula: "=$B$1<>100",
          fill: "#FFE08A",
        },
        {
          ranges: [{ top: 0, left: 1, bottom: 5, right: 1 }],
          formula: "=$B1=Datos!$A$1",
          fontColor: "#9C0006",
        },
      ],
      charts: [
        {
          kind: "column",
          title: "Ponderación",
          categories: { top: 0, left: 0, bottom: 0, right: 0 },
          values: { top: 0, left: 1, bottom: 0, right: 1 },
          anchor: { top: 4, left: 0, bottom: 18, right: 6 },
        },
      ],
    },
    {
      ...sheetOf("POA d'Oro", [
        ["Código", "Ponderación"],
        ...weights.map((weight, index) => [`4.${index}`, weight]),
      ]),
      frozenRows: 1,
      table: { name: "POA_Nacional", range: { top: 0, left: 0, bottom: last, right: 1 } },
      filter: { top: 0, left: 0, bottom: last, right: 1 },
      validations: [
        {
          ranges: [{ top: 1, left: 1, bottom: last, right: 1 }],
          allows: { kind: "decimal", least: 0, most: 100 },
          otherwise: "stop",
          error: { title: "Ponderación", text: "Escriba un número de 0 a 100." },
          prompt: { title: "Ponderación", text: "De 0 a 100." },
        },
      ],
    },
    {
      ...sheetOf("Datos", [["=Resumen!B1", "='POA d''Oro'!A2"]]),
      validations: [
        {
          ranges: [{ top: 2, left: 1, bottom: 9, right: 1 }],
          allows: { kind: "list", values: ["sí", "no"] },
          otherwise: "information",
          error: { title: "", text: "" },
        },
        {
          ranges: [
            { top: 2, left: 0, bottom: 9, right: 0 },
            { top: 2, left: 2, bottom: 9, right: 2 },
          ],
          allows: { kind: "custom", formula: "=COUNTIF(Resumen!$A:$A,A3)=0" },
          otherwise: "warning",
          error: { title: "", text: "Ya está en el resumen." },
        },
      ],
      hidden: true,
    },
  ];
}

const loadedOf = async (sheets: readonly SheetDrawing[]): Promise<SheetDrawing[]> => {
  await open(sheets);
  const loaded = await everythingSettled();
  standin.close();
  return loaded;
};

test("sheets that name one another are painted as loading gives them, three times over", async () => {
  const loaded = await loadedOf(entwined());
  const longer = await loadedOf(entwined([10, 20, 30, 40]));
  await open([plannersSheet("A")]);
  const [before] = await everythingSettled();
  for (const expected of [loaded, loaded]) {
    await host.paint(entwined());
    expect(await everythingSettled()).toEqual([before, ...expected]);
  }
  await host.paint(entwined([10, 20, 30, 40]));
  expect(await everythingSettled()).toEqual([before, ...longer]);
});

test("a table keeps its looks and its filter buttons, a chart has no legend and begins at nothing", async () => {
  await open([plannersSheet("A")]);
  await host.paint(entwined());
  const extrasOf = (name: string) =>
    standin.book.extras(standin.book.sheets().find((sheet) => sheet.name === name)!.id);
  expect(extrasOf("POA d'Oro")).toMatchObject({
    table: { name: "POA_Nacional", style: "TableStyleLight1", hasFilter: true },
  });
  expect(extrasOf("POA d'Oro").filter).toBeUndefined();
  expect(extrasOf("Resumen").charts).toMatchObject([
    { seriesName: "Ponderación", hasLegend: false, least: 0 },
  ]);
});

test("a table's name that a sheet of the planner's has is left to it", async () => {
  const mine = { ...entwined()[1]!, name: "Copia" };
  await open([mine]);
  const [before] = await everythingSettled();
  await host.paint(entwined());
  await host.paint(entwined());
  expect(sheetNamed("POA d'Oro").table?.name).toBe("POA_Nacional_2");
  expect((await everythingSettled())[0]).toEqual(before);
});

test("replaced sheets keep their places among the planner's, new ones come behind", async () => {
  const [, second, third] = entwined();
  await open([plannersSheet("A"), third!, plannersSheet("B"), second!, plannersSheet("C")]);
  standin.book.activate(standin.book.sheets()[3]!.id);
  await host.paint(entwined());
  expect(names()).toEqual(["A", "Datos", "B", "POA d'Oro", "C", "Resumen"]);
  expect(standin.book.activeSheet()).toBe(standin.book.sheets()[3]!.id);
});

describe("notes", () => {
  const noted = (): SheetDrawing => ({
    ...sheetOf("A", [["x"]]),
    notes: [
      { at: { row: 0, column: 0 }, text: "=Observación: la suma no llega\na 100" },
      { at: { row: 3, column: 1 }, text: "en una celda vacía" },
    ],
  });

  test("are painted where Excel has them", async () => {
    await open([sheetOf("B", [["x"]])], { excelApi: "1.18" });
    await host.paint([noted()]);
    expect(sheetNamed("A").notes).toEqual(noted().notes);
  });

  test("are left out where it has none", async () => {
    await open([sheetOf("B", [["x"]])], { excelApi: "1.9" });
    await host.paint([noted(), ...entwined()]);
    expect(sheetNamed("A").notes).toBeUndefined();
    expect(names()).toHaveLength(5);
  });
});

describe("cut off", () => {
  const old = (): SheetDrawing[] => [sheetOf("A", [["x"]]), ...entwined([60, 40]).slice(0, 2)];
  const FAULTS = ["network-lost", "access-denied", "cell-is-being-edited"] as const;
  const AFTER = [0, 10, 40, 90, 120, 140, 160, 170, 180, 185, 190, 195, 200, "all"] as const;

  test.each(FAULTS)("by %s at any sync: the book is as it was, or finished", async (fault) => {
    await open(old());
    const before = await everythingSettled();
    await host.paint(entwined());
    const syncs = standin.host.syncs.length;
    expect(syncs).toBe(3);
    const finished = await everythingSettled();
    const ends = new Set<string>();
    for (let sync = 1; sync <= syncs; sync++) {
      // Looking changes nothing, however far it comes.
      for (const after of sync === 1 ? ([0, "all"] as const) : AFTER) {
        standin.book.load(old());
        standin.host.failAt(sync, fault, { after });
        const failed = await host.paint(entwined()).then(
          () => null,
          (error: unknown) => error
        );
        standin.host.failNoMore();
        if (failed) expect(failed).toMatchObject({ name: "HostError" });
        expect(await everythingSettled()).toEqual(failed ? before : finished);
        ends.add(failed ? "as it was" : "finished");
      }
    }
    // What is over in a moment is waited for.
    const isOfTheMoment = fault === "cell-is-being-edited";
    expect([...ends].sort()).toEqual([...(isOfTheMoment ? [] : ["as it was"]), "finished"]);
  });

  test("by the planner, at any moment: the book is as it was", async () => {
    await open(old());
    const before = await everythingSettled();
    const many = [...Array(4).keys()].map((index) =>
      sheetOf(
        `Unidad ${index}`,
        Array.from({ length: 60 }, () => ["texto ".repeat(1_500)])
      )
    );
    const drawings = [...entwined(), ...many];
    let moment = 0;
    for (let isStopped = true; isStopped; moment++) {
      const stop = new AbortController();
      let told = 0;
      const halt = () => stop.abort(new Error("basta"));
      // While the request that is told of is on its way.
      const onProgress = () => void (++told === moment && setTimeout(halt));
      if (moment === 0) halt();
      const lost = standin.host.undoLost.length;
      const end = await host.paint(drawings, { signal: stop.signal, onProgress }).then(
        () => "painted",
        (error: unknown) => (error as Error).message
      );
      isStopped = end === "basta";
      if (!isStopped) break;
      expect(await everythingSettled()).toEqual(before);
      // Only what was begun is taken away again.
      expect(new Set(standin.host.undoLost.slice(lost))).toEqual(
        new Set(moment === 0 ? [] : ["Worksheet.delete"])
      );
    }
    // Every request that was told of has been stopped once.
    expect(moment).toBeGreaterThan(4);
    expect(names()).toHaveLength(8);
  });

  test("the sheet in front is the same when nothing was done", async () => {
    await open(old());
    standin.book.activate(standin.book.sheets()[1]!.id);
    standin.host.failAt(3, "network-lost", { after: "all" });
    await host.paint(entwined().slice(2)).catch(() => undefined);
    standin.host.failNoMore();
    expect(standin.book.activeSheet()).toBe(standin.book.sheets()[1]!.id);
  });
});

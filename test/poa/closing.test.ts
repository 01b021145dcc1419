import { readFileSync } from "node:fs";
import fc from "fast-check";
import { checkSheet, checkTogether, type SheetCheck } from "../../src/poa/check";
import {
  closeOnOthers,
  closeOnRow,
  closingsOf,
  readingsThatClose,
  type Closing,
} from "../../src/poa/closing";
import { weightOfPlan } from "../../src/poa/plan";
import { DEFAULT_SETTINGS, withChosen } from "../../src/poa/settings";
import { sisterSuggestions } from "../../src/poa/sisterSuggestions";
import { a1 } from "../../src/sheet/cell";
import { applyTo, type Edit } from "../../src/sheet/edit";
import type { Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { sample } from "../workbooks/received";
import { insertRow, put } from "./gridChanges";
import { sketch } from "./sketch";

const closingIn = (grid: Grid): Closing => closingsOf(checkSheet(grid))[0]!;
const totalAfter = (grid: Grid, edits: readonly Edit[]): number => {
  const { grid: after, stale } = applyTo(grid, edits);
  expect(stale).toEqual([]);
  return weightOfPlan(checkSheet(after).plans[0]!);
};
const told = (edits: readonly Edit[]) => edits.map(({ at, to }) => [a1(at), to.value, to.format]);

describe("Tarija among the nineteen", () => {
  let grids: readonly Grid[];
  let checks: SheetCheck[];
  let tarija: Closing;
  const grid = () => grids.find(({ ref }) => ref.sheet === "Tarija")!;
  beforeAll(async () => {
    ({ grids } = await readBook(new Uint8Array(readFileSync(sample())), ""));
    checks = checkTogether(grids.map((one) => checkSheet(one)));
    const own = checks.find(({ ref }) => ref.sheet === "Tarija")!;
    tarija = closingsOf(own, checks)[0]!;
  });

  test("no other area is off", () => {
    expect(checks.flatMap((check) => closingsOf(check, checks))).toHaveLength(1);
  });

  test("the first suggestion is task 3.1.8 with 4 %, after 3.1.7, under the same operation", () => {
    expect(tarija).toMatchObject({ total: 96, missing: 4, scope: "" });
    const [first] = tarija.suggestions;
    expect(tarija.bySisters).toEqual([first]);
    expect(first).toMatchObject({
      kind: "insert",
      code: "3.1.8",
      text: "Emisión de cédulas de identidad en penitenciarias",
      weight: 4,
      effect: 4,
      sisters: 8,
      carriers: 6,
      after: 11,
      action: { code: { value: "3.1" } },
      operation: { code: { value: "DDTJ 2" } },
    });
  });

  test("that row, inserted there, brings Tarija to 100", () => {
    let after = insertRow(grid(), 12);
    after = put(after, { row: 12, column: 4 }, 0.04, "0%");
    after = put(after, { row: 12, column: 5 }, "3.1.8", "@");
    after = put(after, { row: 12, column: 6 }, tarija.suggestions[0]!.text);
    const check = checkSheet({ ...after, merges: null });
    expect(weightOfPlan(check.plans[0]!)).toBe(100);
    expect(check.findings.map(({ rule }) => rule)).not.toContain("weights-add-to-100");
  });

  test("the task that DDTJ 9 lacks is written beside it; that adds nothing to the total", () => {
    const plans = checks.flatMap((check) => check.plans);
    const idle = sisterSuggestions(tarija.plan, plans).find(({ kind }) => kind === "fill-in")!;
    expect(idle).toMatchObject({
      code: "4.7.1",
      effect: 0,
      operation: { code: { value: "DDTJ 9" } },
    });
    const { edits } = idle as Extract<typeof idle, { kind: "fill-in" }>;
    expect(edits.map(({ at }) => a1(at))).toEqual(["F22", "G22"]);
    const rules = checkSheet(applyTo(grid(), edits).grid).findings.map(({ rule }) => rule);
    expect(rules).not.toContain("operation-has-a-task");
  });

  test("each of the three ways gives 100; no other reading does", () => {
    expect(totalAfter(grid(), tarija.proportional)).toBe(100);
    const row = tarija.shares.find(({ code }) => code.value === "3.1.4")!;
    expect(told(closeOnRow(tarija, row.at))).toEqual([[a1(row.at), 0.07, "0%"]]);
    const held = tarija.shares.slice(0, 15).map(({ at }) => at);
    const edits = closeOnOthers(tarija, held);
    expect(totalAfter(grid(), edits)).toBe(100);
    expect(edits.some(({ at }) => held.includes(at))).toBe(false);
    expect(readingsThatClose(grid())).toEqual([]);
  });
});

test("a sister's other weight is an edit, and two suggestions may go together", () => {
  const area = (name: string, weights: readonly [string, string, string, string]) => {
    const drawn = sketch`
      ÁREA ORGANIZACIONAL: | BIBLIOTECA
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | OP 1 | Comprar libros  | 40% | 4.1.1 | Elegir los títulos con los maestros
      "   | "                  | OP 2 | Prestar libros  | 30% | 4.1.2 | Abrir la sala también los sábados
      "   | "                  | OP 3 | Forrar libros   | 20% | 4.1.3 | Sellar y forrar los libros nuevos
      "   | "                  | OP 4 | Contar cuentos  | 10% | 4.1.4 | Leer a los niños en las plazas
    `.grid;
    let grid: Grid = { ...drawn, ref: { book: "", sheet: name } };
    grid = put(grid, { row: 0, column: 1 }, `BIBLIOTECA DEPARTAMENTAL DE ${name.toUpperCase()}`);
    weights.forEach((weight, index) => {
      grid = put(grid, { row: 3 + index, column: 4 }, Number(weight) / 100);
    });
    return checkSheet(grid);
  };
  const usual = ["40", "30", "20", "10"] as const;
  const own = area("Oruro", ["40", "28", "19", "10"]);
  const checks = [own, ...["Beni", "Pando", "Tarija", "Potosí"].map((name) => area(name, usual))];
  const [closing] = closingsOf(own, checks);
  expect(closing).toMatchObject({ missing: 3 });
  expect(closing!.bySisters.map(({ kind, code, effect }) => [kind, code, effect])).toEqual([
    ["weight", "4.1.2", 2],
    ["weight", "4.1.3", 1],
  ]);
  expect(
    closing!.bySisters.flatMap((one) => (one.kind === "weight" ? told(one.edits) : []))
  ).toEqual([
    ["E5", 0.3, "0%"],
    ["E6", 0.2, "0%"],
  ]);
});

test("one row is refused where it would get nothing, less, or more than all", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 90% | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 10% | 4.1.2 | Abrir la sala
    "   | "                  | DNB 3 | Forrar libros  | 20% | 4.1.3 | Sellar los libros
  `;
  const closing = closingIn(grid);
  const [first, second, third] = closing.shares;
  expect(told(closeOnRow(closing, first!.at))).toEqual([["E5", 0.7, "0%"]]);
  expect(closeOnRow(closing, second!.at)).toEqual([]);
  expect(closeOnRow(closing, third!.at)).toEqual([]);
  expect(closeOnRow(closing, { row: 0, column: 0 })).toEqual([]);
});

test("nothing is offered where the rows that are not held are no weights, or the held ones take all", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 90% | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 20% | 4.1.2 | Abrir la sala
    "   | "                  | DNB 3 | Forrar libros  |  0% | 4.1.3 | Sellar los libros
  `;
  const closing = closingIn(grid);
  const [first, second, third] = closing.shares.map(({ at }) => at);
  expect(closeOnOthers(closing, [first!, second!])).toEqual([]);
  expect(closeOnOthers(closing, [first!, second!, third!])).toEqual([]);
  expect(told(closeOnOthers(closing, [first!]))).toEqual([["E6", 0.1, "0%"]]);
});

test("a sheet that is very far off gets no weight of nothing", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =90   | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | =9000 | 4.1.2 | Abrir la sala
    "   | "                  | DNB 3 | Forrar libros  | =20   | 4.1.3 | Sellar los libros
  `;
  expect(closingIn(grid).proportional).toEqual([]);
  expect(
    checkSheet(grid).findings.find(({ rule }) => rule === "weights-add-to-100")!.fix
  ).toBeNull();
});

test("the decimals are those of the sheet, and the format stays where it shows them", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =0.3[0.00%] | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 30%         | 4.1.2 | Abrir la sala
    "   | "                  | DNB 3 | Forrar libros  | 12.5%       | 4.1.3 | Sellar los libros
    "   | "                  | DNB 4 | Contar cuentos | '12,5 %     | 4.1.4 | Leer a los niños
  `;
  const { proportional } = closingIn(grid);
  expect(told(proportional)).toEqual([
    ["E5", 0.353, "0.00%"],
    ["E6", 0.353, "0.0#%"],
    ["E7", 0.147, "0.0#%"],
    ["E8", 0.147, "0.0#%"],
  ]);
});

describe("other readings", () => {
  const perAction = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%  | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 40%  | 4.1.2 | Abrir la sala
    4.2 | Cuidar los fondos  | DNB 3 | Ordenar libros | 100% | 4.2.1 | Foliar los legajos
  `.grid;

  test("100 per action, where the planner has said that it is per area", () => {
    const settings = withChosen(DEFAULT_SETTINGS, "POA", { base: "area" });
    expect(closingsOf(checkSheet(perAction, settings), [], settings)).toHaveLength(1);
    const readings = readingsThatClose(perAction, settings);
    expect(readings).toEqual([{ kind: "setting", chosen: { base: "action" } }]);
    const kept = withChosen(settings, "POA", { base: "action" });
    expect(closingsOf(checkSheet(perAction, kept), [], kept)).toEqual([]);
  });

  test("equal weights on every row, read as several", () => {
    const { grid } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
          |                    |       |                | 30% | 4.1.2 | Pagar los libros
          |                    | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
          |                    |       |                | 20% | 4.1.4 | Leer a los niños
    `;
    const settings = withChosen(DEFAULT_SETTINGS, "POA", { weightOn: "repeated" });
    expect(readingsThatClose(grid, settings)).toEqual([
      { kind: "setting", chosen: { weightOn: "task" } },
    ]);
  });

  test("the tasks alone, where some operations weigh besides", () => {
    const { grid } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 50% |       |
          |                    |       |                | 30% | 4.1.1 | Elegir los títulos
          |                    |       |                | 30% | 4.1.2 | Pagar los libros
          |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
    `;
    const [reading] = readingsThatClose(grid);
    expect(reading).toMatchObject({ kind: "tasks-alone" });
    expect(totalAfter(grid, reading?.kind === "tasks-alone" ? reading.edits : [])).toBe(100);
  });

  test("none where the sheet is right as it is read", () => {
    expect(readingsThatClose(perAction)).toEqual([]);
  });
});

test("whatever the weights and whichever are held, each way that is offered sums to 100 exactly", () => {
  const weight = fc.integer({ min: 1, max: 6000 }).map((hundredths) => hundredths / 100);
  const rows = fc.array(fc.tuple(weight, fc.boolean(), fc.boolean()), {
    minLength: 1,
    maxLength: 20,
  });
  let offered = 0;
  fc.assert(
    fc.property(rows, fc.nat(19), (drawn, one) => {
      const head = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 1% | 4.1.1 | Elegir los títulos
      `.grid;
      const cells = drawn.map(([points, isPercent], index) => ({
        values: [
          index === 0 ? "4.1" : null,
          index === 0 ? "Ampliar la lectura" : null,
          `DNB ${index + 1}`,
          `Operación ${index + 1}`,
          isPercent ? points / 100 : `${String(points).replace(".", ",")} %`,
          `4.1.${index + 1}`,
          `Tarea ${index + 1}`,
        ],
        formats: Array.from({ length: 7 }, (_, c) => (c === 4 && isPercent ? "0.00%" : "General")),
      }));
      const grid: Grid = {
        ...head,
        merges: [],
        values: [...head.values.slice(0, -1), ...cells.map(({ values }) => values)],
        formats: [...head.formats.slice(0, -1), ...cells.map(({ formats }) => formats)],
      };
      const [closing] = closingsOf(checkSheet(grid));
      if (!closing) return;
      const held = closing.shares.filter((_, index) => drawn[index]?.[2]).map(({ at }) => at);
      const ways = [
        closing.proportional,
        closeOnRow(closing, closing.shares[one % closing.shares.length]!.at),
        closeOnOthers(closing, held),
      ];
      for (const edits of ways) {
        if (edits.length === 0) continue;
        offered += 1;
        expect(totalAfter(grid, edits)).toBe(100);
        expect(edits.every(({ to }) => Number(to.value) > 0 && Number(to.value) <= 1)).toBe(true);
      }
    }),
    { numRuns: 200 }
  );
  expect(offered).toBeGreaterThan(100);
});

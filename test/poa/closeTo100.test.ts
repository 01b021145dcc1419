import fc from "fast-check";
import { checkSheet } from "../../src/poa/check";
import { applyTo } from "../../src/sheet/edit";
import { weightOfPlan } from "../../src/poa/plan";
import type { Grid } from "../../src/sheet/grid";
import { checkReceived, RECEIVED } from "../workbooks/received";
import { sketch } from "./sketch";

const finding = (grid: Grid) =>
  checkSheet(grid).findings.find(({ rule }) => rule === "weights-add-to-100");

const contents = (grid: Grid) =>
  (finding(grid)?.fix?.edits ?? []).map(({ to }) => [to.value, to.format]);

test("the difference is shared in proportion, rounded to the decimals of the sheet, and the sum is 100", () => {
  const { grid } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3 | Contar cuentos | 30% | 4.1.3 | Leer a los niños
  `;
  expect(contents(grid)).toEqual([
    [0.34, "0%"],
    [0.33, "0%"],
    [0.33, "0%"],
  ]);
  expect(finding(applyTo(grid, finding(grid)!.fix!.edits).grid)).toBeUndefined();
});

test("weights written as points stay points, texts become percentages", () => {
  const { grid } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =40   | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | '40 % | 4.1.2 | Abrir la sala
  `;
  expect(contents(grid)).toEqual([
    [50, "General"],
    [0.5, "0%"],
  ]);
});

test("nothing is offered where there is nothing to share out", () => {
  const { grid } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 0% | 4.1.1 | Elegir los títulos
  `;
  expect(finding(grid)?.fix).toBeNull();
});

test("Tarija: every weight grows a little, none is invented, and the total is 100", async () => {
  const tarija = RECEIVED.find((name) => name.startsWith("19"))!;
  const [check] = await checkReceived(tarija);
  const total = check!.findings.find(({ rule }) => rule === "weights-add-to-100")!;
  expect(total.fix!.edits.every(({ from, to }) => Number(to.value) >= Number(from.value))).toBe(
    true
  );
});

test("whatever the weights are, sharing the difference out closes 100 exactly, and leaves none at nothing", () => {
  const weight = fc.integer({ min: 1, max: 6000 }).map((hundredths) => hundredths / 100);
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 30 }), (weights) => {
      const { grid: drawn } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 1% | 4.1.1 | Elegir los títulos
      `;
      const head = drawn.values.slice(0, -1);
      const rows = weights.map((points, index) => [
        index === 0 ? "4.1" : null,
        index === 0 ? "Ampliar la lectura" : null,
        `DNB ${index + 1}`,
        `Operación ${index + 1}`,
        points / 100,
        `4.1.${index + 1}`,
        `Tarea ${index + 1}`,
      ]);
      const grid: Grid = {
        ...drawn,
        merges: [],
        values: [...head, ...rows],
        formats: [...head, ...rows].map((row) =>
          row.map((_, column) => (column === 4 ? "0.00%" : "General"))
        ),
      };
      const off = finding(grid);
      if (!off) return;
      if (!off.fix) {
        // Nothing is offered only where some weight would be left without any.
        const total = weights.reduce((sum, points) => sum + points, 0);
        expect((Math.min(...weights) * 100) / total).toBeLessThan(0.01);
        return;
      }
      expect(off.fix.edits.every(({ to }) => Number(to.value) > 0)).toBe(true);
      const [plan] = checkSheet(applyTo(grid, off.fix.edits).grid).plans;
      expect(weightOfPlan(plan!)).toBe(100);
    }),
    { numRuns: 200 }
  );
});

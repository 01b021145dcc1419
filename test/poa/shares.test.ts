import { checkSheet } from "../../src/poa/check";
import { closeOnShare, closeShares, closeTo100, sharesOf } from "../../src/poa/closeTo100";
import type { Plan } from "../../src/poa/plan";
import { a1 } from "../../src/sheet/cell";
import type { Edit } from "../../src/sheet/edit";
import { sketch, sketchOf, type Sketch } from "./sketch";

const planOf = ({ grid }: Sketch): Plan => checkSheet(grid).plans[0]!;
const told = (edits: readonly Edit[]) =>
  edits.map(({ at, to }) => [a1(at), to.value, to.format] as const);

/** One operation for each weight, the first in row 5. */
function weighed(...weights: string[]): Plan {
  const rows = weights.map(
    (weight, i) =>
      `${i === 0 ? "4.1 | Ampliar la lectura" : '" | "'} | DNB ${i + 1} | Operación ${i + 1} | ${weight} | 4.1.${i + 1} | Tarea ${i + 1}`
  );
  return planOf(sketchOf(`\n${rows.join("\n")}\n`));
}

test("the weights of a plan are told from top to bottom, wherever they sit; empty cells give none", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura |       |                | 10% | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 1 | Comprar libros | 30% | 4.1.2 | Pedir precios
    "   | "                  | "     | "              | "   | 4.1.3 | Pagar las facturas
    4.2 | Formar lectores    | DNB 2 | Dar talleres   |     | 4.2.1 | Invitar a los colegios
    "   | "                  | DNB 3 | Leer en plazas | 20% | 4.2.2 | Buscar narradores
  `);
  expect(sharesOf(plan).map(({ at, points, code }) => [a1(at), points, code.value])).toEqual([
    ["E5", 10, "4.1.1"],
    ["E6", 30, "DNB 1"],
    ["E9", 20, "DNB 3"],
  ]);
  expect(sharesOf(plan.actions[1]!).map(({ at }) => a1(at))).toEqual(["E9"]);
});

test("a weight repeated on each row of its operation is one share, changed in all of its cells", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Pedir precios
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.2 | Pagar las facturas
    4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
    4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 20% | 4.1.4 | Sellar los libros
  `);
  const shares = sharesOf(plan);
  expect(shares.map(({ points, cells }) => [points, cells.map(({ at }) => a1(at))])).toEqual([
    [60, ["E5", "E6"]],
    [20, ["E7", "E8"]],
  ]);
  expect(told(closeTo100(plan))).toEqual([
    ["E5", 0.75, "0%"],
    ["E6", 0.75, "0%"],
    ["E7", 0.25, "0%"],
    ["E8", 0.25, "0%"],
  ]);
});

test("what is held stays; the others share what it leaves, in proportion", () => {
  const shares = sharesOf(weighed("40%", "20%", "10%", "10%"));
  const held = new Set([shares[0]!]);
  expect(told(closeShares(shares, held))).toEqual([
    ["E6", 0.3, "0%"],
    ["E7", 0.15, "0%"],
    ["E8", 0.15, "0%"],
  ]);
  expect(told(closeShares(shares, new Set(shares.slice(0, 2))))).toEqual([
    ["E7", 0.2, "0%"],
    ["E8", 0.2, "0%"],
  ]);
  expect(closeShares(shares, new Set(shares))).toEqual([]);
});

test("a weight of 0 stays 0, whether or not it is held", () => {
  const shares = sharesOf(weighed("40%", "0%", "40%"));
  const closed = [
    ["E5", 0.5, "0%"],
    ["E7", 0.5, "0%"],
  ];
  expect(told(closeShares(shares))).toEqual(closed);
  expect(told(closeShares(shares, new Set([shares[1]!])))).toEqual(closed);
});

test("where a weight is less than nothing, nothing is shared out", () => {
  expect(closeTo100(weighed("60%", "=-0.2[0%]", "20%"))).toEqual([]);
});

test("held weights with decimals leave a rest with decimals, which is not lost", () => {
  const closed = (...weights: string[]) => {
    const shares = sharesOf(weighed(...weights));
    return told(closeShares(shares, new Set([shares[0]!]))).map(([, value]) => value);
  };
  expect(closed("33.35%", "20%", "20%")).toEqual([0.3333, 0.3332]);
  expect(closed("=0.33335[0.00%]", "20%", "20%")).toEqual([0.33333, 0.33332]);
});

test("the units that rounding leaves go to those that lost most, the first before the later", () => {
  expect(told(closeTo100(weighed("20%", "20%", "20%"))).map(([, value]) => value)).toEqual([
    0.34, 0.33, 0.33,
  ]);
  expect(told(closeTo100(weighed("10%", "25%", "15%"))).map(([, value]) => value)).toEqual([
    0.2, 0.5, 0.3,
  ]);
  // 11.11…, 44.44… and 44.44…: the second and the third lose most.
  expect(told(closeTo100(weighed("10%", "40%", "40%"))).map(([, value]) => value)).toEqual([
    0.11, 0.45, 0.44,
  ]);
  // 18.18…, 27.27… and 54.54…: the third loses most.
  expect(told(closeTo100(weighed("10%", "15%", "30%"))).map(([, value]) => value)).toEqual([
    0.18, 0.27, 0.55,
  ]);
});

test("one weight takes the whole difference, where that leaves it a weight", () => {
  const shares = sharesOf(weighed("40%", "30%", "20%"));
  expect(told(closeOnShare(shares, shares[1]!))).toEqual([["E6", 0.4, "0%"]]);
  const alone = sharesOf(weighed("80%"));
  expect(told(closeOnShare(alone, alone[0]!))).toEqual([["E5", 1, "0%"]]);
  const full = sharesOf(weighed("60%", "40%", "20%"));
  expect(closeOnShare(full, full[2]!)).toEqual([]);
  expect(closeOnShare(sharesOf(weighed("60%", "40%")), full[0]!)).toEqual([]);
  const negative = sharesOf(weighed("=-0.2[0%]", "40%"));
  expect(closeOnShare(negative, negative[1]!)).toEqual([]);
});

test("a weight that is right already is not written again", () => {
  const shares = sharesOf(weighed("60%", "40%"));
  expect(closeShares(shares)).toEqual([]);
  expect(closeOnShare(shares, shares[0]!)).toEqual([]);
});

test.each([
  ["points stay points", "=40", 50, "General"],
  ["fractions without a percent format stay fractions", "=0.4[0.00]", 0.5, "0.00"],
  ["a text becomes a percentage", "'40 %", 0.5, "0%"],
  ["a format with room for the decimals is kept", "=0.4[0.00%]", 0.5, "0.00%"],
  ["also one with colours and a second half", "=0.4[0%;[Red]-0%]", 0.5, "0%;[Red]-0%"],
])("%s", (_, weight, value, format) => {
  const [, second] = told(closeTo100(weighed(weight, weight)));
  expect(second?.slice(1)).toEqual([value, format]);
});

test("a format that would hide decimals is given those it needs", () => {
  expect(told(closeTo100(weighed("=0.325[0%]", "=0.325[0.0%]", "=0.325[0.0#%]")))).toEqual([
    ["E5", 0.334, "0.0#%"],
    ["E6", 0.333, "0.0%"],
    ["E7", 0.333, "0.0#%"],
  ]);
  expect(told(closeTo100(weighed("=0.325[0.0??%]", "=0.325[0%;0.00%]", "=0.325[0.###%]")))).toEqual(
    [
      ["E5", 0.334, "0.0??%"],
      ["E6", 0.333, "0.0#%"],
      ["E7", 0.333, "0.###%"],
    ]
  );
});

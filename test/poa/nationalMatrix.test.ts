import { consolidate } from "../../src/poa/consolidate";
import { matrixRows } from "../../src/poa/national/matrix";
import { read } from "../../src/poa/read";
import { named, sketch, type Sketch } from "./sketch";

const rowsOf = (...drawn: readonly Sketch[]): string[] =>
  matrixRows(
    consolidate(
      drawn.map((one, i) => read(named(`POA ${"ABCD"[i]!.repeat(3)}`, one).grid).plans[0]!)
    )
  ).map(
    ({ code, text, weights }) =>
      `${code || "–"} ${text}: ${[...weights].map(([sigla, points]) => `${sigla} ${points}`).join(", ")}`
  );

const reading = sketch`
  4.10 | Cuidar | 1 | Comprar  | 20% | T-1 | Elegir
  4.2  | Leer   | 2 | Prestar  | 30% | T-2 | Abrir
  "    | "      | " | "        | 5%  | T-3 | Cerrar
  "    | "      | 3 | Contar   | 45% | T-4 | Leer
`;

test("each action has a row, in the order of the codes, with what each area weighs under it", () => {
  expect(rowsOf(reading)).toEqual(["4.2 Leer: AAA 80", "4.10 Cuidar: AAA 20"]);
});

test("codes that differ by case alone are one row, called as they came first", () => {
  const upper = sketch`
    A 1 | Leer | 1 | Prestar | 60% | T-1 | Abrir
    a 1 | Leer | 2 | Contar  | 40% | T-2 | Leer
  `;
  expect(rowsOf(upper)).toEqual(["A 1 Leer: AAA 100"]);
});

test("the text of an action is the one on most rows, and the first of several", () => {
  const more = sketch`
    4.2 | Leer más | 1 | Prestar | 60% | T-1 | Abrir
    "   | "        | " | "       | 10% | T-2 | Cerrar
    "   | "        | " | "       | 10% | T-3 | Ordenar
    "   | "        | " | "       | 20% | T-4 | Barrer
  `;
  expect(rowsOf(reading, more)[0]).toBe("4.2 Leer más: AAA 80, BBB 100");
  const other = sketch`
    4.10 | Guardar | 1 | Prestar | 60% | T-1 | Abrir
  `;
  expect(rowsOf(reading, other)[1]).toBe("4.10 Cuidar: AAA 20, BBB 60");
});

describe("what has no code lies on one row at the end", () => {
  const nameless = sketch`
    | Leer | 1 | Prestar | 60% | T-1 | Abrir
  `;
  const other = sketch`
    | Cuidar | 1 | Prestar | 30% | T-1 | Abrir
  `;
  const silent = sketch`
    |  | 1 | Prestar | 20% | T-1 | Abrir
  `;

  test("with its text, where that is the only one", () => {
    expect(rowsOf(nameless, reading).at(-1)).toBe("– Leer: AAA 60");
  });
  test("with no action's text, where there are several", () => {
    expect(rowsOf(nameless, other)).toEqual(["– (acciones sin código): AAA 60, BBB 30"]);
  });
  test("and said to have none, where it has no text either", () => {
    expect(rowsOf(silent)).toEqual(["– (acción sin código): AAA 20"]);
  });
});

test("an operation without a weight counts nothing", () => {
  const bare = sketch`
    4.2 | Leer | 1 | Prestar |     | T-1 | Abrir
    "   | "    | 2 | Contar  | 40% | T-2 | Leer
  `;
  expect(rowsOf(bare)).toEqual(["4.2 Leer: AAA 40"]);
});

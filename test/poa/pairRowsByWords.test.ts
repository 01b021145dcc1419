import { likeness, wordsOf } from "../../src/poa/likeness";
import { counterparts, pairRows } from "../../src/poa/pairRows";
import { rowsOf, type PlanRow } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { sketch, sketchOf, type Sketch } from "./sketch";

const rows = ({ grid }: Sketch): readonly PlanRow[] => rowsOf(read(grid).plans[0]!);

const name = ({ task, operation, action }: PlanRow): string => {
  const { code, text } = task ?? operation ?? action;
  return `${code.value} ${text.value}`.trim();
};

/** Which rows were known again, and which came or went. */
const paired = (before: Sketch, after: Sketch) => {
  const { both, added, removed } = pairRows(rows(before), rows(after));
  return {
    both: both.map((pair) => `${name(pair.before)} = ${name(pair.after)}`),
    added: added.map(name),
    removed: removed.map(name),
  };
};

test("a row is known again by its code and its words before anything else", () => {
  expect(
    paired(
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% | 4.1.1 | Abrir la sala
            |      |       |         |      | 4.1.2 | Abrir la sala
            |      |       |         |      | 4.1.3 | Cerrar la sala
      `,
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% | 4.1.2 | ABRIR LA SALA.
            |      |       |         |      | 4.1.1 | Abrir la sala
            |      |       |         |      | 4.1.4 | Barrer la calle
      `
    )
  ).toEqual({
    both: [
      "4.1.2 Abrir la sala = 4.1.2 ABRIR LA SALA.",
      "4.1.1 Abrir la sala = 4.1.1 Abrir la sala",
    ],
    added: ["4.1.4 Barrer la calle"],
    removed: ["4.1.3 Cerrar la sala"],
  });
});

test("numbered anew it is known by its words, told anew by its code", () => {
  expect(
    paired(
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% | 4.1.1 | Abrir la sala de lectura
            |      |       |         |      | 4.1.2 | Comprar mapas
            |      |       |         |      | 4.1.3 | Limpiar los estantes
      `,
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% | 4.1.1 | Comprar mapas
            |      |       |         |      | 4.1.2 | Abrir la sala de lectura nueva
            |      |       |         |      | 4.1.3 | Pagar la luz
      `
    )
  ).toEqual({
    both: [
      "4.1.2 Comprar mapas = 4.1.1 Comprar mapas",
      "4.1.1 Abrir la sala de lectura = 4.1.2 Abrir la sala de lectura nueva",
      "4.1.3 Limpiar los estantes = 4.1.3 Pagar la luz",
    ],
    added: [],
    removed: [],
  });
});

test("of several that are alike the most alike is taken, those of its own code first", () => {
  expect(
    paired(
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% | 4.1.1 | Comprar libros de cuentos para niños
            |      |       |         |      | 4.1.2 | Comprar libros de historia para mayores
      `,
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% | 4.1.8 | Comprar libros de cuentos para niños hoy ya
            |      |       |         |      | 4.1.9 | Comprar libros de cuentos para niños hoy
            |      |       |         |      | 4.1.2 | Comprar libros de historia para mayores hoy
            |      |       |         |      | 4.1.7 | Comprar libros de historia para mayores y
      `
    )
  ).toEqual({
    both: [
      "4.1.1 Comprar libros de cuentos para niños = 4.1.9 Comprar libros de cuentos para niños hoy",
      "4.1.2 Comprar libros de historia para mayores = 4.1.2 Comprar libros de historia para mayores hoy",
    ],
    added: [
      "4.1.8 Comprar libros de cuentos para niños hoy ya",
      "4.1.7 Comprar libros de historia para mayores y",
    ],
    removed: [],
  });
});

test("rows without a code or without a text are no reason to take them for each other", () => {
  expect(
    paired(
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% |       | Abrir la sala
            |      |       |         |      | 4.1.2 |
      `,
      sketch`
        4.1 | Leer | DNB 1 | Prestar | 100% |       | Pagar la luz
            |      |       |         |      | 4.1.3 |
      `
    )
  ).toEqual({
    both: [],
    added: ["Pagar la luz", "4.1.3"],
    removed: ["Abrir la sala", "4.1.2"],
  });
});

test("three words of five in common are enough, two of four are not", () => {
  const alike = (one: string, other: string) =>
    likeness(new Set(wordsOf(one)), new Set(wordsOf(other)));
  expect(alike("abrir la sala nueva", "Abrir la SALA, vieja")).toBe(3 / 5);
  expect(alike("abrir sala ya", "abrir sala hoy")).toBe(2 / 4);
  expect(alike("", "")).toBe(0);
  expect(wordsOf("¿¡…!?")).toEqual([]);
  const pair = (before: string, after: string) =>
    paired(
      sketchOf(`4.1 | Leer | D 1 | Ver | 1% | 4.1.1 | ${before}`),
      sketchOf(`4.1 | Leer | D 1 | Ver | 1% | 4.1.2 | ${after}`)
    ).both.length;
  expect(pair("abrir la sala nueva", "Abrir la SALA, vieja")).toBe(1);
  expect(pair("abrir sala ya", "abrir sala hoy")).toBe(0);
});

test("an operation without tasks is known by itself; an action by most of its rows", () => {
  const before = rows(sketch`
    4.1 | Leer   | DNB 1 | Prestar | 50% | 4.1.1 | Abrir la sala
        |        |       |         |     | 4.1.2 | Cerrar la sala
        |        | DNB 2 | Contar  | 50% |       |
    4.2 | Formar | DNB 3 | Dar clases | 0% | 4.2.1 | Buscar maestros
  `);
  const after = rows(sketch`
    4.1 | Leer   | DNB 1 | Prestar | 50% | 4.1.1 | Abrir la sala
    4.2 | Formar | DNB 2 | Contar  | 50% |       |
        |        | DNB 3 | Dar clases | 0% | 4.2.1 | Buscar maestros
        |        |       |         |     | 4.1.2 | Cerrar la sala
        |        |       |         |     | 4.2.2 | Pagarles
  `);
  const { both } = pairRows(before, after);
  expect(both.map((pair) => name(pair.after))).toContain("DNB 2 Contar");
  const actions = counterparts(both, ({ action }) => action);
  expect([...actions].map(([one, other]) => `${one.code.value} → ${other.code.value}`)).toEqual([
    "4.1 → 4.2",
  ]);
  const operations = counterparts(both, ({ operation }) => operation);
  expect([...operations].map(([one, other]) => `${one.code.value} → ${other.code.value}`)).toEqual([
    "DNB 1 → DNB 1",
    "DNB 2 → DNB 2",
    "DNB 3 → DNB 3",
  ]);
  expect(counterparts(both, () => null).size).toBe(0);
});

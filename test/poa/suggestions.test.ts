import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { closingsOf, readingsThatClose } from "../../src/poa/closing";
import { DEFAULT_SETTINGS, withChosen, type Settings } from "../../src/poa/settings";
import { a1 } from "../../src/sheet/cell";
import { sketch, sketchOf } from "./sketch";

/** What four sister areas agree on, and an area with weights of its own; each row is a task of an operation of its own. */
const USUAL = [40, 30, 20, 10] as const;
const SISTERS = ["Beni", "Pando", "Tarija", "Potosí"];

const drawn = (weights: readonly number[], actions: readonly [string, string]) => {
  const [first, second] = actions;
  const rows = [
    `${first} | Ampliar la lectura | OP 1 | Comprar libros | W0 | ${first}.1 | Elegir los títulos con los maestros`,
    `" | " | OP 2 | Prestar libros | W1 | ${first}.2 | Abrir la sala también los sábados`,
    `${second === first ? '" | "' : `${second} | Formar lectores`} | OP 3 | Forrar libros | W2 | ${second}.3 | Sellar y forrar los libros nuevos`,
    `" | " | OP 4 | Contar cuentos | W3 | ${second}.4 | Leer a los niños en las plazas`,
  ].map((row, i) => row.replace(`W${i}`, `${weights[i]}%`));
  return rows.join("\n");
};

function check(
  name: string,
  weights: readonly number[],
  actions: readonly [string, string] = ["4.1", "4.1"],
  settings?: Settings
): SheetCheck {
  const text = `
ÁREA ORGANIZACIONAL: | BIBLIOTECA DEPARTAMENTAL DE ${name.toUpperCase()}
GESTIÓN DEL POA:     | 2021
COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
---
${drawn(weights, actions)}
`;
  const { grid } = sketchOf(text);
  return checkSheet({ ...grid, ref: { book: "", sheet: name } }, settings);
}

function suggested(weights: readonly number[]) {
  const own = check("Oruro", weights);
  const [closing] = closingsOf(own, [own, ...SISTERS.map((name) => check(name, USUAL))]);
  const codes = (all: readonly { code: string; effect: number }[]) =>
    all.map(({ code, effect }) => `${code}: ${effect}`);
  return {
    missing: closing!.missing,
    suggestions: codes(closing!.suggestions),
    together: codes(closing!.bySisters),
  };
}

test("what brings the total farther from 100, or beyond it, is not suggested", () => {
  expect(suggested([45, 15, 20, 10])).toEqual({ missing: 10, suggestions: [], together: [] });
});

test("where there is too much, what takes some of it away is", () => {
  expect(suggested([45, 35, 15, 10])).toEqual({
    missing: -5,
    suggestions: ["4.1.1: -5", "4.1.2: -5"],
    together: ["4.1.1: -5"],
  });
});

test("the largest are told first", () => {
  expect(suggested([40, 29, 18, 10])).toEqual({
    missing: 3,
    suggestions: ["4.1.3: 2", "4.1.2: 1"],
    together: ["4.1.3: 2", "4.1.2: 1"],
  });
});

test("three may go together, where neither one nor two do", () => {
  expect(suggested([37, 28, 19, 10])).toMatchObject({
    missing: 6,
    together: ["4.1.1: 3", "4.1.2: 2", "4.1.3: 1"],
  });
});

test("those that together bring it to 100 are told before larger ones that do not", () => {
  expect(suggested([36, 27, 18, 14])).toEqual({
    missing: 5,
    suggestions: ["4.1.2: 3", "4.1.3: 2", "4.1.1: 4"],
    together: ["4.1.2: 3", "4.1.3: 2"],
  });
});

test("nothing brings it to 100 exactly: the suggestions are told all the same", () => {
  expect(suggested([37, 27, 24, 10])).toEqual({
    missing: 2,
    suggestions: [],
    together: [],
  });
  expect(suggested([38, 28, 23, 8])).toEqual({
    missing: 3,
    suggestions: ["4.1.1: 2", "4.1.2: 2", "4.1.4: 2"],
    together: [],
  });
});

test("where each action adds to 100, an action is told what concerns it", () => {
  const settings = [...SISTERS, "Oruro"].reduce(
    (all, name) => withChosen(all, name, { base: "action" }),
    DEFAULT_SETTINGS
  );
  const two = ["4.1", "4.2"] as const;
  const own = check("Oruro", [60, 38, 69, 30], two, settings);
  const sisters = SISTERS.map((name) => check(name, [60, 40, 70, 30], two, settings));
  const closings = closingsOf(own, [own, ...sisters], settings);
  expect(
    closings.map(({ scope, missing, suggestions }) => [
      scope,
      missing,
      suggestions.map(({ code }) => code),
    ])
  ).toEqual([
    ["4.1", 2, ["4.1.2"]],
    ["4.2", 1, ["4.2.3"]],
  ]);
});

test("the sheet itself is looked at once, whatever stands for it among the others", () => {
  const own = check("Oruro", [40, 28, 20, 10]);
  const older = check("Oruro", [40, 29, 20, 10]);
  const [closing] = closingsOf(own, [older, ...SISTERS.map((name) => check(name, USUAL))]);
  expect(closing!.suggestions.map(({ sisters, effect }) => [sisters, effect])).toEqual([[4, 2]]);
});

test("what is off by no more than the tolerance is not off", () => {
  const settings = { ...DEFAULT_SETTINGS, tolerance: 2 };
  expect(closingsOf(check("Oruro", [40, 28, 20, 10]), [], settings)).toEqual([]);
  expect(closingsOf(check("Oruro", [40, 27, 20, 10]), [], settings)).toHaveLength(1);
});

test("an operation's weight that counts double is emptied, and keeps its format", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 50% |       |
        |                    |       |                | 30% | 4.1.1 | Elegir los títulos
        |                    |       |                | 30% | 4.1.2 | Pagar los libros
        |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
  `;
  const [reading, ...others] = readingsThatClose(grid);
  expect(others).toEqual([]);
  expect(
    reading?.kind === "tasks-alone"
      ? reading.edits.map(({ at, from, to }) => [a1(at), from.value, to])
      : reading
  ).toEqual([["E5", 0.5, { value: null, format: "0%" }]]);
});

test("where the tasks alone are not 100 either, that reading is not offered", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 50% |       |
        |                    |       |                | 30% | 4.1.1 | Elegir los títulos
        |                    |       |                | 20% | 4.1.2 | Pagar los libros
        |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
  `;
  expect(readingsThatClose(grid)).toEqual([]);
});

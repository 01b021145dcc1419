import { checkSheet } from "../../src/poa/check";
import { joinTexts } from "../../src/poa/cuts";
import { sketch, sketchOf, type Sketch } from "./sketch";

test.each([
  [
    "one half after the other",
    "Gestionar la compra de",
    "libros y muebles",
    "Gestionar la compra de libros y muebles",
  ],
  [
    "words that come in both",
    "Gestionar la compra de libros",
    "compra de libros y muebles",
    "Gestionar la compra de libros y muebles",
  ],
  [
    "in other letters too",
    "Atención a REQUERIMIENTOS DE",
    "requerimientos de las áreas",
    "Atención a requerimientos de las áreas",
  ],
  [
    "one word alone is not looked for",
    "Comprar libros para leer",
    "libros",
    "Comprar libros para leer libros",
  ],
  [
    "what the first ends with already",
    "Comprar libros y muebles",
    "libros y Muebles",
    "Comprar libros y muebles",
  ],
  [
    "the same two words must follow each other",
    "Comprar libros y leer libros",
    "y libros nuevos",
    "Comprar libros y leer libros y libros nuevos",
  ],
  [
    "spaces and line breaks between are one space",
    "Comprar\nlibros  y",
    "muebles",
    "Comprar libros y muebles",
  ],
])("two halves of a text: %s", (_, first, rest, whole) => {
  expect(joinTexts(first, rest)).toBe(whole);
});

/** The actions, operations and tasks as they are read, each as its code and its text. */
const read = ({ grid }: Sketch) =>
  checkSheet(grid).plans[0]!.actions.map(({ code, text, operations, looseTasks }) => ({
    action: `${code.value} ${text.value}`.trim(),
    operations: operations.map((one) =>
      [
        one.code.value,
        one.text.value,
        one.weight.value,
        ...one.tasks.map((task) => task.code.value),
      ].join(" ")
    ),
    ...(looseTasks.length > 0 && { loose: looseTasks.map((task) => task.code.value) }),
  }));
const operations = (drawn: Sketch) => read(drawn).map((one) => one.operations);

test("an operation's text that goes on in the next row is one text", () => {
  expect(
    operations(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Gestionar la compra de | 60% | 4.1.1 | Elegir los títulos
          |                    |       | libros y muebles       |     | 4.1.2 | Pedir precios
          |                    | DNB 2 | Prestar libros         | 40% | 4.1.3 | Abrir la sala
    `)
  ).toEqual([
    [
      "DNB 1 Gestionar la compra de libros y muebles 60 4.1.1 4.1.2",
      "DNB 2 Prestar libros 40 4.1.3",
    ],
  ]);
});

test("a text that begins anew is another operation, whose code is missing", () => {
  expect(
    operations(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
          |                    |       | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `)
  ).toEqual([["DNB 1 Comprar libros 60 4.1.1", " Prestar libros 40 4.1.2"]]);
});

test("a text that says the last words again goes on, though it begins with a capital", () => {
  expect(
    operations(sketch`
      4.1 | Ampliar la lectura | DNB 1 | GESTIONAR LA COMPRA DE   | 60% | 4.1.1 | Elegir los títulos
          |                    |       | COMPRA DE LIBROS Y MAPAS |     | 4.1.2 | Pedir precios
          |                    | DNB 2 | PRESTAR LIBROS           | 40% | 4.1.3 | Abrir la sala
    `)
  ).toEqual([
    ["DNB 1 GESTIONAR LA COMPRA DE LIBROS Y MAPAS 60 4.1.1 4.1.2", "DNB 2 PRESTAR LIBROS 40 4.1.3"],
  ]);
});

test("the code and the weight may stand beside the second half", () => {
  expect(
    operations(sketch`
      4.1 | Ampliar la lectura |       | Gestionar la compra de |     | 4.1.1 | Elegir los títulos
          |                    | DNB 1 | libros y muebles       | 60% | 4.1.2 | Pedir precios
          |                    | DNB 2 | Prestar libros         | 40% | 4.1.3 | Abrir la sala
    `)
  ).toEqual([
    [
      "DNB 1 Gestionar la compra de libros y muebles 60 4.1.1 4.1.2",
      "DNB 2 Prestar libros 40 4.1.3",
    ],
  ]);
});

test("the same code again with the rest of its text is one operation; another code is another", () => {
  expect(
    operations(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Gestionar la compra de | 60% | 4.1.1 | Elegir los títulos
          |                    | DNB 1 | libros y muebles       |     | 4.1.2 | Pedir precios
          |                    | DNB 2 | para niños             | 40% | 4.1.3 | Abrir la sala
    `)
  ).toEqual([
    ["DNB 1 Gestionar la compra de libros y muebles 60 4.1.1 4.1.2", "DNB 2 para niños 40 4.1.3"],
  ]);
});

test("no operation goes on under another action", () => {
  expect(
    operations(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Gestionar la compra de | 60% | 4.1.1 | Elegir los títulos
      4.2 | Formar lectores    |       | libros y muebles       | 40% | 4.2.1 | Abrir la sala
    `)
  ).toEqual([["DNB 1 Gestionar la compra de 60 4.1.1"], [" libros y muebles 40 4.2.1"]]);
});

test("an action's text goes on in the next row, with the same code or none", () => {
  for (const code of ["   ", "4.1"]) {
    expect(
      read(
        sketchOf(`
      4.1 | Fortalecimiento institucional | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      ${code} | en las provincias             |       |                |     | 4.1.2 | Pedir precios
          |                               | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
`)
      )
    ).toEqual([
      {
        action: "4.1 Fortalecimiento institucional en las provincias",
        operations: ["DNB 1 Comprar libros 60 4.1.1 4.1.2", "DNB 2 Prestar libros 40 4.1.3"],
      },
    ]);
  }
});

test("an action printed after its first rows is read where its first operation begins", () => {
  expect(
    read(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 40% | 4.1.1 | Elegir los títulos
          |                    | DNB 2 | Dar talleres   | 30% | 4.2.1 | Invitar a los colegios
      4.2 | Formar lectores    | DNB 3 | Leer en plazas | 30% | 4.2.2 | Buscar narradores
    `)
  ).toEqual([
    { action: "4.1 Ampliar la lectura", operations: ["DNB 1 Comprar libros 40 4.1.1"] },
    {
      action: "4.2 Formar lectores",
      operations: ["DNB 2 Dar talleres 30 4.2.1", "DNB 3 Leer en plazas 30 4.2.2"],
    },
  ]);
});

test("tasks above an action with its number but without an operation are not drawn to it", () => {
  expect(
    read(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 70% | 4.1.1 | Elegir los títulos
          |                    |       |                |     | 4.2.1 | Invitar a los colegios
      4.2 | Formar lectores    | DNB 3 | Leer en plazas | 30% | 4.2.2 | Buscar narradores
    `).map(({ action, operations: own }) => [action, own.length])
  ).toEqual([
    ["4.1 Ampliar la lectura", 1],
    ["4.2 Formar lectores", 1],
  ]);
});

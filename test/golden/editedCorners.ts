import { sketch } from "../poa/sketch";
import { after, before, down, given, numbered, remove, up, type EditedSheet } from "./editTold";

/** What stands beside, between and below the rows of a plan. */
export const EDITED_CORNERS: readonly EditedSheet[] = [
  {
    name: "Further columns, merged in their own ways, and a total",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | RESPONSABLE | META | PLAZO | NOTA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos  | Ana   | Leer más | Todo el año | a
      "   | "                  | "     | "              | "   | 4.1.2 | Pagar los libros    | "     | "        | "           | "
      "   | "                  | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala       | Beto  | "        | "           | "
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 50% | 4.2.1 | Separar los dañados | Carla |          | "           | c
          |                    |       | TOTAL          | 100% |      |                     |       |          |             |
    `,
    tried: [
      after("task", "H5"),
      before("task", "G4", { text: "Preguntar" }),
      after("task", "J6", { text: "Anotar" }),
      after("task", "K7", { text: "Coser", weight: 2.5 }),
      before("action", "A4", { text: "Formar lectores" }),
      after("action", "A7", { text: "Formar lectores" }),
      remove("task", "G4"),
      remove("operation", "D4"),
      remove("action", "A4"),
      remove("action", "A7"),
      up("task", "G5"),
      up("action", "A7"),
      after("task", "A8"),
      after("task", "A3"),
    ],
  },
  {
    name: "One sum for two actions, and a hidden one",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  | DNB 2 | Encuadernar    | 20% | 4.2.1 | Separar los dañados
          |                    |       | SUBTOTAL       | 50% |       |
      4.3 | Formar lectores    | DNB 3 | Leer en voz alta | 50% | 4.3.1 | Invitar a las escuelas
      ~   |                    |       | SUBTOTAL       | 50% |       |
    `,
    tried: [remove("action", "A5"), remove("action", "A6"), remove("action", "A8")],
  },
  {
    name: "Subtotals, a heading that comes again, rows left empty",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 20% | 4.1.2 | Abrir la sala
          |                    |       | SUBTOTAL       | 50% |       |
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 25% | 4.2.1 | Separar los dañados
          |                    |       |                |     |       |
      "   | "                  | DNB 4 | Limpiar        | 25% | 4.2.2 | Barrer
          |                    |       | Sub total 4.2  | 50% |       |
          |                    |       | TOTAL          | 100% |      |
    `,
    tried: [
      after("action", "A5", { text: "Formar lectores" }),
      after("action", "A9", { text: "Formar lectores" }),
      after("task", "G11", { text: "Fregar" }),
      after("task", "D7"),
      after("task", "D8"),
      after("task", "D10"),
      up("action", "A9"),
      down("operation", "D9"),
      remove("action", "A9"),
      remove("action", "A5"),
    ],
  },
  {
    name: "Merged cells across several columns, rows that are hidden",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 | Pagar los libros
     ~"   | "                  | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 50% | 4.2.1 | Separar los dañados
      "   | "                  | "     | "              | "   | 4.2.2 | Coserlos
      La suma de lo anterior | < | < | < | 100% | |
    `,
    tried: [
      after("task", "G6"),
      remove("operation", "D7"),
      remove("task", "G5"),
      remove("action", "A5"),
      up("operation", "D7"),
      up("action", "A8"),
      up("task", "G9"),
      after("action", "A8", { text: "Formar lectores" }),
    ],
  },
  {
    name: "Tasks under no operation",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  |       |                | 10% | 4.2.1 | Separar los dañados
      "   | "                  |       |                | 20% | 4.2.2 | Coserlos
      4.3 | Formar lectores    | DNB 2 | Leer en voz alta | 40% | 4.3.1 | Buscar voluntarios
    `,
    tried: [
      after("task", "G6"),
      after("operation", "D6"),
      after("operation", "D5"),
      after("action", "A6", { text: "Viajar" }),
      remove("task", "G6"),
      remove("task", "G7"),
      remove("operation", "D7"),
      remove("action", "A6"),
      up("task", "G7"),
      up("action", "A6"),
      down("operation", "G6"),
      given("A5", { actionCode: "4.2", taskText: "Pegar", weight: 3 }),
      given("A5", {
        actionCode: "4.2",
        operation: { text: "Limpiar" },
        taskText: "Pegar",
        weight: 3,
      }),
      numbered("A5", { operation: { prefix: "B", separator: "-", parts: 1, width: 2 } }),
    ],
  },
  {
    name: "One task under no operation, beside an operation",
    sheet: sketch`
      4.1 | Ampliar la lectura |       |                | 10% | 4.1.1 | Separar los dañados
      "   | "                  | DNB 1 | Comprar libros | 90% | 4.1.2 | Elegir los títulos
    `,
    tried: [
      remove("task", "G5"),
      remove("operation", "D6"),
      remove("task", "G6"),
      before("operation", "D6", { text: "Medir" }),
      after("operation", "D5", { text: "Medir" }),
      before("task", "G6", { text: "Preguntar" }),
      numbered("A5", { task: { prefix: "", separator: "", parts: 3, width: 2 } }),
    ],
  },
  {
    name: "Two plans one below the other",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala

      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
      GESTIÓN DEL POA:     | 2021

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 70% | 4.1.1 | Elegir las piezas
      "   | "                | DNM 2 | Guiar visitas   | 30% | 4.1.2 | Formar guías
    `,
    tried: [
      after("task", "G6", { text: "Anotar" }),
      after("task", "G12", { text: "Iluminarlas" }),
      remove("operation", "D5"),
      up("operation", "D13"),
      after("task", "A7"),
      after("task", "B8"),
      after("action", "A12", { text: "Restaurar" }),
      given("A12", { actionCode: "4.1", taskText: "Vender boletos", taskCode: "4.1.2", weight: 5 }),
      numbered("A13", { operation: { prefix: "M", separator: "", parts: 1, width: 1 } }),
    ],
  },
  {
    name: "Weights in points",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =30 | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | =20 | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | =50 | 4.2.1 | Separar los dañados
    `,
    tried: [
      after("operation", "D5", { weight: 2.5 }),
      after("task", "G7", { text: "Coser", weight: 1 }),
      after("action", "A5", { weight: 100 }),
    ],
  },
  {
    name: "Weights as fractions of one",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =0.3[0.00] | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | =0.2[0.00] | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | =0.5[0.00] | 4.2.1 | Separar los dañados
    `,
    tried: [
      after("operation", "D5", { weight: 2.5 }),
      after("task", "G7", { text: "Coser", weight: 1 }),
    ],
  },
  {
    name: "Weights as text, and none at all",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | '30 % | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros |       | 4.1.2 | Abrir la sala
    `,
    tried: [
      after("operation", "D5", { weight: 2.5 }),
      after("operation", "D5", { weight: 20 }),
      after("task", "G6", { text: "Cerrar", weight: 1 }),
      after("task", "G5", { text: "Pagar", weight: 1 }),
    ],
  },
  {
    name: "Merged cells above and below the table, and room left under the last task",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS | | | | | | Sello
      GESTIÓN DEL POA:     | 2021                              | | | | | | "
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | META
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos | a
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala      | b
      "   | "                  | "     | "              | "   |       |                    | "
          |                    |       |                |     |       |                    |
          | Firma              |       |                |     |       |                    |
          | "                  |       |                |     |       |                    |
    `,
    tried: [
      after("task", "G4"),
      after("task", "G5", { text: "Cerrar la sala" }),
      after("task", "G6", { text: "Cerrar la sala" }),
      after("operation", "D6"),
      before("operation", "D4"),
      remove("operation", "D5"),
      up("operation", "D6"),
    ],
  },
  {
    name: "Merged cells over a part of what they stand for",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              |     | 4.1.2 | Pagar los libros
          |                    |       |                |     | 4.1.3 | Sellarlos
          |                    | DNB 2 | Prestar libros | 40% | 4.1.4 | Abrir la sala
    `,
    tried: [
      after("task", "G6", { text: "Contarlos" }),
      after("task", "G7", { text: "Forrarlos" }),
      remove("task", "G7"),
      up("task", "G7"),
    ],
  },
  {
    name: "Half of it merged and half not",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 10% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 10% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 20% | 4.2.1 | Separar los dañados
          |                    | DNB 4 | Limpiar        | 20% | 4.2.2 | Barrer
      4.3 | Formar lectores    | DNB 5 | Leer           | 20% | 4.3.1 | Ir
          |                    | DNB 6 | Escribir       | 10% | 4.3.2 | Volver
      4.4 | Viajar             | DNB 7 | Partir         | 10% | 4.4.1 | Empacar
    `,
    tried: [
      after("task", "G11"),
      after("operation", "D11"),
      after("task", "G6"),
      after("operation", "D8"),
    ],
  },
  {
    name: "Weights on the operations of some and on the tasks of most",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 10% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
      "   | "                  | "     | "              | 20% | 4.1.4 | Cerrar la sala
      "   | "                  | DNB 3 | Difundir       | 30% | 4.1.5 | Imprimir
      "   | "                  | "     | "              | 10% | 4.1.6 | Repartir
      "   | "                  | DNB 4 | Limpiar        | 10% | 4.1.7 | Barrer
    `,
    tried: [
      after("task", "G5", { text: "Sellar", weight: 2 }),
      after("task", "G7", { text: "Anotar", weight: 2 }),
      after("task", "G11", { text: "Fregar", weight: 2 }),
      after("operation", "D11", { weight: 2 }),
      remove("task", "G6"),
      remove("task", "G7"),
      up("task", "G6"),
    ],
  },
  {
    name: "A note under no heading, and weights of several kinds",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | |
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | '30 %      | 4.1.1 | Elegir los títulos | ojo |
      "   | "                  | DNB 2 | Prestar libros | =45.5[0.0] | 4.1.2 | Abrir la sala      |     | revisar
      "   | "                  | DNB 3 | Difundir       | =24.5[0.0] | 4.1.3 | Imprimir           |     |
    `,
    tried: [
      after("operation", "D6", { text: "Medir", weight: 2.5 }),
      remove("operation", "D4"),
      remove("operation", "D5"),
      up("operation", "D5"),
    ],
  },
];

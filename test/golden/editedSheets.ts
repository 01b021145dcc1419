import { sketch } from "../poa/sketch";
import { after, before, down, given, remove, up, type EditedSheet } from "./editTold";

/** How rows come, go and change places in each way of writing a sheet. */
export const EDITED_SHEETS: readonly EditedSheet[] = [
  {
    name: "Merged cells, weights on the operations",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30%   | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "     | 4.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 27.5% | 4.1.3 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 42.5% | 4.2.1 | Separar los dañados
    `,
    tried: [
      after("task", "G5"),
      after("task", "A6", { text: " Sellarlos " }),
      after("task", "E7", { text: "Anotar los préstamos", weight: 2.5 }),
      before("task", "G5", { text: "Preguntar a los maestros" }),
      before("task", "F8"),
      after("operation", "D5"),
      after("operation", "C7", { text: "Difundir", taskText: "Imprimir afiches", weight: 10 }),
      after("action", "G7", { text: "Formar lectores", operationText: "Leer en voz alta" }),
      after("action", "A8", { code: " 7.1 ", taskText: "Buscar voluntarios", weight: 5 }),
      before("action", "A5"),
      remove("task", "G5"),
      remove("task", "G7"),
      remove("operation", "D6"),
      remove("operation", "D8"),
      remove("action", "A6"),
      remove("action", "A8"),
      up("task", "G6"),
      down("task", "G5"),
      up("task", "G5"),
      down("task", "G6"),
      up("operation", "D7"),
      up("operation", "D6"),
      down("operation", "D8"),
      up("action", "A8"),
      up("action", "A5"),
      down("action", "A8"),
      given("A5", { actionCode: "4.1", taskText: "Sellarlos", taskCode: "4.1.2", weight: 5 }),
      given("A5", { actionCode: "4.1", taskText: "Cerrar", taskCode: "4.1.9", weight: null }),
      given("A5", { actionCode: " 4.2. ", taskText: "Limpiar", taskCode: "x", weight: 1.25 }),
      given("A5", { actionCode: "4.1", taskText: "Oír", taskCode: "4.1.0", weight: null }),
      given("A5", {
        actionCode: "4.1",
        operation: { text: "COMPRAR  LIBROS." },
        taskText: "Forrarlos",
        taskCode: "9.1.1",
        weight: 1,
      }),
      given("A5", {
        actionCode: "4.1",
        operation: { code: "dnb 2." },
        taskText: "Abrir el sábado",
        weight: null,
      }),
      given("A5", {
        actionCode: "4.2",
        operation: { code: "DNB 1", text: "Comprar libros" },
        taskText: "Comprar cola",
        weight: 3,
      }),
      given("A5", { actionCode: "", taskText: "Barrer", weight: null }),
      given("A5", { actionCode: "4.3", taskText: "Barrer", weight: null }),
    ],
  },
  {
    name: "Merged cells, weights on the tasks",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 10%   | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | 20%   | 4.1.2 | Pagar los libros
      "   | "                  | "     | "              | 5%    | 4.1.3 | Guardarlos
      "   | "                  | DNB 2 | Prestar libros | 25%   | 4.1.4 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 30%   | 4.2.1 | Separar los dañados
      "   | "                  | "     | "              | 10%   | 4.2.2 | Coserlos
    `,
    tried: [
      after("task", "G5", { text: "Sellarlos", weight: 2.5 }),
      before("task", "G5", { weight: 3 }),
      after("task", "G10", { text: "Pegar los lomos", weight: 1 }),
      after("operation", "D5", { text: "Difundir", weight: 5 }),
      before("operation", "D9"),
      remove("task", "G5"),
      remove("task", "G9"),
      remove("operation", "D8"),
      up("task", "G6"),
      up("operation", "C8"),
      given("G5", { actionCode: "4.2", taskText: "Secar", taskCode: "4.2.2", weight: 5 }),
    ],
  },
  {
    name: "Everything on every row, the weight of the operation too",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.2 | Pagar los libros
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 20% | 4.1.4 | Cerrar la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 50% | 4.2.1 | Separar los dañados
    `,
    tried: [
      after("task", "G5"),
      after("task", "G6", { text: "Sellarlos", weight: 5 }),
      after("task", "G9", { text: "Coser" }),
      after("operation", "C5", { text: "Difundir", weight: 5 }),
      after("action", "A5", { text: "Formar lectores" }),
      remove("task", "G5"),
      remove("operation", "D5"),
      remove("action", "A9"),
      up("task", "G6"),
      up("operation", "D8"),
      up("action", "A9"),
    ],
  },
  {
    name: "Everything on every row, a weight for each task",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 20% | 4.1.1 | Elegir los títulos
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 20% | 4.1.2 | Pagar los libros
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 10% | 4.1.3 | Guardarlos
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 20% | 4.1.4 | Abrir la sala
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 30% | 4.1.5 | Cerrar la sala
    `,
    tried: [
      after("task", "G6", { text: "Sellarlos" }),
      before("task", "G5", { weight: 5 }),
      remove("task", "G7"),
      remove("task", "G8"),
      remove("operation", "D8"),
      up("operation", "D9"),
    ],
  },
  {
    name: "Said once, the cells below empty",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
          |                    |       |                |     | 4.1.2 | Pagar los libros
          |                    | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
          |                    |       |                |     | 4.1.4 | Cerrar la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 50% | 4.2.1 | Separar los dañados
    `,
    tried: [
      before("task", "G5", { text: "Preguntar" }),
      after("task", "G9", { text: "Coser", weight: 5 }),
      before("task", "G9", { text: "Contar" }),
      before("operation", "D5", { text: "Medir", weight: 2.5 }),
      after("action", "A7"),
      remove("task", "G5"),
      remove("operation", "D5"),
      up("task", "G6"),
      up("operation", "D7"),
      up("action", "A9"),
    ],
  },
  {
    name: "Operations and actions on rows of their own",
    sheet: sketch`
      4.1 | Ampliar la lectura |       |                |       |       |
          |                    | DNB 1 | Comprar libros | 30%   |       |
          |                    |       |                |       | 4.1.1 | Elegir los títulos
          |                    |       |                |       | 4.1.2 | Pagar los libros
          |                    | DNB 2 | Prestar libros | 20%   |       |
          |                    |       |                |       | 4.1.3 | Abrir la sala
      4.2 | Cuidar los fondos  |       |                |       |       |
          |                    | DNB 3 | Encuadernar    | 50%   |       |
          |                    |       |                |       | 4.2.1 | Separar los dañados
      4.3 | Formar lectores    |       |                |       |       |
    `,
    tried: [
      after("operation", "A14", { text: "Leer en voz alta" }),
      before("task", "G7", { text: "Preguntar" }),
      after("task", "C6", { text: "Primera de todas" }),
      before("task", "D9", { text: "Anotar", weight: 5 }),
      after("task", "A5", { text: "No se sabe" }),
      after("operation", "D6", { text: "Difundir", taskText: "Imprimir", weight: 5 }),
      after("operation", "B5", { text: "Medir" }),
      after("action", "A5", { text: "Formar lectores" }),
      after("action", "G13"),
      remove("task", "G8"),
      remove("task", "G10"),
      remove("operation", "G10"),
      remove("action", "B12"),
      up("task", "G8"),
      up("operation", "G10"),
      up("action", "A12"),
      down("operation", "B5"),
    ],
  },
  {
    name: "An operation without tasks, an action without operations",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% |       |
          |                    | DNB 2 | Prestar libros |     |       |
          |                    | DNB 3 | Difundir       | 20% | 4.1.1 | Imprimir afiches
      4.2 | Cuidar los fondos  |       |                |     |       |
      4.3 | Formar lectores    | DNB 4 | Leer en voz alta | 50% | 4.3.1 | Buscar voluntarios
    `,
    tried: [
      after("task", "C5", { text: "Elegir los títulos", weight: 5 }),
      before("task", "D6", { text: "Abrir la sala", weight: 5 }),
      after("task", "B8", { text: "Coser" }),
      after("operation", "A8", { text: "Encuadernar", weight: 7 }),
      after("operation", "D5"),
      after("action", "A8"),
      remove("operation", "D6"),
      remove("task", "D6"),
      remove("action", "A8"),
      up("operation", "C6"),
      down("action", "B8"),
      given("A5", { actionCode: "4.1", taskText: "Elegir", weight: 5 }),
      given("A5", { actionCode: "4.1", taskText: "Pegarlos", taskCode: "4.1.2", weight: 5 }),
      given("A5", { actionCode: "4.2", taskText: "Coser", taskCode: "4.2.1", weight: 5 }),
      given("A5", { actionCode: "4.3", operation: { code: "DNB 2" }, taskText: "Ir", weight: 1 }),
    ],
  },
];

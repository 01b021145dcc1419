import { sketch } from "../poa/sketch";
import { after, before, down, given, numbered, remove, up, type EditedSheet } from "./editTold";

/** How codes go on, close up and are counted anew in each way of writing them. */
export const EDITED_CODES: readonly EditedSheet[] = [
  {
    name: "Codes filled up with zeros, counted anew in each action",
    sheet: sketch`
      A-01 | Ampliar la lectura | OP-01 | Comprar libros | 30% | T-01 | Elegir los títulos
      "    | "                  | "     | "              | "   | T-02 | Pagar los libros
      "    | "                  | OP-02 | Prestar libros | 20% | T-03 | Abrir la sala
      A-02 | Cuidar los fondos  | OP-01 | Encuadernar    | 50% | T-01 | Separar los dañados
    `,
    tried: [
      after("task", "G5"),
      before("task", "G8"),
      after("operation", "D5"),
      after("action", "A5"),
      remove("operation", "D5"),
      up("operation", "D7"),
      up("action", "A8"),
      numbered("A5"),
      numbered("A5", { tasksRunPer: "plan" }),
      numbered("A5", { tasksRunPer: "operation" }),
      numbered("A5", { taskHangsFrom: "operation" }),
      numbered("A5", { taskHangsFrom: "both" }),
      numbered("A5", { action: { prefix: "ACP", separator: " ", parts: 1, width: 1 } }),
    ],
  },
  {
    name: "Operations that carry the number of their action, tasks that carry their operation",
    sheet: sketch`
      4 | Ampliar la lectura | 4.1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      " | "                  | "   | "              | "   | 4.1.2 | Pagar los libros
      " | "                  | 4.2 | Prestar libros | 20% | 4.2.1 | Abrir la sala
      5 | Cuidar los fondos  | 5.1 | Encuadernar    | 25% | 5.1.1 | Separar los dañados
      " | "                  | 5.2 | Limpiar        | 25% | 5.2.1 | Barrer
    `,
    tried: [
      before("operation", "D5"),
      after("action", "A5", { text: "Formar lectores" }),
      after("action", "A8", { code: "ACP 9" }),
      after("action", "A8", { code: "nueve" }),
      remove("operation", "D5"),
      up("operation", "D7"),
      up("action", "A8"),
      numbered("A5"),
      numbered("A5", { taskHangsFrom: "action" }),
    ],
  },
  {
    name: "Tasks that carry their action and the number of their operation",
    sheet: sketch`
      1.2 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 1.2.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 1.2.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 20% | 1.2.2.1 | Abrir la sala
      1.3 | Cuidar los fondos  | DNB 3 | Encuadernar    | 25% | 1.3.3.1 | Separar los dañados
      "   | "                  | DNB 4 | Limpiar        | 25% | 1.3.4.1 | Barrer
    `,
    tried: [
      before("operation", "D7"),
      before("action", "A8", { text: "Formar lectores" }),
      remove("operation", "D5"),
      up("action", "A8"),
      numbered("A5", { operation: { prefix: "B", separator: "", parts: 1, width: 2 } }),
      numbered("A5", { operationsRunPer: "action" }),
      numbered("A5", { task: { prefix: "", separator: "", parts: 4, width: 2 } }),
    ],
  },
  {
    name: "Codes typed as numbers",
    sheet: sketch`
      =1 | Ampliar la lectura | =1 | Comprar libros | 30% | =1.1 | Elegir los títulos
      "  | "                  | "  | "              | "   | =1.2[0.0] | Pagar los libros
      "  | "                  | =2 | Prestar libros | 20% | =1.3 | Abrir la sala
      =2 | Cuidar los fondos  | =3 | Encuadernar    | 50% | =2.1 | Separar los dañados
    `,
    tried: [
      after("task", "G5"),
      after("action", "A5", { text: "Formar lectores" }),
      remove("task", "G5"),
      up("operation", "D7"),
      numbered("A5", { operation: { prefix: "", separator: "", parts: 1, width: 2 } }),
      numbered("A5", { operation: { prefix: "DNB", separator: " ", parts: 1, width: 1 } }),
    ],
  },
  {
    name: "Nine tasks typed as numbers, and the tenth",
    sheet: sketch`
      =1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | =1.8 | Elegir los títulos
      "  | "                  | "     | "              | "    | =1.9 | Pagar los libros
    `,
    tried: [after("task", "G6"), before("task", "G6"), numbered("A5")],
  },
  {
    name: "Gaps, codes that come twice, and strays",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1  | Comprar libros | 30% | 4.1.1  | Elegir los títulos
      "   | "                  | "      | "              | "   | 4.1.2  | Pagar los libros
      "   | "                  | "      | "              | "   | 4.1.2  | Pagar la imprenta
      "   | "                  | "      | "              | "   | 4.1.5  | Guardarlos
      "   | "                  | DNB P 2 | Prestar libros | 20% | 7.1.3  | Abrir la sala
      "   | "                  | "      | "              | "   | s/n    | Cerrar la sala
      "   | "                  | "      | "              | "   |        | Apagar la luz
      4.2 | Cuidar los fondos  | DNB 3  | Encuadernar    | 25% | 4.2.1. | Separar los dañados
      "   | "                  |        | Limpiar        | 20% | 4.2.2  | Barrer
      "   | "                  | DNB-5  | Pintar         | 5%  | 4.2.3  | Rasquetear
    `,
    tried: [
      after("task", "G5"),
      after("task", "G8"),
      before("task", "G9"),
      after("task", "G12"),
      after("operation", "D9"),
      before("operation", "D14"),
      after("action", "A5"),
      remove("task", "G5"),
      remove("task", "G8"),
      remove("operation", "D9"),
      remove("operation", "D13"),
      up("task", "G8"),
      down("task", "G10"),
      up("operation", "D9"),
      down("operation", "D12"),
      numbered("A5"),
      given("A5", { actionCode: "4.1", taskText: "Sellar", taskCode: "4.1.3", weight: null }),
      given("A5", { actionCode: "4.1", taskText: "Sellar", taskCode: "7.1.4", weight: null }),
    ],
  },
  {
    name: "No code anywhere but those of the actions",
    sheet: sketch`
      I  | Ampliar la lectura |  | Comprar libros | 30% |  | Elegir los títulos
      "  | "                  | " | "             | "   |  | Pagar los libros
      II | Cuidar los fondos  |  | Encuadernar    | 70% |  | Separar los dañados
    `,
    tried: [
      after("task", "G5"),
      after("task", "G5", { text: "Sellar" }),
      after("operation", "D5", { text: "Prestar libros", taskText: "Abrir la sala" }),
      after("operation", "D5", { taskText: "Abrir la sala" }),
      after("action", "A5"),
      after("action", "A5", { code: "III" }),
      after("action", "A5", { text: "Formar lectores", operationText: "Leer", taskText: "Ir" }),
      remove("task", "G5"),
      given("A5", { actionCode: "I", taskText: "Sellar", weight: 2 }),
      numbered("A5"),
      numbered("A5", {
        operation: { prefix: "DNB", separator: " ", parts: 1, width: 1 },
        task: { prefix: "T", separator: "-", parts: 1, width: 2 },
      }),
    ],
  },
  {
    name: "An error where a code should be",
    sheet: sketch`
      =#REF! | Ampliar la lectura | DNB 1  | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      4.2    | Cuidar los fondos  | =#REF! | Encuadernar    | 40% | 4.2.1 | Separar los dañados
      4.3    | Formar lectores    | DNB 3  | Leer           | 30% | 4.3.1 | Ir
    `,
    tried: [
      after("task", "G5"),
      after("task", "G6"),
      after("operation", "D6"),
      remove("action", "A6"),
      up("action", "A7"),
      numbered("A5"),
      numbered("A5", { taskHangsFrom: "operation" }),
    ],
  },
  {
    name: "Tasks counted through the plan without a parent",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 7 | Comprar libros | 30% | T3 | Elegir los títulos
      "   | "                  | "     | "              | "   | T4 | Pagar los libros
      4.2 | Cuidar los fondos  | DNB 8 | Encuadernar    | 70% | T5 | Separar los dañados
    `,
    tried: [
      after("task", "G5"),
      after("action", "A5"),
      before("operation", "D5"),
      remove("operation", "D5"),
      remove("action", "A5"),
      up("action", "A7"),
      numbered("A5"),
      numbered("A5", { operationsRunPer: "action", tasksRunPer: "action" }),
    ],
  },
  {
    name: "Tasks counted anew in each operation",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 1 | Elegir los títulos
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 2 | Pagar los libros
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 20% | 1 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 50% | 1 | Separar los dañados
      4.2 | Cuidar los fondos  | DNB 3 | Encuadernar    | 50% | 2 | Coserlos
    `,
    tried: [
      after("task", "G7"),
      after("operation", "D5"),
      after("action", "A5"),
      remove("task", "G5"),
      remove("operation", "D5"),
      up("action", "A8"),
      numbered("A5", { operation: { prefix: "DNB", separator: "-", parts: 1, width: 2 } }),
      numbered("A5", { action: { prefix: "", separator: "", parts: 2, width: 2 } }),
    ],
  },
];

import { sketch } from "../poa/sketch";
import { after, before, down, given, numbered, remove, up, type EditedSheet } from "./editTold";

/** Sheets that lack something, or that hold something in the way of edits. */
export const REFUSED_SHEETS: readonly EditedSheet[] = [
  {
    name: "Without a column",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `,
    tried: [
      after("task", "G4"),
      up("task", "G4"),
      remove("task", "G4"),
      numbered("G4"),
      given("G4", { actionCode: "4.1", taskText: "Pagar", weight: 3 }),
    ],
  },
  {
    name: "Without weights",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 4.1.2 | Abrir la sala
    `,
    tried: [
      after("task", "F4"),
      after("operation", "D4"),
      after("action", "A4"),
      remove("operation", "D4"),
      up("operation", "D5"),
    ],
  },
  {
    name: "Values hidden under a merged cell",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%    | 4.1.1 | Elegir los títulos
      "   | "                  | "     | " Prestar      | " =0.2 | 4.1.2 | Pagar los libros
    `,
    tried: [after("task", "G5"), up("task", "G6"), numbered("G5")],
  },
  {
    name: "A row in the wrong columns",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%                    | 4.1.1                           | Elegir los títulos con los maestros
          |                    |       |                |                        | 4.1.2                           | Pedir tres cotizaciones por título
          |                    |       |                | 4.1.3                  | Sellar y forrar los libros nuevos |
          |                    | DNB 2 | Prestar libros | 40%                    | 4.1.4                           | Abrir la sala también los sábados
    `,
    tried: [after("task", "G5"), remove("task", "G5")],
  },
  {
    name: "Two tables side by side",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos | 4.1.2 | Pagarlos
    `,
    tried: [after("task", "G4"), down("task", "G4")],
  },
  {
    name: "A merged cell across two operations",
    sheet: sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | RESPONSABLE
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos | Ana
      "   | "                  | "     | "              | "   | 4.1.2 | Pagar los libros   | Beto
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala      | "
      "   | "                  | "     | "              | "   | 4.1.4 | Cerrar la sala     | Carla
    `,
    tried: [
      after("task", "G5"),
      before("operation", "D6"),
      remove("operation", "D6"),
      up("operation", "D6"),
      up("task", "G5"),
      up("task", "G7"),
      remove("task", "G5"),
      remove("task", "G6"),
    ],
  },
];

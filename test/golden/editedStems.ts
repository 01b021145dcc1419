import { sketch } from "../poa/sketch";
import { after, before, down, numbered, remove, up, type EditedSheet } from "./editTold";

/** Codes of operations that count through the plan, in each action or under its number, and what goes with them. */
export const EDITED_STEMS: readonly EditedSheet[] = [
  {
    name: "Operations with plain numbers that run on through the plan",
    sheet: sketch`
      A1 | Ampliar la lectura | 1 | Comprar libros | 30% | 1.1 | Elegir los títulos
      "  | "                  | 2 | Prestar libros | 20% | 2.1 | Abrir la sala
      A2 | Cuidar los fondos  | 3 | Encuadernar    | 25% | 3.1 | Separar los dañados
      "  | "                  | 4 | Limpiar        | 25% | 4.1 | Barrer
    `,
    tried: [
      numbered("A5"),
      after("operation", "D6"),
      after("action", "A5", { text: "Formar lectores" }),
      remove("operation", "D5"),
      up("action", "A7"),
    ],
  },
  {
    name: "Operations with plain numbers that begin anew in each action",
    sheet: sketch`
      A1 | Ampliar la lectura | 1 | Comprar libros | 30% | A1.1.1 | Elegir los títulos
      "  | "                  | 2 | Prestar libros | 20% | A1.2.1 | Abrir la sala
      A2 | Cuidar los fondos  | 1 | Encuadernar    | 25% | A2.1.1 | Separar los dañados
      "  | "                  | 2 | Limpiar        | 25% | A2.2.1 | Barrer
    `,
    tried: [
      numbered("A5"),
      after("operation", "D6"),
      after("action", "A5", { text: "Formar lectores" }),
      remove("operation", "D5"),
      up("action", "A7"),
    ],
  },
  {
    name: "Operations of which some carry another letter",
    sheet: sketch`
      4.1 | Ampliar la lectura | DNB 1   | Comprar libros | 10% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2   | Pagar libros   | 20% | 4.1.2 | Contar el dinero
      "   | "                  | DNB P 3 | Prestar libros | 20% | 4.1.3 | Abrir la sala
      "   | "                  | DNB 4   | Guardar libros | 10% | 4.1.4 | Cerrar la sala
      4.2 | Cuidar los fondos  | DNB P 5 | Encuadernar    | 20% | 4.2.1 | Separar los dañados
      "   | "                  | DNB 6   | Limpiar        | 20% | 4.2.2 | Barrer
    `,
    tried: [
      after("operation", "D5"),
      after("operation", "D7"),
      remove("operation", "D6"),
      remove("action", "A5"),
      up("operation", "D7"),
      down("action", "A5"),
      numbered("A5"),
    ],
  },
  {
    name: "Operations that carry the whole code of their action",
    sheet: sketch`
      3.1 | Ampliar la lectura | 3.1.1 | Comprar libros | 30% | 3.1.1.1 | Elegir los títulos
      3.2 | Cuidar los fondos  | 3.2.1 | Encuadernar    | 25% | 3.2.1.1 | Separar los dañados
      "   | "                  | 3.2.2 | Limpiar        | 25% | 3.2.2.1 | Barrer
      3.3 | Formar lectores    | 2.1   | Leer           | 20% | 3.3.1.1 | Ir
    `,
    tried: [
      numbered("A5"),
      after("action", "A5"),
      after("action", "A5", { code: "9.9" }),
      after("operation", "D6"),
      before("operation", "D5"),
      remove("operation", "D6"),
      up("operation", "D7"),
    ],
  },
  {
    name: "Operations of which some carry the number of another action, or none",
    sheet: sketch`
      4 | Ampliar la lectura | 4.1 | Comprar libros | 20% | 4.1.1 | Elegir los títulos
      " | "                  | 3.2 | Prestar libros | 20% | 3.2.1 | Abrir la sala
      " | "                  | 4.5 | Guardar libros | 20% | 4.5.1 | Cerrar la sala
      " | "                  |     | Pintar         | 10% | 4.9.1 | Rasquetear
      5 | Cuidar los fondos  | 5.1 | Encuadernar    | 20% | 5.1.1 | Separar los dañados
      6 | Formar lectores    |     | Leer           | 10% |       | Buscar voluntarios
    `,
    tried: [
      numbered("A5"),
      after("operation", "D7"),
      after("operation", "D8"),
      after("operation", "D10"),
      after("task", "G10"),
      after("task", "G10", { text: "Comprar tiza" }),
      remove("operation", "D6"),
      up("operation", "D7"),
      up("action", "A10"),
    ],
  },
  {
    name: "Actions with letters, operations that carry their number",
    sheet: sketch`
      ACP 4 | Ampliar la lectura | 4.1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      ACP 5 | Cuidar los fondos  | 5.1 | Encuadernar    | 40% | 5.1.1 | Separar los dañados
    `,
    tried: [after("action", "A5"), before("action", "A5", { code: "ACP 9" }), numbered("A5")],
  },
  {
    name: "Actions in Roman numerals",
    sheet: sketch`
      I  | Ampliar la lectura | DNB 1 | Comprar libros | 60% | T 1 | Elegir los títulos
      II | Cuidar los fondos  | DNB 2 | Encuadernar    | 40% | T 2 | Separar los dañados
    `,
    tried: [after("action", "A5"), after("action", "A5", { code: "III" }), up("action", "A6")],
  },
];

import { DEFAULT_SETTINGS, type Settings } from "../../src/poa/settings";
import { named, sketch, type Sketch } from "../poa/sketch";

/** Sheets on which a rule speaks, looked at together where there are several. */
export interface Drawn {
  readonly sheets: readonly Sketch[];
  readonly settings?: Settings;
}

const libraries = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
  "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
`;

const museums = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
  GESTIÓN DEL POA:     | 2021

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.2 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
`;

const archivesOfLastYear = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE ARCHIVOS
  GESTIÓN DEL POA:     | 2020

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2020 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.3 | Guardar la memoria | DNB 1 | Ordenar fondos | 100% | 4.3.1 | Foliar los legajos
`;

/** A plan for each rule that has nothing to say about the received books. */
export const DRAWN: Readonly<Record<string, Drawn>> = {
  "plan-has-an-area": alone(sketch`
    GESTIÓN DEL POA: | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `),
  "plan-has-a-fiscal-year": alone(sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
    GESTIÓN DEL POA:     | 21
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `),
  "form-has-its-columns": alone(sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | | COD. TAREA | TAREA
    ---
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `),
  "plan-has-tasks": alone(sketch`
    | | | | | |
  `),
  "row-is-in-its-columns": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%                    | 4.1.1                           | Elegir los títulos con los maestros
        |                    |       |                |                        | 4.1.2                           | Pedir tres cotizaciones por título
        |                    |       |                | 4.1.3                  | Sellar y forrar los libros nuevos |
        |                    | DNB 2 | Prestar libros | 40%                    | 4.1.4                           | Abrir la sala también los sábados
  `),
  "action-has-an-operation": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    4.2 | Cuidar los fondos  |       |                |      |       |
  `),
  "action-has-a-text": alone(sketch`
    4.1 |                    | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `),
  "operation-has-a-text": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 |                | 100% | 4.1.1 | Elegir los títulos
  `),
  "task-has-a-text": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 |
    "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
  `),
  "cell-holds-no-error": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =#REF! | 4.1.1 | Elegir los títulos
  `),
  "no-value-hides-under-a-merge": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100%   | 4.1.1 | Elegir los títulos
    "   | "                  | "     | "              | " =0.2 | 4.1.2 | Pagar los libros
  `),
  "no-plan-row-is-hidden": alone(sketch`
     4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    ~    |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
  `),
  "operation-has-a-code": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    "   | "                  |       | Prestar libros | 40% | 4.1.2 | Abrir la sala
  `),
  "task-has-a-code": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 40% |       | Abrir la sala
  `),
  "action-code-is-not-repeated": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    4.1 | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.1.2 | Ordenar el depósito
  `),
  "weight-is-given": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros |     | 4.1.2 | Abrir la sala
  `),
  "weight-is-a-number": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%    | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 20-25% | 4.1.2 | Abrir la sala
  `),
  "weight-is-within-0-and-100": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =60 | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | =-5 | 4.1.2 | Abrir la sala
  `),
  "weight-is-on-the-column-scale": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros  | 60%    | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros  | 35%    | 4.1.2 | Abrir la sala
    "   | "                  | DNB 3 | Difundir libros | =5[0%] | 4.1.3 | Imprimir el boletín
  `),
  "weight-sits-on-one-level": alone(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% |       |
        |                    |       |                | 30% | 4.1.1 | Elegir los títulos
        |                    |       |                | 30% | 4.1.2 | Pagar los libros
        |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
  `),
  "area-is-planned-once": {
    sheets: [
      named("POA", libraries, "DNB.xlsx"),
      named("POA", museums, "DNM.xlsx"),
      named("POA", libraries, "DNB corregido.xlsx"),
    ],
  },
  "fiscal-year-is-one": {
    sheets: [
      named("Archivos", archivesOfLastYear),
      named("Bibliotecas", libraries),
      named("Museos", museums),
    ],
  },
  "every-expected-area-is-here": {
    sheets: [libraries],
    settings: { ...DEFAULT_SETTINGS, expectedAreas: ["Dirección Nacional de Museos"] },
  },
  "operation-prefix-belongs-to-one-area": {
    sheets: [
      named("Bibliotecas", libraries),
      named("Museos", museums),
      named("Archivos", archivesOfLastYear),
    ],
  },
};

function alone(drawn: Sketch): Drawn {
  return { sheets: [drawn] };
}

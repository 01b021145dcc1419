import { checkSheet, checkTogether, type SheetCheck } from "../../src/poa/check";
import { consolidate } from "../../src/poa/consolidate";
import { ignoring } from "../../src/poa/ignore";
import type { NationalInput, SourceFile } from "../../src/poa/national/input";
import { remarksOf } from "../../src/poa/remark";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { named, sketch, type Sketch } from "../poa/sketch";

/** A clean plan with a column of its own, beside the form's. */
export const LIBRARIES = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
  GESTIÓN DEL POA:     | 2021

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | PRESUPUESTO
  ---
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%   | 4.1.1 | Elegir los títulos | =1500.5[#,##0.00]
  "   | "                  | "     | "              | "     | 4.1.2 | Pagar los libros   |
  "   | "                  | DNB 2 | Prestar libros | 40%   | 4.1.3 | Abrir la sala      | por definir
`;

/** A plan with something wrong of every gravity, one finding of which is ignored; its codes are numbers for Excel. */
export const MUSEUMS = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
  GESTIÓN DEL POA:     | 2021

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1  | Ampliar la lectura | DNM 1 | Montar muestras    | 20%   | 4.1.1  | Elegir las piezas
  "    | "                  | "     | "                  | 12.5% | 4.1.2  | Imprimir los␣␣rótulos
  4.10 | Cuidar las piezas  | DNM 2 | Restaurar          | 40%   | 4.10.1 | Limpiar las vasijas
  "    | "                  |       | Guardar            | 20%   |        | Construir el depósito
       | Difundir           | DNM 4 | Imprimir el boletín |      |        |
`;

/** A plan that never says whose it is, with a task under no operation. */
export const ARCHIVES = sketch`
  GESTIÓN DEL POA: | 2021

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
      |                    |    |                | 10% | 4.2.1 | Foliar los legajos
  4.2 | Guardar la memoria |  1 | Ordenar fondos | 90% | 4.2.2 | '=1+1
`;

/** The plan of the year before, with nothing but warnings. */
export const DANCE = sketch`
  ÁREA ORGANIZACIONAL: | UNIDAD DE DANZA
  GESTIÓN DEL POA:     | 2020

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2020 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  6.1 | Bailar | DND 1 | Montar un ballet | 60% | 6.1.1 | Ensayar
  "   | "      | DND 3 | Hacer giras      | 40% | 6.1.2 | Alquilar el bus
`;

const READ_ON = new Date(2026, 10, 22, 9, 30);
const MADE_ON = new Date(2026, 2, 5, 18, 45);

export const fileNamed = (book: string, index: number): SourceFile => ({
  book,
  name: `Recibidos/${book}`,
  bytes: 12345 + index,
  sha256: `${index}`.padStart(64, "ab"),
  readOn: READ_ON,
});

/** The sketch as the only plan of a file that is called like its sheet. */
export const sent = (name: string, drawn: Sketch): SheetCheck =>
  checkSheet(named(`POA ${name}`, drawn, `${name}.xlsx`).grid);

/** What the national book of these files is drawn from. */
export function inputOf(
  checks: readonly SheetCheck[],
  more: Partial<NationalInput> = {}
): NationalInput {
  const together = checkTogether(checks);
  return {
    national: consolidate(together.flatMap(({ plans }) => plans)),
    remarks: remarksOf(together),
    files: checks.map(({ ref }, index) => fileNamed(ref.book, index)),
    madeOn: MADE_ON,
    ...more,
  };
}

/** The same, its findings left as they are: those of one rule, or all. */
export function sentIgnoring(name: string, drawn: Sketch, rule?: string): SheetCheck {
  const { grid } = named(`POA ${name}`, drawn, `${name}.xlsx`);
  const own = checkSheet(grid).findings.filter((finding) => !rule || finding.rule === rule);
  return checkSheet(
    grid,
    ignoring(DEFAULT_SETTINGS, own, "la directora lo pidió así", "2026-11-22")
  );
}

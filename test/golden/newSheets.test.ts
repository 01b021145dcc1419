import path from "node:path";
import { drawEquivalences } from "../../src/poa/edit/equivalences";
import { drawNewSheet, type NewSheet } from "../../src/poa/edit/newSheet";
import { drawNextYear, type NextYearOptions } from "../../src/poa/edit/nextYear";
import { renumber } from "../../src/poa/edit/renumber";
import { read } from "../../src/poa/read";
import { learnScheme, type ChosenScheme } from "../../src/poa/scheme";
import { a1, parseA1 } from "../../src/sheet/cell";
import { named, sketch, type Sketch } from "../poa/sketch";
import { tellLooks, tellWithin } from "./drawing";
import { reviewSections } from "./reviewed";

const AREA = "DIRECCIÓN NACIONAL DE BIBLIOTECAS";

const empty = (wish: Omit<NewSheet, "area" | "fiscalYear">): string =>
  tellWithin(drawNewSheet({ area: AREA, fiscalYear: 2022, ...wish }));

function next(drawn: Sketch, options: NextYearOptions, chosen: ChosenScheme = {}): string {
  const plan = read(drawn.grid).plans[0]!;
  const made = drawNextYear(plan, learnScheme(plan, chosen), options);
  if (!made) return "- no year to go on from";
  const changes = made.changes.map(
    ({ level, code, at, from, to }) => `- ${level} ${code} ${a1(at)}: «${from}» → «${to}»`
  );
  return [`- year ${made.fiscalYear}`, ...changes, tellWithin(made.drawing)].join("\n");
}

function equivalences(drawn: Sketch, chosen: ChosenScheme): string {
  const { grid } = drawn;
  const edit = renumber({ grid, merges: grid.merges!, at: parseA1("A5")!, chosen });
  if (edit.kind === "refused") throw new Error(edit.why);
  return tellWithin(drawEquivalences(edit.codes, { area: AREA, fiscalYear: 2021, sheet: "POA" }));
}

const libraries = sketch`
  4.1 | Ampliar la lectura hasta 2021  | DNB 1 | Comprar libros para 2021 | 60%   | 4.1.1 | Elegir los títulos de 2021 y pedir los de 2022
  "   | "                              | "     | "                        | "     | 4.1.2 | Pagar los de 2020
  4.2 | Cuidar los fondos de 1999 a 2020 | DNB 2 | Encuadernar            | 37.5% | 4.2.1 | Separar los dañados (plan 2021-2025)
`;
const archives = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE ARCHIVOS
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | RESPONSABLE | META
  ---
  4.1 | Ordenar los fondos |       |          | 10% | 4.1.1 | Barrer el depósito en 2021 | Ana  | =12
  "   | "                  | DNA 1 | Foliar   | 70% | 4.1.2 | Contar fojas               | Beto |
  4.2 | Abrir la sala      | DNA 2 | Atender  |     | 4.2.1 | Buscar en 2022             |      | Todo 2021
`;
const yearless = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Leer más hasta 2020 | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos de 2021
`;

/** What is drawn in each case. */
const CASES: Readonly<Record<string, () => string>> = {
  "an empty sheet, as it comes": () => empty({}),
  "an empty sheet with weights on the tasks": () =>
    empty({ weightOn: "task", actions: 1, operations: 1, tasks: 2, name: "POA DNB" }),
  "an empty sheet whose weights add to 100 in each action": () =>
    empty({ base: "action", actions: 2, operations: 1, tasks: 1 }),
  "an empty sheet of nothing has room for one task": () =>
    empty({ actions: 0, operations: 0, tasks: 0 }),
  "next year with its weights": () => next(named("POA 2021", libraries), { weights: "kept" }),
  "next year with its weights emptied": () =>
    next(named("Plan", libraries), { weights: "emptied" }, { base: "action" }),
  "three years on, operations counted in each action": () =>
    next(
      named("La planificación anual del área", libraries),
      { weights: "kept", fiscalYear: 2024 },
      { operationsRunPer: "action", tasksRunPer: "plan" }
    ),
  "next year, tasks counted in each operation, no text carried over": () =>
    next(
      named("2021 y 2021", libraries),
      { weights: "kept", carries: () => false },
      { tasksRunPer: "operation" }
    ),
  "next year with further columns and a task under no operation": () =>
    next(named("DNA 120219", archives), { weights: "kept" }),
  "next year of a plan that does not say its own": () => next(yearless, { weights: "kept" }),
  "the year that the planner says": () => next(yearless, { weights: "kept", fiscalYear: 2022 }),
  "equivalences of several codes": () =>
    equivalences(libraries, {
      operation: { prefix: "DNB", separator: "-", parts: 1, width: 2 },
      taskHangsFrom: "both",
      action: { prefix: "A", separator: " ", parts: 2, width: 1 },
    }),
  "equivalences of a plan that says neither its area nor its year": () =>
    tellWithin(
      drawEquivalences(
        [{ level: "task", at: parseA1("F7")!, from: "", to: "4.1.3", text: "Sellar" }],
        { area: "", fiscalYear: null, sheet: "Hoja1" }
      )
    ),
  "equivalences where no code changes": () =>
    tellWithin(drawEquivalences([], { area: AREA, fiscalYear: null, sheet: "POA" })),
};

reviewSections(
  path.join(__dirname, "newSheets.md"),
  `What each new sheet holds\n\nWords for looks:\n\n${tellLooks()}`,
  Object.entries(CASES)
);

import { consolidate, nameOf, type National } from "../../src/poa/consolidate";
import { columnRange, drawNational } from "../../src/poa/national";
import { rowsOf } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { a1Range } from "../../src/sheet/cell";
import { gridOf } from "../../src/sheet/drawing";
import { named, sketch, type Sketch } from "./sketch";

const planOf = (book: string, drawn: Sketch) => read(named("POA", drawn, book).grid).plans[0]!;

const LIBRARIES = sketch`
  ÁREA ORGANIZACIONAL: | BIBLIOTECAS

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | META FÍSICA | FUENTE
  ---
  4.1 | Leer | DNB 1 | Comprar | 60% | 4.1.1 | Elegir | 10 | TGN
  "   | "    | "     | "       | "   | 4.1.2 | Pagar  | 11 |
  "   | "    | DNB 2 | Prestar | 40% |       |        | 12 | Donación
`;
const MUSEUMS = sketch`
  ÁREA ORGANIZACIONAL: | MUSEOS
  GESTIÓN DEL POA:     | 2021

  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | Fuente | Meta fisica
  ---
  4.1 | Leer | DNM 1 | Montar | 60% | 4.1.1 | Colgar   | TGN | 5
  "   | "    | "     | "      | 40% | 4.1.2 | Descolgar |     | 6
`;

const national = consolidate([planOf("b.xlsx", LIBRARIES), planOf("m.xlsx", MUSEUMS)]);

test("columns that areas call alike are one, under the title that came first", () => {
  expect(national.furtherTitles).toEqual(["META FÍSICA", "FUENTE"]);
  expect(national.rows.map(({ further }) => further.map((one) => one?.value ?? null))).toEqual([
    ["10", "TGN"],
    ["11", null],
    ["12", "Donación"],
    ["5", "TGN"],
    ["6", null],
  ]);
});

test("each row knows where it came from and what it weighs", () => {
  expect(
    national.rows.map(({ sigla, fiscalYear, operationWeight, taskWeight, taskCode, from }) =>
      [sigla, fiscalYear, operationWeight, taskWeight, taskCode, from.at.row, from.at.column].join()
    )
  ).toEqual([
    "DNB,,60,,4.1.1,3,5",
    "DNB,,,,4.1.2,4,5",
    "DNB,,40,,,5,5",
    "DNM,2021,100,60,4.1.1,4,5",
    "DNM,2021,,40,4.1.2,5,5",
  ]);
  expect([national.rowsIn, national.rowsOut]).toEqual([5, 5]);
  expect(national.areas.map(({ area, weightTotal }) => [area, weightTotal])).toEqual([
    ["BIBLIOTECAS", 100],
    ["MUSEOS", 100],
  ]);
});

test("an operation without tasks comes from its row, in the column of tasks that there is", () => {
  const textsOnly = sketch`
    ACCIÓN DE CORTO PLAZO | OPERACIÓN | PONDERACIÓN | TAREA
    ---
    Leer | Comprar | 60% | Elegir
    "    | Prestar | 40% |
  `;
  const plan = planOf("", textsOnly);
  expect(nameOf(plan)).toBe("POA");
  const { rows } = consolidate([plan]);
  expect(rows.at(-1)!.from.at).toEqual({ row: 2, column: 3 });
  expect(rowsOf(plan)).toHaveLength(2);
});

describe("titles of further columns", () => {
  const titled = (...furtherTitles: readonly string[]): unknown[] => {
    const own: National = { ...national, furtherTitles };
    return gridOf(drawNational(own)).values[0]!.slice(11, 11 + furtherTitles.length);
  };

  test("are on one line, not too long for a table, and never empty", () => {
    expect(titled("  Meta\n física ", "x".repeat(120), " ")).toEqual([
      "Meta física",
      "x".repeat(100),
      "Columna",
    ]);
  });

  test("differ from those of the form and from each other, whatever their case", () => {
    expect(titled("ÁREA", "hoja", "Hoja", "Meta", "META", "Celda (2)", "Celda")).toEqual([
      "ÁREA (2)",
      "hoja (2)",
      "Hoja (3)",
      "Meta",
      "META (2)",
      "Celda (2)",
      "Celda (3)",
    ]);
  });
});

test("files are called as they are told to be, or by their own names", () => {
  const column = (drawing: ReturnType<typeof drawNational>) =>
    gridOf(drawing).values.map((row) => row[13]);
  expect(column(drawNational(national)).slice(0, 2)).toEqual(["Archivo", "b.xlsx"]);
  const shown = drawNational(national, { fileName: (book) => `Carpeta/${book}` });
  expect(column(shown)[1]).toBe("Carpeta/b.xlsx");
});

test("a column of the table is found by its title; none without rows or by another title", () => {
  const drawing = drawNational(national);
  const range = (title: string) => columnRange(drawing, title);
  expect(a1Range(range("Sigla")!)).toBe("B2:B6");
  expect(a1Range(range("Celda")!)).toBe("P2:P6");
  expect([range("sigla"), range("BIBLIOTECAS")]).toEqual([null, null]);
  expect(columnRange(drawNational(consolidate([])), "Sigla")).toBeNull();
  const one = drawNational({ ...national, rows: national.rows.slice(0, 1) });
  expect(a1Range(columnRange(one, "Sigla")!)).toBe("B2");
});

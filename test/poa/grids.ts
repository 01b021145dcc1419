import fc from "fast-check";
import { FORM } from "../../src/poa/form";
import type { CellRange } from "../../src/sheet/cell";
import { GENERAL, TEXT, type CellContent, type CellValue, type Grid } from "../../src/sheet/grid";

/** Sheets nobody would draw on purpose, made of what sheets are made of. */

const content = (value: CellValue, format = GENERAL): CellContent => ({ value, format });
const EMPTY = content(null);

const HEADINGS = [
  ...FORM.map(({ title }) => title(2021)),
  "COD.ACCIÓN DE CORTO",
  "ACCIÓN DE CORTO PLAZO 2020",
  "PONDERACIÓN (%)",
  "CÓDIGO",
  "DENOMINACIÓN",
  "Operaciones",
  "INDICADOR",
].map((title) => content(title));

const CODES = [
  "4.1",
  "4.2",
  "4.1.",
  "DNAF 1",
  "DNAF 2",
  "DNAF - 2",
  "4.1.1",
  "4.1.2",
  "4.2.1",
  "T-1",
  "(1)",
]
  .map((code) => content(code, TEXT))
  .concat([content(4.1), content(4.1, "0.00"), content(44200, "d-mmm")]);

const WEIGHTS = [
  content(0.2, "0%"),
  content(0.025, "0.0#%"),
  content(1, "0%"),
  content(5, "0%"),
  content(20),
  content(0.05),
  content(-3),
  content(0),
  content("10 %"),
  content("2,5%"),
  content("diez"),
  content("20-25%"),
];

const TEXTS = [
  "Comprar los libros de la sala",
  "continúa la frase de arriba",
  "Comprar los libros de la sala y prestarlos",
  "Fortalecer la lectura hasta el año 2020",
  "TOTAL",
  "Subtotal acción 4.1",
  "Elaborado por: Lic. Rosa Mamani",
  "Programa de lectura en las escuelas",
  "  texto  con espacios ..",
  "ÁREA ORGANIZACIONAL:",
  "ÁREA ORGANIZACIONAL: DIRECCIÓN DE BIBLIOTECAS",
  "GESTIÓN DEL POA:",
  "GESTIÓN 2021",
  "CATEGORÍA PROGRAMÁTICA :",
  "DIRECCIÓN NACIONAL DE BIBLIOTECAS",
  "PLAN OPERATIVO ANUAL 2021",
  "2021",
  "HOJA",
  "CELDA",
  " ",
  "\u00a0",
].map((text) => content(text));

const ODD = [
  content({ error: "#REF!" }),
  content({ error: "#N/A" }),
  content(true),
  content(false),
  content(1e300),
  content(-1e300),
  content(Number.MAX_SAFE_INTEGER, "0%"),
  content(5e-324),
  content("=1+1"),
  content("__proto__"),
  content("\n\n"),
  content("«»|&<>"),
];

/** As long as a cell of Excel may be, and made to keep a search for patterns busy. */
const LONG = [
  "9".repeat(32_767),
  ". ".repeat(16_000) + "x",
  "1.".repeat(16_000) + "y",
  " ".repeat(32_000) + ".",
  "2020 ".repeat(6_000),
  "a".repeat(32_767),
  "%".repeat(32_767),
  "TOTAL ".repeat(5_000),
].map((text) => content(text));

const anyOf = (...kinds: readonly (readonly CellContent[])[]) => fc.constantFrom(...kinds.flat());
const blank = fc.constant(EMPTY);
const odd = fc.constantFrom(...ODD);

/** A cell of a table's column: mostly what belongs there. */
const CELL_OF = FORM.map(({ id }) => {
  const own = id === "weight" ? WEIGHTS : id.endsWith("Code") ? CODES : TEXTS;
  return fc.oneof(
    { arbitrary: blank, weight: 6 },
    { arbitrary: anyOf(own), weight: 8 },
    { arbitrary: anyOf(CODES, WEIGHTS, TEXTS, HEADINGS), weight: 1 },
    { arbitrary: odd, weight: 1 }
  );
});

const anyCell = fc.oneof(
  { arbitrary: blank, weight: 4 },
  { arbitrary: anyOf(HEADINGS), weight: 3 },
  { arbitrary: anyOf(CODES, WEIGHTS, TEXTS), weight: 3 },
  { arbitrary: odd, weight: 1 }
);

type Rows = readonly (readonly CellContent[])[];

const FORM_HEADINGS = FORM.map(({ title }) => content(title(2021)));
const headingRow: fc.Arbitrary<readonly CellContent[]> = fc.oneof(
  { arbitrary: fc.constant(FORM_HEADINGS), weight: 6 },
  {
    arbitrary: fc
      .tuple(fc.nat(6), anyOf(HEADINGS, [EMPTY]))
      .map(([at, other]) => FORM_HEADINGS.map((heading, i) => (i === at ? other : heading))),
    weight: 2,
  },
  { arbitrary: fc.shuffledSubarray(FORM_HEADINGS, { minLength: 4 }), weight: 1 }
);
const tableRow = fc.tuple(...CELL_OF, blank, anyCell).map((cells) => cells);
const headRow = fc.array(anyOf(TEXTS, [EMPTY]), { minLength: 1, maxLength: 3 });

/** A table with a head, perhaps with headings again in its middle. */
const tableLike: fc.Arbitrary<Rows> = fc
  .tuple(
    fc.array(headRow, { maxLength: 3 }),
    headingRow,
    fc.array(
      fc.oneof(
        { arbitrary: tableRow, weight: 12 },
        { arbitrary: headingRow, weight: 1 },
        { arbitrary: headRow, weight: 1 },
        { arbitrary: fc.constant<CellContent[]>([]), weight: 1 }
      ),
      { maxLength: 9 }
    )
  )
  .map(([head, headings, rows]) => [...head, headings, ...rows]);

const chaos: fc.Arbitrary<Rows> = fc.array(fc.array(anyCell, { maxLength: 9 }), { maxLength: 7 });

const range: fc.Arbitrary<CellRange> = fc
  .record({ top: fc.nat(12), left: fc.nat(9), height: fc.nat(6), width: fc.nat(3) })
  .map(({ top, left, height, width }) => ({
    top,
    left,
    bottom: top + height,
    right: left + width,
  }));
const hugeRange = fc.constantFrom<CellRange>(
  { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
  { top: 4, left: 2, bottom: 1_000_000, right: 2 },
  { top: 3, left: 0, bottom: 3, right: 16_383 }
);
const downColumn = fc
  .record({
    top: fc.integer({ min: 1, max: 8 }),
    left: fc.nat(4),
    height: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ top, left, height }) => ({ top, left, bottom: top + height, right: left }));
const merges = fc.oneof(
  { arbitrary: fc.constant(null), weight: 1 },
  { arbitrary: fc.constant<CellRange[]>([]), weight: 1 },
  { arbitrary: fc.array(downColumn, { maxLength: 6 }), weight: 3 },
  { arbitrary: fc.array(fc.oneof(range, hugeRange), { maxLength: 5 }), weight: 1 }
);
const hidden = fc.option(fc.array(fc.nat(14), { maxLength: 3 }), { nil: null });

const gridFrom = (rows: fc.Arbitrary<Rows>): fc.Arbitrary<Grid> =>
  fc
    .record({ rows, merges, hidden, top: fc.nat(2), left: fc.nat(2) })
    .map(({ rows: drawn, merges: areas, hidden: hiddenRows, top, left }) => {
      const width = Math.max(0, ...drawn.map((row) => row.length));
      const filled = drawn.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? EMPTY));
      return {
        ref: { book: "", sheet: "Hoja1" },
        top,
        left,
        values: filled.map((row) => row.map(({ value }) => value)),
        formats: filled.map((row) => row.map(({ format }) => format)),
        merges: areas,
        hiddenRows,
        hiddenColumns: hiddenRows && hiddenRows.slice(0, 1),
      };
    });

const longCell = fc.oneof(
  { arbitrary: fc.constantFrom(...LONG), weight: 1 },
  { arbitrary: anyOf(CODES, WEIGHTS, TEXTS, [EMPTY]), weight: 2 }
);
const longRows: fc.Arbitrary<Rows> = fc
  .tuple(
    fc.array(fc.array(longCell, { maxLength: 3 }), { maxLength: 2 }),
    fc.array(fc.array(longCell, { maxLength: 8 }), { maxLength: 5 })
  )
  .map(([head, rows]) => [...head, FORM_HEADINGS, ...rows]);

export const anyTable = gridFrom(tableLike);
export const anyLong = gridFrom(longRows);
export const anyChaos = gridFrom(chaos);

import path from "node:path";
import { checkSheet, checkTogether, type SheetCheck } from "../../src/poa/check";
import { compareNational } from "../../src/poa/compare";
import { consolidate, type National } from "../../src/poa/consolidate";
import { drawNationalBook } from "../../src/poa/national/book";
import { isNationalBook, readEarlier, takeOver } from "../../src/poa/national/earlier";
import type { NationalInput, SourceFile } from "../../src/poa/national/input";
import { NATIONAL_SHEET } from "../../src/poa/national";
import { rowsOf, type Plan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { remarksOf } from "../../src/poa/remark";
import { a1, parseA1 } from "../../src/sheet/cell";
import { gridOf, type DrawnCell, type SheetDrawing } from "../../src/sheet/drawing";
import { valueAt, type CellValue } from "../../src/sheet/grid";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { checkReceived, EXPECTED, RECEIVED } from "../workbooks/received";
import { sketch } from "./sketch";

const MADE_ON = new Date(2026, 10, 22, 9, 30);

const filesOf = (checks: readonly SheetCheck[]): SourceFile[] =>
  [...new Set(checks.map(({ ref }) => ref.book))].map((book, index) => ({
    book,
    name: path.basename(book),
    bytes: 1000 + index,
    sha256: `${index}`.padStart(64, "a"),
    readOn: MADE_ON,
  }));

function inputOf(checks: readonly SheetCheck[], more: Partial<NationalInput> = {}): NationalInput {
  const together = checkTogether(checks);
  const national = consolidate(together.flatMap(({ plans }) => plans));
  const remarks = remarksOf(together);
  return { national, remarks, files: filesOf(checks), madeOn: MADE_ON, ...more };
}

let received: SheetCheck[];
let input: NationalInput;
let book: SheetDrawing[];

beforeAll(async () => {
  received = (await Promise.all(RECEIVED.map(checkReceived))).flat();
  input = inputOf(received);
  book = drawNationalBook(input);
});

const sheet = (name: string, among = book): SheetDrawing =>
  among.find((drawing) => drawing.name === name)!;

/** The cells below a heading, down to the first row in which the first column is empty. */
function column(drawing: SheetDrawing, title: string): CellValue[] {
  const grid = gridOf(drawing);
  const at = drawing.cells.find(({ value }) => value === title)!.at;
  const values: CellValue[] = [];
  for (let row = at.row + 1; valueAt(grid, { row, column: 0 }) !== null; row++) {
    values.push(valueAt(grid, { row, column: at.column }));
  }
  return values;
}

/** What a plan says, without the cells that say it. */
const said = (plan: Plan) => ({
  area: plan.area?.value,
  year: plan.fiscalYear?.value,
  rows: [...rowsOf(plan)].map(({ action, operation, task, ...first }) => [
    first.isFirstOfAction,
    action.code.value,
    action.text.value,
    first.isFirstOfOperation,
    operation?.code.value,
    operation?.text.value,
    operation?.weight.value,
    task?.code.value,
    task?.text.value,
    task?.weight.value,
  ]),
});

describe("the national book of the nineteen received books", () => {
  test("has its sheets in Spanish, one for each area, all called otherwise", () => {
    const names = book.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(["Resumen", "POA Nacional", "Matriz"]);
    expect(names.slice(3, -2)).toEqual(
      "DNAF,DNBM,DNC,DNJ,DNO,DNP,DNTIC,ME UNAI,UNAR,UNT,DDBE,DDCBBA,DDCH,DDL,DDOR,DDPD,DDPT,DDSC,DDTJ".split(
        ","
      )
    );
    expect(names.slice(-2)).toEqual(["Observaciones", "Fuentes"]);
  });

  test("Resumen gives the figures that were counted by hand", () => {
    const summary = sheet("Resumen");
    const figures = ["Área", "Acciones", "Operaciones", "Tareas", "Filas leídas"].map((title) =>
      column(summary, title)
    );
    expect(figures[0]!.map((_, row) => figures.map((values) => values[row]))).toEqual(
      EXPECTED.map((one) => [one.area, one.actions, one.operations, one.tasks, one.rows])
    );
    expect(column(summary, "Filas en este libro")).toEqual(column(summary, "Filas leídas"));
    expect(column(summary, "Ponderación total")).toEqual(
      EXPECTED.map(({ weightTotalPercent }) => weightTotalPercent / 100)
    );
  });

  test("its first sheet says that errors are left, and where", () => {
    expect(gridOf(sheet("Resumen")).values[2]?.[0]).toMatch(
      /^CONSOLIDADO CON OBSERVACIONES: \d+ errores sin corregir en 10 áreas \(DNJ, .*, DDTJ\)\./
    );
    expect(
      column(sheet("Resumen"), "Estado").filter((state) => state === "Con errores")
    ).toHaveLength(10);
  });

  test("POA Nacional holds 341 tasks and the one operation without any", () => {
    const table = sheet(NATIONAL_SHEET);
    const codes = column(table, "Cód. tarea");
    expect(codes).toHaveLength(342);
    expect(codes.filter((code) => code !== null)).toHaveLength(341);
    expect(table.table?.range).toEqual({ top: 0, left: 0, bottom: 342, right: 13 });
    expect(table.filter).toEqual(table.table?.range);
    expect([table.frozenRows, table.print]).toEqual([1, { repeatRows: 1 }]);
  });

  test("Matriz adds up to the areas' totals", () => {
    const matrix = gridOf(sheet("Matriz")).values;
    const totals = matrix.at(-1)!;
    expect(totals[1]).toBe("Total del área");
    expect(totals.slice(2, 21)).toEqual(EXPECTED.map((one) => one.weightTotalPercent / 100));
    expect(totals[21]).toBe(18.96);
    expect(matrix.map((row) => row[0]).slice(4)).toEqual(
      "1.1,1.2,2.1,3.1,4.1,4.2,4.2.,4.3,4.6,4.7,4.9,5.1,5.2,6.1,6.2"
        .split(",")
        .concat([null, null] as never[])
    );
  });

  test("every finding is told once, with why it matters and what to do", () => {
    const findings = sheet("Observaciones");
    const all = checkTogether(received).flatMap((check) => check.findings);
    expect(column(findings, "Celda")).toHaveLength(all.length);
    for (const title of ["Qué se observa", "Por qué importa", "Qué hacer"]) {
      expect(column(findings, title).every((text) => typeof text === "string")).toBe(true);
    }
  });

  test("Fuentes accounts for every file and row", () => {
    const sources = sheet("Fuentes");
    expect(column(sources, "Archivo")).toEqual(RECEIVED);
    expect(column(sources, "Filas leídas")).toEqual(EXPECTED.map(({ rows }) => rows));
    expect(column(sources, "Hoja")).toEqual(EXPECTED.map((one) => one.sheet));
    expect(column(sources, "Columnas leídas")[2]).toBe("B C D E F G H");
  });

  test("every link leads to a cell that is there", () => {
    const links = book.flatMap(({ cells }) => cells.flatMap(({ link }) => link ?? []));
    expect(links.length).toBeGreaterThan(342);
    const lost = links.filter(({ sheet: name, cell }) => {
      const grid = gridOf(sheet(name));
      return cell.row >= grid.values.length || cell.column >= (grid.values[0]?.length ?? 0);
    });
    expect(lost).toEqual([]);
  });

  test("a finding leads to the cell of the area's sheet that says what its own cell says", () => {
    const findings = sheet("Observaciones");
    const at = (rule: string, cell: string) =>
      findings.cells.find(
        (one) =>
          one.value === cell &&
          findings.cells.some((other) => other.at.row === one.at.row && other.value === rule)
      )?.link;
    expect(at("operation-code-is-not-repeated", "C21")).toEqual({
      sheet: "DDTJ",
      cell: parseA1("C21"),
    });
    // The received sheet of Comunicación begins one column further right and two rows further down.
    expect(at("weight-is-stored-as-a-percentage", "F7")).toEqual({
      sheet: "DNC",
      cell: parseA1("E5"),
    });
  });
});

describe("written to a file and read again", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeBook(book, { created: MADE_ON });
  });

  test("the area sheets give the same nineteen plans, and no other sheet is taken for a plan", async () => {
    const { grids } = await readBook(bytes, "nacional.xlsx");
    const plans = grids.flatMap((grid) => read(grid).plans);
    expect(plans.map(said)).toEqual(input.national.areas.map(({ plan }) => said(plan)));
  });

  test("formulas carry their results, and nothing else calculates", async () => {
    const opened = await openBook(bytes, "nacional.xlsx");
    const formulas = (drawings: readonly SheetDrawing[]) =>
      drawings.map(({ cells }) =>
        cells
          .flatMap((one) =>
            one.formula ? [`${a1(one.at)} ${one.formula} → ${String(one.value)}`] : []
          )
          .sort()
      );
    expect(formulas(opened)).toEqual(formulas(book));
    expect(formulas(book).flat().length).toBeGreaterThan(19 * 15);
  });

  test("it is known as a national book, and a book of plans is not", async () => {
    const { grids } = await readBook(bytes, "nacional.xlsx");
    expect(isNationalBook(grids)).toBe(true);
    expect(isNationalBook(grids.filter(({ ref }) => /^D/.test(ref.sheet)))).toBe(false);
  });

  test("plans come back with the cells they came from and with what was wrong with them", async () => {
    const earlier = readEarlier((await readBook(bytes, "nacional.xlsx")).grids)!;
    expect(earlier.lost).toEqual([]);
    const again = [...earlier.files.values()].map((file, index) =>
      takeOver(file, received[index]!.ref.book)
    );
    const national = consolidate(again.flatMap(({ checks }) => checks.flatMap((one) => one.plans)));
    const rows = ({ rows: all }: National) => all.map(({ plan: _, ...row }) => row);
    expect(rows(national)).toEqual(rows(input.national));
    expect(national.rowsIn).toBe(342);
    const own = input.remarks.filter(({ rule }) => !/^(?:action-code-has-one|sister)/.test(rule));
    const places = (remarks: typeof own) =>
      remarks.map((one) => `${one.in.book} ${a1(one.at)} ${one.what}`).sort();
    expect(places(again.flatMap(({ remarks }) => remarks as typeof own))).toEqual(places(own));
  });

  test("an area whose sheet somebody has edited since is not taken over", async () => {
    const { grids } = await readBook(bytes, "nacional.xlsx");
    const edited = grids.map((grid) =>
      grid.ref.sheet === "DNP"
        ? {
            ...grid,
            values: grid.values.map((row) =>
              row.map((value) => (value === "DNP 1" ? "DNP 9" : value))
            ),
          }
        : grid
    );
    const earlier = readEarlier(edited)!;
    expect(earlier.lost).toEqual(["DIRECCIÓN NACIONAL DE PLANIFICACIÓN"]);
    expect(earlier.files.size).toBe(18);
    const difference = compareNational(
      earlier.plans.map(({ plan }) => plan),
      input.national.areas.map(({ plan }) => plan),
      earlier.lost
    );
    expect(difference).toEqual({
      added: [],
      removed: [],
      replaced: [],
      unchanged: 18,
      unknown: ["DIRECCIÓN NACIONAL DE PLANIFICACIÓN"],
    });
  });
});

const named = (drawn: ReturnType<typeof sketch>, sheetName: string): SheetCheck =>
  checkSheet({ ...drawn.grid, ref: { book: `${sheetName}.xlsx`, sheet: sheetName } });

test("texts that begin like a formula stay texts, in every sheet of the file", async () => {
  const check = named(
    sketch`
      4.1 | '=1+1 | DNB 1 | +CMD|' /C calc'!A0 | 60% | 4.1.1 | -2+3
      "   | "    | DNB 2 | @SUM(A1)           | 40% | 4.1.2 | '=HYPERLINK("x")
    `,
    "DNB"
  );
  const drawings = drawNationalBook(inputOf([check]));
  const opened = await openBook(await writeBook(drawings), "x.xlsx");
  const risky = opened.flatMap(({ cells }) =>
    cells.filter(({ value }) => typeof value === "string" && /^[=+\-@]/.test(value))
  );
  expect(risky.length).toBeGreaterThan(5);
  expect(risky.filter(({ formula }) => formula !== undefined)).toEqual([]);
});

test("codes that Excel takes for one number are told apart by comparing, not by SUMIFS", () => {
  const check = named(
    sketch`
      4.1  | Uno    | DNB 1 | Abrir  | 60% | 4.1.1  | Tarea una
      4.10 | Diez   | DNB 2 | Cerrar | 30% | 4.10.1 | Tarea otra
      5.2  | Cinco  | DNB 3 | Cuidar | 10% | 5.2.1  | Tarea más
    `,
    "DNB"
  );
  const matrix = sheet("Matriz", drawNationalBook(inputOf([check])));
  const formulas = matrix.cells
    .filter(({ at }) => at.column === 2 && at.row > 3)
    .map((one) => one.formula);
  expect(formulas.map((formula) => /^=(\w+)/.exec(formula ?? "")?.[1])).toEqual([
    "SUMPRODUCT",
    "SUMPRODUCT",
    "SUMIFS",
    "SUM",
  ]);
});

test("sheets of areas that are called alike, or as Excel forbids, get names of their own", () => {
  const twin = (name: string, area: string): SheetCheck => {
    const { grid } = sketch`
      1.1 | Uno | 1 | Abrir | 100% | 1.1.1 | Tarea
    `;
    const values = grid.values.map((row) =>
      row.map((value) => (value === "DIRECCIÓN NACIONAL DE BIBLIOTECAS" ? area : value))
    );
    return checkSheet({ ...grid, values, ref: { book: `${area}.xlsx`, sheet: name } });
  };
  const checks = [
    twin("POA", "UNIDAD DE BIBLIOTECAS"),
    twin("POA", "UNIDAD DE BECAS"),
    twin("Hoja1", "RESUMEN"),
    twin("POA RRHH", "PERSONAL"),
  ];
  const names = drawNationalBook(inputOf(checks)).map(({ name }) => name);
  expect(names.slice(3, -2)).toEqual(["UB", "UB (2)", "RESUMEN (2)", "RRHH"]);
});

test("without area sheets the links lead to the rows, and a book of the open workbook has no column for files", () => {
  const check = checkSheet(
    sketch`
      1.1 | Uno | DNB 1 | Abrir | 90% | 1.1.1 | Tarea
    `.grid
  );
  const drawings = drawNationalBook({ ...inputOf([check], { withAreaSheets: false }), files: [] });
  expect(drawings.map(({ name }) => name)).toEqual([
    "Resumen",
    "POA Nacional",
    "Matriz",
    "Observaciones",
    "Fuentes",
  ]);
  const titles = gridOf(sheet(NATIONAL_SHEET, drawings)).values[0]!;
  expect(titles.slice(-3)).toEqual(["Ponderación tarea", "Hoja", "Celda"]);
  const link = (cell: DrawnCell) => cell.link;
  expect(sheet("Observaciones", drawings).cells.flatMap((cell) => link(cell) ?? [])[0]).toEqual({
    sheet: NATIONAL_SHEET,
    cell: { row: 1, column: 0 },
  });
});

test("further columns with titles of ours, or none that a table can have, are renamed", async () => {
  const { grid } = sketch`
    1.1 | Uno | DNB 1 | Abrir | 100% | 1.1.1 | Tarea | propia | mía
  `;
  const heading = grid.values.findIndex((row) => row.includes("TAREA"));
  const values = grid.values.map((row, index) =>
    index === heading ? [...row.slice(0, 7), "Celda", "Fuente\nde   datos"] : row
  );
  const check = checkSheet({ ...grid, values, ref: { book: "a.xlsx", sheet: "DNB" } });
  const drawings = drawNationalBook(inputOf([check]));
  expect(gridOf(sheet(NATIONAL_SHEET, drawings)).values[0]!.slice(11)).toEqual([
    "Celda (2)",
    "Fuente de datos",
    "Archivo",
    "Hoja",
    "Celda",
  ]);
  await expect(writeBook(drawings)).resolves.toBeInstanceOf(Uint8Array);
});

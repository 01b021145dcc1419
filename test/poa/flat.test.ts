import { checkSheet } from "../../src/poa/check";
import { consolidate } from "../../src/poa/consolidate";
import { flatColumns, flatCsv, flatJson } from "../../src/poa/flat";
import { planSheet } from "../taskpane/sketch";
import { sketch } from "./sketch";

const national = (...texts: readonly string[]) =>
  consolidate(
    checkSheet(
      planSheet("Beni", "DIRECCIÓN DEPARTAMENTAL DE BENI", [
        ["4.1", "Cédulas", "DDB 1", "Emitir cédulas", 0.2, "4.1.10", texts[0] ?? "Atender"],
        [null, null, null, null, null, "4.1.11", texts[1] ?? "Entregar"],
      ])
    ).plans
  );

test("every row has its codes as text, its weights in points and the cell it came from", () => {
  const columns = flatColumns(national(), { institution: "SEGIP" });
  const of = (name: string) => columns.find((column) => column.name === name)!.values;
  expect(of("institucion")).toEqual(["SEGIP", "SEGIP"]);
  expect(of("gestion")).toEqual([2021, 2021]);
  expect(of("cod_accion")).toEqual(["4.1", "4.1"]);
  expect(of("cod_tarea")).toEqual(["4.1.10", "4.1.11"]);
  expect(of("ponderacion_operacion")).toEqual([20, null]);
  expect(of("hoja")).toEqual(["Beni", "Beni"]);
  expect(of("celda")).toEqual(["F5", "F6"]);
  expect(of("archivo")).toEqual([null, null]);
});

test("further columns keep their titles as plain names, all different", () => {
  const table = {
    ...national(),
    furtherTitles: ["Presupuesto (Bs.)", "presupuesto  Bs", "Área", "¿?"],
  };
  expect(
    flatColumns(table)
      .slice(-4)
      .map(({ name }) => name)
  ).toEqual(["presupuesto_bs", "presupuesto_bs_2", "area_2", "columna"]);
});

test("text that looks like a formula, a quote or a line break stays the text it was", () => {
  const csv = flatCsv(flatColumns(national('=HYPERLINK("http://x")', 'Dice "sí",\ny sigue')));
  expect(csv.startsWith("\uFEFFinstitucion,gestion,area,")).toBe(true);
  expect(csv).toContain(`,4.1.10,"'=HYPERLINK(""http://x"")",`);
  expect(csv).toContain(`,4.1.11,"Dice ""sí"",\ny sigue",`);
  expect(csv.split("\r\n")).toHaveLength(4);
});

test("the JSON says the same as the columns", () => {
  const columns = flatColumns(national());
  const rows = JSON.parse(flatJson(columns)) as Record<string, unknown>[];
  expect(rows).toHaveLength(2);
  for (const { name, values } of columns) {
    expect(rows.map((row) => row[name])).toEqual(values);
  }
  expect(JSON.parse(flatJson(flatColumns({ ...national(), rows: [] })))).toEqual([]);
});

test("every column of a row, word by word: what it is called, of what kind, what it says", () => {
  const { grid } = sketch`
    ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | __Meta (n°)__ | Activa
    ---
    4.1 | Ver museos | DNM 1 | Montar muestras | 40% | 4.1.1 | Elegir piezas | =2.5 | =TRUE
        |            |       |                 | 60% | 4.1.2 | Colgar cuadros |      |
  `;
  const national = consolidate(
    checkSheet({ ...grid, ref: { book: "a/b.xlsx", sheet: "DNM" } }).plans
  );
  const columns = flatColumns(national, { fileName: (book) => book.slice(2) });
  expect(columns.map(({ name, kind, values }) => [name, kind, ...values].join(" | "))).toEqual([
    "institucion | text |  | ",
    "gestion | integer | 2021 | 2021",
    "area | text | JEFATURA DE MUSEOS | JEFATURA DE MUSEOS",
    "sigla | text | DNM | DNM",
    "cod_accion | text | 4.1 | 4.1",
    "accion | text | Ver museos | Ver museos",
    "cod_operacion | text | DNM 1 | DNM 1",
    "operacion | text | Montar muestras | Montar muestras",
    "ponderacion_operacion | number | 100 | ",
    "cod_tarea | text | 4.1.1 | 4.1.2",
    "tarea | text | Elegir piezas | Colgar cuadros",
    "ponderacion_tarea | number | 40 | 60",
    "archivo | text | b.xlsx | b.xlsx",
    "hoja | text | DNM | DNM",
    "celda | text | F4 | F5",
    "meta_n | text | 2.5 | ",
    "activa | text | VERDADERO | ",
  ]);
  const [, first, second, end] = flatCsv(columns).split("\r\n");
  expect(first).toBe(
    ",2021,JEFATURA DE MUSEOS,DNM,4.1,Ver museos,DNM 1,Montar muestras,100,4.1.1,Elegir piezas,40,b.xlsx,DNM,F4,2.5,VERDADERO"
  );
  expect(second).toMatch(/,4\.1\.2,Colgar cuadros,60,b\.xlsx,DNM,F5,,$/);
  expect(end).toBe("");
  expect(flatColumns(national).find(({ name }) => name === "archivo")!.values).toEqual([
    "a/b.xlsx",
    "a/b.xlsx",
  ]);
});

test("titles of further columns: cut at sixty letters, three times the same, called as a column of ours", () => {
  const titles = [
    "Á".repeat(70),
    "Meta",
    "meta",
    "META.",
    "Tarea",
    "1. Año",
    "¡_x_!",
    "a".repeat(59) + " b",
  ];
  const names = flatColumns({ ...national(), furtherTitles: titles })
    .slice(-8)
    .map(({ name }) => name);
  expect(names).toEqual([
    "a".repeat(60),
    "meta",
    "meta_2",
    "meta_3",
    "tarea_2",
    "1_ano",
    "x",
    "a".repeat(59),
  ]);
});

test.each([
  ["=1", "'=1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@x", "'@x"],
  ["＝1", "'＝1"],
  ["\tx", "'\tx"],
  ["\nx", '"\'\nx"'],
  ["\rx", '"\'\rx"'],
  ["a=1", "a=1"],
  ["a,b", '"a,b"'],
  ['a"b', '"a""b"'],
  ["a\rb", '"a\rb"'],
])("%j stands in a CSV as %j", (text, field) => {
  const csv = flatCsv([{ name: "x", kind: "text", values: [text] }]);
  expect(csv).toBe(`\uFEFFx\r\n${field}\r\n`);
});

test("nothing at all is one line of names, or of nothing", () => {
  expect(flatCsv([])).toBe("\uFEFF\r\n");
  expect(flatCsv([{ name: "n", kind: "number", values: [null, 0] }])).toBe("\uFEFFn\r\n\r\n0\r\n");
  expect(flatJson([{ name: "n", kind: "number", values: [null, 0] }])).toBe(
    '[\n{"n":null},\n{"n":0}\n]\n'
  );
});

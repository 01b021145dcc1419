import { checkSheet } from "../../src/poa/check";
import { consolidate } from "../../src/poa/consolidate";
import { flatColumns, flatCsv, flatJson } from "../../src/poa/flat";
import { planSheet } from "../taskpane/sketch";

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

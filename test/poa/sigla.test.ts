import { read } from "../../src/poa/read";
import { siglasOf } from "../../src/poa/sigla";
import { named, sketchOf } from "./sketch";

/** A plan of one operation, on a sheet of that name. */
const planOf = (sheet: string, operation: string, area: string) => {
  const text = `
    ÁREA ORGANIZACIONAL: | ${area}
    COD. ACCIÓN | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Ver | ${operation} | Mostrar | 100% | 4.1.9 | Elegir piezas
  `;
  return read(named(sheet, sketchOf(text)).grid).plans[0]!;
};
const siglaOf = (...plan: Parameters<typeof planOf>) => siglasOf([planOf(...plan)])[0];

test.each([
  ["DNB 1", "DNB"],
  ["dnb-01", "DNB"],
  ["D.N.B. – 1", "DNB"],
  ["DNB_SC/1", "DNB SC"],
  ["Dirección Nacional 7", "DIRECCIÓN NA"],
  ["·*DNB? 1", "DNB"],
])("operations signed %j: %s", (operation, sigla) => {
  expect(siglaOf("HMS", operation, "Museos")).toBe(sigla);
});

test.each(["1", "U2B/1", "T-1", "- 1"])(
  "operations signed %j: as the sheet is called",
  (operation) => {
    expect(siglaOf("HMS", operation, "Museos")).toBe("HMS");
  }
);

test.each([
  ["POA DNJ", "DNJ"],
  ["HOJA PLAN ANEXO SHEET FORMULARIO Juan DNJ SC", "DNJ"],
  ["POAS", "POAS"],
  ["Plan ÚÑ 2021", "ÚÑ"],
  ["POA X", "MUSEOS"],
  ["ABCDEFGHIJKLMNOP", "ABCDEFGHIJKL"],
])("the sheet %j: %s", (sheet, sigla) => {
  expect(siglaOf(sheet, "1", "Museos")).toBe(sigla);
});

test.each([
  ["Dirección de las Artes y para el Teatro", "DAT"],
  ["Unidad del Libro, la Lectura, los Archivos, en la paz e historia a", "ULLAPH"],
  ["Unidad 2", "ÁREA"],
  ["Museos", "MUSEOS"],
  ["Enciclopedia Nacional", "EN"],
  ["123 456", "HOJA1"],
  ["2021 museo", "ÁREA"],
  ["de la los", "ÁREA"],
  ["Adquisiciones-Compras", "AC"],
])("the area %j: %s", (area, sigla) => {
  expect(siglaOf("Hoja1", "1", area)).toBe(sigla);
});

test("an area without a name is called after its sheet", () => {
  expect(siglaOf("Hoja de museos", "1", "")).toBe("HM");
  expect(siglaOf("3", "1", "")).toBe("ÁREA");
});

test("no two areas are called alike", () => {
  const plans = ["DNB 1", "DNB 1", "DNM 1", "DNB 1"].map((code) => planOf("POA", code, "Área"));
  expect(siglasOf(plans)).toEqual(["DNB", "DNB (2)", "DNM", "DNB (3)"]);
});

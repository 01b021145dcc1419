import { columnOf, fold, FORM, labelOf, yearOf } from "../../src/poa/form";

test("the columns as a drawn sheet has them", () => {
  expect(
    FORM.map(({ id, title, width, align }) =>
      [id, title(2021), title(null), width, align].join(" | ")
    )
  ).toEqual([
    "actionCode | COD. ACCIÓN DE CP | COD. ACCIÓN DE CP | 10 | center",
    "actionText | ACCIÓN DE CORTO PLAZO 2021 | ACCIÓN DE CORTO PLAZO | 34 | left",
    "operationCode | COD. OP | COD. OP | 11 | center",
    "operationText | OPERACIÓN | OPERACIÓN | 40 | left",
    "weight | PONDERACIÓN | PONDERACIÓN | 13 | center",
    "taskCode | COD. TAREA | COD. TAREA | 11 | center",
    "taskText | TAREA | TAREA | 60 | left",
  ]);
});

test.each([
  ["áéíóúüñ ÁÉÍÓÚÜÑ", "AEIOUUN AEIOUUN"],
  ["O\u0301 y u\u0308", "O Y U"],
  ["à ê ö Ç ß", "A E O C SS"],
  ["  uno . dos:tres;  cuatro  ", "UNO DOS TRES CUATRO"],
  [`"a" 'b' 1° 2º`, "A B 1 2"],
  ["a\tb\nc\u00a0d\u202fe", "A B C D E"],
  ["a -- b – c, (d) ¿e?", "A -- B – C, (D) ¿E?"],
  ["...", ""],
  ["x".repeat(600) + " ñ", "X".repeat(600) + " N"],
])("%j folds to %j, the second time too", (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(text)).toBe(folded);
});

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  actionCode: [
    "COD ACCION",
    "Códigos acción",
    "Codigo acción 2021",
    "N acción de",
    "NRO DE LA ACCION CORTO",
    "cod acción corto plazo",
    "COD. ACCIÓN CP 2022",
    "codaccion",
    "\u00a0\nNro. Acción",
  ],
  actionText: [
    "Acciones CP",
    "ACCION CORTO PLAZO",
    "Acción de corto plazo (2021",
    "acción cp 2021",
  ],
  operationCode: ["codop", "COD OPERACIONES", "Nro de la operación", "n op", "Código de la OP"],
  operationText: ["operación", "OPERACIONES."],
  weight: ["Ponderaciones", "POND.", "peso %", "Pond (en %", "Ponderación en %", "PESO (%)"],
  taskCode: ["N tareas", "Cod de la tarea", "codtareas", "Código de tareas"],
  taskText: ["tareas", "\tTarea"],
  none: [
    "SUBTAREA",
    "XTAREA",
    "TAREA 1",
    "COD TAREA X",
    "EL COD TAREA",
    "SUB COD. TAREA",
    "OPERACIÓN X",
    "LA OPERACION",
    "COD OPERAR",
    "UN COD OP",
    "COD OPERACIONES X",
    "ACCIÓN",
    "ACCIÓN DE CP 21",
    "LA ACCIÓN DE CP",
    "ACCIÓN DE CP 20215",
    "COD ACCION DE MEDIANO PLAZO",
    "MI COD ACCION",
    "COD ACCION 21",
    "PESO KG",
    "SOBREPESO",
    "PONDERACION % X",
    "PONDERADO",
    `TAREA${" ".repeat(60)}`,
    "",
  ],
};
test.each(
  Object.entries(HEADINGS).flatMap(([id, texts]) => texts.map((text) => [text, id] as const))
)("%j heads %s", (text, id) => {
  expect(columnOf(text)).toBe(id === "none" ? null : id);
  expect(columnOf(text)).toBe(id === "none" ? null : id);
});

const LABELS: Readonly<Record<string, readonly string[]>> = {
  area: [
    "ÁREA ORGANIZACIONAL:",
    "Unidad organizacional",
    "area ejecutora",
    "Unidad Solicitante :",
    "ÁREA",
  ],
  fiscalYear: ["GESTIÓN DEL POA:", "Gestión POA", "gestion", "AÑO", "año del POA."],
  other: [
    "TECHO PRESUPUESTARIO",
    "Categoría programática:",
    "PROGRAMA 10",
    "Entidad",
    "INSTITUCIÓN",
    "Responsable de la unidad",
    "Presupuesto (Bs.)",
  ],
  none: [
    "UNIDAD",
    "EL ÁREA",
    "ÁREA 51",
    "MI ÁREA ORGANIZACIONAL",
    "ÁREA ORGANIZACIONAL X",
    "GESTIÓN DE RIESGOS",
    "GESTIÓN DEL POA X",
    "LA GESTIÓN",
    "CONGESTIÓN",
    "AÑO 1",
    "BAÑO",
    "PROGRAMACIÓN",
    "ENTIDADES",
    "EL TECHO",
    "",
  ],
};
test.each(
  Object.entries(LABELS).flatMap(([id, texts]) => texts.map((text) => [text, id] as const))
)("%j is a label: %s", (text, id) => expect(labelOf(text)).toBe(id === "none" ? null : id));

test.each([
  ["2021", 2021],
  [" 1900 ", 1900],
  ["\t2199\n", 2199],
  ["1899", null],
  ["2200", null],
  ["12021", null],
  ["20210", null],
  ["2021.", null],
  ["202", null],
  ["a 2021", null],
])("%j as a year: %j", (text, year) => expect(yearOf(text)).toBe(year));

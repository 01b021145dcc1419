import { checkSheet, checkTogether, type SheetCheck } from "../../src/poa/check";
import { weightsAddTo100 } from "../../src/poa/rules/weights-add-to-100";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { fails, passes, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = weightsAddTo100;

test("the area's weights, over its actions", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30%   | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | 27.5% | 4.1.2 | Comprar los libros
      4.2 | Formar lectores    | DNB 2 | Dar talleres   | 42.5% | 4.2.1 | Invitar a los colegios
    `
  );
});

test("numbers, texts and percentages together; a total below is not added", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =60   | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | '37,5 % | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3 | Contar cuentos | 2.5%  | 4.1.3 | Leer a los niños
      TOTAL |                  |       |                | 100%  |       |
    `
  );
});

test("three thirds are the whole", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 33.33% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 33.33% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3 | Contar cuentos | 33.33% | 4.1.3 | Leer a los niños
    `
  );
});

test("each action may be a whole of its own", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%  | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40%  | 4.1.2 | Abrir la sala
      4.2 | Formar lectores    | DNB 3 | Dar talleres   | 100% | 4.2.1 | Invitar a los colegios
    `
  );
});

test("too little, told at the heading of the weights", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN «» | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%   | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "     | 4.1.2 | Comprar los libros
      4.2 | Formar lectores    | DNB 2 | Dar talleres   | 37.5% | 4.2.1 | Invitar a los colegios
    `
  );
  expect(says(finding!)).toBe("Las ponderaciones del área suman 97,5 %: faltan 2,5 %.");
});

test("too much", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PESO (%) «» | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =60 | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | =44 | 4.1.2 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("Las ponderaciones del área suman 104 %: sobran 4 %.");
});

const oneActionIsShort = sketch`
  4.1      | Ampliar la lectura | DNB 1 | Comprar libros | 60%  | 4.1.1 | Elegir los títulos
  "        | "                  | DNB 2 | Prestar libros | 40%  | 4.1.2 | Abrir la sala
  4.2 «»   | Formar lectores    | DNB 3 | Dar talleres   | 90%  | 4.2.1 | Invitar a los colegios
  4.3      | Abrir archivos     | DNB 4 | Ordenar        | 100% | 4.3.1 | Numerar las cajas
`;

test("where each action is a whole, the one that is not, at its code", () => {
  const [finding] = fails(rule, oneActionIsShort);
  expect(says(finding!)).toBe("Las ponderaciones de la acción 4.2 suman 90 %: faltan 10 %.");
});

test("the planner decides how close is close enough", () => {
  passes(rule, { ...oneActionIsShort, speaks: [] }, { ...DEFAULT_SETTINGS, tolerance: 10 });
});

test("the planner decides over what they add", () => {
  const settings = { ...DEFAULT_SETTINGS, scheme: { base: "action" as const } };
  const findings = fails(
    rule,
    sketch`
      4.1 «» | Ampliar la lectura | DNB 1 | Comprar libros | 60%  | 4.1.1 | Elegir los títulos
      «»     | Formar lectores    | DNB 3 | Dar talleres   | 40%  | 4.2.1 | Invitar a los colegios
    `,
    settings
  );
  expect(findings.map(says)).toEqual([
    "Las ponderaciones de la acción 4.1 suman 60 %: faltan 40 %.",
    "Las ponderaciones de la acción «Formar lectores» suman 40 %: faltan 60 %.",
  ]);
});

test("the sister areas tell what is missing", () => {
  const oruro = sketch`
    5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros    | 40% | 5.1.1 | Abrir la sala de lectura
    "   | "                         | BDO 2 | Contar cuentos    | 35% | 5.1.2 | Leer a los niños los sábados
    "   | "                         | BDO 3 | Cuidar los libros | 25% | 5.1.3 | Encuadernar los libros gastados
  `;
  const tarija = sketch`
    5.1 | Llevar el libro al barrio | BDT 1 | Prestar libros    | 40% | 5.1.1 | Abrir la sala de lectura
    "   | "                         | BDT 3 | Cuidar los libros | 25% | 5.1.3 | Encuadernar los libros gastados
  `;
  const sheets = [...["Oruro", "Pando", "Beni"].map((name) => named(name, oruro)), tarija];
  const together = checkTogether(sheets.map(({ grid }) => checkSheet(grid)));
  const totals = (checks: readonly SheetCheck[]) =>
    checks
      .flatMap((check) => check.findings)
      .filter(({ rule: id }) => id === rule.id)
      .map(says);
  expect(totals(together)).toEqual([
    "Las ponderaciones del área suman 65 %: faltan 35 %. 3 áreas hermanas: 3 llevan 5.1.2 Leer a los niños los sábados con 35 %; aquí no está.",
  ]);
  // Looked at together again nothing is told twice, and without its sisters the total explains itself no more.
  expect(checkTogether(together)).toEqual(together);
  expect(totals(checkTogether(together.slice(-1)))).toEqual([
    "Las ponderaciones del área suman 65 %: faltan 35 %.",
  ]);
});

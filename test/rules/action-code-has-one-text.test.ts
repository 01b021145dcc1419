import { actionCodeHasOneText } from "../../src/poa/rules/action-code-has-one-text";
import { failsTogether, passesTogether, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = actionCodeHasOneText;

const beni = sketch`
  ÁREA ORGANIZACIONAL: | BIBLIOTECA DEPARTAMENTAL DEL BENI
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Ampliar la lectura «ver» | BDB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
`;

const pando = sketch`
  ÁREA ORGANIZACIONAL: | BIBLIOTECA DEPARTAMENTAL DE PANDO
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  =4.1 | AMPLIAR LA LECTURA. | BDP 1 | Prestar libros | 100% | 4.1.1 | Abrir la sala
`;

const oruro = sketch`
  ÁREA ORGANIZACIONAL: | BIBLIOTECA DEPARTAMENTAL DE ORURO
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Ampliar la lectura en las escuelas «» | BDO 1 | Repartir libros | 100% | 4.1.1 | Cargar el bibliobús
`;

test("one finding for the code: what most write, and who writes otherwise", () => {
  const [finding] = failsTogether(rule, [
    named("Oruro", oruro),
    named("Beni", beni),
    named("Pando", pando),
  ]);
  expect(says(finding!)).toBe(
    "La acción 4.1 tiene 2 textos distintos. El más usado (2): «Ampliar la lectura». " +
      "Escriben otro: BIBLIOTECA DEPARTAMENTAL DE ORURO."
  );
});

test("three texts: the finding is on the first that differs and points at the other", () => {
  const potosi = sketch`
    ÁREA ORGANIZACIONAL: | BIBLIOTECA DEPARTAMENTAL DE POTOSÍ
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1. | Ampliar los horarios «ver» | BDT 1 | Contratar personal | 100% | 4.1.1 | Publicar la convocatoria
  `;
  const [finding] = failsTogether(rule, [
    named("Beni", beni),
    named("Pando", pando),
    named("Oruro", oruro),
    named("Potosí", potosi),
  ]);
  expect(says(finding!)).toContain(
    "Escriben otro: BIBLIOTECA DEPARTAMENTAL DE ORURO; BIBLIOTECA DEPARTAMENTAL DE POTOSÍ."
  );
});

test("one text, whatever its capitals and its full stop", () => {
  passesTogether(rule, [named("Beni", beni), named("Pando", pando)]);
});

test("different actions have different texts", () => {
  const museums = sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.2 | Abrir los museos | DNM 1 | Montar muestras | 60% | 4.2.1 | Elegir las piezas
        | Cuidar las piezas | DNM 2 | Limpiar piezas | 40% | 4.3.1 | Comprar guantes
  `;
  passesTogether(rule, [named("Beni", beni), named("Museos", museums)]);
});

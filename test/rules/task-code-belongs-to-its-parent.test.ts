import { taskCodeBelongsToItsParent } from "../../src/poa/rules/task-code-belongs-to-its-parent";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskCodeBelongsToItsParent;

test("tasks numbered under their action, 4.10 and 4.1 told apart", () => {
  passes(
    rule,
    sketch`
      4.1  | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1  | Elegir los títulos
      "    | "                  | "     | "              | "   | 4.1.2  | Comprar los libros
      4.10 | Formar lectores    | DNB 2 | Dar talleres   | 40% | 4.10.1 | Invitar a los colegios
    `
  );
});

test("tasks numbered under their operation, or under both", () => {
  passes(
    rule,
    sketch`
      11.7 | Sanear el río | 4.1 | Limpiar las orillas | 60% | 4.1.1 | Contratar el volquete
      "    | "             | "   | "                   | "   | 4.1.2 | Recoger los escombros
      "    | "             | 4.2 | Medir el agua       | 40% | 4.2.1 | Tomar muestras
    `
  );
  passes(
    rule,
    sketch`
      4.1 | Sanear el río | UMA 1 | Limpiar las orillas | 60% | 4.1.1.1 | Contratar el volquete
      "   | "             | "     | "                   | "   | 4.1.1.2 | Recoger los escombros
      "   | "             | UMA 2 | Medir el agua       | 40% | 4.1.2.1 | Tomar muestras
    `
  );
});

test("codes that hang from nothing are held to nothing", () => {
  passes(
    rule,
    sketch`
      4.1 | Sanear el río | UMA 1 | Limpiar las orillas | 60% | T-1 | Contratar el volquete
      "   | "             | "     | "                   | "   | T-2 | Recoger los escombros
      4.2 | Avisar        | UMA 2 | Medir el agua       | 40% | T-3 | Tomar muestras
    `
  );
});

test("a row copied from another action", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1        | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1    | Elegir los títulos
      "          | "                  | "     | "              | "   | 4.1.2    | Comprar los libros
      4.2 «ver»  | Formar lectores    | DNB 2 | Dar talleres   | 40% | 4.2.1    | Invitar a los colegios
      "          | "                  | "     | "              | "   | 4.1.3 «» | Reservar el salón
    `
  );
  expect(says(finding!)).toBe(
    "La tarea 4.1.3 está bajo la acción 4.2, pero su código no empieza con 4.2."
  );
  expect(offers(finding!)).toBe("Cambiar 4.1.3 por 4.2.2");
});

test("a task that kept the number of the operation above, told with both", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Sanear el río | UMA 1       | Limpiar las orillas | 60% | 4.1.1.1    | Contratar el volquete
      "   | "             | "           | "                   | "   | 4.1.1.2    | Recoger los escombros
      "   | "             | UMA 2 «ver» | Medir el agua       | 40% | 4.1.1.3 «» | Tomar muestras
      "   | "             | "           | "                   | "   | 4.1.2.1    | Llevarlas al laboratorio
    `
  );
  expect(says(finding!)).toBe(
    "La tarea 4.1.1.3 está bajo la acción y operación 4.1.2, pero su código no empieza con 4.1.2."
  );
  expect(offers(finding!)).toBe("Cambiar 4.1.1.3 por 4.1.2.2");
});

test("two strays under one operation get two codes", () => {
  const findings = fails(
    rule,
    sketch`
      11.7 | Sanear el río | 4.1       | Limpiar las orillas | 60% | 4.1.1    | Contratar el volquete
      "    | "             | "         | "                   | "   | 4.1.2    | Recoger los escombros
      "    | "             | "         | "                   | "   | 4.1.3    | Sembrar árboles
      "    | "             | 4.2 «ver» | Medir el agua       | 40% | 4.1.4 «» | Tomar muestras
      "    | "             | "         | "                   | "   | 4.1.5 «» | Llevarlas al laboratorio
    `
  );
  expect(says(findings[0]!)).toBe(
    "La tarea 4.1.4 está bajo la operación 4.2, pero su código no empieza con 4.2."
  );
  expect(findings.map(offers)).toEqual(["Cambiar 4.1.4 por 4.2.1", "Cambiar 4.1.5 por 4.2.2"]);
});

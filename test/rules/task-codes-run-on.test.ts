import { taskCodesRunOn } from "../../src/poa/rules/task-codes-run-on";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskCodesRunOn;

test("numbers that run on under each action, over its operations", () => {
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas  | 60% | 1.3.1 | Visitar el Mercado Central
      "   | "                    | "    | "                | "   | 1.3.2 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | 20% | 1.3.3 | Revisar los puestos de comida
      1.4 | Atender al vecino    | IM 3 | Recibir quejas   | 20% | 1.4.1 | Abrir una ventanilla
    `
  );
});

test("numbers that begin anew under each operation", () => {
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas  | 60% | T-1 | Visitar el Mercado Central
      "   | "                    | "    | "                | "   | T-2 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | 20% | T-1 | Revisar los puestos de comida
      1.4 | Atender al vecino    | IM 3 | Recibir quejas   | 20% | T-1 | Abrir una ventanilla
    `
  );
});

test("a code that comes again is told by another rule", () => {
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas  | 100% | 1.3.1 | Visitar el Mercado Central
      "   | "                    | "    | "                | "    | 1.3.1 | Sellar las balanzas
      "   | "                    | "    | "                | "    | 1.3.2 | Informar a los gremios
    `
  );
});

test("a task was deleted: those that follow can move up", () => {
  const [finding] = fails(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas  | 60% | 1.3.1       | Visitar el Mercado Central
      "   | "                    | "    | "                | "   | 1.3.2 «ver» | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | 40% | 1.3.4 «»    | Revisar los puestos de comida
      "   | "                    | "    | "                | "   | 1.3.5       | Fumigar los depósitos
    `
  );
  expect(says(finding!)).toBe("Después de la tarea 1.3.2 viene 1.3.4: la numeración se corta.");
  expect(offers(finding!)).toBe("Numerarla 1.3.3 y seguir la cuenta en las siguientes");
  expect(finding!.fix!.edits.map(({ to }) => to.value)).toEqual(["1.3.3", "1.3.4"]);
});

test("the last one jumps: only it is numbered anew", () => {
  const [finding] = fails(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas  | 60% | 1.3.01       | Visitar el Mercado Central
      "   | "                    | "    | "                | "   | 1.3.02 «ver» | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | 40% | 1.3.30 «»    | Revisar los puestos de comida
    `
  );
  expect(offers(finding!)).toBe("Numerarla 1.3.03");
});

test("a count that does not begin at 1", () => {
  const [finding] = fails(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas  | 80% | 1.3.1    | Visitar el Mercado Central
      "   | "                    | "    | "                | "   | 1.3.2    | Sellar las balanzas
      1.4 | Atender al vecino    | IM 3 | Recibir quejas   | 20% | 1.4.2 «» | Abrir una ventanilla
    `
  );
  expect(says(finding!)).toBe("La numeración empieza en 1.4.2; debería empezar en 1.4.1.");
  expect(offers(finding!)).toBe("Numerarla 1.4.1");
});

test("two blocks that changed places: nothing is offered that would use a code twice", () => {
  const findings = fails(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | 60% | 1.3.1 «ver» | Visitar el Mercado Central
      "   | "                    | "    | "                 | "   | 1.3.4 «»    | Revisar los puestos de comida
      "   | "                    | "    | "                 | "   | 1.3.5 «ver» | Fumigar los depósitos
      "   | "                    | IM 2 | Cuidar la higiene | 40% | 1.3.2 «»    | Sellar las balanzas
      "   | "                    | "    | "                 | "   | 1.3.3 «ver» | Informar a los gremios
      "   | "                    | "    | "                 | "   | 1.3.6 «»    | Cerrar el año con los gremios
    `
  );
  expect(findings[2]!.fix).toBeNull();
});

import { taskCodeIsNotRepeated } from "../../src/poa/rules/task-code-is-not-repeated";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskCodeIsNotRepeated;

test("the later of two tasks with one code, and where the first one is", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1        | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 «ver»  | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 «»     | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("El código de tarea 4.1.2 ya está usado en «Comprar los libros».");
  expect(offers(finding!)).toBe("Numerar esta tarea 4.1.3");
});

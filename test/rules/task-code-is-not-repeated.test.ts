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

test("a full stop or a space at the end does not make it another code", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 «ver» | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.1. «»   | Abrir la sala
    `
  );
  expect(offers(finding!)).toBe("Numerar esta tarea 4.1.2");
});

test("every task with a code of its own", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1  | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.11 | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2  | Abrir la sala
    `
  );
});

test("tasks without a code are no repetition: another rule asks for the code", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% |  | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% |  | Abrir la sala
    `
  );
});

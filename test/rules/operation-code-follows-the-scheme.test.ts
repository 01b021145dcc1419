import { operationCodeFollowsTheScheme } from "../../src/poa/rules/operation-code-follows-the-scheme";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = operationCodeFollowsTheScheme;

test("spaces around the hyphen that the other codes do not have", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB-1       | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB - 2 «»  | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB-3       | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
  expect(says(finding!)).toBe("El código «DNB - 2» no está escrito como los demás: sería DNB-2.");
  expect(offers(finding!)).toBe("Escribir DNB-2 en lugar de «DNB - 2»");
  expect(finding!.fix!.safe).toBe(false);
});

test("a full stop at the end can be taken off without asking", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1     | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2. «» | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3     | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
  expect(finding!.fix!.safe).toBe(true);
});

test("a nought in front that most codes have and one lacks", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB-01   | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB-02   | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB-3 «» | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
  expect(offers(finding!)).toBe("Escribir DNB-03 en lugar de «DNB-3»");
});

test("letters without a number: nothing can be proposed", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1  | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB «» | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3  | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
  expect(says(finding!)).toBe("El código «DNB» no está escrito como los demás.");
  expect(offers(finding!)).toBeNull();
});

test("codes all written alike, whatever the way", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB - 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB - 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("noughts up to nine, and none from ten on", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB-08 | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB-09 | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB-10 | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
});

test("two ways of writing, equally common: neither is the scheme", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB-1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

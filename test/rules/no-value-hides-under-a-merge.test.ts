import { noValueHidesUnderAMerge } from "../../src/poa/rules/no-value-hides-under-a-merge";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch, unasked } from "../poa/sketch";

const rule = noValueHidesUnderAMerge;

test("a weight under the merged weight of the operation", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% «ver»   | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | " =0.2 «»   | 4.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 40%         | 4.1.3 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("Bajo la celda combinada E5 quedó escondido «0.2».");
  expect(offers(finding!)).toBe("Borrar el «0.2» escondido");
  expect(finding!.fix!.safe).toBe(false);
});

test("a code and a text that a merge covered", () => {
  const findings = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 «ver» | Comprar libros «ver»   | 100% | 4.1.1 | Elegir los títulos
      "   | "                  | " DNB 2 «»  | " Pagar facturas «»    | "    | 4.1.2 | Pagar los libros
    `
  );
  expect(findings.map(offers)).toEqual([
    "Borrar el «DNB 2» escondido",
    "Borrar el «Pagar facturas» escondido",
  ]);
});

test("merged cells with nothing under them", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
    `
  );
});

test("a weight of its own in each row, none merged", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | 20% | 4.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
    `
  );
});

test("a value hidden under a merge beside the table", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos | | Visto
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala      | | " bueno
    `
  );
});

test("nothing is said while Excel has not been asked for the merged areas", () => {
  passes(
    rule,
    unasked(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%    | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | " =0.2 | 4.1.2 | Pagar los libros
    `)
  );
});

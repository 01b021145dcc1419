import { actionCodeFollowsTheScheme } from "../../src/poa/rules/action-code-follows-the-scheme";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = actionCodeFollowsTheScheme;

test("a full stop at the end", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1     | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2. «» | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("El código «4.2.» no está escrito como los demás: sería 4.2.");
  expect(offers(finding!)).toBe("Escribir 4.2 en lugar de «4.2.»");
  expect(finding!.fix!.safe).toBe(true);
});

test("the only action of the plan, with a full stop too many", () => {
  fails(
    rule,
    sketch`
      4.1.. «» | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("letters or a hyphen that the others do not have: an action's code is not rewritten", () => {
  const findings = fails(
    rule,
    sketch`
      4.1       | Ampliar la lectura | DNB 1 | Comprar libros  | 40% | 4.1.1 | Elegir los títulos
      4-2 «»    | Cuidar los fondos  | DNB 2 | Guardar libros  | 40% | 4.2.1 | Ordenar el depósito
      AC 4.3 «» | Llegar a escuelas  | DNB 3 | Repartir libros | 10% | 4.3.1 | Cargar el bibliobús
      4.4       | Formar lectores    | DNB 4 | Reunir clubes   | 5%  | 4.4.1 | Citar a los vecinos
      4.5       | Publicar autores   | DNB 5 | Imprimir obras  | 5%  | 4.5.1 | Elegir los manuscritos
    `
  );
  expect(findings.map(says)).toEqual([
    "El código «4-2» no está escrito como los demás.",
    "El código «AC 4.3» no está escrito como los demás.",
  ]);
  expect(findings.map(offers)).toEqual([null, null]);
});

test("codes all written alike", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      5.2 | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 5.2.1 | Ordenar el depósito
    `
  );
});

test("a number is written as Excel shows it", () => {
  passes(
    rule,
    sketch`
      =4.1       | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1  | Elegir los títulos
      =4.1[0.00] | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.10.1 | Ordenar el depósito
    `
  );
});

test("an action without a code, and one whose code is an error, are other rules' business", () => {
  passes(
    rule,
    sketch`
      4.1    | Ampliar la lectura | DNB 1 | Comprar libros  | 40% | 4.1.1 | Elegir los títulos
             | Cuidar los fondos  | DNB 2 | Guardar libros  | 40% | 4.2.1 | Ordenar el depósito
      =#REF! | Llegar a escuelas  | DNB 3 | Repartir libros | 20% | 4.3.1 | Cargar el bibliobús
    `
  );
});

import { sisterPlansAgree } from "../../src/poa/rules/sister-plans-agree";
import { failsTogether, passesTogether, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = sisterPlansAgree;

const oruro = named(
  "Oruro",
  sketch`
    5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros   | 40% | 5.1.1 | Abrir la sala de lectura
    "   | "                         | BDO 2 | Contar cuentos   | 35% | 5.1.2 | Leer a los niños los sábados
    "   | "                         | BDO 3 | Cuidar los libros | 25% | 5.1.3 | Encuadernar los libros gastados
  `
);
const pando = named("Pando", oruro);
const beni = named("Beni", oruro);

test("areas that do the same plan the same", () => {
  passesTogether(rule, [oruro, pando, beni, named("Tarija", oruro)]);
});

test("the same task in other words is the same task", () => {
  const tarija = named(
    "Tarija",
    sketch`
      5.1 | Llevar el libro al barrio | BDT 1 | Prestar libros   | 40% | 5.1.1 | ABRIR LA SALA DE LECTURA.
      "   | "                         | BDT 2 | Contar cuentos   | 35% | 5.1.2 | Leer a los niños los sábados
      "   | "                         | BDT 3 | Cuidar los libros | 25% | 5.1.3 | Encuadernar los libros muy gastados
    `
  );
  passesTogether(rule, [oruro, pando, beni, tarija]);
});

test("with fewer than three sisters nothing can be called usual", () => {
  const tarija = named(
    "Tarija",
    sketch`
      5.1 | Llevar el libro al barrio | BDT 1 | Prestar libros   | 40% | 5.1.1 | Abrir la sala de lectura
      "   | "                         | BDT 2 | Contar cuentos   | 60% | 5.1.2 | Leer a los niños los sábados
    `
  );
  passesTogether(rule, [oruro, pando, tarija]);
});

test("an area that does something else is no sister", () => {
  const finance = named(
    "Finanzas",
    sketch`
      4.1 | Administrar los recursos | DAF 1 | Pagar | 100% | 4.1.1 | Pagar los sueldos cada mes
      "   | "                        | "     | "     | "    | 4.1.2 | Abrir la sala de lectura
    `
  );
  passesTogether(rule, [oruro, pando, beni, finance]);
});

test("a task that one area forgot, at the task after which it would come", () => {
  const tarija = named(
    "Tarija",
    sketch`
      5.1 | Llevar el libro al barrio | BDT 1 | Prestar libros    | 40% | 5.1.1 «» | Abrir la sala de lectura
      "   | "                         | BDT 3 | Cuidar los libros | 25% | 5.1.3    | Encuadernar los libros gastados
    `
  );
  const [finding] = failsTogether(rule, [oruro, pando, beni, tarija]);
  expect(says(finding!)).toBe(
    "3 áreas hermanas: 3 llevan 5.1.2 Leer a los niños los sábados con 35 %; aquí no está."
  );
});

test("a first task that is missing is told at the heading", () => {
  const tarija = named(
    "Tarija",
    sketch`
      ÁREA ORGANIZACIONAL: | BIBLIOTECA DEPARTAMENTAL DE TARIJA
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA «» | TAREA
      ---
      5.1 | Llevar el libro al barrio | BDT 2 | Contar cuentos    | 35% | 5.1.2 | Leer a los niños los sábados
      "   | "                         | BDT 3 | Cuidar los libros | 25% | 5.1.3 | Encuadernar los libros gastados
    `
  );
  failsTogether(rule, [oruro, pando, beni, tarija]);
});

test("a weight unlike that of the sisters, at the weight", () => {
  const tarija = named(
    "Tarija",
    sketch`
      5.1 | Llevar el libro al barrio | BDT 1 | Prestar libros    | 40%      | 5.1.1    | Abrir la sala de lectura
      "   | "                         | BDT 2 | Contar cuentos    | 32.5% «» | 5.1.2    | Leer a los niños los sábados
      "   | "                         | BDT 3 | Cuidar los libros |          | 5.1.3 «» | Encuadernar los libros gastados
    `
  );
  const findings = failsTogether(rule, [oruro, pando, beni, tarija]);
  expect(findings.map(says)).toEqual([
    "3 áreas hermanas: 3 llevan 5.1.2 Leer a los niños los sábados con 35 %; aquí tiene 32,5 %.",
    "3 áreas hermanas: 3 llevan 5.1.3 Encuadernar los libros gastados con 25 %; aquí no tiene ponderación.",
  ]);
});

test("one weight for several tasks says nothing about each of them", () => {
  const together = sketch`
    5.1 | Llevar el libro al barrio | BDT 1 | Prestar libros y contar cuentos | 75% | 5.1.1 | Abrir la sala de lectura
    "   | "                         | "     | "                               | "   | 5.1.2 | Leer a los niños los sábados
    "   | "                         | BDT 2 | Cuidar los libros               | 25% | 5.1.3 | Encuadernar los libros gastados
  `;
  passesTogether(rule, [oruro, pando, beni, named("Tarija", together)]);
  const allTogether = ["Tarija", "Sucre", "Potosí"].map((name) => named(name, together));
  passesTogether(rule, [oruro, ...allTogether]);
});

test("where numbers begin anew under each operation, the place is in the task's own operation", () => {
  const usual = sketch`
    5.1 | Llevar el libro al barrio | BD 1 | Prestar libros | 40% | T-1 | Abrir la sala de lectura
    "   | "                         | "    | "              | "   | T-2 | Ordenar los estantes de la sala
    "   | "                         | BD 2 | Contar cuentos | 60% | T-1 | Leer a los niños los sábados
    "   | "                         | "    | "              | "   | T-2 | Invitar a los autores del barrio
  `;
  const tarija = named(
    "Tarija",
    sketch`
      5.1 | Llevar el libro al barrio | BT 1 | Prestar libros | 40% | T-1 «» | Abrir la sala de lectura
      "   | "                         | BT 2 | Contar cuentos | 60% | T-1    | Leer a los niños los sábados
      "   | "                         | "    | "              | "   | T-2    | Invitar a los autores del barrio
    `
  );
  const sisters = ["Oruro", "Pando", "Beni"].map((name) => named(name, usual));
  failsTogether(rule, [...sisters, tarija]);
});

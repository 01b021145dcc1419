import { checkSheet } from "../../src/poa/check";
import { sisterSuggestions, type SisterSuggestion } from "../../src/poa/sisterSuggestions";
import { a1 } from "../../src/sheet/cell";
import type { Edit } from "../../src/sheet/edit";
import { named, sketch, type Sketch } from "./sketch";

const usual = sketch`
  5.1 | Llevar el libro al barrio | BD 1 | Prestar libros      | 40% | 5.1.1 | Abrir la sala de lectura
  "   | "                         | BD 2 | Contar cuentos      | 30% | 5.1.2 | Leer a los niños los sábados
  5.2 | Cuidar los fondos         | BD 3 | Encuadernar libros  | 20% | 5.2.1 | Encuadernar los libros gastados
  "   | "                         | "    | "                   | 10% | 5.2.2 | Coser las tapas de los libros
`;

const SISTERS = ["Oruro", "Pando", "Beni"].map((name) => planOf(named(name, usual)));

function planOf({ grid }: Sketch) {
  return checkSheet(grid).plans[0]!;
}

const written = ({ at, from, to }: Edit) =>
  `${a1(at)} ${String(from.value)} → ${String(to.value)} (${to.format})`;

function told(suggestion: SisterSuggestion): string {
  const { kind, sisters, carriers, code, text, weight, effect } = suggestion;
  const about = `${kind} ${code} «${text}» ${weight} (${carriers} de ${sisters}), efecto ${effect}`;
  if (kind === "insert") {
    const { after, action, operation, sister } = suggestion;
    const own = `${action?.code.value ?? "—"} · ${operation?.code.value ?? "—"}`;
    const theirs = `${sister.action.code.value} · ${sister.operation?.code.value ?? "—"}`;
    return `${about}: tras la fila ${after === null ? "—" : after + 1}, en ${own}; la hermana en ${theirs}`;
  }
  return `${about}: ${suggestion.edits.map(written).join(", ")}`;
}

function suggestedTo(drawn: Sketch): string[] {
  const plan = planOf(named("Tarija", drawn));
  return sisterSuggestions(plan, [plan, ...SISTERS]).map(told);
}

test("a plan like its sisters is told nothing", () => {
  expect(suggestedTo(usual)).toEqual([]);
});

test("a missing task comes after the one whose number is before its own, under its own operation", () => {
  expect(
    suggestedTo(sketch`
      5.1 | Llevar el libro al barrio | BT 1 | Prestar libros     | 40% | 5.1.1 | Abrir la sala de lectura
      "   | "                         | BT 2 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
      5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 30% | 5.2.1 | Encuadernar los libros gastados
    `)
  ).toEqual([
    "weight 5.2.1 «Encuadernar los libros gastados» 20 (3 de 3), efecto -10: E7 0.3 → 0.2 (0%)",
    "insert 5.2.2 «Coser las tapas de los libros» 10 (3 de 3), efecto 0: tras la fila 7, en 5.2 · BT 3; la hermana en 5.2 · BD 3",
  ]);
});

test("what it adds to the plan is its weight, where the operation has none of its own", () => {
  expect(
    suggestedTo(sketch`
      5.1 | Llevar el libro al barrio | BT 1 | Prestar libros     | 40% | 5.1.1 | Abrir la sala de lectura
      "   | "                         | BT 2 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
      5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
      "   | "                         | "    | "                  |  5% | 5.2.3 | Numerar los estantes de la sala
    `)
  ).toEqual([
    "insert 5.2.2 «Coser las tapas de los libros» 10 (3 de 3), efecto 10: tras la fila 7, en 5.2 · BT 3; la hermana en 5.2 · BD 3",
  ]);
});

test("a first task has none to come after; its action is told by its code", () => {
  expect(
    suggestedTo(sketch`
      5.1 | Llevar el libro al barrio | BT 2 | Contar cuentos     | 70% | 5.1.2 | Leer a los niños los sábados
      5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
      "   | "                         | "    | "                  | 10% | 5.2.2 | Coser las tapas de los libros
    `)[0]
  ).toBe(
    "insert 5.1.1 «Abrir la sala de lectura» 40 (3 de 3), efecto 40: tras la fila —, en 5.1 · —; la hermana en 5.1 · BD 1"
  );
});

test("where the plan has no such action, nothing of the plan is named", () => {
  expect(
    suggestedTo(sketch`
      5.2 | Cuidar los fondos | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
      "   | "                 | "    | "                  | 10% | 5.2.2 | Coser las tapas de los libros
      5.3 | Leer juntos       | BT 4 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
    `)
  ).toEqual([
    "insert 5.1.1 «Abrir la sala de lectura» 40 (3 de 3), efecto 40: tras la fila —, en — · —; la hermana en 5.1 · BD 1",
  ]);
});

test("under an operation that is there without a task, its row has room for it", () => {
  expect(
    suggestedTo(sketch`
      5.1 | Llevar el libro al barrio | BT 1 | Prestar libros     | 40% |       |
      "   | "                         | BT 2 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
      5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
      "   | "                         | "    | "                  | 10% | 5.2.2 | Coser las tapas de los libros
    `)
  ).toEqual([
    "fill-in 5.1.1 «Abrir la sala de lectura» 40 (3 de 3), efecto 0: F5 null → 5.1.1 (@), G5 null → Abrir la sala de lectura (General)",
  ]);
});

test("an empty operation of other words, or of another action, is none of the sisters'", () => {
  const other = suggestedTo(sketch`
    5.1 | Llevar el libro al barrio | BT 1 | Pagar los sueldos  | 40% |       |
    "   | "                         | BT 2 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
    5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
    "   | "                         | "    | "                  | 10% | 5.2.2 | Coser las tapas de los libros
  `);
  expect(other).toEqual([expect.stringMatching(/^insert 5\.1\.1 .* en 5\.1 · —;/)]);
  const elsewhere = suggestedTo(sketch`
    5.1 | Llevar el libro al barrio | BT 2 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
    5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
    "   | "                         | "    | "                  | 10% | 5.2.2 | Coser las tapas de los libros
    "   | "                         | BT 4 | Prestar libros     | 40% |       |
  `);
  expect(elsewhere).toEqual([expect.stringMatching(/^insert 5\.1\.1 .* en 5\.2 · BT 4;/)]);
});

test("a code that is taken is not written twice", () => {
  expect(
    suggestedTo(sketch`
      5.1 | Llevar el libro al barrio | BT 1 | Prestar libros     | 40% |       |
      "   | "                         | BT 2 | Contar cuentos     | 30% | 5.1.2 | Leer a los niños los sábados
      "   | "                         | "    | "                  |     | 5.1.1 | Pintar la fachada del edificio
      5.2 | Cuidar los fondos         | BT 3 | Encuadernar libros | 20% | 5.2.1 | Encuadernar los libros gastados
      "   | "                         | "    | "                  | 10% | 5.2.2 | Coser las tapas de los libros
    `)
  ).toEqual([expect.stringMatching(/^insert 5\.1\.1 /)]);
});

test("the plan has to be among the plans, and is told of itself alone", () => {
  const plan = planOf(named("Tarija", usual));
  expect(sisterSuggestions(plan, SISTERS)).toEqual([]);
  expect(sisterSuggestions(SISTERS[0]!, SISTERS)).toEqual([]);
});

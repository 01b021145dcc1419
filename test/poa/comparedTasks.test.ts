import { comparable, sameTask, type ComparedTask } from "../../src/poa/comparedTasks";
import { read } from "../../src/poa/read";
import { a1 } from "../../src/sheet/cell";
import { sketch, type Sketch } from "./sketch";

const planOf = ({ grid }: Sketch) => read(grid).plans[0]!;
const compared = (drawn: Sketch) => comparable([planOf(drawn)])[0]!;

/** A task in one line: its code, what it weighs and where that stands, and what it stands under. */
const told = ({ key, weight, at, under, isShared }: ComparedTask): string =>
  `${key}: ${weight ?? "–"} in ${a1(at)}, under ${under || "nothing"}${isShared ? ", shared" : ""}`;

const LIBRARIES = sketch`
  4.1 | Ampliar la lectura |       |                     | 5%  | 4.1.0 | Contar los lectores
  "   | "                  | DNB 1 | Comprar ·libros.    | 40% | 4.1.1 | Elegir los títulos, uno a uno
  "   | "                  | DNB 2 | Prestar libros      | 30% | 4.1.2 | Abrir la sala
  "   | "                  | "     | "                   | "   | 4.1.3 | Sellar los libros
  "   | "                  | DNB 3 | Encuadernar         | 10% | 4.1.4 | Comprar cuero
  "   | "                  | "     | "                   | 15% | 4.1.5 | Comprar hilo
  "   | "                  | DNB 4 | Contar cuentos      |     | 4.1.6 | Leer en voz alta
  "   | "                  | "     | "                   |     | 4.1.7 |
  "   | "                  | DNB 5 | Cerrar la sala      |     |       |
`;

test("a task weighs what it says, or what its operation says of it alone", () => {
  const { byText } = compared(LIBRARIES);
  expect([...byText.values()].map(told)).toEqual([
    "4.1.0: 5 in E5, under nothing",
    "4.1.1: 40 in E6, under COMPRAR LIBROS",
    "4.1.2: – in F7, under PRESTAR LIBROS, shared",
    "4.1.3: – in F8, under PRESTAR LIBROS, shared",
    "4.1.4: 10 in E9, under ENCUADERNAR",
    "4.1.5: 15 in E10, under ENCUADERNAR",
    "4.1.6: – in F11, under CONTAR CUENTOS",
  ]);
});

test("tasks are found by their words, without accents, case or signs, and by their codes", () => {
  const { byText, byCode } = compared(LIBRARIES);
  expect(byText.get("ELEGIR LOS TITULOS UNO A UNO")?.key).toBe("4.1.1");
  expect(byCode.get("4.1.1")?.map(({ text }) => text)).toEqual(["ELEGIR LOS TITULOS UNO A UNO"]);
  expect([...byText.get("ABRIR LA SALA")!.words]).toEqual(["ABRIR", "LA", "SALA"]);
  // A task that says nothing is compared with none.
  expect(byCode.get("4.1.7")).toBeUndefined();
});

describe("a task of another area is the same", () => {
  const one = compared(sketch`
    4.1 | Leer | A 1 | Leer | 50% | 4.1.1 | Comprar libros nuevos para cinco escuelas rurales
    "   | "    | A 2 | Ver  | 50% | 4.1.1 | Pagar la luz
  `);
  const same = (text: string, code: string): string | undefined => {
    const values = LIBRARIES.grid.values.map((row) =>
      row.map((value) =>
        value === "Contar los lectores" ? text : value === "4.1.0" ? code : value
      )
    );
    const [task] = [
      ...comparable([read({ ...LIBRARIES.grid, values }).plans[0]!])[0]!.byText.values(),
    ];
    return sameTask(one, task!)?.text;
  };

  test.each([
    ["by its words, whatever its code", "PAGAR LA LUZ.", "9.9", "PAGAR LA LUZ"],
    [
      "by its code, where most words are shared",
      "Comprar libros nuevos para cinco escuelas urbanas",
      "4.1.1",
      "COMPRAR LIBROS NUEVOS PARA CINCO ESCUELAS RURALES",
    ],
    ["also as the second with this code", "Pagar la luz mensual", "4.1.1", "PAGAR LA LUZ"],
    ["from three words in five on", "Pagar la luz y agua", "4.1.1", "PAGAR LA LUZ"],
    ["and not below", "Pagar la luz, gas y agua", "4.1.1", undefined],
    ["nor by most words alone", "Pagar la luz mensual", "4.1.2", undefined],
  ])("%s", (_, text, code, found) => {
    expect(same(text, code)).toBe(found);
  });
});

test("areas that write alike are compared alike", () => {
  const [one, other] = comparable([planOf(LIBRARIES), planOf(LIBRARIES)]);
  expect([...other!.byText.values()].map(told)).toEqual([...one!.byText.values()].map(told));
  expect(one!.plan).not.toBe(other!.plan);
});

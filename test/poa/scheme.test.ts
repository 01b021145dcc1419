import { checkSheet } from "../../src/poa/check";
import { sayScheme } from "../../src/poa/sayScheme";
import { learnScheme, tasksByScope, type Scheme } from "../../src/poa/scheme";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { sketch, sketchOf, unasked, type Sketch } from "./sketch";
import { specimen, type Size } from "./specimen";
import { SCHEMES } from "./specimenSchemes";

/** Large enough for every part of a scheme to show. */
const LARGE: Size = { actions: [3, 5], operations: [2, 4], tasks: [2, 4] };

type Learned = Omit<Scheme, "action" | "operation" | "task">;

const DEPARTMENTAL: Learned = {
  taskHangsFrom: "action",
  operationsRunPer: "plan",
  tasksRunPer: "plan",
  weightOn: "task",
  base: "area",
};
const ON_OPERATION: Learned = { ...DEPARTMENTAL, weightOn: "operation" };

/** What has to be learned of each scheme, in their order. */
const LEARNED: readonly Learned[] = [
  DEPARTMENTAL,
  { ...ON_OPERATION, taskHangsFrom: "both" },
  ON_OPERATION,
  ON_OPERATION,
  { ...ON_OPERATION, taskHangsFrom: "operation" },
  { ...DEPARTMENTAL, base: "action" },
  { ...DEPARTMENTAL, weightOn: "repeated" },
  ON_OPERATION,
  { ...DEPARTMENTAL, taskHangsFrom: null, operationsRunPer: "action", tasksRunPer: "operation" },
  DEPARTMENTAL,
  DEPARTMENTAL,
  ON_OPERATION,
  ON_OPERATION,
  DEPARTMENTAL,
];

test.each(SCHEMES.map((scheme, i) => [scheme.name, scheme, LEARNED[i]!] as const))(
  "%s",
  (_, scheme, expected) => {
    for (let seed = 1; seed <= 30; seed++) {
      const [learned] = checkSheet(specimen(scheme, seed, LARGE).grid).schemes;
      expect(learned).toMatchObject(expected);
    }
  }
);

const planOf = ({ grid }: Sketch) => checkSheet(grid).plans[0]!;

const libraries = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
  "   | "                  | "     | "              | "   | 4.1.2 | Comprar los libros
  4.2 | Formar lectores    | DNB 2 | Contar cuentos | 40% | 4.2.1 | Leer a los niños
`;

test("the scheme in one plain sentence", () => {
  const words = sayScheme(learnScheme(planOf(libraries)));
  expect(words.es).toBe(
    "Tareas: acción.tarea; operaciones: DNB n; cada operación lleva su peso; los pesos de la hoja suman 100."
  );
  expect(words.en).toBe(
    "Tasks: action.task; operations: DNB n; each operation carries its weight; the weights of the sheet add to 100."
  );
});

test("what the planner decides goes before what is learned", () => {
  const scheme = learnScheme(planOf(libraries), { base: "action", taskHangsFrom: "operation" });
  expect(scheme).toMatchObject({
    base: "action",
    taskHangsFrom: "operation",
    weightOn: "operation",
  });
  const settings = { ...DEFAULT_SETTINGS, scheme: { base: "action" } as const };
  const told = checkSheet(libraries.grid, settings).findings.map(({ rule }) => rule);
  expect(told).toEqual(["weights-add-to-100", "weights-add-to-100"]);
});

test("codes that are errors teach nothing", () => {
  const scheme = learnScheme(
    planOf(sketch`
      4.1    | Ampliar la lectura | =#REF! | Comprar libros | 60% | =#REF! | Elegir los títulos
      =#REF! | Formar lectores    | DNB 2  | Contar cuentos | 40% | 4.2.1  | Leer a los niños
    `)
  );
  expect([scheme.action?.parts, scheme.operation?.prefix, scheme.task?.parts]).toEqual([
    2,
    "DNB",
    3,
  ]);
});

test("an empty plan has a scheme that holds it to nothing", () => {
  const scheme = learnScheme(
    planOf(sketch`
    | | | | | |
  `)
  );
  expect([scheme.action, scheme.operation, scheme.task, scheme.taskHangsFrom]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("tasks are counted within the plan, each action or each operation", () => {
  const plan = planOf(libraries);
  const sizes = (scope: Scheme["tasksRunPer"]) =>
    tasksByScope(plan, scope).map((group) => group.length);
  expect(sizes("plan")).toEqual([3]);
  expect(sizes("action")).toEqual([2, 1]);
  expect(sizes("operation")).toEqual([2, 1]);
});

describe("when the merged areas have to be asked for", () => {
  const needsMerges = (drawn: Sketch) => checkSheet(unasked(drawn).grid).needsMerges;

  test("not while the values say everything", () => {
    expect(needsMerges(libraries)).toBe(false);
  });

  test("an operation's number is skipped after a task whose operation cells are empty", () => {
    expect(
      needsMerges(sketch`
        4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
            |                    |       |                |     | 4.1.2 | Comprar los libros
            |                    | DNB 3 | Contar cuentos | 40% | 4.1.3 | Leer a los niños
      `)
    ).toBe(true);
  });

  test("a lone weight where tasks have theirs", () => {
    const drawn = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
          |                    |       |                | 10% | 4.1.2 | Comprar los libros
          |                    | DNB 2 | Contar cuentos | 20% | 4.1.3 | Leer a los niños
          |                    |       |                | 10% | 4.1.4 | Leer a los abuelos
          |                    | DNB 3 | Prestar libros | 30% | 4.1.5 | Abrir la sala
          |                    |       |                |     | 4.1.6 | Llevar el registro
    `;
    expect(needsMerges(drawn)).toBe(true);
    expect(checkSheet(drawn.grid).findings.map(({ rule }) => rule)).toEqual(["weight-is-given"]);
    const merges = [{ top: 8, left: 4, bottom: 9, right: 4 }];
    expect(checkSheet({ ...drawn.grid, merges }).findings).toEqual([]);
  });

  test("words in the place of a code may be a title over the whole table", () => {
    const row =
      "4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos";
    const asksOf = (title: string) =>
      needsMerges(sketchOf(`${row}\n${title}\n${row.replaceAll("1", "2")}`));
    expect(asksOf("Continúa abajo | | | | | |")).toBe(true);
    expect(asksOf("PROGRAMA DE SERVICIOS DE BIBLIOTECA | | | | | |")).toBe(true);
    expect(asksOf("4.3 | | | | | |")).toBe(false);
    expect(asksOf("DNB 3 | | | | | |")).toBe(false);
    expect(asksOf("Continúa abajo | Formar lectores | | | | |")).toBe(false);
  });

  test("once they are known there is nothing to ask for", () => {
    expect(checkSheet(libraries.grid).needsMerges).toBe(false);
  });
});

/** "4.1: DNB 1 20 = 4.1.1 4.1.2; DNB 2 … / 4.2: …": actions, operations with their weight, tasks. A dash is no code. */
const sheetOf = (outline: string): Sketch => {
  const code = (text: string) => (text.trim() === "-" ? "" : text.trim());
  let name = 0;
  const rows = outline.split(" / ").flatMap((action) => {
    const [actionCode = "", operations = ""] = action.split(": ");
    return operations.split("; ").flatMap((one, i) => {
      const [, operationCode = "", weight = "", tasks = ""] = /^(.*?)(?: (\d+))? = (.*)$/.exec(
        one
      )!;
      return tasks.split(" ").map((task, j) => {
        const opens = j === 0 ? `${code(operationCode)} | Operación de ${++name}.` : "|";
        const acts = i === 0 && j === 0 ? `${code(actionCode)} | Acción de ${++name}.` : "|";
        return `${acts} | ${opens} | ${j === 0 && weight ? `${weight}%` : ""} | ${code(task)} | Tarea de ${++name}.`;
      });
    });
  });
  return sketchOf(rows.join("\n"));
};

/** What its tasks hang from, where operations and tasks run on, over what weights add up. */
const learnedOf = (outline: string): string => {
  const [scheme] = checkSheet(sheetOf(outline).grid).schemes;
  const { taskHangsFrom, operationsRunPer, tasksRunPer, base } = scheme!;
  return [taskHangsFrom ?? "nothing", operationsRunPer, tasksRunPer, base].join(" ");
};

test.each([
  ["4.1: A 1 60 = 4.1.1 4.1.2; A 2 40 = 4.1.3", "action plan plan area"],
  ["4.1: A 1 60 = 4.1.1 4.1.2 5.1; A 2 40 = 9.1", "nothing plan plan area"],
  ["4.1: A 1 60 = 4.1.1 - -; A 2 40 = -", "action plan plan area"],
  ["4.1: A 1 60 = A-1.1 A-1.2; A 2 40 = 4.1.3", "nothing plan plan area"],
  ["4.1: 7 60 = 7.1 7.2; 8 40 = 8.1 4.1.1", "operation plan plan area"],
  ["4: 4.1 60 = 4.1.1 4.1.2; 4.2 40 = 4.2.1", "both plan plan area"],
  ["4.1: A 3 60 = 4.1.3.1 4.1.3.2; A 4 40 = 4.1.1 4.1.2 4.1.5", "action plan plan area"],
  ["4.1: A 3 60 = 4.1.3.1 4.1.3.2 4.1.3.3; A 4 40 = 4.1.1 4.1.2", "both plan plan area"],
  ["4.1: A 60 = 4.1.1; B 40 = 4.1.2", "action plan plan area"],
  ["-: A 1 60 = 1.1 1.2; A 2 40 = 2.1", "nothing plan plan area"],
  ["4.1: A 1 60 = T-1 T-2; A 2 40 = T-1 T-2", "nothing plan operation area"],
  ["4.1: A 1 60 = T-1 T-2; A 2 40 = T-3 T-4", "nothing plan plan area"],
  ["4.1: A 1 60 = T-1; A 2 40 = T-1", "nothing plan operation area"],
  [
    "4.1: A 1 30 = T-1 T-2; A 2 20 = T-3 / 4.2: A 3 30 = T-1; A 4 20 = T-2 T-3",
    "nothing plan action area",
  ],
  ["4.1: A 1 30 = T-1; A 2 20 = T-2 / 4.2: A 1 30 = T-3; A 2 20 = T-4", "nothing action plan area"],
  ["4.1: A 1 30 = T-1; A 2 20 = T-2 / 4.2: A 3 30 = T-3; A 4 20 = T-4", "nothing plan plan area"],
  ["4.1: A 1 30 = T-1; A 2 20 = T-2 / 4.2: A 1 30 = T-3; A 4 20 = T-4", "nothing plan plan area"],
  ["4.1: A 1 30 = T-1; A 2 20 = T-2 / 4.2: A 1 50 = T-3", "nothing action plan area"],
  ["4.1: A 5 30 = T-1; A 6 20 = T-2 / 4.2: A 5 50 = T-3", "nothing plan plan area"],
  ["4.1: A 5 30 = T-1; A 6 20 = T-2 / 4.2: A 5 30 = T-3; A 6 20 = T-4", "nothing action plan area"],
  ["4.1: A 0 50 = T-1 / 4.2: A 0 50 = T-2", "nothing action plan area"],
  ["4.1: A-1 30 = T-1; A-2 20 = T-2 / 4.2: A 1 30 = T-3; A 2 20 = T-4", "nothing action plan area"],
  ["4.1: A 1 30 = T-1; A 2 20 = T-2 / 4.2: - 30 = T-3; A 2 20 = T-4", "nothing action plan area"],
  ["4.1: - 30 = T-1; A 2 20 = T-2 / 4.2: A 1 30 = T-3; A 2 20 = T-4", "nothing action plan area"],
  ["4.1: A 1 30 = T-1 / 4.2: A 2 20 = T-2 / 4.3: A 1 50 = T-3", "nothing action plan area"],
  [
    "4.1: A 1 30 = T-1 / 4.2: A 2 20 = T-2 / 4.3: A 3 30 = T-3 / 4.4: A 1 20 = T-4",
    "nothing plan plan area",
  ],
  ["4.1: - 30 = T-1; - 20 = - / 4.2: A 1 50 = -", "nothing plan plan area"],
  ["4.1: A 1 100 = 4.1.1 / 4.2: A 2 100 = 4.2.1", "action plan plan action"],
  ["4.1: A 1 100 = 4.1.1", "action plan plan area"],
  ["4.1: A 1 70 = 4.1.1 / 4.2: A 2 29 = 4.2.1", "action plan plan area"],
  ["4.1: A 1 90 = 4.1.1 / 4.2: A 2 10 = 4.2.1", "action plan plan area"],
  ["4.1: A 1 200 = 4.1.1", "action plan plan area"],
  ["4.1: A 1 75 = 4.1.1 / 4.2: A 2 75 = 4.2.1", "action plan plan area"],
  ["4.1: A 1 76 = 4.1.1 / 4.2: A 2 75 = 4.2.1", "action plan plan action"],
])("%s: %s", (outline, learned) => expect(learnedOf(outline)).toBe(learned));

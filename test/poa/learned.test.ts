import { checkSheet } from "../../src/poa/check";
import { learnScheme, parentCode, type Scheme } from "../../src/poa/scheme";
import type { Plan } from "../../src/poa/plan";
import { sketchOf } from "./sketch";

interface Op {
  readonly code: string;
  readonly tasks: readonly string[];
  /** The operation's own weight, then those of its tasks. */
  readonly weights?: readonly string[];
}

type Action = readonly [code: string, ...operations: Op[]];

/** A plan of actions, each with its code and its operations; texts are all different. */
function planOf(...actions: readonly Action[]): Plan {
  let n = 0;
  const rows = actions.flatMap(([action, ...operations]) =>
    operations.length === 0
      ? [`${action} | Acción declarada ${++n} | | | | |`]
      : operations.flatMap(({ code, tasks, weights = [] }, o) =>
          tasks.map((task, t) => {
            const own = o + t === 0 ? `${action} | Acción ${++n}` : '" | "';
            const operation = t === 0 ? `${code} | Operación ${++n}` : '" | "';
            return `${own} | ${operation} | ${weights[t] ?? ""} | ${task} | Tarea ${++n}`;
          })
        )
  );
  const { grid } = sketchOf(`\n${rows.join("\n")}\n`);
  return checkSheet(grid).plans[0]!;
}
const op = (code: string, ...tasks: string[]): Op => ({ code, tasks });
const learned = <K extends keyof Scheme>(part: K, ...actions: readonly Action[]): Scheme[K] =>
  learnScheme(planOf(...actions))[part];

describe("what the codes of tasks begin with", () => {
  const parent = (action: string, operation: string, ...tasks: string[]) =>
    learned("taskHangsFrom", [action, op(operation, ...tasks)]);

  test("the action's code, where most do", () => {
    expect(parent("4.1", "DNB 1", "4.1.1", "4.1.2", "4.2.9")).toBe("action");
    expect(parent("4.1", "DNB 1", "4.1.1", "", "")).toBe("action");
    expect(parent("4.1", "DNB 1", "4.1.1", "4.2.9")).toBeNull();
  });

  test("the action's code and the number of the operation, where most do and six in ten of those that begin with the action's", () => {
    expect(parent("4.1", "DNAF 3", "4.1.3.1", "4.1.3.2")).toBe("both");
    expect(parent("4.1", "DNAF 3", "4.1.3.1", "4.1.3.2", "4.1.3.3", "4.1.7", "4.1.8")).toBe("both");
    expect(
      parent("4.1", "DNAF 3", "4.1.3.1", "4.1.3.2", "4.1.3.3", "4.1.3.4", "4.1.7", "4.1.8", "4.1.9")
    ).toBe("action");
  });

  test("the operation's code, where most do, and more than begin with the action's", () => {
    expect(parent("11.7.1", "4.1", "4.1.1", "4.1.2", "4.1.3")).toBe("operation");
    expect(parent("4.1", "4.1", "4.1.2", "4.1.3")).toBe("action");
    expect(parent("11.7", "4.1", "4.1.1", "4.1.2", "5.1.1", "5.1.2", "5.1.3")).toBeNull();
  });

  test("nothing, where they are counted by themselves", () => {
    expect(parent("4.1", "DNB 1", "T-1", "T-2")).toBeNull();
  });
});

test("the code that a task's has to begin with", () => {
  const [action] = planOf(["4.1", op("DNAF 3", "4.1.3.1"), op("DNAF", "4.1.4.1")]).actions;
  const [first, second] = action!.operations;
  expect(
    (["action", "operation", "both"] as const).map((of) => parentCode(of, action!, first!))
  ).toEqual(["4.1", "DNAF 3", "4.1.3"]);
  expect(parentCode("both", action!, second!)).toBe("");
  expect(
    (["action", "operation", "both"] as const).map((of) => parentCode(of, action!, null))
  ).toEqual(["4.1", "", ""]);
});

test("where the parent's code is an error or is not there, none", () => {
  const [lost] = planOf(["=#REF!", op("DNAF 1", "4.1.1.1")]).actions;
  expect(parentCode("action", lost!, lost!.operations[0]!)).toBe("");
  const [sound] = planOf(["4.1", op("=#REF!", "4.1.1.1")]).actions;
  expect(parentCode("action", sound!, sound!.operations[0]!)).toBe("");
  const [bare] = planOf(["", op("DNAF 1", "4.1.1.1")]).actions;
  expect(parentCode("both", bare!, bare!.operations[0]!)).toBe("");
});

describe("within what the codes of operations are counted", () => {
  const counted = (...groups: string[][]) => {
    let n = 0;
    const actions = groups.map((codes, a): Action => {
      const operations = codes.map((code) => op(code, `T ${++n}`));
      return [`4.${a + 1}`, ...operations];
    });
    return learned("operationsRunPer", ...actions);
  };

  test.each<[string, string[][]]>([
    [
      "each begins with the first",
      [
        ["OP 1", "OP 2"],
        ["OP 1", "OP 2"],
      ],
    ],
    [
      "half of them do",
      [
        ["OP 1", "OP 2"],
        ["OP 1", "OP 2"],
        ["OP 3", "OP 4"],
      ],
    ],
    [
      "written a little otherwise",
      [
        ["OP 1", "OP 2"],
        ["OP-1", "OP_2"],
      ],
    ],
    [
      "the first code of one is missing",
      [
        ["OP 1", "OP 2"],
        ["", "OP 2"],
      ],
    ],
    [
      "all lack the same ones",
      [
        ["OP 3", "OP 4"],
        ["OP 3", "OP 4"],
      ],
    ],
  ])("within the action: %s", (_, groups) => expect(counted(...groups)).toBe("action"));

  test.each<[string, string[][]]>([
    ["they run on", [["OP 1", "OP 2"], ["OP 3"], ["OP 4"]]],
    ["there is one action only", [["OP 1", "OP 2", "OP 3"]]],
    ["one of three begins anew", [["OP 1", "OP 2"], ["OP 1"], ["OP 3"], ["OP 4"]]],
    [
      "a mistyped one, after which the count goes on",
      [
        ["OP 1", "OP 2"],
        ["OP 1", "OP 4"],
      ],
    ],
    [
      "half have come before, half have not",
      [
        ["OP 3", "OP 4"],
        ["OP 3", "OP 9"],
      ],
    ],
    [
      "they begin alike, but not with 1, and most are new",
      [
        ["OP 3", "OP 4"],
        ["OP 3", "OP 5", "OP 6"],
      ],
    ],
    [
      "no codes at all",
      [
        ["", ""],
        ["", ""],
      ],
    ],
  ])("within the plan: %s", (_, groups) => expect(counted(...groups)).toBe("plan"));
});

describe("within what the codes of tasks are counted", () => {
  test("the plan, where they carry their action's code", () => {
    expect(learned("tasksRunPer", ["4.1", op("OP 1", "4.1.1")], ["4.2", op("OP 1", "4.2.1")])).toBe(
      "plan"
    );
  });

  test("what their operations are counted within, where they carry the operation's code", () => {
    expect(
      learned(
        "tasksRunPer",
        ["11.1", op("4.1", "4.1.1"), op("4.2", "4.2.1")],
        ["11.2", op("4.1", "4.1.1"), op("4.2", "4.2.1")]
      )
    ).toBe("action");
    expect(
      learned(
        "tasksRunPer",
        ["11.1", op("4.1", "4.1.1"), op("4.2", "4.2.1")],
        ["11.2", op("4.3", "4.3.1")]
      )
    ).toBe("plan");
  });

  test("the operation, where each begins anew", () => {
    expect(
      learned("tasksRunPer", ["4.1", op("OP 1", "T 1", "T 2"), op("OP 2", "T 1", "T 2")])
    ).toBe("operation");
  });

  test("the action, where only its first operation begins anew", () => {
    const action = (code: string): Action => [
      code,
      op("OP 1", "T 1", "T 2"),
      op("OP 2", "T 3"),
      op("OP 3", "T 4", "T 5"),
    ];
    for (const many of [
      ["4.1", "4.2"],
      ["4.1", "4.2", "4.3", "4.4"],
    ]) {
      const plan = planOf(...many.map(action));
      expect(learnScheme(plan).tasksRunPer).toBe("action");
    }
  });

  test("the operation, where each action has but one and each begins anew", () => {
    expect(
      learned("tasksRunPer", ["4.1", op("OP 1", "T 1", "T 2")], ["4.2", op("OP 2", "T 1", "T 2")])
    ).toBe("operation");
  });

  test("the plan, where they run on through all of it", () => {
    expect(
      learned("tasksRunPer", ["4.1", op("OP 1", "T 1", "T 2")], ["4.2", op("OP 2", "T 3", "T 4")])
    ).toBe("plan");
  });
});

describe("where the weights sit", () => {
  const level = (...operations: Op[]) => learned("weightOn", ["4.1", ...operations]);
  const onTasks: Op = { code: "OP 1", tasks: ["4.1.1", "4.1.2"], weights: ["10%", "20%"] };
  const onOperation = (n: number): Op => ({
    code: `OP ${n}`,
    tasks: [`4.1.${n}1`, `4.1.${n}2`],
    weights: ["30%", '"'],
  });

  test("on the tasks, where more operations have theirs there", () => {
    expect(level(onTasks)).toBe("task");
    expect(level({ ...onTasks, code: "OP 9" }, onOperation(2), onTasks)).toBe("task");
  });

  test("on the operations otherwise, also where there are none", () => {
    expect(level(onOperation(2), onOperation(3), onTasks)).toBe("operation");
    expect(level(onTasks, onOperation(2))).toBe("operation");
    expect(level(op("OP 1", "4.1.1", "4.1.2"))).toBe("operation");
  });
});

describe("what the weights add to 100 over", () => {
  const whole = (code: string): Op => ({ code, tasks: [`${code}.1`], weights: ["100%"] });

  test("the action, where each does and the area does not; an action that is only declared has none to add", () => {
    expect(learned("base", ["4.1", whole("OP 1")], ["4.2", whole("OP 2")])).toBe("action");
    expect(learned("base", ["4.1", whole("OP 1")], ["4.2", whole("OP 2")], ["4.3"])).toBe("action");
  });

  test("the area, where neither does, and where there is one action", () => {
    const part = (weight: string): Op => ({ code: "OP 1", tasks: ["4.1.1"], weights: [weight] });
    expect(learned("base", ["4.1", part("50%")], ["4.2", part("50%")])).toBe("area");
    expect(learned("base", ["4.1", part("50%")], ["4.2", part("40%")])).toBe("area");
    expect(learned("base", ["4.1", part("90%")])).toBe("area");
  });
});

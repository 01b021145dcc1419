import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import {
  codeBelongs,
  FUNCTIONS,
  missing,
  total,
  WrongArgument,
} from "../../src/commands/functions";

const column = (...values: readonly unknown[]) => values.map((value) => [value]);

test.each<[string, readonly unknown[], number]>([
  ["fractions, as percentages arrive", [0.2, 0.3, 0.5], 100],
  ["points", [20, 30, 50], 100],
  ["texts with a percent sign and a comma", ["20 %", "2,5%", "77.5 %"], 100],
  ["texts among fractions", [0.2, "30 %", 0.5], 100],
  ["empty cells, as Excel tells them", [0.2, "", null, 0.8], 100],
  ["merged cells that hold nothing below", [0.96, "", ""], 96],
  ["forty times two and a half", Array.from({ length: 40 }, () => 0.025), 100],
  ["nothing at all", ["", null], 0],
])("the total of %s", (_, values, points) => {
  expect(total(column(...values))).toBe(points);
  expect(missing(column(...values))).toBe(100 - points);
});

test("what lies beside each other adds up like what lies below", () => {
  expect(
    total([
      ["10 %", 0.2],
      [0.3, "40 %"],
    ])
  ).toBe(100);
});

test.each([["diez"], [true], [{ basicType: "Error" }]])(
  "%p is no weight, and the function says so instead of leaving it out",
  (value) => {
    expect(() => total(column(0.2, value))).toThrow(WrongArgument);
  }
);

test.each<[code: unknown, action: unknown, belongs: boolean]>([
  ["4.1.3", "4.1", true],
  ["4.1.3", 4.1, true],
  ["4.11", "4.1", false],
  ["4.1", "4.1", false],
  [" 3.1.2. ", "3.1", true],
  ["", "4.1", false],
  ["4.1.3", "", false],
  [null, null, false],
])("code %p under action %p: %p", (code, action, belongs) => {
  expect(codeBelongs(code, action)).toBe(belongs);
});

test("whatever is in the cells, a function answers a number or says why not", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.anything(), { minLength: 1 }), { minLength: 1 }), (cells) => {
      try {
        expect(Number.isFinite(total(cells))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(WrongArgument);
      }
    })
  );
});

interface Described {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string }[];
}

test("functions.json describes just the functions there are, each with its parameters", () => {
  const file = path.join(__dirname, "..", "..", "src", "commands", "functions.json");
  const { functions } = JSON.parse(readFileSync(file, "utf8")) as { functions: Described[] };
  expect(functions.map(({ id }) => id)).toEqual(Object.keys(FUNCTIONS));
  for (const { id, description, parameters } of functions) {
    expect(parameters).toHaveLength(FUNCTIONS[id as keyof typeof FUNCTIONS].length);
    expect(description.length).toBeLessThan(255);
  }
});

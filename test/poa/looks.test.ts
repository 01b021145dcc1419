import type { Field } from "../../src/poa/field";
import type { ColumnId } from "../../src/poa/form";
import { learnLooks } from "../../src/poa/looks";
import type { TableRow } from "../../src/poa/table";
import { GENERAL, type CellValue } from "../../src/sheet/grid";

const field = (value: CellValue, format = GENERAL): Field<string> => ({
  value: value === null ? "" : String(value),
  at: { row: 0, column: 0 },
  raw: { value, format },
});

/** Rows whose codes are these, told as "action operation task" with "_" for a blank inside of a code. */
const rowsOf = (...lines: readonly string[]): TableRow[] =>
  lines.map((line, row) => {
    const [actionCode = "", operationCode = "", taskCode = ""] = line
      .split(" ")
      .map((code) => code.replaceAll("_", " "));
    return {
      row,
      fields: {
        ...(actionCode && { actionCode: field(actionCode) }),
        ...(operationCode && { operationCode: field(operationCode) }),
        ...(taskCode && { taskCode: field(taskCode) }),
      },
    };
  });

const usual = learnLooks(
  rowsOf("4.1 DNB_1 4.1.1", "4.1 DNB_1 4.1.2", "4.2 DNB_2 4.2.1", "4.2 DNB_3 4.2.2")
);

const COLUMNS: readonly ColumnId[] = [
  "actionCode",
  "actionText",
  "operationCode",
  "operationText",
  "weight",
  "taskCode",
  "taskText",
];

/** The columns in which the cell could stand, and those in which it plainly does not belong. */
const told = (cell: Field<string>, looks = usual): string => {
  const those = (holds: (id: ColumnId) => boolean) => COLUMNS.filter(holds).join(" ") || "none";
  return `${those((id) => looks.fits(cell, id))} / ${those((id) => looks.clashes(cell, id))}`;
};

const TEXTS = "actionText operationText taskText";
const CODES = "actionCode operationCode";

const all = (...ids: readonly string[]): string =>
  COLUMNS.filter((id) => ids.join(" ").split(" ").includes(id)).join(" ") || "none";

describe("where a cell could stand, and where it plainly does not belong", () => {
  test.each<[string, Field<string>, string, string]>([
    ["an action's code", field("4.7"), "actionCode", `${TEXTS} operationCode taskCode`],
    ["an operation's code", field("DNB 9"), "operationCode", `${TEXTS} actionCode taskCode weight`],
    ["a task's code", field("4.7.1"), "taskCode", `${TEXTS} ${CODES} weight`],
    ["a code of no usual shape", field("XYZ 9"), TEXTS, ""],
    ["a weight as a number", field(0.2, "0%"), "weight", `${TEXTS} ${CODES} taskCode`],
    ["a weight as text", field("20 %"), "weight", `${TEXTS} ${CODES} taskCode`],
    ["a weight with a comma", field("2,5%"), "weight", `${TEXTS} ${CODES} taskCode`],
    ["a weight with two decimals", field("12,55 %"), "weight", `${TEXTS} ${CODES} taskCode`],
    ["a number with decimals", field("12,55"), TEXTS, ""],
    [
      "a sentence that begins with a number",
      field("20 libros nuevos de la escuela"),
      TEXTS,
      `${CODES} weight taskCode`,
    ],
    ["a number that is too long for a weight", field("1234"), TEXTS, ""],
    ["four digits and a percent sign", field("1000%"), TEXTS, ""],
    ["a percentage within a sentence", field("hasta 20%"), TEXTS, ""],
    ["a percentage that a sentence goes on", field("20% más"), TEXTS, ""],
    ["a short text", field("Pagar los libros nuevos ya"), TEXTS, `${CODES} weight taskCode`],
    ["a text of 25 letters", field("Pagar los libros nuevos y"), TEXTS, ""],
    ["a long row of digits", field("1234567890 1234567890 123456"), TEXTS, ""],
    ["single letters between signs", field("a - b - c - d - e - f - g - h"), TEXTS, ""],
    ["nothing", field(null), TEXTS, ""],
  ])("%s", (_, cell, fits, clashes) => {
    expect(told(cell)).toBe(`${all(fits)} / ${all(clashes)}`);
  });
});

test("a number that no format calls a percentage is a weight by its value only, or a code", () => {
  expect(told(field(4.7))).toBe(`actionCode / ${all(TEXTS, "operationCode taskCode")}`);
  expect(told(field(20))).toBe(`${TEXTS} / none`);
  expect(told(field(20, "0.00%"))).toBe(`weight / ${all(TEXTS, CODES, "taskCode")}`);
  // A percentage is no code, whatever its digits look like.
  expect(told(field(4.7, "0%"))).toBe(`weight / ${all(TEXTS, CODES, "taskCode")}`);
});

test("one slipped row in ten changes nothing; a fifth of a column makes a shape usual", () => {
  const ten = Array<string>(9).fill("4.1 DNB_1 4.1.1");
  const one = learnLooks(rowsOf(...ten, "4.1 4.1.1 DNB_1"));
  expect(told(field("DNB 2"), one)).toBe(
    `operationCode / ${all(TEXTS, "actionCode taskCode weight")}`
  );
  const four = Array<string>(4).fill("4.1 DNB_1 4.1.1");
  const fifth = learnLooks(rowsOf(...four, "4.1 4.1.1 DNB_1"));
  expect(told(field("DNB 2"), fifth)).toBe(
    `${all("operationCode taskCode")} / ${all(TEXTS, "actionCode weight")}`
  );
});

test("prefixes are told apart by their letters, however they are parted from the number", () => {
  expect(told(field("DNB-9"))).toBe(told(field("DNB 9")));
  expect(told(field("DNC 9"))).toBe(told(field("XYZ 9")));
  expect(told(field("DNB9"))).toBe(told(field("DNB 9")));
  expect(told(field("dnb 9"))).toBe(told(field("DNB 9")));
});

test("what is longer than any code is none, though it ends in a number", () => {
  const long = learnLooks(rowsOf("4.1 REPARACIONES_DE_LIB_1 4.1.1"));
  expect(told(field("REPARACIONES DE LIB 2"), long)).toBe(told(field("XYZ 9")));
  const short = learnLooks(rowsOf("4.1 REPARACIONES_DE_LI_1 4.1.1"));
  expect(told(field("REPARACIONES DE LI 2"), short)).toBe(told(field("DNB 9")));
});

test("where there are no codes, nothing is one", () => {
  const none = learnLooks([]);
  expect(told(field("4.1"), none)).toBe(`${TEXTS} / none`);
  expect(told(field("20%"), none)).toBe(`weight / ${all(TEXTS, CODES, "taskCode")}`);
});

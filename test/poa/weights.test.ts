import {
  differenceOfPoints,
  formatOf,
  fractionOf,
  readWeight,
  sayPoints,
  scaleOf,
  sumOfPoints,
} from "../../src/poa/weights";
import { isPercentFormat, type CellContent, type CellValue } from "../../src/sheet/grid";

const cell = (value: CellValue, format = "General"): CellContent => ({ value, format });
const points = (content: CellContent, scale: "points" | "fractions" = "points") => {
  const reading = readWeight(content, scale);
  return reading.kind === "points" ? reading.points : reading.kind;
};

test.each<[string, CellContent, number]>([
  ["a number shown as a percentage", cell(0.2, "0%"), 20],
  ["with decimals", cell(0.025, "0.00%"), 2.5],
  ["5.00%", cell(0.05, "0.00%"), 5],
  ["a percentage in red when negative", cell(0.07, "0%;[Red]-0%"), 7],
  ["a plain number", cell(20), 20],
  ["a plain number with decimals", cell(2.5, "0.0"), 2.5],
  ["a format that only looks like a percentage", cell(20, '0.00"%"'), 20],
  ["another one", cell(20, "0\\%"), 20],
  ["text", cell("20%"), 20],
  ["text with a space", cell("10 %"), 10],
  ["text with a no-break space", cell("10\u00a0%"), 10],
  ["text with a decimal comma", cell("2,5%"), 2.5],
  ["text with a decimal point", cell(" 2.5 % "), 2.5],
  ["text without a sign", cell("20", "@"), 20],
  ["text with a plus", cell("+4%"), 4],
  ["text with several spaces", cell("12   %"), 12],
  [
    "text with a narrow no-break space, as French and Excel's own formats have it",
    cell("10\u202f%"),
    10,
  ],
  ["text with a figure space", cell("\u20075 %"), 5],
  ["text with two decimals", cell("12,25%"), 12.25],
  ["text with zeros behind", cell("2.50 %"), 2.5],
  ["less than nothing", cell("-4%"), -4],
  ["nothing at all is a weight", cell(0, "0%"), 0],
  ["a third, exact to a millionth", cell(1 / 3, "0%"), 33.333333],
])("%s", (_, content, expected) => {
  expect(points(content)).toBe(expected);
});

test("a weight says whether it was written as a text", () => {
  expect(readWeight(cell(0.2, "0%"), "points")).toMatchObject({ points: 20, isText: false });
  expect(readWeight(cell("20%"), "points")).toMatchObject({ points: 20, isText: true });
});

test.each<[CellValue, string]>([
  [null, "empty"],
  ["", "empty"],
  ["   ", "empty"],
  ["diez", "unreadable"],
  ["20-25%", "unreadable"],
  ["20%%", "unreadable"],
  ["%", "unreadable"],
  ["aprox. 20%", "unreadable"],
  ["20 5 %", "unreadable"],
  [",5%", "unreadable"],
  ["5,%", "unreadable"],
  ["1.000,5", "unreadable"],
  ["20% aprox.", "unreadable"],
  [true, "unreadable"],
  [{ error: "#REF!" }, "unreadable"],
])("%j is %s", (value, kind) => {
  expect(readWeight(cell(value), "points").kind).toBe(kind);
});

test("in a column of fractions 0.2 is 20 points, as number and as text, and a percentage stays one", () => {
  expect(points(cell(0.2), "fractions")).toBe(20);
  expect(points(cell("0,2"), "fractions")).toBe(20);
  expect(points(cell("20%"), "fractions")).toBe(20);
  expect(points(cell(0.2, "0%"), "fractions")).toBe(20);
});

describe("how a column writes its plain numbers", () => {
  const scale = (...numbers: number[]) => scaleOf(numbers.map((number) => cell(number)));

  test.each([
    ["adding to 1", [0.2, 0.3, 0.5]],
    ["adding to 1, give or take a mistake", [0.2, 0.3, 0.45]],
    ["one action of 100", [1]],
    ["adding to 1 in each of three actions", [0.5, 0.5, 0.25, 0.75, 0.4, 0.6]],
    ["a 5 typed where 0.05 is meant", [0.2, 0.3, 0.25, 0.2, 5]],
    ["half as much again", [0.5, 0.5, 0.5]],
    ["forty-nine actions of 1 in two halves", Array<number>(98).fill(0.5)],
  ])("fractions: %s", (_, numbers) => expect(scale(...numbers)).toBe("fractions"));

  test.each([
    ["adding to 100", [20, 30, 50]],
    ["small ones among large ones", [0.5, 1, 0.5, 98]],
    ["mostly small ones", [0.5, 0.5, 0.5, 98]],
    ["a hundred ones", Array<number>(100).fill(1)],
    ["two hundred halves of a point", Array<number>(100).fill(0.5)],
    ["as many small ones as large ones", [0.5, 50]],
    ["none", []],
    ["zeros alone", [0, 0]],
    ["nothing but zeros and debts", [0, -5]],
  ])("points: %s", (_, numbers) => expect(scale(...numbers)).toBe("points"));

  test("percentages and texts alone say nothing of it", () => {
    expect(scaleOf([cell(0.2, "0%"), cell("0.3"), cell(0.5, "0%")])).toBe("points");
  });

  test("a plain 1 among percentages is what brings the total to 100", () => {
    expect(scaleOf([cell(0.59, "0%"), cell(0.4, "0%"), cell(1)])).toBe("points");
    expect(scaleOf([cell(0.2, "0%"), cell(0.3, "0%"), cell(0.5)])).toBe("fractions");
  });
});

test("weights add exactly", () => {
  expect(sumOfPoints(Array<number>(40).fill(2.5))).toBe(100);
  expect(sumOfPoints([0.1, 0.2])).toBe(0.3);
  expect(sumOfPoints(Array<number>(1000).fill(0.1))).toBe(100);
  expect(sumOfPoints([])).toBe(0);
  expect(differenceOfPoints(100, 99.9)).toBe(0.1);
});

test("numbers beyond all measure still give a sum that can be told", () => {
  expect(Number.isFinite(sumOfPoints([1e300, 1e300]))).toBe(true);
  expect(points(cell(1e308, "0%"))).toBe(1e9);
  expect(sumOfPoints([1e308, -1e308])).toBe(0);
  expect(sumOfPoints([-1e300])).toBe(-1e9);
  expect(sayPoints(-1e300, "en")).toBe("-1000000000%");
});

test("points are said as people write them", () => {
  expect(sayPoints(2.5, "es")).toBe("2,5 %");
  expect(sayPoints(2.5, "en")).toBe("2.5%");
  expect(sayPoints(20, "es")).toBe("20 %");
  expect(sayPoints(0.1 + 0.2, "es")).toBe("0,3 %");
});

test.each([20, 2.5, 0.25, 33.333333, 100, 0])(
  "%d points written into a cell read the same",
  (one) => {
    expect(points(cell(fractionOf(one), formatOf(one)))).toBe(one);
    expect(isPercentFormat(formatOf(one))).toBe(true);
  }
);

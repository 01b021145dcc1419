import type { RowStep } from "../../src/sheet/change";
import { formulaAfter, takesRows } from "../../src/excel/movedFormulas";

const move = (row: number, count: number, to: number): RowStep => ({
  kind: "move",
  row,
  count,
  to,
});
const after = (formula: string, ...steps: RowStep[]) => formulaAfter(formula, "Plan", steps);

test("a range keeps its rows when they change places among themselves, its ends included", () => {
  expect(after("=SUM(E5:E20)", move(4, 1, 6))).toBe("=SUM(E5:E20)");
  expect(after("=SUM(E5:E20)", move(19, 1, 4))).toBe("=SUM(E5:E20)");
  expect(after("=SUM($E$5:$E$20)", move(4, 3, 20))).toBe("=SUM($E$5:$E$20)");
});

test("a range grows by rows that come into it, and shrinks by those that leave it", () => {
  expect(after("=SUM(E5:E20)", move(30, 2, 10))).toBe("=SUM(E5:E22)");
  expect(after("=SUM(E5:E20)", move(10, 2, 30))).toBe("=SUM(E5:E18)");
  expect(after("=SUM(E5:E20)", move(4, 1, 30))).toBe("=SUM(E5:E19)");
  expect(after("=SUM(E5:E20)", move(30, 2, 4))).toBe("=SUM(E7:E22)");
  expect(after("=SUM(E5:E20)", move(30, 2, 20))).toBe("=SUM(E5:E20)");
});

test("what names one cell follows it; other steps count as Excel counts them", () => {
  expect(after("=E5+$F$9*2", move(4, 1, 9))).toBe("=E9+$F$8*2");
  expect(after("=SUM(E5:E20)", { kind: "insert", row: 10, count: 2, like: 9 })).toBe(
    "=SUM(E5:E22)"
  );
  expect(after("=SUM(E5:E20)", { kind: "delete", row: 4, count: 2 })).toBe("=SUM(E5:E18)");
  expect(after("=SUM(E5:E6)", { kind: "delete", row: 4, count: 2 })).toBeNull();
});

test("text, other sheets, functions and names are left alone; this sheet by its name is not", () => {
  const formula = `=IF(A1="E5:E9",LOG10(2),Otra!E5+'Hoja 2'!E5:E9)+total_E5`;
  expect(after(formula, move(4, 1, 9))).toBe(formula);
  expect(after("='plan'!E5+Plan!E6", move(4, 1, 9))).toBe("='plan'!E9+Plan!E5");
});

test("which formulas take rows", () => {
  expect(takesRows("=SUM(E5:E20)")).toBe(true);
  expect(takesRows("=SUM(E5:H5)+E6")).toBe(false);
  expect(takesRows('="E5:E20"')).toBe(false);
});

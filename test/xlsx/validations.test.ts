import type { DrawnValidation, SheetDrawing } from "../../src/sheet/drawing";
import { openBook } from "../../src/xlsx/open";
import { writeBook } from "../../src/xlsx/write";

const ERROR = { title: "Código", text: "No es «así», sino 4.1 & 4.2 <ya>." };
const range = { top: 4, left: 1, bottom: 9, right: 1 };

const sheet = (...validations: DrawnValidation[]): SheetDrawing => ({
  name: "Hoja1",
  cells: [{ at: { row: 0, column: 0 }, value: "x" }],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  validations,
});

async function throughAFile(...validations: DrawnValidation[]) {
  const [again] = await openBook(await writeBook([sheet(...validations)]), "x.xlsx");
  return again!.validations;
}

test("validations of each kind come back from a file as they were drawn", async () => {
  const drawn: DrawnValidation[] = [
    {
      ranges: [range, { ...range, left: 3, right: 4 }],
      allows: { kind: "decimal", least: 0, most: 0.5 },
      otherwise: "stop",
      error: ERROR,
      prompt: { title: "Ponderación", text: "Por ejemplo 20%." },
    },
    {
      ranges: [range],
      allows: { kind: "list", values: ["Sí", 'No, "tal vez"'.replace(",", ""), "4.10"] },
      otherwise: "information",
      error: ERROR,
    },
    {
      ranges: [range],
      allows: { kind: "custom", formula: '=AND(EXACT(B5,TRIM(B5)),RIGHT(B5,1)<>".",B5<>"&")' },
      otherwise: "warning",
      error: ERROR,
    },
  ];
  expect(await throughAFile(...drawn)).toEqual(drawn);
});

test("sentences are cut where Excel would call the file damaged", async () => {
  const [validation] = (await throughAFile({
    ranges: [range],
    allows: { kind: "decimal", least: 0, most: 1 },
    otherwise: "stop",
    error: { title: "T".repeat(50), text: `una\nlínea ${"t".repeat(400)}` },
  }))!;
  expect(validation!.error.title).toBe("T".repeat(32));
  expect(validation!.error.text).toBe(`una línea ${"t".repeat(245)}`);
});

test("a list that a cell cannot keep is refused", async () => {
  const list = (...values: string[]): DrawnValidation => ({
    ranges: [range],
    allows: { kind: "list", values },
    otherwise: "stop",
    error: ERROR,
  });
  await expect(writeBook([sheet(list("a,b"))])).rejects.toThrow("a,b");
  await expect(writeBook([sheet(list("a".repeat(200), "b".repeat(60)))])).rejects.toThrow("list");
});

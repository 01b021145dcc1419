import { adviceFor } from "../../src/poa/advice";
import { checkTogether } from "../../src/poa/check";
import { consolidate, type AreaCount } from "../../src/poa/consolidate";
import { read } from "../../src/poa/read";
import { remarksByPlan, remarksOf, type Remark } from "../../src/poa/remark";
import { drawReturnNote, returnNoteName } from "../../src/poa/returnNotes";
import { RULES, RULES_ACROSS } from "../../src/poa/rules/index";
import { a1, contains } from "../../src/sheet/cell";
import { gridOf } from "../../src/sheet/drawing";
import { toneOfFormula } from "../../src/sheet/mark";
import { openBook } from "../../src/xlsx/open";
import { writeBook } from "../../src/xlsx/write";
import { checkReceived, RECEIVED } from "../workbooks/received";

let areas: readonly AreaCount[];
let remarks: Map<AreaCount["plan"], Remark[]>;

beforeAll(async () => {
  const checks = checkTogether((await Promise.all(RECEIVED.map(checkReceived))).flat());
  areas = consolidate(checks.flatMap(({ plans }) => plans)).areas;
  remarks = remarksByPlan(remarksOf(checks));
});

const noteOf = ({ plan, sigla }: AreaCount) =>
  drawReturnNote({ plan, sigla, remarks: remarks.get(plan)! });

test("the list is courteous, complete, and begins with the errors", () => {
  for (const area of areas) {
    const [list] = noteOf(area);
    const { values } = gridOf(list!);
    expect(values[1]![0]).toBe(area.area);
    expect(values[2]![0]).toMatch(/gracias por enviar.*Les pedimos, por favor/s);
    const rows = values.slice(9);
    expect(rows).toHaveLength(remarks.get(area.plan)!.length);
    for (const row of rows) expect(row.slice(4).every((text) => text !== null)).toBe(true);
    const order = rows.map((row) => ["Error", "Aviso", "Detalle de forma"].indexOf(String(row[1])));
    expect(order).toEqual([...order].sort());
  }
});

test("the marked cells are those of the list, each with its note, and none hidden under a merged area", () => {
  for (const area of areas) {
    const [list, sheet] = noteOf(area);
    const linked = new Set(list!.cells.flatMap(({ link }) => (link ? [a1(link.cell)] : [])));
    expect(new Set(sheet!.notes!.map(({ at }) => a1(at)))).toEqual(linked);
    for (const { at } of sheet!.notes!) {
      const over = sheet!.merges.find((merge) => contains(merge, at));
      expect(over === undefined || (over.top === at.row && over.left === at.column)).toBe(true);
      expect(sheet!.rules!.some(({ ranges }) => ranges.some((range) => contains(range, at)))).toBe(
        true
      );
    }
  }
});

test("Tarija: the repeated operation code is marked in the cell where it stands", () => {
  const [, sheet] = noteOf(areas[18]!);
  expect(sheet!.name).toBe("DDTJ");
  const note = sheet!.notes!.find(({ at }) => a1(at) === "C21");
  expect(note?.text).toMatch(
    /^Error: El código de operación DDTJ 8 ya está usado.*\nCómo corregirlo: .+/
  );
});

test("written and opened again it has its marks and notes, and reading it gives the same plan", async () => {
  const potosi = areas[16]!;
  const drawings = noteOf(potosi);
  const opened = await openBook(await writeBook(drawings), "nota.xlsx");
  expect(opened.map(({ notes }) => notes?.length)).toEqual([undefined, drawings[1]!.notes!.length]);
  expect(opened[1]!.rules!.map(({ formula }) => toneOfFormula(formula))).toEqual([
    "hint",
    "warning",
    "error",
  ]);
  expect(
    opened.flatMap((drawing) => read(gridOf(drawing)).plans).map(({ area }) => area?.value)
  ).toEqual([potosi.area]);
});

test("files are named after the area, with nothing a file system forbids and no two alike", () => {
  const taken = new Set<string>();
  expect(returnNoteName("UNIDAD: Archivo/Biblioteca?", taken)).toBe(
    "Observaciones UNIDAD Archivo Biblioteca.xlsx"
  );
  expect(returnNoteName("unidad archivo biblioteca.", taken)).toBe(
    "Observaciones unidad archivo biblioteca (2).xlsx"
  );
});

test("every rule says what to do about it", () => {
  const otherwise = adviceFor("no such rule");
  const silent = [...RULES, ...RULES_ACROSS].filter(({ id }) => adviceFor(id) === otherwise);
  expect(silent.map(({ id }) => id)).toEqual([]);
});

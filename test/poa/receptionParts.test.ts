import { checkSheet } from "../../src/poa/check";
import { drawNationalBook } from "../../src/poa/national/book";
import { readEarlier } from "../../src/poa/national/earlier";
import { rowsOf, type Plan } from "../../src/poa/plan";
import { nationalInputOf, receive } from "../../src/poa/reception";
import { freeName, keptFrom, sorted } from "../../src/poa/receptionFiles";
import { areaKey, idOf, versionsOf, withoutPlans } from "../../src/poa/receptionVersions";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { a1 } from "../../src/sheet/cell";
import { gridOf } from "../../src/sheet/drawing";
import { faultySheet, gridWith, soundSheet } from "../taskpane/sketch";
import { arrived, DAY, fileOf } from "./receivedFiles";
import { sketch } from "./sketch";

/** Two plans under one another: the second has a code twice and a text with two spaces. */
const TWO = sketch`
  ÁREA ORGANIZACIONAL: | BIBLIOTECA DE PANDO
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  4.1 | Ampliar  la lectura | BP 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos

  ÁREA ORGANIZACIONAL: | BIBLIOTECA DE BENI
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Ampliar la lectura | BB 1 | Comprar  libros | 60% | 4.1.1 | Elegir los títulos
  "   | "                  | BB 2 | Prestar libros  | 40% | 4.1.1 | Abrir la sala
`.grid;

const found = (check: ReturnType<typeof checkSheet>) =>
  check.findings.map(({ rule, at }) => `${rule} ${a1(at)}`);
const areasOf = (plans: readonly Plan[]) => plans.map(({ area }) => area?.value);

describe("of two plans on one sheet", () => {
  const check = checkSheet(TWO);
  const [pando, beni] = check.plans;

  test("each has its own findings", () => {
    expect(areasOf(check.plans)).toEqual(["BIBLIOTECA DE PANDO", "BIBLIOTECA DE BENI"]);
    expect(found(check)).toEqual([
      "text-is-clean B4",
      "text-is-clean D9",
      "task-code-is-not-repeated F10",
    ]);
  });

  test("one is left out with what was found on its rows", () => {
    const left = withoutPlans(check, new Set([pando!]))!;
    expect([areasOf(left.plans), left.schemes]).toEqual([
      ["BIBLIOTECA DE BENI"],
      [check.schemes[1]],
    ]);
    expect(found(left)).toEqual(["text-is-clean D9", "task-code-is-not-repeated F10"]);
    expect(found(withoutPlans(check, new Set([beni!]))!)).toEqual(["text-is-clean B4"]);
  });

  test("what was ignored on its rows goes with it", () => {
    const entry = { rule: "", sheet: "", cell: "", was: "", reason: "", on: "" };
    const ignored = check.findings.map((finding) => ({ finding, entry }));
    const left = withoutPlans({ ...check, findings: [], ignored }, new Set([beni!]))!;
    expect(left.ignored.map(({ finding }) => a1(finding.at))).toEqual(["B4"]);
  });

  test("both left out leave nothing; none leaves the check as it is", () => {
    expect(withoutPlans(check, new Set(check.plans))).toBeNull();
    expect(withoutPlans(check, new Set())).toBe(check);
  });
});

describe("versions", () => {
  const [first] = checkSheet(soundSheet("Uno")).plans;
  const [second] = checkSheet(soundSheet("Dos", "  dirección departamental de beni ")).plans;
  const [other] = checkSheet(faultySheet("Tres", "DIRECCIÓN DEPARTAMENTAL DE BENI")).plans;
  const nameless = checkSheet(soundSheet("Cuatro", "")).plans[0]!;

  test("are plans of one area, however its name is written", () => {
    const [versions, ...more] = versionsOf([first!, nameless, second!], new Map());
    expect(more).toEqual([]);
    expect(versions).toMatchObject({ key: areaKey(first!), isSame: true });
    expect(versions!.plans).toEqual([first, second]);
    expect(versions!.area).toBe("dirección departamental de beni");
    expect(versions!.chosen).toBe(second);
  });

  test("that differ wait until one is chosen; a choice of no plan of theirs is none", () => {
    const chosen = (id: string) =>
      versionsOf([first!, other!], new Map([[areaKey(first!), id]]))[0]!;
    expect(chosen("")).toMatchObject({ isSame: false, chosen: null });
    expect(chosen(idOf(first!)).chosen).toBe(first);
    expect(chosen(idOf(other!)).chosen).toBe(other);
  });

  test("of another fiscal year are not the same", () => {
    const years = { ...first!, fiscalYear: { ...first!.fiscalYear!, value: 2022 } };
    expect(versionsOf([first!, years], new Map())[0]).toMatchObject({ isSame: false });
  });

  test("a plan without an area is of none but its own", () => {
    const twin = { ...nameless, ref: { ...nameless.ref, sheet: "Cinco" } };
    expect(versionsOf([nameless, twin], new Map())).toEqual([]);
    expect(idOf(nameless)).not.toBe(idOf({ ...nameless, headingRow: 9 }));
    expect(idOf(nameless)).not.toBe(idOf({ ...nameless, ref: { book: "B", sheet: "Cuatro" } }));
  });
});

describe("files", () => {
  test("sheets without a plan are told apart", () => {
    const list = gridWith("Lista", [["Libros", "Autores"]]);
    const { checks, otherSheets } = fileOf("Beni.xlsx", soundSheet(), list);
    expect(checks.map(({ ref }) => ref.sheet)).toEqual(["Beni"]);
    expect(otherSheets).toEqual([{ book: "Beni.xlsx", sheet: "Lista" }]);
    expect(sorted([])).toEqual({ checks: [], otherSheets: [] });
  });

  test("a name that is taken gets a number", () => {
    expect(freeName("Beni.xlsx", new Set())).toBe("Beni.xlsx");
    expect(freeName("Beni.xlsx", new Set(["Beni.xlsx"]))).toBe("Beni.xlsx (2)");
    expect(freeName("Beni.xlsx", new Set(["Beni.xlsx", "Beni.xlsx (2)"]))).toBe("Beni.xlsx (3)");
  });

  test("are in the order of the institution's list, the others by name as people sort", () => {
    const names = ["10 La Paz.xlsx", "9 Oruro.xlsx", "2 Beni.xlsx", "1 Tarija.xlsx"];
    const received = names.map((name) =>
      fileOf(name, soundSheet("Hoja", name.replace(/^\d+ |\.xlsx$/g, "")))
    );
    const order = (expectedAreas: readonly string[]) =>
      receive(arrived(received, { settings: { ...DEFAULT_SETTINGS, expectedAreas } })).files.map(
        ({ name }) => name
      );
    expect(order([])).toEqual(["1 Tarija.xlsx", "2 Beni.xlsx", "9 Oruro.xlsx", "10 La Paz.xlsx"]);
    expect(order(["Oruro", "La Paz", "Pando"])).toEqual([
      "9 Oruro.xlsx",
      "10 La Paz.xlsx",
      "1 Tarija.xlsx",
      "2 Beni.xlsx",
    ]);
  });
});

describe("plans taken from an earlier national book", () => {
  const drawn = drawNationalBook(
    nationalInputOf(
      receive(arrived([fileOf("A.xlsx", soundSheet(), faultySheet()), fileOf("B.xlsx", TWO)])),
      DAY,
      true
    )
  );
  const { plans } = readEarlier(drawn.map((drawing) => gridOf(drawing)))!;

  test("come back file by file, under names that are free, and not as new", () => {
    const kept = keptFrom(plans, new Set(["A.xlsx"]));
    expect(
      kept.map(({ file, origin, otherSheets }) => [file!.book, file!.name, origin, otherSheets])
    ).toEqual([
      ["A.xlsx (2)", "A.xlsx", "kept", []],
      ["B.xlsx", "B.xlsx", "kept", []],
    ]);
    expect(kept.map(({ checks }) => checks.map(({ ref }) => `${ref.book} ${ref.sheet}`))).toEqual([
      ["A.xlsx (2) Beni", "A.xlsx (2) Tarija"],
      ["B.xlsx POA"],
    ]);
    expect(kept[0]!.file).toMatchObject({ bytes: 1000, sha256: "sha of A.xlsx", readOn: DAY });
    expect(kept[0]!.carried.every(({ in: ref }) => ref.book === "A.xlsx (2)")).toBe(true);
  });

  test("stand where they stood in their own file", () => {
    const origin = [...checkSheet(soundSheet()).plans, ...checkSheet(faultySheet()).plans];
    for (const [index, { ref, area, fiscalYear, actions, furtherColumns }] of origin.entries()) {
      const back = plans[index]!.plan;
      expect(back.ref.sheet).toBe(ref.sheet);
      expect([back.area!.at, back.fiscalYear!.at]).toEqual([area!.at, fiscalYear!.at]);
      expect(cellsOf(back)).toEqual(cellsOf({ ...back, actions }));
      expect(back.furtherColumns).toEqual(furtherColumns);
      expect([back.asides, back.misplaced, back.looseWeights]).toEqual([[], [], []]);
    }
  });
});

/** Where each part of a plan lies. */
const cellsOf = (plan: Plan): string[] =>
  rowsOf(plan).map(({ row, action, operation, task }) =>
    [
      row,
      action.row,
      a1(action.code.at),
      a1(action.text.at),
      operation?.row,
      operation && a1(operation.weight.at),
      task?.row,
      ...(task ? [a1(task.code.at), a1(task.text.at), a1(task.weight.at)] : []),
    ].join(" ")
  );

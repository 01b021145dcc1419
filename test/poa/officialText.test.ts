import { readFileSync } from "node:fs";
import { checkSheet, checkTogether } from "../../src/poa/check";
import { actionTexts, disputedTexts, officialised } from "../../src/poa/officialText";
import { appliedTo } from "../../src/poa/repair";
import { a1 } from "../../src/sheet/cell";
import type { Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { sample } from "../workbooks/received";
import { sketch, sketchOf } from "./sketch";

let grids: readonly Grid[];
beforeAll(async () => {
  ({ grids } = await readBook(new Uint8Array(readFileSync(sample())), ""));
});
const plansOf = (some: readonly Grid[]) => some.flatMap((grid) => checkSheet(grid).plans);
const applied = (some: readonly Grid[], changes: ReturnType<typeof officialised>["changes"]) =>
  some.map((grid) => {
    const change = changes.get(grid.ref.sheet);
    return change ? appliedTo(grid, change) : grid;
  });

test("eight codes of the received books have several wordings; the commonest comes first", () => {
  const disputed = disputedTexts(plansOf(grids));
  expect(disputed.map(({ code }) => code).sort()).toEqual([
    "1.2",
    "3.1",
    "4.1",
    "4.2",
    "4.3",
    "4.7",
    "5.2",
    "6.2",
  ]);
  for (const { variants } of disputed) {
    const uses = variants.map((variant) => variant.uses.length);
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
  }
});

test("the chosen text is written in every sheet that writes another, and the dispute is over", () => {
  const texts = disputedTexts(plansOf(grids)).find(({ code }) => code === "5.2")!;
  const text = texts.variants[0]!.text;
  const { changes, leftOut } = officialised(texts, text, grids);
  expect(leftOut).toEqual([]);
  const edits = [...changes.values()].flatMap((change) => change.edits);
  expect(edits.every(({ to }) => to.value === text)).toBe(true);
  const after = applied(grids, changes);
  const own = actionTexts(plansOf(after)).find(({ code }) => code === "5.2")!;
  expect(own.variants).toHaveLength(1);
  expect(new Set(own.variants[0]!.uses.map(({ action }) => action.text.raw.value)).size).toBe(1);
  const codes = checkTogether(after.map((grid) => checkSheet(grid)))
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === "action-code-has-one-text")
    .map(({ facts }) => facts.code);
  expect(codes).not.toContain("5.2");
  expect(codes).toHaveLength(7);
});

test("only in the named sheets", () => {
  const texts = disputedTexts(plansOf(grids)).find(({ code }) => code === "4.1")!;
  const { changes } = officialised(texts, "Otro texto", grids, new Set(["Tarija"]));
  expect([...changes.keys()]).toEqual(["Tarija"]);
});

test("where the action stands on every row, all of its cells are written", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    4.2 | Ampliar la lectura | DNB 3 | Forrar libros  |  0% | 4.2.1 | Sellar los libros
  `;
  const [texts] = actionTexts(plansOf([grid]));
  const { changes } = officialised(texts!, "Leer más", [grid]);
  expect(changes.get("POA")!.edits.map(({ at }) => a1(at))).toEqual(["B5", "B6"]);
  const [plan] = plansOf(applied([grid], changes));
  expect(plan!.actions.map(({ text }) => text.value)).toEqual(["Leer más", "Ampliar la lectura"]);
});

test("of the ways in which one wording is typed, the commonest stands for it, without needless spaces", () => {
  const drawn = [
    "Ampliar la lectura",
    "AMPLIAR LA LECTURA",
    "·Ampliar··la⏎lectura·",
    "Cuidar los fondos",
  ];
  const plans = plansOf(
    drawn.map((text, i) => {
      const { grid } = sketchOf(
        `4.1 | ${text} | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos`
      );
      return { ...grid, ref: { book: "", sheet: `Área ${i}` } };
    })
  );
  const [texts, ...others] = actionTexts(plans);
  expect(others).toEqual([]);
  expect(texts!.variants.map(({ text, uses }) => [text, uses.length])).toEqual([
    ["Ampliar la lectura", 3],
    ["Cuidar los fondos", 1],
  ]);
});

test("actions without a code or without a text have no wording to agree on", () => {
  const { grid } = sketch`
    4.1 |                    | DNB 1 | Comprar libros | 50% | 4.1.1 | Elegir los títulos
        | Cuidar los fondos  | DNB 2 | Encuadernar    | 50% | 4.2.1 | Coser las tapas
  `;
  expect(actionTexts(plansOf([grid]))).toEqual([]);
});

import type * as Latest from "../../src/commands/latest";
import { toneOfFormula } from "../../src/sheet/mark";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { bootStandin, type Standin } from "../standin/boot";
import { formSheet } from "./formSheet";

jest.setTimeout(60_000);

let standin: Standin;

/** A plan whose weights add to 90, and whose second task repeats the code of the first. */
const plan = (name: string): SheetDrawing =>
  formSheet(name, "Dirección Nacional de Administración y Finanzas", [
    [
      "4.1",
      "Fortalecer la institución",
      "DNAF 1",
      "Gestionar compras",
      0.5,
      "4.1.1",
      "Comprar equipos",
    ],
    [null, null, "DNAF 2", "Pagar servicios", 0.4, "4.1.1", "Pagar la luz"],
  ]);

/** The page as Excel loads it, its modules fresh: they associate their functions once Office is ready. */
async function open(drawings: readonly SheetDrawing[]): Promise<typeof Latest> {
  standin = await bootStandin(drawings);
  jest.resetModules();
  const latest = await import("../../src/commands/latest");
  await import("../../src/commands/index");
  await Office.onReady();
  return latest;
}
afterEach(() => standin.close());

const tonesOn = (name: string): readonly (string | null)[] =>
  (standin.book.drawings().find((sheet) => sheet.name === name)?.rules ?? []).map(({ formula }) =>
    toneOfFormula(formula)
  );

test("Revisar hoja reads the sheet and what was decided, marks, publishes and opens the pane: three round trips", async () => {
  const { latestReview, onReview } = await open([plan("DNAF"), plan("DNC")]);
  standin.host.addin.visibility = "Inactive";
  const published: unknown[] = [];
  onReview((review) => published.push(review));
  await standin.invokeCommand("checkSheet");
  expect(published).toHaveLength(1);
  expect(latestReview()).toMatchObject({ scope: "sheet", checks: [{ ref: { sheet: "DNAF" } }] });
  expect(latestReview()!.checks[0]!.findings.map(({ rule }) => rule)).toContain(
    "weights-add-to-100"
  );
  expect(tonesOn("DNAF")).toContain("error");
  expect(tonesOn("DNC")).toEqual([]);
  expect(standin.host.syncs.filter(({ actions }) => actions.length > 2)).toHaveLength(3);
  expect(standin.host.addin.visibility).toBe("Visible");
});

test("Revisar libro does so for every sheet, and Quitar marcas takes all marks away", async () => {
  const { latestReview, onUnmark } = await open([plan("DNAF"), plan("DNC")]);
  const unmarked: number[] = [];
  onUnmark((sheets) => unmarked.push(sheets));
  await standin.invokeCommand("checkBook");
  expect(latestReview()).toMatchObject({ scope: "book" });
  expect([tonesOn("DNAF"), tonesOn("DNC")].every((tones) => tones.includes("error"))).toBe(true);
  await standin.invokeCommand("removeMarks");
  expect(unmarked).toEqual([2]);
  expect([tonesOn("DNAF"), tonesOn("DNC")]).toEqual([[], []]);
  expect(latestReview()).toMatchObject({ scope: "book" });
});

test("what goes wrong is published with what was asked, the pane opens, and Excel is told that it is over", async () => {
  const { latestFailure, latestReview, onFailure } = await open([plan("DNAF")]);
  const told: unknown[] = [];
  const stop = onFailure((error, asked) => told.push({ error, asked }));
  standin.host.isEditing = true;
  await standin.invokeCommand("checkBook");
  await standin.invokeCommand("removeMarks");
  standin.host.isEditing = false;
  expect(told).toMatchObject([
    { error: { failure: "cell-is-being-edited" }, asked: { kind: "review", scope: "book" } },
    { error: { failure: "cell-is-being-edited" }, asked: { kind: "unmark" } },
  ]);
  expect(latestReview()).toBeNull();
  expect(latestFailure()).toMatchObject({ asked: { kind: "unmark" } });
  stop();
  await standin.invokeCommand("checkSheet");
  expect(latestFailure()).toBeNull();
  expect(told).toHaveLength(2);
});

test("a review that is forgotten is told as none", async () => {
  const { latestReview, onReview, publishReview } = await open([plan("DNAF")]);
  await standin.invokeCommand("checkSheet");
  const told: unknown[] = [];
  const stop = onReview((review) => told.push(review));
  publishReview(null);
  stop();
  publishReview(null);
  expect(told).toEqual([null]);
  expect(latestReview()).toBeNull();
});

describe("Siguiente and Anterior, the pane closed", () => {
  const selected = (): string => {
    const { sheet, ranges } = standin.book.selection();
    const { name } = standin.book.sheets().find(({ id }) => id === sheet)!;
    return `${name}!${ranges[0]!.top},${ranges[0]!.left}`;
  };

  test("go from finding to finding across sheets, two round trips each, without opening it", async () => {
    await open([plan("DNAF"), plan("DNC")]);
    await standin.invokeCommand("checkBook");
    await new Promise((resolve) => setTimeout(resolve, 50));
    standin.host.addin.visibility = "Inactive";
    standin.host.forgetLog();
    const first = selected();
    await standin.invokeCommand("nextFinding");
    const second = selected();
    expect(second).not.toBe(first);
    expect(standin.host.syncs).toHaveLength(2);
    await standin.invokeCommand("nextFinding");
    expect(selected()).not.toBe(second);
    await standin.invokeCommand("previousFinding");
    expect(selected()).toBe(second);
    const { latestReview } = await import("../../src/commands/latest");
    const count = latestReview()!.checks.flatMap(({ findings }) => findings).length;
    const sheets = new Set<string>();
    for (let step = 0; step < count; step++) {
      await standin.invokeCommand("nextFinding");
      sheets.add(selected().split("!")[0]!);
    }
    expect([...sheets].sort()).toEqual(["DNAF", "DNC"]);
    expect(standin.host.addin.visibility).toBe("Inactive");
  });

  test("review the sheet first when nothing was, and open the pane, which says what was found", async () => {
    const { latestReview } = await open([plan("DNAF")]);
    standin.host.addin.visibility = "Inactive";
    await standin.invokeCommand("nextFinding");
    expect(latestReview()).toMatchObject({ scope: "sheet" });
    expect(selected()).not.toBe("DNAF!0,0");
    expect(standin.host.addin.visibility).toBe("Visible");
  });
});

test("Consolidar opens the pane and asks it for that part, once", async () => {
  const { takeTab, onTab } = await open([plan("DNAF")]);
  standin.host.addin.visibility = "Inactive";
  let told = 0;
  onTab(() => (told += 1));
  await standin.invokeCommand("consolidate");
  expect(standin.host.addin.visibility).toBe("Visible");
  expect([told, takeTab(), takeTab()]).toEqual([1, "consolidate", null]);
});

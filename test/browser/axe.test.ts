import { readdirSync } from "node:fs";
import path from "node:path";
import { source as axeSource, type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { press, reviewBook } from "./paneSteps";
import { browserForTests, openStandin } from "./standinPage";

const browser = browserForTests();

// Many states are looked at, one after the other.
jest.setTimeout(150_000);

const FOLDER = path.join(__dirname, "..", "workbooks", "recibidos");
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => path.join(FOLDER, name));

/** What axe finds wrong in the pane as it stands, in words. */
async function barriersIn(pane: Frame, state: string): Promise<string[]> {
  await pane.evaluate(axeSource);
  const { violations } = await pane.evaluate(() =>
    (
      window as unknown as {
        axe: { run(where: Document, how: object): Promise<AxeResults> };
      }
    ).axe.run(document, {
      resultTypes: ["violations"],
      // Who speaks to the pane says what they read: axe looks at that only where it is told to.
      rules: { "label-content-name-mismatch": { enabled: true } },
    })
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      `${state}: ${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`.replace(/\s+/g, " ")
    )
  );
}

test.each([
  ["light", "es"],
  ["dark", "es"],
  ["contrast", "es"],
  ["light", "en"],
] as const)("axe finds nothing in any state of the pane (%s, %s)", async (theme, language) => {
  const standin = await openStandin(await browser.newPage(), { theme, language });
  const barriers: string[] = [];
  const look = async (state: string) => {
    barriers.push(...(await barriersIn(standin.pane(), state)));
  };
  const tab = async (names: RegExp) => {
    await standin.pane().getByRole("tab", { name: names }).click();
  };
  const button = (names: RegExp) => standin.pane().getByRole("button", { name: names }).first();
  await look("before the first review");
  if (language === "es") {
    const pane = await reviewBook(standin);
    await look("the book");
    await press(pane, /^Tarija/);
    await pane.getByRole("tree").waitFor();
    await look("the list");
    await pane.getByRole("treeitem").nth(2).click();
    await pane.getByRole("region", { name: "Detalle de la observación" }).waitFor();
    await look("a finding");
  } else {
    await button(/^Check workbook$/).click();
    await standin.pane().getByText("19 areas").first().waitFor();
    await look("the book");
  }
  await button(/^(Ajustes|Settings)$/).click();
  await button(/^(Volver|Back)$/).waitFor();
  await look("settings");
  await button(/^(Volver|Back)$/).click();
  await button(/^(Ayuda|Help)$/).click();
  await button(/^(Volver|Back)$/).waitFor();
  await look("help");
  await button(/^(Volver|Back)$/).click();
  await tab(/^(Editar|Edit)$/);
  await standin.pane().locator("#panel-edit button").first().waitFor();
  await look("editing");
  await tab(/^(Consolidar|Consolidate)$/);
  await standin.pane().locator("#panel-consolidate button").first().waitFor();
  await look("nothing received");
  await standin.pane().locator("input[type=file]").first().setInputFiles(FILES);
  const read = language === "es" ? "Lectura terminada: 19 áreas" : "Reading finished: 19 areas";
  await standin.pane().getByText(read).first().waitFor({ state: "attached" });
  await look("nineteen files");
  await standin.pane().locator("#panel-consolidate button[aria-expanded]").last().click();
  await look("one area");
  expect(barriers).toEqual([]);
});

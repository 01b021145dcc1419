import { source as axeSource, type AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import type { Language, ThemeName } from "../../src/standin/pageWords";
import { narrow, tooWide } from "./paneSteps";
import { browserForTests, openStandin } from "./standinPage";
import { CHAPTERS } from "./states";
import { Walk } from "./stateWalk";

const browser = browserForTests();

// Many states are looked at, one after the other.
jest.setTimeout(240_000);

interface Axe {
  run(where: Document, how: object): Promise<AxeResults>;
}

/** What axe finds wrong in the pane as it stands, in words. */
async function barriersIn(pane: Frame): Promise<string[]> {
  const isThere = await pane.evaluate(() => "axe" in window);
  if (!isThere) await pane.evaluate(axeSource);
  const { violations } = await pane.evaluate(() =>
    (window as unknown as { axe: Axe }).axe.run(document, {
      resultTypes: ["violations"],
      // Who speaks to the pane says what they read: axe looks at that only where it is told to.
      rules: { "label-content-name-mismatch": { enabled: true } },
    })
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`.replace(/\s+/g, " ")
    )
  );
}

interface Variant {
  readonly theme: ThemeName;
  readonly language: Language;
  /** Whether every state is looked at: each language and each theme in which something can be read is, once. */
  readonly isWhole: boolean;
  readonly isNarrow: boolean;
}

// Spanish is the longer language: if it fits, all fits.
const VARIANTS: readonly Variant[] = [
  { theme: "light", language: "es", isWhole: true, isNarrow: true },
  { theme: "dark", language: "en", isWhole: true, isNarrow: false },
  { theme: "contrast", language: "es", isWhole: false, isNarrow: false },
];

test.each(VARIANTS)(
  "axe finds nothing in any state of the pane ($theme, $language)",
  async ({ theme, language, isWhole, isNarrow }) => {
    const page = await browser.newPage();
    await page.addInitScript(() => localStorage.removeItem("poa-tour"));
    const walk = new Walk(await openStandin(page, { theme, language }), language);
    if (isNarrow) await narrow(page);
    const problems: string[] = [];
    const chapters = CHAPTERS.filter(({ hasItsColors }) => isWhole || hasItsColors);
    for (const { name, reach } of chapters.flatMap(({ states }) => states)) {
      try {
        await reach(walk);
      } catch (error) {
        throw new Error(`«${name}» was not reached`, { cause: error });
      }
      // The bar of a work of which nobody knows how long it takes wanders in and out of its frame, and has no words.
      const wide = isNarrow ? (await tooWide(walk.pane)).filter((one) => one !== "DIV ") : [];
      for (const problem of [...(await barriersIn(walk.pane)), ...wide]) {
        problems.push(`${name}: ${problem}`);
      }
    }
    expect(problems).toEqual([]);
  }
);

test.each(["light", "dark", "contrast"] as const)(
  "nor in a workbook that is open only to be read (%s)",
  async (theme) => {
    const standin = await openStandin(await browser.newPage(), { theme, isReadOnly: true });
    await standin.pane().getByRole("note").first().waitFor();
    expect(await barriersIn(standin.pane())).toEqual([]);
  }
);

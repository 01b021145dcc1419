/** What the list of findings takes when there are many, in a real browser. */
import path from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { ListCost } from "./listPage";
import type { Options } from "./options";
import { milliseconds, verdict, whole, type Bench, type Section } from "./section";

const PANE = { width: 350, height: 800 } as const;
const RUNS = 3;

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, "listPage.tsx")],
    bundle: true,
    format: "iife",
    jsx: "automatic",
    minify: true,
    logLevel: "error",
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]!.text;
}

/** As much of the list as one browser shows in a pane of its own, several times. */
async function measured(tasks: number): Promise<ListCost[]> {
  const script = await pageScript();
  const finder = path.join(__dirname, "../browser/findBrowser.mjs");
  const { findBrowser } = (await import(finder)) as {
    findBrowser: (of: typeof chromium) => Promise<Parameters<typeof chromium.launch>[0]>;
  };
  const browser = await chromium.launch(await findBrowser(chromium));
  const costs: ListCost[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage({ viewport: PANE });
      // A page of some origin, or it may keep nothing.
      await page.route("**/*", (route) =>
        route.fulfill({
          contentType: "text/html",
          body: "<!doctype html><style>html,body,#root{height:100%;margin:0}</style><div id=root></div>",
        })
      );
      await page.goto("http://localhost/");
      await page.addScriptTag({ content: script });
      costs.push(
        await page.evaluate(
          (count) =>
            (window as unknown as { measure: (tasks: number) => Promise<ListCost> }).measure(count),
          tasks
        )
      );
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return costs;
}

const SIZES = [1_000, 10_000];

async function runList({ isTrial }: Options): Promise<Section> {
  const rows: string[][] = [];
  let opens = NaN;
  let most = NaN;
  for (const size of isTrial ? [1_000] : SIZES) {
    const costs = await measured(size);
    const best = (of: (cost: ListCost) => number): number => Math.min(...costs.map(of));
    opens = best((cost) => cost.opens);
    most = Math.max(...costs.map((cost) => cost.rows));
    rows.push([
      `${whole(costs[0]!.findings)} findings`,
      milliseconds(opens),
      milliseconds(best(({ scrolls }) => scrolls)),
      whole(most),
    ]);
  }
  return {
    about: [
      `The list in a pane of ${PANE.width} × ${PANE.height}: from the click that opens it to the frame in which it is drawn, and for each step of the wheel.`,
      `The best of ${RUNS} pages; the most rows that were in the page at once.`,
    ],
    headings: ["", "opens", "a scroll", "rows in the page"],
    rows,
    verdicts: [
      verdict("opening the longest list", opens, 200, milliseconds),
      verdict("rows in the page", most, 100, whole),
    ],
  };
}

export const listBench: Bench = { name: "list", title: "The list of findings", run: runList };

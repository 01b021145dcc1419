/**
 * What the list of findings takes when there are many, in a real browser:
 *
 *   npx tsx test/bench/list.ts           with 10,000 findings
 *   npx tsx test/bench/list.ts 40000
 */
import path from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { ListCost } from "./listPage";

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

async function main(): Promise<void> {
  const tasks = Number(process.argv[2] ?? 10_000);
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
  const best = (of: (cost: ListCost) => number): number => Math.min(...costs.map(of));
  const most = Math.max(...costs.map(({ rows }) => rows));
  console.log(`${costs[0]!.findings} findings, best of ${RUNS}:`);
  console.log(`the list opens in ${best(({ opens }) => opens).toFixed(0)} ms (at most 200)`);
  console.log(`a scroll is drawn in ${best(({ scrolls }) => scrolls).toFixed(1)} ms`);
  console.log(`${most} rows in the page at most (at most 100)`);
  if (best(({ opens }) => opens) > 200 || most > 100) process.exitCode = 1;
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

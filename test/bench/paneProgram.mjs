/**
 * Builds the pane as it is released, and others exactly as it is built; opens each in turn in a browser beside the stand-in, and
 * writes what it measured as JSON.
 *
 *   node test/bench/paneProgram.mjs <turns> [folder of a pane made by `yo office`]
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import HtmlPlugin from "html-webpack-plugin";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { buildPage, buildPane, inProject, RELEASE } from "../../src/standin/build.mjs";
import { startServer } from "../../src/standin/serve.mjs";
import { findBrowser } from "../browser/findBrowser.mjs";

const configure = createRequire(import.meta.url)(inProject("webpack.config.js"));
const PLAIN = inProject("test", "bench", "plainPane");
const builtIn = (name) => inProject("node_modules", ".cache", "poa-bench", name);

/** Builds somebody's pane exactly as ours is built: the same loaders, the same compression. */
async function buildLikeOurs(entry, folder) {
  const ours = await configure({}, { mode: "production" });
  const template = path.join(PLAIN, "taskpane.html");
  const compiler = webpack({
    ...ours,
    entry: { taskpane: entry },
    output: { ...ours.output, path: folder },
    resolve: { ...ours.resolve, modules: [inProject("node_modules"), "node_modules"] },
    plugins: [new HtmlPlugin({ template, filename: "taskpane.html" })],
  });
  await new Promise((done, failed) => {
    compiler.run((error, stats) =>
      compiler.close(() => {
        if (error) failed(error);
        else if (stats.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
        else done();
      })
    );
  });
}

/** What the page loads by itself, Office.js left out: as it is sent, and whole. */
function firstLoad(folder) {
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const files = [...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map((match) => match[1])
    .filter((src) => !/^https?:/.test(src))
    .map((src) => readFileSync(path.join(folder, src)));
  const sum = (sizes) => sizes.reduce((all, one) => all + one, 0);
  return {
    sent: sum(files.map((file) => gzipSync(file).length)),
    whole: sum(files.map((file) => file.length)),
  };
}

/** Runs before anything else in every frame: when is there a button that can be pressed. */
const WATCH = `new MutationObserver((_, watching) => {
  if (!document.querySelector("button:enabled")) return;
  window.paneUsable = performance.now();
  watching.disconnect();
}).observe(document, { childList: true, subtree: true, attributes: true });`;

/** Presses the button that checks the sheet, and answers how long it took until the result was there. */
const CHECK = `new Promise((done, failed) => {
  const button = [...document.querySelectorAll("button")].find((one) => /Revisar hoja/.test(one.textContent));
  if (!button) return failed(new Error("no button checks the sheet"));
  const begun = performance.now();
  const watching = new MutationObserver(() => {
    if (!/Revisión terminada/.test(document.body.textContent)) return;
    watching.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
  });
  watching.observe(document.body, { childList: true, subtree: true, characterData: true });
  button.click();
})`;

/** Asks from outside, because the policy of the pane lets nothing wait in it that is given as text. */
async function until(frame, condition) {
  for (let waited = 0; !(await frame.evaluate(condition)); waited += 20) {
    if (waited > 60_000) throw new Error(`${frame.url()}: waited in vain for ${condition}`);
    await frame.page().waitForTimeout(20);
  }
}

/** Opens the pane in a browser that knows nothing yet, then again from its cache, and checks the sheet where that can be done. */
async function open(browser, url, isOurs) {
  const context = await browser.newContext({ locale: "es-BO" });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(`${url}?language=es`);
    await until(page.mainFrame(), "window.standin?.isReady === true");
    await page.locator("iframe[name=pane]").waitFor({ state: "attached" });
    const pane = page.frame({ name: "pane" });
    await until(pane, "window.paneUsable > 0");
    // The spreadsheet beside it has come to rest by now, and would only have been measured along.
    await page.waitForTimeout(500);
    await pane.goto(pane.url());
    await until(pane, "window.paneUsable > 0");
    const usable = await pane.evaluate("window.paneUsable");
    return { usable, check: isOurs ? await pane.evaluate(CHECK) : null };
  } finally {
    await context.close();
  }
}

async function panes(template) {
  await buildPane();
  await buildPage();
  const plain = builtIn("plain");
  await buildLikeOurs(path.join(PLAIN, "index.tsx"), plain);
  const all = [
    { name: "ours", folder: RELEASE.pane, isOurs: true },
    { name: "a plain pane of React and Fluent UI", folder: plain, isOurs: false },
  ];
  if (!template) return all;
  const official = builtIn("template");
  await buildLikeOurs(path.resolve(template, "src", "taskpane", "index.tsx"), official);
  return [...all, { name: "the React template of yo office", folder: official, isOurs: false }];
}

async function openInTurn(all, turns) {
  const browser = await chromium.launch(await findBrowser(chromium));
  const servers = await Promise.all(
    all.map(({ folder }) => startServer({ built: { ...RELEASE, pane: folder } }))
  );
  const opened = all.map(() => []);
  try {
    for (let turn = 0; turn < turns; turn++) {
      for (const [i, { isOurs }] of all.entries()) {
        opened[i].push(await open(browser, servers[i].url, isOurs));
      }
    }
  } finally {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  }
  return opened;
}

const [turns = "5", template = ""] = process.argv.slice(2);
const all = await panes(template);
const opened = await openInTurn(all, Number(turns));
const told = all.map(({ name, folder }, i) => ({
  name,
  ...firstLoad(folder),
  opened: opened[i],
}));
process.stdout.write(`${JSON.stringify(told)}\n`);

/**
 * Takes the pictures of docs/images from the real thing: the release pane in the stand-in. Prints the card of one page too.
 *
 *   npm run screenshots                  all of them
 *   npm run screenshots -- revisado      those whose name contains the word
 *   npm run screenshots -- tarjeta       the card alone
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { buildPage, buildPane, inProject } from "../../src/standin/build.mjs";
import { startServer } from "../../src/standin/serve.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { SCENES } from "./scenes.mjs";

const SETTLE = 700;
const FOLDER = inProject("docs", "images");

async function waitUntilReady(page) {
  await page.waitForFunction(() => window.standin?.isReady === true);
  await page.locator("iframe[name=pane]").waitFor({ state: "attached" });
  await page.frame({ name: "pane" })?.locator("#root > *").first().waitFor();
}

/** Opens what the scene asks for, plays it, and takes its picture. */
async function take(browser, url, scene) {
  const { name, language = "es", theme = "light", sample, width = 1280, height = 800 } = scene;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scene.scale ?? 1,
    colorScheme: theme === "light" ? "light" : "dark",
    forcedColors: theme === "contrast" ? "active" : "none",
    acceptDownloads: true,
    locale: language === "es" ? "es-BO" : "en-US",
    reducedMotion: "reduce",
  });
  if (!scene.firstTime) {
    await context.addInitScript(() => localStorage.setItem("poa-tour", "1"));
  }
  const page = await context.newPage();
  const open = async (book) => {
    const asked = new URLSearchParams({
      language,
      theme,
      ...(book === undefined ? {} : { sample: book }),
    });
    await page.goto(`${url}?${asked}`);
    await waitUntilReady(page);
    return page.frame({ name: "pane" });
  };
  const pane = await open(sample);
  await scene.play?.({ page, pane, open });
  await page.mouse.move(0, 0);
  // The grid draws on its own time.
  await page.waitForTimeout(SETTLE);
  const file = path.join(FOLDER, `${name}.png`);
  await (scene.only ? page.locator(scene.only) : page).screenshot({ path: file });
  await context.close();
  console.log(path.relative(inProject(), file));
}

/** The card as it is printed. One page, or it is no card. */
async function printCard(browser) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(inProject("docs", "tarjeta.html")).href);
  const printed = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const pages = printed.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  if (pages !== 1) throw new Error(`docs/tarjeta.html takes ${pages} pages`);
  await writeFile(inProject("docs", "tarjeta.pdf"), printed);
  console.log("docs/tarjeta.pdf");
}

/** Takes those that are asked for. One that fails does not stop the others, and is told. */
async function takeAll(browser, url, word) {
  for (const scene of SCENES.filter(({ name }) => name.includes(word))) {
    try {
      await take(browser, url, scene);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${scene.name}: ${error.message}`);
    }
  }
}

await buildPane();
await buildPage();
await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(await findBrowser(chromium));
try {
  const [word = ""] = process.argv.slice(2);
  if ("tarjeta".includes(word)) await printCard(browser);
  await takeAll(browser, server.url, word);
} finally {
  await browser.close();
  await server.close();
}

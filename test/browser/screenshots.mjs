/**
 * Takes the pictures of docs/images from the real thing: the release pane in the stand-in.
 *
 *   npm run screenshots                  all of them
 *   npm run screenshots -- revisado      those whose name contains the word
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
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
    locale: language === "es" ? "es-BO" : "en-US",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const asked = new URLSearchParams({
    language,
    theme,
    ...(sample === undefined ? {} : { sample }),
  });
  await page.goto(`${url}?${asked}`);
  await waitUntilReady(page);
  const pane = page.frame({ name: "pane" });
  await scene.play?.({ page, pane });
  await page.mouse.move(0, 0);
  // The grid draws on its own time.
  await page.waitForTimeout(SETTLE);
  const file = path.join(FOLDER, `${name}.png`);
  await (scene.only ? page.locator(scene.only) : page).screenshot({ path: file });
  await context.close();
  console.log(path.relative(inProject(), file));
}

await buildPane();
await buildPage();
await mkdir(FOLDER, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(await findBrowser(chromium));
try {
  const [word = ""] = process.argv.slice(2);
  for (const scene of SCENES) if (scene.name.includes(word)) await take(browser, server.url, scene);
} finally {
  await browser.close();
  await server.close();
}

/**
 * Renders the icons from their SVG sources beside this file: `npm run icons`, or `-- --check` to learn whether the images
 * are those of the sources without writing any.
 * 16 pixels have drawings of their own, aligned to the pixels; all larger sizes come from one.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { findBrowser } from "../../test/browser/findBrowser.mjs";

const OF_A_COMMAND = [16, 32, 80];

/** Sizes in pixels that the manifest asks for. */
const SIZES = {
  poa: [16, 32, 64, 80, 128],
  "check-sheet": OF_A_COMMAND,
  "check-book": OF_A_COMMAND,
  next: OF_A_COMMAND,
  previous: OF_A_COMMAND,
  "remove-marks": OF_A_COMMAND,
  consolidate: OF_A_COMMAND,
  panel: OF_A_COMMAND,
};

const here = (name) => new URL(name, import.meta.url);

async function render(page, name, size) {
  const source = size === 16 ? `${name}-16.svg` : `${name}.svg`;
  const svg = await readFile(here(source), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`
  );
  return page.screenshot({ omitBackground: true });
}

const isSame = async (file, image) => {
  const kept = await readFile(file).catch(() => null);
  return kept !== null && kept.equals(image);
};

const browser = await chromium.launch(await findBrowser(chromium));
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const [name, sizes] of Object.entries(SIZES)) {
    for (const size of sizes) {
      const file = here(`${name}-${size}.png`);
      const image = await render(page, name, size);
      if (await isSame(file, image)) continue;
      if (process.argv.includes("--check")) {
        console.error(`${name}-${size}.png is not what its source draws`);
        process.exitCode = 1;
      } else {
        await writeFile(file, image);
        console.log(`${name}-${size}.png`);
      }
    }
  }
} finally {
  await browser.close();
}

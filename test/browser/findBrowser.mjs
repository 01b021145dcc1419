/**
 * Finds a browser for the tests, on any computer that ran `npm ci` and nothing else:
 * BROWSER_PATH, then Edge, then Chrome, then the Chromium of a Linux distribution, then the one that comes in a package.
 * BROWSER=bundled takes the last one at once.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const DISTRIBUTION_PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/", import.meta.url));

/** Chromium refuses to run sandboxed as root; for anybody else the sandbox stays. */
const sandboxArguments = () => (process.getuid?.() === 0 ? ["--no-sandbox"] : []);

async function launches(chromium, options) {
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Options for `chromium.launch` or `chromium.launchServer`, proved by launching once. */
export async function findBrowser(chromium) {
  const args = sandboxArguments();
  if (process.env.BROWSER !== "bundled") {
    const { BROWSER_PATH } = process.env;
    if (BROWSER_PATH) return { executablePath: BROWSER_PATH, args };
    const candidates = [
      ...["msedge", "chrome"].map((channel) => ({ channel, args })),
      ...DISTRIBUTION_PATHS.filter((file) => existsSync(file)).map((executablePath) => ({
        executablePath,
        args,
      })),
    ];
    for (const candidate of candidates) if (await launches(chromium, candidate)) return candidate;
  }
  if (process.platform === "linux") return { ...(await unpackBundled()), args };
  throw new Error("No browser was found: install Edge or Chrome, or name one in BROWSER_PATH.");
}

const bundledVersion = () =>
  JSON.parse(
    require("node:fs").readFileSync(
      path.join(path.dirname(require.resolve("@sparticuz/chromium")), "../../package.json"),
      "utf8"
    )
  ).version;

/**
 * The package unpacks into the temporary folder under fixed names and takes what it finds there for finished, whatever its
 * version; so it gets a folder of its own, which takes its final name only when everything is in it.
 */
async function unpackBundled() {
  const folder = path.join(CACHE, `chromium-${bundledVersion()}`);
  if (!existsSync(folder)) {
    const begun = `${folder}.${process.pid}`;
    await mkdir(begun, { recursive: true });
    await unpackInto(begun);
    await rename(begun, folder).catch(() => rm(begun, { recursive: true, force: true }));
  }
  await pointFontsAt(path.join(folder, "fonts"));
  const libraries = [path.join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH];
  return {
    executablePath: path.join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(":"),
      FONTCONFIG_PATH: path.join(folder, "fonts"),
    },
  };
}

/** The package reads its environment when it is loaded and changes it then; neither may reach anything else. */
async function unpackInto(folder) {
  const before = { ...process.env };
  // Named so, it unpacks the system libraries it needs as well.
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: "nodejs22.x", TMPDIR: folder });
  try {
    const { default: bundled } = await import("@sparticuz/chromium");
    await bundled.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** Its font configuration names a folder that is not ours; without a font every text is zero wide. */
async function pointFontsAt(folder) {
  const file = path.join(folder, "fonts.conf");
  const text = await readFile(file, "utf8");
  const mended = text
    .replace(/<dir>[^<]*<\/dir>/g, "")
    .replace(/<cachedir>[^<]*<\/cachedir>/g, "")
    .replace(
      "</fontconfig>",
      `  <dir>${folder}</dir>\n  <cachedir>${folder}/cache</cachedir>\n</fontconfig>`
    );
  if (!text.includes(`<dir>${folder}</dir>`)) await writeFile(file, mended);
}

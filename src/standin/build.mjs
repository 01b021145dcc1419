/**
 * Builds the two halves of the stand-in: its own page (esbuild, with the spreadsheet in it) and the pane that is shipped
 * (webpack). Each knows how to tell whether what it built before is still good.
 *
 *   node src/standin/build.mjs        builds the page and the release pane, if they are stale
 */
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const require = createRequire(import.meta.url);

const THIS_FILE = fileURLToPath(import.meta.url);
const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
export const inProject = (...parts) => path.join(PROJECT, ...parts);

const CACHE = inProject("node_modules", ".cache", "poa-standin");

/** Where the two halves lie when they are as released, and while somebody works on them. */
export const RELEASE = { page: path.join(CACHE, "page"), pane: inProject("dist") };
export const DEVELOPMENT = {
  page: path.join(CACHE, "page-development"),
  pane: path.join(CACHE, "pane-development"),
};

const LOCK = inProject("package-lock.json");

/** What the release pane is made of; the stand-in and the command line are no part of it. */
const PANE_SOURCES = [
  ...["sheet", "poa", "excel", "xlsx", "commands", "taskpane"].map((room) =>
    inProject("src", room)
  ),
  inProject("assets", "icons"),
  inProject("manifest.xml"),
  inProject("webpack.config.js"),
  LOCK,
];

const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** The latest change of a file, or of anything inside a folder. */
function newest(target) {
  if (!existsSync(target)) return 0;
  const { mtimeMs } = statSync(target);
  if (!statSync(target).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(target).map((name) => newest(path.join(target, name))));
}

const pageOptions = (folder) => ({
  absWorkingDir: PROJECT,
  entryPoints: [inProject("src", "standin", "page.tsx")],
  outdir: folder,
  bundle: true,
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  minify: folder === RELEASE.page,
  sourcemap: folder === DEVELOPMENT.page,
  metafile: true,
  logLevel: "warning",
  legalComments: "none",
  define: {
    "process.env.NODE_ENV": folder === RELEASE.page ? '"production"' : '"development"',
  },
  loader: { ".woff2": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
});

const inputsFile = (folder) => path.join(folder, "inputs.json");

const keepInputs = (folder, { inputs }) =>
  writeFile(inputsFile(folder), JSON.stringify(Object.keys(inputs)));

/** Whether the page must be built again: one of the files it was built from has changed or gone. */
function isPageStale() {
  const built = timeOf(inputsFile(RELEASE.page));
  if (built === 0 || timeOf(LOCK) > built || timeOf(THIS_FILE) > built) return true;
  const inputs = JSON.parse(readFileSync(inputsFile(RELEASE.page), "utf8"));
  return inputs.some((input) => {
    const time = timeOf(path.resolve(PROJECT, input));
    return time === 0 || time > built;
  });
}

/** Builds the page small and fast, unless what is there is still good. `more` are further options for esbuild. */
export async function buildPage(more = {}) {
  if (!isPageStale()) return;
  const options = { ...pageOptions(RELEASE.page), ...more };
  const { metafile, outputFiles } = await esbuild.build({ ...options, write: false });
  await mkdir(RELEASE.page, { recursive: true });
  for (const { path: file, contents } of outputFiles) {
    // Swapped in whole: a server that is sending the old file goes on sending it.
    await writeFile(`${file}.new`, contents);
    await rename(`${file}.new`, file);
  }
  await keepInputs(RELEASE.page, metafile);
}

/** Builds the page and again whenever its sources change. Answers how to stop. */
export async function watchPage(onRebuilt) {
  let isFirst = true;
  const report = {
    name: "report",
    setup(build) {
      build.onEnd(({ errors }) => {
        if (errors.length === 0 && !isFirst) onRebuilt();
        isFirst = false;
      });
    },
  };
  const context = await esbuild.context({
    ...pageOptions(DEVELOPMENT.page),
    plugins: [report],
  });
  await context.rebuild();
  await context.watch();
  return () => context.dispose();
}

async function paneCompiler(mode, folder, more = {}) {
  const webpack = require("webpack");
  const config = await require(inProject("webpack.config.js"))({}, { mode });
  return webpack({ ...config, ...more, output: { ...config.output, path: folder } });
}

const problemsOf = (stats) => stats.toString({ all: false, errors: true, colors: false });

const isPaneStale = () =>
  Math.max(...PANE_SOURCES.map(newest)) > timeOf(path.join(RELEASE.pane, "taskpane.html"));

/** Builds the pane exactly as it is released. */
export async function buildPane() {
  if (!isPaneStale()) return;
  const compiler = await paneCompiler("production", RELEASE.pane);
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(problemsOf(stats)));
        else resolve();
      })
    );
  });
}

/** Builds the pane for development and again whenever its sources change. Answers how to stop, once the first build is done. */
export async function watchPane(onRebuilt) {
  const cache = { type: "filesystem", cacheDirectory: path.join(CACHE, "webpack") };
  const compiler = await paneCompiler("development", DEVELOPMENT.pane, { cache });
  return new Promise((resolve, reject) => {
    let isFirst = true;
    const watching = compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) console.error(problemsOf(stats));
      else if (!isFirst) onRebuilt();
      if (isFirst) resolve(() => new Promise((done) => watching.close(done)));
      isFirst = false;
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPane();
  await buildPage();
}

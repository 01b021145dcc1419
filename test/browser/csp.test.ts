import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import sirv from "sirv";
import { makeSheet } from "../xlsx/makeBook";
import { press, reviewBook } from "./paneSteps";
import { browserForTests, openStandin } from "./standinPage";

const PROJECT = path.join(__dirname, "..", "..");
const DIST = path.join(PROJECT, "dist");
const RECEIVED = path.join(PROJECT, "test", "workbooks", "recibidos");
const OFFICE = "https://appsforoffice.microsoft.com";

const browser = browserForTests();
const shipped = (): string => readFileSync(path.join(DIST, "taskpane.html"), "utf8");

interface Watched extends Window {
  violations?: string[];
}

/** Has every document of the page write down what its policy stops, and the page whom it asks. */
async function watched(mayComplain?: RegExp): Promise<{ page: Page; asked: Set<string> }> {
  const page = await browser.newPage(mayComplain);
  await page.addInitScript(() => {
    const own = window as Watched;
    own.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      own.violations!.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol)) asked.add(origin);
  });
  return { page, asked };
}

const violationsIn = (frame: Frame | Page): Promise<string[] | undefined> =>
  frame.evaluate(() => (window as Watched).violations);

test("the policy of the shipped page allows nothing inline, no eval, and nobody but Office.js", () => {
  const html = shipped();
  const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html)![1]!;
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe|\*|blob:|strict-dynamic/);
  expect(policy.match(/https?:[^\s;]+/g)).toEqual([OFFICE]);
  expect(policy).toMatch(/connect-src 'self'(?:;|$)/);
  // The policy is of use only for what follows it.
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(
    html.search(/<(?:script|link|style)/)
  );
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i);
});

test("no script of the release builds code out of strings", () => {
  const scripts = readdirSync(DIST).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const name of scripts) {
    // Webpack's last resort where there is no globalThis; every browser that Excel uses has it, and the policy would stop this.
    const script = readFileSync(path.join(DIST, name), "utf8").replace(
      'try{return this||new Function("return this")()}',
      ""
    );
    expect([name, script.match(/\beval\(|\bnew Function\(|\bimportScripts\("http/g)]).toEqual([
      name,
      null,
    ]);
  }
});

/** Serves the release as it is for as long as the work takes. */
async function serving(work: (home: string) => Promise<void>): Promise<void> {
  const files = sirv(DIST, { dev: true });
  const server = http.createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404).end();
    })
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await work(home);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test("the page exactly as it is shipped asks its own server and that of Office.js, and nobody else", () =>
  serving(async (home) => {
    const { page, asked } = await watched(new RegExp(`^request to (?:${OFFICE}|${home})/`));
    const office = path.join(PROJECT, "node_modules", "@microsoft", "office-js", "dist");
    await page.route(`${OFFICE}/lib/1/hosted/**`, (route) =>
      route.fulfill({ path: path.join(office, new URL(route.request().url()).pathname.slice(14)) })
    );
    await page.goto(`${home}/taskpane.html`);
    await page.getByText("Excel").first().waitFor();
    expect(await violationsIn(page)).toEqual([]);
    expect([...asked].sort()).toEqual([home, OFFICE].sort());
  }));

test("where Office.js does not come, the page says so by itself, and not before some seconds", () =>
  serving(async (home) => {
    const { page } = await watched(/./);
    await page.route(`${OFFICE}/**`, (route) => route.abort());
    await page.goto(`${home}/taskpane.html`);
    const said = page.getByText("Necesita cargar Office.js desde", { exact: false });
    expect(await said.isVisible()).toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    await said.waitFor();
    await page.setViewportSize({ width: 320, height: 500 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }));

test("reviewing, consolidating and reading files break no policy and leave the computer nowhere", async () => {
  const { page, asked } = await watched();
  const standin = await openStandin(page);
  const pane = await reviewBook(standin);
  await press(pane, /^Tarija/);
  await pane.getByRole("treeitem").nth(2).click();
  await pane.getByRole("tab", { name: "Consolidar" }).click();
  const started: string[] = [];
  page.on("worker", (worker) => started.push(worker.url()));
  const chosen = ["19 DD Tarija.xlsx", "02 DNBM Brigadas Móviles.xlsx"].map((name) => ({
    name,
    mimeType: "",
    buffer: readFileSync(path.join(RECEIVED, name)),
  }));
  const hostile = {
    name: "malo.xlsx",
    mimeType: "",
    buffer: Buffer.from(makeSheet("<!DOCTYPE a>")),
  };
  await pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([...chosen, hostile]);
  await pane.getByText(/«malo\.xlsx» no se abrió por seguridad/).waitFor();
  const home = new URL(process.env.TEST_URL!).origin;
  // Files are read in a worker of our own, never in the pane.
  expect(started.map((url) => new URL(url).origin)).toContain(home);
  for (const frame of page.frames()) expect(await violationsIn(frame)).toEqual([]);
  expect([...asked]).toEqual([home]);
});

test("the policy bites: what it forbids is stopped and told", async () => {
  const { page } = await watched(
    /Content Security Policy|violates the following|request to https:\/\/example/
  );
  const standin = await openStandin(page);
  const stopped = await standin.pane().evaluate(async () => {
    const inline = document.createElement("script");
    inline.textContent = "window.ran = true";
    const foreign = document.createElement("script");
    foreign.src = "https://example.com/x.js";
    const image = new Image();
    image.src = "https://example.com/x.png";
    document.body.append(inline, foreign, image);
    await fetch("https://example.com/plan").catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { ran, violations } = window as Watched & { ran?: boolean };
    return { ran, directives: (violations ?? []).map((one) => one.split(" ")[0]).sort() };
  });
  expect(stopped.ran).toBeUndefined();
  expect(stopped.directives).toEqual([
    "connect-src",
    "img-src",
    "script-src-elem",
    "script-src-elem",
  ]);
});

/**
 * Checks a release where it has been published: what the server answers, and then the pane itself, loaded from there over HTTPS
 * beside the stand-in for Excel, at work on the sample book. Only Office.js and the page of the stand-in come from here.
 *
 *   node test/browser/deployed.mjs https://poa.example.bo
 *
 * It ends with 0 when all is well, with 1 when something Excel needs is missing, with 2 when the call is wrong.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium, request } from "playwright-core";
import { buildPage, inProject, RELEASE } from "../../src/standin/build.mjs";
import { checkFiles } from "./deployedFiles.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { press, receive, TARIJA } from "./sceneSteps.mjs";

const OFFICE = "https://appsforoffice.microsoft.com";
const PATIENCE = 60_000;

/** The pages of the stand-in, by address. The pane is not among them: its address leads to the published one. */
const STANDIN = [
  ["/", () => ({ path: inProject("src", "standin", "page.html") })],
  ["/page.css", () => ({ path: inProject("src", "standin", "page.css") })],
  ["/built/", (rest) => ({ path: path.join(RELEASE.page, rest) })],
  ["/samples/", (rest) => ({ path: inProject("assets", "samples", rest) })],
  ["/events", () => ({ contentType: "text/event-stream", body: "retry: 86400000\n\n" })],
  ["/pane/taskpane.html", () => ({ status: 302, headers: { location: "/taskpane.html" } })],
];

/** Puts the stand-in's page and the real Office.js into the browser; whatever else is asked for goes over the network. */
async function standBeside(context, origin) {
  for (const [address, answer] of STANDIN) {
    const isOurs = (url) =>
      url.origin === origin &&
      (address.endsWith("/") && address !== "/"
        ? url.pathname.startsWith(address)
        : url.pathname === address);
    await context.route(isOurs, (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill(answer(decodeURIComponent(pathname.slice(address.length))));
    });
  }
  const office = inProject("node_modules", "@microsoft", "office-js", "dist");
  await context.route(`${OFFICE}/lib/1/hosted/**`, (route) =>
    route.fulfill({ path: path.join(office, new URL(route.request().url()).pathname.slice(14)) })
  );
}

/** Runs in every document before its own scripts: the pane gets what Excel would have given its window. */
function joinAndWatch() {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  if (window.parent !== window) window.parent.standin.join(window);
}

/** Writes down what a published pane must never do. */
function watch(page, origin) {
  const seen = { problems: [], origins: new Set() };
  page.on("console", (message) => {
    if (message.type() === "error") seen.problems.push(message.text());
  });
  page.on("pageerror", (error) => seen.problems.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) seen.problems.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      seen.origins.add(url.origin);
  });
  return seen;
}

/** What the reviewed list says is wrong with Tarija, as "E4 message". */
function expectedErrors() {
  const list = readFileSync(TARIJA.replace(/\.xlsx$/, ".findings.md"), "utf8");
  return [...list.matchAll(/^- (\S+) · error · [^:]+: (.*?)(?: → .*)?$/gm)].map(
    ([, cell, message]) => ({ cell, message })
  );
}

async function openPane(page, origin) {
  const [pane] = await Promise.all([
    page.waitForResponse((response) => response.url() === `${origin}/taskpane.html`),
    page.goto(`${origin}/?language=es&theme=light`),
  ]);
  await page.waitForFunction(() => window.standin?.isReady === true);
  const frame = page.frame({ name: "pane" });
  await frame.locator("#root > *").first().waitFor();
  return { frame, pane };
}

/** Reviews the sample book, and reads a file in the pane's own thread. */
async function work(page, frame, say) {
  await press(frame, "Revisar libro");
  await frame.getByText("19 áreas · 18 suman").waitFor();
  say(true, "el panel revisa el libro de ejemplo: 19 áreas, 18 suman 100");
  await frame.getByRole("button", { name: /^Tarija/ }).click();
  await frame.getByRole("img", { name: /96 de 100.%, faltan 4.%/ }).waitFor();
  for (const { cell, message } of expectedErrors()) {
    const item = frame.getByRole("treeitem").filter({ hasText: message.slice(0, 60) });
    const shown = await item.filter({ hasText: cell }).count();
    say(shown > 0, `Tarija ${cell}: ${message}`, "el panel no lo muestra");
  }
  const marked = await page.evaluate(() => {
    const sheet = window.standin.book.drawings().find(({ name }) => name === "Tarija");
    return (sheet?.rules ?? []).filter(({ formula }) => formula.includes("poa:")).length;
  });
  say(marked > 0, "las celdas de Tarija están marcadas", "no hay marcas en la hoja");
  await receive(frame, [TARIJA], 1);
  say(true, "el panel lee un libro recibido en su propio hilo");
}

async function checkPane(context, origin, say) {
  await standBeside(context, origin);
  await context.addInitScript(joinAndWatch);
  await context.addInitScript(() => localStorage.setItem("poa-tour", "1"));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const seen = watch(page, origin);
  const threads = [];
  page.on("worker", (worker) => threads.push(new URL(worker.url()).origin));
  const { frame, pane } = await openPane(page, origin);
  const secured = await pane.securityDetails();
  say(secured !== null, `el panel carga por HTTPS, ${secured?.protocol}`, "no llegó por HTTPS");
  await work(page, frame, say);
  const violations = await Promise.all(page.frames().map((one) => one.evaluate("violations")));
  const stopped = violations.flat();
  say(stopped.length === 0, "nada va contra la política de seguridad", stopped.join("; "));
  const others = [...seen.origins].filter((one) => one !== OFFICE);
  say(others.length === 0, "no se pide nada a ninguna otra dirección", others.join(", "));
  const isOwn = threads.length > 0 && threads.every((one) => one === origin);
  say(isOwn, "el hilo que lee archivos viene del mismo servidor", threads.join(", "));
  say(seen.problems.length === 0, "el navegador no se queja de nada", seen.problems.join("; "));
}

/** Prints each thing as it is found out, and counts what is missing. */
function teller() {
  const missing = { needed: 0, better: 0 };
  const tell = (kind, sign) => (isSo, what, otherwise) => {
    if (!isSo) missing[kind]++;
    console.log(
      isSo ? `  bien   ${what}` : `  ${sign}  ${what}${otherwise ? `: ${otherwise}` : ""}`
    );
  };
  const say = Object.assign(tell("needed", "FALTA"), { better: tell("better", "mejor") });
  return { say, missing };
}

/** Whether this computer trusts the certificate, as Excel will have to on each planner's. */
async function checkCertificate(origin, say) {
  const cause = await fetch(origin).then(
    () => null,
    (error) => error.cause?.code ?? error.message
  );
  if (cause === "ECONNREFUSED" || cause === "ENOTFOUND") throw new Error(`${origin}: ${cause}`);
  say.better(cause === null, "este equipo confía en el certificado", `${cause}; Excel lo exige`);
}

async function checkInBrowser(origin, say) {
  await buildPage();
  const browser = await chromium.launch(await findBrowser(chromium));
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "es-BO" });
    await checkPane(context, origin, say);
  } finally {
    await browser.close();
  }
}

async function main(address) {
  const origin = new URL(address).origin;
  const { say, missing } = teller();
  console.log(`${origin}\n`);
  await checkCertificate(origin, say);
  const asking = await request.newContext({ ignoreHTTPSErrors: true });
  await checkFiles(asking, origin, say);
  await asking.dispose();
  if (missing.needed === 0) await checkInBrowser(origin, say);
  console.log(missing.needed === 0 ? "\nLo publicado está bien." : "\nHay algo que corregir.");
  return missing.needed === 0 ? 0 : 1;
}

const [address] = process.argv.slice(2);
if (!/^https:\/\/[^/]+\/?$/.test(address ?? "")) {
  console.error("Diga dónde está: node test/browser/deployed.mjs https://poa.example.bo");
  process.exit(2);
}
process.exitCode = await main(address).catch((error) => {
  console.error(error.message);
  return 1;
});

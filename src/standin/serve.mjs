/**
 * Serves the stand-in on this computer alone: the page that plays Excel, the pane in it, and the sample books.
 *
 *   npm start                         builds, watches, and opens the browser
 *   node src/standin/serve.mjs        the same without opening anything
 *   … --release                       with the pane as it is released, built once
 */
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import {
  buildPage,
  buildPane,
  DEVELOPMENT,
  inProject,
  RELEASE,
  watchPage,
  watchPane,
} from "./build.mjs";

const ADDRESS = "127.0.0.1";
const OFFICE_SCRIPT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const JOIN_SCRIPT = "window.parent.standin.join(window);\n";

/**
 * The pane's page as it is shipped, with Office.js from this computer and, before it, the script that gives the window what
 * Excel would have given it. Nothing else differs, the security policy included.
 */
function paneHtmlFor(shipped) {
  const tag = shipped.lastIndexOf("<script", shipped.indexOf(OFFICE_SCRIPT));
  if (tag < 0) throw new Error(`taskpane.html does not load ${OFFICE_SCRIPT}`);
  const joined = `${shipped.slice(0, tag)}<script src="/join.js"></script>${shipped.slice(tag)}`;
  return joined.replace(OFFICE_SCRIPT, "/office-js/office.js");
}

function send(response, status, type, body) {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(body);
}

/** Pages that are open and want to hear of rebuilds. */
function createListeners() {
  const open = new Set();
  return {
    add(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(":\n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    tell(what) {
      for (const response of open) response.write(`data: ${what}\n\n`);
    },
    close() {
      for (const response of open) response.end();
    },
  };
}

/** Files by the first part of their address. */
const foldersFor = (built) =>
  Object.entries({
    "/pane/": built.pane,
    "/office-js/": inProject("node_modules", "@microsoft", "office-js", "dist"),
    "/samples/": inProject("assets", "samples"),
    "/assets/": inProject("assets"),
    "/built/": built.page,
  }).map(([prefix, folder]) => [prefix, sirv(folder, { dev: true, etag: true })]);

function answerWith(built, listeners) {
  const folders = foldersFor(built);
  const pages = {
    "/": async () => ["text/html", await readFile(inProject("src", "standin", "page.html"))],
    "/page.css": async () => ["text/css", await readFile(inProject("src", "standin", "page.css"))],
    "/manifest.xml": async () => ["text/xml", await readFile(inProject("manifest.xml"))],
    "/join.js": async () => ["text/javascript", JOIN_SCRIPT],
    "/pane/taskpane.html": async () => [
      "text/html",
      paneHtmlFor(await readFile(path.join(built.pane, "taskpane.html"), "utf8")),
    ],
  };
  return async (request, response) => {
    // A page elsewhere that has a name pointing here must not be answered.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "")) {
      return send(response, 403, "text/plain", "");
    }
    const { pathname } = new URL(request.url, `http://${ADDRESS}`);
    if (pathname === "/events") return listeners.add(response);
    if (pathname === "/favicon.ico") return send(response, 204, "image/x-icon", "");
    const page = pages[pathname];
    if (page) {
      const [type, body] = await page();
      return send(response, 200, `${type}; charset=utf-8`, body);
    }
    const missing = () => send(response, 404, "text/plain", "404");
    const folder = folders.find(([prefix]) => pathname.startsWith(prefix));
    if (!folder) return missing();
    request.url = request.url.slice(folder[0].length - 1);
    return folder[1](request, response, missing);
  };
}

function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      if (error.code === "EADDRINUSE" && tries > 1) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    };
    server.once("error", onError);
    server.listen(port, ADDRESS, () => {
      server.off("error", onError);
      resolve(server.address().port);
    });
  });
}

/** Serves what has been built. Port 0 takes any free one; another that is taken gives way to the next. */
export async function startServer({ port = 0, built = RELEASE } = {}) {
  const listeners = createListeners();
  const answer = answerWith(built, listeners);
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      send(response, 500, "text/plain; charset=utf-8", String(error));
    });
  });
  const taken = await listen(server, port, port === 0 ? 1 : 20);
  return {
    url: `http://${ADDRESS}:${taken}/`,
    tell: (what) => listeners.tell(what),
    close: () => {
      listeners.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Opens the browser of this computer; where there is none, the printed address is enough. */
function openBrowser(url) {
  const [command, ...parts] = { win32: ["cmd", "/c", "start", ""], darwin: ["open"] }[
    process.platform
  ] ?? ["xdg-open"];
  if (command === "xdg-open" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, [...parts, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const KNOWN_FLAGS = ["--open", "--release"];

async function main(flags) {
  const unknown = flags.find((flag) => !KNOWN_FLAGS.includes(flag));
  if (unknown) throw new Error(`${unknown}: only ${KNOWN_FLAGS.join(" and ")} are known`);
  const isRelease = flags.includes("--release");
  console.log("Preparando la hoja de pruebas… / Preparing the test sheet…");
  let server = null;
  const tell = (what) => server?.tell(what);
  if (isRelease) await Promise.all([buildPane(), buildPage()]);
  else await Promise.all([watchPane(() => tell("pane")), watchPage(() => tell("page"))]);
  const built = isRelease ? RELEASE : DEVELOPMENT;
  server = await startServer({ port: Number(process.env.PORT ?? 3000), built });
  console.log(`\n  Ábrala en / open it at:  ${server.url}\n\n  Ctrl+C para terminar / to stop\n`);
  if (flags.includes("--open")) openBrowser(server.url);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2));
}

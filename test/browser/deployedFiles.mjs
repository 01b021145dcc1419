/** What a web server answers when it serves the release: each file, with its headers. */

const OFFICE = "https://appsforoffice.microsoft.com";
const YEAR = 31_536_000;

const secondsKept = (headers) =>
  Number(/max-age=(\d+)/.exec(headers["cache-control"] ?? "")?.[1] ?? 0);

const isAskedForEachTime = (headers) =>
  /no-cache|no-store/.test(headers["cache-control"] ?? "") || secondsKept(headers) === 0;

const policyIn = (html) =>
  /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1] ?? null;

/** The files that the page loads by itself: all but Office.js. */
const loadedBy = (html) =>
  [...html.matchAll(/\s(?:src|href)="?([^">\s]+)/g)]
    .map(([, address]) => address)
    .filter((address) => !address.startsWith("https:"));

async function checkPage({ get, say }) {
  const { status, headers, text } = await get("/taskpane.html");
  say(status === 200, "taskpane.html se encuentra", `el servidor responde ${status}`);
  if (status !== 200) return null;
  const type = headers["content-type"] ?? "nada";
  say(/^text\/html/.test(type), "taskpane.html es text/html", `dice ser ${type}`);
  say(
    headers["x-frame-options"] === undefined,
    "sin X-Frame-Options",
    "con esa cabecera el panel queda en blanco"
  );
  const sent = headers["content-security-policy"];
  say(
    !/frame-ancestors/.test(sent ?? ""),
    "nadie impide mostrarla dentro de Excel",
    "quite frame-ancestors de Content-Security-Policy"
  );
  say(
    isAskedForEachTime(headers),
    "taskpane.html se pide cada vez",
    "con caché, quien tenga una versión anterior la seguirá viendo: Cache-Control: no-cache"
  );
  const own = policyIn(text);
  say(own?.includes(OFFICE) === true, "la página trae su política de seguridad", "no la trae");
  say.better(
    sent === own,
    "la cabecera Content-Security-Policy es la de la página",
    sent === undefined ? "falta la cabecera" : "no es la misma: puede impedir que el panel cargue"
  );
  return text;
}

async function checkLoaded({ get, say }, html) {
  const kinds = { js: /^(application|text)\/javascript/, css: /^text\/css/ };
  for (const name of loadedBy(html)) {
    const { status, headers } = await get(`/${name}`);
    const kind = kinds[name.split(".").at(-1)];
    const type = headers["content-type"] ?? "";
    say(status === 200 && kind?.test(type), `${name} se encuentra`, `${status}, ${type}`);
    say.better(secondsKept(headers) >= YEAR, `${name} se guarda un año`, "puede guardarse");
    if (!name.endsWith(".js")) continue;
    const isPacked = /gzip|br|zstd/.test(headers["content-encoding"] ?? "");
    say.better(isPacked, `${name} viaja comprimido`, "sin comprimir es tres veces más grande");
  }
}

async function checkFunctions({ get, say }) {
  const { status, headers, text } = await get("/functions.json");
  say(status === 200, "functions.json se encuentra", `el servidor responde ${status}`);
  if (status !== 200) return;
  const names = JSON.parse(text).functions.map(({ name }) => name);
  say(names.length > 0, `functions.json describe ${names.join(", ")}`, "no describe ninguna");
  say(
    headers["access-control-allow-origin"] === "*",
    "functions.json con Access-Control-Allow-Origin: *",
    "sin ella no hay funciones en Excel para la web"
  );
}

async function checkManifest({ get, say, origin }) {
  const { status, text } = await get("/manifest.xml");
  say(status === 200, "manifest.xml se encuentra", `el servidor responde ${status}`);
  if (status !== 200) return;
  const addresses = [...new Set(text.match(/https:\/\/[^"<\s]+/g))];
  const elsewhere = addresses.filter((address) => new URL(address).origin !== origin);
  say(
    elsewhere.length === 0,
    `manifest.xml nombra solo ${origin}`,
    `nombra ${elsewhere[0]}: prepare los archivos con POA_ORIGIN=${origin}`
  );
  const version = /<Version>([^<]*)</.exec(text)?.[1];
  say(version !== undefined, `manifest.xml es de la versión ${version}`, "no dice la versión");
  const missing = [];
  for (const address of addresses) {
    const { pathname } = new URL(address);
    if ((await get(pathname)).status !== 200) missing.push(pathname);
  }
  say(
    missing.length === 0,
    `las ${addresses.length} direcciones que nombra se encuentran`,
    `faltan: ${missing.join(", ")}`
  );
}

async function checkServer({ get, say }) {
  const { status } = await get("/no-existe.html");
  say(status === 404, "lo que no existe da 404", `el servidor responde ${status}`);
  const { headers } = await get("/taskpane.html");
  say.better(headers["x-content-type-options"] === "nosniff", "X-Content-Type-Options: nosniff");
  say.better(headers["referrer-policy"] !== undefined, "Referrer-Policy");
  say.better(headers["strict-transport-security"] !== undefined, "Strict-Transport-Security");
}

/**
 * Asks for every file that Excel will ask for, and tells `say` what came: `say(isSo, what, otherwise)` for what Excel needs,
 * `say.better(…)` for what is only better so.
 */
export async function checkFiles(request, origin, say) {
  const get = async (path) => {
    const response = await request.get(`${origin}${path}`, { maxRedirects: 0 });
    return { status: response.status(), headers: response.headers(), text: await response.text() };
  };
  const at = { get, say, origin };
  const html = await checkPage(at);
  if (html === null) return;
  await checkLoaded(at, html);
  await checkFunctions(at);
  await checkManifest(at);
  await checkServer(at);
}

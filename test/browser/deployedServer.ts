import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import https from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";

const PROJECT = path.join(__dirname, "..", "..");
const DIST = path.join(PROJECT, "dist");
const EXAMPLE = readFileSync(path.join(PROJECT, "assets", "server", "nginx.conf"), "utf8");

type Headers = Record<string, string>;

const block = (start: RegExp): string => {
  const found = start.exec(EXAMPLE);
  if (!found) throw new Error(`nginx.conf has no ${start}`);
  return EXAMPLE.slice(found.index, EXAMPLE.indexOf("}\n", found.index + found[0].length));
};

/** The types of nginx.conf, by ending. */
const TYPES = new Map(
  [...block(/ types \{/).matchAll(/^\s+(\S+\/\S+)\s+(\S+);/gm)].map(([, type, end]) => [
    end!,
    type!,
  ])
);
const PACKED = new Set([
  "text/html",
  ...(/gzip_types ([^;]+);/.exec(EXAMPLE)?.[1] ?? "").split(" "),
]);
const HEADERS: Headers = Object.fromEntries(
  [...EXAMPLE.matchAll(/^ {4}add_header (\S+) "?(.*?)"? always;/gm)].map(([, name, value]) => [
    name!,
    value!,
  ])
);

/** `expires` of nginx as the header it makes. */
function keptFor(pathname: string): string {
  const own = /location ~ "([^"]+)" \{\s+expires (\w+);/.exec(EXAMPLE)!;
  const icons = /location (\/assets\/) \{\s+expires (\w+);/.exec(EXAMPLE)!;
  const expires = new RegExp(own[1]!).test(pathname)
    ? own[2]!
    : pathname.startsWith(icons[1]!)
      ? icons[2]!
      : /^ {4}expires (\S+);/m.exec(EXAMPLE)![1]!;
  const [, number, unit] = /^(-?\d+)([yd]?)$/.exec(expires)!;
  const seconds = Number(number) * ({ y: 365 * 86_400, d: 86_400 }[unit!] ?? 1);
  return seconds < 0 ? "no-cache" : `max-age=${seconds}`;
}

/** What is used of a package that webpack's server brings with it. */
interface Selfsigned {
  generate(
    subject: readonly { name: string; value: string }[]
  ): Promise<{ private: string; cert: string }>;
}

/** A certificate for this computer that nobody trusts, made by what webpack's own server makes its with. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const from = createRequire(require.resolve("webpack-dev-server"));
  const { generate } = from("selfsigned") as Selfsigned;
  const made = await generate([{ name: "commonName", value: "localhost" }]);
  return { key: made.private, cert: made.cert };
}

/** The manifest of dist as if it had been built for another place. */
function fileFor(pathname: string, origin: string): Buffer {
  const content = readFileSync(path.join(DIST, pathname));
  if (pathname !== "/manifest.xml") return content;
  const text = content.toString("utf8");
  const builtFor = /<SourceLocation DefaultValue="(https:\/\/[^/"]+)/.exec(text)![1]!;
  return Buffer.from(text.replaceAll(builtFor, origin));
}

const isFile = (pathname: string): boolean =>
  statSync(path.join(DIST, pathname), { throwIfNoEntry: false })?.isFile() === true;

export interface DeployedServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves dist over HTTPS with the headers that nginx.conf tells nginx to send; `changed` replaces or, with "", drops some. */
export async function serveDeployed(
  changed: Headers = {},
  builtFor?: string
): Promise<DeployedServer> {
  let origin = "";
  const server = https.createServer(await certificate(), (request, response) => {
    const { pathname } = new URL(request.url!, origin);
    const type = TYPES.get(pathname.split(".").at(-1)!) ?? "application/octet-stream";
    const sent = { ...HEADERS, "Cache-Control": keptFor(pathname), ...changed };
    for (const [name, value] of Object.entries(sent)) if (value) response.setHeader(name, value);
    if (!isFile(pathname)) return void response.writeHead(404).end();
    const content = fileFor(pathname, builtFor ?? origin);
    const isPacked = PACKED.has(type) && /gzip/.test(request.headers["accept-encoding"] ?? "");
    if (isPacked) response.setHeader("Content-Encoding", "gzip");
    response.writeHead(200, { "Content-Type": type });
    response.end(isPacked ? gzipSync(content) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

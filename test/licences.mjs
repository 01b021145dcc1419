/**
 * What the add-in is made of, told from package-lock.json and the packages themselves.
 *
 *   node test/licences.mjs                       writes THIRD-PARTY.md
 *   node test/licences.mjs --bom dist/bom.json   writes the bill of materials of the release (CycloneDX 1.6)
 *
 * The same lock gives the same bytes.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const readJson = (...parts) => JSON.parse(readFileSync(path.join(PROJECT, ...parts), "utf8"));

/** Licences that anybody may use and pass on in any program. */
export const ALLOWED = new Set(
  "MIT MIT-0 Apache-2.0 BSD-2-Clause BSD-3-Clause ISC 0BSD CC0-1.0 Unlicense BlueOak-1.0.0 Python-2.0".split(
    " "
  )
);

/** Packages with other terms, all of them for development only, each with its reason. */
export const NAMED = new Map([
  ["axe-core", "MPL-2.0: checks accessibility in the tests"],
  ["caniuse-lite", "CC-BY-4.0: data that build tools look up"],
  [
    "@microsoft/office-js",
    "Microsoft's own terms, for developing add-ins: the stand-in's copy of Office.js",
  ],
]);

/** What a package says of itself nowhere in its package.json, but in its LICENSE. */
const BY_LICENCE_FILE = new Map([["@univerjs/telemetry", "Apache-2.0"]]);

/** Packages whose scripts npm would run on installing. None of them is needed: what they fetch or check is there already. */
export const WITH_INSTALL_SCRIPTS = [
  "@parcel/watcher",
  "@swc/core",
  "esbuild",
  "protobufjs",
  "unrs-resolver",
];

/** Every package of the lock, by its place in the tree; `isShipped` when it may be in the release. */
export function packagesOf(lock = readJson("package-lock.json")) {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== "")
    .map(([place, told]) => {
      const name = told.name ?? place.slice(place.lastIndexOf("node_modules/") + 13);
      return {
        place,
        name,
        version: told.version,
        licence: told.license ?? BY_LICENCE_FILE.get(name) ?? "unknown",
        isShipped: !told.dev && !told.devOptional,
        hasInstallScript: told.hasInstallScript === true,
        integrity: told.integrity ?? null,
        needs: Object.keys({ ...told.dependencies, ...told.peerDependencies }),
      };
    })
    .sort(
      (a, b) =>
        compare(a.name, b.name) || compare(a.version, b.version) || compare(a.place, b.place)
    );
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether an SPDX expression can be met with allowed licences alone. */
export function isAllowed(expression) {
  const plain = expression.replace(/^\((.*)\)$/, "$1");
  if (plain.includes(" OR ")) return plain.split(" OR ").some(isAllowed);
  return plain.split(" AND ").every((one) => ALLOWED.has(one));
}

const unique = (packages) => [
  ...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values(),
];

const licenceFile = (place) => {
  const folder = path.join(PROJECT, place);
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(file))
    : undefined;
  return name
    ? readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n").trim()
    : null;
};

/** The lines in which the authors name themselves; where there are none, who the package says they are. */
function copyrightOf(place) {
  const lines = (licenceFile(place) ?? "").split("\n").map((line) => line.trim());
  const own = lines.filter((line) =>
    /^(?:copyright\b|©)(?!.*(?:holder|owner|notice|license))/i.test(line)
  );
  const { author } = readJson(place, "package.json");
  const named = own.length > 0 ? own : [(typeof author === "string" ? author : author?.name) ?? ""];
  return [...new Set(named)].join(" · ").replaceAll("|", "\\|");
}

/** The text of a licence, as one of the packages carries it, without the names of its authors. */
const textOf = (licence, shipped) => {
  const texts = shipped
    .filter((one) => one.licence === licence)
    .map(({ place }) => licenceFile(place))
    .filter((text) => text !== null);
  const [shortest] = texts.sort((a, b) => a.length - b.length);
  return shortest?.replace(/^.*copyright \(c\).*\n/gim, "") ?? "";
};

/** THIRD-PARTY.md. */
export function thirdParty(packages = packagesOf()) {
  const shipped = unique(packages.filter((one) => one.isShipped));
  const own = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const others = unique(packages.filter((one) => !one.isShipped)).filter(
    ({ name, version }) => !own.has(`${name}@${version}`)
  );
  const byLicence = new Map();
  for (const { name, version, licence } of others) {
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name}@${version}`]);
  }
  const licences = [...new Set(shipped.map(({ licence }) => licence))].sort(compare);
  return [
    "# What others have made",
    "",
    "Generated by `npm run licences`; do not edit. A test holds it to `package-lock.json`.",
    "",
    `## In the release (${shipped.length})`,
    "",
    "What the release may contain: the packages it is built from, and theirs.",
    "",
    "| package | version | licence | copyright |",
    "| --- | --- | --- | --- |",
    ...shipped.map(
      ({ name, version, licence, place }) =>
        `| ${name} | ${version} | ${licence} | ${copyrightOf(place)} |`
    ),
    "",
    `## For development only (${others.length})`,
    "",
    "Nothing of these is in the release.",
    "",
    ...[...byLicence.keys()]
      .sort(compare)
      .flatMap((licence) => [
        `**${licence}** (${byLicence.get(licence).length}): ${byLicence.get(licence).join(", ")}`,
        "",
      ]),
    "Those with terms of their own:",
    "",
    ...[...NAMED].map(([name, reason]) => `- ${name}: ${reason}`),
    "",
    "## The texts of the licences in the release",
    "",
    ...licences.flatMap((licence) => [
      `### ${licence}`,
      "",
      "```",
      textOf(licence, shipped),
      "```",
      "",
    ]),
  ].join("\n");
}

const purl = ({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/** The package that another finds by a name, from its place in the tree upwards, as Node does; null where none is shipped. */
function resolve(places, from, name) {
  const folders = from.split("/node_modules/");
  for (let depth = folders.length; depth >= 0; depth--) {
    const above = folders.slice(0, depth).join("/node_modules/");
    const found = places.get(`${above === "" ? "" : `${above}/`}node_modules/${name}`);
    if (found) return found;
  }
  return null;
}

/** The bill of materials of the release: CycloneDX 1.6. */
export function billOfMaterials(packages = packagesOf(), own = readJson("package.json")) {
  const shipped = packages.filter((one) => one.isShipped);
  const places = new Map(shipped.map((one) => [one.place, one]));
  const root = { name: own.name, version: own.version };
  const dependsOn = (place, names) =>
    [
      ...new Set(
        names
          .map((name) => resolve(places, place, name))
          .filter(Boolean)
          .map(purl)
      ),
    ].sort(compare);
  const merged = new Map();
  for (const one of shipped) {
    const known = merged.get(purl(one)) ?? [];
    merged.set(
      purl(one),
      [...new Set([...known, ...dependsOn(one.place, one.needs)])].sort(compare)
    );
  }
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purl(root),
        ...root,
        purl: purl(root),
        licenses: [{ license: { id: own.license } }],
      },
    },
    components: unique(shipped).map(componentOf),
    dependencies: [
      { ref: purl(root), dependsOn: dependsOn("", Object.keys(own.dependencies)) },
      ...[...merged].map(([ref, dependsOn]) => ({ ref, dependsOn })),
    ],
  };
}

function componentOf(one) {
  const { name, version, licence, integrity } = one;
  const [, algorithm, digest] = /^(sha\d+)-(.+)$/.exec(integrity ?? "") ?? [];
  const slash = name.indexOf("/");
  const isPlain = /^[\w.-]+$/.test(licence);
  return {
    type: "library",
    "bom-ref": purl(one),
    ...(slash > 0 && { group: name.slice(0, slash) }),
    name: name.slice(slash + 1),
    version,
    scope: "required",
    ...(algorithm && {
      hashes: [
        {
          alg: algorithm.replace("sha", "SHA-"),
          content: Buffer.from(digest, "base64").toString("hex"),
        },
      ],
    }),
    licenses: [isPlain ? { license: { id: licence } } : { expression: licence }],
    purl: purl(one),
  };
}

function main([flag, file]) {
  if (flag === undefined) {
    writeFileSync(path.join(PROJECT, "THIRD-PARTY.md"), thirdParty());
  } else if (flag === "--bom" && file) {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  } else throw new Error("node test/licences.mjs [--bom <file>]");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(process.argv.slice(2));
}

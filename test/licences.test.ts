import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly isShipped: boolean;
  readonly hasInstallScript: boolean;
  readonly integrity: string | null;
}

interface Component {
  readonly "bom-ref": string;
  readonly licenses: readonly unknown[];
  readonly hashes?: readonly { readonly content: string }[];
}

interface Told {
  readonly packages: readonly Package[];
  readonly refused: readonly string[];
  readonly named: readonly string[];
  readonly scripts: readonly string[];
  readonly thirdParty: string;
  readonly bill: {
    readonly components: readonly Component[];
    readonly dependencies: readonly {
      readonly ref: string;
      readonly dependsOn: readonly string[];
    }[];
  };
}

const PROJECT = path.join(__dirname, "..");

/** The tool is an ES module; it is asked as a program of its own. */
const ASK = `
  import * as told from ${JSON.stringify(pathToFileURL(path.join(__dirname, "licences.mjs")).href)};
  const packages = told.packagesOf();
  process.stdout.write(JSON.stringify({
    packages,
    refused: packages.filter(({ licence }) => !told.isAllowed(licence)).map(({ name }) => name),
    named: [...told.NAMED.keys()],
    scripts: told.WITH_INSTALL_SCRIPTS,
    thirdParty: told.thirdParty(packages),
    bill: told.billOfMaterials(packages),
  }));`;

let told: Told;
beforeAll(() => {
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", ASK], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  told = JSON.parse(answer) as Told;
});

test("every licence is one of the allowed, but for the named ones, which are for development only", () => {
  expect(told.packages.length).toBeGreaterThan(100);
  expect([...new Set(told.refused)].sort()).toEqual([...told.named].sort());
  const shipped = told.packages.filter(({ isShipped }) => isShipped).map(({ name }) => name);
  expect(shipped.filter((name) => told.named.includes(name))).toEqual([]);
});

test("package.json names exact versions only", () => {
  const own = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies" | "overrides",
    Readonly<Record<string, string>>
  >;
  const all = { ...own.dependencies, ...own.devDependencies, ...own.overrides };
  const vague = Object.entries(all).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)
  );
  expect(vague).toEqual([]);
});

test("no package needs a script on installing, and none in the release has one", () => {
  const withScripts = told.packages.filter(({ hasInstallScript }) => hasInstallScript);
  expect([...new Set(withScripts.map(({ name }) => name))].sort()).toEqual(
    [...told.scripts].sort()
  );
  expect(withScripts.filter(({ isShipped }) => isShipped)).toEqual([]);
});

test("every package is held to its bytes", () => {
  expect(told.packages.filter(({ integrity }) => !integrity?.startsWith("sha512-"))).toEqual([]);
});

test("THIRD-PARTY.md is what npm run licences writes", () => {
  expect(readFileSync(path.join(PROJECT, "THIRD-PARTY.md"), "utf8")).toBe(told.thirdParty);
});

test("the bill of materials names every package of the release, with its hash, licence and needs", () => {
  const { components, dependencies } = told.bill;
  const shipped = told.packages.filter(({ isShipped }) => isShipped);
  const refs = new Set(components.map((component) => component["bom-ref"]));
  expect(refs).toEqual(
    new Set(shipped.map(({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`))
  );
  for (const { licenses, hashes } of components) {
    expect(licenses).toHaveLength(1);
    expect(hashes![0]!.content).toMatch(/^[0-9a-f]{128}$/);
  }
  const [root, ...others] = dependencies;
  expect(root!.ref).toMatch(/^pkg:npm\/poa-addin@/);
  expect(root!.dependsOn).toEqual(
    expect.arrayContaining([expect.stringMatching(/^pkg:npm\/react@/)])
  );
  expect(new Set(others.map(({ ref }) => ref))).toEqual(refs);
  expect(
    dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))
  ).toEqual([]);
  // Nothing of the release stands alone: something needs it.
  const needed = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  expect([...refs].filter((ref) => !needed.has(ref))).toEqual([]);
});

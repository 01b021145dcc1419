import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { a1Range } from "../../src/sheet/cell";
import { bottomOf, rightOf, type Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { XlsxRefused } from "../../src/xlsx/refused";
import { WRITES } from "../golden/reviewed";
import { CORPUS } from "../hostile/corpus";
import { fileNameOf, type HostileFile } from "../hostile/hostileFile";

/** Which of our checks meets each hostile file, in our own words: what another check catches after it is luck. */
const LIST = path.join(__dirname, "refusals.md");

/** Those that take longer than a fifth of a second to make or to read; test/hostile reads them all. */
const HEAVY = [
  /sin fin$|hasta el límite$|^much[oa]s |^millones |^un millón /,
  /^bomba (?:declarada|callada|de estilos)$|^demasiadas partes$|^archivo que se contiene$/,
  /^nombres definidos$|^atributo gigante$|^espacios$|^celdas pesadas$|^fila(?:s vacías|s ocultas)$/,
  /^combinaciones encimadas$|^texto larguísimo|^plan de (?:códigos iguales|encabezados)$/,
];
const LIGHT = CORPUS.filter(({ name }) => !HEAVY.some((heavy) => heavy.test(name)));

const areaOf = (grid: Grid): string =>
  grid.values.length === 0
    ? "nothing"
    : a1Range({ top: grid.top, left: grid.left, bottom: bottomOf(grid), right: rightOf(grid) });

async function fateOf(file: HostileFile): Promise<string> {
  try {
    const { grids, hiddenSheets } = await readBook(file.make(), fileNameOf(file));
    const read = grids.map((grid) => `${grid.ref.sheet} ${areaOf(grid)}`);
    return `read, ${[...read, ...hiddenSheets.map((name) => `${name} hidden`)].join(", ")}`;
  } catch (error) {
    if (!(error instanceof XlsxRefused)) throw error;
    expect(error.message).toBe(`${fileNameOf(file)} refused, ${error.reason}: ${error.detail}`);
    return `${error.reason}, ${error.detail}`;
  }
}

const line = async (file: HostileFile): Promise<string> =>
  `- ${file.name}: ${(await fateOf(file))
    .replace(/[^\p{L}\p{P}\p{S}\p{N} ]/gu, "?")
    .slice(0, 200)
    .trim()}`;

if (WRITES) {
  test("the list is written anew", async () => {
    const lines: string[] = [];
    for (const file of LIGHT) lines.push(await line(file));
    writeFileSync(LIST, `# What meets each hostile file\n\n${lines.join("\n")}\n`);
  });
}

const listed = readFileSync(LIST, "utf8").split("\n");

test("the list has a line for each file", () => {
  expect(listed.filter((one) => one.startsWith("- ")).length).toBe(LIGHT.length);
});

test.each(LIGHT.map((file) => [file.name, file] as const))("%s", async (_, file) => {
  expect(listed).toContain(await line(file));
});

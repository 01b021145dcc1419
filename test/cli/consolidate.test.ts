import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Consolidated } from "../../src/cli/consolidate";
import { readBooks } from "../../src/cli/readBooks";
import { writeWhole } from "../../src/cli/safeWrite";
import { readEarlier } from "../../src/poa/national/earlier";
import { weightOfPlan } from "../../src/poa/plan";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { EXPECTED, RECEIVED } from "../workbooks/received";

// The command is started many times, each time a program of its own.
jest.setTimeout(60_000);

const PROJECT = path.join(__dirname, "..", "..");
const FOLDER = path.join("test", "workbooks", "recibidos");
const received = (number: number): string => path.join(PROJECT, FOLDER, RECEIVED[number - 1]!);

const folder = (): string => mkdtempSync(path.join(tmpdir(), "poa-"));

/** Runs the command as a person would, and gives what it printed. */
function poa(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const run = spawnSync("npm", ["run", "--silent", "poa", "--", "consolidate", ...words], {
    cwd: PROJECT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

const told = (stdout: string): Consolidated => JSON.parse(stdout) as Consolidated;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

const earlierIn = async (file: string) =>
  readEarlier((await readBook(bytesOf(file), "nacional.xlsx")).grids)!;

test("the nineteen received books are held up by their errors, and nothing is written", () => {
  const output = path.join(folder(), "nacional.xlsx");
  const { status, stdout } = poa(FOLDER, "--output", output, "--json");
  const { blockedBy, ...rest } = told(stdout);
  expect(status).toBe(1);
  expect(rest).toMatchObject({ output: null, areas: 19, rowsIn: 342, rowsOut: 342, refused: [] });
  const rules = Object.fromEntries(
    blockedBy.map(({ file, errors }) => [
      path.basename(file).slice(0, 2),
      errors.map(({ rule, cell }) => `${cell} ${rule}`),
    ])
  );
  expect(rules).toEqual({
    "04": ["F12 task-code-is-not-repeated"],
    "05": ["F9 task-code-belongs-to-its-parent", "F13 task-code-is-not-repeated"],
    "11": ["F22 task-code-is-not-repeated"],
    "12": ["F22 task-code-is-not-repeated"],
    "13": ["F22 task-code-is-not-repeated"],
    "14": ["29", "30", "31"].map((row) => `F${row} task-code-belongs-to-its-parent`),
    "16": ["F22 task-code-is-not-repeated"],
    "17": ["C14 action-has-a-code", "E18 task-has-an-operation", "E19 task-has-an-operation"],
    "18": ["F22 task-code-is-not-repeated"],
    "19": [
      "E4 weights-add-to-100",
      "C21 operation-code-is-not-repeated",
      "F21 task-code-is-not-repeated",
      "F22 operation-has-a-task",
    ],
  });
  expect(readdirSync(path.dirname(output))).toEqual([]);
});

describe("with observations", () => {
  const home = folder();
  const output = path.join(home, "nacional.xlsx");
  const notes = path.join(home, "notas");
  let run: ReturnType<typeof poa>;
  beforeAll(() => {
    run = poa(FOLDER, "--output", output, "--with-observations", "--return-notes", notes, "--json");
  });

  test("they become one book with the figures that were counted by hand, exit 0", async () => {
    expect(run.status).toBe(0);
    expect(told(run.stdout)).toMatchObject({
      output,
      areas: 19,
      actions: 82,
      operations: 190,
      tasks: 341,
      rowsIn: 342,
      rowsOut: 342,
      refused: [],
      blockedBy: [],
    });
    const { plans } = await earlierIn(output);
    expect(plans.map(({ file, plan }) => [file, weightOfPlan(plan)])).toEqual(
      EXPECTED.map(({ file, weightTotalPercent }) => [file, weightTotalPercent])
    );
    expect(readdirSync(home).sort()).toEqual(["nacional.xlsx", "notas"]);
  });

  test("each area with findings gets a book with its list and its marked sheet", async () => {
    expect(readdirSync(notes)).toHaveLength(19);
    const file = path.join(notes, "Observaciones DIRECCIÓN DEPARTAMENTAL DE TARIJA.xlsx");
    const drawings = await openBook(bytesOf(file), "x.xlsx");
    expect(drawings.map(({ name }) => name)).toEqual(["Observaciones", "DDTJ"]);
    expect(drawings[1]!.notes!.length).toBeGreaterThan(4);
  });

  test("tomorrow, unchanged files are taken from it, and the changes have a sheet", async () => {
    const tomorrow = path.join(home, "mañana");
    mkdirSync(tomorrow);
    for (const number of [1, 2, 3]) {
      copyFileSync(received(number), path.join(tomorrow, `recibido otra vez ${number}.xlsx`));
    }
    await rewrite(received(4), path.join(tomorrow, "jurídica.xlsx"), (text) =>
      text.replace(
        "Seguimiento al proyecto de ley presentado",
        "Defensa de la ley ante la Asamblea"
      )
    );
    const again = path.join(home, "nacional 2.xlsx");
    const { status, stdout } = poa(
      tomorrow,
      "--output",
      again,
      "--with-observations",
      "--previous",
      output,
      "--json"
    );
    expect(status).toBe(0);
    expect(told(stdout).unchanged.map((file) => path.basename(file))).toEqual([
      "recibido otra vez 1.xlsx",
      "recibido otra vez 2.xlsx",
      "recibido otra vez 3.xlsx",
    ]);
    const { grids } = await readBook(bytesOf(again), "x.xlsx");
    const changes = grids.find(({ ref }) => ref.sheet === "Cambios")!.values;
    expect(changes[1]![0]).toBe(
      "0 áreas nuevas · 15 áreas que ya no están · 1 área con cambios · 3 sin cambios"
    );
    expect(changes.at(-1)).toEqual([
      "DIRECCIÓN NACIONAL JURÍDICA",
      "Operación cambiada",
      "DNJ 14",
      expect.stringContaining("Defensa de la ley ante la Asamblea"),
      "Texto de la operación",
      expect.stringContaining("Seguimiento al proyecto de ley presentado"),
      expect.stringContaining("Defensa de la ley ante la Asamblea"),
    ]);
  });

  test("the output of yesterday in the folder of the books is no book to read", () => {
    const own = folder();
    copyFileSync(received(2), path.join(own, "brigadas.xlsx"));
    const into = path.join(own, "nacional.xlsx");
    expect(poa(own, "--output", into).status).toBe(0);
    const { status, stdout } = poa(own, "--output", into, "--json");
    expect([status, told(stdout).areas]).toEqual([0, 1]);
  });

  test("a national book is no book of plans", () => {
    const { status, stdout } = poa(output, "--output", path.join(home, "x.xlsx"), "--json");
    expect(status).toBe(2);
    expect(told(stdout).refused[0]?.reason).toContain("--previous");
  });
});

/** The book with its texts changed, as somebody would save it from Excel. */
async function rewrite(from: string, to: string, change: (text: string) => string): Promise<void> {
  const drawings = await openBook(bytesOf(from), "x.xlsx");
  const changed = drawings.map((drawing) => ({
    ...drawing,
    cells: drawing.cells.map((cell) =>
      typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell
    ),
  }));
  writeFileSync(to, await writeBook(changed));
}

test("two versions of one area are never consolidated, not even with observations; both are named", () => {
  const home = folder();
  copyFileSync(received(2), path.join(home, "brigadas (corregido).xlsx"));
  const output = path.join(home, "nacional.xlsx");
  const { status, stdout } = poa(
    home,
    received(2),
    "--output",
    output,
    "--with-observations",
    "--json"
  );
  const { blockedBy } = told(stdout);
  expect(status).toBe(1);
  expect(blockedBy).toHaveLength(1);
  expect(blockedBy[0]).toMatchObject({
    file: received(2),
    errors: [{ rule: "area-is-planned-once" }],
  });
  expect(blockedBy[0]!.errors[0]!.message).toContain("brigadas (corregido).xlsx");
  expect(existsSync(output)).toBe(false);
});

test("what cannot be read is named with the reason, and nothing is written, exit 2", () => {
  const home = folder();
  writeFileSync(path.join(home, "roto.xlsx"), "esto no es un libro");
  writeFileSync(path.join(home, "vacío.xlsx"), "");
  copyFileSync(received(2), path.join(home, "bueno.xlsx"));
  const output = path.join(home, "nacional.xlsx");
  const { status, stdout } = poa(home, path.join(home, "falta.xlsx"), "--output", output, "--json");
  const { refused } = told(stdout);
  expect(status).toBe(2);
  expect(refused.map(({ file }) => path.basename(file)).sort()).toEqual(["falta.xlsx"]);
  const second = poa(home, "--output", output, "--json");
  expect(told(second.stdout).refused.map(({ file }) => path.basename(file))).toEqual([
    "roto.xlsx",
    "vacío.xlsx",
  ]);
  expect([second.status, existsSync(output)]).toEqual([2, false]);
});

test("a book that is read is never overwritten, by whatever name it goes", () => {
  const home = folder();
  const input = path.join(home, "brigadas.xlsx");
  copyFileSync(received(2), input);
  const link = path.join(home, "otro nombre.xlsx");
  symlinkSync(input, link);
  const before = readFileSync(input);
  for (const output of [input, link]) {
    const { status, stdout } = poa(input, "--output", output, "--json");
    expect(status).toBe(2);
    expect(told(stdout).refused[0]?.reason).toContain("elija otro nombre");
  }
  expect(readFileSync(input)).toEqual(before);
});

test.each([
  { words: ["x.xlsx"], says: "--output nacional.xlsx" },
  { words: ["--output", "n.xlsx"], says: "Falta nombrar al menos un archivo" },
  { words: ["x.xlsx", "--output"], says: "Falta decir qué va después de «--output»" },
  { words: ["x.xlsx", "--output", "--json"], says: "Falta decir qué va después de «--output»" },
  { words: ["x.xlsx", "--output", "n.csv"], says: "tiene que terminar en .xlsx: «n.csv»" },
  { words: ["x.xlsx", "--output", "n.xlsx", "--force"], says: "No se entiende «--force»" },
])("a wrong call ($words) says what is wrong, exit 2", ({ words, says }) => {
  const { status, stdout, stderr } = poa(...words);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(says);
});

test("check knows none of the options of consolidate", () => {
  const run = spawnSync(
    "npm",
    ["run", "--silent", "poa", "--", "check", "x.xlsx", "--output", "n.xlsx"],
    {
      cwd: PROJECT,
      encoding: "utf8",
    }
  );
  expect([run.status, run.stderr.split("\n")[0]]).toEqual([2, "No se entiende «--output»."]);
});

test("a file that takes too long is refused, and the next one is read all the same", async () => {
  const order = { task: "check", file: received(2), known: [] } as const;
  const [slow] = await readBooks([order], 1);
  expect(slow).toMatchObject({
    kind: "refused",
    reason: { es: expect.stringContaining("tardó más") },
  });
  const answers = await readBooks([order, { ...order, file: received(9) }, order]);
  expect(answers.map(({ kind }) => kind)).toEqual(["checked", "checked", "checked"]);
});

describe("killed at any moment", () => {
  // One process and no other: what is killed is what writes.
  const program = ["--require", require.resolve("tsx/cjs"), "src/cli/poa.ts", "consolidate"];
  const start = (output: string) =>
    spawn(process.execPath, [...program, FOLDER, "--with-observations", "--output", output], {
      cwd: PROJECT,
      stdio: "ignore",
    });
  const ended = (run: ReturnType<typeof start>): Promise<NodeJS.Signals | null> =>
    new Promise((resolve) => run.on("exit", (_, signal) => resolve(signal)));
  const isBegun = (name: string) => name.endsWith(".tmp");
  const OLD = "el de ayer";
  /** The book of yesterday, or the new one from end to end. */
  const isWhole = async (output: string): Promise<boolean> =>
    statSync(output).size === OLD.length
      ? readFileSync(output, "utf8") === OLD
      : (await earlierIn(output)).plans.length === 19;

  test("it leaves the old book or the new one, whole", async () => {
    const home = folder();
    const output = path.join(home, "nacional.xlsx");
    const began = Date.now();
    await ended(start(output));
    const whole = Date.now() - began;
    expect((await earlierIn(output)).plans).toHaveLength(19);
    for (const part of [0.2, 0.5, 0.7, 0.8, 0.9, 1]) {
      writeFileSync(output, OLD);
      const run = start(output);
      const end = ended(run);
      await new Promise((resolve) => setTimeout(resolve, whole * part));
      run.kill("SIGKILL");
      await end;
      expect(await isWhole(output)).toBe(true);
      expect(readdirSync(home).filter((name) => !isBegun(name))).toEqual(["nacional.xlsx"]);
    }
  });

  test.each(["SIGKILL", "SIGTERM"] as const)(
    "also while it writes (%s), and the next run takes away what was begun",
    async (signal) => {
      const home = folder();
      const output = path.join(home, "nacional.xlsx");
      writeFileSync(output, OLD);
      const run = start(output);
      const watcher = watch(home, (_, name) => {
        if (name !== null && isBegun(name)) run.kill(signal);
      });
      await ended(run);
      watcher.close();
      expect(await isWhole(output)).toBe(true);
      if (signal === "SIGTERM") expect(readdirSync(home)).toEqual(["nacional.xlsx"]);
      await writeWhole(output, new Uint8Array([1, 2, 3]));
      expect(readdirSync(home)).toEqual(["nacional.xlsx"]);
    }
  );
});

test("what a killed run had begun is taken away by the next, and what another run writes is not", async () => {
  const home = folder();
  const file = path.join(home, "libro.xlsx");
  const gone = spawnSync(process.execPath, ["--eval", ""]).pid;
  const left = [
    `.libro.xlsx.${gone}.tmp`,
    `.otro.xlsx.${gone}.tmp`,
    `.libro.xlsx.${process.ppid}.tmp`,
  ];
  for (const name of left) writeFileSync(path.join(home, name), "a medias");
  await writeWhole(file, new Uint8Array([1]));
  expect(readdirSync(home).sort()).toEqual([left[2]!, "libro.xlsx", left[1]!].sort());
});

test("a file named by two paths is one book", () => {
  const home = folder();
  const link = path.join(home, "otro nombre.xlsx");
  symlinkSync(received(2), link);
  const output = path.join(folder(), "nacional.xlsx");
  const around = path.join(FOLDER, "..", "recibidos", RECEIVED[1]!);
  const { status, stdout } = poa(link, received(2), around, "--output", output, "--json");
  expect(told(stdout)).toMatchObject({ output, areas: 1, rowsIn: 12, rowsOut: 12, blockedBy: [] });
  expect(status).toBe(0);
});

test("the sheets of the areas can be left out", async () => {
  const output = path.join(folder(), "nacional.xlsx");
  const words = ["--output", output, "--with-observations", "--without-area-sheets", "--json"];
  const { status, stdout } = poa(FOLDER, ...words);
  expect([status, told(stdout).areas, told(stdout).rowsOut]).toEqual([0, 19, 342]);
  const { grids } = await readBook(bytesOf(output), "nacional.xlsx");
  expect(grids.map(({ ref }) => ref.sheet)).toEqual([
    "Resumen",
    "POA Nacional",
    "Matriz",
    "Observaciones",
    "Fuentes",
  ]);
  expect((await earlierIn(output)).lost).toHaveLength(19);
});

test("what stops the writing leaves the file as it was and nothing beside it", async () => {
  const home = folder();
  const file = path.join(home, "libro.xlsx");
  await writeWhole(file, new Uint8Array([1, 2, 3]));
  mkdirSync(path.join(home, "carpeta.xlsx"));
  await expect(writeWhole(path.join(home, "carpeta.xlsx"), new Uint8Array(1))).rejects.toThrow();
  await expect(writeWhole(path.join(home, "no", "hay.xlsx"), new Uint8Array(1))).rejects.toThrow();
  expect(readdirSync(home).sort()).toEqual(["carpeta.xlsx", "libro.xlsx"]);
  expect([...readFileSync(file)]).toEqual([1, 2, 3]);
});

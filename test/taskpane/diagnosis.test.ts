import { reviewBook } from "../../src/commands/review";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { HostError } from "../../src/sheet/host";
import { diagnosisText } from "../../src/taskpane/diagnosis/diagnosisText";
import { ADDIN } from "../../src/taskpane/diagnosis/version";
import { lastThrown, reasonOf } from "../../src/taskpane/failure";
import about from "../../package.json";
import { bootStandin, sheetOf, type Standin } from "../standin/boot";
import { applyFixes } from "../commands/applyFixes";
import { formSheet } from "../commands/formSheet";

let standin: Standin | null = null;
afterEach(() => {
  standin?.close();
  standin = null;
});

/** In everything that a plan can say. */
const MARK = "XYZZY";

const plan = (name: string) =>
  formSheet(name, `DIRECCIÓN ${MARK}`, [
    ["3.1", `Acción  ${MARK}`, `${MARK} 1`, `Operación ${MARK}`, 0.6, "3.1.1", `Tarea ${MARK}`],
    [null, null, null, null, null, "3.1.1", `Otra  ${MARK}`],
  ]);

const diagnosisOf = (thrown: unknown, host = excelHost(emptyMemory())): string =>
  diagnosisText({
    host: host.diagnose?.() ?? null,
    thrown,
    language: "es",
    browser: "Un navegador",
    madeOn: new Date(Date.UTC(2021, 2, 1)),
  });

const failed = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (thrown: unknown) => thrown
  );

test("it tells versions, steps and the error, and nothing of the plan", async () => {
  const [one, two] = [`Hoja ${MARK}`, `${MARK} 2`];
  standin = await bootStandin([plan(one), plan(two)]);
  const host = excelHost(emptyMemory());
  const before = await reviewBook(host);
  const findings = before.checks.flatMap((check) => check.findings).filter(({ fix }) => fix?.safe);
  await applyFixes(host, findings, { before });
  await host.paint([sheetOf(`${MARK} nueva`, [[MARK]])]);
  await failed(host.select(`${MARK} que no hay`, { row: 0, column: 0 }));
  await host.keepSettings({ [MARK]: MARK });
  standin.host.failAt(1, "item-not-found", { after: 3 });
  reasonOf(
    await failed(host.mark(new Map([[one, [{ at: { row: 1, column: 1 }, tone: "error" }]]])))
  );
  standin.host.failNoMore();
  const gone = await failed(host.readSheets([`${MARK} que se fue`]));
  reasonOf(gone);

  const text = diagnosisOf(lastThrown(), host);
  expect(text).not.toContain(MARK);
  const told = JSON.parse(text) as {
    addin: unknown;
    office: { offers: string[] };
    error: { failure?: string; code?: string; stack: string[] }[];
    steps: {
      verb: string;
      sheets: string[];
      failure: string | null;
      code: string;
      syncs: number;
    }[];
  };
  expect(told.addin).toEqual({ ...ADDIN, language: "es" });
  expect(told.office.offers[0]).toMatch(/^ExcelApi 1\.\d+$/);
  expect(told.error[0]).toMatchObject({ name: "HostError", failure: "sheet-is-gone" });
  expect(told.error[0]!.stack.length).toBeGreaterThan(0);
  expect(told.error.some(({ code }) => code === "ItemNotFound")).toBe(true);
  const verbs = told.steps.map(({ verb }) => verb);
  expect(verbs).toEqual(expect.arrayContaining(["readBook", "apply", "paint", "mark", "select"]));
  expect(told.steps.find(({ verb }) => verb === "apply")).toMatchObject({
    sheets: ["hoja 1", "hoja 2"],
    failure: null,
    code: "",
  });
  expect(told.steps.find(({ verb }) => verb === "apply")!.syncs).toBeGreaterThanOrEqual(2);
  expect(told.steps.at(-1)).toMatchObject({ verb: "readSheets", failure: "sheet-is-gone" });
});

test("only the last steps are kept", async () => {
  standin = await bootStandin([sheetOf("A", [["x"]])]);
  const host = excelHost(emptyMemory());
  for (let i = 0; i < 70; i++) await host.readSettings();
  await host.readHistory();
  const { steps } = host.diagnose!();
  expect(steps).toHaveLength(60);
  expect(steps.at(-1)!.verb).toBe("readHistory");
});

/** As an engine hands it over, whatever its stack says. */
const errorWith = (stack: string, name = "TypeError"): Error =>
  Object.assign(new Error(MARK), { name, stack });

test.each([
  [
    "a message of several lines",
    errorWith(`TypeError: ${MARK}\n  ${MARK}\n    at f (https://x/${MARK}/pane.js:3:4)`),
  ],
  ["Safari", errorWith(`f@https://x/${MARK}/pane.js:3:4`)],
  [
    "a folder called after somebody",
    errorWith(`Error\n    at f (C:\\Users\\${MARK}\\pane.js:3:4)`),
  ],
  [
    "a name and a code that say something",
    Object.assign(errorWith(`x\n    at f (a/pane.js:3:4)`, `${MARK} y más`), {
      code: `la hoja ${MARK}`,
      debugInfo: { errorLocation: `getItem("${MARK}")`, statement: MARK },
    }),
  ],
  [
    "a cause",
    new HostError("failed", MARK, { cause: errorWith(`E ${MARK}\n    at f (pane.js:3:4)`) }),
  ],
])("no message gets in: %s", (_, thrown) => {
  const text = diagnosisText({
    host: null,
    thrown,
    language: "es",
    browser: "",
    madeOn: new Date(),
  });
  expect(text).not.toContain(MARK);
  expect(text).toContain("f (pane.js:3:4)");
});

test("what is thrown and is no error is told by its kind alone", () => {
  const text = diagnosisText({
    host: null,
    thrown: MARK,
    language: "es",
    browser: "",
    madeOn: new Date(),
  });
  expect(JSON.parse(text)).toMatchObject({ error: [{ name: "string" }], steps: [], office: null });
  expect(text).not.toContain(MARK);
});

test("the version is the one of the package", () => {
  expect(ADDIN).toEqual({ name: about.name, version: about.version });
});

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkFiles } from "../../src/cli/check";
import { consolidateFiles } from "../../src/cli/consolidate";
import { exportFiles } from "../../src/cli/export";
import { contentAt } from "../../src/sheet/grid";
import { patchBook } from "../../src/xlsx/patch";
import { readBook } from "../../src/xlsx/read";
import { RECEIVED } from "../workbooks/received";

const FOLDER = path.join(__dirname, "..", "workbooks", "recibidos");
const CALL = { json: false, language: "es", withObservations: true } as const;

/** Everything of a ministry's folder is read several times over. */
jest.setTimeout(120_000);

let received: string;

const notesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith("Observaciones "))
    .map((name) => path.join(folder, name));

const consolidated = (folder: string, output: string) =>
  consolidateFiles({
    ...CALL,
    command: "consolidate",
    paths: [folder],
    output: path.join(folder, "..", output),
    withAreaSheets: false,
    returnNotes: folder,
    previous: null,
  });

beforeAll(async () => {
  received = path.join(mkdtempSync(path.join(tmpdir(), "poa-")), "recibidos");
  mkdirSync(received);
  for (const name of RECEIVED) cpSync(path.join(FOLDER, name), path.join(received, name));
  const { returnNotes } = await consolidated(received, "nacional.xlsx");
  expect(notesIn(received).sort()).toEqual([...returnNotes].sort());
});

test("what goes back to the areas is not taken for plans, however long it lies among them", async () => {
  const notes = notesIn(received);
  expect(notes.length).toBeGreaterThan(15);
  const checked = await checkFiles([received], "es");
  expect(checked.plans).toHaveLength(19);
  expect([...checked.unansweredNotes].sort()).toEqual([...notes].sort());
  expect(checked.findings.filter(({ rule }) => rule === "area-is-planned-once")).toEqual([]);

  const again = await consolidated(received, "nacional 2.xlsx");
  expect(again).toMatchObject({ areas: 19, rowsIn: 342, rowsOut: 342, blockedBy: [], refused: [] });
  expect([...again.unansweredNotes].sort()).toEqual([...notes].sort());
  // They are ours to write anew.
  expect([...again.returnNotes].sort()).toEqual([...notes].sort());

  const output = path.join(received, "..", "tabla.json");
  const call = { command: "export", format: "json", institution: null } as const;
  const table = await exportFiles({ ...CALL, ...call, paths: [received], output });
  expect(table).toMatchObject({ areas: 19, rows: 342 });
  expect(table.unansweredNotes).toHaveLength(notes.length);
});

test("one that an area has mended is that area's new version; alone it is the area's plan", async () => {
  const note = notesIn(received).find((name) => name.includes("DEPARTAMENTAL DE TARIJA"))!;
  const answered = path.join(mkdtempSync(path.join(tmpdir(), "poa-")), path.basename(note));
  const bytes = new Uint8Array(readFileSync(note));
  const { grids } = await readBook(bytes, "nota.xlsx");
  const sheet = grids.at(-1)!;
  const row = sheet.values.findLastIndex((values) => values.includes("4.1.8"));
  const at = { row, column: sheet.values[row]!.indexOf("4.1.8") };
  const from = contentAt(sheet, at);
  const edit = { at, from, to: { ...from, value: "4.1.9" } };
  const changes = new Map([[sheet.ref.sheet, { edits: [edit] }]]);
  writeFileSync(answered, await patchBook(bytes, "nota.xlsx", changes));

  const alone = await checkFiles([answered], "es");
  expect(alone.plans.map(({ area }) => area)).toEqual(["DIRECCIÓN DEPARTAMENTAL DE TARIJA"]);
  expect(alone.unansweredNotes).toEqual([]);

  const original = path.join(received, RECEIVED[18]!);
  const both = await checkFiles([original, note, answered], "es");
  expect(both.unansweredNotes).toEqual([note]);
  expect(both.plans.map(({ file }) => file)).toEqual([original, answered]);
  expect(both.findings.map(({ rule }) => rule)).toContain("area-is-planned-once");
});

import { checkSheet } from "../../src/poa/check";
import {
  entryIn,
  entryOf,
  historyFrom,
  MOST_BYTES,
  MOST_ENTRIES,
  NO_HISTORY,
  obstaclesTo,
  undoOf,
  withEntry,
  withoutEntry,
  type About,
  type History,
} from "../../src/poa/history";
import { appliedTo, editsOf } from "../../src/poa/repair";
import type { ChangesBySheet } from "../../src/sheet/change";
import type { CellContent } from "../../src/sheet/grid";
import { sketch } from "./sketch";

const ABOUT: About = {
  kind: "fix",
  rules: ["text-is-clean"],
  findings: 1,
  facts: { text: "Leer" },
};
const general = (value: CellContent["value"]): CellContent => ({ value, format: "General" });
const at = { row: 4, column: 1 };

const change = (from: CellContent, to: CellContent): ChangesBySheet =>
  new Map([["POA", { edits: [{ at, from, to }] }]]);

const entry = (id: string, from = general("uno"), to = general("dos")) =>
  entryOf(id, "2026-11-22T10:00:00.000Z", ABOUT, change(from, to), []);

const kept = (history: History): unknown => JSON.parse(JSON.stringify(history));

test("an entry survives the workbook, and takes its change back", () => {
  const { grid } = sketch`
    4.1. | Ampliar  la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `;
  const { changes } = editsOf(checkSheet(grid).findings);
  const made = entryOf("a", "2026-11-22T10:00:00.000Z", ABOUT, changes, []);
  const read = historyFrom(kept(withEntry(NO_HISTORY, made)));
  expect(read.entries).toEqual([made]);
  const after = appliedTo(grid, changes.get("POA")!);
  expect(after).not.toEqual(grid);
  expect(appliedTo(after, undoOf(entryIn(read, "a")!).get("POA")!)).toEqual(grid);
});

test("a formula that was replaced comes back as a formula; a text that looks like one stays text", () => {
  const replaced = [{ sheet: "POA", at, content: { ...general(4), formula: "=2+2" } }];
  const made = entryOf(
    "a",
    "2026-11-22T10:00:00Z",
    ABOUT,
    change(general(4), general("=1+1")),
    replaced
  );
  const [read] = historyFrom(kept(withEntry(NO_HISTORY, made))).entries;
  const { edits } = undoOf(read!).get("POA")!;
  expect(edits).toEqual([{ at, from: general("=1+1"), to: { ...general(4), formula: "=2+2" } }]);
  const text = entry("b", general("=SUM(A1)"));
  const back = undoOf(historyFrom(kept(withEntry(NO_HISTORY, text))).entries[0]!).get("POA")!;
  expect(back.edits[0]!.to).toEqual(general("=SUM(A1)"));
});

test("rows that were shown are hidden again", () => {
  const changes: ChangesBySheet = new Map([["POA", { edits: [], showRows: [5, 7] }]]);
  const made = entryOf("a", "2026-11-22T10:00:00Z", ABOUT, changes, []);
  expect(undoOf(made)).toEqual(new Map([["POA", { edits: [], hideRows: [5, 7] }]]));
});

test("what was changed since is told, and so is a sheet that has gone", () => {
  const { grid } = sketch`
    4.1 | tres | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `;
  const made = entry("a");
  expect(obstaclesTo(made, [grid])).toEqual({
    stale: [{ sheet: "POA", at, expected: general("dos"), now: general("tres") }],
    missingSheets: [],
  });
  expect(obstaclesTo(made, [])).toEqual({ stale: [], missingSheets: ["POA"] });
  expect(obstaclesTo(entry("b", general("uno"), general("tres")), [grid])).toEqual({
    stale: [],
    missingSheets: [],
  });
});

test("the oldest are forgotten: beyond so many, and beyond so many bytes", () => {
  let history: History = NO_HISTORY;
  for (let i = 0; i < MOST_ENTRIES + 5; i++) history = withEntry(history, entry(`n${i}`));
  expect(history.entries).toHaveLength(MOST_ENTRIES);
  expect(history.entries[0]!.id).toBe("n5");
  const large = "ñ".repeat(30_000);
  for (let i = 0; i < 20; i++) history = withEntry(history, entry(`g${i}`, general(large)));
  expect(Buffer.byteLength(JSON.stringify(history))).toBeLessThanOrEqual(MOST_BYTES);
  expect(history.entries.at(-1)!.id).toBe("g19");
  expect(history.entries.length).toBeLessThan(10);
});

test("a change too large to be kept leaves no entry", () => {
  const cells = Array.from({ length: 20 }, (_, row) => ({
    at: { row, column: 0 },
    from: general("x".repeat(30_000)),
    to: general(null),
  }));
  const made = entryOf(
    "a",
    "2026-11-22T10:00:00Z",
    ABOUT,
    new Map([["POA", { edits: cells }]]),
    []
  );
  expect(withEntry(NO_HISTORY, made).entries).toEqual([]);
});

test("an entry that was taken back is forgotten", () => {
  const history = withEntry(withEntry(NO_HISTORY, entry("a")), entry("b"));
  expect(withoutEntry(history, "a").entries.map(({ id }) => id)).toEqual(["b"]);
});

const spoiled = (spoil: (raw: Record<string, never>) => void): unknown => {
  const raw = kept(withEntry(withEntry(NO_HISTORY, entry("a")), entry("b"))) as {
    entries: Record<string, never>[];
  };
  spoil(raw.entries[0]!);
  return raw;
};
type Raw = { sheets: { cells: Record<string, unknown>[] }[] } & Record<string, unknown>;

test.each<[string, (raw: Raw) => void]>([
  ["no id", (raw) => delete raw.id],
  ["the id of another", (raw) => (raw.id = "b")],
  ["no time", (raw) => (raw.at = "ayer")],
  ["a kind nobody knows", (raw) => (raw.kind = "macro")],
  ["rules that are no texts", (raw) => (raw.rules = [1])],
  ["facts that are no facts", (raw) => (raw.facts = { text: { deep: true } })],
  ["no sheets", (raw) => (raw.sheets = [])],
  ["a cell that is none", (raw) => (raw.sheets[0]!.cells[0]!.cell = "ZZZZ1")],
  ["a row beyond the sheet", (raw) => Object.assign(raw.sheets[0]!, { hideRows: [1_048_576] })],
  ["a value that is none", (raw) => (raw.sheets[0]!.cells[0]!.from = { value: [1], format: "0" })],
  [
    "a formula in what it wrote",
    (raw) => Object.assign(raw.sheets[0]!.cells[0]!.to as object, { formula: "=1" }),
  ],
  [
    "a formula that is none",
    (raw) => Object.assign(raw.sheets[0]!.cells[0]!.from as object, { formula: "1" }),
  ],
  [
    "a formula that is no text",
    (raw) => Object.assign(raw.sheets[0]!.cells[0]!.from as object, { formula: 5 }),
  ],
])("an edited file: an entry with %s is left out whole, the others stay", (_, spoil) => {
  const read = historyFrom(spoiled(spoil as never));
  expect(read.entries).toHaveLength(1);
});

test.each<[string, (raw: Raw) => void]>([
  ["a sheet without a name", (raw) => Object.assign(raw.sheets[0]!, { sheet: "" })],
  ["cells that are no list", (raw) => Object.assign(raw.sheets[0]!, { cells: "B5" })],
  ["an empty id", (raw) => (raw.id = "")],
  ["less than none mended", (raw) => (raw.findings = -1)],
  ["half a finding", (raw) => (raw.findings = 0.5)],
  ["facts in a list", (raw) => (raw.facts = ["Leer"])],
])("so is one with %s", (_, spoil) => {
  expect(historyFrom(spoiled(spoil as never)).entries).toHaveLength(1);
});

test.each(["fix", "closing", "years", "official-text", "other"])(
  "a change of the kind %s is kept",
  (kind) => {
    const [own] = historyFrom(
      kept({ version: 1, entries: [{ ...entry("a"), kind: kind as "fix" }] })
    ).entries;
    expect(own?.kind).toBe(kind);
  }
);

test("a cell may have held nothing, a number, a truth or an error", () => {
  for (const value of [null, 0, 2.5, true, false, { error: "#REF!" }, ""]) {
    const one = entry("a", general(value));
    expect(historyFrom(kept(withEntry(NO_HISTORY, one))).entries).toEqual([one]);
  }
});

test.each([
  null,
  undefined,
  5,
  "x",
  [],
  {},
  { version: 2, entries: [] },
  { version: 1, entries: 5 },
])("%j is no history", (value) => expect(historyFrom(value)).toEqual(NO_HISTORY));

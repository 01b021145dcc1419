import { chosenFor, DEFAULT_SETTINGS, settingsFrom, withChosen } from "../../src/poa/settings";
import { settingsInText, settingsText } from "../../src/poa/settingsFile";
import { CLOSES } from "../../src/poa/weights";

const FORM = { prefix: "DNAF", separator: " ", parts: 1, width: 2 };

/** As a workbook keeps them, each part at something else than its default. */
const KEPT = {
  scheme: { taskHangsFrom: "both", operationsRunPer: "action", operation: FORM },
  sheets: { DNAF: { taskHangsFrom: null, tasksRunPer: "operation", weightOn: "repeated" } },
  expectedAreas: ["DIRECCIÓN NACIONAL JURÍDICA"],
  tolerance: 0.5,
  ignored: [
    {
      rule: "text-is-clean",
      sheet: "DNAF",
      cell: "B5",
      was: "x",
      reason: "Así llegó",
      on: "2026-11-22",
    },
  ],
  live: { on: false, marks: true },
  notes: true,
  rules: { "text-is-clean": { off: true }, "weight-is-given": { severity: "warning" } },
};

const readWith = (part: keyof typeof KEPT, value: unknown) =>
  settingsFrom({ ...KEPT, [part]: value })[part];

test("settings are read as they were kept", () => {
  expect(settingsFrom(JSON.parse(JSON.stringify(KEPT)))).toEqual(KEPT);
});

test.each([null, undefined, 7, "settings", [], {}])(
  "%p holds no settings: each is as usual",
  (kept) => {
    expect(settingsFrom(kept)).toEqual(DEFAULT_SETTINGS);
  }
);

test("a tolerance is a number of points from 0 to 100", () => {
  for (const sound of [0, 0.5, 100]) expect(readWith("tolerance", sound)).toBe(sound);
  for (const broken of [-0.1, 100.1, "1", null, Number.NaN]) {
    expect(readWith("tolerance", broken)).toBe(CLOSES);
  }
});

test("of the expected areas the texts are read", () => {
  expect(readWith("expectedAreas", ["Beni", 3, null, "Pando"])).toEqual(["Beni", "Pando"]);
  expect(readWith("expectedAreas", "Beni")).toEqual([]);
});

test("switches are on or off, and as usual where they are neither", () => {
  expect(readWith("notes", "yes")).toBe(false);
  expect(readWith("live", { on: false })).toEqual({ on: false, marks: false });
  expect(readWith("live", { on: 0, marks: true })).toEqual({ on: true, marks: true });
  expect(readWith("live", null)).toEqual({ on: true, marks: false });
});

test("a decision about a rule switches it off or tells how grave it is; anything else is none", () => {
  const rules = {
    a: { off: true, severity: "hint" },
    b: { off: false, severity: "hint" },
    c: { severity: "error" },
    d: { severity: "fatal" },
    e: { off: "yes" },
    f: null,
  };
  expect(readWith("rules", rules)).toEqual({
    a: { off: true },
    b: { severity: "hint" },
    c: { severity: "error" },
  });
});

test("a part of a scheme is one of its choices; what is none is left to the sheet", () => {
  const scheme = (parts: unknown) => readWith("scheme", parts);
  for (const sound of [
    { taskHangsFrom: "action" },
    { taskHangsFrom: "operation" },
    { operationsRunPer: "plan" },
    { tasksRunPer: "plan" },
    { tasksRunPer: "action" },
    { weightOn: "task" },
    { base: "area" },
    { base: "action" },
    { action: FORM },
    { task: FORM },
  ])
    expect(scheme(sound)).toEqual(sound);
  for (const broken of [
    { taskHangsFrom: "area" },
    { operationsRunPer: "operation" },
    { weightOn: "operation" },
    { base: null },
    { form: FORM },
    null,
  ])
    expect(scheme(broken)).toEqual({});
});

test("a form of codes has a prefix, a separator, and counts from 1 to 19", () => {
  const read = (part: object) => readWith("scheme", { operation: { ...FORM, ...part } });
  for (const sound of [{ parts: 19 }, { width: 1 }, { prefix: "", separator: "" }]) {
    expect(read(sound)).toEqual({ operation: { ...FORM, ...sound } });
  }
  for (const broken of [
    { prefix: null },
    { separator: 1 },
    { parts: 0 },
    { parts: 20 },
    { parts: 1.5 },
    { width: "2" },
    { width: -1 },
  ])
    expect(read(broken)).toEqual({});
});

test("a decision to leave a finding has all its parts, a cell and a day; another is left out", () => {
  const [sound] = KEPT.ignored;
  for (const broken of [
    { rule: 1 },
    { sheet: null },
    { cell: "B" },
    { was: undefined },
    { reason: ["x"] },
    { reason: "x".repeat(32_768) },
    { on: "22/11/2026" },
    { on: "2026-11-22T10:00" },
    { on: "antes del 2026-11-22" },
  ]) {
    expect(readWith("ignored", [{ ...sound, ...broken }, sound])).toEqual([sound]);
  }
  const longest = { ...sound, reason: "x".repeat(32_767) };
  expect(readWith("ignored", [longest])).toEqual([longest]);
  expect(readWith("ignored", "nothing")).toEqual([]);
});

test("what is decided for a sheet goes before what holds for all", () => {
  const settings = settingsFrom(KEPT);
  expect(chosenFor(settings, "DNAF")).toEqual({
    taskHangsFrom: null,
    operationsRunPer: "action",
    operation: FORM,
    tasksRunPer: "operation",
    weightOn: "repeated",
  });
  // A sheet may have the name of something that every object has.
  expect(chosenFor(settings, "constructor")).toEqual(KEPT.scheme);
});

test("a part that is decided no longer goes back to what the sheet shows", () => {
  const settings = withChosen(settingsFrom(KEPT), "DNAF", { weightOn: undefined, base: "action" });
  expect(settings.sheets).toEqual({
    DNAF: { taskHangsFrom: null, tasksRunPer: "operation", base: "action" },
  });
  expect(withChosen(settings, "Beni", { base: "area" }).sheets).toEqual({
    ...settings.sheets,
    Beni: { base: "area" },
  });
});

describe("a file of settings", () => {
  const settings = settingsFrom(KEPT);
  const { scheme, expectedAreas, tolerance, live, notes, rules } = KEPT;
  const shared = { scheme, expectedAreas, tolerance, live, notes, rules };

  test("gives what the areas share, and not what belongs to one workbook", () => {
    const text = settingsText(settings);
    expect(JSON.parse(text)).toEqual({ kind: "poa-settings", version: 1, ...shared });
    expect(text.endsWith("}\n")).toBe(true);
    expect(text.split("\n")[1]).toBe('  "kind": "poa-settings",');
    expect(settingsInText(text)).toEqual(shared);
    expect(settingsInText(`\uFEFF${text}`)).toEqual(shared);
  });

  test.each([
    ["", "no-json"],
    ["no es JSON", "no-json"],
    ["null", "something-else"],
    ["3", "something-else"],
    ["{}", "something-else"],
    ['{"kind":"poa"}', "something-else"],
    ['{"kind":"poa-settings","version":2}', "newer"],
  ])("%p is refused: %s", (text, why) => {
    expect(settingsInText(text)).toBe(why);
  });

  test("without a version, or with one of no number, it is read as far as it goes", () => {
    const usual = JSON.parse(settingsText(DEFAULT_SETTINGS)) as Record<string, unknown>;
    delete usual.kind;
    delete usual.version;
    expect(settingsInText('{"kind":"poa-settings"}')).toEqual(usual);
    expect(settingsInText('{"kind":"poa-settings","version":"x"}')).toEqual(usual);
  });
});

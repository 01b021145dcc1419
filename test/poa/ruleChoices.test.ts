import { checkSheet, checkTogether } from "../../src/poa/check";
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from "../../src/poa/settings";
import { settingsInText, settingsText } from "../../src/poa/settingsFile";
import { sayUnchecked } from "../../src/poa/sayUnchecked";
import { faultySheet, soundSheet } from "../taskpane/sketch";

const withRules = (rules: Settings["rules"]): Settings => ({ ...DEFAULT_SETTINGS, rules });
const found = (settings: Settings) =>
  checkSheet(faultySheet(), settings).findings.map(({ rule, severity }) => `${rule} ${severity}`);

test("a rule is switched off, or made graver or lighter; the others stay as they are", () => {
  expect(found(DEFAULT_SETTINGS)).toEqual([
    "weights-add-to-100 error",
    "task-code-is-not-repeated error",
  ]);
  expect(found(withRules({ "weights-add-to-100": { off: true } }))).toEqual([
    "task-code-is-not-repeated error",
  ]);
  expect(found(withRules({ "weights-add-to-100": { severity: "hint" } }))).toEqual([
    "weights-add-to-100 hint",
    "task-code-is-not-repeated error",
  ]);
});

test("what is switched off is said among what was not checked, once, in words", () => {
  const settings = withRules({
    "weights-add-to-100": { off: true },
    "no-such-rule": { off: true },
  });
  const checks = [faultySheet(), soundSheet()].map((grid) => checkSheet(grid, settings));
  for (const { unchecked } of checkTogether(checks, settings)) {
    const off = unchecked.filter(({ kind }) => kind === "rule-off");
    expect(off.map((one) => sayUnchecked(one).es)).toEqual([
      expect.stringMatching(/^Regla «.+»: desactivada en los ajustes\.$/),
    ]);
  }
});

test("rules between sheets obey too", () => {
  const twice = [soundSheet("A", "Beni"), soundSheet("B", "Beni")];
  const across = (settings: Settings) =>
    checkTogether(
      twice.map((grid) => checkSheet(grid, settings)),
      settings
    ).flatMap(({ findings }) => findings.filter(({ rule }) => rule === "area-is-planned-once"));
  expect(across(DEFAULT_SETTINGS)).toHaveLength(1);
  expect(across(withRules({ "area-is-planned-once": { off: true } }))).toEqual([]);
  const lighter = across(withRules({ "area-is-planned-once": { severity: "warning" } }));
  expect(lighter).toMatchObject([{ severity: "warning" }]);
});

test("of what a workbook keeps only what is understood counts", () => {
  const kept = {
    live: { on: false, marks: "sí" },
    rules: {
      a: { off: true },
      b: { off: "x", severity: "hint" },
      c: { severity: "fatal" },
      d: null,
      e: { off: true, severity: "hint" },
    },
  };
  expect(settingsFrom(kept)).toMatchObject({
    live: { on: false, marks: false },
    rules: { a: { off: true }, b: { severity: "hint" }, e: { off: true } },
  });
  expect(Object.keys(settingsFrom(kept).rules)).toEqual(["a", "b", "e"]);
  expect(settingsFrom(null)).toEqual(DEFAULT_SETTINGS);
  expect(settingsFrom({ rules: [], live: 3 })).toEqual(DEFAULT_SETTINGS);
  // A rule of this name must not be found on every object.
  expect(() =>
    checkSheet(faultySheet(), settingsFrom(JSON.parse('{"rules":{"__proto__":{"off":true}}}')))
  ).not.toThrow();
});

describe("settings as a file", () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    scheme: { base: "action" },
    expectedAreas: ["Beni", "Ñuflo de Chávez"],
    tolerance: 0.5,
    live: { on: true, marks: true },
    rules: { "text-is-clean": { off: true } },
    sheets: { Beni: { base: "area" } },
    ignored: [
      { rule: "a", sheet: "Beni", cell: "A1", was: "x", reason: "porque sí", on: "2026-11-22" },
    ],
  };

  test("come back as they were, without what belongs to one workbook", () => {
    const text = settingsText(settings);
    const { scheme, expectedAreas, tolerance, live, notes, rules } = settings;
    expect(settingsInText(text)).toEqual({ scheme, expectedAreas, tolerance, live, notes, rules });
    expect(settingsInText(`\uFEFF${text}`)).toEqual(settingsInText(text));
    expect(text).not.toContain("porque sí");
  });

  test.each([
    ["hola", "no-json"],
    ["", "no-json"],
    ['{"kind": "poa-settings"', "no-json"],
    ["null", "something-else"],
    ["[]", "something-else"],
    ['{"name": "x", "version": 1}', "something-else"],
    ['{"kind": "poa-settings", "version": 2}', "newer"],
  ])("%s is refused as %s", (text, reason) => {
    expect(settingsInText(text)).toBe(reason);
  });
});

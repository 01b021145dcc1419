import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import { GREEN, isDark } from "../../src/taskpane/theme";
import { COMMON, DARK_COLORS, LIGHT_COLORS } from "../../src/taskpane/tokenValues";

const PANE = path.join(__dirname, "..", "..", "src", "taskpane");

test.each([
  ["#FFFFFF", false],
  ["#F3F2F1", false],
  ["#262626", true],
  ["#000000", true],
  ["#444444", true],
  ["  #0a0a0a", true],
  ["white", false],
  ["", false],
  [undefined, false],
])("a pane on %s is dark: %s", (background, dark) => {
  expect(isDark(background)).toBe(dark);
});

test("the values of tokens are those that Fluent gives them", () => {
  expect(createLightTheme(GREEN)).toMatchObject({ ...COMMON, ...LIGHT_COLORS });
  expect(createDarkTheme(GREEN)).toMatchObject({ ...COMMON, ...DARK_COLORS });
});

test("every token that a style names has a value", () => {
  const named = readdirSync(PANE, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(PANE, file), "utf8").matchAll(/\btokens\.(\w+)/g),
    ])
    .map(([, token]) => token!);
  expect(named.length).toBeGreaterThan(100);
  const known = new Set([...Object.keys(COMMON), ...Object.keys(LIGHT_COLORS)]);
  // A new one: its value, as createLightTheme and createDarkTheme have it, belongs into tokenValues.ts.
  expect([...new Set(named)].filter((token) => !known.has(token))).toEqual([]);
});

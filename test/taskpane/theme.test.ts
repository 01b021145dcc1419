import { isDark } from "../../src/taskpane/theme";

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

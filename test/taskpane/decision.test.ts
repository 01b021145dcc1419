import { formOf } from "../../src/poa/codes";
import { chosenFor, DEFAULT_SETTINGS, settingsFrom, type Settings } from "../../src/poa/settings";
import {
  answersFrom,
  choiceOf,
  CODE_PARTS,
  decided,
  exampleOf,
  isExample,
  READING_PARTS,
  READINGS,
  type Answers,
  type Decision,
} from "../../src/taskpane/decision";

const decide = (
  answers: Partial<Answers>,
  more: Partial<Decision> = {},
  before: Settings = DEFAULT_SETTINGS
): Settings => decided(before, { sheet: "Tarija", isForAll: false, answers, ...more });

test("every reading is kept, comes back from the workbook, and is what the field shows", () => {
  for (const part of READING_PARTS) {
    for (const reading of READINGS[part]) {
      const kept = settingsFrom(JSON.parse(JSON.stringify(decide({ [part]: reading }))));
      expect(answersFrom(kept, "Tarija", false)[part]).toBe(reading);
      expect(choiceOf(kept, "Tarija", part)).toBe("sheet");
      expect(choiceOf(kept, "Beni", part)).toBeNull();
    }
  }
});

test("an example of a code stands for its form, and the form gives an example again", () => {
  for (const example of ["DDL 5", "DNTIC-01", "4.1.3", "11.7.1.7.1.4", "OP_007"]) {
    const kept = settingsFrom(JSON.parse(JSON.stringify(decide({ operation: example }))));
    const form = chosenFor(kept, "Tarija").operation!;
    expect(form).toEqual(formOf(example));
    expect(formOf(exampleOf(form))).toEqual(form);
  }
  expect(exampleOf(formOf("DNTIC-05")!)).toBe("DNTIC-01");
  expect(["", "  ", "DDL 5"].map(isExample)).toEqual([true, true, true]);
  expect(["hola", "DDL", "5 DDL"].map(isExample)).toEqual([false, false, false]);
});

test("an empty answer leaves the part to the sheet again", () => {
  const chosen = decide({ base: "action", task: "4.1.3" });
  const back = decide({ base: "", task: "" }, {}, chosen);
  expect(chosenFor(back, "Tarija")).toEqual({});
  for (const part of [...READING_PARTS, ...CODE_PARTS]) {
    expect(choiceOf(back, "Tarija", part)).toBeNull();
  }
});

test("what is decided for all holds on every sheet, and no longer on this one alone; codes stay with it", () => {
  const own = decide({ base: "action", tasksRunPer: "plan" });
  expect(answersFrom(own, "Tarija", true).base).toBe("action");
  const answers = { ...answersFrom(own, "Tarija", true), operation: "DDTJ 1" };
  const all = decide(answers, { isForAll: true }, own);
  expect(chosenFor(all, "Beni")).toEqual({ base: "action", tasksRunPer: "plan" });
  expect(chosenFor(all, "Tarija")).toMatchObject({ base: "action", operation: formOf("DDTJ 1") });
  expect(choiceOf(all, "Tarija", "base")).toBe("all");
  expect(answersFrom(all, "Tarija", false).base).toBe("");
  const none = decide({ base: "", tasksRunPer: "" }, { isForAll: true }, all);
  expect(none.scheme).toEqual({});
});

test("a sheet's own choice goes before the one for all, and other sheets keep theirs", () => {
  const all = decide({ base: "action" }, { isForAll: true });
  const own = decide({ base: "area" }, {}, all);
  expect(chosenFor(own, "Tarija").base).toBe("area");
  expect(chosenFor(own, "Beni").base).toBe("action");
  expect(decide({ base: "action" }, { sheet: "Beni" }, own).sheets.Tarija).toEqual({
    base: "area",
  });
});

test("not to check what tasks hang from is a choice of its own", () => {
  const none = decide({ taskHangsFrom: "none" });
  expect(chosenFor(none, "Tarija")).toEqual({ taskHangsFrom: null });
});

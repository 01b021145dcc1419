import type { HelpWords } from "./words.es";

/** The help and the tour, in English. */
export const en: HelpWords = {
  title: "Help",
  back: "Back",
  does: [
    "“Check sheet” and “Check workbook” read the POA and mark in its cell whatever deserves a look. Nothing you wrote changes.",
    "While you type, list and total keep up; the marks change when you check.",
    "“Edit” inserts, moves, deletes and renumbers where you stand on the sheet. “Consolidate” receives the areas’ workbooks and brings them together in the national one.",
    "Everything happens on your computer: no data leaves it.",
  ],
  keys: {
    title: "With the keyboard",
    lines: [
      ["F8 · Shift+F8", "next · previous finding"],
      ["↑ ↓ Enter", "walk through the list · go to the cell"],
      ["← →", "close · open a group"],
      ["Esc", "go back, or clear the search"],
    ],
  },
  rules: {
    title: (count) => `The ${count} rules`,
    about: "Each with an example and why it matters. They are changed in Settings.",
    search: "Search for a rule",
    example: "For example",
    why: "Why it matters",
    fix: "Correction on offer",
    none: "No rule matches.",
  },
  tour: {
    label: "First steps",
    at: (step, of) => `${step} of ${of}`,
    steps: [
      "Open the sheet of your POA and press “Check sheet”. It changes nothing you wrote.",
      "Press a finding and Excel goes to its cell. F8 leads to the next one.",
      "Correct it in the cell or take the correction on offer: list and total follow you.",
    ],
    next: "Continue",
    skip: "Skip",
    done: "Done",
  },
};

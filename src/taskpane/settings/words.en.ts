import type { SettingsWords } from "./words.es";

/** The settings, in English. */
export const en: SettingsWords = {
  title: "Settings",
  about:
    "They are kept inside this workbook, without changing its sheets: whoever gets the workbook gets them too. The language is yours alone.",
  back: "Back",
  loading: "Reading the settings…",
  scheme: {
    title: (changed) =>
      changed === 0 ? "Numbering of the codes" : `Numbering of the codes: ${changed} chosen`,
    about: "It holds for all sheets of the workbook that have no correction of their own.",
    learned: "as each sheet shows",
  },
  tolerance: {
    label: "Difference that is accepted, in points",
    about: "0.01 accepts 99.99 and 100.01.",
    wrong: "Write a number from 0 to 100, for example 0.01.",
  },
  live: {
    title: "While you type",
    on: "The list follows what you type",
    onAbout: "It only reads: Undo stays yours.",
    marks: "The marks too (mark while typing)",
    marksAbout: "Each mark that appears or goes is one more step of Undo.",
  },
  notes: {
    title: "Notes in the cells",
    on: "When marking, add a note of what is wrong and what to do",
    about: "So the workbook tells it when sent or printed, too. Your own notes are not touched.",
    none: "This Excel does not let notes be added: cells are marked without them.",
  },
  rules: {
    title: (changed) => (changed === 0 ? "Rules" : `Rules: ${changed} changed`),
    about: "A rule that is not checked is told in “What was not checked”.",
    off: "Do not check",
    usual: (severity) => `${severity} (usual)`,
    reset: "Back to usual",
  },
  areas: {
    label: "Expected areas, one per line",
    about: "When plans are brought together, the missing ones are told.",
  },
  language: {
    label: "Language of the panel",
    excel: "that of Excel",
    es: "Español",
    en: "English",
    about: "It holds for you on this computer, not for the workbook.",
  },
  save: "Save",
  saving: "Saving…",
  saved: "Settings kept in the workbook.",
  savedOnly: "Kept, but checking again failed.",
  changed: "There are changes that are not saved.",
  restore: "Discard",
  share: {
    title: "The same settings for every area",
    about: "Save them to a file and send it; each area imports it into its workbook.",
    export: "Export settings",
    import: "Import settings…",
    file: "poa-settings.json",
    exported: "The file “poa-settings.json” was saved to Downloads.",
    imported: "Settings read. Look at them and press Save.",
  },
  refused: {
    "no-json": "That is no file of settings: it cannot be read as JSON. Nothing was changed.",
    "something-else":
      "That file is something else: settings are made with “Export settings”. Nothing was changed.",
    newer: "Those settings are of a newer version of the add-in. Update it and try again.",
  },
};

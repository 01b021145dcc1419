import type { SettingsWords } from "./words.es";

/** The settings, in English. */
export const en: SettingsWords = {
  title: "Settings",
  about: "They are kept in this workbook and travel with it.",
  back: "Back",
  loading: "Reading the settings…",
  base: {
    label: "The weights add to 100",
    learned: "as each sheet shows",
    area: "per area: the whole sheet",
    action: "per action: each by itself",
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
  share: {
    title: "The same settings for every area",
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

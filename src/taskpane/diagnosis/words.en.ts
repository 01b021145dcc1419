import type { DiagnosisWords } from "./words.es";

export const en: DiagnosisWords = {
  title: "If something fails",
  save: "Save the file",
  what: "Save a diagnosis for whoever helps you: a text file with the versions, the last steps and the error. It holds nothing of your plan: no texts, no numbers, no names.",
  saved: (file) => `“${file}” was saved to Downloads. You can open and read it before you send it.`,
  fileName: (day) => `poa-diagnosis-${day}.txt`,
};

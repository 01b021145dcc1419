import type { DiagnosisWords } from "./words.es";

export const en: DiagnosisWords = {
  save: "Save diagnosis",
  what: "A text file with the versions, the last steps and the error, to send to whoever helps you. It holds nothing of your plan: no texts, no numbers, no names.",
  fileName: (day) => `poa-diagnosis-${day}.txt`,
};

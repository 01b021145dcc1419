import type { Language, Words } from "../poa/rule";
import type { ConsolidateCall } from "./call";
import type { Consolidated } from "./consolidate";
import { notesLeftOut } from "./table";
import { errorsOf, notesWritten, takenFromPrevious, WORDS, written } from "./words";

/** What became of a consolidation, for a person. */
export function tellConsolidated(told: Consolidated, call: ConsolidateCall): string {
  const { language, returnNotes: folder } = call;
  const { output, areas, tasks, rowsOut, refused, unchanged, returnNotes } = told;
  const lines: string[] = [];
  if (refused.length > 0) {
    lines.push(`${WORDS.unread[language]}:`, ...refused.map(({ reason }) => `  ${reason}`));
    lines.push(WORDS.notWritten[language]);
  }
  const goOn = WORDS[call.withObservations ? "chooseFirst" : "goOn"];
  lines.push(...heldUp(told, goOn, language));
  if (output !== null) lines.push(written(output, areas, tasks, rowsOut)[language]);
  if (unchanged.length > 0) lines.push(takenFromPrevious(unchanged.length)[language]);
  if (folder !== null && returnNotes.length > 0) {
    lines.push(notesWritten(returnNotes.length, folder)[language]);
  }
  lines.push(...notesLeftOut(told.unansweredNotes, language));
  return lines.join("\n");
}

/** The areas that hold the work up, what is wrong in them, and what can be done about it; nothing when none does. */
export function heldUp(
  { blockedBy }: Pick<Consolidated, "blockedBy">,
  goOn: Words,
  language: Language
): string[] {
  if (blockedBy.length === 0) return [];
  return [
    `${WORDS.heldUp[language]}:`,
    ...blockedBy.flatMap(({ area, file, errors }) => [
      `  ${errorsOf(area, errors.length)[language]} · ${file}`,
      ...errors.map(({ cell, message }) => `    ${cell}  ${message}`),
    ]),
    goOn[language],
  ];
}

import type { ExportCall } from "./call";
import type { Exported } from "./export";
import { notesLeftOut } from "./table";
import { heldUp } from "./tellConsolidated";
import { exported, WORDS } from "./words";

/** What became of an export, for a person. */
export function tellExported(told: Exported, { language, withObservations }: ExportCall): string {
  const { output, areas, rows, columns, refused } = told;
  const lines: string[] = [];
  if (refused.length > 0) {
    lines.push(`${WORDS.unread[language]}:`, ...refused.map(({ reason }) => `  ${reason}`));
    lines.push(WORDS.noTable[language]);
  }
  const goOn = withObservations ? WORDS.noTable : WORDS.goOnExporting;
  lines.push(...heldUp(told, goOn, language));
  if (output !== null) lines.push(exported(output, areas, rows, columns.length)[language]);
  lines.push(...notesLeftOut(told.unansweredNotes, language));
  return lines.join("\n");
}

import { LocaleService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import type { SheetDrawing } from "../sheet/drawing";
import type { Book } from "./book";
import { UniverBook } from "./univer";
import { OVERRIDE } from "./univerBench";

/** Nobody reads words here, and a timer of Univer's asks for some even after it was closed. */
class NoWords extends LocaleService {
  override t = (key: string): string => key;
}

/** Opens the drawings as a workbook without a screen. */
export function openUniver({ drawings }: { drawings: readonly SheetDrawing[] }): Book {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.ES_ES,
    // Without an entry for its language Univer refuses every command.
    locales: { [LocaleType.ES_ES]: {} },
    override: [...OVERRIDE, [LocaleService, { useClass: NoWords }]],
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  try {
    return new UniverBook(univer, drawings, { isSeen: false });
  } catch (error) {
    // Left open it would keep the program from ending.
    univer.dispose();
    throw error;
  }
}

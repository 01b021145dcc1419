import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalSpanish from "@univerjs/preset-sheets-conditional-formatting/locales/es-ES";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreSpanish from "@univerjs/preset-sheets-core/locales/es-ES";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { SheetDrawing } from "../sheet/drawing";
import type { Book } from "./book";
import type { Language } from "./pageWords";
import { UniverBook } from "./univer";
import { OVERRIDE } from "./univerBench";

export interface UniverPageOptions {
  /** The element the grid fills. */
  readonly container: HTMLElement;
  readonly drawings: readonly SheetDrawing[];
  readonly language: Language;
}

/** A workbook people see and type into. */
export interface UniverPage {
  readonly book: Book;
  /** Has the menus of the grid speak the language. */
  speak(language: Language): void;
}

const LOCALES = { es: LocaleType.ES_ES, en: LocaleType.EN_US } as const;

/** Opens the drawings as a workbook on the screen. */
export function openUniver({ container, drawings, language }: UniverPageOptions): UniverPage {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LOCALES[language],
    locales: {
      [LocaleType.ES_ES]: mergeLocales(coreSpanish, conditionalSpanish),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, conditionalEnglish),
    },
    override: OVERRIDE,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      footer: { menus: false, zoomSlider: false },
      // Univer's own remarks about numbers kept as text would be taken for ours.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [
      PluginCtor<Plugin>,
      unknown?,
    ];
    univer.registerPlugin(plugin, config);
  }
  return {
    book: new UniverBook(univer, drawings),
    speak: (spoken) => univer.setLocale(LOCALES[spoken]),
  };
}

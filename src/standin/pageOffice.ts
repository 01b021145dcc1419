import { teachNotes } from "./clientNotes";
import { installExternal, type External, type ThemeColors } from "./external";
import { createHost, type Host } from "./host";
import type { Beside } from "./pageBeside";
import type { Desk } from "./pageDesk";
import { LOCALES, type ThemeName } from "./pageWords";

/** Office's colours as Excel tells them to panes. */
const COLORS: Readonly<Record<ThemeName, ThemeColors>> = {
  light: {
    bodyForegroundColor: "#262626",
    bodyBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#262626",
    controlBackgroundColor: "#F3F2F1",
  },
  dark: {
    bodyForegroundColor: "#FFFFFF",
    bodyBackgroundColor: "#292929",
    controlForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#1F1F1F",
  },
  contrast: {
    bodyForegroundColor: "#FFFFFF",
    bodyBackgroundColor: "#000000",
    controlForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
  },
};

/** A window in which Office.js runs. */
interface PaneWindow extends Window {
  readonly Office: { onReady(then: () => void): Promise<unknown> };
  readonly OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

/** The Excel of the page: one host for each pane that is loaded, about the book on the desk. */
export class PageOffice {
  private current: { readonly host: Host; readonly external: External } | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly beside: Beside,
    private readonly isReadOnly: boolean
  ) {
    // Closing the pane by its corner is news to the host; the add-in goes on running unseen.
    desk.subscribe(() => {
      if (!this.current) return;
      const { isPaneOpen } = desk.state();
      this.current.host.addin.visibility = isPaneOpen ? "Visible" : "Background";
    });
  }

  /** The host of the pane that is loaded now. */
  get host(): Host {
    if (!this.current) throw new Error("no pane is loaded");
    return this.current.host;
  }

  /** Makes the window of a pane that is about to load Office.js a page inside Excel. */
  join(pane: Window): void {
    this.current?.external.close();
    this.current?.host.close();
    const { language, theme, name } = this.desk.state();
    const { isReadOnly } = this;
    const host = createHost(this.desk.book, {
      isReadOnly,
      onVisibility: (visibility) => this.desk.change({ isPaneOpen: visibility === "Visible" }),
      onNewBook: (bytes) => this.beside.open(bytes),
    });
    const external = installExternal(pane, host, {
      // With notes; what can be undone is not told to be, as in most Excels in use.
      excelApi: "1.18",
      displayLanguage: LOCALES[language],
      theme: COLORS[theme],
      documentUrl: name,
      isReadOnly,
    });
    this.current = { host, external };
    prepareClient(pane as PaneWindow);
  }

  /** Presses a button of the ribbon: resolves when the add-in says that its function has finished. */
  async run(functionName: string): Promise<void> {
    if (!this.current) throw new Error("no pane is loaded");
    await this.current.external.invokeCommand(functionName);
  }
}

/**
 * Office.js ships with its check of requirement sets off; here a call that Excel does not have yet must fail. And it has to learn
 * what is newer than its package.
 */
function prepareClient(pane: PaneWindow): void {
  pane.addEventListener("DOMContentLoaded", () => {
    void pane.Office.onReady(() => {
      teachNotes(pane as never);
      pane.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
    });
  });
}

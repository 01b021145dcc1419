import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { excelHost } from "../excel/host";
import { App, Frame } from "./App";
import { languageOf } from "./language";
import { NotInExcel } from "./NotInExcel";
import type { OfficeColors } from "./theme";

/** Office tells its colours, but Excel has no dependable event for a change: they are read again when the pane comes back. */
const officeColors: OfficeColors = {
  background: () => Office.context?.officeTheme?.bodyBackgroundColor,
  watch(onChange) {
    window.addEventListener("focus", onChange);
    document.addEventListener("visibilitychange", onChange);
    try {
      Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, onChange);
    } catch {
      // Hosts without this event throw; the two above remain.
    }
    return () => {
      window.removeEventListener("focus", onChange);
      document.removeEventListener("visibilitychange", onChange);
    };
  },
};

function show(content: ReactNode): void {
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<StrictMode>{content}</StrictMode>);
}

void Office.onReady(({ host }) => {
  const language = languageOf(Office.context?.displayLanguage ?? navigator.language);
  document.documentElement.lang = language;
  if (host === Office.HostType.Excel) {
    show(<App host={excelHost()} language={language} colors={officeColors} />);
  } else {
    show(
      <Frame language={language} colors={officeColors}>
        <NotInExcel />
      </Frame>
    );
  }
});

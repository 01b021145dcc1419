import { useEffect } from "react";
import type { Finding } from "../../poa/rule";
import { keysAbove } from "../findingRows";
import { tabId } from "../Tabs";
import type { ReviewWork } from "../useReview";

/** F8 goes to the next of the findings, Shift+F8 to the one before, as in editors; after the last comes the first. */
export function useNextKeys(work: ReviewWork, findings: readonly Finding[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      const tab = document.getElementById(tabId("review"));
      if (findings.length === 0 || tab?.getAttribute("aria-selected") === "false") return;
      event.preventDefault();
      goOn(work, findings, event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [work, findings]);
}

function goOn(work: ReviewWork, findings: readonly Finding[], step: 1 | -1): void {
  const { session, dispatch, go } = work;
  const at = session.active ? findings.indexOf(session.active) : -1;
  const from = at < 0 && step < 0 ? 0 : at;
  const next = findings[(from + step + findings.length) % findings.length]!;
  for (const key of keysAbove(next)) {
    if (session.closed.has(key)) dispatch({ kind: "toggled", key });
  }
  if (session.view.kind === "overview") {
    dispatch({ kind: "viewed", view: { kind: "sheet", sheet: next.in.sheet } });
  }
  dispatch({ kind: "activated", finding: next });
  go(next.in.sheet, next.at);
}

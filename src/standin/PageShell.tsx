import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { PageAsk } from "./PageAsk";
import { PageBar } from "./PageBar";
import type { Desk } from "./pageDesk";
import { PageNotices } from "./PageNotices";
import { PANE_WIDTH, PagePane } from "./PagePane";
import { PageRibbon } from "./PageRibbon";
import { WORDS } from "./pageWords";
import { readRibbon } from "./ribbon";

interface PageShellProps {
  readonly desk: Desk;
  readonly manifest: Document;
  /** Runs a function of the ribbon in the pane's page. */
  readonly run: (functionName: string) => Promise<void>;
  /** Opens the window of a book that waits for it. */
  readonly showWaiting: (id: string) => void;
}

/** Everything around the sheet. */
export function PageShell({ desk, manifest, run, showWaiting }: PageShellProps) {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const { language, theme, name, asking, opened, paneBuilds } = state;
  const words = WORDS[language];
  const ribbon = useMemo(() => readRibbon(manifest, language), [manifest, language]);
  const [width, setWidth] = useState<number>(PANE_WIDTH.usual);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    document.title = `${name} – ${words.title}`;
  }, [language, theme, name, words]);
  return (
    <>
      <PageBar words={words} desk={desk} state={state} />
      <PageRibbon words={words} desk={desk} ribbon={ribbon} run={run} />
      {opened > 0 && (
        <PagePane
          words={words}
          title={ribbon.addInName}
          isOpen={state.isPaneOpen}
          run={`${opened} ${paneBuilds} ${language} ${theme}`}
          width={width}
          onWidth={setWidth}
          onClose={() => desk.change({ isPaneOpen: false })}
        />
      )}
      <PageNotices words={words} desk={desk} state={state} showWaiting={showWaiting} />
      {asking && (
        <PageAsk
          words={words}
          bookName={name}
          nextName={asking.name}
          onAnswer={(answer) => void desk.answer(answer)}
        />
      )}
    </>
  );
}

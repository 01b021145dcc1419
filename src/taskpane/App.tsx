import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { onTab, takeTab } from "../commands/latest";
import type { Host } from "../sheet/host";
import type { Language } from "../poa/rule";
import { Boundary } from "./Boundary";
import { InLanguage, useWords } from "./language";
import { Middle } from "./Messages";
import { ReviewTab } from "./ReviewTab";
import { panelId, tabId, Tabs } from "./Tabs";
import { useTheme, type OfficeColors } from "./theme";

const ConsolidateTab = lazy(async () => {
  const { ConsolidateTab: component } = await import("./ConsolidateTab");
  return { default: component };
});

const EditTab = lazy(async () => {
  const { EditTab: component } = await import("./edit/EditTab");
  return { default: component };
});

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column", minWidth: 0 },
  panel: { flexGrow: 1, minHeight: 0, position: "relative" },
  hidden: { display: "none" },
});

/** Everything the pane shows is drawn in Office's colours and in one language. */
export function Frame(props: {
  readonly language: Language;
  readonly colors: OfficeColors;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <InLanguage language={props.language}>
      <FluentProvider theme={useTheme(props.colors)} className={styles.pane}>
        <Boundary>{props.children}</Boundary>
      </FluentProvider>
    </InLanguage>
  );
}

const TABS = ["review", "edit", "consolidate"] as const;
type TabId = (typeof TABS)[number];

/** The pane over a workbook. */
export function App(props: {
  readonly host: Host;
  readonly language: Language;
  readonly colors: OfficeColors;
}) {
  return (
    <Frame language={props.language} colors={props.colors}>
      <Pane host={props.host} />
    </Frame>
  );
}

function Pane({ host }: { readonly host: Host }) {
  const words = useWords();
  const [chosen, choose] = useState<TabId>("review");
  const [opened, open] = useState<ReadonlySet<TabId>>(new Set());
  const onChoose = (id: TabId) => {
    choose(id);
    open((before) => new Set([...before, id]));
  };
  useEffect(() => {
    const follow = () => {
      const asked = takeTab();
      if (asked) onChoose(asked);
    };
    follow();
    return onTab(follow);
  }, []);
  const tabs = TABS.map((id) => ({ id, label: words.tabs[id] }));
  return (
    <>
      <Tabs label={words.tabs.all} tabs={tabs} chosen={chosen} onChoose={onChoose} />
      <Panel id="review" chosen={chosen}>
        <ReviewTab host={host} />
      </Panel>
      <Panel id="edit" chosen={chosen}>
        <Later isWanted={opened.has("edit")}>
          <EditTab host={host} isInFront={chosen === "edit"} />
        </Later>
      </Panel>
      <Panel id="consolidate" chosen={chosen}>
        <Later isWanted={opened.has("consolidate")}>
          <ConsolidateTab host={host} />
        </Later>
      </Panel>
    </>
  );
}

/** What is loaded when somebody first wants it. */
function Later(props: { readonly isWanted: boolean; readonly children: ReactNode }) {
  const words = useWords();
  return (
    <Boundary>
      <Suspense fallback={<Middle title={words.loading} />}>
        {props.isWanted ? props.children : null}
      </Suspense>
    </Boundary>
  );
}

/** A tab's content; it stays as it is while another tab is in front. */
function Panel(props: {
  readonly id: TabId;
  readonly chosen: TabId;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div
      id={panelId(props.id)}
      role="tabpanel"
      aria-labelledby={tabId(props.id)}
      className={props.id === props.chosen ? styles.panel : styles.hidden}
    >
      {props.children}
    </div>
  );
}

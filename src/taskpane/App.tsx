import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { onTab, takeTab } from "../commands/latest";
import type { Host } from "../sheet/host";
import type { Language } from "../poa/rule";
import { Boundary } from "./Boundary";
import { HostToDiagnose } from "./diagnosis/Diagnosis";
import { wasShownAround } from "./help/seen";
import { InLanguage, useWords } from "./language";
import { Middle } from "./Messages";
import { ReviewTab } from "./ReviewTab";
import { AsideButtons, HelpPanel, SettingsPanel, type Aside } from "./settings/Asides";
import { panelId, tabId, Tabs } from "./Tabs";
import { useTheme, type OfficeColors } from "./theme";

const ConsolidateTab = lazy(async () => {
  const { ConsolidateTab: component } = await import("./ConsolidateTab");
  return { default: component };
});

const Tour = lazy(async () => {
  const { Tour: component } = await import("./help/Tour");
  return { default: component };
});

const EditTab = lazy(async () => {
  const { EditTab: component } = await import("./edit/EditTab");
  return { default: component };
});

const useStyles = makeStyles({
  pane: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", minWidth: 0 },
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, clipPath: "inset(50%)" },
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // One line below tabs and buttons.
    "& > [role=tablist]": { flexGrow: 1, borderBottomStyle: "none" },
  },
  readOnly: {
    flexShrink: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
      <div className={styles.pane} style={useTheme(props.colors)}>
        <main className={styles.main}>
          <h1 className={styles.unseen}>POA</h1>
          <Boundary>{props.children}</Boundary>
        </main>
      </div>
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
    // Around all, so that a pane that cannot be drawn can be told of, too.
    <HostToDiagnose value={props.host}>
      <Frame language={props.language} colors={props.colors}>
        <Pane host={props.host} />
      </Frame>
    </HostToDiagnose>
  );
}

function Pane({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const words = useWords();
  const [chosen, choose] = useState<TabId>("review");
  const [aside, setAside] = useState<Aside | null>(null);
  const [isTouring, setTouring] = useState(() => !wasShownAround());
  const [opened, open] = useState<ReadonlySet<TabId>>(new Set());
  const onChoose = (id: TabId) => {
    choose(id);
    setAside(null);
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
  const inFront = aside ? null : chosen;
  const tabs = TABS.map((id) => ({ id, label: words.tabs[id] }));
  return (
    <>
      <div className={styles.bar}>
        <Tabs label={words.tabs.all} tabs={tabs} chosen={inFront} onChoose={onChoose} />
        <AsideButtons open={aside} onOpen={setAside} />
      </div>
      {host.isReadOnly() ? (
        <p className={styles.readOnly} role="note">
          {words.readOnly}
        </p>
      ) : null}
      {aside ? (
        <Later isWanted>
          {aside === "settings" ? (
            <SettingsPanel host={host} onClose={() => setAside(null)} />
          ) : (
            <HelpPanel onClose={() => setAside(null)} />
          )}
        </Later>
      ) : null}
      <Panel id="review" chosen={inFront}>
        <ReviewTab host={host} />
      </Panel>
      <Panel id="edit" chosen={inFront}>
        <Later isWanted={opened.has("edit")}>
          <EditTab host={host} isInFront={inFront === "edit"} />
        </Later>
      </Panel>
      <Panel id="consolidate" chosen={inFront}>
        <Later isWanted={opened.has("consolidate")}>
          <ConsolidateTab host={host} />
        </Later>
      </Panel>
      {isTouring && inFront === "review" ? (
        // Nobody waits for it, and nobody misses it.
        <Boundary>
          <Suspense>
            <Tour onEnd={() => setTouring(false)} />
          </Suspense>
        </Boundary>
      ) : null}
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
  /** None while the settings or the help stand in the place of all. */
  readonly chosen: TabId | null;
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

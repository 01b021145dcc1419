import { useCallback, useId, useState } from "react";
import { readToRepair } from "../../commands/repair";
import type { ChangesBySheet } from "../../sheet/change";
import type { Host } from "../../sheet/host";
import type { Grid } from "../../sheet/grid";
import { checkSheet } from "../../poa/check";
import {
  disputedTexts,
  officialised,
  type ActionTexts,
  type TextUse,
} from "../../poa/officialText";
import type { Finding } from "../../poa/rule";
import type { Settings } from "../../poa/settings";
import { Tick } from "../Tick";
import { CellChanges } from "./CellChanges";
import { Loading } from "./Loading";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import type { PanelProps } from "./RepairPanel";
import { useLoaded } from "./useLoaded";
import { useRepairWords } from "./words";

interface Read {
  readonly grids: readonly Grid[];
  /** Null where all areas write the same by now. */
  readonly texts: ActionTexts | null;
}

const NOTHING: Read = { grids: [], texts: null };

type TextsPanelProps = PanelProps & { readonly finding: Finding };

/** The wordings of an action and who writes each; the official one is written on the chosen sheets. */
export function TextsPanel({ host, work, checked, finding }: TextsPanelProps) {
  const words = useRepairWords();
  const code = String(finding.facts.code);
  const [loaded, retry] = useTexts(host, code, checked.settings);
  const [chosen, choose] = useState<string | null>(null);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const { grids, texts } = loaded.kind === "ready" ? loaded.value : NOTHING;
  const text = chosen ?? texts?.variants[0]?.text ?? "";
  const whole = texts && officialised(texts, text, grids);
  const changes = new Map([...(whole?.changes ?? [])].filter(([sheet]) => !left.has(sheet)));
  const about = { kind: "official-text", rules: [finding.rule], findings: 1, facts: null } as const;
  return (
    <PanelFrame
      title={words.texts.title(code)}
      isBusy={work.session.busy !== null}
      apply={{
        label: words.apply,
        isReady: changes.size > 0,
        do: () => work.repair({ kind: "apply", changes, about }),
      }}
      onClose={() => work.dispatch({ kind: "repairing", view: null })}
    >
      <Loading loaded={loaded} onRetry={retry}>
        {() => (
          <>
            <Variants texts={texts} text={text} onChoose={choose} />
            <Sheets sheets={[...(whole?.changes.keys() ?? [])]} left={left} onLeave={leave} />
            <Effect work={work} changes={changes} leftOut={whole?.leftOut ?? []} />
          </>
        )}
      </Loading>
    </PanelFrame>
  );
}

/** What would be written, and what cannot be. */
function Effect(props: {
  readonly work: PanelProps["work"];
  readonly changes: ChangesBySheet;
  readonly leftOut: readonly TextUse[];
}) {
  const styles = usePanelStyles();
  const { texts } = useRepairWords();
  const { work, changes, leftOut } = props;
  return (
    <>
      {leftOut.length > 0 ? (
        <p className={styles.quiet}>{texts.cut(leftOut.map(({ plan }) => plan.ref.sheet))}</p>
      ) : null}
      {changes.size > 0 ? <CellChanges changes={changes} onGo={work.go} /> : null}
    </>
  );
}

/** Reads the book anew: what is written has to be what stands there now. */
function useTexts(host: Host, code: string, settings: Settings) {
  const load = useCallback(async (): Promise<Read> => {
    const { grids } = await readToRepair(host, null, { settings });
    const plans = grids.flatMap((grid) => checkSheet(grid, settings).plans);
    return { grids, texts: disputedTexts(plans).find((one) => one.code === code) ?? null };
  }, [host, code, settings]);
  return useLoaded(load);
}

function Variants(props: {
  readonly texts: ActionTexts | null;
  readonly text: string;
  readonly onChoose: (text: string) => void;
}) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const group = useId();
  if (!props.texts) return <p className={styles.text}>{words.texts.one}</p>;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.texts.choose}</legend>
      {props.texts.variants.map(({ text, uses }) => (
        <Tick
          key={text}
          kind="radio"
          group={group}

          isChosen={text === props.text}
          about={words.texts.writes(uses.map(({ plan }) => plan.ref.sheet))}
          onChoose={() => props.onChoose(text)}
        >
          {text}
        </Tick>
      ))}
    </fieldset>
  );
}

function Sheets(props: {
  readonly sheets: readonly string[];
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const { sheets, left, onLeave } = props;
  if (sheets.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.texts.sheets}</legend>
      {sheets.map((sheet) => (
        <Tick
          key={sheet}

          isChosen={!left.has(sheet)}
          onChoose={(isChosen) =>
            onLeave(new Set(isChosen ? [...left].filter((one) => one !== sheet) : [...left, sheet]))
          }
        >
          {sheet}
        </Tick>
      ))}
    </fieldset>
  );
}

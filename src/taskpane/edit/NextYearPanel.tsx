import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { yearTexts, type YearText } from "../../commands/newSheets";
import { SelectField, TextField } from "../fields";
import { TextDifference } from "../TextDifference";
import { Tick } from "../Tick";
import { yearFrom } from "./NewSheetPanel";
import { Panel, Plain } from "./Panel";
import type { Panel as PanelState } from "./state";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  texts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Enough to know a text again. */
const AROUND = 60;

/** Asks what becomes of the weights and of each text that names a year. */
export function NextYearPanel({
  work,
  panel,
}: {
  readonly work: EditWork;
  readonly panel: Extract<PanelState, { kind: "next-year" }>;
}) {
  const { nextYear: own } = useEditWords();
  const { sheet, scope, sources } = panel;
  const first = sources[0]?.plan.fiscalYear?.value ?? new Date().getFullYear();
  const [typed, setTyped] = useState(String(first + 1));
  const [weights, setWeights] = useState<"kept" | "emptied">("kept");
  const [staying, setStaying] = useState<ReadonlySet<string>>(new Set());
  const year = yearFrom(typed);
  const texts = useMemo(() => (year === null ? [] : yearTexts(sources, year)), [sources, year]);
  const make = () => {
    if (year !== null) work.nextYear(sheet, scope, { fiscalYear: year, weights, staying });
  };
  const scopes = { sheet: own.scopes.sheet(sheet), book: own.scopes.book };
  return (
    <Panel work={work} title={own.title} does={own.does(sources.length)} onDo={make}>
      <Plain>{own.about}</Plain>
      <SelectField
        isFirst
        label={own.from}
        value={scope}
        options={scopes}
        onChange={(now) => work.askNextYear(sheet, now)}
      />
      <TextField
        isNumber="whole"
        label={own.year}
        value={typed}
        wrong={year === null ? own.noYear : ""}
        onChange={setTyped}
      />
      <SelectField
        label={own.weights}
        value={weights}
        options={own.weightsAs}
        onChange={setWeights}
      />
      <Plain>{own.texts(texts.length)}</Plain>
      <Texts texts={texts} staying={staying} onStay={setStaying} />
    </Panel>
  );
}

function Texts(props: {
  readonly texts: readonly YearText[];
  readonly staying: ReadonlySet<string>;
  readonly onStay: (staying: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const { nextYear: own, part } = useEditWords();
  const { texts, staying, onStay } = props;
  const toggle = (from: string, carries: boolean) =>
    onStay(new Set(carries ? [...staying].filter((one) => one !== from) : [...staying, from]));
  return (
    <div className={styles.texts}>
      {texts.map(({ from, to, changes }) => (
        <Tick key={from} isChosen={!staying.has(from)} onChoose={(on) => toggle(from, on)}>
          <span className={styles.quiet}>
            {part(changes[0]!.level, changes[0]!.code)}
            {changes.length > 1 ? ` · ${own.times(changes.length)}` : ""}:
          </span>{" "}
          <TextDifference around={AROUND} before={from} after={to} say={own.becomes} />
        </Tick>
      ))}
    </div>
  );
}

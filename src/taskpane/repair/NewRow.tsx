import { makeStyles, tokens } from "@fluentui/react-components";
import { a1 } from "../../sheet/cell";
import type { CodeChange } from "../../poa/edit/edited";
import type { SisterSuggestion } from "../../poa/sisterSuggestions";
import { usePanelStyles } from "./panelStyles";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  row: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** The row that an insertion brings, and the codes that go on because of it. */
export function NewRow(props: {
  readonly insertion: Extract<SisterSuggestion, { kind: "insert" }>;
  readonly asked: readonly CodeChange[] | null;
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const { closing, percent } = useRepairWords();
  const { after, action, sister, code, text, weight } = props.insertion;
  const facts = [
    [closing.code, closing.codeGoesOn(code)],
    [closing.task, text],
    [closing.weight, weight === null ? closing.noWeight : percent(weight)],
  ] as const;
  return (
    <>
      <p className={panel.text}>
        {after === null
          ? closing.inAction((action ?? sister.action).code.value)
          : closing.below(after)}
      </p>
      <dl className={styles.row}>
        {facts.flatMap(([label, value]) => [
          <dt key={`${label} label`} className={styles.label}>
            {label}
          </dt>,
          <dd key={label} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      {props.asked ? <CodesToo codes={props.asked} /> : null}
    </>
  );
}

function CodesToo({ codes }: { readonly codes: readonly CodeChange[] }) {
  const panel = usePanelStyles();
  const { closing } = useRepairWords();
  return (
    <div role="alert" className={panel.group}>
      <p className={panel.strong}>{closing.asks}</p>
      <ul className={panel.list}>
        {codes.map(({ at, from, to }) => (
          <li key={a1(at)}>
            {a1(at)}: {from} → {to}
          </li>
        ))}
      </ul>
    </div>
  );
}

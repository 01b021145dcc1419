import { makeStyles, tokens } from "@fluentui/react-components";
import { AreaTable } from "./AreaTable";
import { useConsolidateWords } from "./consolidateWords";
import { areasWithErrors, canCreate } from "./consolidation";
import { tasksIn, type Gathered } from "./gather";
import { FineIcon, SeverityIcon } from "./Icons";
import { Middle } from "./Messages";
import { PushButton } from "./PushButton";
import { SkippedSheets } from "./SkippedSheets";
import { TextLink } from "./TextLink";
import type { ConsolidateWork } from "./useConsolidation";

const useStyles = makeStyles({
  table: { flexGrow: 1, flexShrink: 1, flexBasis: "160px", minHeight: "112px", overflowY: "auto" },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  accept: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  box: {
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ResultProps {
  readonly work: ConsolidateWork;
  readonly gathered: Gathered;
}

/** What the book gives, area by area, and the decision to create the national sheet. */
export function ConsolidateResult({ work, gathered }: ResultProps) {
  const styles = useStyles();
  const consolidate = useConsolidateWords();
  return (
    <>
      <div className={styles.table}>
        {gathered.areas.length === 0 ? (
          <Middle title={consolidate.nothing} />
        ) : (
          <AreaTable gathered={gathered} />
        )}
        <SkippedSheets title={consolidate.skipped} skipped={gathered.skipped} />
      </div>
      <div className={styles.foot} aria-live="polite">
        {gathered.areas.length === 0 ? null : <Balance gathered={gathered} />}
        {work.state.isCreated ? (
          <Created work={work} gathered={gathered} />
        ) : (
          <Decision work={work} gathered={gathered} />
        )}
      </div>
    </>
  );
}

/** Rows in and rows out: the same, or something is wrong with us. */
function Balance({ gathered }: Pick<ResultProps, "gathered">) {
  const styles = useStyles();
  const consolidate = useConsolidateWords();
  const { rowsIn, rowsOut } = gathered.national;
  const isSame = rowsIn === rowsOut;
  return (
    <div className={styles.line}>
      {isSame ? <FineIcon /> : <SeverityIcon severity="error" />}
      <span>{isSame ? consolidate.same(rowsIn) : consolidate.notSame(rowsIn, rowsOut)}</span>
    </div>
  );
}

function Decision({ work, gathered }: ResultProps) {
  const styles = useStyles();
  const consolidate = useConsolidateWords();
  return (
    <>
      <Acceptance work={work} gathered={gathered} />
      {gathered.hasNational ? <span>{consolidate.replaces}</span> : null}
      <div className={styles.buttons}>
        {gathered.areas.length === 0 ? null : (
          <PushButton
            rank="primary"
            disabled={!canCreate(work.state)}
            onClick={() => work.create(gathered)}
          >
            {consolidate.create}
          </PushButton>
        )}
        <PushButton disabled={work.state.busy !== null} onClick={work.read}>
          {consolidate.again}
        </PushButton>
      </div>
    </>
  );
}

/** Which areas have errors, and the planner's word that it may go on with them. Nothing when none has. */
function Acceptance({ work, gathered }: ResultProps) {
  const styles = useStyles();
  const consolidate = useConsolidateWords();
  const withErrors = areasWithErrors(gathered);
  if (withErrors.length === 0) return null;
  return (
    <>
      <div className={styles.line}>
        <SeverityIcon severity="error" />
        <span>{consolidate.withErrors(withErrors)}</span>
      </div>
      <label className={styles.accept}>
        <input
          type="checkbox"
          className={styles.box}
          checked={work.state.accepted}
          onChange={({ target }) => work.dispatch({ kind: "accepted", accepted: target.checked })}
        />
        {consolidate.accept}
      </label>
    </>
  );
}

function Created({ work, gathered }: ResultProps) {
  const styles = useStyles();
  const consolidate = useConsolidateWords();
  const { national } = gathered;
  return (
    <>
      <div className={styles.line}>
        <FineIcon />
        <span>
          {consolidate.created(tasksIn(national), national.rowsOut, national.rowsIn)}{" "}
          <TextLink onClick={work.open}>{consolidate.open}</TextLink>
        </span>
      </div>
      <div className={styles.buttons}>
        <PushButton onClick={work.read}>{consolidate.again}</PushButton>
      </div>
    </>
  );
}

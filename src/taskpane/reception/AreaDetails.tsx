import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReceivedArea } from "../../poa/reception";
import { byWeight, isOpen, type Remark } from "../../poa/remark";
import { a1 } from "../../sheet/cell";
import { SeverityIcon } from "../Icons";
import { useWords } from "../language";
import { PushButton } from "../PushButton";
import { TextLink } from "../TextLink";
import { fileOf } from "./areaState";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";
import { notesOf } from "./writing";

/** More would hide the areas below; the rest is in the book for the area. */
const MOST_TOLD = 8;

const useStyles = makeStyles({
  details: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 28px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  fact: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  remark: {
    display: "grid",
    gridTemplateColumns: "12px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    padding: "1px 0",
    "> svg": { marginTop: "2px" },
  },
  cell: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DetailsProps {
  readonly work: ReceptionWork;
  readonly area: ReceivedArea;
}

/** A number and its percent sign stay on one line. */
const unbroken = (text: string): string => text.replace(/(\d) %/g, "$1\u00a0%");

/** All that is known of an area: where its plan comes from, what is wrong with it, and what can be done about it. */
export function AreaDetails({ work, area }: DetailsProps) {
  const styles = useStyles();
  const words = useWords();
  const own = useConsolidateWords();
  const { plan, area: name, rowsIn, rowsOut } = area.count;
  return (
    <div className={styles.details}>
      <div className={styles.name}>{name}</div>
      <div className={styles.fact}>{own.sheetOf(plan.ref.sheet, fileOf(area, own))}</div>
      <div className={styles.fact}>
        {plan.fiscalYear ? words.year(plan.fiscalYear.value) : words.noYear} ·{" "}
        {own.rows(rowsIn, rowsOut)}
      </div>
      <Remarks work={work} area={area} />
      <Commands work={work} area={area} />
    </div>
  );
}

function Remarks({ work, area }: DetailsProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const told = area.remarks
    .filter((remark) => remark.severity !== "hint" && isOpen(remark))
    .sort(byWeight);
  if (told.length === 0) return <div className={styles.fact}>{own.noFindings}</div>;
  const errors = told.filter(({ severity }) => severity === "error").length;
  const shown = told.slice(0, Math.max(MOST_TOLD, errors));
  return (
    <ul className={styles.list}>
      {shown.map((remark, index) => (
        <li key={index} className={styles.remark}>
          <SeverityIcon severity={remark.severity} size={12} />
          <span>
            <Place work={work} area={area} remark={remark} />
            {unbroken(remark.what)}
          </span>
        </li>
      ))}
      {told.length > shown.length ? <li>{own.more(told.length - shown.length)}</li> : null}
    </ul>
  );
}

/** The cell of a remark; in the open workbook one can go there. */
function Place({ work, area, remark }: DetailsProps & { readonly remark: Remark }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { at } = remark;
  if (area.from.file) return <span className={styles.cell}>{a1(at)}</span>;
  return (
    <TextLink
      className={styles.cell}
      aria-label={own.goTo(a1(at))}
      onClick={() => work.go(remark.in.sheet, at)}
    >
      {a1(at)}
    </TextLink>
  );
}

function Commands({ work, area }: DetailsProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { reception } = work.view;
  const { sigla } = area.count;
  const note = reception ? notesOf(reception).find(({ key }) => key === sigla) : undefined;
  const isBusy = work.state.job !== null;
  const { file, origin } = area.from;
  return (
    <div className={styles.buttons}>
      {note ? (
        <PushButton disabled={isBusy} onClick={() => work.saveNote(note)}>
          {own.saveNote}
        </PushButton>
      ) : null}
      {origin === "kept" ? null : (
        <PushButton rank="subtle" disabled={isBusy} onClick={() => work.remove(file?.book ?? "")}>
          {file ? own.removeFile : own.removeOpenBook}
        </PushButton>
      )}
    </div>
  );
}

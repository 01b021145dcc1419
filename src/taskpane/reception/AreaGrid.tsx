import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { operationsOf, tasksOf } from "../../poa/plan";
import type { ReceivedArea } from "../../poa/reception";
import { OpenIcon, SeverityIcon } from "../Icons";
import { useWords } from "../language";
import { Unseen } from "../Unseen";
import { useSize } from "../useSize";
import { sayShortTotal } from "../WeightBar";
import { weightShapeOf } from "../weightShape";
import { AreaDetails } from "./AreaDetails";
import { fileOf, rowId, sayState } from "./areaState";
import { shortNames } from "./shortNames";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";

/** From this width on, in pixels, a row has room for all it says. */
const WIDE = 600;

const COLUMNS =
  "12px minmax(96px, 1.6fr) 58px 44px 28px 28px 40px 46px 30px 42px minmax(60px, 1fr) 82px";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    width: "100%",
    boxSizing: "border-box",
    position: "relative",
    display: "grid",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  narrow: {
    gridTemplateColumns: "12px minmax(0, 1fr) auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  wide: {
    gridTemplateColumns: COLUMNS,
    // A row that is scrolled to stands below the headings.
    scrollMarginTop: "29px",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  head: {
    position: "sticky",
    top: 0,
    cursor: "default",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
  },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sigla: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalS },
  number: { textAlign: "right", whiteSpace: "nowrap" },
  second: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  marks: { display: "inline-flex", alignItems: "center", gap: "3px", whiteSpace: "nowrap" },
  apart: { columnGap: tokens.spacingHorizontalS },
  right: { justifyContent: "flex-end" },
  // The numbers before it end where it begins.
  file: { paddingLeft: tokens.spacingHorizontalXS },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  sum: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface GridProps {
  readonly work: ReceptionWork;
  readonly areas: readonly ReceivedArea[];
  /** The siglas of the areas that show their details. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (sigla: string) => void;
}

/** What each area gives, and where it stands. A row opens to all that is known of it. */
export function AreaGrid({ work, areas, open, onToggle }: GridProps) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const box = useRef<HTMLDivElement>(null);
  const isWide = useSize(box).width >= WIDE;
  const short = shortNames(areas.map(({ count }) => count.area));
  const tasks = areas.reduce((all, { count }) => all + tasksOf(count.plan).length, 0);
  return (
    <div ref={box}>
      {isWide ? <Head /> : null}
      <ul className={styles.list} aria-label={words.list}>
        {areas.map((area, index) => {
          const { sigla } = area.count;
          const isOpen = open.has(sigla);
          const name = short[index]!;
          const row = { work, area, isOpen, short: name, onToggle: () => onToggle(sigla) };
          return (
            <li key={sigla}>
              {isWide ? <WideRow {...row} /> : <NarrowRow {...row} />}
              {isOpen ? <AreaDetails work={work} area={area} /> : null}
            </li>
          );
        })}
      </ul>
      <div className={styles.sum}>{words.sum(areas.length, tasks)}</div>
    </div>
  );
}

function Head() {
  const styles = useStyles();
  const { columns } = useConsolidateWords();
  const isNumber = new Set(["actions", "operations", "tasks", "total", "errors", "warnings"]);
  return (
    <div className={mergeClasses(styles.row, styles.wide, styles.head)} aria-hidden="true">
      <span />
      {Object.entries(columns).map(([id, title]) => (
        <span
          key={id}
          className={mergeClasses(
            styles.cut,
            isNumber.has(id) && styles.number,
            id === "file" && styles.file
          )}
        >
          {title}
        </span>
      ))}
    </div>
  );
}

interface RowProps {
  readonly work: ReceptionWork;
  readonly area: ReceivedArea;
  readonly isOpen: boolean;
  /** What tells the area apart from those beside it. */
  readonly short: string;
  readonly onToggle: () => void;
}

/** What a row has no room for, for those who hear it. */
function Rest({ area }: Pick<RowProps, "area">) {
  const words = useWords();
  const own = useConsolidateWords();
  const { plan, area: name } = area.count;
  const year = plan.fiscalYear ? words.year(plan.fiscalYear.value) : words.noYear;
  const size = words.size(plan.actions.length, operationsOf(plan).length, tasksOf(plan).length);
  return <Unseen>{`, ${name}; ${year}; ${size}; ${fileOf(area, own)}`}</Unseen>;
}

function NarrowRow({ work, area, isOpen, onToggle, short }: RowProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { plan, sigla, area: name } = area.count;
  return (
    <button
      id={rowId(sigla)}
      type="button"
      className={mergeClasses(styles.row, styles.narrow)}
      aria-expanded={isOpen}
      title={name}
      onClick={onToggle}
    >
      <OpenIcon isOpen={isOpen} />
      <span className={styles.cut}>
        <span className={styles.sigla}>{sigla}</span> {short}{" "}
      </span>
      <Total work={work} area={area} />
      <span className={styles.second}>
        <span className={mergeClasses(styles.marks, styles.apart)}>
          {own.tasks(tasksOf(plan).length)} <Counts area={area} />
        </span>
        <span className={styles.cut}>{sayState(area, work.view, own)}</span>
      </span>
      <Rest area={area} />
    </button>
  );
}

function WideRow({ work, area, isOpen, onToggle, short }: RowProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { plan, sigla, area: name } = area.count;
  const counts = [plan.actions.length, operationsOf(plan).length, tasksOf(plan).length];
  const file = fileOf(area, own);
  return (
    <button
      id={rowId(sigla)}
      type="button"
      className={mergeClasses(styles.row, styles.wide)}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <OpenIcon isOpen={isOpen} />
      <span className={styles.cut} title={name}>
        {short}{" "}
      </span>
      <span className={styles.cut}>{sigla} </span>
      <span aria-hidden="true">{plan.fiscalYear?.value ?? "–"}</span>
      {counts.map((count, index) => (
        <span key={index} className={styles.number} aria-hidden="true">
          {count}
        </span>
      ))}
      <Total work={work} area={area} />
      <Mark severity="error" count={area.errors} />
      <Mark severity="warning" count={area.warnings} />
      <span className={mergeClasses(styles.cut, styles.file)} title={file} aria-hidden="true">
        {file}
      </span>
      <span>
        {sayState(area, work.view, own)}
        <Rest area={area} />
      </span>
    </button>
  );
}

function Total({ work, area }: Pick<RowProps, "work" | "area">) {
  const styles = useStyles();
  const words = useWords();
  const shape = weightShapeOf(area.count.plan, work.state.settings);
  return (
    <span className={mergeClasses(styles.number, !shape.isFull && styles.wrong)}>
      {sayShortTotal(shape, words)}{" "}
    </span>
  );
}

function Mark(props: { readonly severity: "error" | "warning"; readonly count: number }) {
  const styles = useStyles();
  const { n } = useWords();
  const own = useConsolidateWords();
  const { severity, count } = props;
  const said = severity === "error" ? own.errors(count) : own.warnings(count);
  return (
    <span className={mergeClasses(styles.marks, styles.right)}>
      {count === 0 ? null : <SeverityIcon severity={severity} size={12} />}
      <span aria-hidden="true">{n(count)}</span>
      <Unseen>{said} </Unseen>
    </span>
  );
}

function Counts({ area }: { readonly area: ReceivedArea }) {
  return (
    <>
      {area.errors > 0 ? <Mark severity="error" count={area.errors} /> : null}
      {area.warnings > 0 ? <Mark severity="warning" count={area.warnings} /> : null}
    </>
  );
}

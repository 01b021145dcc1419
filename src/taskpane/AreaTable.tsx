import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useConsolidateWords } from "./consolidateWords";
import type { Gathered, GatheredArea } from "./gather";
import { SeverityIcon } from "./Icons";
import { useWords } from "./language";
import { sayShortTotal } from "./WeightBar";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "separate",
    borderSpacing: 0,
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  caption: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  cell: {
    height: "28px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { paddingRight: tokens.spacingHorizontalM },
  },
  name: { textAlign: "left", paddingLeft: tokens.spacingHorizontalM },
  head: {
    position: "sticky",
    top: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  sum: {
    position: "sticky",
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  count: { width: "48px" },
  total: { width: "58px" },
  errors: { width: "62px" },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: "inline-flex",
    verticalAlign: "middle",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "3px",
  },
});

/** What each area gives: rows read, rows that pass, what its weights add to, and its errors. */
export function AreaTable({ gathered }: { readonly gathered: Gathered }) {
  const styles = useStyles();
  const { caption } = useConsolidateWords();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <Headings />
      <tbody>
        {gathered.areas.map((area) => (
          <AreaLine key={`${area.count.plan.ref.sheet}/${area.count.plan.headingRow}`} {...area} />
        ))}
      </tbody>
      <Sums gathered={gathered} />
    </table>
  );
}

function Headings() {
  const styles = useStyles();
  const { area, rowsIn, rowsOut, total, errors } = useConsolidateWords().columns;
  const columns = [
    [area, styles.name],
    [rowsIn, styles.count],
    [rowsOut, styles.count],
    [total, styles.total],
    [errors, styles.errors],
  ] as const;
  return (
    <thead>
      <tr>
        {columns.map(([title, width]) => (
          <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head, width)}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Sums({ gathered: { areas, national } }: { readonly gathered: Gathered }) {
  const styles = useStyles();
  const words = useWords();
  const { sum } = useConsolidateWords();
  const foot = mergeClasses(styles.cell, styles.sum);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={mergeClasses(foot, styles.name)}>
          {sum(areas.length)}
        </th>
        <td className={foot}>{words.n(national.rowsIn)}</td>
        <td className={foot}>{words.n(national.rowsOut)}</td>
        <td className={foot} />
        <td className={foot}>
          <Errors count={areas.reduce((all, { errors }) => all + errors, 0)} />
        </td>
      </tr>
    </tfoot>
  );
}

function AreaLine({ count, shape, errors }: GatheredArea) {
  const styles = useStyles();
  const words = useWords();
  const { area, plan, rowsIn, rowsOut } = count;
  const wrong = (isWrong: boolean) => mergeClasses(styles.cell, isWrong && styles.wrong);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)} title={area}>
        {plan.ref.sheet}
      </th>
      <td className={styles.cell}>{words.n(rowsIn)}</td>
      <td className={wrong(rowsIn !== rowsOut)}>{words.n(rowsOut)}</td>
      <td className={wrong(!shape.isFull)}>{sayShortTotal(shape, words)}</td>
      <td className={styles.cell}>
        <Errors count={errors} />
      </td>
    </tr>
  );
}

function Errors({ count }: { readonly count: number }) {
  const styles = useStyles();
  const words = useWords();
  if (count === 0) return words.n(0);
  return (
    <span className={styles.mark}>
      <SeverityIcon severity="error" size={12} />
      {words.n(count)}
    </span>
  );
}

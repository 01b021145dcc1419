import { makeStyles, tokens } from "@fluentui/react-components";
import type { CodeChange } from "../../poa/edit/edited";
import { a1 } from "../../sheet/cell";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "left",
    verticalAlign: "bottom",
    fontWeight: tokens.fontWeightSemibold,
  },
  code: { width: "26%" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  fresh: { fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
  },
});

/** Old code, new code, and what has it, from top to bottom. */
export function CodeTable({ codes }: { readonly codes: readonly CodeChange[] }) {
  const styles = useStyles();
  const { table, confirm, levels } = useEditWords();
  if (codes.length === 0) return null;
  return (
    <table className={styles.table} aria-label={table.label}>
      <colgroup>
        <col className={styles.code} />
        <col className={styles.code} />
        <col />
      </colgroup>
      <thead>
        <tr>
          {[table.from, table.to, table.what].map((title) => (
            <th key={title} scope="col" className={styles.head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {codes.map(({ level, at, from, to, text }) => (
          <tr key={`${level} ${a1(at)}`}>
            <td className={styles.cell}>{from || confirm.noCode}</td>
            <td className={styles.cell}>
              <span className={styles.fresh}>{to}</span>
            </td>
            <td className={styles.cell} title={text}>
              <span className={styles.text}>{text || levels[level]}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

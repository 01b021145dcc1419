import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { a1, type Cell } from "../../sheet/cell";
import type { ChangesBySheet } from "../../sheet/change";
import { previewOf, type CellPreview, type Shown } from "../../poa/preview";
import { useLanguage } from "../language";
import { TextDifference, useDifferenceStyles } from "../TextDifference";
import { TextLink } from "../TextLink";
import { Unseen } from "../Unseen";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: {
    display: "grid",
    gridTemplateColumns: "48px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `2px 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  sheet: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: "inherit",
    fontWeight: tokens.fontWeightSemibold,
  },
  whole: { margin: 0 },
});

/** As many cells as are shown before the planner asks for all. */
const FEW = 40;

export interface CellChangesProps {
  readonly changes: ChangesBySheet;
  readonly onGo: (sheet: string, at: Cell) => void;
}

/** Each cell that a change writes, as it is and as it will be. */
export function CellChanges({ changes, onGo }: CellChangesProps) {
  const styles = useStyles();
  const words = useRepairWords();
  const language = useLanguage();
  const [isWhole, showWhole] = useState(false);
  const sheets = [...changes].map(([sheet, change]) => ({
    sheet,
    ...previewOf(change, language),
  }));
  const count = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  let left = isWhole ? Infinity : FEW;
  return (
    <section aria-label={words.preview.label}>
      {count > 1 ? (
        <p className={styles.whole}>{words.preview.whole(count, [...changes.keys()])}</p>
      ) : null}
      {sheets.map(({ sheet, cells, showRows }) => {
        const shown = cells.slice(0, Math.max(0, left));
        left -= cells.length;
        if (shown.length === 0 && showRows.length === 0) return null;
        return (
          <div key={sheet}>
            {sheets.length > 1 ? <h3 className={styles.sheet}>{sheet}</h3> : null}
            {showRows.length > 0 ? (
              <p className={styles.whole}>{words.preview.show(showRows)}</p>
            ) : null}
            <ul className={styles.list}>
              {shown.map((cell) => (
                <CellLine key={a1(cell.at)} cell={cell} onGo={() => onGo(sheet, cell.at)} />
              ))}
            </ul>
          </div>
        );
      })}
      {!isWhole && count > FEW ? (
        <TextLink onClick={() => showWhole(true)}>{words.showAll(count)}</TextLink>
      ) : null}
    </section>
  );
}

function CellLine({ cell, onGo }: { readonly cell: CellPreview; readonly onGo: () => void }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span>
        <TextLink onClick={onGo}>{a1(cell.at)}</TextLink>
      </span>
      <BeforeAndAfter before={cell.before} after={cell.after} />
    </li>
  );
}

/** Texts longer than this are told by their difference alone. */
const SHORT = 24;

/** What a cell shows and will show. A difference that cannot be seen is drawn or named. */
export function BeforeAndAfter({ before, after }: { before: Shown; after: Shown }) {
  const styles = useStyles();
  const difference = useDifferenceStyles();
  const { preview } = useRepairWords();
  const isLong = Math.max(before.text.length, after.text.length) > SHORT;
  const isText = before.kind === "text" && after.kind === "text";
  if (isText && (isLong || /\s/.test(before.text))) {
    return <TextDifference before={before.text} after={after.text} say={preview} />;
  }
  const saysKind = before.kind !== after.kind && before.kind !== "empty";
  const say = ({ kind, text }: Shown) => (kind === "empty" ? `(${preview.kinds.empty})` : text);
  const kindOf = ({ kind }: Shown) =>
    saysKind && kind !== "empty" ? (
      <span className={styles.quiet}> ({preview.kinds[kind]})</span>
    ) : null;
  return (
    <span className={difference.text}>
      <Unseen>{preview.before}</Unseen>
      <del className={difference.was}>{say(before)}</del>
      {kindOf(before)} → <Unseen>{preview.after}</Unseen>
      <ins className={difference.now}>{say(after)}</ins>
      {kindOf(after)}
    </span>
  );
}

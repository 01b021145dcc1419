import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { exportFindings } from "../../commands/exportFindings";
import type { Grouping } from "../findingRows";
import { reasonOf } from "../failure";
import { useLanguage, useWords } from "../language";
import { PushButton } from "../PushButton";
import { TextLink } from "../TextLink";
import type { ListToolsProps } from "./ListTools";
import { copyOf, copyOfList, copyText, type CopyWords } from "./pick";
import { useListWords } from "./words";

const useStyles = makeStyles({
  verbs: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  group: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  select: {
    height: "24px",
    maxWidth: "100%",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  status: { margin: 0, color: tokens.colorNeutralForeground2 },
  told: { marginTop: tokens.spacingVerticalXS },
});

const GROUPINGS: readonly Grouping[] = ["severity", "rule", "area"];

/** What was done, and the sheet it led to. */
interface Told {
  readonly text: string;
  readonly sheet?: string;
}

/** Grouping, copying and writing the list into a sheet. */
export function ListVerbs(props: ListToolsProps) {
  const styles = useStyles();
  const words = useListWords();
  const { work, shown, grouping, onGroup, showsSheet } = props;
  const groupings = GROUPINGS.filter((one) => showsSheet || one !== "area");
  const [told, tell] = useState<Told>({ text: "" });
  const copy = useCopying(tell);
  const [isBusy, exportAll] = useExporting(props, tell);
  const { active } = work.session;
  return (
    <>
      <div className={styles.verbs}>
        <label className={styles.group}>
          {words.group}
          <select
            className={styles.select}
            value={grouping}
            onChange={({ target }) => onGroup(target.value as Grouping)}
          >
            {groupings.map((one) => (
              <option key={one} value={one}>
                {words.groups[one]}
              </option>
            ))}
          </select>
        </label>
        {active ? (
          <PushButton onClick={() => copy((language, how) => copyOf(active, language, how), "one")}>
            {words.copyOne}
          </PushButton>
        ) : null}
        <PushButton
          disabled={shown.length === 0}
          onClick={() => copy((language, how) => copyOfList(shown, language, how), "all")}
        >
          {words.copyAll}
        </PushButton>
        <PushButton aria-disabled={isBusy} onClick={exportAll}>
          {words.export}
        </PushButton>
      </div>
      <p role="status" className={mergeClasses(styles.status, told.text !== "" && styles.told)}>
        {told.text}{" "}
        {told.sheet === undefined ? null : (
          <TextLink onClick={() => work.go(told.sheet!, { row: 0, column: 0 })}>
            {words.go}
          </TextLink>
        )}
      </p>
    </>
  );
}

function useCopying(tell: (told: Told) => void) {
  const words = useListWords();
  const { severities } = useWords();
  const language = useLanguage();
  const how: CopyWords = { ...words.copy, severity: (severity) => severities[severity].one };
  return (
    text: (spoken: typeof language, how: CopyWords) => string,
    what: keyof typeof words.copied
  ): void =>
    void copyText(text(language, how)).then((isCopied) =>
      tell({ text: isCopied ? words.copied[what] : words.notCopied })
    );
}

function useExporting({ work, checked }: ListToolsProps, tell: (told: Told) => void) {
  const words = useListWords();
  const { failures } = useWords();
  const [isBusy, setBusy] = useState(false);
  const write = async (): Promise<void> => {
    setBusy(true);
    tell({ text: words.exporting });
    try {
      const sheet = await exportFindings(work.host, checked.checks);
      tell(sheet === null ? { text: words.nothing } : { text: words.exported(sheet), sheet });
    } catch (thrown) {
      const { kind, detail } = reasonOf(thrown);
      const { what, toDo } = failures[kind](detail);
      tell({ text: `${what} ${toDo}` });
    } finally {
      setBusy(false);
    }
  };
  return [isBusy, () => void (isBusy || write())] as const;
}

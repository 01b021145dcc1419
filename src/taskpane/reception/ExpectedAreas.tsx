import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { fold } from "../../poa/form";
import { FineIcon, SeverityIcon } from "../Icons";
import { useWords } from "../language";
import { takeLostFocus } from "../lostFocus";
import { PushButton } from "../PushButton";
import { TextLink } from "../TextLink";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";
import type { ConsolidateWords } from "./words.es";

const useStyles = makeStyles({
  part: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "120px",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    resize: "vertical",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Which areas of the institution have not arrived, and the list by which that is known. */
export function ExpectedAreas({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const [isEditing, edit] = useState<boolean | null>(null);
  if (isEditing) return <Editor work={work} onDone={() => edit(false)} />;
  const { expectedAreas } = work.state.settings;
  const missing = work.view.reception?.missing ?? expectedAreas;
  const isHere = expectedAreas.length > 0 && missing.length === 0;
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        {isHere ? (
          <FineIcon />
        ) : (
          <SeverityIcon severity={expectedAreas.length > 0 ? "warning" : "hint"} />
        )}
        <span>
          {sayExpected(work, own)} {/* The editor that has closed had the focus. */}
          <TextLink
            {...(isEditing === false ? { ref: takeLostFocus } : {})}
            onClick={() => edit(true)}
          >
            {expectedAreas.length === 0 ? own.expected.make : own.expected.edit}
          </TextLink>
        </span>
      </div>
    </div>
  );
}

function sayExpected({ state, view }: ReceptionWork, { expected }: ConsolidateWords): string {
  const { expectedAreas } = state.settings;
  if (expectedAreas.length === 0) return expected.none;
  const learned = state.expectedFrom === "earlier" ? ` ${expected.learned}` : "";
  if (!view.reception) return expected.waits(expectedAreas.length) + learned;
  const { missing } = view.reception;
  const said =
    missing.length === 0
      ? expected.all(expectedAreas.length)
      : expected.missing(missing, expectedAreas.length);
  return said + learned;
}

/** The areas that a text names, each once, in its order. */
export function areasIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    const area = line.replace(/\s+/g, " ").trim();
    if (area !== "" && !found.has(fold(area))) found.set(fold(area), area);
  }
  return [...found.values()];
}

function Editor({ work, onDone }: { readonly work: ReceptionWork; readonly onDone: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const own = useConsolidateWords();
  const id = useId();
  const [text, setText] = useState(work.state.settings.expectedAreas.join("\n"));
  const received = (work.view.reception?.areas ?? []).flatMap(
    ({ count }) => count.plan.area?.value ?? []
  );
  return (
    <form
      className={`${styles.part} ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        work.keepExpected(areasIn(text));
        onDone();
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") onDone();
      }}
    >
      <label htmlFor={id}>{own.expected.label}</label>
      <textarea
        id={id}
        autoFocus
        className={styles.text}
        value={text}
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.buttons}>
        <PushButton type="submit" rank="primary">
          {own.expected.save}
        </PushButton>
        {received.length > 0 ? (
          <PushButton onClick={() => setText(areasIn([text, ...received].join("\n")).join("\n"))}>
            {own.expected.fromReceived}
          </PushButton>
        ) : null}
        <PushButton rank="subtle" onClick={onDone}>
          {words.cancel}
        </PushButton>
      </div>
    </form>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { areasIn } from "../areasIn";
import { LinesField } from "../fields";
import { FineIcon, SeverityIcon } from "../Icons";
import { useWords } from "../language";
import { takeLostFocus } from "../lostFocus";
import { PushButton } from "../PushButton";
import { Buttons, IconLine } from "../Strip";
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
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** As many that are missing are named at once. */
const FEW = 6;

/** Which areas of the institution have not arrived, and the list by which that is known. */
export function ExpectedAreas({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const { expected } = useConsolidateWords();
  const [isEditing, edit] = useState<boolean | null>(null);
  const [isWhole, showWhole] = useState(false);
  if (isEditing) return <Editor work={work} onDone={() => edit(false)} />;
  const { expectedAreas } = work.state.settings;
  const missing = work.view.reception?.missing ?? expectedAreas;
  const isHere = expectedAreas.length > 0 && missing.length === 0;
  const severity = expectedAreas.length > 0 ? "warning" : "hint";
  return (
    <div className={styles.part}>
      <IconLine icon={isHere ? <FineIcon /> : <SeverityIcon severity={severity} />}>
        {sayExpected(work, expected, isWhole)}{" "}
        {work.view.reception && missing.length > FEW && !isWhole ? (
          <>
            <TextLink onClick={() => showWhole(true)}>{expected.seeAll}</TextLink>
            {" · "}
          </>
        ) : null}
        {/* The editor that has closed had the focus. */}
        <TextLink
          {...(isEditing === false ? { ref: takeLostFocus } : {})}
          onClick={() => edit(true)}
        >
          {expectedAreas.length === 0 ? expected.make : expected.edit}
        </TextLink>
      </IconLine>
    </div>
  );
}

function sayExpected(
  { state, view }: ReceptionWork,
  expected: ConsolidateWords["expected"],
  isWhole: boolean
): string {
  const { expectedAreas } = state.settings;
  if (expectedAreas.length === 0) return expected.none;
  const learned = state.expectedFrom === "earlier" ? ` ${expected.learned}` : "";
  if (!view.reception) return expected.waits(expectedAreas.length) + learned;
  const { missing } = view.reception;
  const said =
    missing.length === 0
      ? expected.all(expectedAreas.length)
      : expected.missing(missing, expectedAreas.length, isWhole);
  return said + learned;
}

function Editor({ work, onDone }: { readonly work: ReceptionWork; readonly onDone: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const own = useConsolidateWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("[data-first]")?.focus(), []);
  const [text, setText] = useState(work.state.settings.expectedAreas.join("\n"));
  const received = (work.view.reception?.areas ?? []).flatMap(
    ({ count }) => count.plan.area?.value ?? []
  );
  return (
    <form
      ref={form}
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
      <LinesField isFirst label={own.expected.label} value={text} onChange={setText} />
      <Buttons>
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
      </Buttons>
    </form>
  );
}

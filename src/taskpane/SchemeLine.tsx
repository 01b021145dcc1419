import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef } from "react";
import type { SheetCheck } from "../poa/check";
import { sayScheme } from "../poa/sayScheme";
import type { Settings } from "../poa/settings";
import { choiceOf, CODE_PARTS, READING_PARTS, type Choice } from "./decision";
import { useLanguage, useWords } from "./language";
import { TextLink } from "./TextLink";
import type { ReviewWork } from "./useReview";
import { closingBase } from "./weightShape";

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  // In a low pane it is one line, and the rest of it its tooltip.
  scheme: {
    "@media (max-height: 640px)": { display: "flex", gap: tokens.spacingHorizontalXS },
  },
  sentence: {
    "@media (max-height: 640px)": {
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
  },
  correct: { "@media (max-height: 640px)": { flexShrink: 0 } },
});

export interface SchemeLineProps {
  readonly work: ReviewWork;
  readonly check: SheetCheck;
  readonly settings: Settings;
}

/** How the sheet numbers and weighs, what of it the planner chose, and the way to correct it. */
export function SchemeLine({ work, check, settings }: SchemeLineProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { scheme } = useWords();
  const { sheet } = check.ref;
  const isOpen = work.session.correcting === sheet;
  const button = useFocusBack(isOpen);
  const sentence = [...new Set(check.schemes.map((one) => sayScheme(one)[language]))].join(" ");
  return (
    <div>
      <p className={mergeClasses(styles.line, styles.scheme)}>
        <span className={styles.sentence} title={sentence}>
          {sentence}
        </span>{" "}
        <TextLink
          ref={button}
          className={styles.correct}
          aria-expanded={isOpen}
          onClick={() => work.dispatch({ kind: "correcting", sheet: isOpen ? null : sheet })}
        >
          {scheme.correct}
        </TextLink>
      </p>
      <Chosen sheet={sheet} settings={settings} by="sheet" />
      <Chosen sheet={sheet} settings={settings} by="all" />
      <OtherBase work={work} check={check} settings={settings} />
    </div>
  );
}

/** The focus comes back to where the panel was opened, when it closes and takes what had the focus with it. */
function useFocusBack(isOpen: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}

/** The parts that were chosen and not learned; nothing when there are none. */
function Chosen(props: {
  readonly sheet: string;
  readonly settings: Settings;
  readonly by: NonNullable<Choice>;
}) {
  const styles = useStyles();
  const { scheme } = useWords();
  const parts = [...READING_PARTS, ...CODE_PARTS].filter(
    (part) => choiceOf(props.settings, props.sheet, part) === props.by
  );
  if (parts.length === 0) return null;
  return (
    <p className={styles.line}>
      {scheme.chosen[props.by](parts.map((part) => scheme.parts[part]))}
    </p>
  );
}

/** Where the sums are off, and none would be over the other base, one press takes that. */
function OtherBase({ work, check, settings }: SchemeLineProps) {
  const { scheme } = useWords();
  const base = useMemo(() => closingBase(check.plans, settings), [check, settings]);
  if (!base) return null;
  const { sheet } = check.ref;
  return (
    <TextLink
      disabled={work.session.busy !== null}
      onClick={() => work.keep({ sheet, isForAll: false, answers: { base } })}
    >
      {scheme.closes[base]}
    </TextLink>
  );
}

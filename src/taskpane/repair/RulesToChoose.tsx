import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { a1 } from "../../sheet/cell";
import type { Finding } from "../../poa/rule";
import { ruleOf } from "../../poa/rules/index";
import { useLanguage, useWords } from "../language";
import { sayUnbroken } from "../sayUnbroken";
import { TextLink } from "../TextLink";
import { Tick } from "../Tick";
import { usePanelStyles } from "./panelStyles";
import { keyOf } from "./safeKey";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  rule: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
  },
  see: { alignSelf: "start" },
});

interface ToChoose {
  /** Keys of those the planner does not want. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

/** Findings by rule, each rule and each finding to be left out or not. */
export function RulesToChoose({ all, ...rest }: ToChoose & { readonly all: readonly Finding[] }) {
  const styles = usePanelStyles();
  const rules = [...new Set(all.map(({ rule }) => rule))];
  return (
    <div className={styles.group}>
      {rules.map((rule) => (
        <OneRule key={rule} findings={all.filter((one) => one.rule === rule)} {...rest} />
      ))}
    </div>
  );
}

function OneRule({
  findings,
  left,
  onLeave,
}: ToChoose & { readonly findings: readonly Finding[] }) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const language = useLanguage();
  const own = useStyles();
  const [isOpen, open] = useState(false);
  const keys = [...new Set(findings.map(keyOf))];
  const chosen = keys.filter((key) => !left.has(key)).length;
  const choose = (some: readonly string[], isChosen: boolean) => {
    const others = [...left].filter((key) => !some.includes(key));
    onLeave(new Set(isChosen ? others : [...others, ...some]));
  };
  const see = isOpen ? words.safe.hide : words.safe.each;
  const matter = ruleOf(findings[0]!.rule).about[language];
  return (
    <div className={styles.group}>
      <div className={own.rule}>
        <Tick
          isChosen={chosen === keys.length}
          isPartly={chosen > 0 && chosen < keys.length}
          onChoose={(isChosen) => choose(keys, isChosen)}
        >
          {words.safe.rule(matter, chosen, keys.length)}
        </Tick>
        <TextLink
          className={own.see}
          aria-expanded={isOpen}
          aria-label={`${see}: ${matter}`}
          onClick={() => open(!isOpen)}
        >
          {see}
        </TextLink>
      </div>
      {isOpen ? (
        <div className={styles.under}>
          <EachOne findings={findings} left={left} onChoose={choose} />
        </div>
      ) : null}
    </div>
  );
}

function EachOne(props: {
  readonly findings: readonly Finding[];
  readonly left: ReadonlySet<string>;
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void;
}) {
  const language = useLanguage();
  const { findings: shared } = useWords();
  return props.findings.map((finding, index) => {
    const { fixTitle } = sayUnbroken(finding, language);
    const place = shared.cellIn(a1(finding.at), finding.in.sheet);
    return (
      <Tick
        // One cell may be mended twice by the same rule, the second time after another.
        key={index}

        isChosen={!props.left.has(keyOf(finding))}
        onChoose={(isChosen) => props.onChoose([keyOf(finding)], isChosen)}
      >{`${place}: ${fixTitle ?? ""}`}</Tick>
    );
  });
}

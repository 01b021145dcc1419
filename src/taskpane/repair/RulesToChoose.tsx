import { useState } from "react";
import { a1 } from "../../sheet/cell";
import type { Finding } from "../../poa/rule";
import { ruleOf } from "../../poa/rules/index";
import { useLanguage, useWords } from "../language";
import { sayUnbroken } from "../sayUnbroken";
import { TextLink } from "../TextLink";
import { Choice } from "./Choice";
import { usePanelStyles } from "./panelStyles";
import { keyOf } from "./safeKey";
import { useRepairWords } from "./words";

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
  const [isOpen, open] = useState(false);
  const keys = [...new Set(findings.map(keyOf))];
  const chosen = keys.filter((key) => !left.has(key)).length;
  const choose = (some: readonly string[], isChosen: boolean) => {
    const others = [...left].filter((key) => !some.includes(key));
    onLeave(new Set(isChosen ? others : [...others, ...some]));
  };
  const matter = ruleOf(findings[0]!.rule).about[language];
  return (
    <div className={styles.group}>
      <Choice
        kind="checkbox"
        label={words.safe.rule(matter, chosen, keys.length)}
        isChosen={chosen === keys.length}
        isPartly={chosen > 0 && chosen < keys.length}
        onChoose={(isChosen) => choose(keys, isChosen)}
      />
      <div className={styles.under}>
        <span>
          <TextLink aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {isOpen ? words.safe.hide : words.safe.each(matter)}
          </TextLink>
        </span>
        {isOpen ? <EachOne findings={findings} left={left} onChoose={choose} /> : null}
      </div>
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
      <Choice
        // One cell may be mended twice by the same rule, the second time after another.
        key={index}
        kind="checkbox"
        label={`${place}: ${fixTitle ?? ""}`}
        isChosen={!props.left.has(keyOf(finding))}
        onChoose={(isChosen) => props.onChoose([keyOf(finding)], isChosen)}
      />
    );
  });
}

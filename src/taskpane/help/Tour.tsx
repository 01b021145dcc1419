import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { latestReview, onReview } from "../../commands/latest";
import { PushButton } from "../PushButton";
import { Strip } from "../Strip";
import { rememberShownAround } from "./seen";
import { useHelpWords } from "./words";

const useStyles = makeStyles({
  tour: {
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
    // Where there is little room, the words and the buttons share it side by side.
    "@media (max-height: 560px)": { padding: `2px ${tokens.spacingHorizontalM}`, gap: "0" },
  },
  text: { margin: 0 },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  at: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

/** Three steps below what the planner does, never in its way; the first one goes on by itself once something was reviewed. */
export function Tour({ onEnd }: { readonly onEnd: () => void }) {
  const styles = useStyles();
  const { tour } = useHelpWords();
  const [step, setStep] = useState(latestReview() ? 1 : 0);
  useEffect(() => onReview(() => setStep((before) => Math.max(1, before))), []);
  const end = () => {
    rememberShownAround();
    onEnd();
  };
  const isLast = step === tour.steps.length - 1;
  return (
    <Strip edge="top" role="complementary" className={styles.tour} aria-label={tour.label}>
      <p className={styles.text} aria-live="polite">
        {tour.steps[step]}
      </p>
      <div className={styles.foot}>
        <span className={styles.at}>{tour.at(step + 1, tour.steps.length)}</span>
        {isLast ? null : (
          <PushButton rank="subtle" onClick={end}>
            {tour.skip}
          </PushButton>
        )}
        <PushButton onClick={isLast ? end : () => setStep(step + 1)}>
          {isLast ? tour.done : tour.next}
        </PushButton>
      </div>
    </Strip>
  );
}

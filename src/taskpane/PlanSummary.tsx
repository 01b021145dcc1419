import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ComponentType } from "react";
import { operationsOf, tasksOf, type Plan } from "../poa/plan";
import type { Settings } from "../poa/settings";
import { FineIcon, SeverityIcon } from "./Icons";
import { useWords } from "./language";
import type { PartButtonsProps } from "./picture/PartButtons";
import { planPartsOf } from "./picture/planParts";
import type { ReviewWork } from "./useReview";
import { sayRest, sayTotal, WeightBar } from "./WeightBar";
import { weightShapeOf, type WeightShape } from "./weightShape";
import type { Words } from "./words.es";

// The picture can be looked at without them.
const PartButtons = lazy((): Promise<{ readonly default: ComponentType<PartButtonsProps> }> =>
  import("./picture/PartButtons").then(
    ({ PartButtons: component }) => ({ default: component }),
    () => ({ default: () => null })
  )
);

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  area: {
    margin: 0,
    textWrap: "balance",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  under: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  rest: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  picture: { position: "relative", marginTop: tokens.spacingVerticalXS },
  // In a low pane a finding that is unfolded needs the room more.
  spare: { "@media (max-height: 640px)": { display: "none" } },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** How much a plan holds, in words: 5 acciones · 12 operaciones · 23 tareas. */
export const saySize = (plan: Plan, words: Words): string =>
  words.size(plan.actions.length, operationsOf(plan).length, tasksOf(plan).length);

export interface PlanSummaryProps {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly work: ReviewWork;
}

/** Whose plan it is, of which year, and how far its weights reach. */
export function PlanSummary({ plan, settings, work }: PlanSummaryProps) {
  const styles = useStyles();
  const words = useWords();
  const shape = useMemo(() => weightShapeOf(plan, settings), [plan, settings]);
  const parts = useMemo(() => planPartsOf(plan, shape), [plan, shape]);
  const [told, tell] = useState("");
  const isUnfolded = work.session.active !== null;
  const year = plan.fiscalYear ? words.year(plan.fiscalYear.value) : words.noYear;
  const area = plan.area?.value ?? words.noArea;
  return (
    <section className={styles.summary} aria-label={area}>
      <h2 className={styles.area} title={area}>
        {area}
      </h2>
      <div className={styles.quiet}>
        {year} · {words.sheet(plan.ref.sheet)}
      </div>
      <div className={styles.picture}>
        <WeightBar shape={shape} parts={parts} />
        {parts.length === 0 ? null : (
          <Suspense>
            <PartButtons parts={parts} sheet={plan.ref.sheet} work={work} onTell={tell} />
          </Suspense>
        )}
      </div>
      <UnderBar shape={shape} />
      <div
        className={mergeClasses(
          styles.quiet,
          styles.line,
          isUnfolded && told === "" && styles.spare
        )}
        aria-hidden={told !== ""}
      >
        {told || saySize(plan, words)}
      </div>
    </section>
  );
}

function UnderBar({ shape }: { readonly shape: WeightShape }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.under}>
      <span className={styles.total}>{sayTotal(shape, words)}</span>
      <span className={mergeClasses(styles.rest, !shape.isFull && styles.wrong)}>
        {shape.isFull ? <FineIcon size={14} /> : <SeverityIcon severity="error" size={14} />}
        {sayRest(shape, words)}
      </span>
    </div>
  );
}

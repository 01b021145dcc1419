import { makeStyles, tokens } from "@fluentui/react-components";
import { comparePlans } from "../../poa/compare";
import { tasksOf, weightOfPlan, type Plan } from "../../poa/plan";
import { idOf, type Versions } from "../../poa/receptionVersions";
import { FineIcon, SeverityIcon } from "../Icons";
import { useLanguage } from "../language";
import { Tick } from "../Tick";
import { PlanChanges } from "./Difference";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";

const useStyles = makeStyles({
  card: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  fields: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  title: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  ask: { margin: `${tokens.spacingVerticalXS} 0` },
  // One beside the other as soon as both fit.
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(140px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  side: {
    alignContent: "start",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":has(:checked)": { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  file: { display: "block", fontWeight: tokens.fontWeightSemibold },
  fact: { display: "block", color: tokens.colorNeutralForeground2 },
  changes: { marginTop: tokens.spacingVerticalS },
  note: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** The areas of which several plans came: those that say the same are told, of the others one is to be chosen. */
export function VersionChoices({ work }: { readonly work: ReceptionWork }) {
  const versions = work.view.reception?.versions ?? [];
  return (
    <>
      {versions.map((one) =>
        one.isSame ? (
          <SameVersions key={one.key} work={work} versions={one} />
        ) : (
          <VersionChoice key={one.key} work={work} versions={one} />
        )
      )}
    </>
  );
}

interface ChoiceProps {
  readonly work: ReceptionWork;
  readonly versions: Versions;
}

function SameVersions({ work, versions: { area, chosen, plans } }: ChoiceProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const label = useLabels(work, plans);
  return (
    <div className={styles.note}>
      <FineIcon />
      <span>{own.versions.same(area, label(chosen ?? plans[0]!))}</span>
    </div>
  );
}

/** What a version is called: its file, and its sheet where two are in one file. */
function useLabels({ state }: ReceptionWork, plans: readonly Plan[]): (plan: Plan) => string {
  const { thisBook } = useConsolidateWords();
  const books = plans.map(({ ref }) => ref.book);
  return ({ ref }) => {
    const arrival = state.arrivals.find(({ book }) => book === ref.book);
    // Two files may be called alike: then the book's own name tells which came first.
    const isAlone =
      state.arrivals.filter(({ name, book }) => name === arrival?.name && books.includes(book))
        .length < 2;
    const name = ref.book === "" ? thisBook : isAlone ? (arrival?.name ?? ref.book) : ref.book;
    const isOnlySheet = books.filter((book) => book === ref.book).length < 2;
    return isOnlySheet ? name : `${name}, ${ref.sheet}`;
  };
}

/** The one saved first comes first, so that what changes is told in the order in which it was written; this workbook is the latest. */
function inTime({ state }: ReceptionWork, plans: readonly Plan[]): readonly Plan[] {
  const savedAt = ({ ref }: Plan): number =>
    state.arrivals.find(({ book }) => book === ref.book)?.file.lastModified ?? Infinity;
  // Two of the same time, or two sheets of one book, stay as they came.
  return [...plans].sort((a, b) =>
    savedAt(a) < savedAt(b) ? -1 : savedAt(a) > savedAt(b) ? 1 : 0
  );
}

function VersionChoice({ work, versions }: ChoiceProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { key, area, chosen } = versions;
  const plans = inTime(work, versions.plans);
  const label = useLabels(work, plans);
  return (
    <section className={styles.card}>
      <fieldset className={styles.fields}>
        <legend className={styles.title}>
          {chosen ? <FineIcon /> : <SeverityIcon severity="error" />}
          {own.versions.title(area)}
        </legend>
        <p className={styles.ask}>{own.versions.ask}</p>
        <div className={styles.sides}>
          {plans.map((plan) => (
            <Tick
              key={idOf(plan)}
              kind="radio"
              group={`version-${key}`}
              className={styles.side}
              isChosen={chosen === plan}
              onChoose={() => work.dispatch({ kind: "chosen", key, id: idOf(plan) })}
            >
              <Side work={work} plan={plan} label={label(plan)} />
            </Tick>
          ))}
        </div>
      </fieldset>
      <Comparisons plans={plans} label={label} isOpen={chosen === null} />
    </section>
  );
}

function Side(props: {
  readonly work: ReceptionWork;
  readonly plan: Plan;
  readonly label: string;
}) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const language = useLanguage();
  const { plan, work, label } = props;
  const arrival = work.state.arrivals.find(({ book }) => book === plan.ref.book);
  const when =
    arrival &&
    new Intl.DateTimeFormat(language === "es" ? "es-BO" : "en-GB", {
      dateStyle: "medium",
      timeStyle: "short",
      hour12: false,
    }).format(arrival.file.lastModified);
  return (
    <>
      <span className={styles.file}>{label}</span>
      <span className={styles.fact}>
        {own.versions.size(tasksOf(plan).length, weightOfPlan(plan))}
      </span>
      {when ? <span className={styles.fact}>{own.versions.saved(when)}</span> : null}
    </>
  );
}

/** How each later version differs from the first. */
function Comparisons(props: {
  readonly plans: readonly Plan[];
  readonly label: (plan: Plan) => string;
  readonly isOpen: boolean;
}) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const [first, ...others] = props.plans;
  return (
    <>
      {others.map((plan) => {
        const [before, after] = [first!.fiscalYear?.value, plan.fiscalYear?.value];
        return (
          <details
            key={idOf(plan)}
            className={styles.changes}
            open={props.isOpen && others.length === 1}
          >
            <summary>{own.versions.differences(props.label(first!), props.label(plan))}</summary>
            {before === after ? null : (
              <p>{own.versions.year(String(before ?? "–"), String(after ?? "–"))}</p>
            )}
            <PlanChanges difference={comparePlans(first!, plan)} />
          </details>
        );
      })}
    </>
  );
}

import { makeStyles, tokens } from "@fluentui/react-components";
import { CloseIcon, SeverityIcon } from "../Icons";
import { useLanguage, useWords } from "../language";
import { PushButton } from "../PushButton";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";

const useStyles = makeStyles({
  part: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: "2px 0",
    overflowWrap: "anywhere",
  },
  other: { color: tokens.colorNeutralForeground2 },
});

interface Line {
  readonly book: string;
  readonly name: string;
  readonly text: string;
  readonly severity: "error" | "hint";
}

/** The files that give nothing, each with its sentence, and the sheets that are no POA. */
export function FileLines({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const lines = useLines(work);
  if (lines.length === 0) return <OtherSheets work={work} />;
  return (
    <>
      <section className={styles.part}>
        <h2 className={styles.title}>{own.notTaken}</h2>
        <ul className={styles.list}>
          {lines.map(({ book, name, text, severity }) => (
            <li key={book} className={styles.line}>
              <SeverityIcon severity={severity} />
              <span>{text}</span>
              <PushButton
                rank="subtle"
                aria-label={own.remove(name)}
                onClick={() => work.remove(book)}
              >
                <CloseIcon />
              </PushButton>
            </li>
          ))}
        </ul>
      </section>
      <OtherSheets work={work} />
    </>
  );
}

function useLines({ state, view }: ReceptionWork): Line[] {
  const language = useLanguage();
  const own = useConsolidateWords();
  return state.arrivals.flatMap(({ book, name, state: { kind, ...rest } }): Line[] => {
    const twin = view.twins.get(book);
    if (twin !== undefined) return [{ book, name, text: own.twin(name, twin), severity: "hint" }];
    if (kind !== "refused" || !("reason" in rest)) return [];
    return [{ book, name, text: rest.reason[language], severity: "error" }];
  });
}

function OtherSheets({ work: { state, view } }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { shortNoPlan } = useWords();
  const ofOpenBook = (state.openBook?.checks ?? []).flatMap(({ ref, notAPlan }) =>
    notAPlan ? [`«${ref.sheet}»: ${shortNoPlan[notAPlan]}`] : []
  );
  const names = new Map(view.reception?.files.map(({ book, name }) => [book, name]));
  const ofFiles = (view.reception?.otherSheets ?? []).flatMap(({ book, sheet }) =>
    book === "" ? [] : [`«${sheet}» · ${names.get(book) ?? book}`]
  );
  const all = [...ofOpenBook, ...ofFiles];
  if (all.length === 0) return null;
  return (
    <details className={`${styles.part} ${styles.other}`}>
      <summary>{own.otherSheets(all.length)}</summary>
      <ul>
        {all.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}

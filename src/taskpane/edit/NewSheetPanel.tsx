import { useEffect, useState } from "react";
import type { NewSheet } from "../../poa/edit/newSheet";
import { learnScheme } from "../../poa/scheme";
import { chosenFor } from "../../poa/settings";
import { SelectField, TextField } from "../fields";
import { Panel, Plain } from "./Panel";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";
import type { EditWords } from "./words.es";

/** What was entered so far, as it was typed. */
interface Draft {
  readonly area: string;
  readonly year: string;
  /** Null while it follows the year. */
  readonly name: string | null;
  readonly actions: string;
  readonly operations: string;
  readonly tasks: string;
  readonly weightOn: "operation" | "task";
}

type Wrong = Partial<Record<Exclude<keyof Draft, "weightOn">, string>>;

const MOST = { actions: 30, operations: 30, tasks: 50 } as const;

/** Asks for whom the sheet is and how much room it needs. */
export function NewSheetPanel({
  work,
  taken,
}: {
  readonly work: EditWork;
  readonly taken: { readonly sheet: string; readonly free: string } | null;
}) {
  const words = useEditWords();
  const { newSheet: own } = words;
  const begin = beginningOf(work);
  const [draft, setDraft] = useState<Draft>(begin.draft);
  const [isTold, tell] = useState(false);
  useEffect(() => {
    if (taken) setDraft((now) => ({ ...now, name: taken.free }));
  }, [taken]);
  const name = draft.name ?? own.nameFor(yearFrom(draft.year) ?? begin.year);
  const wrong = wrongIn({ ...draft, name }, own);
  const told: Wrong = isTold ? wrong : {};
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const make = () => {
    tell(true);
    if (Object.keys(wrong).length === 0)
      work.newSheet({ ...wishOf(draft), name, base: begin.base });
  };
  const clash = taken && name === taken.free ? own.taken(taken.sheet, taken.free) : "";
  return (
    <Panel work={work} title={own.title} does={own.does} onDo={make}>
      <Plain>{own.about}</Plain>
      <TextField
        isFirst
        label={own.area}
        value={draft.area}
        suggestions={begin.areas}
        wrong={told.area ?? ""}
        onChange={(area) => set({ area })}
      />
      <TextField
        isNumber="whole"
        label={own.year}
        value={draft.year}
        wrong={told.year ?? ""}
        onChange={(year) => set({ year })}
      />
      <TextField
        label={own.name}
        value={name}
        wrong={told.name ?? clash}
        onChange={(value) => set({ name: value })}
      />
      {(["actions", "operations", "tasks"] as const).map((count) => (
        <TextField
          key={count}
          isNumber="whole"
          label={own[count]}
          value={draft[count]}
          wrong={told[count] ?? ""}
          onChange={(value) => set({ [count]: value })}
        />
      ))}
      <SelectField
        label={own.weightOn}
        value={draft.weightOn}
        options={own.on}
        onChange={(weightOn) => set({ weightOn })}
      />
    </Panel>
  );
}

/** What the form begins with: as the sheet in front, which is the one that the house knows. */
function beginningOf({ state: { place } }: EditWork) {
  const plan = place?.plan ?? place?.reading.plans[0] ?? null;
  const settings = place?.reading.settings;
  const scheme =
    plan && learnScheme(plan, settings ? chosenFor(settings, place.reading.sheet) : {});
  const year = plan?.fiscalYear?.value ?? new Date().getFullYear() + 1;
  const draft: Draft = {
    area: "",
    year: String(year),
    name: null,
    actions: "3",
    operations: "2",
    tasks: "3",
    weightOn: scheme?.weightOn === "task" ? "task" : "operation",
  };
  return {
    draft,
    year,
    base: scheme?.base ?? ("area" as const),
    areas: settings?.expectedAreas ?? [],
  };
}

export function yearFrom(text: string): number | null {
  return /^(?:19|20|21)\d\d$/.test(text.trim()) ? Number(text) : null;
}

function wrongIn(draft: Draft & { readonly name: string }, own: EditWords["newSheet"]): Wrong {
  const counts = (["actions", "operations", "tasks"] as const).filter((count) => {
    const value = draft[count].trim();
    return !/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > MOST[count];
  });
  return {
    ...(draft.area.trim() === "" && { area: own.noArea }),
    ...(yearFrom(draft.year) === null && { year: own.noYear }),
    ...(draft.name.trim() === "" && { name: own.noName }),
    ...Object.fromEntries(counts.map((count) => [count, own.noCount(MOST[count])])),
  };
}

const wishOf = ({ area, year, actions, operations, tasks, weightOn }: Draft): NewSheet => ({
  area: area.trim(),
  fiscalYear: Number(year),
  actions: Number(actions),
  operations: Number(operations),
  tasks: Number(tasks),
  weightOn,
});

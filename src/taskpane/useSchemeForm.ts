import { useMemo, useState } from "react";
import type { Settings } from "../poa/settings";
import { answersFrom, CODE_PARTS, isExample, type Answers, type Part } from "./decision";

/** What the fields hold: what was decided before, and in its place what the planner has touched since. */
export interface SchemeForm {
  readonly answers: Answers;
  readonly isForAll: boolean;
  /** Parts whose mistakes may be told: the planner has left the field, or wants to save. */
  readonly told: ReadonlySet<Part>;
  readonly answer: (part: Part, text: string) => void;
  readonly leave: (part: Part) => void;
  readonly setForAll: (isForAll: boolean) => void;
  /** From now on tells what is wrong; answers the first part that is, null when none is. */
  readonly tellWrong: () => Part | null;
}

/** The fields for a sheet. */
export function useSchemeForm(settings: Settings, sheet: string): SchemeForm {
  const [isForAll, setForAll] = useState(false);
  const [touched, touch] = useState<Partial<Answers>>({});
  const [told, tell] = useState<ReadonlySet<Part>>(new Set());
  return useMemo(() => {
    const answers = { ...answersFrom(settings, sheet, isForAll), ...touched };
    return {
      answers,
      isForAll,
      told,
      setForAll,
      answer: (part, text) => touch((before) => ({ ...before, [part]: text })),
      leave: (part) => tell((before) => new Set([...before, part])),
      tellWrong() {
        tell(new Set(CODE_PARTS));
        return CODE_PARTS.find((part) => !isExample(answers[part])) ?? null;
      },
    };
  }, [settings, sheet, isForAll, touched, told]);
}

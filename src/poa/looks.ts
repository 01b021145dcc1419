import { isPercentFormat } from "../sheet/grid";
import { codeKey, formOf } from "./codes";
import type { ColumnId } from "./form";
import type { Field } from "./field";
import type { TableRow } from "./table";

/** What cells of a table look like, learned from the table, so that a cell in a wrong column can be told. */
export interface Looks {
  /** Whether the cell could stand in the column. */
  fits(field: Field<string>, id: ColumnId): boolean;
  /** Whether the cell plainly does not belong in the column it stands in. */
  clashes(field: Field<string>, id: ColumnId): boolean;
}

type CodeId = "actionCode" | "operationCode" | "taskCode";
const CODES: readonly CodeId[] = ["actionCode", "operationCode", "taskCode"];
const isCodeColumn = (id: ColumnId): id is CodeId => (CODES as readonly string[]).includes(id);

/** A code is short; longer texts that end in a number are sentences. */
const LONGEST_CODE = 20;
/** Longer texts in a code or weight column are sentences that have slipped. */
const SHORTEST_SENTENCE = 26;

function signature(code: string): string | null {
  if (code === "" || code.length > LONGEST_CODE) return null;
  const form = formOf(codeKey(code));
  if (!form) return null;
  return form.prefix === "" ? `/${form.parts}` : `${form.prefix.replace(/\s/g, "")}/1`;
}

/** Learns from all rows: one slipped row in ten does not change what most cells of a column look like. */
export function learnLooks(rows: readonly TableRow[]): Looks {
  const usual = new Map(CODES.map((id) => [id, usualSignatures(rows, id)] as const));
  const isCode = (field: Field<string>, id: CodeId): boolean => {
    const own = isWeight(field) ? null : signature(field.value);
    return own !== null && usual.get(id)!.has(own);
  };
  const isAnyCode = (field: Field<string>): boolean => {
    const own = isWeight(field) ? null : signature(field.value);
    return own !== null && CODES.some((id) => usual.get(id)!.has(own));
  };
  return {
    fits(field, id) {
      if (id === "weight") return isWeight(field);
      if (isCodeColumn(id)) return isCode(field, id);
      return !isAnyCode(field) && !isWeight(field);
    },
    clashes(field, id) {
      if (id === "weight") return !isNumber(field) && (isAnyCode(field) || isSentence(field));
      if (!isCodeColumn(id)) return isAnyCode(field) || isWeight(field);
      if (isCode(field, id)) return false;
      return isWeight(field) || isSentence(field) || isAnyCode(field);
    },
  };
}

/** The signatures that make up at least a fifth of a column's codes. */
function usualSignatures(rows: readonly TableRow[], id: CodeId): Set<string> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { fields } of rows) {
    const own = signature(fields[id]?.value ?? "");
    if (own === null) continue;
    all += 1;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count * 5 >= all).map(([own]) => own));
}

const isWeight = ({ value, raw }: Field<string>): boolean =>
  typeof raw.value === "number"
    ? isPercentFormat(raw.format)
    : /^\d{1,3}(?:[.,]\d+)?\s*%$/.test(value);

/** A number may be a weight: 20, 2.5 and 0.2 are written like codes. */
const isNumber = ({ value }: Field<string>): boolean => /^\d{1,3}(?:[.,]\d+)?$/.test(value);

const isSentence = ({ value }: Field<string>): boolean =>
  value.length >= SHORTEST_SENTENCE && /\p{L}{2}/u.test(value);

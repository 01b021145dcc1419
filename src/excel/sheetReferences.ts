import type { DrawnCell, DrawnValidation, SheetDrawing } from "../sheet/drawing";

/** Another name for a sheet; undefined leaves it as it is. Names are asked for as the formula writes them. */
export type Rename = (sheet: string) => string | undefined;

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/**
 * Texts, brackets with the book or the column they name, and the two ways in which a formula names a sheet. The brackets
 * are there to be passed over: what follows a book in brackets is a sheet of that book.
 */
const NAMED = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`\[[^\]]*\](?:[\p{L}\p{N}_.]+!)?`,
    String.raw`'((?:[^']|'')+)'!`,
    String.raw`(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!`,
  ].join("|"),
  "gu"
);

/** The formula with the sheets it names called otherwise. What a formula makes up as it goes, by INDIRECT, is not seen. */
export function renameInFormula(formula: string, rename: Rename): string {
  return formula.replace(NAMED, (whole: string, quoted?: string, plain?: string) => {
    const named = quoted?.replaceAll("''", "'") ?? plain;
    if (named === undefined || named.includes("[")) return whole;
    // Jan:Dec names a row of sheets.
    const names = named.split(":");
    const renamed = names.map((name) => rename(name) ?? name);
    return renamed.every((name, index) => name === names[index])
      ? whole
      : `${quotedSheet(renamed.join(":"))}!`;
  });
}

/** What can only be painted when the sheets bear their names, because Excel does not keep it in step with them, or may not. */
export type LastToPaint = Pick<SheetDrawing, "rules" | "validations"> & {
  readonly linked: readonly DrawnCell[];
};

export const NOTHING_LEFT: LastToPaint = { linked: [] };

/** The drawing with its cells in terms of the sheets' other names, and what of it has to wait for their own. */
export function divided(
  drawing: SheetDrawing,
  rename: Rename
): { readonly now: SheetDrawing; readonly last: LastToPaint } {
  const { cells, rules = [], validations = [], ...rest } = drawing;
  const waits = (formula: string): boolean => renameInFormula(formula, rename) !== formula;
  // The first rule counts first, so they stay together.
  const doRulesWait = rules.some(({ formula }) => waits(formula));
  const doesWait = ({ allows }: DrawnValidation): boolean =>
    allows.kind === "custom" && waits(allows.formula);
  return {
    now: {
      ...rest,
      cells: cells.map((cell) =>
        cell.formula ? { ...cell, formula: renameInFormula(cell.formula, rename) } : cell
      ),
      rules: doRulesWait ? [] : rules,
      validations: validations.filter((validation) => !doesWait(validation)),
    },
    last: {
      rules: doRulesWait ? rules : [],
      validations: validations.filter(doesWait),
      linked: cells.filter(({ link }) => link),
    },
  };
}

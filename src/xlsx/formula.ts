import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseA1 } from "../sheet/cell";

/**
 * Functions younger than the file format: a file writes them with a prefix, people see them without. Only these are
 * translated; a prefix on any other name stays where it is, and so comes back unharmed.
 */
const YOUNG_FUNCTIONS = new Map<string, string>([
  ...["FILTER", "SORT"].map((name) => [name, "_xlfn._xlws."] as const),
  ...(
    "ARRAYTOTEXT CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS " +
    "MODE.SNGL NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET " +
    "SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE " +
    "VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR"
  )
    .split(" ")
    .map((name) => [name, "_xlfn."] as const),
]);

/** Texts, quoted sheet names, and names of columns or books in brackets: nothing inside them is formula. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\])/;

const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(QUOTED)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");

/** A formula as people see it, with its leading "=". */
export const shownFormula = (inFile: string): string =>
  `=${outsideQuotes(inFile, (part) =>
    part.replace(/_xlfn\.(?:_xlws\.)?([A-Z][A-Z.]*)(?=\()/gi, (whole, name: string) =>
      YOUNG_FUNCTIONS.has(name.toUpperCase()) ? name : whole
    )
  )}`;

/** A formula as files keep it, without "=". */
export const fileFormula = (shown: string): string =>
  outsideQuotes(shown.replace(/^=/, "").replaceAll("\r\n", "\n"), (part) =>
    part.replace(/(?<![\w.])[A-Z][A-Z.]*(?=\()/gi, (name) => {
      return (YOUNG_FUNCTIONS.get(name.toUpperCase()) ?? "") + name;
    })
  );

const REFERENCES = new RegExp(
  [
    "(\\$?[A-Z]{1,3})(\\$?[1-9]\\d{0,6})", // B5
    "(\\$?[A-Z]{1,3}):(\\$?[A-Z]{1,3})", // B:C
    "(\\$?[1-9]\\d{0,6}):(\\$?[1-9]\\d{0,6})", // 5:9
  ]
    .map((form) => `(?<![\\w.$\\u00a1-\\uffff])${form}(?![\\w.(!\\u00a1-\\uffff])`)
    .join("|"),
  "gi"
);

/** The formula as it reads so many rows and columns further on, the way Excel fills it: a file writes a filled formula once. */
export const filledFormula = (formula: string, rows: number, columns: number): string =>
  outsideQuotes(formula, (part) =>
    part.replace(REFERENCES, (...groups: (string | undefined)[]) => {
      const [, column, row, fromColumn, toColumn, fromRow, toRow] = groups;
      const moved =
        column !== undefined
          ? [movedColumn(column, columns), movedRow(row!, rows)]
          : fromColumn !== undefined
            ? [movedColumn(fromColumn, columns), ":", movedColumn(toColumn!, columns)]
            : [movedRow(fromRow!, rows), ":", movedRow(toRow!, rows)];
      return moved.includes(null) ? "#REF!" : moved.join("");
    })
  );

function movedRow(row: string, by: number): string | null {
  if (row.startsWith("$")) return row;
  const moved = Number(row) + by;
  return moved >= 1 && moved <= MAX_ROWS ? String(moved) : null;
}

function movedColumn(column: string, by: number): string | null {
  if (column.startsWith("$")) return column;
  const at = parseA1(`${column}1`);
  const moved = (at?.column ?? MAX_COLUMNS) + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnLetters(moved) : null;
}

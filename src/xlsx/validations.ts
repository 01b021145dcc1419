import type { DataValidation, Sheet } from "hucre/xlsx";
import { a1Range, parseA1Range } from "../sheet/cell";
import type { DrawnMessage, DrawnValidation } from "../sheet/drawing";
import { fileFormula, shownFormula } from "./formula";
import { fileText, shownText } from "./text";

/** What Excel keeps of a heading, of a text, and of a list that is written out. More of it and it calls the file damaged. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

/** The validation as the file has it. An Error means that Excel would call it damaged: a list too long, or with commas in it. */
export function fileValidation(validation: DrawnValidation): DataValidation {
  const { ranges, otherwise, error, prompt } = validation;
  return {
    ...fileCondition(validation),
    range: ranges.map(a1Range).join(" "),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: otherwise,
    errorTitle: cut(error.title, LONGEST_TITLE),
    errorMessage: cut(error.text, LONGEST_TEXT),
    ...(prompt && {
      showInputMessage: true,
      inputTitle: cut(prompt.title, LONGEST_TITLE),
      inputMessage: cut(prompt.text, LONGEST_TEXT),
    }),
  };
}

/** On one line: attributes of a file do not keep line breaks. */
const cut = (text: string, longest: number): string =>
  fileText(text.replace(/\s+/g, " ").trim().slice(0, longest));

type Condition = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2">;

function fileCondition({ allows }: DrawnValidation): Condition {
  if (allows.kind === "custom") return { type: "custom", formula1: fileFormula(allows.formula) };
  if (allows.kind === "decimal") {
    const { least, most } = allows;
    return {
      type: "decimal",
      operator: "between",
      formula1: String(least),
      formula2: String(most),
    };
  }
  const list = allows.values.join(",");
  if (list.length > LONGEST_TEXT || allows.values.some((value) => value.includes(","))) {
    throw new Error(`a list for a cell that Excel cannot keep: ${list}`);
  }
  return { type: "list", formula1: `"${list.replaceAll('"', '""')}"` };
}

/** The validations of a sheet of the file that a drawing has words for; others are left out. */
export const validationsOf = ({ dataValidations = [] }: Sheet): DrawnValidation[] =>
  dataValidations.flatMap((validation) => {
    const allows = conditionOf(validation);
    const ranges = validation.range
      .split(/\s+/)
      .map(parseA1Range)
      .filter((range) => range !== null);
    if (!allows || ranges.length === 0) return [];
    const { errorStyle, errorTitle, errorMessage, inputTitle, inputMessage } = validation;
    const prompt = messageOf(inputTitle, inputMessage);
    return [
      {
        ranges,
        allows,
        otherwise: errorStyle ?? "stop",
        error: messageOf(errorTitle, errorMessage) ?? { title: "", text: "" },
        ...(prompt && { prompt }),
      },
    ];
  });

const messageOf = (title = "", text = ""): DrawnMessage | null =>
  title === "" && text === "" ? null : { title: shownText(title), text: shownText(text) };

function conditionOf(validation: DataValidation): DrawnValidation["allows"] | null {
  const { type, operator = "between", formula1 = "", formula2 = "", values } = validation;
  if (type === "custom" && formula1 !== "")
    return { kind: "custom", formula: shownFormula(formula1) };
  if (type === "list") {
    return values
      ? { kind: "list", values: values.map((value) => value.replaceAll('""', '"')) }
      : null;
  }
  const [least, most] = [formula1, formula2].map((text) => (text === "" ? NaN : Number(text)));
  if (type !== "decimal" || operator !== "between") return null;
  return Number.isNaN(least) || Number.isNaN(most)
    ? null
    : { kind: "decimal", least: least!, most: most! };
}

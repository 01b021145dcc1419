import type { DrawnMessage, DrawnValidation } from "../sheet/drawing";
import { addressesOf } from "./addresses";
import { CALL_BYTES, type Stroke } from "./stroke";

/** What Excel keeps of a heading and of a text. */
const LONGEST_TITLE = 32;
const LONGEST_TEXT = 255;

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** One stroke for all ranges of a rule, so that a formula counts from the first cell of the first of them. */
export const validationStrokes = (validations: readonly DrawnValidation[] = []): Stroke[] =>
  validations.flatMap((validation) =>
    addressesOf(validation.ranges).map((address) => ({
      bytes: 10 * CALL_BYTES + 2 * JSON.stringify(validation).length + address.length,
      draw: (sheet) => validate(sheet.getRanges(address).dataValidation, validation),
    }))
  );

function validate(cells: Excel.DataValidation, validation: DrawnValidation): void {
  const { allows, otherwise, error, prompt } = validation;
  cells.rule = ruleOf(allows);
  cells.ignoreBlanks = true;
  cells.errorAlert = { ...messageOf(error), style: STYLES[otherwise], showAlert: true };
  if (prompt) cells.prompt = { ...messageOf(prompt), showPrompt: true };
}

function ruleOf(allows: DrawnValidation["allows"]): Excel.DataValidationRule {
  switch (allows.kind) {
    case "decimal":
      return { decimal: { formula1: allows.least, formula2: allows.most, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: allows.values.join(",") } };
    case "custom":
      return { custom: { formula: allows.formula } };
  }
}

const messageOf = ({ title, text }: DrawnMessage) => ({
  title: title.slice(0, LONGEST_TITLE),
  message: text.slice(0, LONGEST_TEXT),
});

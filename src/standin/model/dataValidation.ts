import type { DrawnMessage, DrawnValidation } from "../../sheet/drawing";
import { ensureWritable } from "./access";
import { intersection, without } from "./address";
import {
  excelClass,
  flagArgument,
  invalidArgument,
  itemNotFound,
  notImplemented,
  numberArgument,
  textArgument,
  type ExcelClass,
} from "./kind";
import type { RangeSelf, Scope } from "./scope";

/** The areas of one sheet that are asked together. */
interface ValidationSelf {
  readonly areas: readonly RangeSelf[];
}

type Allows = DrawnValidation["allows"];

const sheetOf = ({ areas }: ValidationSelf): string => areas[0]!.sheet;
const rangesOf = ({ areas }: ValidationSelf) => areas.map(({ range }) => range);

const all = (scope: Scope, self: ValidationSelf): readonly DrawnValidation[] =>
  scope.book.extras(sheetOf(self)).validations ?? [];

/** That of exactly these areas; others are not told apart from none. */
function own(scope: Scope, self: ValidationSelf): DrawnValidation | undefined {
  const asked = JSON.stringify(rangesOf(self));
  return all(scope, self).find(({ ranges }) => JSON.stringify(ranges) === asked);
}

/** Makes the areas have this validation, or none, and takes them out of all others. */
function keep(scope: Scope, self: ValidationSelf, now: DrawnValidation | null): void {
  ensureWritable(scope, sheetOf(self));
  const ranges = rangesOf(self);
  const others = all(scope, self).flatMap((validation) => {
    const isTouched = validation.ranges.some((a) => ranges.some((b) => intersection(a, b)));
    if (!isTouched) return [validation];
    const left = ranges.reduce(
      (rest, hole) => rest.flatMap((range) => without(range, hole)),
      [...validation.ranges]
    );
    return left.length > 0 ? [{ ...validation, ranges: left }] : [];
  });
  scope.book.changeExtras(sheetOf(self), { validations: now ? [...others, now] : others });
}

function change(scope: Scope, self: ValidationSelf, part: Partial<DrawnValidation>): void {
  const now = own(scope, self);
  if (!now) throw itemNotFound();
  keep(scope, self, { ...now, ...part });
}

const record = (value: unknown): Record<string, unknown> => {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Record<string, unknown>;
};

function allowsOf(value: unknown): Allows {
  const [[kind, given] = ["", null], ...more] = Object.entries(record(value));
  if (more.length > 0) throw invalidArgument();
  const { formula1, formula2, operator, source, inCellDropDown, formula } = record(given);
  if (kind === "decimal" && operator === "Between") {
    return { kind, least: numberArgument(formula1), most: numberArgument(formula2) };
  }
  if (kind === "list" && inCellDropDown === true) {
    return { kind, values: textArgument(source).split(",") };
  }
  if (kind === "custom") return { kind, formula: textArgument(formula) };
  throw notImplemented(`DataValidation.rule of ${kind}`);
}

function ruleOf(allows: Allows): object {
  switch (allows.kind) {
    case "decimal":
      return { decimal: { formula1: allows.least, formula2: allows.most, operator: "Between" } };
    case "list":
      return { list: { inCellDropDown: true, source: allows.values.join(",") } };
    case "custom":
      return { custom: { formula: allows.formula } };
  }
}

/** Excel refuses what is too long for it. */
function messageOf({ title, message }: Record<string, unknown>): DrawnMessage {
  const said = { title: textArgument(title), text: textArgument(message) };
  if (said.title.length > 32 || said.text.length > 255) throw invalidArgument();
  return said;
}

const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

function alertOf(value: unknown): Pick<DrawnValidation, "error" | "otherwise"> {
  const alert = record(value);
  if (alert["showAlert"] !== true) throw notImplemented("DataValidation.errorAlert unseen");
  const kinds = Object.keys(STYLES) as (keyof typeof STYLES)[];
  const otherwise = kinds.find((kind) => STYLES[kind] === alert["style"]);
  if (!otherwise) throw invalidArgument();
  return { otherwise, error: messageOf(alert) };
}

/** DataValidation of areas of one sheet; what is typed is not held against it. */
export const dataValidationClass: ExcelClass<ValidationSelf> = excelClass("DataValidation", {
  scalars: {
    rule: {
      get: (self, scope) => {
        const now = own(scope, self);
        return now ? ruleOf(now.allows) : {};
      },
      set: (self, value, scope) =>
        keep(scope, self, {
          ranges: rangesOf(self),
          allows: allowsOf(value),
          otherwise: "stop",
          error: { title: "", text: "" },
        }),
    },
    ignoreBlanks: {
      get: () => true,
      set: (_, value) => {
        if (!flagArgument(value)) throw notImplemented("DataValidation.ignoreBlanks = false");
      },
    },
    errorAlert: {
      get: (self, scope) => {
        const now = own(scope, self);
        if (!now) return null;
        const { title, text } = now.error;
        return { title, message: text, style: STYLES[now.otherwise], showAlert: true };
      },
      set: (self, value, scope) => change(scope, self, alertOf(value)),
    },
    prompt: {
      get: (self, scope) => {
        const prompt = own(scope, self)?.prompt;
        return prompt ? { title: prompt.title, message: prompt.text, showPrompt: true } : null;
      },
      set: (self, value, scope) => change(scope, self, { prompt: messageOf(record(value)) }),
    },
  },
  methods: { clear: (self, _, scope) => keep(scope, self, null) },
});

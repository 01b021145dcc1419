import type { CellRange } from "../../sheet/cell";
import type { BookRule, RuleChange } from "../book";
import { ensureRange, ensureWritable, sheetOf } from "./access";
import { intersection, without } from "./address";
import {
  excelClass,
  ExcelError,
  flagArgument,
  itemNotFound,
  notImplemented,
  numberArgument,
  read,
  textArgument,
  type Scalar,
  type Thing,
  type ExcelClass,
} from "./kind";
import { rangeClass } from "./range";
import { rangeAreasClass } from "./rangeAreas";
import { colorArgument, type FormatSelf } from "./rangeFormat";
import type { Scope } from "./scope";

interface RuleSelf {
  readonly sheet: string;
  readonly id: string;
}

function ruleOf({ sheet, id }: RuleSelf, scope: Scope): BookRule {
  sheetOf(scope, sheet);
  const rule = scope.book.rule(sheet, id);
  if (!rule) throw itemNotFound();
  return rule;
}

function changeRule(self: RuleSelf, change: RuleChange, scope: Scope): void {
  ensureWritable(scope, self.sheet);
  scope.book.changeRule(self.sheet, self.id, change);
}

/** The rules of the sheet that touch one of the areas, first those that count first. */
function rulesIn({ areas }: FormatSelf, scope: Scope): RuleSelf[] {
  const [first] = areas;
  if (!first) return [];
  ensureRange(first, scope);
  return scope.book
    .rules(first.sheet)
    .filter((rule) =>
      rule.ranges.some((range) => areas.some((area) => intersection(range, area.range)))
    )
    .map(({ id }) => ({ sheet: first.sheet, id }));
}

/** Takes the holes out of every rule of the sheet; a rule of which nothing is left is deleted. */
export function cutRules(scope: Scope, sheet: string, holes: readonly CellRange[]): void {
  for (const rule of scope.book.rules(sheet)) {
    const left = holes.reduce<CellRange[]>(
      (ranges, hole) => ranges.flatMap((range) => without(range, hole)),
      [...rule.ranges]
    );
    if (left.length === 0) scope.book.deleteRule(sheet, rule.id);
    else if (JSON.stringify(left) !== JSON.stringify(rule.ranges)) {
      scope.book.changeRule(sheet, rule.id, { ranges: left });
    }
  }
}

/** A colour of the rule's format; "" where the rule leaves the cell's own. */
const ruleColor = (key: "fill" | "fontColor"): Scalar<RuleSelf> => ({
  get: (self, scope) => ruleOf(self, scope)[key] ?? "",
  set: (self, value, scope) => changeRule(self, { [key]: colorArgument(value) }, scope),
});

const fillClass: ExcelClass<RuleSelf> = excelClass("ConditionalRangeFill", {
  scalars: { color: ruleColor("fill") },
});
const fontClass: ExcelClass<RuleSelf> = excelClass("ConditionalRangeFont", {
  scalars: { color: ruleColor("fontColor") },
});

const formatClass: ExcelClass<RuleSelf> = excelClass("ConditionalRangeFormat", {
  links: { fill: (self) => fillClass.of(self), font: (self) => fontClass.of(self) },
});

const ruleClass: ExcelClass<RuleSelf> = excelClass("ConditionalFormatRule", {
  scalars: {
    formula: {
      get: (self, scope) => ruleOf(self, scope).formula,
      set: (self, value, scope) => {
        const formula = textArgument(value);
        changeRule(self, { formula: formula.startsWith("=") ? formula : `=${formula}` }, scope);
      },
    },
  },
});

const customClass: ExcelClass<RuleSelf> = excelClass("CustomConditionalFormat", {
  links: { rule: (self) => ruleClass.of(self), format: (self) => formatClass.of(self) },
});

const isCustom = (self: RuleSelf, scope: Scope): boolean => ruleOf(self, scope).kind === "Custom";

const rangesOf = (self: RuleSelf, scope: Scope) =>
  ruleOf(self, scope).ranges.map((range) => scope.range(self.sheet, range));

/** Priorities count from zero on the whole sheet. */
function priorityOf(self: RuleSelf, scope: Scope): number {
  const { id } = ruleOf(self, scope);
  return scope.book.rules(self.sheet).findIndex((rule) => rule.id === id);
}

/** ConditionalFormat: one rule of the sheet. */
const conditionalFormatClass: ExcelClass<RuleSelf> = excelClass("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  ensure: (self, scope) => void ruleOf(self, scope),
  scalars: {
    id: read(({ id }) => id),
    type: read((self, scope) => {
      if (!isCustom(self, scope)) throw notImplemented("ConditionalFormat.type other than Custom");
      return "Custom";
    }),
    priority: {
      get: priorityOf,
      set: (self, value, scope) => {
        if (numberArgument(value) !== priorityOf(self, scope))
          throw notImplemented("ConditionalFormat.priority");
      },
    },
    stopIfTrue: {
      get: (self, scope) => ruleOf(self, scope).stopIfTrue,
      set: (self, value, scope) => changeRule(self, { stopIfTrue: flagArgument(value) }, scope),
    },
  },
  links: {
    custom: (self, scope) => {
      if (!isCustom(self, scope))
        throw new ExcelError("InvalidOperation", "The format is of another type.");
      return customClass.of(self);
    },
    customOrNullObject: (self, scope) => (isCustom(self, scope) ? customClass.of(self) : null),
  },
  methods: {
    delete: (self, _, scope) => {
      ensureWritable(scope, self.sheet);
      scope.book.deleteRule(self.sheet, self.id);
    },
    getRange: (self, _, scope) => {
      const [range, ...more] = rangesOf(self, scope);
      if (!range || more.length > 0)
        throw new ExcelError("InvalidOperation", "The format has several areas.");
      return rangeClass.of(range);
    },
    getRangeOrNullObject: (self, _, scope) => {
      const [range, ...more] = rangesOf(self, scope);
      return range && more.length === 0 ? rangeClass.of(range) : null;
    },
    getRanges: (self, _, scope) =>
      rangeAreasClass.of({ areas: rangesOf(self, scope), referenceId: null }),
  },
});

function add(self: FormatSelf, type: unknown, scope: Scope): Thing {
  if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.add(${String(type)})`);
  const { sheet } = self.areas[0]!;
  ensureWritable(scope, sheet);
  const id = scope.book.addRule(sheet, {
    ranges: self.areas.map(({ range }) => range),
    formula: "",
  });
  return conditionalFormatClass.of({ sheet, id });
}

function find(self: FormatSelf, key: unknown, scope: Scope): Thing | null {
  const found = rulesIn(self, scope).find(({ id }) => id === key);
  return found ? conditionalFormatClass.of(found) : null;
}

function item(self: FormatSelf, key: unknown, scope: Scope): Thing {
  const found = find(self, key, scope);
  if (!found) throw itemNotFound();
  return found;
}

/** ConditionalFormatCollection: the rules that touch a range or several. */
export const conditionalFormatsClass: ExcelClass<FormatSelf> = excelClass(
  "ConditionalFormatCollection",
  {
    items: (self, scope) => rulesIn(self, scope).map((rule) => conditionalFormatClass.of(rule)),
    item,
    methods: {
      add: (self, [type], scope) => add(self, type, scope),
      clearAll: ({ areas }, _, scope) => {
        const { sheet } = areas[0]!;
        ensureWritable(scope, sheet);
        cutRules(
          scope,
          sheet,
          areas.map(({ range }) => range)
        );
      },
      getCount: (self, _, scope) => rulesIn(self, scope).length,
      getItemAt: (self, [index], scope) => {
        const found = rulesIn(self, scope)[numberArgument(index)];
        if (!found) throw itemNotFound();
        return conditionalFormatClass.of(found);
      },
      getItemOrNullObject: (self, [key], scope) => find(self, key, scope),
    },
  }
);

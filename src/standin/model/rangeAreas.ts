import { ensureRange, sheetOf } from "./access";
import { columnCount, fullAddress, rowCount } from "./address";
import { conditionalFormatsClass } from "./conditionalFormats";
import { dataValidationClass } from "./dataValidation";
import {
  excelClass,
  itemNotFound,
  numberArgument,
  read,
  type Thing,
  type ExcelClass,
} from "./kind";
import { clearRange, rangeClass } from "./range";
import { rangeFormatClass } from "./rangeFormat";
import type { RangeSelf, Scope } from "./scope";
import { worksheetClass } from "./worksheet";

/** Several ranges of one sheet, at least one. */
export interface RangeAreasSelf {
  readonly areas: readonly RangeSelf[];
  referenceId: string | null;
}

const sheetIn = ({ areas }: RangeAreasSelf): string => areas[0]!.sheet;

const each = (areas: readonly RangeSelf[]): readonly Thing[] =>
  areas.map((area) => rangeClass.of(area));

/** RangeCollection: the areas one by one. */
const rangeCollectionClass: ExcelClass<readonly RangeSelf[]> = excelClass("RangeCollection", {
  items: each,
  methods: {
    getCount: (areas) => areas.length,
    getItemAt: (areas, [index]) => {
      const area = areas[numberArgument(index)];
      if (!area) throw itemNotFound();
      return rangeClass.of(area);
    },
  },
});

export const rangeAreasClass: ExcelClass<RangeAreasSelf> = excelClass("RangeAreas", {
  identity: ({ referenceId }) => (referenceId ? { _ReferenceId: referenceId } : {}),
  ensure: ({ areas }, scope) => areas.forEach((area) => ensureRange(area, scope)),
  scalars: {
    address: read((self, scope) => {
      const { name } = sheetOf(scope, sheetIn(self));
      return self.areas.map(({ range }) => fullAddress(name, range)).join(",");
    }),
    areaCount: read(({ areas }) => areas.length),
    cellCount: read(({ areas }) =>
      areas.reduce((sum, { range }) => sum + rowCount(range) * columnCount(range), 0)
    ),
  },
  links: {
    areas: ({ areas }) => rangeCollectionClass.of(areas),
    worksheet: (self) => worksheetClass.of({ id: sheetIn(self) }),
    format: ({ areas }) => rangeFormatClass.of({ areas }),
    conditionalFormats: ({ areas }) => conditionalFormatsClass.of({ areas }),
    dataValidation: ({ areas }) => dataValidationClass.of({ areas }),
  },
  methods: {
    _KeepReference: (self, _, scope: Scope) => {
      self.referenceId ??= scope.keep(rangeAreasClass.of(self), self.areas);
    },
    clear: ({ areas }, [applyTo], scope: Scope) => {
      for (const { sheet, range } of areas) clearRange(sheet, range, applyTo, scope);
    },
  },
});

import { applicationClass, runtimeClass } from "./application";
import { excelClass, itemNotFound, read, textArgument, type Thing, type ExcelClass } from "./kind";
import { rangeClass, rangeThing } from "./range";
import { rangeAreasClass } from "./rangeAreas";
import type { RangeSelf, Scope } from "./scope";
import { settingsClass } from "./settings";
import { tablesClass } from "./tables";
import { worksheetsClass } from "./worksheets";

/*
 * What this model takes Excel to do. Where the protocol does not force it, it still has to be seen in real Excel; the
 * list is the source of the checklist for that.
 *
 * Writing `values` and `formulas` (input.ts)
 *  1. null leaves the cell; "" empties it; numbers and booleans are kept as they are.
 *  2. Text is read as if typed in English: "00123" and "4.10" become numbers, "20%" and "10 %" become 0.2 and 0.1 with a
 *     percent format where the cell had none, "1,234" "$5" "1e3" "3-1" "2021-01-05" "7:30" "1 1/2" "TRUE" "#N/A" likewise.
 *  3. In a cell whose format is "@" every text stays text, "=1+1" too, and a number becomes text.
 *  4. Text after an apostrophe is that text; the apostrophe is not part of the value and is not told by `formulas`.
 *  5. "=…" is a formula; "+…" and "-…" before a cell, a number or a function too; before words they are text.
 *  6. Text in a cell formatted as a percentage is not divided by 100: "20" is 20, which shows as 2000%.
 *  7. Number formats set in the same batch before the values count for rule 3.
 *  8. What is written to a cell covered by a merged area is lost without an error.
 *  9. A matrix of another size than the range is InvalidArgument; one value that is no matrix goes to every cell.
 * 10. Whole rows and columns tell null for values, formulas, numberFormat and text, and refuse to have them set.
 * Ranges
 * 11. The used range of values holds cells with a value or a formula; the other one also styled cells and merged areas.
 * 12. On an empty sheet getUsedRange is A1, and getUsedRangeOrNullObject a null object.
 * 13. A range moves with its cells when rows or columns come and go; with the last of its cells it becomes InvalidReference.
 * 14. select() on another sheet brings that sheet to the front; on a hidden one it is InvalidOperation. Merged areas are
 *     selected whole.
 * 15. merge() keeps the first cell's value and empties the others; clear() and clear("Formats") also unmerge and take the
 *     range out of conditional formats, which may split them.
 * 16. Formats that differ within a range are null; a cell without a fill tells #FFFFFF.
 * 17. A border that gets a colour or a weight before a style becomes a thin line.
 *     New rows look like the row above them. moveTo carries merged areas, conditional formats and the references to its
 *     cells along, and leaves ranges that only end in them as they are (Excel moves their ends).
 * Sheets
 * 18. add() leaves the active sheet where it is; its default names are Hoja1, Hoja2, …
 * 19. getItem takes a name in any case, or an id. A name in use is ItemAlreadyExists; one with []:*?/\ or over 31
 *     characters is InvalidArgument. The last visible sheet can be neither deleted nor hidden: InvalidOperation.
 * 20. freezeRows and freezeColumns replace what was frozen before; freezeAt freezes both.
 * 21. Writing to a protected sheet is AccessDenied, adding conditional formats included.
 * Conditional formats
 * 22. A new one stands above all others; priorities count from 0 on the whole sheet. A collection holds the formats that
 *     touch its range, and delete() deletes the whole of one. clearAll() takes only the range out of them.
 * Batches
 * 23. A batch stops at its first error; what was done before stays done.
 * 24. Setting a property of a null object is an error (ItemNotFound); calling its methods does nothing; asking tells nothing.
 * 25. A batch that changes the workbook is one step of the undo list, until a member of the no-undo list empties it.
 * 26. Events go out after the answer, the add-in's own changes included (triggerSource ThisLocalAddin).
 * 27. A request sent while a cell is being edited is InvalidOperationInCellEditMode, unless it asked to be delayed.
 * Tables, charts, links, notes, validations, other books
 * 28. tables.add takes an address without a sheet for one of the sheet in front; merged cells and filters are in its way.
 *     A table's name is the workbook's alone, whatever its case, and no defined name's either.
 * 29. A new link dresses its cell (blue, underlined, neither bold nor italic), keeps what the cell holds, and shows its own
 *     address in an empty one. It stays when the cell is written over, and does not follow a sheet that is called otherwise.
 * 30. A link to a sheet that is not there is InvalidArgument.
 * 31. charts.add of one column of numbers makes one series; a chart's ranges follow their sheet.
 * 32. notes.add on a cell that has a note, or about which people talk (comments), is InvalidOperation. Notes go by the addresses
 *     of their cells, or by their place in the list, in reading order; their content comes back as it was written, without
 *     the name of an author. Adding, changing and deleting them is refused on protected sheets and can be undone: Microsoft's
 *     list of what empties the undo list names none of it.
 * 33. A new validation takes its cells out of those that were there before.
 * 34. createWorkbook refuses what is no workbook; open() leaves this workbook as it is and loses nothing of its undo list.
 */

/** NamedItem, only to be read. */
const namedItemClass: ExcelClass<{ readonly name: string }> = excelClass("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    name: read(({ name }) => name),
    formula: read(
      ({ name }, scope) => scope.book.names().find((other) => other.name === name)?.formula
    ),
  },
});

function findName(scope: Scope, key: unknown): Thing | null {
  const text = textArgument(key).toLowerCase();
  const found = scope.book.names().find(({ name }) => name.toLowerCase() === text);
  return found ? namedItemClass.of({ name: found.name }) : null;
}

const namesClass: ExcelClass<null> = excelClass("NamedItemCollection", {
  items: (_, scope) => scope.book.names().map(({ name }) => namedItemClass.of({ name })),
  item: (_, key, scope) => {
    const found = findName(scope, key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    getCount: (_, __, scope) => scope.book.names().length,
    getItemOrNullObject: (_, [key], scope) => findName(scope, key),
  },
});

function selected(scope: Scope): RangeSelf[] {
  const { sheet, ranges } = scope.book.selection();
  return ranges.map((range) => scope.range(sheet, range));
}

function activeCell(scope: Scope): Thing {
  const { sheet, ranges } = scope.book.selection();
  const { top, left } = ranges[0]!;
  return rangeThing(scope, sheet, { top, left, bottom: top, right: left });
}

/** Workbook: where every path begins. */
export const workbookClass: ExcelClass<null> = excelClass("Workbook", {
  scalars: { name: read(() => "Libro1.xlsx") },
  links: {
    worksheets: () => worksheetsClass.of(null),
    settings: () => settingsClass.of(null),
    names: () => namesClass.of(null),
    tables: () => tablesClass.of({ sheet: null }),
    application: () => applicationClass.of(null),
    _Runtime: () => runtimeClass.of(null),
  },
  methods: {
    getSelectedRange: (_, __, scope) => {
      const [range, ...more] = selected(scope);
      if (!range || more.length > 0) throw itemNotFound();
      return rangeClass.of(range);
    },
    getSelectedRanges: (_, __, scope) =>
      rangeAreasClass.of({ areas: selected(scope), referenceId: null }),
    getActiveCell: (_, __, scope) => activeCell(scope),
    _GetRangeForEventByReferenceId: (_, [id], scope) => {
      const range = scope.reference(textArgument(id));
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], scope) =>
      scope.reference(textArgument(id)) ?? null,
    _RemoveReference: (_, [id], scope) => scope.release(textArgument(id)),
  },
});

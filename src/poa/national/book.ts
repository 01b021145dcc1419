import type { DrawnLink, SheetDrawing } from "../../sheet/drawing";
import type { Cell } from "../../sheet/cell";
import { stayingText } from "../../sheet/typed";
import type { NationalRow } from "../consolidate";
import { drawnSeats, drawPlan } from "../draw";
import { columnRange, drawNational, NATIONAL_SHEET, TITLES } from "../national";
import type { Plan } from "../plan";
import type { Remark } from "../remark";
import { drawChanges } from "./changes";
import { drawFindings } from "./findings";
import { fixedRange, type NationalRanges } from "./formulas";
import type { NationalInput } from "./input";
import { drawMatrix } from "./matrix";
import { areaSheetNames } from "./names";
import { drawSources } from "./sources";
import { drawSummary } from "./summary";

/** The sheets of the national book, in the order of their tabs. Formulas carry the results they should give. */
export function drawNationalBook(input: NationalInput): SheetDrawing[] {
  const { national, remarks, madeOn, files, missing = [], difference } = input;
  const areaSheets = drawnAreaSheets(input);
  const sheets = new Map([...areaSheets, ...ownAreaSheets(input)]);
  const linkTo = links(input, areaSheets);
  const shown = new Map(files.map(({ book, name }) => [book, name]));
  const table = drawNational(national, {
    isInNationalBook: true,
    fileName: (book) => shown.get(book) ?? book,
    linkOf: linkTo.row,
  });
  const ranges = rangesOf(table);
  const drawings = [
    drawSummary({ national, remarks, madeOn, missing }, ranges, sheets),
    table,
    drawMatrix(national, ranges),
    ...[...areaSheets].map(([plan, name]) => drawPlan(plan, name)),
    drawFindings(national, remarks, linkTo.remark),
    drawSources(input, sheets),
    ...(difference ? [drawChanges(difference)] : []),
  ];
  return drawings.map(stayingText);
}

/** The sheets to be drawn for areas. */
function drawnAreaSheets({ national, beside, withAreaSheets = true }: NationalInput) {
  if (!withAreaSheets) return new Map<Plan, string>();
  const areas = national.areas.filter(({ plan }) => !beside || plan.ref.book !== "");
  return areaSheetNames(areas, beside);
}

/** The sheets of the open book itself, where this one stands in it. */
const ownAreaSheets = ({ national, beside }: NationalInput): [Plan, string][] =>
  national.areas.flatMap(({ plan }) =>
    beside && plan.ref.book === "" ? [[plan, plan.ref.sheet] as [Plan, string]] : []
  );

function rangesOf(table: SheetDrawing): NationalRanges {
  const rangeOf = (title: string) => {
    const range = columnRange(table, title);
    return range ? fixedRange(NATIONAL_SHEET, range) : "";
  };
  return {
    sigla: rangeOf(TITLES.sigla),
    actionCode: rangeOf(TITLES.actionCode),
    operationWeight: rangeOf(TITLES.operationWeight),
  };
}

interface Links {
  row(row: NationalRow): DrawnLink | null;
  remark(remark: Remark): DrawnLink;
}

/** Leads from a cell of an area's own sheet to where this book shows it: on the area's sheet, or on the first of its rows. */
function links({ national, beside }: NationalInput, areaSheets: ReadonlyMap<Plan, string>): Links {
  const seats = new Map<Plan, (at: Cell) => Cell>();
  const firstRows = new Map<Plan, number>();
  let row = 1;
  for (const { plan, rowsOut } of national.areas) {
    if (areaSheets.has(plan)) seats.set(plan, drawnSeats(plan));
    firstRows.set(plan, row);
    row += rowsOut;
  }
  const onAreaSheet = (plan: Plan, at: Cell): DrawnLink | null => {
    if (beside && plan.ref.book === "") return { sheet: plan.ref.sheet, cell: at };
    const [sheet, seat] = [areaSheets.get(plan), seats.get(plan)];
    return sheet !== undefined && seat ? { sheet, cell: seat(at) } : null;
  };
  return {
    row: ({ plan, from }) => onAreaSheet(plan, from.at),
    remark: ({ plan, at }) =>
      onAreaSheet(plan, at) ?? {
        sheet: NATIONAL_SHEET,
        cell: { row: firstRows.get(plan)!, column: 0 },
      },
  };
}

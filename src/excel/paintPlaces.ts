import type { SheetDrawing } from "../sheet/drawing";
import { inExcel } from "./failure";
import { SHEETS_TO_LOAD } from "./memory";
import { divided, NOTHING_LEFT, type LastToPaint, type Rename } from "./sheetReferences";

const LONGEST_NAME = 31;

/** What painting one sheet has to know of the workbook before it begins. */
export interface Place {
  /** What is to be painted, in terms of the names the new sheets bear meanwhile. */
  readonly drawing: SheetDrawing;
  /** What is left to be painted when the new sheets bear their names. */
  readonly last: LastToPaint;
  readonly name: string;
  /** A name no sheet has, for the new sheet until all of them are painted. */
  readonly working: string;
  /** The sheet that will be replaced, and the name it bears until it goes. */
  readonly old: OldSheet | null;
  readonly table: TablePlace | null;
}

export interface OldSheet {
  readonly id: string;
  readonly name: string;
  readonly leaving: string;
  readonly position: number;
  readonly wasInFront: boolean;
}

/** Names of tables are the workbook's alone: while both are there, the old one gives its name away. */
export interface TablePlace {
  readonly name: string;
  readonly working: string;
  readonly old: { readonly id: string; readonly name: string; readonly leaving: string } | null;
}

interface Found {
  readonly id: string;
  readonly name: string;
}

interface FoundTable extends Found {
  readonly sheet: string;
}

/** The workbook as it is before painting. */
interface Survey {
  readonly sheets: readonly (Found & { readonly position: number })[];
  readonly inFront: string;
  readonly tables: readonly FoundTable[];
  readonly definedNames: readonly string[];
}

/** Finds each drawing its place, in 1 round trip. */
export async function findPlaces(drawings: readonly SheetDrawing[]): Promise<Place[]> {
  const survey = await look(drawings.some(({ table }) => table));
  const sheetNames = new NamesInUse([...survey.sheets, ...drawings]);
  const places = drawings.map((drawing) => placeOf(drawing, survey, sheetNames));
  const tables = tablePlaces(places, survey);
  const working = new Map(places.map((place) => [key(place.name), place.working]));
  const rename: Rename = (sheet) => working.get(key(sheet));
  return places.map((place, index) => {
    const table = tables[index] ?? null;
    const { now, last } = divided(place.drawing, rename);
    return { ...place, table, drawing: withTableName(now, table), last };
  });
}

const look = (withTables: boolean): Promise<Survey> =>
  inExcel(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load(`${SHEETS_TO_LOAD},items/position`);
    const inFront = worksheets.getActiveWorksheet();
    inFront.load("id");
    if (withTables) {
      tables.load("items/id,items/name,items/worksheet/id");
      names.load("items/name");
    }
    await context.sync();
    return {
      sheets: worksheets.items.map(({ id, name, position }) => ({ id, name, position })),
      inFront: inFront.id,
      tables: withTables
        ? tables.items.map(({ id, name, worksheet }) => ({ id, name, sheet: worksheet.id }))
        : [],
      definedNames: withTables ? names.items.map(({ name }) => name) : [],
    };
  });

const key = (name: string): string => name.toLowerCase();

/** Names that somebody has, told apart as Excel does: whatever their case. */
class NamesInUse {
  private readonly names: Set<string>;

  constructor(named: readonly { readonly name: string }[]) {
    this.names = new Set(named.map(({ name }) => key(name)));
  }

  has = (name: string): boolean => this.names.has(key(name));

  /** Takes the first of the candidates that nobody has. */
  take(candidate: (number: number) => string): string {
    for (let number = 1; ; number++) {
      const name = candidate(number);
      if (this.has(name)) continue;
      this.names.add(key(name));
      return name;
    }
  }
}

function placeOf(drawing: SheetDrawing, survey: Survey, names: NamesInUse): Place {
  const { name } = drawing;
  const old = survey.sheets.find((sheet) => key(sheet.name) === key(name));
  // Near the one wished for, so that a planner who meets it knows what it belongs to.
  const near = (number: number): string => {
    const end = ` ~${number}`;
    return name.slice(0, LONGEST_NAME - end.length) + end;
  };
  const working = names.take(near);
  return {
    drawing,
    last: NOTHING_LEFT,
    name,
    working,
    old: old ? { ...old, leaving: names.take(near), wasInFront: old.id === survey.inFront } : null,
    table: null,
  };
}

function tablePlaces(places: readonly Place[], survey: Survey): (TablePlace | null)[] {
  const leaving = new Set(places.flatMap(({ old }) => (old ? [old.id] : [])));
  const wanted = places.flatMap(({ drawing }) => (drawing.table ? [drawing.table] : []));
  const isLeaving = ({ sheet }: FoundTable): boolean => leaving.has(sheet);
  const staying = new NamesInUse([
    ...survey.tables.filter((table) => !isLeaving(table)),
    ...survey.definedNames.map((name) => ({ name })),
  ]);
  const all = new NamesInUse([
    ...survey.tables,
    ...wanted,
    ...survey.definedNames.map((name) => ({ name })),
  ]);
  return places.map(({ drawing: { table } }) => {
    if (!table) return null;
    const numbered = (number: number): string => `${table.name}_${number}`;
    const name = staying.take((number) => (number === 1 ? table.name : numbered(number)));
    const old = survey.tables.find((one) => isLeaving(one) && key(one.name) === key(name));
    if (!old) return { name, working: name, old: null };
    const { id } = old;
    return {
      name,
      working: all.take(numbered),
      old: { id, name: old.name, leaving: all.take(numbered) },
    };
  });
}

const withTableName = (drawing: SheetDrawing, place: TablePlace | null): SheetDrawing =>
  drawing.table && place
    ? { ...drawing, table: { ...drawing.table, name: place.working } }
    : drawing;

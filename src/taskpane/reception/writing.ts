import type { NationalInput } from "../../poa/national/input";
import { drawnSheetsIn } from "../../poa/national/earlier";
import { drawNational, NATIONAL_SHEET } from "../../poa/national";
import { SHEETS } from "../../poa/national/names";
import { tasksOf } from "../../poa/plan";
import { nationalInputOf, type Reception } from "../../poa/reception";
import { isOpen } from "../../poa/remark";
import { returnNoteName, type ReturnNote } from "../../poa/returnNotes";
import type { SheetDrawing } from "../../sheet/drawing";
import type { Host } from "../../sheet/host";
import type { NamedNote } from "./order";
import type { Clash, Content, Done } from "./state";

/** What the national book is drawn from, when it will be a file of its own. */
export const inputFor = (reception: Reception, content: Content, madeOn: Date): NationalInput =>
  nationalInputOf(reception, madeOn, content === "with-area-sheets");

/** POA Nacional 2021.xlsx */
export function nationalName({ areas }: Reception): string {
  const years = new Set(areas.map(({ count }) => count.plan.fiscalYear?.value ?? 0));
  const said = [...years].filter((year) => year > 0).sort();
  return `${["POA Nacional", ...said].join(" ")}.xlsx`;
}

/** What is told when the book has been written. */
export const doneWith = (
  kind: Done["kind"],
  name: string,
  { national, areas }: Reception
): Done => ({
  kind,
  name,
  areas: areas.length,
  tasks: areas.reduce((all, { count }) => all + tasksOf(count.plan).length, 0),
  rowsIn: national.rowsIn,
  rowsOut: national.rowsOut,
});

/** What would be painted into the open workbook, and what stands in its way or would be replaced. */
export interface Painting {
  readonly drawings: readonly SheetDrawing[];
  readonly clash: Clash | null;
  /** The sheet to look at first. */
  readonly first: string;
}

export async function paintingFor(
  host: Host,
  reception: Reception,
  content: Content
): Promise<Painting> {
  const grids = await host.readBook();
  const ours = new Set([...drawnSheetsIn(grids), NATIONAL_SHEET]);
  const names = grids.map(({ ref }) => ref.sheet);
  const beside = names.filter((name) => !ours.has(name));
  const drawings = await drawingsFor(reception, content, beside);
  const wanted = new Set(drawings.map(({ name }) => name.toLowerCase()));
  const met = names.filter((name) => wanted.has(name.toLowerCase()));
  const theirs = met.filter((name) => !ours.has(name));
  const clash: Clash | null =
    theirs.length > 0
      ? { kind: "theirs", sheets: theirs }
      : met.length > 0
        ? { kind: "ours", sheets: met }
        : null;
  return { drawings, clash, first: content === "table-only" ? NATIONAL_SHEET : SHEETS.summary };
}

async function drawingsFor(
  reception: Reception,
  content: Content,
  beside: readonly string[]
): Promise<readonly SheetDrawing[]> {
  if (content === "table-only") return [drawNational(reception.national)];
  const { drawNationalBook } = await import("../../poa/national/book");
  return drawNationalBook({ ...inputFor(reception, content, new Date()), beside });
}

/** The areas that hear of something, each with what its file is called. */
export function notesOf({ areas, remarks }: Reception): (NamedNote & { readonly key: string })[] {
  const taken = new Set<string>();
  return areas.flatMap(({ count: { plan, sigla, area } }) => {
    const own = remarks.filter((remark) => remark.plan === plan && isOpen(remark));
    if (own.length === 0) return [];
    const note: ReturnNote = { plan, sigla, remarks: own };
    return [{ key: sigla, name: returnNoteName(area, taken), note }];
  });
}

import { consolidate } from "../poa/consolidate";
import type { SheetCheck } from "../poa/check";
import { drawFindings, FINDING_COLUMNS } from "../poa/national/findings";
import { SHEETS, sheetName } from "../poa/national/names";
import { remarksOf } from "../poa/remark";
import { isBlank, type Grid } from "../sheet/grid";
import type { Host } from "../sheet/host";
import { stayingText } from "../sheet/typed";

/**
 * Writes every finding of the checks, the ignored ones with their reasons, into a sheet of the open workbook, each with a link to
 * its cell. An earlier sheet of ours is replaced; one of the planner's that is called so is left alone. Answers the sheet's name,
 * or null when the checks hold no plan.
 */
export async function exportFindings(
  host: Host,
  checks: readonly SheetCheck[]
): Promise<string | null> {
  const plans = checks.flatMap((check) => check.plans);
  if (plans.length === 0) return null;
  const drawing = drawFindings(consolidate(plans), remarksOf(checks), ({ in: { sheet }, at }) => ({
    sheet,
    cell: at,
  }));
  const name = await freeName(host);
  await host.paint([stayingText({ ...drawing, name })]);
  return name;
}

/** The name the sheet has always had, unless the planner keeps something else under it. */
async function freeName(host: Host): Promise<string> {
  const names = await host.readSheetNames();
  const tried = new Set<string>();
  for (;;) {
    const name = sheetName(SHEETS.findings, tried);
    const known = names.find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined) return name;
    const [grid] = await host.readSheets([known]);
    if (grid && isOurs(grid)) return known;
  }
}

/** Whether a sheet is empty, or begins as those that we write. */
function isOurs({ values }: Grid): boolean {
  if (values.every((row) => row.every(isBlank))) return true;
  const titles = FINDING_COLUMNS.map(({ title }) => title as unknown);
  return values.slice(0, 8).some((row) => titles.every((title, column) => row[column] === title));
}

import type { HostChange } from "../sheet/host";
import { rangeOfAddress } from "./addresses";
import { hostErrorOf, inExcel, knows } from "./failure";
import { rememberSheets, SHEETS_TO_LOAD, type Memory } from "./memory";
import { isOurCells, isOurSheets } from "./own";
import { patiently } from "./patience";
import { lookUp, nameOf, surface } from "./watch";

/** What all events have in common that tell of a sheet. */
interface Told {
  readonly worksheetId: string;
  readonly source: Excel.EventSource | "Local" | "Remote";
}

/**
 * Calls back with every change that is not our own, on any sheet; answers how to stop. 1 round trip, and one more for each
 * change of a sheet that was never seen before.
 */
export async function watchChanges(
  memory: Memory,
  onChange: (change: HostChange) => void
): Promise<() => Promise<void>> {
  let isOver = false;
  const tell = async (told: Told, what: Pick<HostChange, "kind" | "range">): Promise<void> => {
    try {
      const { worksheetId: id, source } = told;
      if (isOver) return;
      // A change that happened is told also where nobody can say any more on which sheet.
      const sheet =
        nameOf(memory, id) ?? (await patiently(() => lookUp(memory, id)).catch(() => null));
      if (!isOver) onChange({ sheet, ...what, isRemote: source === "Remote" });
    } catch (error) {
      surface(error);
    }
  };
  const onCells = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isOurs(memory, event)) await tell(event, whatOf(event));
  };
  const onSheets = async (event: Told): Promise<void> => {
    const isOwn = event.source !== "Remote" && isOurSheets(memory.own);
    if (!isOwn) await tell(event, { kind: "sheets", range: null });
  };
  const registrations = await inExcel((context) => register(context, memory, onCells, onSheets));
  return async () => {
    isOver = true;
    const [first] = registrations;
    for (const registration of registrations) registration.remove();
    await first?.context.sync().catch((error: unknown) => {
      throw hostErrorOf(error);
    });
  };
}

/** Something that can be taken back, whatever kind of event it is for. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

async function register(
  context: Excel.RequestContext,
  memory: Memory,
  onCells: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
  onSheets: (event: Told) => Promise<void>
): Promise<Registration[]> {
  const { worksheets } = context.workbook;
  const registrations: Registration[] = [
    worksheets.onChanged.add(onCells),
    worksheets.onAdded.add(onSheets),
    worksheets.onDeleted.add(onSheets),
  ];
  if (knows("1.17")) registrations.push(worksheets.onNameChanged.add(onSheets));
  worksheets.load(SHEETS_TO_LOAD);
  await context.sync();
  if (memory.sheets.length === 0) rememberSheets(memory, worksheets);
  return registrations;
}

/** Columns count as rows that came or went: everything on the sheet may lie elsewhere now. */
function whatOf(event: Excel.WorksheetChangedEventArgs): Pick<HostChange, "kind" | "range"> {
  const range = rangeOfAddress(event.address);
  if (event.changeType === "RangeEdited") return { kind: "cells", range };
  const isRows = event.changeType === "RowInserted" || event.changeType === "RowDeleted";
  return { kind: "rows", range: isRows ? range : null };
}

function isOurs(memory: Memory, event: Excel.WorksheetChangedEventArgs): boolean {
  if (event.source === "Remote") return false;
  if (knows("1.14")) return event.triggerSource === "ThisLocalAddin";
  const range = rangeOfAddress(event.address);
  return range !== null && isOurCells(memory.own, event.worksheetId, range);
}

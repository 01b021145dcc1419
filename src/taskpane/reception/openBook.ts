import { checkBook, type CheckOptions } from "../../commands/review";
import { drawnSheetsIn, readEarlier } from "../../poa/national/earlier";
import { NATIONAL_SHEET } from "../../poa/national";
import type { Host } from "../../sheet/host";
import type { OpenBook } from "./state";

/** Reads and checks the sheets of the open workbook, without those that were painted into it. Writes nothing. */
export async function readOpenBook(host: Host, options: CheckOptions): Promise<OpenBook> {
  const grids = await host.readBook();
  const drawn = new Set([...drawnSheetsIn(grids), NATIONAL_SHEET]);
  const own = grids.filter(({ ref }) => !drawn.has(ref.sheet));
  const { checks } = await checkBook({ ...host, readBook: () => Promise.resolve(own) }, options);
  return { checks, earlier: readEarlier(grids) };
}

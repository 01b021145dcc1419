import type { SheetDrawing } from "../sheet/drawing";
import type { Book } from "./book";
import { teachNotes } from "./clientNotes";
import { installExternal, type External, type ExternalOptions } from "./external";
import { createHost, type Host, type HostOptions } from "./host";
import { clientFolder, NodePage } from "./nodePage";
import { openUniver } from "./univerNode";

export interface BootOptions extends ExternalOptions, HostOptions {
  /** Whether calls newer than the claimed ExcelApi fail with ApiNotFound, as they should; true unless told. */
  readonly checksApi?: boolean;
}

export interface BootNode {
  readonly drawings: readonly SheetDrawing[];
  /** The folder whose node_modules hold the client. */
  readonly projectFolder: string;
  readonly options?: BootOptions;
}

/** One Excel of its own: the real client over a workbook without a screen. */
export interface Standin {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
  readonly book: Book;
  /** Presses the ribbon button of a function that was given to `Office.actions.associate`. */
  invokeCommand(functionName: string): Promise<void>;
  close(): void;
}

interface ClientGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/** Opens the drawings as a workbook and starts the client on it; it is ready when the promise resolves. */
export async function bootNode({
  drawings,
  projectFolder,
  options = {},
}: BootNode): Promise<Standin> {
  const book = openUniver({ drawings });
  const host = createHost(book, options);
  const page = new NodePage(clientFolder(projectFolder));
  const external: External = installExternal(page.window, host, options);
  page.run("office.js");
  const office = (page.window as unknown as ClientGlobals).Office;
  await office.onReady();
  const client = page.window as unknown as ClientGlobals;
  if (office.context.requirements.isSetSupported("ExcelApi", "1.18")) teachNotes(client as never);
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.checksApi ?? true;
  return {
    Excel: client.Excel,
    Office: client.Office,
    OfficeExtension: client.OfficeExtension,
    host,
    book,
    invokeCommand: (functionName) => external.invokeCommand(functionName),
    close: () => {
      host.close();
      external.close();
      page.close();
      book.close();
    },
  };
}

import type { Host } from "./host";
import { StatusError } from "./host";
import type { HostMessage } from "./hostEvents";

/** Numbers under which the client calls its host. */
const DISPATCH = {
  selection: 2,
  richMessage: 33,
  commandInvoked: 39,
  execute: 93,
  commandDone: 94,
} as const;

const NOT_SUPPORTED = 5000;
const INTERNAL_ERROR = 5001;
const RICH_EVENT = 65536;

/** Excel's colours of the light theme, as numbers. */
export interface ThemeColors {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

export const LIGHT_THEME: ThemeColors = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#F3F2F1",
};

export interface ExternalOptions {
  /** Language of Excel's own words; Spanish unless told. */
  readonly displayLanguage?: string;
  readonly theme?: ThemeColors;
  /** The newest ExcelApi the host claims to have. */
  readonly excelApi?: string;
  /** Newest version of further requirement sets by name; those the loader needs are there anyway. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly documentUrl?: string;
  /** Whether the workbook was opened only to be read. */
  readonly isReadOnly?: boolean;
}

type Handler = (dispatchId: number, payload: unknown) => void;

/** What the client takes for an array of its host. */
interface SafeArray {
  toArray(): unknown[];
}

const safeArray = (entries: readonly unknown[]): SafeArray => ({
  toArray: () => entries.map((entry) => (Array.isArray(entry) ? safeArray(entry) : entry)),
});

const colorNumber = (color: string): number => parseInt(color.slice(1), 16);

/** What `Execute(93)` hands over; the text of the request and its flags are all of it that matters. */
function requestOf(params: unknown): { body: string; flags: number } {
  const [message] = params as readonly (readonly unknown[])[];
  return { body: String(message?.[4] ?? ""), flags: Number(message?.[6] ?? 0) };
}

/** A ribbon button that was pressed and has not been answered for. */
interface Invocation {
  resolve(): void;
  reject(error: Error): void;
}

/** The contract of `window.external` that Office keeps with one page, for one host. */
export class External {
  private readonly handlers = new Map<number, Handler>();
  private readonly waiting: { dispatchId: number; go: (handler: Handler) => void }[] = [];
  private readonly invocations = new Map<string, Invocation>();
  private readonly stopListening: () => void;
  private readonly savedSettings = new Map<string, string>();
  private count = 0;
  private isClosed = false;

  constructor(
    private readonly host: Host,
    private readonly options: ExternalOptions
  ) {
    this.stopListening = host.onMessages((messages) => this.push(messages));
  }

  /** The members the page calls. */
  members(): object {
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${this.language}|stand-in||disableLogging|0`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (id: number, params: unknown, callback: (answer: unknown) => void) =>
        this.execute(id, params, callback),
      RegisterEvent: (
        id: number,
        _target: string,
        handler: Handler,
        callback: (status: number) => void
      ) => {
        this.handlers.set(id, handler);
        callback(0);
        this.wake(id, handler);
      },
      UnregisterEvent: (id: number, _target: string, callback: (status: number) => void) => {
        this.handlers.delete(id);
        callback(0);
      },
    };
  }

  /**
   * Presses the button of that function, as the ribbon of the desktop does. Resolves when the add-in says
   * `event.completed()`, and rejects when it has no such function. Waits for an add-in that is still starting.
   */
  async invokeCommand(functionName: string, controlId = functionName): Promise<void> {
    const handler = await this.handlerOf(DISPATCH.commandInvoked);
    this.count += 1;
    const id = `command-${this.count}`;
    const done = new Promise<void>((resolve, reject) =>
      this.invocations.set(id, { resolve, reject })
    );
    const event = JSON.stringify({ source: { id: controlId } });
    handler(DISPATCH.commandInvoked, safeArray([id, functionName, event]));
    return done;
  }

  /** The page is gone: nothing reaches it any more. */
  close(): void {
    this.isClosed = true;
    this.stopListening();
    this.handlers.clear();
    for (const { reject } of this.invocations.values())
      reject(new Error("the page of the add-in was closed"));
    this.invocations.clear();
  }

  private get language(): string {
    return this.options.displayLanguage ?? "es-ES";
  }

  private wake(dispatchId: number, handler: Handler): void {
    const due = this.waiting.filter((waiter) => waiter.dispatchId === dispatchId);
    for (const waiter of due) {
      this.waiting.splice(this.waiting.indexOf(waiter), 1);
      waiter.go(handler);
    }
  }

  private handlerOf(dispatchId: number): Promise<Handler> {
    const handler = this.handlers.get(dispatchId);
    if (handler) return Promise.resolve(handler);
    return new Promise((go) => this.waiting.push({ dispatchId, go }));
  }

  private execute(id: number, params: unknown, callback: (answer: unknown) => void): void {
    if (id === DISPATCH.execute) void this.executeBatch(params, callback);
    else if (id === DISPATCH.commandDone) this.completeCommand(params, callback);
    else callback(NOT_SUPPORTED);
  }

  private async executeBatch(params: unknown, callback: (answer: unknown) => void): Promise<void> {
    const { body, flags } = requestOf(params);
    let answer: unknown;
    try {
      answer = safeArray([0, 200, [], await this.host.execute(body, flags)]);
    } catch (error) {
      answer = error instanceof StatusError ? error.status : INTERNAL_ERROR;
    }
    // Never within the call itself: the client expects its host to take its time.
    setTimeout(() => {
      if (!this.isClosed) callback(answer);
    });
  }

  private completeCommand(params: unknown, callback: (answer: unknown) => void): void {
    const [id, status] = params as readonly unknown[];
    const invocation = this.invocations.get(String(id));
    this.invocations.delete(String(id));
    if (status === 0) invocation?.resolve();
    else invocation?.reject(new Error(`the add-in has no such command (status ${String(status)})`));
    callback(0);
  }

  private push(messages: readonly HostMessage[]): void {
    const rich = messages.flatMap((message) =>
      message.kind === "rich"
        ? [[RICH_EVENT, message.type, message.target, message.message, 0, false]]
        : []
    );
    setTimeout(() => {
      if (rich.length > 0)
        this.handlers.get(DISPATCH.richMessage)?.(DISPATCH.richMessage, safeArray(rich));
      if (rich.length === messages.length) return;
      this.handlers.get(DISPATCH.selection)?.(DISPATCH.selection, safeArray([]));
    });
  }

  private context(): object {
    const {
      theme = LIGHT_THEME,
      excelApi = "1.15",
      requirementSets,
      documentUrl,
      isReadOnly,
    } = this.options;
    const matrix = {
      ExcelApi: excelApi,
      // The client of the npm package counts some members of 1.17 and later among those of Excel on the web.
      ...(Number(excelApi.split(".")[1]) >= 17 && { ExcelApiOnline: "1.1" }),
      SharedRuntime: "1.2",
      AddinCommands: "1.3",
      // Without it the client does not pass on that a request may wait for the end of an edit.
      DelayForCellEdit: "1.1",
      RichApiRuntime: "1.2",
      RichApiRuntimeFlag: "1.2",
      ...requirementSets,
    };
    const colors = Object.entries(theme).map(
      ([name, color]) => [name, colorNumber(color)] as const
    );
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => "stand-in",
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => this.language,
      GetAppDataLocale: () => this.language,
      GetDocUrl: () => documentUrl ?? "Libro1.xlsx",
      GetAppCapabilities: () => (isReadOnly ? 1 : 0),
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "stand-in",
      GetInstanceId: () => "stand-in",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetHostFullVersion: () => "16.0.0.0",
      GetInitialDisplayMode: () => 0,
      GetOfficeThemeInfo: () => JSON.stringify(Object.fromEntries(colors)),
      GetSupportedMatrix: () => JSON.stringify(matrix),
      GetSettings: () => this.documentSettings(),
    };
  }

  /** `Office.context.document.settings`: kept for as long as the page is open. */
  private documentSettings(): object {
    return {
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of this.savedSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        this.savedSettings.clear();
        keys.forEach((key, index) => this.savedSettings.set(key, values[index] ?? ""));
      },
    };
  }
}

/**
 * Makes the window a page of an add-in in this host. Has to happen before office.js runs in it; the window may be a frame
 * of the page the host lives in.
 */
export function installExternal(
  page: { external?: object },
  host: Host,
  options: ExternalOptions = {}
): External {
  const external = new External(host, options);
  // Browsers have an `external` of their own that cannot be replaced, only added to.
  if (typeof page.external !== "object" || page.external === null) page.external = {};
  Object.assign(page.external, external.members());
  return external;
}

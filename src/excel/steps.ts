import { HostError, type HostStep } from "../sheet/host";

/** As many as tell how something came about; the earliest is forgotten first. */
const MOST_STEPS = 60;

/** What a diagnosis may tell of a sheet: which one it is, never what it is called. */
const namedAs = (number: number): string => `hoja ${number}`;

/**
 * The last verbs of one host: when, for how long, in how many round trips, and how they ended. Nothing of what a workbook holds
 * gets in: no text, no number, no name.
 */
export class Steps {
  private readonly last: HostStep[] = [];
  private readonly sheets = new Map<string, number>();

  /** From the first to the latest. */
  told(): readonly HostStep[] {
    return [...this.last];
  }

  /** Does the work as a step of that name, about these sheets. */
  async step<Result>(
    verb: string,
    sheets: readonly string[],
    work: () => Promise<Result>
  ): Promise<Result> {
    const began = Date.now();
    const before = syncs;
    const keep = (outcome: Pick<HostStep, "failure" | "code">): void => {
      if (this.last.length === MOST_STEPS) this.last.shift();
      this.last.push({
        verb,
        sheets: sheets.map((sheet) => this.alias(sheet)),
        at: new Date(began).toISOString(),
        milliseconds: Date.now() - began,
        syncs: syncs - before,
        ...outcome,
      });
    };
    try {
      const result = await work();
      keep({ failure: null, code: "" });
      return result;
    } catch (thrown) {
      keep({ failure: failureOf(thrown), code: codeOf(thrown) });
      throw thrown;
    }
  }

  private alias(sheet: string): string {
    const number = this.sheets.get(sheet) ?? this.sheets.size + 1;
    this.sheets.set(sheet, number);
    return namedAs(number);
  }
}

const failureOf = (thrown: unknown): HostStep["failure"] =>
  thrown instanceof HostError ? thrown.failure : "ours";

/** Excel's own code is one word; anything longer might say something. */
function codeOf(thrown: unknown): string {
  const cause = thrown instanceof HostError ? thrown.cause : thrown;
  const code: unknown =
    typeof cause === "object" && cause !== null ? Reflect.get(cause, "code") : null;
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "";
}

/** Round trips since the page was loaded, whoever asked for them. */
let syncs = 0;

/** Has the round trips of this context counted. */
export function countSyncs(context: Excel.RequestContext): void {
  const sync = context.sync.bind(context);
  context.sync = <Value>(value?: Value): Promise<Value> => {
    syncs += 1;
    return sync(value);
  };
}

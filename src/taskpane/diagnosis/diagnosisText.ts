import { HostError, type HostDiagnosis } from "../../sheet/host";
import { ADDIN } from "./version";

/** What a diagnosis is made of. */
export interface Circumstances {
  /** Null where the host keeps no record. */
  readonly host: HostDiagnosis | null;
  /** What went wrong last; null when nothing did. */
  readonly thrown: unknown;
  /** In which language the pane speaks, and what the browser says it is. */
  readonly language: string;
  readonly browser: string;
  readonly madeOn: Date;
}

/** One error of the chain from what the pane was told to what began it. */
interface ToldError {
  readonly name: string;
  /** A word of ours or of Excel; never the message, which may name a sheet or repeat what a cell holds. */
  readonly failure?: string;
  readonly code?: string;
  readonly location?: string;
  /** Functions with files and lines, the innermost first. */
  readonly stack: readonly string[];
}

const LONGEST_CHAIN = 4;
const MOST_FRAMES = 30;

/**
 * The diagnosis as text (JSON), to be read by the planner before sending it and by whoever mends the add-in. It holds versions, the
 * last steps and the error with its stack, and nothing of the plan: no contents, no names of sheets, areas or files.
 */
export function diagnosisText({ host, thrown, language, browser, madeOn }: Circumstances): string {
  const told = {
    what: "Diagnóstico del complemento POA. No contiene nada del plan: ni textos, ni números, ni nombres.",
    madeOn: madeOn.toISOString(),
    addin: { ...ADDIN, language },
    office: host && {
      host: host.host,
      version: host.version,
      platform: host.platform,
      offers: host.offers,
    },
    browser: browser.slice(0, 300),
    error: thrown === null ? null : chainOf(thrown),
    steps: host?.steps ?? [],
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function chainOf(thrown: unknown): ToldError[] {
  const chain: ToldError[] = [];
  let next = thrown;
  while (typeof next === "object" && next !== null && chain.length < LONGEST_CHAIN) {
    chain.push(toldOf(next));
    next = Reflect.get(next, "cause");
  }
  // Somebody may throw what is no error; of what kind it is tells enough.
  return chain.length > 0 ? chain : [{ name: typeof thrown, stack: [] }];
}

function toldOf(error: object): ToldError {
  const code = wordAt(error, "code");
  const location = wordAt(Reflect.get(error, "debugInfo"), "errorLocation");
  return {
    name: wordAt(error, "name") || "Error",
    ...(error instanceof HostError && { failure: error.failure }),
    ...(code && { code }),
    ...(location && { location }),
    stack: framesOf(Reflect.get(error, "stack")),
  };
}

/** One word, such as "ItemNotFound" or "Range.values"; anything else might say something. */
function wordAt(thing: unknown, key: string): string {
  const value: unknown = typeof thing === "object" && thing !== null ? Reflect.get(thing, key) : "";
  return typeof value === "string" && /^[A-Za-z_][\w.]{0,79}$/.test(value) ? value : "";
}

/** How Chromium and how Safari write a frame: a function, if it has a name, and its file with line and column. */
const FRAMES = [
  /^\s*at (?:(?:async )?(?:new )?([\w.$<>]+)(?: \[as [\w.$]+\])? \()?(?:[^()]*[/\\])?([\w.-]+\.[cm]?[jt]sx?)(?:\?[\w=-]*)?:(\d+):(\d+)\)?$/,
  /^([\w.$<>/]*)@(?:[^@]*[/\\])?([\w.-]+\.[cm]?[jt]sx?)(?:\?[\w=-]*)?:(\d+):(\d+)$/,
] as const;

/** The frames of a stack without the message before them, and files without their folders: those may be called after people. */
function framesOf(stack: unknown): string[] {
  if (typeof stack !== "string") return [];
  const frames = stack.split("\n").flatMap((line) => {
    const match = FRAMES.map((frame) => frame.exec(line)).find((one) => one !== null);
    if (!match) return [];
    const [, name = "", file = "", row = "", column = ""] = match;
    return [`${name || "?"} (${file}:${row}:${column})`];
  });
  return frames.slice(0, MOST_FRAMES);
}

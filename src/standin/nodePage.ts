import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";

/** Compiled once for all pages; only the few scripts of the client pass here. */
const scripts = new Map<string, vm.Script>();

function script(file: string): vm.Script {
  let compiled = scripts.get(file);
  if (!compiled) {
    compiled = new vm.Script(readFileSync(file, "utf8"), { filename: file });
    scripts.set(file, compiled);
  }
  return compiled;
}

const ORIGIN = "https://standin.invalid";

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: (error: unknown) => void;
}

class Storage {
  private readonly entries = new Map<string, string>();
  getItem = (key: string): string | null => this.entries.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.entries.set(key, String(value));
  removeItem = (key: string): void => void this.entries.delete(key);
  clear = (): void => this.entries.clear();
}

/** The little of a browser that office.js needs to start: a window without a screen that loads scripts from the disk. */
export class NodePage {
  readonly window: vm.Context & { external?: object };
  private readonly timers = new Set<NodeJS.Timeout>();

  /** `folder` holds office.js and what it loads. */
  constructor(private readonly folder: string) {
    this.window = vm.createContext({});
    Object.assign(this.window, this.globals(), { document: this.document() });
    for (const name of ["window", "self", "top", "parent"]) this.window[name] = this.window;
  }

  run(file: string): void {
    script(join(this.folder, file)).runInContext(this.window);
  }

  /** No timer of the page outlives it. */
  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private globals(): object {
    const later =
      (start: typeof setTimeout | typeof setInterval) =>
      (work: () => void, delay?: number, ...args: unknown[]) => {
        const timer = start(() => {
          if (start === setTimeout) this.timers.delete(timer);
          (work as (...all: unknown[]) => void)(...args);
        }, delay);
        this.timers.add(timer);
        return timer;
      };
    const clear = (timer: NodeJS.Timeout | undefined) => {
      if (timer) this.timers.delete(timer);
      clearTimeout(timer);
    };
    const location = new URL(`${ORIGIN}/taskpane.html`);
    return {
      console,
      performance,
      URL,
      setTimeout: later(setTimeout),
      clearTimeout: clear,
      setInterval: later(setInterval),
      clearInterval: clear,
      navigator: { userAgent: "node", language: "es-ES", platform: "Win32" },
      location: {
        href: location.href,
        origin: location.origin,
        search: "",
        hash: "",
        protocol: "https:",
        host: location.host,
        hostname: location.hostname,
        pathname: location.pathname,
      },
      history: {},
      sessionStorage: new Storage(),
      localStorage: new Storage(),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      external: {},
      name: "",
    };
  }

  private document(): object {
    const loader = { src: `${ORIGIN}/office.js`, getAttribute: () => null };
    const head = { appendChild: (element: ScriptElement) => this.load(element) };
    return {
      readyState: "complete",
      URL: `${ORIGIN}/taskpane.html`,
      cookie: "",
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      getElementById: () => null,
      getElementsByTagName: (tag: string) =>
        tag === "script" ? [loader] : tag === "head" ? [head] : [],
      createElement: (tag: string) =>
        tag === "a" ? link() : { tagName: tag, src: "", setAttribute: () => undefined },
      head,
    };
  }

  private load(element: ScriptElement): void {
    const file = new URL(element.src, ORIGIN).pathname.slice(1);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      try {
        this.run(file);
        element.onload?.();
      } catch (error) {
        if (element.onerror) element.onerror(error);
        else throw error;
      }
    });
    this.timers.add(timer);
  }
}

/** An anchor, which the client uses to take addresses apart. */
function link(): object {
  let url = new URL(ORIGIN);
  return {
    set href(text: string) {
      url = new URL(text, ORIGIN);
    },
    get href() {
      return url.href;
    },
    get protocol() {
      return url.protocol;
    },
    get host() {
      return url.host;
    },
    get hostname() {
      return url.hostname;
    },
    get port() {
      return url.port;
    },
    get pathname() {
      return url.pathname;
    },
    get search() {
      return url.search;
    },
    get hash() {
      return url.hash;
    },
  };
}

/** The folder of the client inside the project's modules. */
export const clientFolder = (projectFolder: string): string =>
  join(dirname(join(projectFolder, "node_modules/@microsoft/office-js/package.json")), "dist");

import {
  chromium,
  type Browser,
  type BrowserContext,
  type Frame,
  type Page,
} from "playwright-core";
import type { Book } from "../../src/standin/book";
import type { Language, ThemeName } from "../../src/standin/pageWords";
import { COUNTED, pagesCounted } from "../coverage/counted";

export interface StandinOptions {
  /** A sample book of the server; "" opens an empty one. The national book when left out. */
  readonly sample?: string;
  /** A file of this computer, opened as a planner would, instead of a sample. */
  readonly file?: string;
  readonly language?: Language;
  readonly theme?: ThemeName;
  /** Opens the book only to be read. */
  readonly isReadOnly?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The page that plays Excel, ready to be used. */
export interface Standin {
  readonly page: Page;
  /** The shipped pane. Each book that is opened gets a new one: ask again then. */
  pane(): Frame;
  /** Asks the open book something. The function runs in the page: it sees its two arguments and nothing else. */
  book<Result, Given = undefined>(
    ask: (book: Book, given: Given) => Result,
    given?: Given
  ): Promise<Awaited<Result>>;
}

const DESKTOP = { width: 1280, height: 800 } as const;

/** Writes down whatever a page must never do: complain, break its security policy, or talk to anybody else. */
function watch(page: Page, problems: string[]): void {
  const home = new URL(process.env.TEST_URL!).origin;
  // Whatever the security policy stops is told as an error of the console.
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`thrown: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== home) {
      problems.push(`request to ${request.url()}`);
    }
  });
}

function paneOf(page: Page): Frame {
  const pane = page.frame({ name: "pane" });
  if (!pane) throw new Error("The page has no pane");
  return pane;
}

/** Waits until the grid shows the book and the pane has drawn itself with Office at its side. */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => window.standin?.isReady === true, null, { timeout: 30_000 });
  await page.locator("iframe[name=pane]").waitFor({ state: "attached" });
  // The element is there a moment before the browser tells of its frame.
  for (let tries = 0; tries < 100 && !page.frame({ name: "pane" }); tries++) {
    await page.waitForTimeout(50);
  }
  const pane = paneOf(page);
  await pane.waitForFunction(async () => {
    const office = (window as { Office?: typeof Office }).Office;
    return office !== undefined && String((await office.onReady()).host) === "Excel";
  });
  await pane.locator("#root > *").first().waitFor();
}

/** Opens the stand-in and waits until one can work with it. */
export async function openStandin(page: Page, options: StandinOptions = {}): Promise<Standin> {
  const { sample, file, language = "es", theme = "light", size = DESKTOP } = options;
  await page.setViewportSize(size);
  const asked = new URLSearchParams({ language, theme });
  if (options.isReadOnly) asked.set("readonly", "1");
  if (file !== undefined) asked.set("sample", "");
  else if (sample !== undefined) asked.set("sample", sample);
  await page.goto(`${process.env.TEST_URL}?${asked}`);
  await waitUntilReady(page);
  if (file !== undefined) await openFile(page, file);
  return {
    page,
    pane: () => paneOf(page),
    book: (ask, given) => page.evaluate(`(${ask})(window.standin.book, ${JSON.stringify(given)})`),
  };
}

/** Chooses a file as if in the dialog behind "Abrir…", and waits until its book is open. */
export async function openFile(page: Page, file: string): Promise<void> {
  const opened = await page.evaluate(() => window.standin!.opened);
  await page.setInputFiles("input[type=file]", file);
  await page.waitForFunction((before) => window.standin!.opened > before, opened);
  await waitUntilReady(page);
}

export interface TestBrowser {
  /** A page of its own for one test. It may complain of nothing, unless `mayComplain`. */
  newPage(mayComplain?: RegExp): Promise<Page>;
}

/** A page of 12 MB and Office.js in it take their time, the more where a computer has much else to do. */
const TEST_TIME = 60_000;

/**
 * Gives the tests of a file the browser that runs for all of them; after each test its pages are judged and closed. The tests
 * of a file share a cache, or each would have the whole spreadsheet compiled anew.
 */
export function browserForTests(): TestBrowser {
  jest.setTimeout(TEST_TIME);
  let browser: Browser;
  let context: BrowserContext;
  const counted = pagesCounted();
  let open: { page: Page; problems: string[]; mayComplain: RegExp | undefined }[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(process.env.TEST_WS!);
    context = await browser.newContext({ acceptDownloads: true, locale: "es-BO" });
  });
  afterEach(async () => {
    const done = open;
    open = [];
    for (const { page } of done) {
      if (COUNTED) await counted.add(page);
      await page.close();
    }
    for (const { problems, mayComplain } of done) {
      expect(problems.filter((problem) => !mayComplain?.test(problem))).toEqual([]);
    }
  });
  afterAll(async () => {
    if (COUNTED) counted.keep();
    await browser.close();
  });
  return {
    async newPage(mayComplain) {
      const page = await context.newPage();
      const problems: string[] = [];
      open.push({ page, problems, mayComplain });
      watch(page, problems);
      return page;
    },
  };
}

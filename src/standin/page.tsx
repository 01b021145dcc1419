import { createRoot } from "react-dom/client";
import type { Book } from "./book";
import { PageShell } from "./PageShell";
import { Beside, bookAskedFor, type BookBeside } from "./pageBeside";
import { Desk } from "./pageDesk";
import { standInForCalibri } from "./pageFont";
import { PageOffice } from "./pageOffice";
import type { Language, ThemeName } from "./pageWords";
import { openUniver } from "./univerPage";

/** What the page offers to the pane that is loaded in it, and to tests. */
export interface StandinHandle {
  /** Called by the first script of the pane: gives its window what Excel would have given it. */
  join(pane: Window): void;
  readonly book: Book;
  readonly office: PageOffice;
  /** A book that was opened in a window of its own; that window asks for it. */
  hand(id: string): BookBeside | null;
  /** How many books have been opened. */
  readonly opened: number;
  /** Whether a book is open, drawn, and the page has nothing more to do. */
  readonly isReady: boolean;
}

declare global {
  interface Window {
    standin?: StandinHandle;
  }
}

/** The book one sees first. */
const SAMPLE = "POA 2021 SEGIP.xlsx";

interface Start {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly sample: string;
  readonly isReadOnly: boolean;
}

/** How the page is asked to start: ?language=en&theme=dark&sample=… , with an empty sample for an empty book; &readonly=1 opens it only to be read. */
function readStart(search: string): Start {
  const asked = new URLSearchParams(search);
  const theme = asked.get("theme");
  return {
    language: asked.get("language") === "en" ? "en" : "es",
    theme: theme === "dark" || theme === "contrast" ? theme : "light",
    sample: asked.get("sample") ?? SAMPLE,
    isReadOnly: asked.has("readonly"),
  };
}

async function fetchManifest(): Promise<Document> {
  const response = await fetch("/manifest.xml");
  return new DOMParser().parseFromString(await response.text(), "text/xml");
}

/** Follows the builder: a new pane takes the old one's place; a new page only if no work would be lost. */
function followBuilds(desk: Desk): void {
  new EventSource("/events").addEventListener("message", ({ data }) => {
    if (data === "pane") desk.change({ paneBuilds: desk.state().paneBuilds + 1 });
    else if (desk.isEdited()) desk.sayPageChanged();
    else location.reload();
  });
}

/** Marks and settings tell nobody that they changed the book: it is looked after every so often. */
const LOOK_AGAIN = 1000;

function followDesk(desk: Desk, speak: (language: Language) => void): void {
  let { language } = desk.state();
  desk.subscribe(() => {
    if (desk.state().language !== language) speak((language = desk.state().language));
  });
  setInterval(() => desk.noticeEdits(), LOOK_AGAIN);
  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    void desk.save();
  });
  addEventListener("beforeunload", (event) => {
    if (desk.isEdited()) event.preventDefault();
  });
}

const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function start(): Promise<void> {
  const { language, theme, sample, isReadOnly } = readStart(location.search);
  await standInForCalibri();
  const container = document.getElementById("grid")!;
  const { book, speak } = openUniver({ container, drawings: [], language });
  const desk = new Desk(book, { language, theme });
  followDesk(desk, speak);
  const beside = new Beside(desk);
  const office = new PageOffice(desk, beside, isReadOnly);
  let isDrawn = false;
  window.standin = {
    join: (pane) => office.join(pane),
    book,
    office,
    hand: beside.hand,
    get opened() {
      return desk.state().opened;
    },
    get isReady() {
      return isDrawn && desk.state().opening === null;
    },
  };
  const manifest = await fetchManifest();
  createRoot(document.getElementById("chrome")!).render(
    <PageShell
      desk={desk}
      manifest={manifest}
      run={(name) => office.run(name)}
      showWaiting={(id) => beside.show(id)}
    />
  );
  const made = bookAskedFor();
  if (made) await desk.openMade(made);
  else if (sample !== "") await desk.openSample(sample);
  if (desk.state().opened === 0) desk.openEmpty();
  await drawn();
  isDrawn = true;
  followBuilds(desk);
}

void start();

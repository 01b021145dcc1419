import type { Desk } from "./pageDesk";
import { WORDS } from "./pageWords";

/** A book on its way into a window of its own. */
export interface BookBeside {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ASKED = "beside";

/** Opens books in windows of their own, each a page of this kind that fetches its book from here. */
export class Beside {
  /** Kept for as long as this page is there, so that the other one can be reloaded. */
  private readonly books = new Map<string, BookBeside>();

  constructor(
    private readonly desk: Desk,
    private readonly openWindow: (address: string) => Window | null = (address) =>
      window.open(address)
  ) {}

  /** Opens the file as a new book. Where the browser does not allow it, a notice offers to. */
  open(bytes: Uint8Array): void {
    const id = String(this.books.size + 1);
    const name = WORDS[this.desk.state().language].newBook(this.books.size + 2);
    this.books.set(id, { name, bytes });
    this.show(id);
  }

  /** Opens the window of a book that waits for it. A browser allows that to whoever has just clicked. */
  show(id: string): void {
    const { name } = this.books.get(id)!;
    const isOpen = this.openWindow(this.addressOf(id)) !== null;
    this.desk.change({ waiting: isOpen ? null : { id, name } });
  }

  hand = (id: string): BookBeside | null => this.books.get(id) ?? null;

  private addressOf(id: string): string {
    const { language, theme } = this.desk.state();
    return `?${new URLSearchParams({ language, theme, sample: "", [ASKED]: id })}`;
  }
}

/** The book this window was opened for; null when it was for none, or when the page that has it is gone. */
export function bookAskedFor(): BookBeside | null {
  const id = new URLSearchParams(location.search).get(ASKED);
  if (id === null) return null;
  try {
    return (window.opener as Window | null)?.standin?.hand(id) ?? null;
  } catch {
    // The window was opened by somebody else.
    return null;
  }
}

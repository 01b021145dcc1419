import type { SheetDrawing } from "../sheet/drawing";
import { openBook } from "../xlsx/open";
import { sayRefused, XlsxRefused } from "../xlsx/refused";
import { writeBook } from "../xlsx/write";
import type { Book } from "./book";
import { download, fetchSample } from "./files";
import type { BookBeside } from "./pageBeside";
import { browserMeasure, withFittedRows } from "./pageHeights";
import { WORDS, type Language, type ThemeName } from "./pageWords";

/** Everything the page shows around the sheet. */
export interface DeskState {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly isPaneOpen: boolean;
  /** The name of the open book. */
  readonly name: string;
  readonly isSample: boolean;
  readonly isEdited: boolean;
  /** The name of the book that is being opened. */
  readonly opening: string | null;
  /** The file that would take the place of a book with unsaved changes. */
  readonly asking: File | null;
  /** Why something did not work, in the planner's language. */
  readonly notice: string | null;
  /** A book that waits for a window of its own, because the browser wants to be clicked first. */
  readonly waiting: { readonly id: string; readonly name: string } | null;
  /** How many books have been opened: each one gets a pane of its own, as in Excel. */
  readonly opened: number;
  /** How often the pane was built anew while the page was open. */
  readonly paneBuilds: number;
}

/** What becomes of a book with unsaved changes. */
export type Answer = "save" | "discard" | "cancel";

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const emptySheet = (name: string): SheetDrawing => ({
  name,
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
});

/** Opens and saves books, and never lets go of one with unsaved changes without asking. */
export class Desk {
  private now: DeskState;
  private readonly listeners = new Set<() => void>();
  private savedDepth = 0;

  constructor(
    readonly book: Book,
    look: Pick<DeskState, "language" | "theme">
  ) {
    this.now = {
      ...look,
      isPaneOpen: true,
      name: WORDS[look.language].untitled,
      isSample: false,
      isEdited: false,
      opening: null,
      asking: null,
      notice: null,
      waiting: null,
      opened: 0,
      paneBuilds: 0,
    };
    book.listen(({ kind }) => {
      if (kind !== "selected" && kind !== "activated") this.change({ isEdited: true });
    });
  }

  readonly state = (): DeskState => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  change(part: Partial<DeskState>): void {
    this.now = { ...this.now, ...part };
    for (const listener of this.listeners) listener();
  }

  /** A book with one empty sheet, as Excel starts. */
  openEmpty(): void {
    const { untitled, firstSheet } = WORDS[this.now.language];
    this.book.load([emptySheet(firstSheet)]);
    this.begin(untitled, false);
  }

  async openSample(name: string): Promise<void> {
    await this.take(await fetchSample(name), true);
  }

  /** A book that an add-in made: nobody has saved it yet. */
  async openMade({ name, bytes }: BookBeside): Promise<void> {
    await this.take(new File([bytes as Uint8Array<ArrayBuffer>], name), false);
    this.change({ isEdited: true });
  }

  /** Opens a file of the planner's, after asking if that would cost unsaved changes. */
  async open(file: File): Promise<void> {
    this.change({ notice: null });
    if (this.isEdited()) this.change({ asking: file });
    else await this.take(file, false);
  }

  async answer(answer: Answer): Promise<void> {
    const file = this.now.asking;
    this.change({ asking: null });
    if (!file || answer === "cancel") return;
    if (answer === "save" && !(await this.save())) return;
    await this.take(file, false);
  }

  /** Downloads the book as it is. Answers whether that worked. */
  async save(): Promise<boolean> {
    try {
      await this.book.settled();
      download(await writeBook(this.book.drawings()), this.now.name);
    } catch (error) {
      this.change({ notice: WORDS[this.now.language].notSaved(reasonOf(error)) });
      return false;
    }
    this.calm();
    return true;
  }

  /** Shows that the book was changed, if nobody told. */
  noticeEdits(): void {
    if (!this.now.isEdited && this.isEdited()) this.change({ isEdited: true });
  }

  /** Marks leave no event behind, but every step that can be undone changed the book. */
  isEdited(): boolean {
    return this.now.isEdited || this.book.undoDepth() !== this.savedDepth;
  }

  sayPageChanged(): void {
    this.change({ notice: WORDS[this.now.language].pageChanged });
  }

  /** Reads all of the file before anything of the present book is given up. */
  private async take(file: File, isSample: boolean): Promise<void> {
    this.change({ opening: file.name });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const measure = browserMeasure();
      const drawings = await openBook(bytes, file.name);
      this.replaceWith(drawings.map((drawing) => withFittedRows(drawing, measure)));
      await this.book.settled();
      this.begin(file.name, isSample);
    } catch (error) {
      this.change({ notice: this.sayNotOpened(file.name, error) });
    } finally {
      this.change({ opening: null });
    }
  }

  private replaceWith(drawings: readonly SheetDrawing[]): void {
    const before = this.book.drawings();
    try {
      this.book.load(drawings);
    } catch (error) {
      this.book.load(before);
      throw error;
    }
  }

  private begin(name: string, isSample: boolean): void {
    this.change({ name, isSample, opened: this.now.opened + 1 });
    this.calm();
  }

  private sayNotOpened(name: string, error: unknown): string {
    if (error instanceof XlsxRefused) return sayRefused(error, this.now.language);
    return WORDS[this.now.language].notOpened(name, reasonOf(error));
  }

  /** From here on, only what is changed counts as unsaved. */
  private calm(): void {
    this.savedDepth = this.book.undoDepth();
    this.change({ isEdited: false });
  }
}

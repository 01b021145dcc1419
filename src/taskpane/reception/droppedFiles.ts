/** What Excel itself leaves beside a book that is open somewhere. */
const isLeftOver = (name: string): boolean => name.startsWith("~$") || name.startsWith(".");
const isBook = (name: string): boolean => /\.(?:xlsx|xlsm|xls)$/i.test(name) && !isLeftOver(name);

/**
 * The files that were dropped. A folder gives the books in it, to the bottom; a file is taken whatever it is called, so that
 * one who drops the wrong thing hears why. To be called while the drop is under way: later the browser has forgotten it.
 */
export async function droppedFiles(drop: DataTransfer): Promise<File[]> {
  const entries = [...drop.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const files = [...drop.files];
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) found.push(...(await filesIn(entry, true)));
  return found;
}

async function filesIn(entry: FileSystemEntry, isNamed: boolean): Promise<File[]> {
  if (entry.isFile) {
    if (!isNamed && !isBook(entry.name)) return [];
    const file = await new Promise<File | null>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null))
    );
    return file ? [file] : [];
  }
  const found: File[] = [];
  for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) {
    found.push(...(await filesIn(inner, false)));
  }
  return found;
}

/** Folders tell their entries in portions. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([]))
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

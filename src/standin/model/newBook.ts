import { excelClass, ExcelError, read, textArgument, type ExcelClass } from "./kind";

interface NewBook {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Every .xlsx file is a zip archive, which begins so. */
const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** The file behind Base64; an error when it is none. */
export function bytesOf(base64: unknown): Uint8Array {
  const text = textArgument(base64);
  const isBase64 = text.length % 4 === 0 && /^[a-z0-9+/]*={0,2}$/i.test(text);
  const bytes = isBase64 ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : null;
  if (!bytes || !isZip(bytes))
    throw new ExcelError("InvalidArgument", "The content is no workbook in Base64.");
  return bytes;
}

/** WorkbookCreated: a book that is there for nobody to see until it is opened. */
export const workbookCreatedClass: ExcelClass<NewBook> = excelClass("WorkbookCreated", {
  identity: ({ id }) => ({ Id: id }),
  scalars: { id: read(({ id }) => id) },
  methods: { open: ({ bytes }, _, scope) => scope.openBook(bytes) },
});

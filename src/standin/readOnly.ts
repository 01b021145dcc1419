import type { Book } from "./book";
import { ExcelError } from "./model/kind";

/** What changes a workbook. Which sheet is in front and what is selected is no part of it. */
const CHANGES: ReadonlySet<string> = new Set<keyof Book>([
  "addSheet",
  "deleteSheet",
  "copySheet",
  "moveSheet",
  "changeSheet",
  "changeExtras",
  "write",
  "restyle",
  "merge",
  "unmerge",
  "insert",
  "remove",
  "moveCells",
  "resizeColumns",
  "resizeRows",
  "autofit",
  "hide",
  "addRule",
  "changeRule",
  "deleteRule",
  "changeSetting",
]);

/** The workbook as an add-in has it that was opened only to be read: whatever would change it is refused, as Excel on the web does. */
export function onlyToRead(book: Book): Book {
  return new Proxy(book, {
    get(target, name) {
      if (typeof name === "string" && CHANGES.has(name)) {
        return () => {
          throw new ExcelError("AccessDenied", "You cannot perform the requested operation.");
        };
      }
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
}

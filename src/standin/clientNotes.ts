/** The parts of the client that its own classes are made of. */
interface ClientParts {
  readonly Excel: { readonly Worksheet: { readonly prototype: object } };
  readonly OfficeExtension: {
    readonly ClientObject: new (context: unknown, path: unknown) => object;
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: object, name: string, ...more: unknown[]): object;
      createMethodObject(type: unknown, parent: object, name: string, ...more: unknown[]): object;
    };
  };
}

const READS = 4;

/**
 * The client of the npm package knows nothing newer than ExcelApi 1.15. Gives its worksheets the `notes` of 1.18, as far as
 * one can be added, by the same helpers that make its other classes. False when this client has them.
 */
export function teachNotes(client: ClientParts): boolean {
  const { Excel, OfficeExtension } = client;
  const { ClientObject, BatchApiHelper } = OfficeExtension;
  if ("notes" in Excel.Worksheet.prototype) return false;
  class Note extends ClientObject {
    readonly _className = "Note";
  }
  class NoteCollection extends ClientObject {
    readonly _className = "NoteCollection";
    readonly _isCollection = true;
    add(cell: unknown, content: unknown): object {
      const args = [cell, content];
      return BatchApiHelper.createMethodObject(Note, this, "Add", 0, args, false, true, null, 0);
    }
  }
  Object.defineProperty(Excel.Worksheet.prototype, "notes", {
    configurable: true,
    get(this: object) {
      return BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, READS);
    },
  });
  return true;
}

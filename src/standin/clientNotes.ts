/** The parts of the client that its own classes are made of. */
interface ClientParts {
  readonly Excel: { readonly Worksheet: { readonly prototype: object }; readonly Range: unknown };
  readonly OfficeExtension: {
    readonly ClientObject: new (context: unknown, path: unknown) => ClientThing;
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: object, name: string, ...more: unknown[]): object;
      createMethodObject(type: unknown, parent: object, name: string, ...more: unknown[]): object;
      createIndexerObject(type: unknown, parent: object, args: readonly unknown[]): object;
      createChildItemObject(
        type: unknown,
        hasIndexer: boolean,
        parent: object,
        item: unknown,
        index: number
      ): Handled;
      invokeMethod(parent: object, name: string, ...more: unknown[]): unknown;
      invokeSetProperty(parent: object, name: string, value: unknown, flags: number): void;
    };
    readonly Utility: {
      load(thing: object, option: unknown): object;
      fixObjectPathIfNecessary(thing: object, value: unknown): void;
      throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
    };
  };
}

interface ClientThing {
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}
type Handled = ClientThing & object;

/** What the client calls a request that only reads. */
const READS = 4;
const WRITES = 0;
const DEFAULT = 0;

type Answer = Readonly<Record<string, unknown>> | null | undefined;

function noteClasses({ Excel, OfficeExtension }: ClientParts) {
  const { ClientObject, BatchApiHelper, Utility } = OfficeExtension;

  /** A thing of the workbook that can be loaded, and takes what was answered. */
  abstract class Loaded extends ClientObject {
    protected abstract take(answer: NonNullable<Answer>): void;
    load(option?: unknown): object {
      return Utility.load(this, option);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const answer = value as Answer;
      if (!answer) return;
      Utility.fixObjectPathIfNecessary(this, answer);
      this.take(answer);
    }
  }

  class Note extends Loaded {
    readonly _className = "Note";
    private told: Readonly<Record<string, unknown>> = {};

    private get(name: string): unknown {
      Utility.throwIfNotLoaded(name, this.told[name], "Note", this._isNull);
      return this.told[name];
    }
    get content(): unknown {
      return this.get("content");
    }
    set content(value: unknown) {
      this.told = { ...this.told, content: value };
      BatchApiHelper.invokeSetProperty(this, "Content", value, WRITES);
    }
    set width(value: unknown) {
      BatchApiHelper.invokeSetProperty(this, "Width", value, WRITES);
    }
    set height(value: unknown) {
      BatchApiHelper.invokeSetProperty(this, "Height", value, WRITES);
    }
    get authorName(): unknown {
      return this.get("authorName");
    }
    delete(): void {
      BatchApiHelper.invokeMethod(this, "Delete", DEFAULT, [], WRITES, 0);
    }
    getLocation(): object {
      const { Range } = Excel;
      return BatchApiHelper.createMethodObject(
        Range,
        this,
        "GetLocation",
        1,
        [],
        false,
        true,
        null,
        READS
      );
    }
    protected take(answer: NonNullable<Answer>): void {
      const { Content: content, AuthorName: authorName } = answer;
      this.told = {
        ...this.told,
        ...(content !== undefined && { content }),
        ...(authorName !== undefined && { authorName }),
      };
    }
  }

  class NoteCollection extends Loaded {
    readonly _className = "NoteCollection";
    readonly _isCollection = true;
    private members: readonly object[] | undefined;

    get items(): unknown {
      Utility.throwIfNotLoaded("items", this.members, "NoteCollection", this._isNull);
      return this.members;
    }
    add(cell: unknown, content: unknown): object {
      const args = [cell, content];
      return BatchApiHelper.createMethodObject(Note, this, "Add", 0, args, false, true, null, 0);
    }
    getItem(key: unknown): object {
      return BatchApiHelper.createIndexerObject(Note, this, [key]);
    }
    getItemOrNullObject(key: unknown): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        "GetItemOrNullObject",
        1,
        [key],
        false,
        false,
        null,
        READS
      );
    }
    protected take(answer: NonNullable<Answer>): void {
      const items = answer["_Items"];
      if (!Array.isArray(items)) return;
      this.members = items.map((item, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, true, this, item, index);
        note._handleResult(item);
        return note;
      });
    }
  }
  return { NoteCollection };
}

/**
 * The client of the npm package knows nothing newer than ExcelApi 1.15. Gives its worksheets the `notes` of 1.18, as far as the
 * add-in asks of them, by the same helpers that make its other classes. False when this client has them.
 */
export function teachNotes(client: ClientParts): boolean {
  const { prototype } = client.Excel.Worksheet;
  if ("notes" in prototype) return false;
  const { NoteCollection } = noteClasses(client);
  const { BatchApiHelper } = client.OfficeExtension;
  Object.defineProperty(prototype, "notes", {
    configurable: true,
    get(this: object) {
      return BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, READS);
    },
  });
  return true;
}

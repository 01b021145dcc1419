import { elementsOf, type XmlElement } from "./elements";
import { XlsxRefused } from "./refused";
import { scanXml } from "./scan";
import { checkSizes, extract, readDirectory, type ZipEntry, type ZipLimits } from "./zip";

export interface PartLimits {
  readonly sheets: number;
  /** Bytes of any part that is neither a sheet nor the table of texts, once inflated. */
  readonly otherPartBytes: number;
}

/** Where the parts that matter lie in the archive. */
export interface PartNames {
  /** The folder of the workbook, ending in "/" unless it is the root. */
  readonly folder: string;
  readonly sheets: readonly string[];
  readonly texts: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
}

/** The archive, and what was taken out of it. Names are found whatever their case, as the format asks. */
export class Archive {
  readonly taken = new Map<string, Uint8Array>();
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ZipLimits & PartLimits
  ) {
    const entries = readDirectory(bytes, limits);
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Refuses by what these parts declare, before any of them is inflated. */
  checkSizes(names: readonly string[]): void {
    const entries = new Set(names.map((name) => this.entry(name)));
    checkSizes(entries, this.limits);
  }

  /** Inflates a part and keeps it, by the name it is asked for unless another is given. */
  async take(name: string, as = name): Promise<Uint8Array> {
    const entry = this.entry(name);
    checkSizes([entry], this.limits);
    const data = await extract(this.bytes, entry);
    this.taken.set(as, data);
    return data;
  }

  async takeSmall(name: string, as = name): Promise<Uint8Array> {
    const { size } = this.entry(name);
    if (size > this.limits.otherPartBytes)
      throw new XlsxRefused("too-large", `${name}: ${size} bytes`);
    return this.take(name, as);
  }

  private entry(name: string): ZipEntry {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new XlsxRefused("damaged", `${name} is missing`);
    return entry;
  }
}

export interface Relation {
  readonly id: string;
  /** The last word of its type, such as worksheet. */
  readonly kind: string;
  readonly target: string;
}

export const CONTENT_TYPES = "[Content_Types].xml";
export const ROOT_RELATIONS = "_rels/.rels";

/** Follows the relations of the package to the workbook and from there to its parts, and takes the small ones on the way. */
export async function findParts(archive: Archive, limits: PartLimits): Promise<PartNames> {
  if (!archive.has(CONTENT_TYPES) || !archive.has(ROOT_RELATIONS)) {
    throw new XlsxRefused("not-a-workbook", "no relations");
  }
  scanXml(await archive.takeSmall(CONTENT_TYPES), {}, CONTENT_TYPES);
  const root = await relationsOf(archive, ROOT_RELATIONS, "");
  const workbook = root.find(({ kind }) => kind === "officeDocument")?.target;
  if (workbook === undefined) throw new XlsxRefused("not-a-workbook", "no main part");
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const name = workbook.slice(folder.length);
  const sheetElements = await readWorkbook(archive, workbook);
  const relationsName = `${folder}_rels/${name}.rels`;
  const relations = archive.has(relationsName)
    ? await relationsOf(archive, relationsName, folder)
    : [];
  const one = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind && archive.has(relation.target))?.target ??
    null;
  return {
    folder,
    sheets: sheetsOf(sheetElements, relations, archive.taken.get(workbook)!, limits),
    texts: one("sharedStrings"),
    styles: one("styles"),
    theme: one("theme"),
  };
}

/** The sheets as the workbook lists them. */
async function readWorkbook(archive: Archive, workbook: string): Promise<XmlElement[]> {
  if (!archive.has(workbook)) throw new XlsxRefused("not-a-workbook", `${workbook} is missing`);
  const bytes = await archive.takeSmall(workbook);
  const afterMark = bytes[0] === 0xef ? 3 : 0;
  // Binary workbooks (.xlsb) have the same relations and no XML.
  if (bytes[afterMark] !== 0x3c) throw new XlsxRefused("not-a-workbook", `${workbook} is no XML`);
  const elements = elementsOf(bytes, workbook, ["workbook", "sheet"]);
  if (elements.at(-1)?.name !== "workbook") {
    throw new XlsxRefused("not-a-workbook", `${workbook} is another kind of document`);
  }
  return elements.filter(({ name }) => name === "sheet");
}

/** The part of each sheet with cells. Chart sheets and the like are wiped off the list, because the library fails on them. */
function sheetsOf(
  elements: readonly XmlElement[],
  relations: readonly Relation[],
  workbook: Uint8Array,
  limits: PartLimits
): string[] {
  if (elements.length > limits.sheets)
    throw new XlsxRefused("too-large", `${elements.length} sheets`);
  const sheets = new Set<string>();
  for (const { attributes, from, to } of elements) {
    const id = [...attributes].find(([name]) => /^(?:\w+:)id$/i.test(name))?.[1];
    const relation = relations.find((candidate) => candidate.id === id);
    if (!relation || !attributes.get("name")) {
      throw new XlsxRefused("damaged", `sheet ${attributes.get("name") ?? ""} without a part`);
    }
    if (relation.kind !== "worksheet") workbook.fill(0x20, from, to);
    // Read once for each time it is listed, a small file would be a large book.
    else if (sheets.has(relation.target)) {
      throw new XlsxRefused("dangerous", `${relation.target} is several sheets`);
    } else sheets.add(relation.target);
  }
  return [...sheets];
}

/** What a part of relations names inside the archive. */
export async function relationsOf(
  archive: Archive,
  part: string,
  folder: string
): Promise<Relation[]> {
  const elements = elementsOf(await archive.takeSmall(part), part, ["Relationship"]);
  return elements.flatMap(({ attributes }) => {
    const [id, type, target] = ["Id", "Type", "Target"].map((name) => attributes.get(name));
    if (!id || !type || !target || attributes.get("TargetMode") === "External") return [];
    return [{ id, kind: type.slice(type.lastIndexOf("/") + 1), target: resolve(folder, target) }];
  });
}

/** The part a relation names, seen from the folder of its owner. */
export function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

import {
  Archive,
  CONTENT_TYPES,
  relationsOf,
  resolve,
  ROOT_RELATIONS,
  type Relation,
} from "./bookParts";
import { elementsOf, type XmlElement } from "./elements";
import type { GuardLimits } from "./guard";
import { XlsxRefused } from "./refused";
import { attributeSplices, spliced } from "./splice";
import { prefixOf } from "./patchStyles";

/** The parts of a book that patching needs, as they are in the file. */
export interface Package {
  readonly archive: Archive;
  readonly workbook: string;
  /** The part of each sheet with cells, by the sheet's name. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly styles: string | null;
  readonly calculationChain: string | null;
  readonly isSigned: boolean;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** Follows the relations again, in a book that the guard has found sound. */
export async function openPackage(bytes: Uint8Array, limits: GuardLimits): Promise<Package> {
  const archive = new Archive(bytes, limits);
  const root = await relationsOf(archive, ROOT_RELATIONS, "");
  const workbook = root.find(({ kind }) => kind === "officeDocument")?.target;
  if (workbook === undefined) throw new XlsxRefused("not-a-workbook", "no main part");
  const relations = await relationsIn(archive, workbook);
  const one = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind && archive.has(relation.target))?.target ??
    null;
  const listed = elementsOf(await archive.takeSmall(workbook), workbook, ["sheet"]);
  const sheets = new Map<string, string>();
  for (const { attributes } of listed) {
    const id = [...attributes].find(([name]) => /^\w+:id$/i.test(name))?.[1];
    const relation = relations.find((candidate) => candidate.id === id);
    const name = attributes.get("name");
    if (name !== undefined && relation?.kind === "worksheet") sheets.set(name, relation.target);
  }
  return {
    archive,
    workbook,
    sheets,
    styles: one("styles"),
    calculationChain: one("calcChain"),
    isSigned: root.some(({ target }) => target.startsWith("_xmlsignatures/")),
  };
}

async function relationsIn(archive: Archive, part: string): Promise<Relation[]> {
  const name = relationsPart(part);
  return archive.has(name) ? relationsOf(archive, name, folderOf(part)) : [];
}

/** The tables that lie on a sheet, as their elements. */
export async function tablesOf(archive: Archive, sheet: string): Promise<XmlElement[]> {
  const tables: XmlElement[] = [];
  for (const { kind, target } of await relationsIn(archive, sheet)) {
    if (kind !== "table" || !archive.has(target)) continue;
    tables.push(...elementsOf(await archive.takeSmall(target), target, ["table"]));
  }
  return tables;
}

/**
 * The parts without the chain of calculations. Programs make a new one when there is none; one that names a cell without a
 * formula is damage to Excel, and so is one that names no cell: leaving it out is right whatever it held.
 */
export async function withoutChain({
  archive,
  workbook,
  calculationChain,
}: Package): Promise<Map<string, Uint8Array | null>> {
  if (calculationChain === null) return new Map();
  const relations = relationsPart(workbook);
  const isChain = (folder: string, attribute: string) => (element: XmlElement) =>
    resolve(folder, element.attributes.get(attribute) ?? "").toLowerCase() ===
    calculationChain.toLowerCase();
  const cut = async (part: string, called: string, mine: (element: XmlElement) => boolean) => {
    const bytes = await archive.takeSmall(part);
    const gone = elementsOf(bytes, part, [called]).filter(mine);
    return spliced(
      bytes,
      gone.map(({ from, to }) => ({ from, to, text: "" }))
    );
  };
  return new Map<string, Uint8Array | null>([
    [calculationChain, null],
    [relations, await cut(relations, "Relationship", isChain(folderOf(workbook), "Target"))],
    [CONTENT_TYPES, await cut(CONTENT_TYPES, "Override", isChain("", "PartName"))],
  ]);
}

/** What comes before the settings of calculation in a workbook's part. */
const BEFORE_CALCULATION = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
];

/** The workbook's part telling programs to calculate every formula as they open the book; null when it does already. */
export async function calculatedOnLoad({ archive, workbook }: Package): Promise<Uint8Array | null> {
  const bytes = await archive.takeSmall(workbook);
  const called = [...BEFORE_CALCULATION, "calcPr", "extLst", "workbook"];
  const all = elementsOf(bytes, workbook, called);
  const extensions = all.filter(({ name }) => name === "extLst");
  // Extensions have elements of the same names.
  const elements = all.filter(
    ({ from, to }) => !extensions.some((outer) => from > outer.from && to < outer.to)
  );
  const settings = elements.find(({ name }) => name === "calcPr");
  if (settings) {
    if (/^(?:1|true)$/.test(settings.attributes.get("fullCalcOnLoad") ?? "")) return null;
    return spliced(bytes, attributeSplices(bytes, settings, { fullCalcOnLoad: "1" }));
  }
  const before = elements.filter(({ name }) => BEFORE_CALCULATION.includes(name));
  const at = Math.max(...before.map(({ to }) => to));
  const prefix = prefixOf(bytes, elements.at(-1)!);
  return spliced(bytes, [{ from: at, to: at, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

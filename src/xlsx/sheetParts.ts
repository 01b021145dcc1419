import { resolve, type Archive } from "./bookParts";
import { elementsOf } from "./elements";
import { scanXml } from "./scan";

/** What of a sheet lies in parts of its own and is read. Pictures, charts and the like stay behind. */
const KEPT: ReadonlySet<string> = new Set(["comments", "table"]);

/** Takes the notes and tables of a sheet, and wipes from its relations whatever else they name: the library follows them all. */
export async function takeSheetParts(archive: Archive, sheet: string): Promise<void> {
  const folder = sheet.slice(0, sheet.lastIndexOf("/") + 1);
  const relations = `${folder}_rels/${sheet.slice(folder.length)}.rels`;
  if (!archive.has(relations)) return;
  const bytes = await archive.takeSmall(relations);
  for (const { attributes, from, to } of elementsOf(bytes, relations, ["Relationship"])) {
    const kind = attributes.get("Type")?.split("/").at(-1) ?? "";
    const target = resolve(folder, attributes.get("Target") ?? "");
    const isOutside = attributes.get("TargetMode") === "External";
    if (isOutside || !KEPT.has(kind) || !archive.has(target)) bytes.fill(0x20, from, to);
    else scanXml(await archive.takeSmall(target), {}, target);
  }
}

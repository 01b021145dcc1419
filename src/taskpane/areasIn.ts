import { fold } from "../poa/form";

/** The areas that a text names one per line, each once, in its order. */
export function areasIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    const area = line.replace(/\s+/g, " ").trim();
    if (area !== "" && !found.has(fold(area))) found.set(fold(area), area);
  }
  return [...found.values()];
}

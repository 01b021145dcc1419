import type { SisterSuggestion } from "../../poa/sisterSuggestions";
import type { Way } from "./ways";
import type { RepairWords } from "./words.es";

/** A way to 100 in words. */
export function sayWay(way: Way, words: RepairWords): string {
  const { closing } = words;
  switch (way.kind) {
    case "sisters":
      return way.suggestions.map((one) => saySuggestion(one, words)).join("; ");
    case "reading": {
      if (way.reading.kind === "tasks-alone") return closing.tasksAlone;
      const { base, weightOn } = way.reading.chosen;
      const parts = [
        ...(weightOn ? [closing.readings.weightOn[weightOn]] : []),
        ...(base ? [closing.readings.base[base]] : []),
      ];
      return closing.readings.both(parts);
    }
    default:
      return closing[way.kind];
  }
}

function saySuggestion(suggestion: SisterSuggestion, { closing, percent }: RepairWords): string {
  const { kind, code, text, weight } = suggestion;
  const points = weight === null ? closing.noWeight : percent(weight);
  if (kind === "insert") return closing.insert(code, text, points);
  return kind === "weight" ? closing.reweigh(code, text, points) : closing.fillIn(code, text);
}

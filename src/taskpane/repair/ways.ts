import type { Cell } from "../../sheet/cell";
import type { Edit } from "../../sheet/edit";
import type { GivenTask } from "../../poa/edit/insertGiven";
import { closeOnOthers, closeOnRow, type Closing, type Reading } from "../../poa/closing";
import type { SisterSuggestion } from "../../poa/sisterSuggestions";
import { sumOfPoints, type Points } from "../../poa/weights";

/** One way of bringing a total nearer to 100. */
export type Way =
  | {
      readonly id: string;
      readonly kind: "sisters";
      readonly suggestions: readonly SisterSuggestion[];
    }
  | { readonly id: "proportional"; readonly kind: "proportional" }
  | { readonly id: "row"; readonly kind: "row" }
  | { readonly id: "others"; readonly kind: "others" }
  | { readonly id: string; readonly kind: "reading"; readonly reading: Reading };

/** As many single suggestions as are offered. */
const MOST = 4;

/** All ways, the likeliest first: what the sister areas do, the readings that close the sum, then sharing the difference out. */
export function waysOf(closing: Closing, readings: readonly Reading[]): Way[] {
  const { bySisters, suggestions } = closing;
  const isOneStroke = bySisters.length === 1 || !bySisters.some(({ kind }) => kind === "insert");
  const together = bySisters.length > 0 && isOneStroke ? [bySisters] : [];
  const single = suggestions.filter(
    (one) => !(together.length > 0 && bySisters.length === 1 && bySisters[0] === one)
  );
  const bySuggestion = [...together, ...single.slice(0, MOST).map((one) => [one])];
  return [
    ...bySuggestion.map((some, index): Way => ({
      id: `sisters ${index}`,
      kind: "sisters",
      suggestions: some,
    })),
    ...readings.map((reading, index): Way => ({
      id: `reading ${index}`,
      kind: "reading",
      reading,
    })),
    { id: "proportional", kind: "proportional" },
    { id: "row", kind: "row" },
    { id: "others", kind: "others" },
  ];
}

/** What the planner has chosen besides the way. */
export interface Chosen {
  readonly row: Cell;
  readonly held: readonly Cell[];
}

/** The edits of a way; none where it cannot be gone, or where it is no matter of edits. */
export function editsOfWay(way: Way, closing: Closing, { row, held }: Chosen): readonly Edit[] {
  switch (way.kind) {
    case "sisters":
      return way.suggestions.flatMap((one) => (one.kind === "insert" ? [] : one.edits));
    case "proportional":
      return closing.proportional;
    case "row":
      return closeOnRow(closing, row);
    case "others":
      return closeOnOthers(closing, held);
    case "reading":
      return way.reading.kind === "setting" ? [] : way.reading.edits;
  }
}

/** The sum when the way has been gone. */
export const totalAfter = (way: Way, { total }: Closing): Points =>
  way.kind === "sisters"
    ? sumOfPoints([total, ...way.suggestions.map(({ effect }) => effect)])
    : 100;

type ToInsert = Extract<SisterSuggestion, { kind: "insert" }>;

export const insertionIn = (way: Way): ToInsert | null =>
  way.kind === "sisters"
    ? (way.suggestions.find((one): one is ToInsert => one.kind === "insert") ?? null)
    : null;

/** The task that a sister area has, as the row to be inserted. */
export function givenTask(suggestion: ToInsert): GivenTask {
  const { action, operation, sister, code, text, weight } = suggestion;
  const home = operation ?? sister.operation;
  const operationCode = operation?.code.value ?? "";
  return {
    actionCode: (action ?? sister.action).code.value,
    ...(home && {
      operation: {
        ...(operationCode !== "" && { code: operationCode }),
        text: home.text.value,
      },
    }),
    taskText: text,
    taskCode: code,
    weight,
  };
}

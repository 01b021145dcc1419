import { isBlank, textOf, type CellValue, type Grid } from "../../sheet/grid";

/** The rows of a table of ours, found by the titles of its columns; null when the sheet has no such table. */
export function readTitled<Id extends string>(
  grid: Grid,
  columns: readonly { readonly id: Id; readonly title: string }[]
): Record<Id, CellValue>[] | null {
  const isHeading = (values: readonly CellValue[]) =>
    columns.every(({ title }) => values.includes(title));
  const heading = grid.values.findIndex(isHeading);
  if (heading < 0) return null;
  const places = columns.map(
    ({ id, title }) => [id, grid.values[heading]!.indexOf(title)] as const
  );
  return grid.values
    .slice(heading + 1)
    .filter((values) => !values.every(isBlank))
    .map(
      (values) =>
        Object.fromEntries(places.map(([id, column]) => [id, values[column] ?? null])) as Record<
          Id,
          CellValue
        >
    );
}

export const text = (value: CellValue): string => textOf(value).trim();

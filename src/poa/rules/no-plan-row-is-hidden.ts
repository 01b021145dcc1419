import { rowsOf } from "../plan";
import { rule } from "../rule";

export const noPlanRowIsHidden = rule<{ row: number; code: string }>({
  id: "no-plan-row-is-hidden",
  severity: "warning",
  *check(plan, { grid }) {
    if (!grid.hiddenRows || grid.hiddenRows.length === 0) return;
    const hidden = new Set(grid.hiddenRows);
    for (const { row, operation, task } of rowsOf(plan)) {
      if (!hidden.has(row)) continue;
      const coded = task ?? operation;
      const column = coded?.code.at.column ?? 0;
      yield {
        at: { row, column },
        facts: { row: row + 1, code: coded?.code.value ?? "" },
        fix: { safe: false, edits: [], showRows: [row] },
      };
    }
  },
  about: { es: "Filas ocultas", en: "Hidden rows" },
  says: {
    es: ({ row, code }) =>
      `La fila ${row}${code === "" ? "" : ` (${code})`} está oculta o filtrada y sin embargo cuenta.`,
    en: ({ row, code }) =>
      `Row ${row}${code === "" ? "" : ` (${code})`} is hidden or filtered out and counts all the same.`,
  },
  why: {
    es: "Lo que no se ve no se revisa, pero su ponderación sí se suma.",
    en: "What is not seen is not reviewed, but its weight is added.",
  },
  offers: {
    es: ({ row }) => `Mostrar la fila ${row}`,
    en: ({ row }) => `Show row ${row}`,
  },
});

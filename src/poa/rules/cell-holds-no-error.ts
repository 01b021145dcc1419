import { isError } from "../../sheet/grid";
import { rule } from "../rule";

export const cellHoldsNoError = rule<{ error: string }>({
  id: "cell-holds-no-error",
  severity: "error",
  *check(plan, { grid }) {
    const columns = [...plan.headings.values()].map(({ at }) => at.column);
    for (let row = plan.headingRow + 1; row <= plan.lastRow; row++) {
      const values = grid.values[row - grid.top] ?? [];
      for (const column of columns) {
        const value = values[column - grid.left] ?? null;
        if (isError(value)) yield { at: { row, column }, facts: { error: value.error } };
      }
    }
  },
  about: { es: "Celdas con error de Excel", en: "Cells with an Excel error" },
  says: {
    es: ({ error }) => `La celda muestra el error ${error}.`,
    en: ({ error }) => `The cell shows the error ${error}.`,
  },
  why: {
    es: "Una fórmula con error no deja leer el dato, y arruina las sumas que lo usan.",
    en: "A formula in error hides the value and spoils the sums that use it.",
  },
});

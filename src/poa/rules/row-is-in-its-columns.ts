import { isSameValue } from "../../sheet/grid";
import { rule } from "../rule";
import type { Misplaced } from "../seats";
import { shorten } from "../shorten";

export const rowIsInItsColumns = rule<{ kind: Misplaced["kind"]; text: string }>({
  id: "row-is-in-its-columns",
  severity: "error",
  *check(plan, { edit }) {
    for (const { at, kind, text, seats, isReady } of plan.misplaced) {
      const edits = seats
        .map((seat) => edit(seat.at, seat.to.value, seat.to.format))
        .filter(({ from, to }) => !isSameValue(from.value, to.value));
      const fix = isReady && edits.length > 0 ? { safe: false, edits } : null;
      yield { at, facts: { kind, text: shorten(text) }, fix };
    }
  },
  about: { es: "Filas corridas de columna", en: "Rows out of their columns" },
  says: {
    es: ({ kind, text }) =>
      ({
        shifted: `La fila de «${text}» está corrida: sus datos no están bajo sus encabezados.`,
        cut: `«${text}» es la continuación de un texto que quedó cortado en dos filas.`,
        late: `La acción «${text}» está escrita más abajo que sus primeras tareas.`,
      })[kind],
    en: ({ kind, text }) =>
      ({
        shifted: `The row of “${text}” has slipped: its cells are not under their headings.`,
        cut: `“${text}” is the rest of a text that was cut over two rows.`,
        late: `The action “${text}” is written below its first tasks.`,
      })[kind],
  },
  why: {
    es: "Pasa al pegar desde un PDF: lo que está en otra columna se lee como otra cosa o no se lee.",
    en: "It happens when pasting from a PDF: what stands in another column is read as something else or not at all.",
  },
  offers: {
    es: ({ kind }) =>
      ({
        shifted: "Devolver cada dato a su columna",
        cut: "Juntarlo en su primera fila",
        late: "Subirla a la primera de sus filas",
      })[kind],
    en: ({ kind }) =>
      ({
        shifted: "Put each cell back into its column",
        cut: "Join it on its first row",
        late: "Move it up to the first of its rows",
      })[kind],
  },
});

import { a1, a1Range, columnLetters } from "../sheet/cell";
import type { Words } from "./rule";
import type { Unchecked } from "./unchecked";

/** One line of the list "what was not checked". */
export function sayUnchecked(unchecked: Unchecked): Words {
  switch (unchecked.kind) {
    case "further-column": {
      const at = columnLetters(unchecked.column);
      return {
        es: `Columna ${at} «${unchecked.title}»: se conserva, pero no se revisa.`,
        en: `Column ${at} “${unchecked.title}”: kept, but not checked.`,
      };
    }
    case "total-row":
      return {
        es: `Fila ${unchecked.row + 1}: es un total; no se compara con la suma.`,
        en: `Row ${unchecked.row + 1}: a total; it is not compared with the sum.`,
      };
    case "title-row":
      return {
        es: `Fila ${unchecked.row + 1}: un título o una nota en una celda combinada sobre varias columnas; no se revisa.`,
        en: `Row ${unchecked.row + 1}: a title or a note in a cell merged over several columns; not checked.`,
      };
    case "foot-row":
      return {
        es: `Fila ${unchecked.row + 1}: está debajo de la tabla (firmas o notas).`,
        en: `Row ${unchecked.row + 1}: below the table (signatures or notes).`,
      };
    case "loose-weight":
      return {
        es: `Celda ${a1(unchecked.at)}: una ponderación en una fila sin operación ni tarea; no se suma.`,
        en: `Cell ${a1(unchecked.at)}: a weight on a row without operation or task; it is not added.`,
      };
    case "outside": {
      const { cells } = unchecked;
      const at = a1Range(unchecked.range);
      return {
        es: `${cells === 1 ? "1 celda" : `${cells} celdas`} fuera del plan, en ${at}.`,
        en: `${cells === 1 ? "1 cell" : `${cells} cells`} outside the plan, in ${at}.`,
      };
    }
    case "hidden-column":
      return {
        es: `Columna ${columnLetters(unchecked.column)}: está oculta; se lee igual.`,
        en: `Column ${columnLetters(unchecked.column)}: hidden; it is read all the same.`,
      };
    case "rule-off":
      return {
        es: `Regla «${unchecked.about.es}»: desactivada en los ajustes.`,
        en: `Rule “${unchecked.about.en}”: switched off in the settings.`,
      };
    case "merges-not-asked":
      return {
        es: "Valores escondidos bajo celdas combinadas: no se buscaron, para no vaciar la lista de Deshacer.",
        en: "Values hidden under merged cells: not looked for, so as not to empty the undo list.",
      };
    case "hidden-rows-not-asked":
      return {
        es: "Filas ocultas o filtradas: Excel no dijo cuáles lo están.",
        en: "Hidden or filtered rows: Excel did not tell which ones are.",
      };
  }
}

import type { Severity } from "../../poa/rule";
import { spanish } from "../wording";

const { n } = spanish;

const many: Readonly<Record<Severity, string>> = {
  error: "errores",
  warning: "avisos",
  hint: "detalles de forma",
};

/** What the list of findings says around itself, in Spanish. */
export const es = {
  tools: "Buscar y filtrar",
  search: "Buscar en las observaciones",
  placeholder: "Código, palabra o celda…",
  show: (severity: Severity, count: number) => `Mostrar ${many[severity]}: ${n(count)}`,
  more: "Más sobre la lista",
  shown: (count: number, of: number) => `${n(count)} de ${n(of)}`,
  none: "Ninguna observación coincide.",
  clear: "Ver todas",
  group: "Agrupar",
  groups: { severity: "por gravedad", rule: "por regla", area: "por área" },
  copyOne: "Copiar esta",
  copyAll: "Copiar la lista",
  copied: { one: "Copiada. Péguela donde quiera.", all: "Lista copiada. Péguela donde quiera." },
  notCopied: "Excel no permite copiar desde aquí. Use «Pasar a una hoja».",
  export: "Pasar a una hoja",
  exporting: "Escribiendo la hoja…",
  exported: (sheet: string) => `Escrita la hoja «${sheet}».`,
  nothing: "No hay ningún plan del que escribir.",
  go: "Ir a la hoja",
  copy: {
    sheet: (name: string) => `Hoja ${name}`,
    why: "Por qué importa",
    toDo: "Qué hacer",
  },
};

/** The shape that every language of the list fills. */
export type ListWords = typeof es;

/** As the areas write them. */
export const HEADINGS = [
  "COD. ACCIÓN DE CP",
  "ACCIÓN DE CORTO PLAZO 2021",
  "COD. OP",
  "OPERACIÓN",
  "PONDERACIÓN",
  "COD. TAREA",
  "TAREA",
];

/** A text, or the number of a shared one. */
const cell = (at: string, text: string | number): string =>
  typeof text === "number"
    ? `<c r="${at}" t="s"><v>${text}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

const row = (number: number, texts: readonly (string | number)[]): string =>
  `<row r="${number}">${texts.map((text, i) => cell(`${"ABCDEFG"[i]!}${number}`, text)).join("")}</row>`;

/**
 * The rows of a plan as the form asks, written as XML: head, headings, one action with one operation and so many tasks. `text` (as
 * XML, or the number of a shared text) and `code` stand in every task; `block` puts it below that many others without tasks.
 */
export function planRows(
  tasks: number,
  { text, code }: { readonly text?: string | number; readonly code?: string } = {},
  block = 0
): string {
  const first = block * 3 + 1;
  const rows = [
    row(first, ["ÁREA ORGANIZACIONAL:", "DIRECCIÓN NACIONAL DE BIBLIOTECAS"]),
    row(first + 1, ["GESTIÓN DEL POA:", "2021"]),
    row(first + 2, HEADINGS),
  ];
  for (let task = 1; task <= tasks; task++) {
    const own = ["4.1", text ?? "Acción", "DNB 1", text ?? "Operación", "5 %"];
    rows.push(row(first + 2 + task, [...own, code ?? `4.1.${task}`, text ?? `Tarea ${task}`]));
  }
  return rows.join("");
}

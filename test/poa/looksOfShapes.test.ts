import { COLUMN_IDS } from "../../src/poa/form";
import { learnLooks } from "../../src/poa/looks";
import { columnsOf, findHeadings } from "../../src/poa/headings";
import { readTable, shownText } from "../../src/poa/table";
import { GENERAL, type CellContent } from "../../src/sheet/grid";
import { sketch } from "./sketch";

const { grid } = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 40% | 4.1.1 | Elegir los títulos
      |                    | DNB-2 | Prestar libros | 30% | 4.1.2 | Abrir la sala
      |                    | dnb 3 | Contar cuentos | 20% | 4.1.3 | Leer a los niños
      |                    | DNB 4 | Dar talleres   | 5%  | 4.1.4 | Buscar maestros
      |                    | DNB 5 | Cuidar libros  | 5%  | 4.1.5 | Comprar forros
      |                    |       |                |     | T-6   | Comprar hilo
      |                    |       |                |     | NÚMERO DE LA TAREA SIETE 7 | Comprar cola
`;
const [heading] = findHeadings(grid);
const { rows } = readTable(grid, columnsOf(heading!), heading!.row + 1, 20);
const looks = learnLooks(rows);

const field = (value: CellContent["value"], format = GENERAL) => {
  const raw = { value, format };
  return { value: shownText(raw), at: { row: 9, column: 9 }, raw };
};
const SHORT: Readonly<Record<string, string>> = {
  actionCode: "A",
  actionText: "a",
  operationCode: "O",
  operationText: "o",
  weight: "w",
  taskCode: "T",
  taskText: "t",
};
const where = (holds: (id: (typeof COLUMN_IDS)[number]) => boolean) =>
  COLUMN_IDS.filter(holds)
    .map((id) => SHORT[id])
    .join("");

/** Where a cell could stand, and where it plainly does not belong: capitals are codes, a, o and t the texts, w the weights. */
test.each<[CellContent["value"], string, string, string]>([
  ["4.2", GENERAL, "A", "aOotT".split("").sort().join("")],
  ["DNB 7", GENERAL, "O", "AaotTw"],
  ["DNB-7", GENERAL, "O", "AaotTw"],
  ["4.1.9", GENERAL, "T", "AaOotw"],
  ["T-9", GENERAL, "aot", ""],
  ["OP 1", GENERAL, "aot", ""],
  ["Comprar", GENERAL, "aot", ""],
  ["Comprar los libros de la sala", GENERAL, "aot", "AOTw"],
  ["1234567890 1234567890 123456", GENERAL, "aot", ""],
  ["veinticinco letras, ni más", GENERAL, "aot", "AOTw"],
  ["veinticinco letras ni más", GENERAL, "aot", ""],
  ["20%", GENERAL, "w", "AaOotT"],
  ["2,5 %", GENERAL, "w", "AaOotT"],
  ["100.25  %", GENERAL, "w", "AaOotT"],
  ["1000%", GENERAL, "aot", ""],
  ["el 20%", GENERAL, "aot", ""],
  ["20% más", GENERAL, "aot", ""],
  ["2.%", GENERAL, "aot", ""],
  [0.2, "0%", "w", "AaOotT"],
  [20, GENERAL, "aot", ""],
  [4.2, GENERAL, "A", "aOotT"],
  ["2.55", GENERAL, "A", "aOotT"],
  ["1234.5", GENERAL, "A", "aOotTw"],
  ["120,5", GENERAL, "aot", ""],
  ["12345678901234567.1234", GENERAL, "aot", ""],
])("%j (%s) fits %s and clashes with %s", (value, format, fits, clashes) => {
  const one = field(value, format);
  const sorted = (text: string) => [...text].sort().join("");
  expect(where((id) => looks.fits(one, id))).toBe(fits);
  expect(sorted(where((id) => looks.clashes(one, id)))).toBe(sorted(clashes));
});

test("a fifth of the codes of a column is enough for a way of writing them, less is not", () => {
  const of = (codes: readonly string[]) =>
    learnLooks(
      codes.map((code, row) => ({
        row,
        fields: { taskCode: { ...field(code), at: { row, column: 5 } }, taskText: field("") },
      }))
    );
  expect(of(["1.1", "1.2", "1.3", "1.4", "T 1"]).fits(field("T 2"), "taskCode")).toBe(true);
  expect(of(["1.1", "1.2", "1.3", "1.4", "1.5", "T 1"]).fits(field("T 2"), "taskCode")).toBe(false);
  expect(of(["x", "", "1.1"]).fits(field("1.2"), "taskCode")).toBe(true);
  expect(learnLooks([]).fits(field("1.2"), "taskCode")).toBe(false);
});

test.each<[CellContent, string]>([
  [{ value: 4.1, format: "0.00" }, "4.10"],
  [{ value: 4.1, format: "0.0" }, "4.1"],
  [{ value: 4, format: "0" }, "4"],
  [{ value: 4.126, format: "0.00" }, "4.13"],
  [{ value: 4.1, format: "#,##0.00" }, "4.1"],
  [{ value: 4.1, format: "0.00%" }, "4.1"],
  [{ value: 4.199999999999999, format: GENERAL }, "4.2"],
  [{ value: 123456789012.6, format: GENERAL }, "123456789013"],
  [{ value: " 4.1 ", format: "0.00" }, "4.1"],
  [{ value: null, format: GENERAL }, ""],
  [{ value: true, format: GENERAL }, "VERDADERO"],
  [{ value: { error: "#N/A" }, format: GENERAL }, "#N/A"],
])("%j reads %j", (content, text) => expect(shownText(content)).toBe(text));

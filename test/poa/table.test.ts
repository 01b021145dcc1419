import { columnsOf, findHeadings } from "../../src/poa/headings";
import { readTable } from "../../src/poa/table";
import { sketchOf } from "./sketch";

/** What is made of one row below the table, right below or after a gap. */
const below = (cells: string, gap: boolean) => {
  const drawn = `4.1 | Ampliar | DNB 1 | Comprar | 100% | 4.1.1 | Elegir\n${gap ? "\n" : ""}${cells}`;
  const { grid } = sketchOf(drawn);
  const [heading] = findHeadings(grid);
  const { asides } = readTable(grid, columnsOf(heading!), heading!.row + 1, 99);
  return asides[0]?.kind ?? "plan";
};

test.each([
  ["| | | TOTAL | | |", "total", "total"],
  ["TOTALES: | | | | 100% | |", "total", "total"],
  ["| | | Sub total | | |", "total", "total"],
  ["| | | SUBTOTALES 4.1 | 1% | |", "total", "total"],
  ["| SUMA | | | | |", "total", "total"],
  ["| Sumas iguales | | | | |", "total", "total"],
  ["| SUMAR | | | | |", "plan", "foot"],
  ["| EL TOTAL | | | | |", "plan", "foot"],
  ["| TOTAL | | TOTAL | | |", "plan", "foot"],
  ["| | | | | | Total de libros que se prestan en las salas", "plan", "foot"],
  ["| | | | | | Total de libros que se prestan en salas", "total", "total"],
  ["| | | | | TOTAL |", "plan", "foot"],
  ["| | | | TOTAL | |", "total", "total"],
  ["| | | | =5 | |", "total", "total"],
  ["| | | | Pagar la luz | |", "plan", "foot"],
  ["| Elaborado por: Rosa | | | | |", "foot", "foot"],
  ["| No elaborado por Rosa | | | | |", "plan", "foot"],
  ["| Revisado por | | x | | |", "foot", "foot"],
  ["Nota | | | | | |", "foot", "foot"],
  ["Notas: | | | | | |", "foot", "foot"],
  ["La nota | | | | | |", "plan", "foot"],
  ["Notarios | | | | | |", "plan", "foot"],
  ["Nota final | | | | | |", "plan", "foot"],
  ["Nota : ver | | | | | |", "foot", "foot"],
  ["La nota: ver | | | | | |", "plan", "foot"],
  ["* ver | | | | | |", "foot", "foot"],
  ["··(* ver | | | | | |", "foot", "foot"],
  ["ver * | | | | | |", "plan", "foot"],
  ["Fuente | | | | | |", "foot", "foot"],
  ["La fuente | | | | | |", "plan", "foot"],
  ["Fuentes: SIGEP | | | | | |", "foot", "foot"],
  ["Firma | | | | | |", "foot", "foot"],
  ["Firmas | | | | | |", "foot", "foot"],
  ["La firma | | | | | |", "plan", "foot"],
  ["Firmar | | | | | |", "plan", "foot"],
  ["| | DNB 2 | Prestar | | |", "plan", "plan"],
  ["| | | | | 4.1.2. | Abrir", "plan", "plan"],
  ["4.2 | Formar | | | | |", "plan", "plan"],
  ["| | | | | 4.1.2 |", "plan", "foot"],
  ["| | | | | 12345 | Abrir", "plan", "foot"],
  ["| | | | | C.I. 48372 | Rosa", "plan", "foot"],
  ["| | | | | x! 2 | Abrir", "plan", "foot"],
  ["| | | | | 4.1.2 a | Abrir", "plan", "foot"],
  ["| | | | | ABCDEFGHIJKLMNOPQRST 1 | Abrir", "plan", "foot"],
  ["| | | | | D-–_/ 4.1 | Abrir", "plan", "plan"],
  ["| | | Prestar | 5 % | |", "plan", "plan"],
  ["| | | Prestar | diez | |", "plan", "foot"],
  ["Ver también | < | < | < | < | | ", "foot", "foot"],
  ["Ver también | < | | | | | ", "plan", "foot"],
])("%j right below is %s, after a gap %s", (cells, near, far) => {
  expect(below(cells, false)).toBe(near);
  expect(below(cells, true)).toBe(far);
});

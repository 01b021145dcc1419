/**
 * Checks a sheet of so many tasks again and again, each time after one edit of one cell, as the pane does while somebody types:
 * the program is warm, the grid is new each time. Tells the middle and the worst of both, and the first check of all.
 */
import { checkSheet } from "../../src/poa/check";
import { gridOf } from "../../src/sheet/drawing";
import { applyTo, type Edit } from "../../src/sheet/edit";
import { contentAt, type Grid } from "../../src/sheet/grid";
import { bigSheet } from "./makeSheet";
import { middle } from "./section";

const TURNS = 60;
/** Until the compiler has seen enough of it. */
const WARM_UP = 15;

const tell = (what: string, figure: number): void => {
  process.stderr.write(`${what} ${figure}\n`);
};

/** What a planner types: a weight, the code of a task, a text; every time in another row. */
function editAt(grid: Grid, turn: number): Edit {
  const row = 4 + ((turn * 7919) % (grid.values.length - 4));
  const firstOfOperation = row - ((row - 4) % 5);
  const kinds = [
    { at: { row: firstOfOperation, column: 4 }, value: 0.07 + turn / 1000 },
    { at: { row, column: 5 }, value: `4.1.1.${turn}` },
    { at: { row, column: 6 }, value: `Elaborar el informe número ${turn}` },
  ];
  const { at, value } = kinds[turn % kinds.length]!;
  const from = contentAt(grid, at);
  return { at, from, to: { value, format: from.format } };
}

/** What reading anew from Excel gives: arrays of its own throughout. */
const readAgain = (grid: Grid): Grid => ({
  ...grid,
  values: grid.values.map((row) => [...row]),
  formats: grid.formats.map((row) => [...row]),
});

function main(): void {
  const tasks = Number(process.argv[2] ?? 10_000);
  let grid = gridOf(bigSheet(tasks));
  const began = performance.now();
  checkSheet(grid);
  tell("first", performance.now() - began);
  const clock: number[] = [];
  const worked: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    grid = readAgain(applyTo(grid, [editAt(grid, turn)]).grid);
    const cpu = process.cpuUsage();
    const start = performance.now();
    checkSheet(grid);
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    if (turn < WARM_UP) continue;
    clock.push(ms);
    worked.push((user + system) / 1000);
  }
  tell("again", middle(clock));
  tell("worst", Math.max(...clock));
  tell("best", Math.min(...clock));
  tell("processorsAgain", middle(worked));
}

main();

import { createRoot } from "react-dom/client";
import { App } from "../../src/taskpane/App";
import { bookOf, planSheet, soundSheet, type FormRow } from "../taskpane/sketch";

/** What the list of a book with so many findings takes, in a real browser. */
export interface ListCost {
  readonly findings: number;
  /** From the click that opens the list to the frame in which it is drawn, in milliseconds. */
  readonly opens: number;
  /** The same for a step of the wheel, on average. */
  readonly scrolls: number;
  /** The most rows that were in the page at once. */
  readonly rows: number;
}

/** Every task has two spaces where one should be, which is one finding for each. */
const untidy = (tasks: number): FormRow[] =>
  Array.from({ length: tasks }, (_, index) => [
    index === 0 ? "4.1" : null,
    index === 0 ? "Fortalecer la institución" : null,
    index === 0 ? "DNAF 1" : null,
    index === 0 ? "Gestionar compras" : null,
    index === 0 ? 1 : null,
    `4.1.${index + 1}`,
    `Comprar  lo que haga falta, parte ${index + 1}`,
  ]);

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function until<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await frame();
  }
}

const button = (name: RegExp) =>
  [...document.querySelectorAll("button")].find((one) => name.test(one.textContent ?? ""));

async function measure(tasks: number): Promise<ListCost> {
  localStorage.setItem("poa-tour", "1");
  const book = bookOf([
    planSheet("DNAF", "DIRECCIÓN DE ADMINISTRACIÓN", untidy(tasks)),
    soundSheet(),
  ]);
  const colors = { background: () => "#ffffff", watch: () => () => undefined };
  createRoot(document.getElementById("root")!).render(
    <App host={book} language="es" colors={colors} />
  );
  (await until(() => button(/^Revisar libro$/))).click();
  const all = await until(() => button(/^Ver juntas/));
  const findings = Number(/[\d.]+/.exec(all.textContent!)![0].replace(".", ""));
  await frame();
  const begun = performance.now();
  all.click();
  await until(() => document.querySelector('[role="treeitem"]'));
  await frame();
  const opens = performance.now() - begun;
  const tree = document.querySelector('[role="tree"]')!;
  let rows = 0;
  const steps = 60;
  const rolled = performance.now();
  for (let step = 1; step <= steps; step++) {
    tree.scrollTop = (tree.scrollHeight * step) / steps;
    await frame();
    rows = Math.max(rows, document.querySelectorAll('[role="treeitem"]').length);
  }
  return { findings, opens, scrolls: (performance.now() - rolled) / steps, rows };
}

Object.assign(window, { measure });

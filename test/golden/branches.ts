import type { Facts } from "../../src/poa/rule";

const sum = { scope: "", total: 96, missing: 4, cells: 12 };
const sister = {
  sisters: 8,
  carriers: 6,
  code: "3.1.8",
  text: "Seguimiento al plan",
  weight: 4,
  own: null,
  isHere: "no",
};

/** For each rule whose sentence is not always built alike: facts of each kind that it has to find words for. */
export const BRANCHES: Readonly<Record<string, readonly Facts[]>> = {
  "plan-has-a-fiscal-year": [{ found: "" }, { found: "21" }],
  "form-has-its-columns": [
    { title: "PONDERACIÓN", problem: "missing" },
    { title: "PONDERACIÓN", problem: "twice" },
  ],
  "row-is-in-its-columns": [
    { kind: "shifted", text: "Sellar los libros" },
    { kind: "cut", text: "y forrarlos" },
    { kind: "late", text: "Ampliar la lectura" },
  ],
  "no-plan-row-is-hidden": [
    { row: 6, code: "4.1.2" },
    { row: 6, code: "" },
  ],
  "action-has-a-code": [
    { text: "Ampliar la lectura", to: "4.1" },
    { text: "", to: "4.1" },
  ],
  "operation-has-a-code": [
    { says: "Prestar libros", to: "DNB 2", place: "next" },
    { says: "Prestar libros", to: "DNB 1", place: "first" },
  ],
  "task-has-a-code": [
    { says: "Abrir la sala", to: "4.1.2", place: "next" },
    { says: "Abrir la sala", to: "4.1.1", place: "first" },
  ],
  "code-is-stored-as-text": [
    { code: "4.1", as: "number", typed: "4.1" },
    { code: "43926", as: "date", typed: "4.5" },
    { code: "0.041", as: "percentage", typed: "4.1" },
  ],
  "action-code-is-not-repeated": [
    { code: "4.1", text: "Ampliar la lectura", to: "4.3", moved: 0 },
    { code: "4.1", text: "", to: "4.2", moved: 1 },
    { code: "4.1", text: "", to: "4.2", moved: 2 },
  ],
  "operation-code-is-not-repeated": [
    { code: "DNB 1", text: "Comprar libros", to: "DNB 2", moved: 0 },
    { code: "DNB 1", text: "", to: "DNB 2", moved: 1 },
    { code: "DNB 1", text: "", to: "DNB 2", moved: 2 },
  ],
  "task-code-is-not-repeated": [
    { code: "4.1.1", text: "Elegir los títulos", to: "4.1.2", moved: 0 },
    { code: "4.1.1", text: "", to: "4.1.2", moved: 1 },
    { code: "4.1.1", text: "", to: "4.1.2", moved: 2 },
  ],
  "operation-codes-run-on": [
    { code: "DNB 4", after: "DNB 2", to: "DNB 3", moved: 0 },
    { code: "DNB 4", after: "DNB 2", to: "DNB 3", moved: 1 },
  ],
  "task-codes-run-on": [
    { code: "4.1.3", after: "4.1.1", to: "4.1.2", moved: 0 },
    { code: "4.1.3", after: "", to: "4.1.1", moved: 2 },
  ],
  "weight-is-given": [
    { code: "4.1.1", text: "Elegir los títulos", of: "task" },
    { code: "", text: "Comprar libros", of: "operation" },
  ],
  "weights-add-to-100": [
    sum,
    { ...sum, total: 99, missing: 1, cells: 1 },
    { ...sum, total: 101, missing: -1 },
    { ...sum, total: 103.5, missing: -3.5 },
    { ...sum, scope: "4.1" },
    { ...sum, sisters: 8, carriers: 6, code: "3.1.8", text: "Seguimiento al plan" },
  ],
  "task-text-is-not-repeated": [
    { code: "4.1.2", first: "4.1.1", text: "Elegir los títulos" },
    { code: "", first: "4.1.1", text: "Elegir los títulos" },
    { code: "4.1.2", first: "", text: "Elegir los títulos" },
  ],
  "sister-plans-agree": [
    sister,
    { ...sister, code: "", weight: null },
    { ...sister, isHere: "yes" },
    { ...sister, isHere: "yes", own: 2 },
  ],
};

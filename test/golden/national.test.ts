import path from "node:path";
import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { compareNational } from "../../src/poa/compare";
import { consolidate } from "../../src/poa/consolidate";
import { drawNational } from "../../src/poa/national";
import { drawNationalBook } from "../../src/poa/national/book";
import { readEarlier } from "../../src/poa/national/earlier";
import type { NationalInput } from "../../src/poa/national/input";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import type { Grid } from "../../src/sheet/grid";
import { CINEMA, plansOf } from "./changedPlans";
import { tellLooks, tellSheet } from "./drawing";
import { ARCHIVES, DANCE, inputOf, LIBRARIES, MUSEUMS, sent, sentIgnoring } from "./nationalPlans";
import { expectReviewed } from "./reviewed";
import { tellEarlier } from "./tellEarlier";

const review = (name: string, told: readonly string[]): void =>
  expectReviewed(path.join(__dirname, "national", `${name}.md`), `${told.join("\n\n")}\n`);

const DNB = sent("DNB", LIBRARIES);
const DNM = sent("DNM", MUSEUMS);
const CENTRAL = sent("Archivo central", ARCHIVES);

/** The national book of all three, with all that it may be told besides them. */
const WHOLE = inputOf([DNB, sentIgnoring("DNM", MUSEUMS, "operation-has-a-task"), CENTRAL], {
  setAside: sent("DNM", LIBRARIES).plans,
  otherSheets: [{ book: "DNM.xlsx", sheet: "Notas" }],
  missing: ["Unidad de Archivo", "Unidad de Danza"],
});

test("the national book looks as reviewed", () => {
  review("book", [
    "# The national book of three areas",
    "Words for looks:",
    tellLooks(),
    ...drawNationalBook(WHOLE).map(tellSheet),
  ]);
});

const sheetsOf = (input: NationalInput, ...names: readonly string[]): SheetDrawing[] =>
  drawNationalBook(input).filter(({ name }) => names.length === 0 || names.includes(name));

/** The plan as one of the book that is open. */
const open = ({ ref, ...check }: SheetCheck): SheetCheck => {
  const own = { ...ref, book: "" };
  return {
    ...check,
    ref: own,
    plans: check.plans.map((plan) => ({ ...plan, ref: own })),
    findings: check.findings.map((finding) => ({ ...finding, in: own })),
  };
};

/** Smaller and stranger national books, by the names of their lists; for people as a heading. */
const OTHERS: Readonly<Record<string, [title: string, draw: () => readonly SheetDrawing[]]>> = {
  one: [
    "One area without a fault",
    () => sheetsOf(inputOf([DNB]), "Resumen", "Matriz", "Observaciones", "Fuentes"),
  ],
  openBook: ["One area in the open book, one from a file", besideOpenBook],
  withoutAreaSheets: [
    "Without sheets for the areas, and of two years",
    () =>
      sheetsOf(
        inputOf([CENTRAL, sent("DND", DANCE)], {
          withAreaSheets: false,
          missing: ["Unidad de Archivo"],
        }),
        "Resumen",
        "POA Nacional",
        "Observaciones",
        "Fuentes"
      ),
  ],
  warnings: [
    "Nothing but warnings",
    () => sheetsOf(inputOf([sent("DND", DANCE)]), "Resumen", "Observaciones"),
  ],
  ignored: [
    "Nothing but errors that were left as they are",
    () => sheetsOf(inputOf([sentIgnoring("PAC", ARCHIVES)]), "Resumen", "Observaciones"),
  ],
  nothing: ["Nothing at all", () => sheetsOf(inputOf([]))],
  table: [
    "The table alone, of sheets of the open book",
    () => [drawNational(consolidate([open(DNB), open(CENTRAL)].flatMap(({ plans }) => plans)))],
  ],
};

function besideOpenBook(): SheetDrawing[] {
  const own = checkSheet({ ...LIBRARIES.grid, ref: { book: "", sheet: "DNM" } });
  const input = inputOf([own, DNM], { beside: ["DNM", "Hoja1"] });
  const files = input.files.filter(({ book }) => book !== "");
  return sheetsOf(
    { ...input, files },
    "Resumen",
    "POA Nacional",
    "DNM (2)",
    "Observaciones",
    "Fuentes"
  );
}

test.each(Object.entries(OTHERS))("the list %s is as reviewed", (name, [title, draw]) => {
  review(name, [`# ${title}`, ...draw().map(tellSheet)]);
});

const earlierGrids = (): Grid[] =>
  drawNationalBook(inputOf(plansOf("before").map(([area, plan]) => sent(area, plan)))).map(
    (drawing) => gridOf(drawing)
  );

/** The grids, after somebody has written another text into the cells of one sheet that say this. */
const edited = (grids: readonly Grid[], sheet: string, from: string, to: string): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    values:
      grid.ref.sheet === sheet
        ? grid.values.map((row) => row.map((value) => (value === from ? to : value)))
        : grid.values,
  }));

/** A single area that is in both books. */
function oneChanged(): string {
  const [before, after] = CINEMA.map((plan) => inputOf([sent("DNC", plan)]));
  const difference = compareNational(
    before!.national.areas.map(({ plan }) => plan),
    after!.national.areas.map(({ plan }) => plan)
  );
  return tellSheet(drawNationalBook({ ...after!, difference }).at(-1)!);
}

test("the changes since an earlier national book are told as reviewed", () => {
  const { plans, lost } = readEarlier(edited(earlierGrids(), "DNI", "Coser títeres", "Coser"))!;
  const input = inputOf(plansOf("after").map(([area, plan]) => sent(area, plan)));
  const now = input.national.areas.map(({ plan }) => plan);
  const changes = (difference: NationalInput["difference"]) =>
    tellSheet(drawNationalBook({ ...input, ...(difference && { difference }) }).at(-1)!);
  review("changes", [
    "# What is new since an earlier national book",
    changes(
      compareNational(
        plans.map(({ plan }) => plan),
        now,
        lost
      )
    ),
    "# One area has changed",
    oneChanged(),
    "# Nothing is new",
    changes(compareNational(now, now)),
  ]);
});

test("the earlier national book is read back as reviewed", () => {
  const grids = drawNationalBook(WHOLE).map((drawing) => gridOf(drawing));
  review("earlier", [
    "# What an earlier national book still knows",
    tellEarlier(readEarlier(grids)!),
  ]);
});

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openBook } from "../../src/xlsx/open";
import { writeBook } from "../../src/xlsx/write";
import { RECEIVED } from "../workbooks/received";
import type { Chapter, Walk } from "./stateWalk";

const FOLDER = path.join(__dirname, "..", "workbooks", "recibidos");
const ALL = RECEIVED.map((name) => path.join(FOLDER, name));

/** Whose book is the last of them. */
const LAST_AREA = "DIRECCIÓN DEPARTAMENTAL DE TARIJA";

const give = (walk: Walk, files: readonly string[]): Promise<void> =>
  walk.pane
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);

/** Waits until so many areas are read. */
const untilRead = (walk: Walk, areas: number): Promise<void> =>
  walk.pane
    .getByText(walk.words.received.gathered(areas, 0).split(",")[0]!)
    .waitFor({ state: "attached" });

const listOf = (walk: Walk) => walk.pane.getByRole("list", { name: walk.words.received.list });

/** The last book as it might come back, with another code in it. */
async function lastAgain(): Promise<string> {
  const [drawing, ...others] = await openBook(new Uint8Array(readFileSync(ALL[18]!)), "Tarija");
  const cells = drawing!.cells.map((cell) =>
    cell.value === "DDTJ 9" ? { ...cell, value: "DDTJ 10" } : cell
  );
  const file = path.join(mkdtempSync(path.join(tmpdir(), "poa-")), "Otra Tarija.xlsx");
  writeFileSync(file, await writeBook([{ ...drawing!, cells }, ...others]));
  return file;
}

/** A book that was cut on its way here, and a letter that is none. */
function refused(): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "poa-"));
  const cut = path.join(folder, "Tarija cortado.xlsx");
  writeFileSync(cut, readFileSync(ALL[18]!).subarray(0, 4000));
  const letter = path.join(folder, "carta.docx");
  writeFileSync(letter, "Señor Director:");
  return [cut, letter];
}

export const RECEPTION: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "nothing received",
      async reach(walk) {
        await walk.tab(walk.words.tabs.consolidate);
        await walk.reads(walk.words.received.title);
      },
    },
    {
      name: "reading",
      async reach(walk) {
        // The files are read by workers, which get their orders late.
        await walk.pane.evaluate(() => {
          const post = Reflect.get(Worker.prototype, "postMessage") as Worker["postMessage"];
          const orders: (() => void)[] = [];
          Worker.prototype.postMessage = function (this: Worker, ...order: [never]) {
            orders.push(() => post.apply(this, order));
          };
          Reflect.set(window, "read", () => {
            Worker.prototype.postMessage = post;
            for (const order of orders) order();
          });
        });
        await give(walk, ALL);
        await walk.button(walk.words.cancel).waitFor();
      },
    },
    {
      name: "nineteen files",
      async reach(walk) {
        await walk.pane.evaluate(() => (Reflect.get(window, "read") as () => void)());
        await untilRead(walk, 19);
      },
    },
    {
      name: "one area",
      async reach(walk) {
        await walk.press(walk.words.received.more(2));
        await walk.press("DDTJ (4)");
        await listOf(walk)
          .getByText(/DDTJ 9/)
          .first()
          .waitFor();
      },
    },
    {
      name: "ready to write",
      async reach(walk) {
        await walk.pane.getByRole("checkbox", { name: walk.words.received.accept }).check();
      },
    },
  ],
};

export const PILES: Chapter = {
  hasItsColors: false,
  states: [
    {
      name: "written",
      async reach(walk) {
        await walk.pane.getByLabel(walk.words.received.content).selectOption("table-only");
        await walk.press(walk.words.received.paint);
        await walk.button(walk.words.received.open).waitFor();
      },
    },
    {
      name: "written before",
      async reach(walk) {
        await walk.press(walk.words.received.paint);
        await walk.button(walk.words.received.clash.replace).waitFor();
      },
    },
    {
      name: "the list of the areas",
      async reach(walk) {
        await walk.press(walk.words.cancel);
        await walk.press(walk.words.received.expected.make);
        await walk.press(walk.words.received.expected.fromReceived);
      },
    },
    {
      name: "all areas are here",
      async reach(walk) {
        await walk.press(walk.words.received.expected.save);
        await walk.reads(walk.words.received.expected.all(19));
      },
    },
    {
      name: "areas are missing",
      async reach(walk) {
        await walk.press(walk.words.received.clear);
        await give(walk, ALL.slice(16));
        await untilRead(walk, 3);
        await walk.press(walk.words.received.expected.seeAll);
      },
    },
    {
      name: "two versions",
      async reach(walk) {
        await give(walk, [await lastAgain()]);
        await walk.pane
          .getByRole("group", { name: walk.words.received.versions.title(LAST_AREA) })
          .waitFor();
      },
    },
    {
      name: "refused files",
      async reach(walk) {
        await give(walk, refused());
        await walk.reads(walk.words.received.notTaken);
        await walk.reads(/carta\.docx/);
      },
    },
    {
      name: "no area in any file",
      async reach(walk) {
        await walk.press(walk.words.received.clear);
        await give(walk, refused());
        await walk.reads(walk.words.received.nothing);
      },
    },
  ],
};

/** So many findings as nobody has, but a list must bear: typed into a sheet, row by row. */
export const CROWD: Chapter = {
  hasItsColors: false,
  states: [
    {
      name: "a crowd of findings",
      async reach(walk) {
        await walk.tab(walk.words.tabs.review);
        await walk.standin.book((book) => {
          const cells = book.cells(book.sheets().find(({ name }) => name === "DNAF")!.id, {
            top: 0,
            left: 0,
            bottom: 4,
            right: 6,
          });
          const rows = cells.map((row) => row.map(({ value }) => ({ value })));
          const bad = ["  a  ", " b ", " c ", " d ", "10 %", "x", "  e  "].map((value) => ({
            value,
          }));
          const crowd = Array.from({ length: 1600 }, () => bad);
          const sheet = book.addSheet("Multitud");
          book.write(sheet, { top: 0, left: 0, bottom: 4 + crowd.length, right: 6 }, [
            ...rows,
            ...crowd,
          ]);
          book.activate(sheet);
        });
        await walk.review("Multitud");
        await walk.pane.getByRole("tree").waitFor();
      },
    },
  ],
};

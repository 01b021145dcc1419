import type { DrawnNote, SheetDrawing } from "../../src/sheet/drawing";
import { HostError, NotesRefused, type Host } from "../../src/sheet/host";
import { isOurNote, ourNote } from "../../src/sheet/note";
import { toneOfFormula } from "../../src/sheet/mark";
import { LONGEST_NOTE, MOST_NOTES } from "../../src/poa/notes";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, type BootOptions, type Standin } from "../standin/boot";
import { everythingIn, markAt, plannersSheet, smallSheet } from "./plannersBook";

jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(
  drawings: readonly SheetDrawing[],
  options: BootOptions = { excelApi: "1.18" }
): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const syncs = (): number => standin.host.syncs.length;
const at = (row: number, column: number, body = "falta"): DrawnNote => ({
  at: { row, column },
  text: ourNote("observación", body),
});
const notesOn = (sheet: string): readonly DrawnNote[] =>
  everythingIn(standin.book).find(({ name }) => name === sheet)!.notes ?? [];
const said = (sheet: string): string[] =>
  notesOn(sheet).map(
    ({ at: { row, column }, text }) => `${row}·${column} ${text.split("\n").at(-1)}`
  );
const isMarked = (sheet: string): boolean =>
  (everythingIn(standin.book).find(({ name }) => name === sheet)!.rules ?? []).some(
    ({ formula }) => toneOfFormula(formula) !== null
  );
const idOf = (name: string): string => standin.book.sheets().find((one) => one.name === name)!.id;
/** The planner writes a note, or changes one; null takes it away. */
const write = (sheet: string, { row, column }: DrawnNote["at"], note: string | null): void =>
  standin.book.write(idOf(sheet), { top: row, left: column, bottom: row, right: column }, [
    [{ note }],
  ]);

const MARKS = [markAt(2, 2), markAt(6, 4), markAt(9, 1, "hint")];
const on = (sheet: string, ...notes: DrawnNote[]) =>
  [new Map([[sheet, MARKS]]), new Map([[sheet, notes]])] as const;

const THEIRS: DrawnNote = { at: { row: 6, column: 4 }, text: "POA: preguntar a Juan" };

test("notes come with the marks: one round trip more, one step to undo", async () => {
  await open([plannersSheet("A")]);
  await host.readActiveSheet();
  standin.host.forgetLog();
  await host.mark(...on("A", at(2, 2), at(6, 4)));
  expect(syncs()).toBe(2);
  expect(notesOn("A")).toEqual([at(2, 2), at(6, 4)]);
  expect(isMarked("A")).toBe(true);
  expect(standin.host.undoLost).toEqual([]);
  standin.book.undo();
  expect([notesOn("A"), isMarked("A")]).toEqual([[], false]);
});

test("without notes, and before ExcelApi 1.18, nothing is asked about notes", async () => {
  for (const [excelApi, notes] of [
    ["1.18", undefined],
    ["1.17", new Map([["A", [at(2, 2)]]])],
  ] as const) {
    await open([plannersSheet("A")], { excelApi });
    expect(host.takesNotes()).toBe(excelApi === "1.18");
    await host.readActiveSheet();
    standin.host.forgetLog();
    await host.mark(new Map([["A", MARKS]]), notes);
    expect([syncs(), isMarked("A"), notesOn("A")]).toEqual([1, true, []]);
    expect(JSON.stringify(standin.host.log)).not.toContain("Note");
    standin.close();
  }
  await open([plannersSheet("A")]);
});

test("a planner's note stays as it is, and taking ours away leaves no trace", async () => {
  await open([plannersSheet("A", { notes: [THEIRS] }), plannersSheet("B", { notes: [THEIRS] })]);
  const before = everythingIn(standin.book);
  await host.readBook();
  await host.mark(...on("A", at(2, 2), at(6, 4)));
  expect(notesOn("A")).toEqual([at(2, 2), THEIRS]);
  expect(await host.unmark()).toBe(1);
  expect(everythingIn(standin.book)).toEqual(before);
});

test("only what appears, vanishes or says something else is written", async () => {
  await open([plannersSheet("A")]);
  await host.readActiveSheet();
  await host.mark(...on("A", at(2, 2), at(6, 4), at(9, 1)));
  standin.host.forgetLog();
  await host.mark(...on("A", at(2, 2), at(6, 4, "otra cosa"), at(12, 1)));
  expect(said("A")).toEqual(["2·2 falta", "6·4 otra cosa", "12·1 falta"]);
  expect(syncs()).toBe(2);
  const written = standin.host.syncs.at(-1)!.actions.map(({ Name }) => Name);
  expect(written.filter((name) => name === "Content")).toHaveLength(1);
  expect(written.filter((name) => name === "Delete")).toHaveLength(2 + 1);
  await host.mark(...on("A"));
  expect(notesOn("A")).toEqual([]);
});

test("notes that say the same are not written again", async () => {
  await open([plannersSheet("A")]);
  await host.mark(...on("A", at(2, 2)));
  standin.host.forgetLog();
  await host.mark(...on("A", at(2, 2)));
  const all = JSON.stringify(standin.host.syncs.at(-1));
  expect(all).not.toContain("Note");
  expect(notesOn("A")).toEqual([at(2, 2)]);
});

test("a note of ours that the planner has changed is theirs: it stays when the marks go", async () => {
  await open([plannersSheet("A")]);
  await host.mark(...on("A", at(2, 2), at(6, 4)));
  const edited = `${at(2, 2).text}\nHablado con la dirección`;
  write("A", { row: 2, column: 2 }, edited);
  await host.mark(...on("A", at(2, 2, "dice otra cosa"), at(6, 4)));
  expect(said("A")).toEqual(["2·2 Hablado con la dirección", "6·4 falta"]);
  await host.unmark();
  expect(notesOn("A")).toEqual([{ at: { row: 2, column: 2 }, text: edited }]);
});

test("notes of another day are found wherever their rows have gone", async () => {
  await open([plannersSheet("A")]);
  await host.mark(...on("A", at(2, 2), at(6, 4), at(9, 1)));
  standin.book.insert(idOf("A"), "rows", 4, 3);
  host = excelHost(emptyMemory());
  standin.host.forgetLog();
  await host.readActiveSheet();
  const before = syncs();
  await host.mark(...on("A", at(2, 2)));
  expect(said("A")).toEqual(["2·2 falta"]);
  expect(syncs() - before).toBe(3);
});

test("taking away finds notes of another day, of a hidden sheet, without marks, and says how many sheets", async () => {
  await open([plannersSheet("A"), plannersSheet("B", { hidden: true }), plannersSheet("C")]);
  await host.mark(...on("A", at(2, 2)));
  write("B", { row: 3, column: 3 }, at(3, 3).text);
  write("C", { row: 3, column: 3 }, "mía");
  for (const looks of [false, true]) {
    const later = excelHost(emptyMemory());
    if (looks) {
      write("B", { row: 3, column: 3 }, at(3, 3).text);
      await later.readBook();
    }
    expect(await later.unmark()).toBe(looks ? 1 : 2);
    expect([said("A"), said("B"), said("C")]).toEqual([[], [], ["3·3 mía"]]);
  }
});

test("where there are no notes of ours, taking marks away is one round trip as ever", async () => {
  await open([plannersSheet("A", { notes: [THEIRS] })]);
  await host.readBook();
  await host.mark(new Map([["A", MARKS]]));
  standin.host.forgetLog();
  expect(await host.unmark()).toBe(1);
  expect([syncs(), notesOn("A")]).toEqual([1, [THEIRS]]);
});

test("a cell that people talk about gets no note", async () => {
  await open([plannersSheet("A")]);
  standin.book.changeExtras(idOf("A"), { talks: [{ id: "t1", at: { row: 6, column: 4 } }] });
  await host.readActiveSheet();
  standin.host.forgetLog();
  await host.mark(...on("A", at(2, 2), at(6, 4)));
  expect(said("A")).toEqual(["2·2 falta"]);
  expect(syncs()).toBe(3);
});

test("a protected sheet keeps marks and notes, of all sheets, and is named", async () => {
  await open([plannersSheet("A"), plannersSheet("B")]);
  const two = (notes: DrawnNote[]) =>
    [
      new Map([
        ["A", MARKS],
        ["B", MARKS],
      ]),
      new Map([
        ["A", notes],
        ["B", notes],
      ]),
    ] as const;
  await host.mark(...two([at(2, 2)]));
  standin.book.changeSheet(idOf("B"), { isProtected: true });
  const before = everythingIn(standin.book);
  const refused = { failure: "sheet-is-protected", detail: "B" };
  await expect(host.unmark()).rejects.toMatchObject(refused);
  expect(everythingIn(standin.book)).toEqual(before);
  await expect(host.mark(...two([at(4, 4)]))).rejects.toMatchObject(refused);
  await expect(
    host.mark(
      new Map(),
      new Map([
        ["A", []],
        ["B", []],
      ])
    )
  ).rejects.toMatchObject(refused);
  expect(everythingIn(standin.book)).toEqual(before);
});

test("where Excel cannot tell its notes, marks go all the same", async () => {
  await open([plannersSheet("A")]);
  await host.readBook();
  await host.mark(new Map([["A", MARKS]]));
  // Asks every note for what it does not have, as Excel on the web does when it is asked for all.
  const execute = standin.host.execute.bind(standin.host);
  standin.host.execute = (body, flags) =>
    execute(body.replaceAll('"content"', '"shapeless"'), flags);
  write("A", { row: 3, column: 3 }, "mía");
  expect(await host.unmark()).toBe(1);
  expect([isMarked("A"), said("A")]).toEqual([false, ["3·3 mía"]]);
});

test("a note that Excel refuses is told as such, with nothing marked", async () => {
  await open([plannersSheet("A")]);
  await host.mark(...on("A", at(2, 2)));
  const before = everythingIn(standin.book);
  // A note comes to the cell between looking and writing.
  const execute = standin.host.execute.bind(standin.host);
  standin.host.execute = (body, flags) => {
    if (body.includes('"Add"')) {
      standin.host.execute = execute;
      write("A", { row: 6, column: 4 }, "recién escrita");
    }
    return execute(body, flags);
  };
  const thrown = await host.mark(...on("A", at(4, 4), at(6, 4))).catch((one: unknown) => one);
  expect(thrown).toBeInstanceOf(NotesRefused);
  expect(thrown).toBeInstanceOf(HostError);
  write("A", { row: 6, column: 4 }, null);
  expect(everythingIn(standin.book)).toEqual(before);
});

test("as many notes as there may be fit into one request, far below what Excel on the web takes", async () => {
  const names = ["A", "B"];
  await open(names.map((name) => smallSheet(name)));
  const bodies: number[] = [];
  const execute = standin.host.execute.bind(standin.host);
  standin.host.execute = (body, flags) => {
    bodies.push(new TextEncoder().encode(body).length);
    return execute(body, flags);
  };
  const many = Array.from({ length: MOST_NOTES / 2 }, (_, row) =>
    at(row, 3, "ó".repeat(LONGEST_NOTE))
  );
  await host.mark(
    new Map(names.map((name) => [name, MARKS])),
    new Map(names.map((name) => [name, many]))
  );
  expect(notesOn("B")).toHaveLength(500);
  expect(notesOn("B").every(({ text }) => isOurNote(text))).toBe(true);
  expect(Math.max(...bodies)).toBeLessThan(2_000_000);
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { checkSheet } from "../../src/poa/check";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { readBook } from "../../src/xlsx/read";
import { answer } from "../../src/taskpane/reception/answer";
import { Desk, type DeskWorker } from "../../src/taskpane/reception/desk";
import type { DeskAnswer, DeskOrder, ReadOrder } from "../../src/taskpane/reception/order";
import { ReadingQueue } from "../../src/taskpane/reception/readingQueue";
import { shortNames } from "../../src/taskpane/reception/shortNames";
import {
  NOTHING_YET,
  reduceReception,
  type ReceptionEvent,
  type ReceptionState,
} from "../../src/taskpane/reception/state";
import { storeOf } from "../../src/taskpane/reception/store";
import { gatheredOf, viewOf } from "../../src/taskpane/reception/view";
import { inputFor, nationalName, notesOf } from "../../src/taskpane/reception/writing";
import { EXPECTED, RECEIVED } from "../workbooks/received";
import { planSheet, soundSheet } from "./sketch";

const FOLDER = path.join(__dirname, "..", "workbooks", "recibidos");

const fileOf = (name: string, bytes: Uint8Array | string, lastModified = 0): File =>
  new File([bytes as BlobPart], name, { lastModified });

const received = (name: string): File =>
  fileOf(name, new Uint8Array(readFileSync(path.join(FOLDER, name))));

const orderFor = (file: File, known: readonly string[] = []): ReadOrder => ({
  task: "read",
  file,
  name: file.name,
  book: file.name,
  known,
  settings: DEFAULT_SETTINGS,
});

/** A worker without a thread of its own: it carries out the same orders, or none at all. */
class WorkerHere extends EventTarget implements DeskWorker {
  isTerminated = false;
  constructor(private readonly work: (order: DeskOrder) => Promise<DeskAnswer> = answer) {
    super();
  }
  postMessage(order: DeskOrder): void {
    void this.work(order).then((data) => {
      if (!this.isTerminated) this.dispatchEvent(Object.assign(new Event("message"), { data }));
    });
  }
  terminate(): void {
    this.isTerminated = true;
  }
}

const never = () => new Promise<DeskAnswer>(() => undefined);

describe("a file", () => {
  test("is read by its content, whatever it is called", async () => {
    const tarija = received(RECEIVED[18]!);
    const told = await answer(orderFor(fileOf("sin nombre", await bytesOf(tarija))));
    expect(told).toMatchObject({ kind: "checked", bytes: tarija.size });
    if (told.kind !== "checked") throw new Error(told.kind);
    expect(told.checks[0]!.plans[0]!.area!.value).toBe("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
    expect(told.checks[0]!.plans[0]!.ref.book).toBe("sin nombre");
    const again = await answer(orderFor(tarija, [told.sha256]));
    expect(again).toEqual({ kind: "known", bytes: tarija.size, sha256: told.sha256 });
  });

  test.each([
    ["vacio.xlsx", "", /vacío/],
    ["viejo.xls", "\u00d0\u00cf\u0011\u00e0", /\.xlsx/],
    ["carta.xlsx", "Estimados colegas:", /no es un libro de Excel/],
    ["cortado.xlsx", "PK\u0003\u0004 y nada más", /dañado/],
  ])(
    "that is no workbook is refused with a sentence that names it: %s",
    async (name, text, says) => {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      const told = await answer(orderFor(fileOf(name, bytes)));
      if (told.kind !== "refused") throw new Error(told.kind);
      expect(told.reason.es).toContain(`«${name}»`);
      expect(told.reason.es).toMatch(says);
      expect(told.reason.en).toContain(`“${name}”`);
    }
  );

  test("that can no longer be opened is refused too", async () => {
    const gone = { size: 10, name: "x.xlsx", arrayBuffer: () => Promise.reject(new Error()) };
    const told = await answer(orderFor(gone as unknown as File));
    expect(told).toMatchObject({ kind: "refused", reason: { es: expect.stringMatching(/lugar/) } });
  });
});

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

describe("the desk", () => {
  test("gives a file up that takes too long, and replaces its worker", async () => {
    const workers: WorkerHere[] = [];
    const desk = new Desk(() => {
      workers.push(new WorkerHere(workers.length === 0 ? never : answer));
      return workers.at(-1)!;
    }, 20);
    const slow = await desk.read(orderFor(fileOf("lento.xlsx", "x")));
    expect(slow).toMatchObject({ kind: "refused" });
    if (slow?.kind === "refused") expect(slow.reason.es).toMatch(/«lento.xlsx» tardó más de/);
    expect(workers[0]!.isTerminated).toBe(true);
    await desk.read(orderFor(fileOf("otro.xlsx", "x")));
    expect(workers).toHaveLength(2);
  });

  test("gives a file up that stops its worker", async () => {
    const worker = new WorkerHere(never);
    const desk = new Desk(() => worker);
    const reading = desk.read(orderFor(fileOf("malo.xlsx", "x")));
    worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
    expect(await reading).toMatchObject({ kind: "refused" });
    expect(worker.isTerminated).toBe(true);
  });

  test("answers nothing once it is closed, and works again afterwards", async () => {
    let isFirst = true;
    const desk = new Desk(() => {
      const worker = new WorkerHere(isFirst ? never : answer);
      isFirst = false;
      return worker;
    });
    const reading = desk.read(orderFor(fileOf("a.xlsx", "x")));
    desk.close();
    expect(await reading).toBeNull();
    expect(await desk.read(orderFor(fileOf("a.xlsx", "x")))).toMatchObject({ kind: "refused" });
  });

  test("rejects when what was to be written fails because of us", async () => {
    const desk = new Desk(
      () => new WorkerHere(() => Promise.resolve({ kind: "broken", message: "no sheet" }))
    );
    await expect(desk.write({ task: "notes", notes: [], madeOn: new Date() })).rejects.toThrow(
      "no sheet"
    );
  });
});

/** The reception with these files, all of them read. */
async function withFiles(...files: readonly File[]): Promise<ReceptionState> {
  const store = storeOf<ReceptionState, ReceptionEvent>(reduceReception, NOTHING_YET);
  const queue = new ReadingQueue(store, () => new Desk(() => new WorkerHere()));
  await new Promise<void>((resolve) => {
    store.subscribe(() => {
      const isPending = store
        .get()
        .arrivals.some(({ state: { kind } }) => kind === "waiting" || kind === "reading");
      if (!isPending) resolve();
    });
    store.dispatch({ kind: "arrived", files });
    queue.pump();
  });
  return store.get();
}

const viewIn = (state: ReceptionState) => viewOf(state, gatheredOf(state, "es"));

const after = (state: ReceptionState, ...events: readonly ReceptionEvent[]): ReceptionState =>
  events.reduce(reduceReception, state);

describe("the reception", () => {
  let state: ReceptionState;
  beforeAll(async () => {
    state = await withFiles(...RECEIVED.map(received), fileOf("carta.docx", "Hola"));
  }, 60_000);

  test("takes the nineteen books, and the letter stays outside", () => {
    const { reception, heldUp, isReady } = viewIn(state);
    expect(reception!.areas.map(({ count }) => [count.area, count.rowsOut])).toEqual(
      EXPECTED.map(({ area, rows }) => [area, rows])
    );
    expect(state.arrivals.filter((one) => one.state.kind === "refused")).toHaveLength(1);
    expect([heldUp.length, isReady]).toEqual([10, false]);
    const accepted = viewIn(after(state, { kind: "with-observations", accepted: true }));
    expect([accepted.heldUp.length, accepted.isReady]).toEqual([0, true]);
    expect(nationalName(reception!)).toBe("POA Nacional 2021.xlsx");
    expect(notesOf(reception!)).toHaveLength(19);
  });

  test("writes them to a file that is known again the next day, and to notes in one archive", async () => {
    const { reception } = viewIn(state);
    const input = inputFor(reception!, "with-area-sheets", new Date(2026, 10, 22));
    const told = await answer({ task: "national", input });
    if (told.kind !== "written") throw new Error(told.kind);
    const tomorrow = await withFiles(
      ...RECEIVED.slice(0, 18).map(received),
      fileOf("ayer.xlsx", told.bytes)
    );
    const { reception: next, earlierName } = viewIn(tomorrow);
    expect(earlierName).toBe("ayer.xlsx");
    expect(next!.areas).toHaveLength(19);
    expect(next!.difference).toMatchObject({ unchanged: 19, added: [], removed: [] });
    const readAnew = tomorrow.arrivals.filter(
      ({ state: own }) => own.kind === "read" && own.reading.kind === "checked"
    );
    // The two desks have begun before the earlier book was known to be one.
    expect(readAnew.length).toBeLessThan(10);
    expect(tomorrow.settings.expectedAreas).toHaveLength(19);
    expect(tomorrow.expectedFrom).toBe("earlier");
    // Without it, what was taken from it has to be read.
    const without = after(tomorrow, { kind: "removed", book: "ayer.xlsx" });
    expect(without.arrivals.filter((one) => one.state.kind === "waiting")).toHaveLength(
      18 - readAnew.length
    );

    const notes = notesOf(reception!).map(({ name, note }) => ({ name, note }));
    const archive = await answer({ task: "notes", notes, madeOn: new Date(2026, 10, 22) });
    if (archive.kind !== "written") throw new Error(archive.kind);
    expect(String.fromCharCode(...archive.bytes.subarray(0, 2))).toBe("PK");
    const one = await answer({ task: "note", note: notes[18]!.note, madeOn: new Date() });
    if (one.kind !== "written") throw new Error(one.kind);
    const { grids } = await readBook(one.bytes, notes[18]!.name);
    expect(grids.map(({ ref }) => ref.sheet)).toEqual(["Observaciones", "DDTJ"]);
  }, 60_000);

  test("takes a file once that came twice, and knows two of one name apart", () => {
    const twice = after(state, { kind: "arrived", files: [received(RECEIVED[0]!)] });
    expect(twice.arrivals.at(-1)!.book).toBe(`${RECEIVED[0]} (2)`);
    const first = twice.arrivals[0]!.state;
    if (first.kind !== "read") throw new Error(first.kind);
    const answered = after(twice, {
      kind: "answered",
      book: `${RECEIVED[0]} (2)`,
      answer: first.reading,
      at: new Date(),
    });
    const { twins, reception } = viewIn(answered);
    expect([...twins]).toEqual([[`${RECEIVED[0]} (2)`, RECEIVED[0]]]);
    expect(reception!.areas).toHaveLength(19);
  });

  test("keeps what was read when it is cancelled, and goes on when asked to", () => {
    const more = after(
      state,
      { kind: "with-observations", accepted: true },
      { kind: "arrived", files: [fileOf("a.xlsx", "a"), fileOf("b.xlsx", "b")] },
      { kind: "reading", book: "a.xlsx" },
      { kind: "stopped" }
    );
    expect(more.wasCancelled).toBe(true);
    expect(more.withObservations).toBe(false);
    expect(viewIn(more).reception!.areas).toHaveLength(19);
    const kinds = (one: ReceptionState) => one.arrivals.slice(-2).map((own) => own.state.kind);
    expect(kinds(more)).toEqual(["stopped", "stopped"]);
    // What the worker still says of a file that was given up is not heard.
    const late = { kind: "refused", reason: { es: "x", en: "x" } } as const;
    const answered = { kind: "answered", book: "a.xlsx", answer: late, at: new Date() } as const;
    expect(kinds(after(more, answered))).toEqual(["stopped", "stopped"]);
    expect(kinds(after(more, { kind: "resumed" }))).toEqual(["waiting", "waiting"]);
  });

  test("a failure keeps what was read", () => {
    const reason = { kind: "host-is-busy", detail: "" } as const;
    const job = { kind: "paint" } as const;
    const failed = after(state, { kind: "started", job }, { kind: "failed", job, reason });
    expect(failed).toMatchObject({ job: null, failure: { job, reason } });
    expect(failed.arrivals).toBe(state.arrivals);
    expect(after(failed, { kind: "dismissed" }).failure).toBeNull();
  });
});

test("plans of the open book and of files stand together", () => {
  const openBook = { checks: [checkSheet(soundSheet())], earlier: null };
  const pando = checkSheet(
    planSheet("Pando", "DIRECCIÓN DEPARTAMENTAL DE PANDO", [
      ["1.1", "Servicio", "DDPD 1", "Atender", 1, "1.1.1", "Atender a todos"],
    ])
  );
  const check = { ...pando, ref: { book: "P.xlsx", sheet: "Pando" } };
  const reading = { kind: "checked", bytes: 1, sha256: "a", checks: [check] } as const;
  const state = after(
    NOTHING_YET,
    { kind: "open-book", openBook },
    { kind: "arrived", files: [fileOf("P.xlsx", "p")] },
    { kind: "reading", book: "P.xlsx" },
    { kind: "answered", book: "P.xlsx", answer: reading, at: new Date() }
  );
  expect(viewIn(state).reception!.areas.map(({ from }) => from.file?.name)).toEqual([
    undefined,
    "P.xlsx",
  ]);
});

describe("short names", () => {
  test("leave out what many areas begin with, and never make two areas one", () => {
    const names = EXPECTED.map(({ area }) => area);
    const short = shortNames(names);
    expect(short.slice(0, 4)).toEqual([
      "ADMINISTRACIÓN Y FINANZAS",
      "BRIGADAS MÓVILES",
      "COMUNICACIÓN",
      "JURÍDICA",
    ]);
    expect(short[14]).toBe("ORURO");
    expect(new Set(short).size).toBe(names.length);
    const clashing = ["UNIDAD A SUR", "UNIDAD A NORTE", "UNIDAD A ESTE", "SUR"];
    expect(shortNames(clashing)).toEqual(["UNIDAD A SUR", "NORTE", "ESTE", "SUR"]);
    expect(shortNames(["Beni", "Pando"])).toEqual(["Beni", "Pando"]);
  });
});

import {
  keepTable,
  performCodes,
  performEdit,
  prepareCodes,
  prepareEdit,
  type EditPlace,
  type EditRequest,
  type PreparedCodes,
  type PreparedEdit,
} from "../../commands/edit";
import { latestReview, publishLive } from "../../commands/latest";
import {
  paintNewSheet,
  paintNextYear,
  readYearSources,
  type YearWish,
} from "../../commands/newSheets";
import type { Review } from "../../commands/review";
import type { NewSheet } from "../../poa/edit/newSheet";
import type { Cell } from "../../sheet/cell";
import type { Host } from "../../sheet/host";
import { reasonOf } from "../failure";
import type { Store } from "../reception/store";
import { following, type Following } from "./following";
import { isPlain, type EditEvent, type EditState, type JobKind, type YearScope } from "./state";

/** What the tab "Editar" can do. The verbs never reject: what goes wrong is in the state. */
export interface EditVerbs extends Following {
  /** Works out an edit at the selected cell; does it at once where nobody would want to be asked. */
  readonly ask: (request: EditRequest) => void;
  readonly perform: (prepared: PreparedEdit) => void;
  readonly askCodes: () => void;
  readonly performCodes: (prepared: PreparedCodes, keepsTable: boolean) => void;
  readonly askNewSheet: () => void;
  readonly newSheet: (wish: NewSheet & { readonly name: string }) => void;
  readonly askNextYear: (sheet: string, scope: YearScope) => void;
  readonly nextYear: (sheet: string, scope: YearScope, wish: YearWish) => void;
  readonly cancel: () => void;
  /** Does once more what failed. */
  readonly retry: () => void;
  readonly go: (sheet: string, at: Cell) => void;
}

/** What the verbs share: the workbook, the state, and where one stands. */
interface Desk {
  readonly host: Host;
  readonly store: Store<EditState, EditEvent>;
  readonly follow: Following;
  /** Does one job at a time; a second press while one is under way does nothing. */
  readonly run: (job: JobKind, work: (signal: AbortSignal) => Promise<void>) => void;
}

export function verbsOver(host: Host, store: Store<EditState, EditEvent>): EditVerbs {
  const follow = following(host, store);
  let running = new AbortController();
  let again: () => void = follow.refresh;
  const run: Desk["run"] = (job, work) => {
    if (store.get().busy) return;
    running = new AbortController();
    const { signal } = running;
    again = () => run(job, work);
    store.dispatch({ kind: "started", job });
    work(signal).catch((thrown: unknown) => {
      if (signal.aborted) store.dispatch({ kind: "closed" });
      else store.dispatch({ kind: "failed", failure: { job, reason: reasonOf(thrown) } });
      follow.refresh();
    });
  };
  const desk: Desk = { host, store, follow, run };
  return {
    ...follow,
    ...editing(desk),
    ...counting(desk),
    ...making(desk),
    cancel: () => running.abort(),
    retry: () => {
      const isOfPlace = store.get().failure?.job === "place";
      store.dispatch({ kind: "dismissed" });
      if (isOfPlace) follow.refresh();
      else again();
    },
    go: (sheet, at) => run("go", () => host.select(sheet, at).then(() => dismiss(store))),
  };
}

const dismiss = (store: Desk["store"]): void => store.dispatch({ kind: "closed" });

function placeOf({ get }: Desk["store"]): EditPlace | null {
  const { place } = get();
  return place && { sheet: place.reading.sheet, at: place.at, seen: place.reading.grid };
}

/** The findings follow what was looked at again; nobody who looks at some of them is taken elsewhere. */
function publish(review: Review | null): void {
  if (review) publishLive(review);
}

function editing({ host, store, follow, run }: Desk): Pick<EditVerbs, "ask" | "perform"> {
  const { dispatch } = store;
  const perform = async (prepared: PreparedEdit): Promise<void> => {
    const { sheet } = prepared;
    const done = await performEdit(host, prepared, latestReview());
    if (done.kind === "stale") {
      dispatch({ kind: "told", notice: { kind: "stale", sheet, at: done.at } });
    } else {
      publish(done.review);
      dispatch({ kind: "told", notice: { kind: "edited", prepared } });
      if (done.failure) {
        dispatch({ kind: "failed", failure: { job: "place", reason: reasonOf(done.failure) } });
      }
    }
    follow.refresh();
  };
  const ask = async (request: EditRequest): Promise<void> => {
    const place = placeOf(store);
    if (!place) return dismiss(store);
    const prepared = await prepareEdit(host, place, request);
    if (prepared.kind === "stale") {
      dispatch({ kind: "told", notice: { ...prepared, sheet: place.sheet } });
      follow.refresh();
    } else if (prepared.kind === "ready") {
      if (isPlain(prepared)) await perform(prepared);
      else dispatch({ kind: "asked", panel: { kind: "confirm", prepared } });
    } else if (prepared.why === "needs-a-text" && request.kind === "insert") {
      dispatch({ kind: "asked", panel: { kind: "text", request } });
    } else {
      const { sheet } = place;
      dispatch({ kind: "told", notice: { kind: "refused", sheet, refused: prepared } });
    }
  };
  return {
    ask: (request) => run("edit", () => ask(request)),
    perform: (prepared) => run("edit", () => perform(prepared)),
  };
}

function counting({
  host,
  store,
  follow,
  run,
}: Desk): Pick<EditVerbs, "askCodes" | "performCodes"> {
  const { dispatch } = store;
  const askCodes = async (): Promise<void> => {
    const place = placeOf(store);
    if (!place) return dismiss(store);
    const { sheet } = place;
    const prepared = await prepareCodes(host, place);
    if (prepared.kind === "stale") {
      dispatch({ kind: "told", notice: { ...prepared, sheet } });
      follow.refresh();
    } else if (prepared.kind === "refused") {
      dispatch({ kind: "told", notice: { kind: "refused", sheet, refused: prepared } });
    } else if (prepared.renumbered.codes.length === 0) {
      dispatch({ kind: "told", notice: { kind: "in-order" } });
    } else {
      dispatch({ kind: "asked", panel: { kind: "codes", prepared } });
    }
  };
  const keep = async (prepared: PreparedCodes): Promise<void> => {
    const table = await keepTable(host, prepared);
    const codes = prepared.renumbered.codes.length;
    dispatch({ kind: "told", notice: { kind: "renumbered", codes, table } });
  };
  const perform = async (prepared: PreparedCodes, keepsTable: boolean): Promise<void> => {
    const done = await performCodes(host, prepared, latestReview());
    const { sheet, renumbered } = prepared;
    follow.refresh();
    if (done.kind === "stale") {
      dispatch({ kind: "told", notice: { kind: "stale", sheet, at: done.cells[0]!.at } });
    } else if (done.kind === "done") {
      publish(done.review);
      const codes = renumbered.codes.length;
      dispatch({ kind: "told", notice: { kind: "renumbered", codes, table: null } });
      // A job of its own: the codes are written already, and only the table would be tried again.
      if (keepsTable) run("table", () => keep(prepared));
    } else dispatch({ kind: "told", notice: { kind: "in-order" } });
  };
  return {
    askCodes: () => run("codes", askCodes),
    performCodes: (prepared, keepsTable) => run("codes", () => perform(prepared, keepsTable)),
  };
}

function making({
  host,
  store,
  follow,
  run,
}: Desk): Pick<EditVerbs, "askNewSheet" | "newSheet" | "askNextYear" | "nextYear"> {
  const { dispatch } = store;
  const painted = (sheets: readonly string[]): void => {
    dispatch({ kind: "told", notice: { kind: "painted", sheets } });
    follow.refresh();
  };
  return {
    askNewSheet: () => dispatch({ kind: "asked", panel: { kind: "new-sheet", taken: null } }),
    newSheet: (wish) =>
      run("new-sheet", async () => {
        const made = await paintNewSheet(host, wish);
        if (made.kind === "painted") painted([made.sheet]);
        else dispatch({ kind: "asked", panel: { kind: "new-sheet", taken: made } });
      }),
    askNextYear: (sheet, scope) =>
      run("next-year", async () => {
        const sources = await readYearSources(host, sheet, scope);
        if (sources.length === 0) dispatch({ kind: "told", notice: { kind: "no-years" } });
        else dispatch({ kind: "asked", panel: { kind: "next-year", sheet, scope, sources } });
      }),
    nextYear: (sheet, scope, wish) =>
      run("next-year", async (signal) => {
        const onProgress = (progress: NonNullable<EditState["progress"]>) =>
          dispatch({ kind: "progressed", progress });
        painted(await paintNextYear(host, { sheet, scope, wish }, { signal, onProgress }));
      }),
  };
}

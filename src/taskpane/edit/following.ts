import { readForPlaces } from "../../commands/editPlace";
import type { Host, HostChange, SelectedCell } from "../../sheet/host";
import { reasonOf } from "../failure";
import type { Store } from "../reception/store";
import type { EditEvent, EditState } from "./state";

/** Following where the planner stands in the workbook. */
export interface Following {
  /** Follows from now on; answers how to stop. */
  readonly begin: () => () => void;
  /** Whether anybody looks: while nobody does, nothing is read. */
  readonly look: (isInFront: boolean) => void;
  /** Reads anew where one stands. */
  readonly refresh: () => void;
}

/** Changes come in bursts: each key of a fill, each row of a paste. */
const PAUSE = 250;

export function following(host: Host, store: Store<EditState, EditEvent>): Following {
  let isInFront = false;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the sheet may say something else than when it was read. */
  let isOld = true;

  const read = async ({ sheet, at }: SelectedCell, mine: number): Promise<void> => {
    const known = store.get().place?.reading;
    if (known?.sheet === sheet && !isOld) return store.dispatch({ kind: "moved", at });
    isOld = false;
    const reading = await readForPlaces(host, sheet);
    if (mine === turn) store.dispatch({ kind: "read", reading, at });
    else isOld = true;
  };
  const attempt = (work: (mine: number) => Promise<void>): void => {
    const mine = ++turn;
    work(mine).catch((thrown: unknown) => {
      isOld = true;
      // While something is being done, that is what the planner wants to hear of.
      if (mine !== turn || store.get().busy || store.get().failure) return;
      store.dispatch({ kind: "failed", failure: { job: "place", reason: reasonOf(thrown) } });
    });
  };
  const refresh = (): void => {
    isOld = true;
    if (isInFront) attempt(async (mine) => read(await host.readSelection(), mine));
  };
  const onSelect = (selected: SelectedCell): void => {
    if (isInFront) attempt((mine) => read(selected, mine));
  };
  const onChange = ({ sheet, kind }: HostChange): void => {
    const known = store.get().place?.reading.sheet;
    if (kind !== "sheets" && sheet !== null && sheet !== known) return;
    isOld = true;
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  };
  return {
    begin() {
      const stops = [
        watching(host.watchSelection(onSelect)),
        watching(host.watchChanges(onChange)),
      ];
      return () => {
        clearTimeout(timer);
        turn += 1;
        isInFront = false;
        stops.forEach((stop) => stop());
      };
    },
    look(now) {
      const comes = now && !isInFront;
      isInFront = now;
      if (comes) refresh();
    },
    refresh,
  };
}

/** Following is a comfort: a host that cannot tell still edits, for each edit reads the sheet anew. */
function watching(begun: Promise<() => Promise<void>>): () => void {
  begun.catch(() => undefined);
  return () => void begun.then((stop) => stop()).catch(() => undefined);
}

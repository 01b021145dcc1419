import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Host } from "../../sheet/host";
import { useLanguage } from "../language";
import { usePaced } from "./usePaced";
import {
  isPending,
  NOTHING_YET,
  reduceReception,
  type ReceptionEvent,
  type ReceptionState,
} from "./state";
import { storeOf } from "./store";
import { verbsOver, type ReceptionVerbs } from "./verbs";
import { gatheredOf, viewOf, type View } from "./view";

/** What the tab "Consolidar" knows, shows and can do. */
export interface ReceptionWork extends ReceptionVerbs {
  readonly state: ReceptionState;
  readonly view: View;
  readonly dispatch: (event: ReceptionEvent) => void;
}

export function useReception(host: Host): ReceptionWork {
  const language = useLanguage();
  const store = useMemo(() => storeOf(reduceReception, NOTHING_YET), []);
  const state = useSyncExternalStore(store.subscribe, store.get);
  const verbs = useMemo(() => verbsOver(host, store), [host, store]);
  useEffect(() => {
    verbs.begin();
    return verbs.end;
  }, [verbs]);
  const { openBook, settings, chosen, keepsEarlier } = state;
  const arrivals = usePaced(state.arrivals, state.arrivals.some(isPending));
  const gathered = useMemo(
    () => gatheredOf({ ...store.get(), arrivals }, language),
    // Only these parts of the state bear on it.
    [store, language, arrivals, openBook, settings, chosen, keepsEarlier]
  );
  const view = useMemo(() => viewOf(state, gathered), [state, gathered]);
  const { dispatch } = store;
  return useMemo(() => ({ state, view, dispatch, ...verbs }), [state, view, dispatch, verbs]);
}

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Host } from "../../sheet/host";
import { storeOf } from "../reception/store";
import { NOTHING_YET, reduceEdit, type EditEvent, type EditState } from "./state";
import { verbsOver, type EditVerbs } from "./verbs";

/** What the tab "Editar" knows and can do. */
export interface EditWork extends EditVerbs {
  readonly host: Host;
  readonly state: EditState;
  readonly dispatch: (event: EditEvent) => void;
}

export function useEdit(host: Host, isInFront: boolean): EditWork {
  const store = useMemo(() => storeOf(reduceEdit, NOTHING_YET), []);
  const state = useSyncExternalStore(store.subscribe, store.get);
  const verbs = useMemo(() => verbsOver(host, store), [host, store]);
  useEffect(() => verbs.begin(), [verbs]);
  useEffect(() => verbs.look(isInFront), [verbs, isInFront]);
  const { dispatch } = store;
  return useMemo(() => ({ host, state, dispatch, ...verbs }), [host, state, dispatch, verbs]);
}

/** A state that changes by events, outside of what shows it: work that goes on for long asks it what holds now. */
export interface Store<State, Event> {
  get(): State;
  dispatch(event: Event): void;
  /** Answers how to stop. */
  subscribe(onChange: () => void): () => void;
}

export function storeOf<State, Event>(
  reduce: (state: State, event: Event) => State,
  first: State
): Store<State, Event> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(event) {
      state = reduce(state, event);
      for (const listener of listeners) listener();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

import { useEffect, useState } from "react";
import { reasonOf, type Reason } from "../failure";

/** Something a panel has to read first. */
export type Loaded<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly value: T }
  | { readonly kind: "failed"; readonly reason: Reason };

/** Loads anew whenever `load` is another function; what comes too late is dropped. The second answer loads once more. */
export function useLoaded<T>(load: () => Promise<T>): readonly [Loaded<T>, () => void] {
  const [turn, setTurn] = useState(0);
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: "loading" });
  useEffect(() => {
    let isOver = false;
    const settle = (next: Loaded<T>) => {
      if (!isOver) setLoaded(next);
    };
    settle({ kind: "loading" });
    load().then(
      (value) => settle({ kind: "ready", value }),
      (thrown: unknown) => settle({ kind: "failed", reason: reasonOf(thrown) })
    );
    return () => {
      isOver = true;
    };
  }, [load, turn]);
  return [loaded, () => setTurn((before) => before + 1)];
}

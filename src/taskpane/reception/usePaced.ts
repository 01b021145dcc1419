import { useEffect, useRef, useState } from "react";

/** How long the rows may stay behind, in milliseconds: of hundreds of files, each would otherwise draw all rows anew. */
const PACE = 400;

/** The value of this moment when it no longer changes; while it does, one that is not much older. */
export function usePaced<Value>(value: Value, isChanging: boolean): Value {
  const [shown, show] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
    if (!isChanging) show(value);
  }, [value, isChanging]);
  const isBehind = isChanging && shown !== value;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => show(latest.current), PACE);
    return () => clearTimeout(timer);
    // Anew after each time it was shown: then it is behind again.
  }, [isBehind, shown]);
  return isChanging ? shown : value;
}

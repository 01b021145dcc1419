import type { Progress } from "../commands/review";
import { useWords } from "./language";
import { WorkBar } from "./WorkBar";

/** A review or a change under way: which sheet it has come to, or where nobody knows what is being done. */
export function Busy(props: {
  readonly text: string;
  readonly progress: Progress | null;
  /** Null where the work cannot be stopped without harm. */
  readonly onCancel: (() => void) | null;
}) {
  const words = useWords();
  const { progress, onCancel } = props;
  if (!progress) return <WorkBar text={props.text} done={0} of={0} onCancel={onCancel} />;
  const { sheet, done, of } = progress;
  // One sheet alone is no share of anything.
  const known = of > 1 ? { done: done + 1, of } : { done: 0, of: 0 };
  return <WorkBar text={words.busy.at(sheet, done + 1, of)} {...known} onCancel={onCancel} />;
}

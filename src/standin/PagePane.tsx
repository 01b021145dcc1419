import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { PageIcon } from "./PageIcon";
import type { PageWords } from "./pageWords";

export const PANE_WIDTH = { least: 320, usual: 350, most: 700 } as const;

const within = (width: number): number =>
  Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));

interface PagePaneProps {
  readonly words: PageWords;
  readonly title: string;
  /** A closed pane goes on running, as it does in Excel with a shared runtime. */
  readonly isOpen: boolean;
  /** Changes whenever the pane must start anew. */
  readonly run: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
}

/** The shipped pane in a frame, at the right as Excel has it, between a drag handle and the edge. */
export function PagePane(props: PagePaneProps) {
  const { words, title, isOpen, run, width, onClose } = props;
  return (
    <aside className="pane" hidden={!isOpen} style={{ width }} aria-label={words.pane}>
      <PaneHandle {...props} />
      <header>
        <h2>{title}</h2>
        <button type="button" title={words.closePane} onClick={onClose}>
          <PageIcon name="close" />
        </button>
      </header>
      <iframe key={run} name="pane" title={title} src="/pane/taskpane.html" />
    </aside>
  );
}

function PaneHandle({ words, width, onWidth }: PagePaneProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width };
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const start = drag.current;
    if (start) onWidth(within(start.width + start.x - clientX));
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "ArrowLeft") onWidth(within(width + 16));
    if (key === "ArrowRight") onWidth(within(width - 16));
  };
  return (
    <div
      className="handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.resizePane}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onLostPointerCapture={() => (drag.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}

import { useEffect, useState } from "react";
import { carriesFiles } from "./files";
import type { Desk, DeskState } from "./pageDesk";
import { PageIcon } from "./PageIcon";
import type { PageWords } from "./pageWords";

interface PageNoticesProps {
  readonly words: PageWords;
  readonly desk: Desk;
  readonly state: DeskState;
  readonly showWaiting: (id: string) => void;
}

/** What lies over the sheet for a while: why something did not work, what is being opened, where to drop a book. */
export function PageNotices({ words, desk, state, showWaiting }: PageNoticesProps) {
  const { notice, opening, waiting } = state;
  const isDropping = useDrop(desk, words);
  return (
    <div className="notices">
      {notice && (
        <div className="notice" role="alert">
          <p>{notice}</p>
          <button
            type="button"
            title={words.closeNotice}
            onClick={() => desk.change({ notice: null })}
          >
            <PageIcon name="close" />
          </button>
        </div>
      )}
      {waiting && (
        <div className="notice" role="alert">
          <p>{words.newBookWaits(waiting.name)}</p>
          <button type="button" className="text" onClick={() => showWaiting(waiting.id)}>
            {words.openNewBook}
          </button>
          <button
            type="button"
            title={words.closeNotice}
            onClick={() => desk.change({ waiting: null })}
          >
            <PageIcon name="close" />
          </button>
        </div>
      )}
      {opening && (
        <p className="wait" role="status">
          {words.opening(opening)}
        </p>
      )}
      {isDropping && <p className="drop">{words.drop}</p>}
    </div>
  );
}

/** Takes books that are dropped anywhere on the page, the grid included. Answers whether one hangs over it. */
function useDrop(desk: Desk, words: PageWords): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const on = (work: (event: DragEvent) => void) => (event: DragEvent) => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      work(event);
    };
    const over = on(() => setOver(true));
    const leave = on(({ relatedTarget }) => setOver(relatedTarget !== null));
    const drop = on(({ dataTransfer }) => {
      setOver(false);
      const [file, another] = dataTransfer?.files ?? [];
      if (another) desk.change({ notice: words.oneFile });
      else if (file) void desk.open(file);
    });
    const stop = new AbortController();
    const how = { capture: true, signal: stop.signal };
    addEventListener("dragover", over, how);
    addEventListener("dragleave", leave, how);
    addEventListener("drop", drop, how);
    return () => stop.abort();
  }, [desk, words]);
  return isOver;
}

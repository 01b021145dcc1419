import { useEffect, useRef } from "react";
import type { Answer } from "./pageDesk";
import type { PageWords } from "./pageWords";

interface PageAskProps {
  readonly words: PageWords;
  readonly bookName: string;
  readonly nextName: string;
  readonly onAnswer: (answer: Answer) => void;
}

/** Asks before a book with unsaved changes gives way to another. Escape keeps the book. */
export function PageAsk({ words, bookName, nextName, onAnswer }: PageAskProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="ask-title" onClose={() => onAnswer("cancel")}>
      <h2 id="ask-title">{words.askTitle(bookName)}</h2>
      <p>{words.askBody(nextName)}</p>
      <footer>
        <button type="button" className="primary" onClick={() => onAnswer("save")}>
          {words.askSave}
        </button>
        <button type="button" onClick={() => onAnswer("discard")}>
          {words.askDiscard}
        </button>
        <button type="button" onClick={() => onAnswer("cancel")}>
          {words.askCancel}
        </button>
      </footer>
    </dialog>
  );
}

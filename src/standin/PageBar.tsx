import { useRef } from "react";
import { ACCEPTED } from "./files";
import type { Desk, DeskState } from "./pageDesk";
import { PageIcon } from "./PageIcon";
import type { Language, PageWords, ThemeName } from "./pageWords";

const THEMES: readonly ThemeName[] = ["light", "dark", "contrast"];
const LANGUAGES: readonly Language[] = ["es", "en"];

interface PageBarProps {
  readonly words: PageWords;
  readonly desk: Desk;
  readonly state: DeskState;
}

/** The title bar: which book is open, where it comes from, and what one may do with it. */
export function PageBar(props: PageBarProps) {
  const { words, desk, state } = props;
  return (
    <header className="bar">
      <span className="brand" title={words.about}>
        <PageIcon name="sheet" />
        <span>{words.title}</span>
      </span>
      <span className="bar-group">
        <button
          type="button"
          className="bar-icon"
          title={words.undo}
          onClick={() => desk.book.undo()}
        >
          <PageIcon name="undo" />
        </button>
        <button
          type="button"
          className="bar-icon"
          title={words.redo}
          onClick={() => desk.book.redo()}
        >
          <PageIcon name="redo" />
        </button>
      </span>
      <div className="book">
        <h1>
          {state.name}
          {state.isEdited && <small className="edited">{words.unsaved}</small>}
        </h1>
        {state.isSample && <p>{words.sampleOrigin}</p>}
      </div>
      <span className="bar-group">
        <OpenButton words={words} desk={desk} />
        <button type="button" className="bar-button" onClick={() => void desk.save()}>
          <PageIcon name="save" />
          {words.save}
        </button>
      </span>
      <BarChoices {...props} />
    </header>
  );
}

function OpenButton({ words, desk }: Pick<PageBarProps, "words" | "desk">) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="bar-button" onClick={() => picker.current?.click()}>
        <PageIcon name="open" />
        {words.open}
      </button>
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // So that the same file can be chosen again.
          target.value = "";
          if (file) void desk.open(file);
        }}
      />
    </>
  );
}

function BarChoices({ words, desk, state }: PageBarProps) {
  return (
    <span className="bar-group bar-choices">
      <span className="languages" role="group" aria-label={words.language}>
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === state.language}
            onClick={() => desk.change({ language: one })}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </span>
      <select
        aria-label={words.theme}
        value={state.theme}
        onChange={({ target }) => desk.change({ theme: target.value as ThemeName })}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
    </span>
  );
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type SyntheticEvent,
} from "react";
import { bar } from "../theme";
import type { ReviewWork } from "../useReview";
import {
  nextPart,
  partAt,
  partOfRow,
  type ActionPart,
  type PartAt,
  type PlanPart,
} from "./planParts";
import { usePictureWords } from "./words";

const inset = (color: string, width: number) => `inset 0 0 0 ${width}px ${color}`;

const useStyles = makeStyles({
  // Lies over the picture, which is drawn without it.
  parts: { position: "absolute", inset: "0", zIndex: 1 },
  part: {
    position: "absolute",
    boxSizing: "border-box",
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
    borderRadius: 0,
    backgroundColor: "transparent",
    cursor: "pointer",
    forcedColorAdjust: "none",
    ":hover": { boxShadow: inset(bar.text, 2) },
    ":focus-visible": {
      // However short a part is, the focus on it can be seen.
      minWidth: "8px",
      zIndex: 2,
      borderRadius: tokens.borderRadiusSmall,
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "0px",
      boxShadow: inset(tokens.colorStrokeFocus1, 2),
    },
    "@media (forced-colors: active)": {
      ":hover": { border: "2px solid HighlightText" },
      ":focus-visible": { border: "2px solid Canvas", outline: "2px solid CanvasText" },
    },
  },
  action: { top: 0, height: "18px" },
  operation: { top: "19px", height: "9px" },
  /** Without a weight it has no length; this is enough to be hit. */
  weightless: { minWidth: "5px" },
  last: { transform: "translateX(-100%)" },
  here: {
    boxShadow: `inset 0 -3px 0 ${bar.text}`,
    "@media (forced-colors: active)": { borderBottom: "3px solid HighlightText" },
  },
});

/** Beyond so many operations only those of the action where the keyboard or the planner stands can be pressed. */
const MOST = 400;

export interface PartButtonsProps {
  readonly parts: readonly ActionPart[];
  readonly sheet: string;
  readonly work: ReviewWork;
  /** Told of the part under the pointer, or else under the keyboard, in one line; nothing when there is none. */
  readonly onTell: (line: string) => void;
}

/** The parts of the picture as buttons: one stop of the Tab key, and the arrow keys inside. Each selects its rows in the sheet. */
export function PartButtons({ parts, sheet, work, onTell }: PartButtonsProps) {
  const styles = useStyles();
  const words = usePictureWords();
  const here = useHere(parts, sheet, work);
  const [chosen, choose] = useState<PartAt | null>(null);
  const stop = stopAmong(parts, chosen ?? here);
  const toolbar = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (isMoving.current) buttonAt(toolbar.current, stop)?.focus();
    isMoving.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextPart(parts, stop, event.key);
    if (!next) return;
    event.preventDefault();
    isMoving.current = true;
    choose(next);
  };
  const tell = (target: EventTarget | null) => {
    const part = partOfButton(parts, target) ?? partOfButton(parts, document.activeElement);
    onTell(part ? words.line(part) : "");
  };
  const press = (event: SyntheticEvent) => {
    const at = placeOfButton(event.target);
    const part = at && partAt(parts, at);
    if (!part) return;
    choose(at);
    const { top, left, bottom, right } = part.range;
    work.go(sheet, { row: top, column: left }, { row: bottom, column: right });
  };
  const isCrowded = parts.reduce((sum, own) => sum + own.parts.length, 0) > MOST;
  return (
    <div
      ref={toolbar}
      className={styles.parts}
      role="toolbar"
      aria-label={words.parts}
      onKeyDown={onKeyDown}
      onClick={press}
      onMouseOver={({ target }) => tell(target)}
      onMouseLeave={() => tell(null)}
      onFocus={({ target }) => tell(target)}
      onBlur={({ relatedTarget }) => tell(relatedTarget)}
    >
      {parts.map((action, index) => {
        const isOpen = !isCrowded || index === stop.action || index === here?.action;
        return [action, ...(isOpen ? action.parts : [])].map((part, own) => {
          const at = { action: index, part: own === 0 ? null : own - 1 };
          return (
            <PartButton key={keyOf(at)} at={at} part={part} isStop={isSame(at, stop)} here={here} />
          );
        });
      })}
    </div>
  );
}

interface PartButtonProps {
  readonly at: PartAt;
  readonly part: PlanPart;
  readonly isStop: boolean;
  readonly here: PartAt | null;
}

function PartButton({ at, part, isStop, here }: PartButtonProps) {
  const styles = useStyles();
  const words = usePictureWords();
  const isHere = here?.action === at.action && (at.part === null || at.part === here.part);
  const { from, length } = part;
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.part,
        at.part === null ? styles.action : styles.operation,
        length === 0 && styles.weightless,
        length === 0 && from > 99 && styles.last,
        isHere && styles.here
      )}
      style={{ left: `${from}%`, width: `${length}%` }}
      tabIndex={isStop ? 0 : -1}
      data-part={keyOf(at)}
      aria-label={words.label(part)}
      title={words.tip(part)}
      {...(isHere ? { "aria-current": true } : {})}
    />
  );
}

const keyOf = ({ action, part }: PartAt): string => `${action} ${part ?? ""}`;

const isSame = (a: PartAt, b: PartAt): boolean => a.action === b.action && a.part === b.part;

const buttonAt = (toolbar: HTMLElement | null, at: PartAt): HTMLElement | null =>
  toolbar?.querySelector<HTMLElement>(`[data-part="${keyOf(at)}"]`) ?? null;

function placeOfButton(target: EventTarget | null): PartAt | null {
  const key = target instanceof HTMLElement ? target.dataset.part : undefined;
  return key === undefined ? null : placeOf(key);
}

function placeOf(key: string): PartAt {
  const [action = "0", part = ""] = key.split(" ");
  return { action: Number(action), part: part === "" ? null : Number(part) };
}

function partOfButton(
  parts: readonly ActionPart[],
  target: EventTarget | null
): PlanPart | undefined {
  const at = placeOfButton(target);
  return at ? partAt(parts, at) : undefined;
}

/** Where Tab enters: a part that is still there. */
function stopAmong(parts: readonly ActionPart[], wanted: PartAt | null): PartAt {
  return wanted && partAt(parts, wanted) ? wanted : { action: 0, part: null };
}

/** The part in whose rows the planner stands; drawn again only when that is another one. */
function useHere(
  parts: readonly ActionPart[],
  sheet: string,
  { standing }: ReviewWork
): PartAt | null {
  const key = useSyncExternalStore(standing.watch, () => {
    const cell = standing.cell();
    const at = cell?.sheet === sheet ? partOfRow(parts, cell.at.row) : null;
    return at ? keyOf(at) : null;
  });
  return key === null ? null : placeOf(key);
}

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, useEffect, useRef } from "react";
import { HelpIcon, SettingsIcon } from "../Icons";
import { useWords } from "../language";
import { PushButton } from "../PushButton";

/** What may stand in the place of the tabs. */
export type Aside = "settings" | "help";

export const SettingsPanel = lazy(async () => {
  const { SettingsPanel: component } = await import("./SettingsPanel");
  return { default: component };
});

export const HelpPanel = lazy(async () => {
  const { HelpPanel: component } = await import("../help/HelpPanel");
  return { default: component };
});

const useStyles = makeStyles({
  button: { minHeight: "28px", minWidth: "28px", padding: "0" },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" },
  },
});

const ASIDES = ["help", "settings"] as const;
const ICONS = { help: HelpIcon, settings: SettingsIcon } as const;

/** The buttons beside the tabs. The focus comes back to the one that was pressed. */
export function AsideButtons(props: {
  readonly open: Aside | null;
  readonly onOpen: (aside: Aside | null) => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const buttons = useRef<Partial<Record<Aside, HTMLButtonElement | null>>>({});
  const before = useRef<Aside | null>(null);
  useEffect(() => {
    if (before.current && !props.open && document.activeElement === document.body) {
      buttons.current[before.current]?.focus();
    }
    before.current = props.open;
  }, [props.open]);
  return ASIDES.map((aside) => {
    const Drawing = ICONS[aside];
    const isOpen = props.open === aside;
    return (
      <PushButton
        key={aside}
        ref={(button) => void (buttons.current[aside] = button)}
        rank="subtle"
        className={mergeClasses(styles.button, isOpen && styles.open)}
        aria-label={words.asides[aside]}
        title={words.asides[aside]}
        aria-pressed={isOpen}
        onClick={() => props.onOpen(isOpen ? null : aside)}
      >
        <Drawing />
      </PushButton>
    );
  });
}

import { useRef } from "react";
import { DEFAULT_SETTINGS } from "../../poa/settings";
import { settingsInText, settingsText } from "../../poa/settingsFile";
import { download } from "../download";
import { useLanguage } from "../language";
import { PushButton } from "../PushButton";
import { Buttons } from "../Strip";
import { draftOf, settingsOf } from "./draft";
import type { FieldProps } from "./SettingsPanel";
import { useAsideStyles } from "./styles";
import { useSettingsWords } from "./words";

/** No settings that people make are larger, in bytes. */
const LARGEST = 1_000_000;

export interface ShareProps extends FieldProps {
  readonly onTell: (text: string) => void;
}

/** Gives what is in the fields to others as a file, and takes what others gave. */
export function ShareFields({ draft, onChange, onTell }: ShareProps) {
  const styles = useAsideStyles();
  const words = useSettingsWords();
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const { share } = words;
  const give = () => {
    const text = settingsText({ ...DEFAULT_SETTINGS, ...settingsOf(draft) });
    download(new TextEncoder().encode(text), share.file);
    onTell(share.exported);
  };
  const take = async (file: File): Promise<void> => {
    const found = file.size > LARGEST ? "something-else" : settingsInText(await file.text());
    if (typeof found === "string") return onTell(words.refused[found]);
    onChange(draftOf(found, language));
    onTell(share.imported);
  };
  return (
    <div className={styles.part}>
      <span className={styles.label}>{share.title}</span>
      <p className={styles.quiet}>{share.about}</p>
      <Buttons>
        <PushButton onClick={give}>{share.export}</PushButton>
        <PushButton onClick={() => chooser.current?.click()}>{share.import}</PushButton>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={share.import}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = "";
            if (file) void take(file).catch(() => onTell(words.refused["no-json"]));
          }}
        />
      </Buttons>
    </div>
  );
}

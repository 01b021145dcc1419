import { useRef } from "react";
import { DEFAULT_SETTINGS } from "../../poa/settings";
import { settingsInText, settingsText } from "../../poa/settingsFile";
import { PushButton } from "../PushButton";
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
  const chooser = useRef<HTMLInputElement>(null);
  const { share } = words;
  const give = () => {
    saveText(settingsText({ ...DEFAULT_SETTINGS, ...settingsOf(draft) }), share.file);
    onTell(share.exported);
  };
  const take = async (file: File): Promise<void> => {
    const found = file.size > LARGEST ? "something-else" : settingsInText(await file.text());
    if (typeof found === "string") return onTell(words.refused[found]);
    onChange(draftOf(found));
    onTell(share.imported);
  };
  return (
    <div className={styles.part}>
      <span className={styles.label}>{share.title}</span>
      <div className={styles.buttons}>
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
      </div>
    </div>
  );
}

/** Offers the text as a file, in the way browsers do. */
function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

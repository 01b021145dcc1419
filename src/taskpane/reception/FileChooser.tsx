import { useRef, type ComponentProps } from "react";
import { PushButton } from "../PushButton";
import { useConsolidateWords } from "./words";

/** The button that asks the computer for files. */
export function FileChooser({
  onFiles,
  ...rest
}: {
  readonly onFiles: (files: readonly File[]) => void;
} & Pick<ComponentProps<typeof PushButton>, "rank" | "large" | "ref">) {
  const { choose } = useConsolidateWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        tabIndex={-1}
        aria-label={choose}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was corrected.
          target.value = "";
        }}
      />
      <PushButton {...rest} onClick={() => input.current?.click()}>
        {choose}
      </PushButton>
    </>
  );
}

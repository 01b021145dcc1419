import { createContext, lazy, Suspense, useId, useState } from "react";
import type { Host } from "../../sheet/host";
import { useWords } from "../language";
import { TextLink } from "../TextLink";

/** The workbook that a diagnosis would tell of; null where there is none. */
export const HostToDiagnose = createContext<Host | null>(null);

const SaveDiagnosis = lazy(async () => {
  try {
    const { SaveDiagnosis: component } = await import("./SaveDiagnosis");
    return { default: component };
  } catch {
    // What has failed may be the very line over which it would come.
    return { default: NotHere };
  }
});

/** In the details of a failure: the way to a file that can be sent to whoever helps. */
export function Diagnosis() {
  const { diagnosis } = useWords();
  const [isOpen, open] = useState(false);
  const id = useId();
  return (
    <div>
      <TextLink aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
        {diagnosis.ask}
      </TextLink>
      <div id={id}>
        <Suspense>{isOpen ? <SaveDiagnosis /> : null}</Suspense>
      </div>
    </div>
  );
}

function NotHere() {
  return <>{useWords().diagnosis.notHere}</>;
}

import { useState } from "react";
import type { PreparedCodes } from "../../commands/edit";
import { CodeTable } from "./CodeTable";
import { Tick } from "../Tick";
import { Panel, Plain } from "./Panel";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

/** Which code becomes which, before any is written. */
export function CodesPanel({
  work,
  prepared,
}: {
  readonly work: EditWork;
  readonly prepared: PreparedCodes;
}) {
  const { codes: own } = useEditWords();
  const [keeps, setKeeps] = useState(false);
  const { codes } = prepared.renumbered;
  return (
    <Panel
      work={work}
      title={own.title}
      does={own.does}
      onDo={() => work.performCodes(prepared, keeps)}
    >
      <Plain>{own.about(codes.length)}</Plain>
      <Tick isChosen={keeps} onChoose={setKeeps}>
        {own.keep}
      </Tick>
      <CodeTable codes={codes} />
    </Panel>
  );
}

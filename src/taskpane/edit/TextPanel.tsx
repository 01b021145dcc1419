import { useState } from "react";
import type { EditRequest } from "../../commands/edit";
import { TextField } from "../fields";
import { Panel, Plain } from "./Panel";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

/** Asks for the text of what is to be inserted, where no code can be told for it. */
export function TextPanel({
  work,
  request,
}: {
  readonly work: EditWork;
  readonly request: Extract<EditRequest, { kind: "insert" }>;
}) {
  const { text: own } = useEditWords();
  const [text, setText] = useState("");
  const [code, setCode] = useState("");
  const [isTold, tell] = useState(false);
  const { level, part } = request;
  const wrong = isTold && text.trim() === "" ? own.missing : "";
  const insert = () => {
    if (text.trim() === "") return tell(true);
    const below = level === "task" ? {} : { taskText: text };
    const above = level === "action" ? { operationText: text } : {};
    work.ask({
      ...request,
      part: { ...part, ...above, ...below, text, ...(code.trim() !== "" && { code }) },
    });
  };
  return (
    <Panel work={work} title={own.title(level)} does={own.does} onDo={insert}>
      <Plain>{own.about}</Plain>
      <TextField isFirst label={own.text} value={text} wrong={wrong} onChange={setText} />
      {level === "action" ? <TextField label={own.code} value={code} onChange={setCode} /> : null}
    </Panel>
  );
}

import { useState } from "react";
import { createRoot } from "react-dom/client";
import {
  Button,
  Field,
  FluentProvider,
  Textarea,
  Title2,
  webLightTheme,
} from "@fluentui/react-components";

/** As little as a pane of React and Fluent UI can be: a title, a text, a button that writes it into a cell. */
function Pane() {
  const [text, setText] = useState("");
  const write = () =>
    Excel.run(async (context) => {
      context.workbook.getSelectedRange().getCell(0, 0).values = [[text]];
      await context.sync();
    });
  return (
    <FluentProvider theme={webLightTheme}>
      <Title2>Un panel sencillo</Title2>
      <Field label="Texto">
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button onClick={() => void write()}>Escribir</Button>
    </FluentProvider>
  );
}

void Office.onReady(() => createRoot(document.getElementById("root")!).render(<Pane />));

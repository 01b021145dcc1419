import { answer } from "./answer";
import type { DeskAnswer, DeskOrder } from "./order";

/** The page's own `postMessage` asks for more than a worker's does, and this is compiled with the page's types. */
const post = (answered: DeskAnswer, transfer: Transferable[]): void =>
  (self as unknown as Worker).postMessage(answered, transfer);

/** Carries out one order after the other, away from the pane: a file that harms the program harms only this worker. */
self.addEventListener("message", ({ data }: MessageEvent<DeskOrder>) => {
  void answer(data)
    .catch((error: unknown): DeskAnswer => {
      return { kind: "broken", message: error instanceof Error ? error.message : String(error) };
    })
    .then((answered) => post(answered, answered.kind === "written" ? [answered.bytes.buffer] : []));
});

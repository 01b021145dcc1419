import type { DeskAnswer, DeskOrder, ReadAnswer, ReadOrder, WriteOrder } from "./order";
import { tooHard, tooSlow } from "./refusals";

/** How long one file may take to be read, in milliseconds. */
const PATIENCE = 30_000;

/** What the desk asks of a worker. */
export type DeskWorker = Pick<
  Worker,
  "postMessage" | "terminate" | "addEventListener" | "removeEventListener"
>;

const startWorker = (): DeskWorker => new Worker(new URL("./worker.ts", import.meta.url));

/** One worker, at one order at a time. It is replaced when an order exhausts or stops it. */
export class Desk {
  private worker: DeskWorker | null = null;
  private stop: (() => void) | null = null;

  constructor(
    private readonly start: () => DeskWorker = startWorker,
    private readonly patience = PATIENCE
  ) {}

  /** Reads a file; never rejects because of it. Null when the desk was closed meanwhile. */
  async read(order: ReadOrder): Promise<ReadAnswer | null> {
    const { name } = order;
    const answered = await this.ask(order, this.patience);
    if (answered === "closed") return null;
    if (answered === "too-slow") {
      return { kind: "refused", reason: tooSlow(name, this.patience / 1000) };
    }
    return answered.kind === "broken" || answered.kind === "written"
      ? { kind: "refused", reason: tooHard(name) }
      : answered;
  }

  /** The bytes of what was to be written. Rejects when that could not be done; null when the desk was closed meanwhile. */
  async write(order: WriteOrder): Promise<Uint8Array<ArrayBuffer> | null> {
    const answered = await this.ask(order, null);
    if (answered === "closed") return null;
    if (answered !== "too-slow" && answered.kind === "written") return answered.bytes;
    const message = answered !== "too-slow" && answered.kind === "broken" ? answered.message : "";
    throw new Error(message);
  }

  /** Ends what is under way and lets the worker go; the desk may be used again. */
  close(): void {
    this.stop?.();
    this.worker?.terminate();
    this.worker = null;
  }

  private ask(
    order: DeskOrder,
    patience: number | null
  ): Promise<DeskAnswer | "closed" | "too-slow"> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const settle = (answered: DeskAnswer | "closed" | "too-slow") => {
        clearTimeout(timer);
        this.stop = null;
        worker.removeEventListener("message", hear);
        worker.removeEventListener("error", fail);
        worker.removeEventListener("messageerror", fail);
        resolve(answered);
      };
      const giveUp = (answered: DeskAnswer | "too-slow") => {
        worker.terminate();
        this.worker = null;
        settle(answered);
      };
      const hear = (event: Event) => settle((event as MessageEvent<DeskAnswer>).data);
      const fail = (event: Event) => {
        event.preventDefault();
        giveUp({ kind: "broken", message: (event as ErrorEvent).message ?? event.type });
      };
      const timer = patience === null ? undefined : setTimeout(() => giveUp("too-slow"), patience);
      this.stop = () => settle("closed");
      worker.addEventListener("message", hear);
      worker.addEventListener("error", fail);
      worker.addEventListener("messageerror", fail);
      worker.postMessage(order);
    });
  }
}

import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Words } from "../poa/rule";
import { readerProgram } from "./readerProgram";
import type { ReadAnswer, ReadOrder } from "./readOrder";
import { tooHard, tooSlow } from "./words";

/** How long one file may take, in milliseconds. */
const PATIENCE = 30_000;
/** Below so many files a second thread costs more than it saves. */
const FILES_PER_THREAD = 50;
const MOST_THREADS = 4;
const MEGABYTES_PER_THREAD = 2_048;

/** A thread that reads books, one at a time. It is replaced when a book exhausts or stops it. */
class Reader {
  private worker: Worker | null = null;

  constructor(
    private readonly program: string,
    private readonly patience: number
  ) {}

  async read(order: ReadOrder): Promise<ReadAnswer> {
    const name = path.basename(order.file);
    const worker = (this.worker ??= startWorker(this.program));
    return new Promise((resolve) => {
      const settle = (answer: ReadAnswer) => {
        clearTimeout(timer);
        worker.off("message", settle).off("error", fail).off("exit", end);
        resolve(answer);
      };
      const giveUp = (reason: Words) => {
        settle({ kind: "refused", reason });
        this.worker = null;
        // What it says from now on belongs to no file.
        worker.on("error", () => undefined);
        void worker.terminate();
      };
      const fail = (error: unknown) => giveUp(tooHard(name, messageOf(error)));
      const end = () => giveUp(tooHard(name, "exit"));
      const timer = setTimeout(() => giveUp(tooSlow(name, this.patience / 1000)), this.patience);
      worker.on("message", settle).on("error", fail).on("exit", end);
      worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const startWorker = (program: string): Worker =>
  new Worker(program, {
    eval: true,
    // What this program was started with is not meant for its threads.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_PER_THREAD },
  });

/** Reads the files in threads of their own; the answers stand in the order of the files. Never rejects because of a file. */
export async function readBooks(
  orders: readonly ReadOrder[],
  patience = PATIENCE
): Promise<ReadAnswer[]> {
  const answers = Array<ReadAnswer>(orders.length);
  const threads = Math.min(
    MOST_THREADS,
    availableParallelism(),
    Math.ceil(orders.length / FILES_PER_THREAD)
  );
  const program = await readerProgram();
  let next = 0;
  const work = async () => {
    const reader = new Reader(program, patience);
    for (let index = next++; index < orders.length; index = next++) {
      answers[index] = await reader.read(orders[index]!);
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: threads }, work));
  return answers;
}

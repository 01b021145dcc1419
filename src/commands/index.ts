import { excelHost } from "../excel/host";
import { FUNCTIONS, WrongArgument } from "./functions";
import { onReview } from "./latest";
import { ribbonCommands } from "./ribbon";

/** What the runtime of custom functions offers, where Excel loads it: it has no types among those of Office.js. */
interface FunctionRuntime {
  associate(name: string, run: (...args: never[]) => unknown): void;
  readonly Error: new (code: unknown, message: string) => Error;
  readonly ErrorCode: { readonly invalidValue: unknown };
}

void Office.onReady(({ host }) => {
  if (host !== Office.HostType.Excel) return;
  const workbook = excelHost();
  // Here and not in the pane: the page lives on while the pane is closed. Before the first review there is nothing to follow.
  const stop = onReview(() => {
    stop();
    void import("./live").then(({ followTyping }) => followTyping(workbook));
  });
  const commands = ribbonCommands(workbook, () => Office.addin.showAsTaskpane());
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
  const runtime = (globalThis as { CustomFunctions?: FunctionRuntime }).CustomFunctions;
  if (!runtime) return;
  for (const [name, run] of Object.entries<(...args: never[]) => unknown>(FUNCTIONS)) {
    runtime.associate(name, (...args) => {
      try {
        return run(...args);
      } catch (error) {
        if (!(error instanceof WrongArgument)) throw error;
        throw new runtime.Error(runtime.ErrorCode.invalidValue, error.message);
      }
    });
  }
});

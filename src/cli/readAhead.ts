import { readerProgram } from "./readerProgram";

// Imported before all others, so that the readers' program is made while the rest of this one is loaded.
// Whoever waits for it learns when it fails.
if (process.argv[2] === "consolidate") readerProgram().catch(() => undefined);

import { setFlagsFromString } from "node:v8";
import { readerProgram } from "./readerProgram";

// Imported before all others. A run is over in seconds: most of what V8 optimises by its own measure never pays for it, in each
// reading thread anew. The measure is named only to the versions that are known to understand it; others would complain aloud.
if (process.versions.v8.startsWith("11.")) {
  setFlagsFromString("--sparkplug");
  setFlagsFromString("--interrupt-budget=1000000");
}

// The readers' program is made while the rest of this one is loaded. Whoever waits for it learns when it fails.
if (process.argv[2] === "consolidate") readerProgram().catch(() => undefined);

/** Runs the tests of one file in a world, with Jest's own `test`, `describe` and `expect`. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const circus = require("jest-circus");
const { jestExpect } = require("@jest/expect");

const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterAll, afterEach });
globalThis.expect = jestExpect;

const nameOf = (block) =>
  block.parent?.parent ? `${nameOf(block.parent)} ${block.name}` : block.name;

function testsOf(block) {
  return block.children.flatMap((child) => (child.type === "test" ? [child] : testsOf(child)));
}

/** The tests by what tells them apart in all the project: their file, their name, and a number where a name comes twice. */
function byId(root, label) {
  const ids = new Map();
  const seen = new Map();
  for (const one of testsOf(root)) {
    const name = `${label} › ${nameOf(one)}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    ids.set(one, times === 1 ? name : `${name} (${times})`);
  }
  return ids;
}

/**
 * @param options.wanted the tests to run, all of them without it
 * @param options.leftOut tests not to be run, by their name
 * @param options.bail whether the first failure is the end
 * @param options.started is told the id of each test when it starts, and undefined when it is over
 * @returns each test that was run: {id, test, failure?, ms}, the milliseconds being those of the processor
 */
export async function runFile(world, file, { label, wanted, leftOut, bail, started = () => {} }) {
  circus.resetState();
  const state = circus.getState();
  state.testTimeout = 60_000;
  const ran = [];
  let ids = new Map();
  let failed = false;
  let before;
  const watch = (event) => {
    if (event.name === "run_start") {
      ids = byId(state.rootDescribeBlock, label);
      for (const [one, id] of ids)
        if ((wanted && !wanted.has(id)) || leftOut?.test(id)) one.mode = "skip";
    } else if (event.name === "test_start" && bail && failed) event.test.mode = "skip";
    else if (event.name === "test_started") {
      started(ids.get(event.test));
      before = process.cpuUsage();
    } else if (event.name === "test_done") {
      started(undefined);
      const [failure] = event.test.errors.map((error) =>
        String(error[0]?.message ?? error[0] ?? error)
      );
      failed ||= failure !== undefined;
      ran.push({
        id: ids.get(event.test),
        test: event.test,
        failure,
        // Of the processor, not of the clock: what else the machine does must not decide which tests a mutant faces.
        ms: before ? process.cpuUsage(before).user / 1000 : 0,
      });
    }
  };
  circus.addEventHandler(watch);
  try {
    world.anew(file);
    const { unhandledErrors } = await circus.run();
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors.join("\n"));
  } finally {
    circus.removeEventHandler(watch);
  }
  return ran;
}

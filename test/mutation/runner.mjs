/**
 * The test runner of the mutation tests, a plugin of Stryker.
 *
 * A mutant under Jest costs about ten seconds, nearly all of it for evaluating every module anew for every test file. This one
 * stays in one process: a mutant gets a new world of modules (a few milliseconds), the tests that reach it and no others,
 * those of its own file first, and the first failure is the end. Since the world is new, what a module works out while
 * loading is tested like the rest, and nothing that a mutant leaves in a module's memory reaches the next one.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from "@stryker-mutator/api/test-runner";
import fc from "fast-check";
import { Shelf, World } from "./world.mjs";
import { runFile } from "./suite.mjs";
import { isInSample, PATIENCE, RUNS, SLOW_TESTS, testFiles } from "./tests.mjs";

const DURATIONS = "mutation-durations.json";
/** All tests and what they make ready, among the durations of each. */
const ALL = "";
const SEED = 2021;
/** How many of the tests that killed the most in a file go before all others. */
const FOREMOST = 12;

/** Random tests draw the same few examples for every mutant, and do not look for the smallest that fails. */
function fewExamples() {
  const { assert } = fc;
  const few = (property, given = {}) =>
    assert(property, {
      ...given,
      seed: given.seed ?? SEED,
      numRuns: Math.min(given.numRuns ?? RUNS, RUNS),
      endOnFailure: true,
    });
  return { ...fc, default: { ...fc, assert: few }, assert: few };
}

const fileOf = (id) => id.slice(0, Math.max(id.indexOf(" › "), 0));

class WorldRunner {
  static inject = tokens(commonTokens.logger);

  constructor(log) {
    this.log = log;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = "test";
    process.env.FORCE_COLOR = "0";
    this.root = process.cwd();
    const hucre = await import("hucre/xlsx");
    this.shelf = new Shelf(
      new Map([
        ["hucre/xlsx", hucre],
        ["fast-check", fewExamples()],
      ])
    );
    this.stryker = globalThis.__stryker__ ??= {};
    this.durations = existsSync(DURATIONS) ? JSON.parse(readFileSync(DURATIONS, "utf8")) : {};
    this.kills = new Map();
  }

  async dryRun() {
    const all = { static: {}, perTest: {} };
    const tests = [];
    for (const label of testFiles(this.root)) {
      const file = path.join(this.root, label);
      // Once before, so that what is compiled for the first time is not counted as time that the file takes.
      new World(this.shelf).load(file);
      const coverage = (this.stryker.mutantCoverage = { static: {}, perTest: {} });
      const started = (id) => (this.stryker.currentTestId = id);
      const before = process.cpuUsage();
      let ran;
      try {
        ran = await runFile(new World(this.shelf), file, { label, started, leftOut: SLOW_TESTS });
      } catch (error) {
        return { status: DryRunStatus.Error, errorMessage: `${label}: ${error.stack}` };
      }
      for (const { id, test, failure, ms } of ran) {
        tests.push({
          id,
          name: id,
          fileName: file,
          timeSpentMs: ms,
          ...this.#place(test, file),
          ...verdict(failure),
        });
        // What happens while a file is loaded bears on each of its tests.
        all.perTest[id] = together(coverage.static, coverage.perTest[id] ?? {});
        this.durations[id] = ms;
      }
      const inTests = ran.reduce((sum, { ms }) => sum + ms, 0);
      this.durations[label] = Math.max(process.cpuUsage(before).user / 1000 - inTests, 0);
    }
    this.durations[ALL] = Object.values(this.durations).reduce((sum, ms) => sum + ms, 0);
    writeFileSync(DURATIONS, JSON.stringify(this.durations));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: all };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName, disableBail }) {
    if (!isInSample(activeMutant)) {
      return { status: MutantRunStatus.Error, errorMessage: "not in the sample" };
    }
    Object.assign(this.stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit ? 0 : undefined,
      currentTestId: undefined,
      mutantCoverage: { static: {}, perTest: {} },
    });
    try {
      const batches = this.#inOrder(testFilter, sandboxFileName);
      const result = await this.#face(batches, !disableBail);
      for (const id of result.killedBy ?? []) {
        const own = this.kills.get(sandboxFileName) ?? new Map();
        this.kills.set(sandboxFileName, own.set(id, (own.get(id) ?? 0) + 1));
      }
      return result;
    } finally {
      this.stryker.activeMutant = undefined;
    }
  }

  async #face(files, bail) {
    const world = new World(this.shelf);
    let nrOfTests = 0;
    for (const [label, wanted] of files) {
      let failed;
      try {
        const ran = await runFile(world, path.join(this.root, label), { label, wanted, bail });
        nrOfTests += ran.length;
        failed = ran.find(({ failure }) => failure !== undefined);
      } catch (error) {
        failed = { id: [...wanted][0], failure: String(error) };
      }
      const endless = determineHitLimitReached(this.stryker.hitCount, this.stryker.hitLimit);
      if (endless) return { status: MutantRunStatus.Timeout, reason: endless.reason };
      if (failed) {
        const { id, failure } = failed;
        return {
          status: MutantRunStatus.Killed,
          killedBy: [id],
          failureMessage: failure,
          nrOfTests,
        };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /**
   * The tests asked for, by their file: those of the mutated file, those that killed the most in it, then the quickest, as far as
   * patience goes.
   */
  #inOrder(ids, mutated) {
    const asked = ids ?? Object.keys(this.durations).filter((id) => fileOf(id) !== "");
    const own = asked.filter((id) =>
      fileOf(id).endsWith(`/${path.basename(mutated, ".ts")}.test.ts`)
    );
    const patience = this.durations[ALL] * PATIENCE;
    const cost = (id) => this.durations[id] ?? 0;
    // A slow one would use up the patience before the quick ones have their turn.
    const isQuick = (id) => cost(id) + cost(fileOf(id)) <= patience / FOREMOST / 2;
    const kills = this.kills.get(mutated) ?? new Map();
    const foremost = asked
      .filter((id) => kills.has(id) && !own.includes(id) && isQuick(id))
      .sort((one, other) => kills.get(other) - kills.get(one))
      .slice(0, FOREMOST);
    const others = asked
      .filter((id) => !foremost.includes(id) && !own.includes(id))
      .sort((one, other) => cost(one) - cost(other));
    let spent = 0;
    return [own, foremost, others].flatMap((batch) => {
      const files = new Map();
      for (const id of batch) {
        const file = fileOf(id);
        // A file that is opened for the first time costs what it makes ready for all of its tests.
        const ms = cost(id) + (files.has(file) ? 0 : cost(file));
        if (batch !== own && spent > 0 && spent + ms > patience) continue;
        if (batch !== own) spent += ms;
        files.set(file, (files.get(file) ?? new Set()).add(id));
      }
      return [...files];
    });
  }

  #place({ asyncError }, file) {
    const [, line, column] =
      new RegExp(`${file.replace(/[.\\+*?^$()[\]{}|]/g, "\\$&")}:(\\d+):(\\d+)`).exec(
        asyncError.stack ?? ""
      ) ?? [];
    return line ? { startPosition: this.shelf.written(file, line - 1, column - 1) } : {};
  }
}

const verdict = (failure) =>
  failure === undefined
    ? { status: TestStatus.Success }
    : { status: TestStatus.Failed, failureMessage: failure };

function together(one, other) {
  const sum = { ...one };
  for (const [mutant, hits] of Object.entries(other)) sum[mutant] = (sum[mutant] ?? 0) + hits;
  return sum;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "world", WorldRunner)];

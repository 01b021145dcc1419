/**
 * A world: the modules of the project, evaluated once, together.
 *
 * Jest evaluates everything anew for each test file, in a context of its own; that is what makes a mutant cost ten
 * seconds. Here a mutant gets one world for all of its tests, and what was compiled stays compiled from one to the next.
 */
import { readFileSync, statSync } from "node:fs";
import { createRequire, SourceMap } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { transformSync } from "@swc/core";

const OPTIONS = {
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
  },
  module: { type: "commonjs" },
  sourceMaps: true,
  configFile: false,
  swcrc: false,
};
const ENDINGS = ["", ".ts", ".tsx", ".js", ".json", "/index.ts"];

/** What is the same in every world: packages, and the compiled text of our own files. */
export class Shelf {
  #packages;
  #compiled = new Map();
  #resolved = new Map();
  #maps = new Map();

  constructor(ready) {
    this.#packages = createRequire(import.meta.url);
    this.ready = ready;
  }

  package(name) {
    return this.ready.get(name) ?? this.#packages(name);
  }

  resolve(folder, name) {
    const asked = path.resolve(folder, name);
    const known = this.#resolved.get(asked);
    if (known !== undefined) return known;
    const found = ENDINGS.map((ending) => asked + ending).find((file) =>
      statSync(file, { throwIfNoEntry: false })?.isFile()
    );
    if (found === undefined) throw new Error(`Cannot find module ${asked}`);
    this.#resolved.set(asked, found);
    return found;
  }

  compiled(file) {
    const known = this.#compiled.get(file);
    if (known !== undefined) return known;
    const { code, map } = transformSync(readFileSync(file, "utf8"), { ...OPTIONS, filename: file });
    const made = new vm.Script(
      `(function (exports, require, module, __dirname, __filename, jest) {${code}\n})`,
      { filename: file }
    ).runInThisContext();
    this.#compiled.set(file, made);
    this.#maps.set(file, map);
    return made;
  }

  /** Where a place of the compiled file stands in the file as written; lines and columns from 0. */
  written(file, line, column) {
    const map = this.#maps.get(file);
    if (typeof map === "string") this.#maps.set(file, new SourceMap(JSON.parse(map)));
    const { originalLine, originalColumn } = this.#maps.get(file).findEntry(line, column);
    return { line: originalLine ?? line, column: originalColumn ?? column };
  }
}

export class World {
  #modules = new Map();

  constructor(shelf) {
    this.shelf = shelf;
  }

  /** A file of tests, which says what its tests are each time it is loaded; what it asks for is loaded once. */
  anew(file) {
    this.#modules.delete(file);
    return this.load(file);
  }

  load(file) {
    const known = this.#modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#modules.set(file, module);
    if (file.endsWith(".json")) {
      module.exports = JSON.parse(readFileSync(file, "utf8"));
      return module.exports;
    }
    const folder = path.dirname(file);
    const require = (name) =>
      name.startsWith(".") ? this.load(this.shelf.resolve(folder, name)) : this.shelf.package(name);
    const jest = { requireActual: require };
    this.shelf.compiled(file)(module.exports, require, module, folder, file, jest);
    return module.exports;
  }
}

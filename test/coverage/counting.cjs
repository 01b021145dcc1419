/** For esbuild: counts what runs in the stand-in. */
const { readFile } = require("node:fs/promises");
const { transform } = require("esbuild");
const { instrument, SOURCES } = require("./instrument.cjs");

exports.counting = {
  name: "counting",
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (!path.startsWith(SOURCES)) return undefined;
      const loader = path.endsWith("x") ? "tsx" : "ts";
      const { code, map } = await transform(await readFile(path, "utf8"), {
        loader,
        jsx: "automatic",
        target: "es2022",
        sourcefile: path,
        sourcemap: "external",
      });
      return { contents: instrument(code, path, JSON.parse(map)), loader: "js" };
    });
  },
};

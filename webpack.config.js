/**
 * Builds what goes to Excel: one page, taskpane.html, that is runtime, ribbon functions and pane at once (a shared runtime).
 *
 *   POA_ORIGIN=https://poa.example.bo npm run build    where the add-in will be served from
 *   npm run excel-server                               https on localhost, to sideload it into a real Excel
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { SourceMapDevToolPlugin } = require("webpack");

const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const inProject = (...parts) => path.join(__dirname, ...parts);

/**
 * Nothing may leave the machine but the request for Office.js itself. The hash in style-src is that of an empty <style>:
 * Griffel and Fluent create empty ones and add their rules through CSSOM, so styles work and no written-out style does.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The scheme, name and port of the server. Anything behind them would be lost without a word: it is refused. */
function readOrigin() {
  const asked = process.env.POA_ORIGIN || DEVELOPMENT_ORIGIN;
  const { origin, pathname, search, hash } = new URL(asked);
  if (pathname + search + hash !== "/") {
    throw new Error(`POA_ORIGIN=${asked}: only the address of the server, as ${origin}`);
  }
  return origin;
}

/** The manifest in the project names the development origin; the one beside the build names where it will be served. */
const copied = (origin) => [
  ...["manifest.xml", "src/commands/functions.json"].map((file) => ({
    from: inProject(file),
    to: "[name][ext]",
    transform: (content) => content.toString("utf8").replaceAll(DEVELOPMENT_ORIGIN, origin),
  })),
  { context: __dirname, from: "assets/icons/*.png" },
];

const sourceRule = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2020",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** Styles are worked out here, once, and not each time the pane opens: that takes their compiler out of what is loaded. */
const styleRule = {
  test: /\.tsx$/,
  exclude: /node_modules/,
  enforce: "post",
  loader: "@griffel/webpack-loader",
  options: { babelOptions: { presets: ["@babel/preset-typescript"] } },
};

/** Counters of what runs, while coverage is measured (test/coverage). After the styles, which are worked out from the code as it is. */
const countingRule = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  enforce: "post",
  loader: inProject("test", "coverage", "loader.cjs"),
};

const pageStyleRule = {
  test: /\.css$/,
  type: "asset/resource",
  generator: { filename: "[name].[contenthash:8][ext]" },
};

/** Certificates are asked for here and nowhere else: making them changes what this computer trusts. */
async function secureServer() {
  const certificates = require("office-addin-dev-certs");
  return { type: "https", options: await certificates.getHttpsServerOptions() };
}

const MAPS_APART = { filename: "../maps/[file].map", append: false };

module.exports = async (env = {}, argv = {}) => {
  const isProduction = argv.mode === "production";
  const name = isProduction ? "[name].[contenthash:8].js" : "[name].js";
  return {
    mode: isProduction ? "production" : "development",
    entry: { taskpane: ["./src/commands/index.ts", "./src/taskpane/index.tsx"] },
    output: {
      path: inProject("dist"),
      filename: name,
      chunkFilename: name,
      clean: true,
      publicPath: "",
      // Otherwise webpack would look for the global object in ways that the policy forbids.
      environment: { globalThis: true },
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        ...(process.env.POA_COVERAGE ? [countingRule] : []),
        sourceRule,
        styleRule,
        pageStyleRule,
      ],
    },
    // The policy forbids eval, so development has separate maps. Those of a release stay behind, beside dist.
    devtool: isProduction ? false : "source-map",
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        templateParameters: { contentSecurityPolicy: CONTENT_SECURITY_POLICY },
      }),
      new CopyPlugin({ patterns: copied(readOrigin()) }),
      ...(isProduction ? [new SourceMapDevToolPlugin(MAPS_APART)] : []),
    ],
    performance: { maxEntrypointSize: 600 * 1024, maxAssetSize: 600 * 1024 },
    devServer: {
      host: "127.0.0.1",
      port: 3000,
      hot: false,
      client: { overlay: false },
      ...(env.https ? { server: await secureServer() } : {}),
    },
  };
};

/** Before the browser tests: builds what is stale, serves it, and starts one browser for all of them. */
import { chromium } from "playwright-core";
import { buildPage, buildPane } from "../../src/standin/build.mjs";
import { startServer } from "../../src/standin/serve.mjs";
import { findBrowser } from "./findBrowser.mjs";

/** No name but this computer's leads anywhere; what is asked of others fails, and the tests hear of it. */
const ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/** What is running, for the end of the tests to stop. */
export const running = [];

export default async function setup() {
  await buildPane();
  await buildPage();
  const server = await startServer();
  running.push(server);
  const found = await findBrowser(chromium);
  const browser = await chromium.launchServer({ ...found, args: [...found.args, ALONE] });
  running.push(browser);
  process.env.TEST_URL = server.url;
  process.env.TEST_WS = browser.wsEndpoint();
}

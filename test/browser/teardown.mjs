import { running } from "./setup.mjs";

export default async function teardown() {
  for (const one of running.reverse()) await one.close();
}

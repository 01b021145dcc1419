/** What patching does to a file, part by part, or why it does nothing: every change is reviewed letter by letter. */
import path from "node:path";
import { reviewSections, type Section } from "../golden/reviewed";
import { CASES } from "./patchCases";
import { fateOf, sayOrder } from "./patchOrder";

const sections = CASES.map(({ name, book, orders }): Section => [
  name,
  async () => {
    const told: string[] = [];
    for (const order of orders)
      told.push(`### ${sayOrder(order)}\n\n${await fateOf(book(), order)}`);
    return told.join("\n\n");
  },
]);

reviewSections(path.join(__dirname, "patched.md"), "What patching does, part by part", sections);

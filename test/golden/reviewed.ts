import { readFileSync, writeFileSync } from "node:fs";

/** Whether this run writes the reviewed lists anew, to be reviewed in the diff. */
export const WRITES = Boolean(process.env.UPDATE_GOLDEN);

/** Compares a text with the one that was reviewed. */
export function expectReviewed(file: string, text: string): void {
  if (WRITES) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/** A section of a reviewed list: its heading, and how its text is worked out. */
export type Section = readonly [heading: string, tell: () => string | Promise<string>];

/** Compares each section with the one of the reviewed list, by a test of its own. */
export function reviewSections(file: string, title: string, sections: readonly Section[]): void {
  if (WRITES) {
    test("the list is written anew", async () => {
      const told: string[] = [];
      for (const [heading, tell] of sections) told.push(`## ${heading}\n\n${await tell()}\n`);
      writeFileSync(file, `# ${title}\n\n${told.join("\n")}`);
    });
  }
  const listed = () => {
    const [, ...parts] = readFileSync(file, "utf8").split(/^## /m);
    return new Map(
      parts.map((part) => {
        const end = part.indexOf("\n");
        return [part.slice(0, end), part.slice(end).trim()];
      })
    );
  };
  test("the list has a section for each case, and no other", () => {
    expect([...listed().keys()]).toEqual(sections.map(([heading]) => heading));
  });
  test.each(sections)("%s", async (heading, tell) => {
    expect((await tell()).trim()).toBe(listed().get(heading));
  });
}

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { say } from "../../src/poa/report";
import { ruleOf } from "../../src/poa/rules/index";
import type { Language } from "../../src/poa/rule";
import { a1 } from "../../src/sheet/cell";
import type * as Told from "../../src/taskpane/help/rulesTold";
import { BRANCHES } from "./branches";
import { examples, needlesslyDrawn, type Example } from "./examples";
import { expectReviewed, WRITES } from "./reviewed";

const WORDS = {
  es: {
    title: "Las reglas, cada una con un mensaje",
    branches: "Las frases que no son siempre iguales, en cada caso",
    drawn: "un plan dibujado",
    why: "Por qué",
    fix: "Arreglo",
    safe: "seguro",
    choice: "a elección",
  },
  en: {
    title: "The rules, each with one message",
    branches: "The sentences that are not always alike, in each case",
    drawn: "a plan drawn for it",
    why: "Why",
    fix: "Fix",
    safe: "safe",
    choice: "choice",
  },
} as const;

let all: Example[];
beforeAll(async () => {
  all = await examples();
});

test.each(["es", "en"] as const)(
  "the sentences of every rule are those reviewed: %s",
  (language) => {
    expectReviewed(path.join(__dirname, `rules.${language}.md`), listOf(language));
  }
);

test.each(["es", "en"] as const)("each rule has words for each of its cases: %s", (language) => {
  const list = Object.entries(BRANCHES).map(([id, cases]) => [
    `## ${id}`,
    ...cases.map((facts) => {
      const { says, offers } = ruleOf(id);
      const offered = offers ? ` — ${offers[language](facts)}` : "";
      return `- ${says[language](facts)}${offered}`;
    }),
  ]);
  const text = `# ${WORDS[language].branches}\n\n${list.map((one) => one.join("\n")).join("\n\n")}\n`;
  expectReviewed(path.join(__dirname, `branches.${language}.md`), text);
});

test("the help of the pane tells the same examples", () => {
  const file = path.join(__dirname, "../../src/taskpane/help/examples.json");
  const kept = Object.fromEntries(
    all.map(({ rule, finding: { facts, fix } }) => [rule, { facts, hasFix: fix !== null }])
  );
  if (WRITES) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  // Only now is what it keeps what was written.
  const { rulesTold } = jest.requireActual<typeof Told>("../../src/taskpane/help/rulesTold");
  expect(kept).toEqual(JSON.parse(readFileSync(file, "utf8")));
  for (const language of ["es", "en"] as const) {
    for (const { rule, finding } of all) {
      const { message, why, fixTitle } = say(finding, language);
      const told = rulesTold(language).find(({ id }) => id === rule);
      expect(told).toMatchObject({ example: message, why, fix: fixTitle });
    }
  }
});

test("a plan is drawn only where the received books give no example", () => {
  expect(needlesslyDrawn(all)).toEqual([]);
});

const listOf = (language: Language): string =>
  [`# ${WORDS[language].title}`, ...all.map((example) => told(example, language))].join("\n\n") +
  "\n";

function told({ rule, isReceived, finding }: Example, language: Language): string {
  const words = WORDS[language];
  const { message, why, fixTitle } = say(finding, language);
  const place = isReceived ? `${finding.in.book}, ${a1(finding.at)}` : words.drawn;
  const kind = finding.fix?.safe ? words.safe : words.choice;
  return [
    `## ${rule} · ${finding.severity}`,
    "",
    `${message} (${place})`,
    "",
    `- ${words.why}: ${why}`,
    ...(fixTitle === null ? [] : [`- ${words.fix} (${kind}): ${fixTitle}.`]),
  ].join("\n");
}

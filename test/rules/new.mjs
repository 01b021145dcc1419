/**
 * Begins a rule: npm run new-rule -- task-has-a-deadline warning "Tarea sin plazo" "Task without a deadline"
 * Writes the rule and its test, and adds it to the list of rules. What the rule says is left to be written.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const inProject = (...parts) => path.join(PROJECT, ...parts);
const SEVERITIES = ["error", "warning", "hint"];

const stop = (sentence) => {
  console.error(sentence);
  process.exit(2);
};

const [id = "", severity = "", es = "", en = ""] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) {
  stop('The id says what must hold, in lower case with hyphens: "task-has-a-deadline".');
}
if (!SEVERITIES.includes(severity)) stop(`The severity is one of ${SEVERITIES.join(", ")}.`);
if (!es || !en) stop("Two short texts head the findings in the list: Spanish first, then English.");

const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const file = inProject("src", "poa", "rules", `${id}.ts`);
const testFile = inProject("test", "rules", `${id}.test.ts`);
if (existsSync(file)) stop(`There is a rule "${id}" already.`);

const text = (words) => JSON.stringify(words);

writeFileSync(
  file,
  `import { tasksOf } from "../plan";
import { rule } from "../rule";

export const ${name} = rule<{ code: string }>({
  id: "${id}",
  severity: "${severity}",
  *check(plan) {
    for (const task of tasksOf(plan)) {
      // The cell a person should edit, and what the sentence needs to know of it.
      if (task.code.value === "${id}") yield { at: task.code.at, facts: { code: task.code.value } };
    }
  },
  about: { es: ${text(es)}, en: ${text(en)} },
  says: {
    es: ({ code }) => \`La tarea \${code} …\`,
    en: ({ code }) => \`Task \${code} …\`,
  },
  why: { es: "…", en: "…" },
});
`
);

writeFileSync(
  testFile,
  `import { ${name} } from "../../src/poa/rules/${id}";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = ${name};

test("a sheet with nothing of the kind", () => {
  passes(
    rule,
    sketch\`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.2 | Pedir las vacunas
    \`
  );
});

test("the cell marked with «» is the one it speaks at", () => {
  const [finding] = fails(
    rule,
    sketch\`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | ${id}«» | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.2 | Pedir las vacunas
    \`
  );
  expect(says(finding!)).toBe("La tarea ${id} …");
});
`
);

const index = inProject("src", "poa", "rules", "index.ts");
const list = readFileSync(index, "utf8");
writeFileSync(index, withRule(list));
console.log(`Begun: ${path.relative(PROJECT, file)}\n       ${path.relative(PROJECT, testFile)}`);
console.log(
  "Next: write its sentences (its test fails until then), and add its line to test/catalogue.test.ts."
);

/** The import goes among the others in their order; the rule to the end of the list. */
function withRule(source) {
  const line = `import { ${name} } from "./${id}";`;
  const lines = source.split("\n");
  const imports = lines.flatMap((one, index) =>
    /^import \{.*from "\.\/\w/.test(one) ? [index] : []
  );
  const before = imports.find((at) => lines[at].replace(/.*from/, "") > line.replace(/.*from/, ""));
  lines.splice(before ?? imports.at(-1) + 1, 0, line);
  return lines
    .join("\n")
    .replace(/(export const RULES: readonly Rule\[\] = \[[^\]]*?)(\n\];)/, `$1\n  ${name},$2`);
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { say } from "../../src/poa/report";
import type { Severity } from "../../src/poa/rule";
import { ruleOf } from "../../src/poa/rules/index";
import { examples } from "./examples";
import { expectReviewed } from "./reviewed";

const PROJECT = path.join(__dirname, "..", "..");
const inProject = (...parts: string[]): string => path.join(PROJECT, ...parts);
const read = (...parts: string[]): string => readFileSync(inProject(...parts), "utf8");

/** What is written for planners, and quotes the pane. */
const GUIDES = ["docs/guia.md", "docs/tarjeta.html"] as const;
const WITH_PICTURES = [
  ...GUIDES,
  "README.md",
  "docs/deploy.md",
  "docs/cli.md",
  "docs/pantallas.md",
];

const HEADS: Readonly<Record<Severity, string>> = {
  error:
    "## Errores\n\nDetienen el consolidado: el plan no entra hasta que se corrijan, o hasta que la unidad de planificación acepte continuar con observaciones.",
  warning: "## Avisos\n\nNo detienen nada, pero conviene mirarlos antes de enviar el libro.",
  hint: "## Detalles de forma\n\nNo cambian lo que el plan dice. Muchos se corrigen todos juntos.",
};

const INTRO = `# Las reglas y sus razones

Esta página sale de las reglas mismas, así que dice lo que el complemento hace hoy. Cada una trae un ejemplo de
lo que se lee en el panel. Volver a la [guía](guia.md).`;

test("the page of the rules says what the rules say", async () => {
  const all = await examples();
  const parts = (["error", "warning", "hint"] as const).map((severity) =>
    [HEADS[severity], ...all.filter(({ finding }) => finding.severity === severity).map(told)].join(
      "\n\n"
    )
  );
  expectReviewed(inProject("docs", "reglas.md"), [INTRO, ...parts].join("\n\n") + "\n");
});

type Example = Awaited<ReturnType<typeof examples>>[number];

function told({ rule, finding }: Example): string {
  const { message, why, fixTitle } = say(finding, "es");
  const fix = finding.fix?.safe ? "Se corrige sin riesgo" : "Se puede corregir";
  return [
    `### ${ruleOf(rule).about.es}`,
    "",
    `> ${escaped(message)}`,
    "",
    escaped(why) + (fixTitle === null ? "" : ` ${fix}: ${escaped(lowered(fixTitle))}.`),
  ].join("\n");
}

/** What a planner has written is no Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_<>[\]|]/g, "\\$&");

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What the pane, the ribbon and the files of the house say: each sentence as a pattern, anything where a value goes. */
function sentences(): RegExp[] {
  const files = readdirSync(inProject("src", "taskpane"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("words.es.ts"))
    .map((file) => read("src", "taskpane", file));
  const patterns = files.flatMap((source) =>
    stringsIn(ts.createSourceFile("words.ts", source, ts.ScriptTarget.Latest))
  );
  const ribbon = [...read("manifest.xml").matchAll(/DefaultValue="([^"]*)"/g)].map(([, text]) =>
    literal(text!)
  );
  return [...patterns, ...ribbon].map((pattern) => new RegExp(`^${pattern}$`, "u"));
}

const literal = (text: string): string =>
  text.replaceAll("\u00a0", " ").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function stringsIn(node: ts.Node): string[] {
  const own: string[] = [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    own.push(literal(node.text));
  } else if (ts.isTemplateExpression(node)) {
    const fixed = [node.head, ...node.templateSpans.map((span) => span.literal)];
    // A sentence that is nothing but values would be anything at all.
    if (
      fixed
        .map(({ text }) => text)
        .join("")
        .trim().length > 3
    ) {
      own.push(fixed.map(({ text }) => literal(text)).join(".+"));
    }
  }
  const inner: string[] = [];
  ts.forEachChild(node, (child) => void inner.push(...stringsIn(child)));
  return [...own, ...inner];
}

/** In the guides, bold is what stands on a button or in the pane. */
const quoted = (text: string): string[] =>
  [...text.matchAll(/\*\*([^*]+)\*\*|<b>([^<]+)<\/b>/g)].map(([, bold, html]) =>
    (bold ?? html)!.replace(/\s+/g, " ")
  );

test.each(GUIDES)("what %s says is on the screen is on the screen", (guide) => {
  const known = sentences();
  const labels = quoted(read(guide));
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.filter((label) => !known.some((pattern) => pattern.test(label)))).toEqual([]);
});

test("every picture that is shown is there, and every picture that is there is shown", () => {
  const shown = WITH_PICTURES.flatMap((document) =>
    [...read(document).matchAll(/images\/([\w-]+\.png)/g)].map(([, name]) => name!)
  );
  const there = readdirSync(inProject("docs", "images"));
  expect([...new Set(shown)].filter((name) => !there.includes(name))).toEqual([]);
  expect(there.filter((name) => !shown.includes(name))).toEqual([]);
  const scenes = read("test", "browser", "scenes.mjs");
  expect(there.filter((name) => !scenes.includes(`name: "${name.slice(0, -4)}"`))).toEqual([]);
});

test("the guide tells of every function for planners' own sheets", () => {
  const { functions } = JSON.parse(read("src", "commands", "functions.json")) as {
    functions: { name: string }[];
  };
  const guide = read("docs", "guia.md");
  expect(functions.filter(({ name }) => !guide.includes(`=POA.${name}(`))).toEqual([]);
});

test("the links between the documents lead somewhere", () => {
  const documents = ["README.md", "CONTRIBUTING.md", "src/README.md"].concat(
    readdirSync(inProject("docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))
  );
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link]) => {
      const [file = "", anchor] = link!.split("#");
      const target = file === "" ? document : path.join(path.dirname(document), decodeURI(file));
      const isThere = existsFor(target) && (anchor === undefined || anchors(target).has(anchor));
      return isThere ? [] : [`${document} → ${link}`];
    })
  );
  expect(broken).toEqual([]);
});

function existsFor(file: string): boolean {
  try {
    return read(file) !== undefined;
  } catch {
    return false;
  }
}

/** The headings of a document, as links name them. */
const anchors = (file: string): Set<string> =>
  new Set(
    [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .trim()
        .replace(/\s/g, "-")
    )
  );

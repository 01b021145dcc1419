import { availableParallelism } from "node:os";
import { noPlan } from "../../src/cli/words";
import { sayRefused, XlsxRefused } from "../../src/xlsx/refused";
import { CORPUS } from "./corpus";
import type { Cost } from "./cost";
import { fileNameOf, type HostileFile } from "./hostileFile";
import { sound } from "./packages";
import { readAlone, type Outcome } from "./readAlone";

/** What one file may cost: seconds of the processor, and megabytes of its whole process, Node included. */
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 512;

const FILES = [sound, ...CORPUS];
let outcomes: Map<HostileFile, Outcome>;

beforeAll(async () => {
  outcomes = await readAlone(FILES, Math.min(2, availableParallelism()));
}, 300_000);

/** What the planner may be told: of a file that is read nothing, or that it holds no plan; of another why it is refused. */
function sentencesFor(file: HostileFile): unknown[] {
  if (file.fate === "read") return [undefined, noPlan(fileNameOf(file))];
  const refused = new XlsxRefused(file.fate, "", fileNameOf(file));
  return [{ es: sayRefused(refused, "es"), en: sayRefused(refused, "en") }];
}

test("at least sixty hostile files, each of its own name", () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FILES.map(({ name }) => name)).size).toBe(FILES.length);
});

test.each(FILES.map((file) => [file.name, file.wrong, file.fate, file] as const))(
  "%s (%s): %s",
  (_name, _wrong, _fate, file) => {
    const outcome = outcomes.get(file);
    expect(outcome).toMatchObject({ kind: expect.stringMatching(/^(?:refused|checked)$/) });
    const { said, seconds, megabytes } = outcome as Cost;
    expect(sentencesFor(file)).toContainEqual(said);
    if (said) expect([said.es, said.en].every((words) => words.includes(file.name))).toBe(true);
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  }
);

test("the figures that docs/security.md gives", () => {
  const costs = FILES.map((file) => ({ name: file.name, ...(outcomes.get(file) as Cost) }));
  const most = (key: "seconds" | "megabytes"): string => {
    const [first] = [...costs].sort((a, b) => b[key] - a[key]);
    return `${first!.name} ${first![key].toFixed(1)} ${key}`;
  };
  console.info(`${CORPUS.length} hostile files; most: ${most("seconds")}, ${most("megabytes")}`);
  expect(outcomes.size).toBe(FILES.length);
});

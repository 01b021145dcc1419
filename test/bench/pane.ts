import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Options } from "./options";
import {
  kilobytes,
  middle,
  milliseconds,
  times,
  verdict,
  type Bench,
  type Section,
} from "./section";

const PROGRAM = path.join(__dirname, "paneProgram.mjs");

/** The design: JavaScript before the first tab works, as it is sent. */
const MOST_BYTES = 150 * 1024;

/** What the program measured of one pane; sizes in bytes, times in milliseconds. */
interface Pane {
  readonly name: string;
  readonly sent: number;
  readonly whole: number;
  /** For each time it was opened: until a button could be pressed, and what the check took where there is one. */
  readonly opened: readonly { readonly usable: number; readonly check: number | null }[];
}

function measure({ isTrial, template }: Options): Pane[] {
  const words = [PROGRAM, isTrial ? "1" : "5", ...(template === null ? [] : [template])];
  const { status, stdout, stderr, error } = spawnSync("node", words, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(stderr);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Pane[];
}

const usableIn = ({ opened }: Pane): number => middle(opened.map(({ usable }) => usable));

function rowOf(pane: Pane, beside: Pane): string[] {
  const checks = pane.opened.flatMap(({ check }) => check ?? []);
  return [
    pane.name,
    kilobytes(pane.sent),
    kilobytes(pane.whole),
    times(pane.sent / beside.sent),
    milliseconds(usableIn(pane)),
    times(usableIn(pane) / usableIn(beside)),
    checks.length === 0 ? "" : milliseconds(middle(checks)),
  ];
}

async function runPane(options: Options): Promise<Section> {
  const all = measure(options);
  const beside = all.at(-1)!;
  return {
    about: [
      "What the page loads before its first button can be pressed, Office.js left out; how long that takes in a browser beside the",
      "stand-in, with the files in its cache; and the first check of a sheet. All built with our webpack.config.js; the ratios are to",
      "the last line.",
    ],
    headings: ["", "gzip", "whole", "ratio", "first button", "ratio", "first check"],
    rows: all.map((pane) => rowOf(pane, beside)),
    verdicts: [
      verdict("JavaScript before the first tab works", all[0]!.sent, MOST_BYTES, kilobytes),
      ...(options.template === null
        ? [
            "the template of `yo office` was not at hand: `npm run bench -- pane --template FOLDER` adds it",
          ]
        : []),
    ],
  };
}

export const paneBench: Bench = { name: "pane", title: "The pane", run: runPane };

import { ANY, withAny, type Chapter, type Walk } from "./stateWalk";

const radio = (walk: Walk, name: string) => walk.pane.getByRole("radio", { name }).check();

const reason = (walk: Walk) =>
  walk.pane.getByRole("textbox", { name: walk.words.repair.ignore.reason });

const leave = (walk: Walk) => walk.press(walk.words.repair.cancel);

export const REPAIR: Chapter = {
  hasItsColors: false,
  states: [
    {
      name: "why not 100: a new row",
      async reach(walk) {
        await walk.press(walk.words.repair.actions.why100);
        await walk.button(walk.words.repair.apply).waitFor();
      },
    },
    ...(["proportional", "row", "others"] as const).map((way) => ({
      name: `why not 100: ${way}`,
      reach: (walk: Walk) => radio(walk, walk.words.repair.closing[way]),
    })),
    {
      name: "ignoring",
      async reach(walk) {
        await leave(walk);
        await walk.open(/DDTJ 8/);
        await walk.press(walk.words.repair.actions.ignore);
        await reason(walk).waitFor();
      },
    },
    {
      name: "ignoring, without a reason",
      async reach(walk) {
        await walk.press(walk.words.repair.ignore.apply);
        await walk.reads(walk.words.repair.ignore.needed);
      },
    },
    {
      name: "ignored",
      async reach(walk) {
        await reason(walk).fill("Así se aprobó");
        await walk.press(walk.words.repair.ignore.apply);
        await walk.press(walk.words.repair.lines.ignored(1));
        await walk.reads(walk.words.repair.ignored.title);
      },
    },
    {
      name: "deadlines of another year",
      async reach(walk) {
        await walk.press(walk.words.repair.close);
        await walk.open(/1\.2 .*2020/);
        await walk.press(withAny(walk.words.repair.actions.years(2021, ANY)));
        await walk.reads(walk.words.repair.years.what);
      },
    },
    {
      name: "deadlines of another year, kept",
      async reach(walk) {
        await radio(walk, walk.words.repair.years.keep);
        await reason(walk).waitFor();
      },
    },
    {
      name: "safe details",
      async reach(walk) {
        await leave(walk);
        // In a low pane it gives way to a finding that is looked at.
        await walk.press(walk.words.book.back(19));
        await walk.press(/^Tarija/);
        await walk.press(withAny(walk.words.repair.lines.safe(ANY)));
        await walk.button(withAny(walk.words.repair.safe.apply(ANY))).waitFor();
      },
    },
    {
      name: "safe details, each",
      reach: (walk) => walk.press(new RegExp(`^${walk.words.repair.safe.each}`)),
    },
    {
      name: "done",
      async reach(walk) {
        await walk.press(withAny(walk.words.repair.safe.apply(ANY)));
        await walk.button(walk.words.repair.undo).waitFor();
      },
    },
    {
      name: "what was done",
      async reach(walk) {
        await walk.press(withAny(walk.words.repair.lines.changes(ANY)));
        await walk.reads(walk.words.repair.changes.about);
      },
    },
    {
      name: "which text is the official one",
      async reach(walk) {
        await walk.press(walk.words.repair.close);
        await walk.press(walk.words.book.back(19));
        await walk.press(/^DNAF/);
        await walk.open(/4\.1 .*3 (textos|different)/);
        await walk.press(walk.words.repair.actions.texts);
        await walk.reads(walk.words.repair.texts.choose);
      },
    },
    {
      name: "one cell",
      async reach(walk) {
        await leave(walk);
        await walk.press(walk.words.book.back(19));
        await walk.press(/^DNJ/);
        await walk.open(/3\.1\.3\./);
        await walk.press(walk.words.repair.actions.fixCell("F7"));
        await walk.button(walk.words.repair.apply).waitFor();
      },
    },
    {
      name: "the cell has changed meanwhile",
      async reach(walk) {
        await walk.standin.book((book) => {
          const { id } = book.sheets().find(({ name }) => name === "DNJ")!;
          const range = { top: 6, left: 5, bottom: 6, right: 5 };
          book.write(id, range, [[{ value: "9.9.9" }]]);
        });
        await walk.press(walk.words.repair.apply);
        await walk.reads(walk.words.repair.told.stale);
      },
    },
  ],
};

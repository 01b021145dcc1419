import { type Chapter } from "./stateWalk";

export const SETTINGS: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "settings",
      async reach(walk) {
        await walk.press(walk.words.asides.settings);
        await walk.button(walk.words.set.save).waitFor();
      },
    },
    {
      name: "settings, the scheme and the rules",
      async reach(walk) {
        await walk.unfold(walk.words.set.rules.title(0));
        await walk.unfold(walk.words.set.scheme.title(0));
      },
    },
    {
      name: "settings, not saved",
      async reach(walk) {
        await walk.pane.getByLabel(walk.words.set.tolerance.label).fill("0,5");
        await walk.reads(walk.words.set.changed);
      },
    },
    {
      name: "settings, wrong",
      async reach(walk) {
        await walk.pane.getByLabel(walk.words.set.tolerance.label).fill("mucho");
        await walk.press(walk.words.set.save);
        await walk.reads(walk.words.set.tolerance.wrong);
      },
    },
    {
      name: "settings, saved",
      async reach(walk) {
        await walk.pane.getByLabel(walk.words.set.tolerance.label).fill("0,5");
        await walk.press(walk.words.set.save);
        await walk.reads(walk.words.set.saved);
      },
    },
  ],
};

export const HELP: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "help",
      async reach(walk) {
        await walk.press(walk.words.asides.help);
        await walk.reads(walk.words.help.keys.title);
      },
    },
    {
      name: "help, a rule",
      async reach(walk) {
        await walk.pane.locator("main details").first().locator("summary").click();
        await walk.reads(`${walk.words.help.rules.why}:`);
      },
    },
    {
      name: "help, no rule",
      async reach(walk) {
        await walk.pane.getByRole("searchbox").fill("nada de esto");
        await walk.reads(walk.words.help.rules.none);
      },
    },
  ],
};

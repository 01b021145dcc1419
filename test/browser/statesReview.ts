import { ANY, withAny, type Chapter, type Walk } from "./stateWalk";

let letGo: () => Promise<void> = async () => {};

/** Nothing is left of this sheet once its two safe details are mended, as long as nobody compares it with the others. */
const TIDY = "DNBM";

export const FIRST: Chapter = {
  hasItsColors: true,
  states: [
    { name: "tour, 1", reach: (walk) => walk.reads(walk.words.help.tour.steps[0]!) },
    ...[1, 2].map((step) => ({
      name: `tour, ${step + 1}`,
      async reach(walk: Walk) {
        await walk.press(walk.words.help.tour.next);
        await walk.reads(walk.words.help.tour.steps[step]!);
      },
    })),
    {
      name: "before the first review",
      async reach(walk) {
        await walk.press(walk.words.help.tour.done);
        await walk.reads(walk.words.firstRun.title);
      },
    },
    {
      name: "failed",
      async reach(walk) {
        await walk.writeInACell(true);
        await walk.press(walk.words.reviewSheet);
        await walk.reads(walk.words.failures["cell-is-being-edited"]("").what);
        await walk.writeInACell(false);
      },
    },
    {
      name: "failed, the diagnosis",
      async reach(walk) {
        await walk.press(walk.words.diagnosis.ask);
        await walk.reads(walk.words.diagnosed.what);
      },
    },
    {
      name: "all in order",
      async reach(walk) {
        await walk.press(walk.words.dismiss);
        await walk.review(TIDY);
        await walk.press(walk.words.repair.lines.safe(2));
        await walk.press(walk.words.repair.safe.apply(2));
        await walk.reads(walk.words.clean.title);
      },
    },
    {
      name: "all in order, what was not checked",
      reach: (walk) => walk.pane.locator("#panel-review summary").last().click(),
    },
    {
      name: "busy",
      async reach(walk) {
        letGo = await walk.hold(4);
        await walk.press(walk.words.reviewBook);
        await walk.button(walk.words.cancel).waitFor();
      },
    },
  ],
};

export const BOOK: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "the book",
      async reach(walk) {
        await letGo();
        await walk.pane.getByRole("list", { name: walk.words.book.list }).waitFor();
      },
    },
    {
      name: "the book, what was not checked",
      reach: (walk) => walk.pane.locator("#panel-review summary").last().click(),
    },
    {
      name: "everything",
      async reach(walk) {
        await walk.press(withAny(walk.words.book.everything(ANY)));
        await walk.pane.getByRole("tree").waitFor();
      },
    },
    {
      name: "everything, by rule",
      async reach(walk) {
        await walk.press(walk.words.listed.more);
        await walk.pane.getByLabel(walk.words.listed.group).selectOption("rule");
      },
    },
    {
      name: "everything, by area",
      async reach(walk) {
        await walk.pane.getByLabel(walk.words.listed.group).selectOption("area");
        await walk.pane.getByRole("treeitem", { name: /DNAF/ }).first().waitFor();
      },
    },
    {
      name: "everything, without errors",
      reach: (walk) => walk.press(withAny(walk.words.listed.show("error", ANY))),
    },
    {
      name: "everything, nothing found",
      async reach(walk) {
        await walk.pane.getByRole("searchbox").fill("nada de esto");
        await walk.reads(walk.words.listed.none);
      },
    },
  ],
};

export const EXPORT: Chapter = {
  hasItsColors: false,
  states: [
    {
      name: "everything, put into a sheet",
      async reach(walk) {
        await walk.press(walk.words.listed.clear);
        await walk.press(walk.words.listed.export);
        await walk.button(walk.words.listed.go).waitFor();
      },
    },
  ],
};

export const SHEET: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "a sheet",
      async reach(walk) {
        await walk.press(walk.words.book.back(19));
        await walk.press(/^Tarija/);
        await walk.pane.getByRole("tree").waitFor();
      },
    },
    {
      name: "a part of the picture",
      async reach(walk) {
        const picture = walk.pane.getByRole("toolbar", { name: walk.words.picture.parts });
        await picture.locator("[tabindex='0']").focus();
        await walk.standin.page.keyboard.press("ArrowRight");
      },
    },
    {
      name: "how it is read",
      async reach(walk) {
        await walk.press(walk.words.scheme.correct);
        await walk.pane.getByRole("form", { name: walk.words.read.title("Tarija") }).waitFor();
      },
    },
    {
      name: "how it is read, no code",
      async reach(walk) {
        await walk.pane.getByLabel(walk.words.read.parts.operation).fill("hola");
        await walk.press(walk.words.read.save);
        await walk.reads(walk.words.read.noCode("hola"));
      },
    },
    {
      name: "a finding",
      async reach(walk) {
        await walk.press(walk.words.read.cancel);
        await walk.open(/96.?%/);
      },
    },
  ],
};

export const ENDS: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "not marked: the sheet is protected",
      async reach(walk) {
        await walk.change("Oruro", { isProtected: true });
        const cancel = walk.button(walk.words.repair.cancel);
        if (await cancel.isVisible()) await cancel.click();
        await walk.review("Oruro");
        await walk.reads(walk.words.repair.lines.unmarked);
      },
    },
    {
      name: "no plan here",
      async reach(walk) {
        await walk.standin.book((book) => book.activate(book.addSheet("Notas")));
        await walk.press(walk.words.reviewSheet);
        await walk.reads(walk.words.notAPlan.title("Notas", "empty"));
      },
    },
  ],
};

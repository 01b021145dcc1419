import { ANY, withAny, type Chapter, type Walk } from "./stateWalk";

/** Opens a form of the tab, and waits until it is there. */
async function ask(walk: Walk, button: string | RegExp, form: string): Promise<void> {
  await walk.press(button);
  await walk.pane.getByRole("form", { name: form, exact: true }).waitFor();
}

const leave = (walk: Walk) => walk.press(walk.words.edit.cancel);

export const EDIT: Chapter = {
  hasItsColors: true,
  states: [
    {
      name: "editing",
      async reach(walk) {
        await walk.goTo("Tarija", "G9");
        await walk.tab(walk.words.tabs.edit);
        await walk.reads(walk.words.edit.at("Tarija", "G9"));
      },
    },
    {
      name: "inserting",
      reach: (walk) =>
        ask(
          walk,
          walk.words.edit.tools.insertTask,
          walk.words.edit.confirm.title({ kind: "insert", level: "task" })
        ),
    },
    {
      name: "protected",
      async reach(walk) {
        await walk.change("Tarija", { isProtected: true });
        await walk.press(walk.words.edit.confirm.does.insert);
        await walk.reads(walk.words.failures["sheet-is-protected"]("Tarija").what);
        await walk.change("Tarija", { isProtected: false });
      },
    },
    {
      name: "inserted",
      async reach(walk) {
        await walk.press(walk.words.dismiss);
        await walk.press(walk.words.edit.confirm.does.insert);
        await walk.reads(walk.words.edit.done({ kind: "insert", level: "task" }, "3.1.5"));
      },
    },
  ],
};

export const FORMS: Chapter = {
  hasItsColors: false,
  states: [
    {
      name: "deleting",
      async reach(walk) {
        await walk.press(/^(Eliminar la tarea|Delete)/);
        await walk.button(walk.words.edit.confirm.does.remove).waitFor();
      },
    },
    {
      name: "inserting what has no code yet",
      async reach(walk) {
        await leave(walk);
        await walk.standin.book((book) => {
          const { id } = book.sheets().find(({ name }) => name === "UNAR")!;
          const codes = { top: 4, left: 5, bottom: 8, right: 5 };
          book.write(id, codes, Array(5).fill([{ value: null }]));
        });
        await walk.goTo("UNAR", "G6");
        await walk.reads(walk.words.edit.at("UNAR", "G6"));
        await ask(walk, walk.words.edit.tools.insertTask, walk.words.edit.text.title("task"));
      },
    },
    {
      name: "renumbering",
      async reach(walk) {
        await leave(walk);
        await walk.goTo("Tarija", "G9");
        await walk.reads(walk.words.edit.at("Tarija", "G9"));
        await ask(walk, walk.words.edit.tools.renumber, walk.words.edit.codes.title);
      },
    },
    {
      name: "a new sheet",
      async reach(walk) {
        await leave(walk);
        await ask(walk, walk.words.edit.tools.newSheet, walk.words.edit.newSheet.title);
      },
    },
    {
      name: "a new sheet, wrong",
      async reach(walk) {
        await walk.press(walk.words.edit.newSheet.does);
        await walk.reads(walk.words.edit.newSheet.noArea);
      },
    },
    {
      name: "next year",
      async reach(walk) {
        await leave(walk);
        await ask(walk, walk.words.edit.tools.nextYear, walk.words.edit.nextYear.title);
        await walk.reads(withAny(walk.words.edit.nextYear.texts(ANY)));
      },
    },
    {
      name: "the sheet is gone",
      async reach(walk) {
        await walk.standin.book((book) => {
          book.deleteSheet(book.sheets().find(({ name }) => name === "Tarija")!.id);
        });
        await walk.press(walk.words.edit.nextYear.does(1));
        await walk.pane.getByRole("alert").waitFor();
      },
    },
    {
      name: "editing where no plan is",
      async reach(walk) {
        await walk.press(walk.words.dismiss);
        await leave(walk);
        await walk.goTo("Notas", "B2");
        await walk.reads(walk.words.edit.where.noPlan);
      },
    },
  ],
};

import type { Frame, Locator } from "playwright-core";
import { es as diagnosisEs } from "../../src/taskpane/diagnosis/words.es";
import { en as diagnosisEn } from "../../src/taskpane/diagnosis/words.en";
import { es as editEs } from "../../src/taskpane/edit/words.es";
import { en as editEn } from "../../src/taskpane/edit/words.en";
import { es as helpEs } from "../../src/taskpane/help/words.es";
import { en as helpEn } from "../../src/taskpane/help/words.en";
import { es as listEs } from "../../src/taskpane/list/words.es";
import { en as listEn } from "../../src/taskpane/list/words.en";
import { es as pictureEs } from "../../src/taskpane/picture/words.es";
import { en as pictureEn } from "../../src/taskpane/picture/words.en";
import { es as receptionEs } from "../../src/taskpane/reception/words.es";
import { en as receptionEn } from "../../src/taskpane/reception/words.en";
import { es as repairEs } from "../../src/taskpane/repair/words.es";
import { en as repairEn } from "../../src/taskpane/repair/words.en";
import { SCHEME_WORDS } from "../../src/taskpane/schemeWords";
import { es as settingsEs } from "../../src/taskpane/settings/words.es";
import { en as settingsEn } from "../../src/taskpane/settings/words.en";
import { es as paneEs } from "../../src/taskpane/words.es";
import { en as paneEn } from "../../src/taskpane/words.en";
import { parseA1 } from "../../src/sheet/cell";
import type { Language } from "../../src/standin/pageWords";
import type { Standin } from "./standinPage";

/** Everything the pane says, so that one walk goes through it in either language. */
const WORDS = {
  es: {
    ...paneEs,
    diagnosed: diagnosisEs,
    edit: editEs,
    help: helpEs,
    listed: listEs,
    picture: pictureEs,
    received: receptionEs,
    repair: repairEs,
    read: SCHEME_WORDS.es,
    set: settingsEs,
  },
  en: {
    ...paneEn,
    diagnosed: diagnosisEn,
    edit: editEn,
    help: helpEn,
    listed: listEn,
    picture: pictureEn,
    received: receptionEn,
    repair: repairEn,
    read: SCHEME_WORDS.en,
    set: settingsEn,
  },
} as const;

/** Stands for a number that the walk does not know. */
export const ANY = 987;

/** What the pane says with whatever number stands where ANY was given. */
export const withAny = (said: string): RegExp =>
  new RegExp(
    said
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("\u00a0", "\\s")
      .replace(String(ANY), "[\\d.,]+")
  );

/** Somebody who goes through the pane with the mouse, and reads what it says. */
export class Walk {
  readonly words: (typeof WORDS)[Language];

  constructor(
    readonly standin: Standin,
    readonly language: Language
  ) {
    this.words = WORDS[language];
  }

  get pane(): Frame {
    return this.standin.pane();
  }

  /** A button or a link, by its whole name or by a part of it. */
  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: true }).first();
  }

  press(name: string | RegExp): Promise<void> {
    return this.button(name).click();
  }

  /** Waits until the pane says it. */
  reads(text: string | RegExp): Promise<void> {
    return this.pane.getByText(text).first().waitFor();
  }

  /** Opens what is folded behind a title. */
  unfold(title: string): Promise<void> {
    return this.pane.locator("summary", { hasText: title }).click();
  }

  /** Presses a finding of the list by a part of what it says. */
  async open(finding: RegExp): Promise<void> {
    await this.pane.getByRole("treeitem", { name: finding }).first().click();
    await this.pane.getByRole("region", { name: this.words.findings.detail }).waitFor();
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  /** Brings a sheet to the front, and a cell of it if one is named. */
  async goTo(sheet: string, cell?: string): Promise<void> {
    const at = cell === undefined ? null : parseA1(cell);
    await this.standin.book(
      (book, { name, place }) => {
        book.activate(book.sheets().find((one) => one.name === name)!.id);
        if (!place) return;
        const { row, column } = place;
        book.select([{ top: row, left: column, bottom: row, right: column }]);
      },
      { name: sheet, place: at }
    );
  }

  /** Reviews a sheet of the open book. */
  async review(sheet: string): Promise<void> {
    await this.goTo(sheet);
    await this.press(this.words.reviewSheet);
    const told = this.words.notice.sheetReviewed(sheet, { error: 0, warning: 0, hint: 0 });
    const [before = ""] = told.split(":");
    await this.pane.getByRole("status").filter({ hasText: before }).waitFor({ state: "attached" });
  }

  change(sheet: string, change: { readonly isProtected: boolean }): Promise<void> {
    return this.standin.book(
      (book, { name, changes }) => {
        book.changeSheet(book.sheets().find((one) => one.name === name)!.id, changes);
      },
      { name: sheet, changes: change }
    );
  }

  /** As in Excel while somebody writes in a cell. */
  async writeInACell(isEditing: boolean): Promise<void> {
    await this.standin.page.evaluate((is) => {
      window.standin!.office.host.isEditing = is;
    }, isEditing);
  }

  /** From the so many-th batch on Excel does not answer, until it is let go. */
  async hold(after: number): Promise<() => Promise<void>> {
    await this.standin.page.evaluate((count) => {
      const { host } = window.standin!.office;
      const execute = host.execute.bind(host);
      let left = count;
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      host.execute = async (...batch) => {
        left -= 1;
        if (left < 0) await held;
        return execute(...batch);
      };
      Reflect.set(window, "letGo", () => {
        host.execute = execute;
        letGo();
      });
    }, after);
    return () => this.standin.page.evaluate(() => (Reflect.get(window, "letGo") as () => void)());
  }
}

/** One look of the pane, and the way to it from the one before. */
export interface State {
  readonly name: string;
  readonly reach: (walk: Walk) => Promise<void>;
}

/** States that follow one another. Those that bring no colour of their own are looked at once in each language and each theme. */
export interface Chapter {
  readonly hasItsColors: boolean;
  readonly states: readonly State[];
}

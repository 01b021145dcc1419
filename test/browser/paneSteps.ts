import type { Frame, Page } from "playwright-core";
import type { Standin } from "./standinPage";

/** Presses a button of the pane. */
export const press = (pane: Frame, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).click();

/** Reviews the national book of the page. */
export async function reviewBook(standin: Standin): Promise<Frame> {
  const pane = standin.pane();
  await press(pane, "Revisar libro");
  await pane.getByText("19 áreas · 18 suman").waitFor();
  await pane.getByRole("list", { name: "Áreas del libro" }).waitFor();
  return pane;
}

/** Makes the pane as narrow as Excel can, with the keys of its handle. */
export async function narrow(page: Page): Promise<void> {
  await page.getByRole("separator").focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
  expect(await page.locator("aside.pane").evaluate((pane) => pane.clientWidth)).toBeLessThan(322);
}

/** Elements that reach beyond the pane, and buttons whose words do not fit. */
export const tooWide = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>("#root *")]
      .filter((element) => {
        const { right, left, width: own } = element.getBoundingClientRect();
        if (own <= 1) return false;
        const isCut = element.tagName === "BUTTON" && element.scrollWidth > element.clientWidth + 1;
        return right > width + 1 || left < -1 || isCut;
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`);
  });

/** Loads the pane anew, as Excel does when it is closed and opened; what was in front before is gone when it resolves. */
export async function reloadPane(pane: Frame): Promise<void> {
  await pane.evaluate(() => {
    document.title = "gone";
    window.location.reload();
  });
  await pane.waitForFunction(() => document.title !== "gone");
}

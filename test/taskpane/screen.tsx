import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** The size of a narrow pane: jsdom lays nothing out, so every element says it is as large as this. */
const SIZE = { width: 320, height: 400 };

class ResizeObserverWithoutLayout {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

let root: Root | null = null;

/** Shows something in an empty page, in a browser that lays nothing out. */
export async function show(content: ReactNode): Promise<void> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  globalThis.ResizeObserver = ResizeObserverWithoutLayout;
  Element.prototype.scrollIntoView = () => undefined;
  for (const [name, value] of [
    ["clientWidth", SIZE.width],
    ["clientHeight", SIZE.height],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
  document.body.innerHTML = '<div id="root"></div>';
  // The planner is in the pane. Here a page without a focused element would say that it has not the focus; browsers do not.
  document.hasFocus = () => true;
  root = createRoot(document.getElementById("root")!);
  await act(async () => root!.render(content));
}

/** Takes everything off the page. */
export async function clear(): Promise<void> {
  await act(async () => root?.unmount());
  root = null;
}

/** Does something and waits until the page has come to rest: reviews let the page paint between two sheets. */
export async function settle(work: () => unknown = () => undefined): Promise<void> {
  await act(async () => {
    await work();
    for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setTimeout(resolve));
  });
}

const all = (selector: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(selector),
];

/** What an element is called: its label, or what it says. */
const nameOf = (element: HTMLElement): string =>
  element.getAttribute("aria-label") ?? element.textContent ?? "";

/** The one element of a role with that name; fails when there is none. */
export function find(role: string, name?: string | RegExp): HTMLElement {
  const native = { button: "button:not([role])", heading: "h2", checkbox: "input[type=checkbox]" }[
    role
  ];
  const found = all(`[role="${role}"]${native ? `, ${native}` : ""}`).filter(
    (element) =>
      name === undefined ||
      (typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element)))
  );
  if (!found[0]) {
    throw new Error(`No ${role} ${String(name)} in: ${document.body.textContent}`);
  }
  return found[0];
}

/** As a browser does, a button that is pressed has the focus. */
export const press = (name: string | RegExp): Promise<void> =>
  settle(() => {
    const button = find("button", name);
    button.focus();
    button.click();
  });

export const key = (on: HTMLElement, name: string): Promise<void> =>
  settle(() =>
    on.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }))
  );

export const text = (): string => document.getElementById("root")!.textContent ?? "";

export const rows = (): HTMLElement[] => all('[role="treeitem"]');

/** The row the keyboard stands on. */
export function currentRow(): HTMLElement | null {
  const id = find("tree").getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id);
}

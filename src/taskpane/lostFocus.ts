/**
 * As the ref of an element: it takes the focus up where it was lost, because the element that had it is gone. Does nothing
 * while the planner is in the sheet: the pane never takes the keyboard away from Excel.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  if (document.hasFocus() && document.activeElement === document.body) element?.focus();
}

const KEPT_AS = "poa-tour";

/** Whether whoever sits here has been shown around. Where the browser keeps nothing for us they are not shown around each time anew. */
export function wasShownAround(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== null;
  } catch {
    return true;
  }
}

export function rememberShownAround(): void {
  try {
    localStorage.setItem(KEPT_AS, "1");
  } catch {
    // Then it was never shown.
  }
}

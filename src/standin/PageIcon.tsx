const PATHS = {
  undo: "M4 6h6.5a3.5 3.5 0 0 1 0 7H7M4 6l3-3M4 6l3 3",
  redo: "M12 6H5.5a3.5 3.5 0 0 0 0 7H9M12 6 9 3M12 6 9 9",
  open: "M2 12.5v-9h4l1.5 2H13V7M2 12.5 4.2 7H15l-2.2 5.5Z",
  save: "M3 2.5h8L13.5 5v8.5h-11v-11ZM5 2.5V6h5V2.5M5 13.5V9h6v4.5",
  close: "m4 4 8 8M12 4l-8 8",
  sheet: "M2.5 2.5h11v11h-11ZM2.5 6h11M2.5 9.7h11M6.3 2.5v11",
} as const;

/** A line drawing of 16 × 16 in the colour of the text around it; it says nothing to a screen reader. */
export function PageIcon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

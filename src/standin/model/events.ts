/** The numbers under which the client listens, by the name in `_Register…Event`. */
export const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
} as const;

export const COLLECTION_EVENTS = {
  ...SHEET_EVENTS,
  Added: 13,
  Deleted: 15,
  NameChanged: 25,
} as const;

/** Who events of collections and of the workbook are addressed to; those of a sheet go to its id. */
export const WORKBOOK_TARGET = "Workbook";

/** What XML cannot hold, or would not give back as it was: control characters, halves of a character, carriage returns. */
const UNWRITABLE = "[\\0-\\x08\\x0b-\\x1f\\u{d800}-\\u{dfff}\\ufffe\\uffff]";

/** "_x0041_" in a file means "A"; so may "_x0041" before a character that is itself written so. */
const LOOKS_ESCAPED = new RegExp(`_(?=x[0-9a-f]{4}(?:_|${UNWRITABLE}))`, "giu");
const ALL_UNWRITABLE = new RegExp(UNWRITABLE, "gu");

/** The text as files spell it, so that it comes back letter by letter. */
export const fileText = (text: string): string =>
  text.replace(LOOKS_ESCAPED, "_x005F_").replace(ALL_UNWRITABLE, (letter) => {
    return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });

/** The text that such a spelling stands for. */
export const shownText = (inFile: string): string =>
  inFile.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16))
  );

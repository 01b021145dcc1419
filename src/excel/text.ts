import { isTakenForSomethingElse } from "../sheet/typed";

/** What to write so that the cell holds exactly the text: Excel swallows one apostrophe at the beginning and takes the rest as it is. */
export const asText = (text: string): string => (isTakenForSomethingElse(text) ? `'${text}` : text);

/** The add-in and its version, as package.json has them; a test compares. */
export const ADDIN = { name: "poa-addin", version: "0.1.0" } as const;

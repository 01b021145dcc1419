/** The font of a book that names none. */
const SHEET_FONT = "Calibri";

/** What may stand in for it, with the size at which capitals and small letters run as wide as in Calibri. */
const REGULAR = { weight: "400", size: "90%", names: ["Liberation Sans", "Arial", "Open Sans"] };
const BOLD = {
  weight: "700",
  size: "83%",
  names: ["Liberation Sans Bold", "Arial Bold", "Open Sans Bold", "Open Sans"],
};

/** A font of this computer by its name; null when there is none. `document.fonts.check` says yes to names nobody knows. */
async function localFont(
  name: string,
  how: FontFaceDescriptors & { sizeAdjust?: string } = {}
): Promise<FontFace | null> {
  try {
    return await new FontFace(SHEET_FONT, `local("${name}")`, how).load();
  } catch {
    return null;
  }
}

/**
 * Where Calibri is missing, something made as narrow takes its name, so that lines break and columns fill as they do in Excel.
 * Carlito was drawn for that; other fonts are set smaller.
 */
export async function standInForCalibri(): Promise<void> {
  if (await localFont(SHEET_FONT)) return;
  for (const { weight, size, names } of [REGULAR, BOLD]) {
    const alike = await localFont(weight === "700" ? "Carlito Bold" : "Carlito", { weight });
    let found = alike;
    for (const name of names) found ??= await localFont(name, { weight, sizeAdjust: size });
    if (found) document.fonts.add(found);
  }
}

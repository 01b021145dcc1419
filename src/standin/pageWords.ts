/** Languages the page speaks; the same two the add-in does. */
export type Language = "es" | "en";

/** How Office tells Excel's display language. */
export const LOCALES: Readonly<Record<Language, string>> = { es: "es-ES", en: "en-US" };

export type ThemeName = "light" | "dark" | "contrast";

const es = {
  title: "Hoja de pruebas",
  about:
    "Esta página hace de Excel para probar el complemento; los libros no salen de este equipo.",
  sampleOrigin: "Reconstruido a partir del POA 2021 publicado por el SEGIP",
  untitled: "Libro1.xlsx",
  newBook: (number: number) => `Libro${number}.xlsx`,
  newBookWaits: (name: string) =>
    `El complemento creó «${name}», pero el navegador no dejó abrirlo en otra ventana.`,
  openNewBook: "Abrirlo",
  firstSheet: "Hoja1",
  unsaved: "con cambios sin guardar",
  undo: "Deshacer",
  redo: "Rehacer",
  open: "Abrir…",
  save: "Guardar",
  language: "Idioma",
  theme: "Tema",
  themes: { light: "Claro", dark: "Oscuro", contrast: "Contraste alto" },
  ribbon: "Botones del complemento",
  sheet: "Hoja de cálculo",
  pane: "Panel del complemento",
  resizePane: "Ancho del panel",
  closePane: "Cerrar el panel",
  closeNotice: "Cerrar el aviso",
  opening: (name: string) => `Abriendo «${name}»…`,
  drop: "Suelte aquí un libro de Excel (.xlsx) para abrirlo",
  askTitle: (name: string) => `«${name}» tiene cambios sin guardar`,
  askBody: (next: string) => `Si abre «${next}» sin guardarlos, se pierden.`,
  askSave: "Guardar y abrir",
  askDiscard: "Abrir sin guardar",
  askCancel: "Cancelar",
  notOpened: (name: string, reason: string) => `No se abrió «${name}»: ${reason}`,
  oneFile: "Abra los libros de uno en uno.",
  notSaved: (reason: string) => `El libro no se pudo guardar: ${reason}`,
  commandFailed: (label: string, reason: string) => `El botón «${label}» no funcionó: ${reason}`,
  pageChanged: "La hoja de pruebas tiene una versión nueva; guarde su libro y recargue la página.",
};

/** Every word of the page in one language. */
export type PageWords = typeof es;

const en: PageWords = {
  title: "Test sheet",
  about: "This page plays Excel so that the add-in can be tried; no book leaves this computer.",
  sampleOrigin: "Rebuilt from the 2021 POA that SEGIP published",
  untitled: "Book1.xlsx",
  newBook: (number) => `Book${number}.xlsx`,
  newBookWaits: (name) =>
    `The add-in made “${name}”, but the browser did not let it open in another window.`,
  openNewBook: "Open it",
  firstSheet: "Sheet1",
  unsaved: "with unsaved changes",
  undo: "Undo",
  redo: "Redo",
  open: "Open…",
  save: "Save",
  language: "Language",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  ribbon: "Buttons of the add-in",
  sheet: "Spreadsheet",
  pane: "Pane of the add-in",
  resizePane: "Width of the pane",
  closePane: "Close the pane",
  closeNotice: "Close the notice",
  opening: (name) => `Opening “${name}”…`,
  drop: "Drop an Excel workbook (.xlsx) here to open it",
  askTitle: (name) => `“${name}” has unsaved changes`,
  askBody: (next) => `They are lost if you open “${next}” without saving.`,
  askSave: "Save and open",
  askDiscard: "Open without saving",
  askCancel: "Cancel",
  notOpened: (name, reason) => `“${name}” was not opened: ${reason}`,
  oneFile: "Open one book at a time.",
  notSaved: (reason) => `The book could not be saved: ${reason}`,
  commandFailed: (label, reason) => `The button “${label}” did not work: ${reason}`,
  pageChanged: "The test sheet has a new version; save your book and reload the page.",
};

export const WORDS: Readonly<Record<Language, PageWords>> = { es, en };

/**
 * The pictures of docs/images. `name` is the file's, `play` brings the page to the moment worth showing, `only` takes a part
 * of the page, `scale` draws it sharper; the rest says how the page is opened. The pane shows its first steps only where it is
 * somebody's `firstTime`. `open` opens the page anew over a sample, "" for
 * an empty book, and answers with its pane.
 */
import {
  nineteen,
  nineteenWide,
  notTaken,
  note,
  oneAreaOpen,
  oneMissing,
  reading,
  readyToWrite,
  tomorrow,
  twoVersions,
  written,
} from "./sceneReception.mjs";
import {
  aRule,
  allInOrder,
  aside,
  busy,
  byRule,
  changesMade,
  checkBook,
  checkTarija,
  crowd,
  edit,
  editWith,
  english,
  failed,
  fixOne,
  howItIsRead,
  ignoreOne,
  ignored,
  noPlan,
  officialText,
  otherYears,
  planPicture,
  safeOnes,
  search,
  showFinding,
  typed,
  unsaved,
  whyNot100,
} from "./sceneReview.mjs";
import { openTab, pressRibbon } from "./sceneSteps.mjs";

/** The pane alone, drawn sharp: a step of the guide. */
const PANE = { only: ".pane", scale: 2, height: 760 };
const EMPTY = { sample: "" };
const BOOK = { ...EMPTY, width: 1560, height: 860 };

export const SCENES = [
  { name: "inicio", firstTime: true },
  { name: "inicio-en-ingles", language: "en", firstTime: true },
  { name: "hoja-revisada", play: checkTarija },
  { name: "hoja-revisada-oscuro", theme: "dark", play: checkTarija },
  { name: "hoja-revisada-contraste", theme: "contrast", play: checkTarija },
  { name: "panel-hoja", ...PANE, play: (at) => showFinding(at, /suman 96/) },
  { name: "hoja-revisada-en-ingles", language: "en", play: english },
  { name: "imagen-del-plan", play: planPicture },
  { name: "como-se-lee", ...PANE, play: howItIsRead },
  { name: "libro-revisado", play: checkBook },
  { name: "lista-por-regla", ...PANE, play: byRule },
  { name: "multitud", play: crowd },
  { name: "todo-en-orden", ...PANE, play: allInOrder },
  { name: "ocupado", ...PANE, play: busy },
  { name: "error", ...PANE, play: failed },
  { name: "hoja-sin-poa", ...PANE, play: noPlan },
  { name: "libro-vacio", ...EMPTY, play: ({ page }) => pressRibbon(page, "Poa.CheckSheet") },

  { name: "buscar", ...PANE, play: search },
  { name: "al-escribir", play: typed },
  { name: "ajustes", ...PANE, play: ({ pane }) => aside(pane, "Ajustes") },
  { name: "ajustes-esquema", ...PANE, play: unsaved },
  { name: "ayuda", ...PANE, play: ({ pane }) => aside(pane, "Ayuda") },
  { name: "ayuda-regla", ...PANE, play: aRule },

  { name: "corregir-celda", ...PANE, play: fixOne },
  { name: "corregir-seguros", ...PANE, play: safeOnes },
  { name: "corregir-100", ...PANE, play: whyNot100 },
  { name: "corregir-ignorar", ...PANE, play: ignoreOne },
  { name: "corregir-ignoradas", ...PANE, play: ignored },
  { name: "corregir-plazos", ...PANE, play: otherYears },
  { name: "corregir-texto-oficial", ...PANE, play: officialText },
  { name: "corregir-deshacer", ...PANE, play: changesMade },

  { name: "editar", play: edit },
  { name: "editar-insertar", ...PANE, play: editWith("Insertar tarea", "Insertar tarea") },
  { name: "editar-renumerar", ...PANE, play: editWith("Renumerar…", "Renumerar") },
  { name: "editar-hoja", ...PANE, play: editWith("Nueva hoja de POA…", "Nueva hoja de POA") },
  {
    name: "editar-gestion",
    ...PANE,
    play: editWith("POA de la gestión siguiente…", "POA de la gestión siguiente"),
  },

  { name: "recibir", ...PANE, ...EMPTY, play: ({ pane }) => openTab(pane, "Consolidar") },
  { name: "recibir-leyendo", ...PANE, ...EMPTY, play: reading },
  { name: "recibir-detenido", ...PANE, ...EMPTY, play: nineteen },
  { name: "recibir-ancho", ...EMPTY, play: nineteenWide },
  { name: "recibir-area", ...PANE, ...EMPTY, play: oneAreaOpen },
  { name: "recibir-falta", ...PANE, ...EMPTY, play: oneMissing },
  { name: "recibir-no-entran", ...PANE, ...EMPTY, play: notTaken },
  { name: "recibir-versiones", ...PANE, ...EMPTY, play: twoVersions },
  { name: "recibir-observaciones", ...EMPTY, play: note },
  { name: "recibir-listo", ...PANE, ...EMPTY, play: readyToWrite },
  { name: "recibir-otro-dia", ...PANE, ...EMPTY, play: tomorrow },
  { name: "nacional-resumen", ...BOOK, play: written("Resumen") },
  { name: "nacional-tabla", ...BOOK, play: written("POA Nacional") },
];

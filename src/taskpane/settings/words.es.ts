import type { NoSettings } from "../../poa/settingsFile";

/** The settings, in Spanish. */
export const es = {
  title: "Ajustes",
  about:
    "Quedan guardados dentro de este libro, sin cambiar sus hojas: quien reciba el libro los recibe también. El idioma es solo suyo.",
  back: "Volver",
  loading: "Leyendo los ajustes…",
  scheme: {
    title: (changed: number) =>
      changed === 0
        ? "Numeración de los códigos"
        : `Numeración de los códigos: ${changed === 1 ? "1 elegida" : `${changed} elegidas`}`,
    about: "Vale para todas las hojas del libro que no tengan una corrección propia.",
    learned: "como indique cada hoja",
  },
  tolerance: {
    label: "Diferencia que se acepta, en puntos",
    about: "0,01 acepta 99,99 y 100,01.",
    wrong: "Escriba un número de 0 a 100, por ejemplo 0,01.",
  },
  live: {
    title: "Mientras usted escribe",
    on: "La lista sigue lo que escribe",
    onAbout: "Solo lee: Deshacer sigue siendo suyo.",
    marks: "Las marcas también (marcar al escribir)",
    marksAbout: "Cada marca que aparece o se va es un paso más de Deshacer.",
  },
  notes: {
    title: "Notas en las celdas",
    on: "Al marcar, poner una nota con lo que está mal y qué hacer",
    about: "Así lo dice también el libro enviado o impreso. Las notas de usted no se tocan.",
    none: "Este Excel no deja poner notas: se marca sin ellas.",
  },
  rules: {
    title: (changed: number) =>
      changed === 0 ? "Reglas" : `Reglas: ${changed === 1 ? "1 cambiada" : `${changed} cambiadas`}`,
    about: "Una regla que no se revisa se dice en «Qué no se revisó».",
    off: "No revisar",
    usual: (severity: string) => `${severity} (lo usual)`,
    reset: "Volver a lo usual",
  },
  areas: {
    label: "Áreas que se esperan, una por línea",
    about: "Al reunir los planes se dice cuáles faltan.",
  },
  language: {
    label: "Idioma del panel",
    excel: "el de Excel",
    es: "Español",
    en: "English",
    about: "Vale para usted en este equipo, no para el libro.",
  },
  save: "Guardar",
  saving: "Guardando…",
  saved: "Ajustes guardados en el libro.",
  savedOnly: "Guardado, pero no se pudo revisar de nuevo.",
  changed: "Hay cambios sin guardar.",
  restore: "Descartar",
  share: {
    title: "Los mismos ajustes para todas las áreas",
    about: "Guárdelos en un archivo y envíelo; cada área lo importa en su libro.",
    export: "Exportar ajustes",
    import: "Importar ajustes…",
    file: "ajustes-poa.json",
    exported: "Se guardó el archivo «ajustes-poa.json» en Descargas.",
    imported: "Ajustes leídos. Mírelos y pulse Guardar.",
  },
  refused: {
    "no-json": "Ese archivo no es de ajustes: no se puede leer como JSON. No se cambió nada.",
    "something-else":
      "Ese archivo es de otra cosa: los ajustes se obtienen con «Exportar ajustes». No se cambió nada.",
    newer: "Esos ajustes son de una versión más nueva del complemento. Actualícelo y reintente.",
  } satisfies Record<NoSettings, string>,
};

export type SettingsWords = typeof es;

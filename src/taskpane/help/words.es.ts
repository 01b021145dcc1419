/** The help and the tour, in Spanish. */
export const es = {
  title: "Ayuda",
  back: "Volver",
  does: [
    "«Revisar hoja» y «Revisar libro» leen el POA y marcan en su celda lo que conviene mirar. Nada de lo que usted escribió cambia.",
    "Mientras usted escribe, la lista y la suma se ponen al día; las marcas cambian cuando usted revisa.",
    "«Editar» inserta, mueve, elimina y renumera donde usted está en la hoja. «Consolidar» recibe los libros de las áreas y los reúne en el libro nacional.",
    "Todo se hace en su equipo: ningún dato sale de él.",
  ],
  keys: {
    title: "Con el teclado",
    lines: [
      ["F8 · Mayús+F8", "observación siguiente · anterior"],
      ["↑ ↓ Intro", "recorrer la lista · ir a la celda"],
      ["← →", "cerrar · abrir un grupo"],
      ["Esc", "volver, o borrar la búsqueda"],
    ],
  },
  rules: {
    title: (count: number) => `Las ${count} reglas`,
    about: "Cada una con un ejemplo y por qué importa. Se cambian en Ajustes.",
    search: "Buscar una regla",
    example: "Por ejemplo",
    why: "Por qué importa",
    fix: "Corrección que se ofrece",
    none: "Ninguna regla coincide.",
  },
  tour: {
    label: "Primeros pasos",
    at: (step: number, of: number) => `${step} de ${of}`,
    steps: [
      "Abra la hoja de su POA y pulse «Revisar hoja». No cambia nada de lo que escribió.",
      "Pulse una observación y Excel va a su celda. F8 lleva a la siguiente.",
      "Corrija en la celda o acepte la corrección que se ofrece: la lista y la suma le siguen.",
    ],
    next: "Continuar",
    skip: "Omitir",
    done: "Listo",
  },
};

export type HelpWords = typeof es;

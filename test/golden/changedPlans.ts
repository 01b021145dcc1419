import { sketch, type Sketch } from "../poa/sketch";

/** An area's plan as the earlier national book has it, and as it is now. */
interface Versions {
  readonly before: Sketch | null;
  readonly after: Sketch | null;
}

const headed = ({ grid, ...rest }: Sketch, area: string): Sketch => ({
  ...rest,
  grid: {
    ...grid,
    values: grid.values.map((row) =>
      row.map((value) => (value === "DIRECCIÓN NACIONAL DE BIBLIOTECAS" ? area : value))
    ),
  },
});

/** Operations carry the weights; every text and code changes somewhere. */
const MUSEUMS: Versions = {
  before: sketch`
    4.1 | Abrir los museos  | DNM 1 | Montar muestras   | 40% | 4.1.1 | Elegir las piezas
    "   | "                 | "     | "                 | "   | 4.1.2 | Imprimir los rótulos de las salas
    "   | "                 | DNM 2 | Guiar visitas     | 30% | 4.1.3 | Formar a los guías
    "   | "                 | DNM 3 | Vigilar las salas | 20% | 4.1.4 | Contratar guardias
    4.2 | Cuidar las piezas | DNM 4 | Restaurar         | 10% | 4.2.1 | Limpiar las vasijas
  `,
  after: sketch`
    4.1 | Abrir los museos al público | DNM 1 | Montar dos muestras | 45%   | 4.1.1 | Elegir las piezas
    "   | "                           | "     | "                   | "     | 4.1.2 | Imprimir los rótulos de todas las salas
    "   | "                           | DNM 5 | Guiar visitas       | 30%   | 4.1.3 | Formar a los guías
    "   | "                           | DNM 6 | Difundir            | 2.5%  | 4.1.5 | Imprimir afiches
    4.3 | Cuidar las piezas           | DNM 4 | Restaurar           | 10%   | 4.3.1 | Limpiar las vasijas
  `,
};

/** Tasks carry the weights; parts come and go, and tasks leave their operations. */
const THEATRES: Versions = {
  before: sketch`
    5.1 | Llevar teatro  | DNT 1 | Hacer giras      | 50% | 5.1.1 | Elegir las obras
    "   | "              | "     | "                | 10% | 5.1.2 | Alquilar el bus
    "   | "              | DNT 2 | Formar actores   | 30% | 5.1.3 | Dar talleres
    "   | "              | "     | "                |     | 5.1.4 | Imprimir diplomas
    5.2 | Cuidar la sala | DNT 3 | Pintar la sala   |     |       |
    "   | "              | DNT 4 | Cerrar el sótano | 10% |       |
    5.4 | Ganar públicos |       |                  |     |       |
  `,
  after: sketch`
    5.1 | Llevar teatro                   |       |                 | 20% | 5.1.2 | Alquilar el bus
    "   | "                               |       |                 | 5%  | 5.1.9 | Pagar viáticos
    "   | "                               | DNT 1 | Hacer giras     | 40% | 5.1.1 | Elegir las obras
    "   | "                               | "     | "               | 5%  | 5.1.4 | Imprimir diplomas
    "   | "                               | DNT 2 | Formar actores  |     | 5.1.3 | Dar talleres
    5.2 | Cuidar la sala                  | DNT 3 | Pintar la sala  | 15% | 5.2.1 | Comprar pintura
    "   | "                               | DNT 5 | Vender entradas | 15% |       |
    5.3 | Escribir la historia del teatro |       |                 |     |       |
    5.4 | Ganar públicos                  | DNT 6 | Ir a escuelas   |     | 5.4.1 | Visitar diez escuelas
  `,
};

/** Operations go to other actions, a task gets an operation, and there is more weight than before. */
export const CINEMA: readonly [before: Sketch, after: Sketch] = [
  sketch`
    9.1 | Hacer cine   |       |                    | 20% | T-1 | Escribir guiones
    "   | "            | DNC 1 | Filmar             | 30% | T-2 | Comprar cámaras
    9.2 | Mostrar cine | DNC 2 | Abrir salas        | 20% | T-3 | Pintar las salas
    "   | "            | DNC 3 | Invitar al público | 10% |     |
    "   | "            | DNC 4 | Traducir           | 10% | T-4 | Traducir películas
  `,
  sketch`
    9.1 | Hacer cine   | DNC 1 | Filmar             | 30% | T-1 | Escribir guiones
    "   | "            | "     | "                  | "   | T-2 | Comprar cámaras
    "   | "            | DNC 2 | Abrir salas        | 30% | T-3 | Pintar las salas
    "   | "            | DNC 3 | Invitar al público | 10% |     |
    9.2 | Mostrar cine | DNC 4 | Traducir           | 10% | T-4 | Traducir películas
  `,
];

const DANCE = sketch`
  6.1 | Bailar | DND 1 | Montar un ballet | 100% | 6.1.1 | Ensayar
`;

const MUSIC = sketch`
  7.1 | Tocar | DNU 1 | Formar una orquesta | 50% | 7.1.1 | Comprar violines
  "   | "     | DNU 2 | Dar conciertos      | 40% | 7.1.2 | Imprimir programas
`;

const PUPPETS = sketch`
  8.1 | Jugar | DNI 1 | Hacer títeres | 100% | 8.1.1 | Coser títeres
`;

/** The areas of the two national books, by their names: the puppets' sheet of the earlier one has been edited since. */
export const CHANGED: ReadonlyMap<string, Versions> = new Map(
  Object.entries({
    "DIRECCIÓN DE MUSEOS": MUSEUMS,
    "DIRECCIÓN DE TEATROS": THEATRES,
    "DIRECCIÓN DE DANZA": { before: null, after: DANCE },
    "DIRECCIÓN DE MÚSICA": { before: MUSIC, after: null },
    "DIRECCIÓN DE TÍTERES": { before: PUPPETS, after: PUPPETS },
    "DIRECCIÓN DE BIBLIOTECAS": { before: MUSIC, after: MUSIC },
  }).map(([area, { before, after }]) => [
    area,
    { before: before && headed(before, area), after: after && headed(after, area) },
  ])
);

/** The areas that one of the two national books has, with their plans. */
export const plansOf = (version: keyof Versions): (readonly [string, Sketch])[] =>
  [...CHANGED].flatMap(([area, { [version]: plan }]) => (plan ? [[area, plan] as const] : []));

import { operationPrefixBelongsToOneArea } from "../../src/poa/rules/operation-prefix-belongs-to-one-area";
import { failsTogether, passesTogether, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = operationPrefixBelongsToOneArea;

const libraries = named(
  "Bibliotecas",
  sketch`
    4.1 | Ampliar la lectura | DNB 1 «ver» | Comprar libros | 60%  | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2       | Prestar libros | 40%  | 4.1.2 | Abrir la sala
  `
);

const unmarkedLibraries = { ...libraries, sees: [] };

const museums = named(
  "Museos",
  sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.2 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
  `
);

test("an area that signs with the letters of another", () => {
  const archives = sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE ARCHIVOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.3 | Guardar la memoria | DNB 1 «» | Ordenar fondos | 100% | 4.3.1 | Foliar los legajos
  `;
  const [finding] = failsTogether(rule, [libraries, museums, named("Archivos", archives)]);
  expect(says(finding!)).toBe(
    "Las operaciones llevan la sigla DNB, que ya usa DIRECCIÓN NACIONAL DE BIBLIOTECAS."
  );
});

test("the letters that most operations of the copied plan still carry", () => {
  const theatres = sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE TEATROS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.4 | Abrir los teatros | DNT 1 «» | Programar obras  | 50% | 4.4.1 | Llamar a las compañías
    "   | "                 | DNB 2    | Vender entradas  | 30% | 4.4.2 | Abrir la boletería
    "   | "                 | DNB 3    | Cuidar las salas | 20% | 4.4.3 | Revisar las butacas
  `;
  failsTogether(rule, [libraries, museums, named("Teatros", theatres)]);
});

test("each area signs with its own letters", () => {
  passesTogether(rule, [unmarkedLibraries, museums]);
});

test("the same area twice is another rule's business", () => {
  passesTogether(rule, [
    unmarkedLibraries,
    museums,
    { ...unmarkedLibraries, grid: { ...libraries.grid, ref: { book: "", sheet: "Copia" } } },
  ]);
});

test("where all areas sign OP, that is the institution's scheme", () => {
  const archives = sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE ARCHIVOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.3 | Guardar la memoria | OP 1 | Ordenar fondos | 100% | 4.3.1 | Foliar los legajos
  `;
  const theatres = sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE TEATROS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.4 | Abrir los teatros | OP 1 | Programar obras | 100% | 4.4.1 | Llamar a las compañías
  `;
  passesTogether(rule, [named("Archivos", archives), named("Teatros", theatres)]);
});

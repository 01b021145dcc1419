import { RULES, RULES_ACROSS } from "../../src/poa/rules/index";
import { HostError } from "../../src/sheet/host";
import { reasonOf } from "../../src/taskpane/failure";
import { EDIT_WORDS } from "../../src/taskpane/edit/words";
import { languageOf } from "../../src/taskpane/language";
import { CONSOLIDATE_WORDS } from "../../src/taskpane/reception/words";
import { REPAIR_WORDS } from "../../src/taskpane/repair/words";
import { SCHEME_WORDS } from "../../src/taskpane/schemeWords";
import { en } from "../../src/taskpane/words.en";
import { es } from "../../src/taskpane/words.es";

/** Every place where words stand, by the path to it. */
function leaves(words: object, path = ""): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(words)) {
    const at = `${path}/${key}`;
    if (typeof value === "object" && value !== null) {
      for (const [deeper, leaf] of leaves(value, at)) found.set(deeper, leaf);
    } else found.set(at, value);
  }
  return found;
}

/** The words of the tab in front, and those that are loaded with what they belong to. */
const BOTH = [
  { es, en },
  { es: EDIT_WORDS.es, en: EDIT_WORDS.en },
  { es: CONSOLIDATE_WORDS.es, en: CONSOLIDATE_WORDS.en },
  { es: SCHEME_WORDS.es, en: SCHEME_WORDS.en },
  { es: REPAIR_WORDS.es, en: REPAIR_WORDS.en },
];

test("both languages fill the same places with the same kinds of things", () => {
  const kinds = (words: object) =>
    [...leaves(words)].map(([path, leaf]) => `${path}: ${typeof leaf}`).sort();
  for (const both of BOTH) expect(kinds(both.en)).toEqual(kinds(both.es));
  expect(kinds(es).length).toBeGreaterThan(80);
});

test("no sentence is empty, and Spanish and English differ but for names", () => {
  const same: string[] = [];
  for (const both of BOTH) {
    const spanish = leaves(both.es);
    for (const [path, leaf] of leaves(both.en)) {
      if (typeof leaf !== "string" || path === "/origins/new") continue;
      expect(leaf.trim()).not.toBe("");
      expect(String(spanish.get(path)).trim()).not.toBe("");
      if (leaf === spanish.get(path)) same.push(path);
    }
  }
  // "Error" is both languages' word, and a new plan says nothing of where it was before.
  expect(same.sort()).toEqual(["/severities/error/one"]);
});

test("every rule has a matter in both languages, short enough for a line of the narrowest pane", () => {
  for (const { about } of [...RULES, ...RULES_ACROSS]) {
    for (const matter of Object.values(about)) {
      expect(matter).not.toBe("");
      expect(matter.length).toBeLessThanOrEqual(34);
    }
    expect(Object.keys(about)).toEqual(["es", "en"]);
  }
});

test("every reason of a host is told in both languages: what happened and what to do", () => {
  for (const words of [es, en]) {
    for (const tell of Object.values(words.failures)) {
      for (const detail of ["", "La Paz"]) {
        const { what, toDo } = tell(detail);
        expect(what).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
        expect(toDo).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
        expect(what).not.toMatch(/«»|“”|undefined/);
      }
    }
  }
});

test("a host's error keeps its reason; anything else is our own failure", () => {
  expect(reasonOf(new HostError("sheet-is-gone", "Tarija"))).toEqual({
    kind: "sheet-is-gone",
    detail: "Tarija",
  });
  expect(reasonOf(new TypeError("x is undefined"))).toEqual({
    kind: "ours",
    detail: "x is undefined",
  });
  expect(reasonOf("plain")).toEqual({ kind: "ours", detail: "plain" });
});

test("any Spanish is Spanish, nobody's language is Spanish, the rest is English", () => {
  expect(["es", "es-BO", "ES-ES", "es-419", "", undefined, null].map(languageOf)).toEqual(
    Array(7).fill("es")
  );
  expect(["en-US", "pt-BR", "et-EE", "qu-BO"].map(languageOf)).toEqual(Array(4).fill("en"));
});

test("numbers are written as the language writes them", () => {
  expect(es.percent(2.5)).toBe("2,5\u00a0%");
  expect(en.percent(2.5)).toBe("2.5%");
  expect(es.weight.total(96)).toBe("96 de 100\u00a0%");
  expect(en.weight.total(97.5)).toBe("97.5 of 100%");
  expect(es.n(12838)).toBe("12.838");
  expect(en.n(12838)).toBe("12,838");
});

test("counts agree in number", () => {
  expect(es.counts({ error: 1, warning: 2, hint: 1 })).toBe(
    "1 error, 2 avisos y 1 detalle de forma"
  );
  expect(es.counts({ error: 0, warning: 0, hint: 0 })).toBe("ninguna observación");
  const { expected, heldUp, done } = CONSOLIDATE_WORDS.es;
  expect(expected.missing(["Beni"], 9, false)).toBe("Falta 1 de 9 áreas: Beni.");
  expect(expected.missing(["Beni", "Pando", "Informática"], 19, false)).toBe(
    "Faltan 3 de 19 áreas: Beni, Pando e Informática."
  );
  const many = ["A", "B", "C", "D", "E", "F", "G"];
  expect(expected.missing(many, 9, false)).toBe("Faltan 7 de 9 áreas: A, B, C, D, E y 2 más.");
  expect(expected.missing(many, 9, true)).toBe("Faltan 7 de 9 áreas: A, B, C, D, E, F y G.");
  expect(heldUp(1)).toBe("1 área con errores detiene el consolidado:");
  expect(es.notice.unmarked(0)).toBe("No había marcas que quitar.");
  expect(es.notice.unmarked(1)).toBe("Se quitaron las marcas de 1 hoja.");
  expect(es.busy.at("La Paz", 14, 19)).toBe("Revisando La Paz… 14 de 19");
  expect(es.clean.looked(es.size(6, 12, 21))).toBe(
    "Se miraron 6 acciones, 12 operaciones y 21 tareas."
  );
  expect(done.painted(341, 342, 342)).toBe("Escrito en este libro: 341 tareas, 342 filas de 342.");
});

test("every reason against an edit is told in both languages, whatever it is about", () => {
  for (const { refusals } of [EDIT_WORDS.es, EDIT_WORDS.en]) {
    for (const tell of Object.values(refusals)) {
      for (const level of [null, "action", "operation", "task"] as const) {
        const { what, toDo } = tell(level);
        expect(what).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
        expect(toDo).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
        expect(what + toDo).not.toMatch(/ {2}|undefined|null/);
      }
    }
  }
});

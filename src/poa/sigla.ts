import { commonForm } from "./codes";
import { fold } from "./form";
import { operationsOf, type Plan } from "./plan";

/** Words of an area's name that give no letter to its initials. */
const SMALL_WORDS = new Set(["DE", "DEL", "LA", "LAS", "LOS", "EL", "Y", "E", "EN", "PARA", "A"]);
const LONGEST = 12;

/** Sheet names that say nothing of whose plan it is. */
const NO_NAMES = /^(?:POA|HOJA|SHEET|PLAN|FORMULARIO|ANEXO)$/;

/**
 * What each area is called in short: the letters its operations are signed with, else the capitals in the name of its sheet,
 * else the initials of its name. No two areas are called alike.
 */
export function siglasOf(plans: readonly Plan[]): string[] {
  const taken = new Set<string>();
  return plans.map((plan) => {
    const own = siglaOf(plan);
    let sigla = own;
    for (let number = 2; taken.has(sigla); number++) sigla = `${own} (${number})`;
    taken.add(sigla);
    return sigla;
  });
}

function siglaOf(plan: Plan): string {
  const codes = operationsOf(plan).map(({ code }) => code.value);
  const prefix = clean(commonForm(codes)?.prefix ?? "");
  return prefix || sheetLetters(plan.ref.sheet) || initialsOf(plan.area?.value ?? plan.ref.sheet);
}

/** Letters and digits only, so that no formula takes the sigla for a pattern, a number or a comparison. */
function clean(text: string): string {
  const letters = text
    .toUpperCase()
    .replaceAll(".", "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
  return /\p{L}{2}/u.test(letters) ? letters : "";
}

/** The word in capitals in the name of a sheet: "POA DNJ" → DNJ, "Hoja1" → nothing. */
function sheetLetters(sheet: string): string {
  const words = sheet.match(/\p{Lu}{2,}/gu) ?? [];
  return clean(words.find((word) => !NO_NAMES.test(fold(word))) ?? "");
}

function initialsOf(name: string): string {
  const words = (fold(name).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !SMALL_WORDS.has(word));
  const [only] = words;
  return (
    (words.length > 1 ? clean(words.map((word) => word[0]).join("")) : clean(only ?? "")) || "ÁREA"
  );
}

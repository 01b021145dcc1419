import { sayRefused, XlsxRefused, type RefusedReason } from "../../src/xlsx/refused";

const REASONS: readonly RefusedReason[] = [
  "empty",
  "not-a-zip",
  "old-format",
  "encrypted",
  "damaged",
  "too-large",
  "dangerous",
  "not-a-workbook",
];

const said = (reason: RefusedReason, language: "es" | "en", file = "Ventas.xls"): string =>
  sayRefused(new XlsxRefused(reason, "xl/workbook.xml: byte 7", file), language);

test("an old file: what it is, and what to do", () => {
  expect(said("old-format", "es")).toBe(
    "«Ventas.xls» es un libro de Excel 97-2003 (.xls): ábralo en Excel y guárdelo como .xlsx."
  );
  expect(said("old-format", "en")).toBe(
    "“Ventas.xls” is an Excel 97-2003 workbook (.xls): open it in Excel and save it as .xlsx."
  );
});

test.each(REASONS)("%s: one sentence that names the file, and none of our own words", (reason) => {
  for (const language of ["es", "en"] as const) {
    const sentence = said(reason, language);
    expect(sentence).toMatch(/^[«“]Ventas\.xls[»”] [a-z].+: .+[^.]\.$/);
    expect(sentence).not.toMatch(/byte|xml|zip/i);
  }
});

test("reasons are told apart", () => {
  for (const language of ["es", "en"] as const) {
    expect(new Set(REASONS.map((reason) => said(reason, language))).size).toBe(REASONS.length);
  }
});

test("a file without a name", () => {
  expect(said("empty", "es", "")).toBe("El archivo está vacío: pida que se lo envíen de nuevo.");
});

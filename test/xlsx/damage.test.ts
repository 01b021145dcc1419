import fc from "fast-check";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { XlsxRefused } from "../../src/xlsx/refused";
import { formatsOf, partsOf, rowOf } from "./makeBook";
import { packZip } from "./packZip";

/** What a damaged file may do: be read, or be refused. Anything else that is thrown is ours. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return `read ${(await openBook(bytes, "Libro.xlsx")).length + (await readBook(bytes, "Libro.xlsx")).grids.length}`;
  } catch (error) {
    if (error instanceof XlsxRefused) return error.reason;
    throw error;
  }
}

const splice = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  put: fc.constantFrom(
    "",
    "<",
    ">",
    "/",
    '"',
    "&",
    "</c>",
    "<c/>",
    '<c r="B2">',
    ' r="Z9"',
    "-1",
    "9999999",
    "\0",
    "ñ",
    ' t="s"',
    'ref="',
    "A1:A1",
    "NaN",
    '<mergeCell ref="x"/>',
    '<col min="0"/>'
  ),
});

const spliced = (
  text: string,
  { at, cut, put }: { at: number; cut: number; put: string }
): string => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + cut);
};

describe("damage of any kind is read around or refused, never thrown", () => {
  const parts = partsOf({
    sheets: [
      {
        before:
          '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="2" width="12"/></cols>',
        rows: `${rowOf(1, "4.1", 20)}<row r="2" ht="30"><c r="A2" t="s" s="1"><v>0</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A1+1</f><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>`,
        after:
          '<autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      },
    ],
    texts: ["<si><t>uno</t></si>"],
    styles: formatsOf("0%"),
  });

  test("in the parts", async () => {
    const where = fc.constantFrom(...parts.map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(
        where,
        fc.array(splice, { minLength: 1, maxLength: 3 }),
        async (name, cuts) => {
          const damaged = parts.map((part) =>
            part.name === name ? { ...part, data: cuts.reduce(spliced, String(part.data)) } : part
          );
          await outcome(packZip(damaged));
        }
      ),
      { numRuns: 400 }
    );
  }, 60_000);

  test("in the bytes of the archive", async () => {
    const sound = packZip(parts);
    const byte = fc.record({ at: fc.nat(sound.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 4 }), async (bytes) => {
        const damaged = sound.slice();
        for (const { at, to } of bytes) damaged[at] = to;
        await outcome(damaged);
      }),
      { numRuns: 400 }
    );
  }, 60_000);

  test("by cutting it short", async () => {
    const sound = packZip(parts);
    for (let length = 0; length < sound.length; length += 7) {
      expect(await outcome(sound.subarray(0, length))).not.toMatch(/read/);
    }
  });
});

import { guard, LIMITS, type GuardLimits } from "../../src/xlsx/guard";
import { XlsxRefused } from "../../src/xlsx/refused";
import { decodeEntities } from "../../src/xlsx/elements";
import { partsOf, type MadeBook } from "./makeBook";
import { packZip } from "./packZip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = (rows: string, after = "") => ({
  part: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
});
const book = (made: MadeBook): Uint8Array => packZip(partsOf(made));

/** The least a limit may be for the book to be read, and what is said where it is one less. */
async function least(bytes: Uint8Array, limit: keyof GuardLimits): Promise<[number, string]> {
  const refusal = async (most: number): Promise<string | null> => {
    try {
      await guard(bytes, { ...LIMITS, [limit]: most });
      return null;
    } catch (error) {
      if (!(error instanceof XlsxRefused)) throw error;
      return `${error.reason}, ${error.detail}`;
    }
  };
  let [low, high] = [-1, 4096];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((await refusal(middle)) === null) high = middle;
    else low = middle;
  }
  return [high, (await refusal(low)) ?? ""];
}

const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const NUMBERS = [1, 2, 3].map(
  (r) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c><v>20</v></c></row>`
);

test("a row and a cell weigh one each, the two elements around them two each", async () => {
  const bytes = book({ sheets: [sheet(NUMBERS.join(""))] });
  expect(await least(bytes, "load")).toEqual([
    2 + 2 + 3 + 6,
    `too-large, ${SHEET}: more than 12 cells and the like`,
  ]);
  expect(await least(bytes, "rows")).toEqual([3, `too-large, ${SHEET}: a cell in row 3`]);
  expect(await least(bytes, "area")).toEqual([6, `too-large, ${SHEET}: 3 rows by 2 columns`]);
});

test("a formula, and a format that is kept, weigh one more; anything else in a cell or row two", async () => {
  const load = async (cell: string) =>
    (await least(book({ sheets: [sheet(`<row r="1">${cell}</row>`)] }), "load"))[0] - 5;
  expect(await load('<c r="A1"/>')).toBe(1);
  expect(await load('<c r="A1"><f>B1</f><v>1</v></c>')).toBe(2);
  expect(await load('<c r="A1" s="0"><v>1</v></c>')).toBe(2);
  expect(await load('<c r="A1" t="inlineStr"><is><t>4.1</t></is></c>')).toBe(1);
  expect(await load('<c r="A1" t="inlineStr"><is><r><t>4.1</t></r></is></c>')).toBe(1);
  expect(await load('<c r="A1"><v>1</v><extLst/></c>')).toBe(3);
});

test("all sheets of a book count together, each up to its last cell", async () => {
  const bytes = book({
    sheets: [sheet(NUMBERS.join("")), sheet('<row r="5"><c r="D5"><v>1</v></c></row><row r="9"/>')],
  });
  expect(await least(bytes, "area")).toEqual([
    6 + 20,
    "too-large, xl/worksheets/sheet2.xml: 5 rows by 4 columns",
  ]);
  expect((await least(bytes, "load"))[0]).toBe(13 + 4 + 3);
  expect((await least(bytes, "rows"))[0]).toBe(5);
  expect(await least(bytes, "sheets")).toEqual([2, "too-large, 2 sheets"]);
});

test("merged areas are counted, and weigh one each beside what is around them", async () => {
  const merges = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B3"/></mergeCells>';
  const bytes = book({ sheets: [sheet(NUMBERS.join(""), merges)] });
  expect(await least(bytes, "merges")).toEqual([
    2,
    `too-large, ${SHEET}: more than 1 merged areas`,
  ]);
  expect((await least(bytes, "load"))[0]).toBe(13 + 2 + 2);
});

test("what a cell shows is measured with what calculates it, one more for each piece", async () => {
  const bytes = book({
    sheets: [sheet('<row r="1"><c r="A1"><f>B1+C1</f><v>1234567</v></c><c><v>1</v></c></row>')],
  });
  expect(await least(bytes, "textBytes")).toEqual([
    6 + 8,
    `too-large, ${SHEET}: a cell of 14 bytes`,
  ]);
  expect(await least(bytes, "shownBytes")).toEqual([
    6 + 8 + 2,
    `too-large, ${SHEET}: more than 15 bytes of texts`,
  ]);
});

test("a text that cells share counts each time that it is shown, and its pieces one more each", async () => {
  const shown = [0, 1, 1].map((text) => `<c t="s"><v>${text}</v></c>`).join("");
  const bytes = book({
    sheets: [sheet(`<row r="1">${shown}</row>`)],
    texts: ["<si><t>ab</t></si>", "<si><r><t>abcd</t></r><r><t>efg</t></r></si>"],
  });
  expect(await least(bytes, "texts")).toEqual([2, `too-large, ${TEXTS}: more than 1 texts`]);
  // Nine for the text itself; a cell that shows it has its number besides.
  expect(await least(bytes, "textBytes")).toEqual([
    9 + 2,
    `too-large, ${SHEET}: a cell of 11 bytes`,
  ]);
  expect((await least(bytes, "shownBytes"))[0]).toBe(3 * 2 + 3 + 9 + 9);
});

test("a text too long for a cell is met in the table already", async () => {
  const bytes = book({ sheets: [sheet("")], texts: ["<si><t>abcdefgh</t></si>"] });
  expect(await least(bytes, "textBytes")).toEqual([9, `too-large, ${TEXTS}: a text of 9 bytes`]);
});

test("the parts of the archive: how many, how long one may be, and all that are read together", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `<row r="${i + 1}"/>`).join("");
  const made = partsOf({ sheets: [sheet(rows), sheet("")] });
  const bytes = packZip(made);
  const size = ({ data }: { data: string | Uint8Array }) => Buffer.from(data).length;
  const [sheets, others] = [true, false].map((isSheet) =>
    made.filter(({ name }) => name.includes("worksheets/") === isSheet).map(size)
  ) as [number[], number[]];
  const longest = made.reduce((one, other) => (size(other) > size(one) ? other : one));
  const total = sheets.reduce((sum, bytes) => sum + bytes);
  expect(await least(bytes, "entries")).toEqual([made.length, `too-large, ${made.length} entries`]);
  expect(await least(bytes, "partBytes")).toEqual([
    size(longest),
    `too-large, ${longest.name}: ${size(longest)} bytes`,
  ]);
  expect(await least(bytes, "totalBytes")).toEqual([total, `too-large, ${total} bytes in all`]);
  expect((await least(bytes, "otherPartBytes"))[0]).toBe(Math.max(...others));
});

test.each([
  ["value in pieces", '<c r="A1" t="s"><v>0<!-- -->0</v></c>'],
  ["a cell with two references", '<c r="A1" r="B1"/>'],
  ["cell reference", '<c r="1"/>'],
  ["cell reference", '<c r="A0"/>'],
  ["cell reference", '<c r="$A$1"/>'],
  ["column 16385", '<c r="XFE1"/>'],
  ["a cell points at a text that is not there", '<c r="A1" t="s"><v>1</v></c>'],
])("damaged: %s", async (detail, cell) => {
  const bytes = book({ sheets: [sheet(`<row r="1">${cell}</row>`)], texts: ["<si><t>a</t></si>"] });
  await expect(guard(bytes)).rejects.toMatchObject({
    reason: "damaged",
    detail: `${SHEET}: ${detail}`,
  });
});

test("columns may be described twice over, not without end", async () => {
  const columns = (count: number) =>
    book({
      sheets: [
        {
          part: `<worksheet xmlns="${MAIN}"><cols>${'<col min="1" max="16384" width="9"/>'.repeat(count)}</cols><sheetData/></worksheet>`,
        },
      ],
    });
  await expect(guard(columns(2))).resolves.toBeDefined();
  await expect(guard(columns(3))).rejects.toMatchObject({
    detail: `${SHEET}: columns described over and over`,
  });
});

test("what is written for a letter is that letter, as far as there is one", () => {
  expect(decodeEntities("&lt;&gt;&amp;&quot;&apos;&#65;&#x41;&#X1f600;")).toBe("<>&\"'AA😀");
  expect(decodeEntities("&nada; &#x110000; &#1114112; &#1114111; &")).toBe(
    "&nada; &#x110000; &#1114112; \u{10ffff} &"
  );
});

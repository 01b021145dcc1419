import { deflateRawSync } from "node:zlib";
import { packZip } from "../xlsx/packZip";
import { SOUND, withExtra, type HostileFile } from "./hostileFile";

/** The beginning of a compound file, the format of Office before 2007, with files of those names inside. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(8192);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => bytes.set(Buffer.from(name, "utf16le"), 512 + 128 * i));
  return bytes;
}

const sound = (): Uint8Array => packZip(SOUND);
const text = (content: string) => (): Uint8Array => new Uint8Array(Buffer.from(content));

/** Files that are no archive, or no longer one. */
export const notArchives: readonly HostileFile[] = [
  { name: "vacío", wrong: "0 bytes", fate: "empty", make: () => new Uint8Array() },
  {
    name: "un byte",
    wrong: "a single letter",
    fate: "not-a-zip",
    make: text("P"),
  },
  {
    name: "imagen",
    wrong: "a PNG renamed",
    fate: "not-a-zip",
    make: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  },
  {
    name: "impreso",
    wrong: "a PDF renamed",
    fate: "not-a-zip",
    make: text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
  },
  {
    name: "página",
    wrong: "a web page renamed, as some systems export",
    fate: "not-a-zip",
    make: text("<html><body><table><tr><td>=1+1</td></tr></table><script>1</script></body></html>"),
  },
  {
    name: "separado por comas",
    wrong: "a csv renamed",
    fate: "not-a-zip",
    make: text("Código;Tarea\r\n4.1;\"=cmd|'/c calc'!A1\"\r\n"),
  },
  {
    name: "hoja en XML",
    wrong: "SpreadsheetML 2003 renamed",
    fate: "not-a-zip",
    make: text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
  },
  {
    name: "ceros",
    wrong: "nothing but zeros, as a broken disk leaves it",
    fate: "not-a-zip",
    make: () => new Uint8Array(100_000),
  },
  {
    name: "antiguo",
    ending: "xls",
    wrong: "an .xls (BIFF8 in a compound file)",
    fate: "old-format",
    make: () => compound("Root Entry", "Workbook"),
  },
  {
    name: "antiguo renombrado",
    wrong: "an .xls called .xlsx",
    fate: "old-format",
    make: () => compound("Root Entry", "Book"),
  },
  {
    name: "antiguo cortado",
    wrong: "nine bytes of an .xls",
    fate: "old-format",
    make: () => compound().subarray(0, 9),
  },
  {
    name: "con contraseña",
    wrong: "an encrypted package",
    fate: "encrypted",
    make: () => compound("Root Entry", "EncryptionInfo", "EncryptedPackage"),
  },
  {
    name: "carta antigua",
    wrong: "a .doc called .xlsx",
    fate: "not-a-workbook",
    make: () => compound("Root Entry", "WordDocument"),
  },
  {
    name: "comprimido con gzip",
    wrong: "a gzip stream",
    fate: "not-a-zip",
    make: () => new Uint8Array([0x1f, 0x8b, 8, 0, ...deflateRawSync("hola")]),
  },
  {
    name: "cortado en la cabecera",
    wrong: "the first 20 bytes of a book",
    fate: "damaged",
    make: () => sound().subarray(0, 20),
  },
  {
    name: "cortado a la mitad",
    wrong: "the first half of a book",
    fate: "damaged",
    make: () => sound().subarray(0, sound().length >> 1),
  },
  {
    name: "cortado en el directorio",
    wrong: "a book without its last 60 bytes",
    fate: "damaged",
    make: () => sound().subarray(0, -60),
  },
  {
    name: "cortado al final",
    wrong: "a book without its last byte",
    fate: "damaged",
    make: () => sound().subarray(0, -1),
  },
  {
    name: "sin principio",
    wrong: "the second half of a book",
    fate: "not-a-zip",
    make: () => sound().subarray(sound().length >> 1),
  },
  {
    name: "dos libros pegados",
    wrong: "one book behind another: two programs could read two books",
    fate: "damaged",
    make: () => new Uint8Array(Buffer.concat([sound(), sound()])),
  },
  {
    name: "con basura detrás",
    wrong: "letters after the end, as mail gateways leave them",
    fate: "read",
    make: () => new Uint8Array(Buffer.concat([sound(), Buffer.from("\r\n--boundary--\r\n")])),
  },
  {
    name: "archivo sin nada",
    wrong: "an archive of no files",
    fate: "not-a-workbook",
    make: () => packZip([]),
  },
  {
    name: "otro archivo zip",
    wrong: "an archive of letters",
    fate: "not-a-workbook",
    make: () => packZip([{ name: "carta.txt", data: "hola" }]),
  },
  {
    name: "libro dentro de un libro",
    wrong: "an archive with forty books inside one another (nested)",
    fate: "not-a-workbook",
    make: () => {
      let inner = sound();
      for (let depth = 0; depth < 40; depth++)
        inner = packZip([{ name: "libro.xlsx", data: inner }]);
      return inner;
    },
  },
  {
    name: "archivo que se contiene",
    wrong: "a book with archives of zeros beside it, each of which grows a thousand times",
    fate: "read",
    make: () =>
      withExtra(
        ...Array.from({ length: 40 }, (_, i) => ({
          name: `xl/embeddings/${i}.zip`,
          data: packZip([{ name: "0", data: new Uint8Array(1_000_000) }]),
        }))
      ),
  },
];

import { crc32 } from "node:zlib";
import { packZip, type PackedFile } from "../xlsx/packZip";
import { MB, SHEET, SOUND, withExtra, withPart, zeros, type HostileFile } from "./hostileFile";

/** Bytes of the last record that a lie is written into. */
function endOf(bytes: Uint8Array, change: (end: DataView) => void): Uint8Array {
  change(new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 22, 22));
  return bytes;
}

/** The record that leads to a ZIP64 directory, put where readers look for it. */
function withZip64Locator(): Uint8Array {
  const bytes = packZip(SOUND);
  const locator = Buffer.alloc(20);
  locator.write("PK\x06\x07", "latin1");
  locator.writeUInt32LE(1, 16);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, -22), locator, bytes.subarray(-22)]));
}

const evil = (name: string): PackedFile => ({ name, data: "hola" });
/** A megabyte of zeros, and where it begins when it follows the sound book. */
const kernel = {
  data: "",
  compressed: zeros(1),
  size: MB,
  crc: crc32(new Uint8Array(MB)),
} as const;
const kernelAt = new DataView(packZip(SOUND).slice(-22).buffer).getUint32(16, true);

const FLAG_SIZES_FOLLOW = 0x0808;

/** Archives that lie about themselves. */
const liars: readonly HostileFile[] = [
  {
    name: "tamaño que miente a menos",
    wrong: "a part larger than both headers say",
    fate: "damaged",
    make: () => withPart(SHEET, { size: 10 }),
  },
  {
    name: "tamaño que miente a más",
    wrong: "a part smaller than both headers say",
    fate: "damaged",
    make: () => withPart(SHEET, { size: 300_000 }),
  },
  {
    name: "dos tamaños",
    wrong: "the directory and the part's own header disagree",
    fate: "damaged",
    make: () => withPart(SHEET, { headerSize: 1 }),
  },
  {
    name: "tamaño detrás que miente",
    wrong: "sizes that follow the data (a descriptor) and are not there",
    fate: "read",
    make: () => withPart(SHEET, { flags: FLAG_SIZES_FOLLOW, headerSize: 0 }),
  },
  {
    name: "descriptor y tamaño falso",
    wrong: "sizes said to follow, the directory lies",
    fate: "damaged",
    make: () => withPart(SHEET, { flags: FLAG_SIZES_FOLLOW, headerSize: 0, size: 77 }),
  },
  {
    name: "suma falsa",
    wrong: "a checksum that does not fit",
    fate: "damaged",
    make: () => withPart(SHEET, { crc: 7 }),
  },
  {
    name: "corriente rota",
    wrong: "a stream that is no deflate",
    fate: "damaged",
    make: () => withPart(SHEET, { compressed: Buffer.from("not deflate at all") }),
  },
  {
    name: "método desconocido",
    wrong: "compressed with LZMA",
    fate: "damaged",
    make: () => withPart(SHEET, { method: 14 }),
  },
  {
    name: "parte cifrada",
    wrong: "a sheet encrypted within the archive",
    fate: "encrypted",
    make: () => withPart(SHEET, { flags: 1 }),
  },
  {
    name: "ZIP64 por la cuenta",
    wrong: "a count that sends to a ZIP64 record that is not there",
    fate: "too-large",
    make: () => packZip(SOUND, { count: 0xffff }),
  },
  {
    name: "ZIP64 por el tamaño",
    wrong: "a size that sends to a ZIP64 field that is not there",
    fate: "too-large",
    make: () => withPart(SHEET, { size: 0xffffffff }),
  },
  {
    name: "ZIP64 por el localizador",
    wrong: "a ZIP64 locator that leads to the file's beginning",
    fate: "too-large",
    make: withZip64Locator,
  },
  {
    name: "cuenta corta",
    wrong: "the directory holds more parts than it says",
    fate: "damaged",
    make: () => packZip(SOUND, { count: SOUND.length - 1 }),
  },
  {
    name: "cuenta larga",
    wrong: "the directory holds fewer parts than it says",
    fate: "damaged",
    make: () => packZip(SOUND, { count: SOUND.length + 7 }),
  },
  {
    name: "directorio en otra parte",
    wrong: "the directory is said to begin far beyond the file",
    fate: "damaged",
    make: () => endOf(packZip(SOUND), (end) => end.setUint32(16, 0x7fffffff, true)),
  },
  {
    name: "directorio desde cero",
    wrong: "the directory is said to begin where the parts do",
    fate: "damaged",
    make: () => endOf(packZip(SOUND), (end) => end.setUint32(16, 0, true)),
  },
  {
    name: "en varios discos",
    wrong: "an archive said to span several disks",
    fate: "damaged",
    make: () => endOf(packZip(SOUND), (end) => end.setUint16(4, 3, true)),
  },
];

/** Names and places that two programs would take differently. */
const impostors: readonly HostileFile[] = [
  {
    name: "partes encimadas",
    wrong: "two entries share their bytes",
    fate: "dangerous",
    make: () => withExtra({ ...evil("xl/other.xml"), headerAt: 0, headerName: "xl/other.xml" }),
  },
  {
    name: "mil veces la misma parte",
    wrong:
      "a thousand entries over one kernel of zeros (the quoted overlap of the better zip bomb)",
    fate: "dangerous",
    make: () =>
      withExtra(
        ...Array.from({ length: 1000 }, (_, i) => ({
          ...kernel,
          name: `xl/media/${i}.png`,
          headerName: "xl/media/0.png",
          headerAt: kernelAt,
        }))
      ),
  },
  {
    name: "hoja repetida",
    wrong: "two entries of one name",
    fate: "dangerous",
    make: () => withExtra({ name: SHEET, data: "<worksheet/>" }),
  },
  {
    name: "hoja repetida en mayúsculas",
    wrong: "two entries whose names differ in case only",
    fate: "dangerous",
    make: () => withExtra({ name: SHEET.toUpperCase(), data: "<worksheet/>" }),
  },
  {
    name: "otro nombre en la cabecera",
    wrong: "the entry's own header calls it otherwise",
    fate: "dangerous",
    make: () => withPart(SHEET, { headerName: "xl/worksheets/sheet2.xml" }),
  },
  {
    name: "nombre que sube",
    wrong: "a name with ../",
    fate: "dangerous",
    make: () => withExtra(evil("xl/../../../../etc/cron.d/poa")),
  },
  {
    name: "nombre que sube con barras de Windows",
    wrong: "a name with ..\\",
    fate: "dangerous",
    make: () => withExtra(evil("..\\..\\Startup\\poa.bat")),
  },
  {
    name: "nombre absoluto",
    wrong: "a name from the root",
    fate: "dangerous",
    make: () => withExtra(evil("/etc/passwd")),
  },
  {
    name: "nombre en un disco",
    wrong: "a name on a drive",
    fate: "dangerous",
    make: () => withExtra(evil("C:\\autoexec.bat")),
  },
  {
    name: "nombre en la red",
    wrong: "a name on a server",
    fate: "dangerous",
    make: () => withExtra(evil("\\\\server\\share\\x")),
  },
  {
    name: "nombre con NUL",
    wrong: "a name that ends early for programs written in C",
    fate: "dangerous",
    make: () => withExtra(evil("xl/worksheets/sheet1.xml\0.png")),
  },
  {
    name: "nombre larguísimo",
    wrong: "a name of 65,000 letters",
    fate: "read",
    make: () => withExtra(evil(`xl/${"a".repeat(65_000)}`)),
  },
  {
    name: "nombre de prototipo",
    wrong: "entries called __proto__ and constructor",
    fate: "read",
    make: () => withExtra(evil("__proto__"), evil("constructor"), evil("xl/__proto__/x.xml")),
  },
];

/** Little files that grow. */
const bombs: readonly HostileFile[] = [
  {
    name: "bomba declarada",
    wrong: "a sheet of 300 MB out of 300 kB",
    fate: "too-large",
    make: () => withPart(SHEET, { compressed: zeros(300), size: 300 * MB }),
  },
  {
    name: "bomba callada",
    wrong: "a sheet of 300 MB that says 5 kB",
    fate: "damaged",
    make: () => withPart(SHEET, { compressed: zeros(300), size: 5000 }),
  },
  {
    name: "bomba medida",
    wrong: "a sheet that grows a thousand times and stays below the limit of a part",
    fate: "too-large",
    make: () => withPart(SHEET, { compressed: zeros(60), size: 60 * MB }),
  },
  {
    name: "bomba en los estilos",
    wrong: "a table of styles of 40 MB",
    fate: "too-large",
    make: () => withPart("[Content_Types].xml", { compressed: zeros(40), size: 40 * MB }),
  },
  {
    name: "bomba que nadie lee",
    wrong: "a picture that says 900 MB",
    fate: "read",
    make: () =>
      withExtra({ name: "xl/media/1.png", data: "", compressed: zeros(1), size: 900 * MB }),
  },
  {
    name: "demasiadas partes",
    wrong: "65,000 entries",
    fate: "too-large",
    make: () =>
      withExtra(
        ...Array.from({ length: 65_000 }, (_, i) => ({ name: `${i}`, data: "", isStored: true }))
      ),
  },
];

export const archives: readonly HostileFile[] = [...liars, ...impostors, ...bombs];

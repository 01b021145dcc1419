/** How long the browser may take to begin with the file, in milliseconds. */
const UNTIL_BEGUN = 60_000;

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
  txt: "text/plain;charset=utf-8",
  json: "application/json",
};

/** Offers the bytes as a file, in the way browsers do. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[ending] ?? TYPES.xlsx! }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_BEGUN);
}

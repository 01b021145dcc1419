/** How long the browser may take to begin with the file, in milliseconds. */
const UNTIL_BEGUN = 60_000;

/** Offers the bytes as a file, in the way browsers do. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = name.endsWith(".zip")
    ? "application/zip"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_BEGUN);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a file picker may offer. */
export const ACCEPTED = `.xlsx,${XLSX}`;

export const isNamedXlsx = (name: string): boolean => /\.xlsx$/i.test(name);

/** The name a book is saved under: that of the file it came from. */
export const nameToSave = (name: string): string => (isNamedXlsx(name) ? name : `${name}.xlsx`);

/** Hands the bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = nameToSave(name);
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Whether something that is being dragged over the page is a file. */
export const carriesFiles = (data: DataTransfer | null): boolean =>
  data?.types.includes("Files") ?? false;

/** One of the sample books of this server. */
export async function fetchSample(name: string): Promise<File> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new File([await response.blob()], name, { type: XLSX });
}

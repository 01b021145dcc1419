import { HostError } from "../sheet/host";
import { hostErrorOf } from "./failure";

/** Opens the file as a new workbook beside this one. */
export async function openBook(bytes: Uint8Array): Promise<void> {
  if (typeof Excel.createWorkbook !== "function") {
    throw new HostError("not-supported", "Excel.createWorkbook");
  }
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw hostErrorOf(error);
  }
}

function base64Of(bytes: Uint8Array): string {
  // As many arguments as every engine takes at once.
  const slice = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += slice) {
    text += String.fromCharCode(...bytes.subarray(at, at + slice));
  }
  return btoa(text);
}

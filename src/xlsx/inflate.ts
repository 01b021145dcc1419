import type { inflateRawSync } from "node:zlib";

/** Inflates a raw deflate stream. Rejects when the stream is broken or cut short; null when it holds more than `size` bytes. */
export type Inflate = (stored: Uint8Array, size: number) => Promise<Uint8Array | null>;

/** As every browser and worker can do it. */
export const inflateByStream: Inflate = async (stored, size) => {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  // A broken stream is reported by the reader; the writer's own rejection would only be unhandled.
  writer.write(stored as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = readable.getReader();
  const data = new Uint8Array(size);
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return data.subarray(0, at);
    if (at + value.length > size) {
      await reader.cancel();
      return null;
    }
    data.set(value, at);
    at += value.length;
  }
};

/** Only Node has this; a bundler finds nothing here to follow. */
const zlib = (
  globalThis.process as { getBuiltinModule?: (id: "node:zlib") => ZlibModule } | undefined
)?.getBuiltinModule?.("node:zlib");

interface ZlibModule {
  readonly inflateRawSync: typeof inflateRawSync;
}

/** A book is many small parts, and for a small part Node's stream costs ten times what the inflating does. */
const inflateAtOnce =
  ({ inflateRawSync }: ZlibModule): Inflate =>
  async (stored, size) => {
    try {
      const { buffer, byteOffset, length } = inflateRawSync(stored, {
        maxOutputLength: Math.max(1, size),
        chunkSize: Math.max(64, Math.min(size, LARGEST_CHUNK)),
      });
      return length > size ? null : new Uint8Array(buffer as ArrayBuffer, byteOffset, length);
    } catch (error) {
      if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return null;
      throw error;
    }
  };

const LARGEST_CHUNK = 1024 * 1024;

/** The fastest way there is where the program runs. */
export const inflate: Inflate = zlib ? inflateAtOnce(zlib) : inflateByStream;

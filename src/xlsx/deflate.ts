import type { deflateRaw } from "node:zlib";

/** Deflates, raw, without a header of its own. */
export type Deflate = (data: Uint8Array) => Promise<Uint8Array>;

/** As every browser and worker can do it. */
export const deflateByStream: Deflate = async (data) => {
  const packed = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

interface ZlibModule {
  readonly deflateRaw: typeof deflateRaw;
}

/** Only Node has this; a bundler finds nothing here to follow. */
const zlib = (
  globalThis.process as { getBuiltinModule?: (id: "node:zlib") => ZlibModule } | undefined
)?.getBuiltinModule?.("node:zlib");

/** In Node several parts are deflated at once, beside the program, and without the streams that cost more than small parts do. */
const deflateBeside =
  ({ deflateRaw }: ZlibModule): Deflate =>
  (data) =>
    new Promise((resolve, reject) => {
      deflateRaw(data, (error, packed) => {
        if (error) reject(error);
        else
          resolve(new Uint8Array(packed.buffer as ArrayBuffer, packed.byteOffset, packed.length));
      });
    });

/** The fastest way there is where the program runs. */
export const deflate: Deflate = zlib ? deflateBeside(zlib) : deflateByStream;

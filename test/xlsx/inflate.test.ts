import { deflateRawSync, inflateRawSync } from "node:zlib";
import { deflate, deflateByStream } from "../../src/xlsx/deflate";
import { inflate, inflateByStream } from "../../src/xlsx/inflate";

const TEXT = new TextEncoder().encode("Ponderación de cada acción de corto plazo. ".repeat(5_000));
const STORED = new Uint8Array(deflateRawSync(TEXT));

// Node has a faster way than browsers; both have to give the same.
describe.each([
  ["in Node", inflate],
  ["in a browser", inflateByStream],
])("inflating %s", (_, inflating) => {
  test("gives back what was deflated, in an array of its own", async () => {
    const data = await inflating(STORED, TEXT.length);
    expect(Buffer.from(data!).equals(TEXT)).toBe(true);
    data!.fill(0);
    expect(Buffer.from((await inflating(STORED, TEXT.length))!).equals(TEXT)).toBe(true);
  });

  test("an empty part is empty", async () => {
    expect(await inflating(new Uint8Array(deflateRawSync("")), 0)).toHaveLength(0);
  });

  test("says when there is less than was declared by giving less", async () => {
    expect(await inflating(STORED, TEXT.length + 1)).toHaveLength(TEXT.length);
  });

  test.each([0, 1, 10, TEXT.length - 1])("stops beyond %i bytes", async (size) => {
    expect(await inflating(STORED, size)).toBeNull();
  });

  test("stops a bomb without inflating it", async () => {
    const bomb = new Uint8Array(deflateRawSync(new Uint8Array(200 * 1024 * 1024)));
    const before = process.memoryUsage().arrayBuffers;
    expect(await inflating(bomb, 5_000)).toBeNull();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  test("rejects a broken stream, and one that is cut short", async () => {
    await expect(inflating(new TextEncoder().encode("not deflate"), 100)).rejects.toThrow();
    await expect(inflating(STORED.subarray(0, 100), TEXT.length)).rejects.toThrow();
  });
});

test.each([
  ["in Node", deflate],
  ["in a browser", deflateByStream],
])("what is deflated %s can be inflated by anybody", async (_, deflating) => {
  const packed = await deflating(TEXT);
  expect(packed.length).toBeLessThan(TEXT.length / 20);
  expect(inflateRawSync(packed).equals(TEXT)).toBe(true);
});

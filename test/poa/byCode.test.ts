import { byCode } from "../../src/poa/national/byCode";

const sorted = (text: string): string => text.split("|").sort(byCode).join("|");

/** Each line as it should come out, whatever the order it comes in. */
test.each([
  ["numbers by what they count", "4.1|4.2|4.10|5.1|10.1"],
  ["a code before those that go on", "4|4.1|4.1.1|4.1.2|4.2"],
  ["codes with letters after those of numbers alone", "1.1|2|A 1|A 2|A 10|B 1"],
  ["letters one by one", "DNB 1|DNB 2|DNM 1|DNM 2"],
  ["a number before a letter at the same place", "A 1|A B"],
  ["what is empty at the end", "1|Z||"],
  ["leading zeros count nothing, and settle a tie", "T-01|T-1|T-02"],
  ["signs between the parts settle a tie", "4 1|4.1"],
  ["codes without a number or letter", "-|1"],
])("%s: %s", (_, order) => {
  const codes = order.split("|");
  expect(sorted([...codes].reverse().join("|"))).toBe(order);
  expect(sorted([...codes.slice(1), codes[0]!].join("|"))).toBe(order);
  for (const code of codes) expect(byCode(code, code)).toBe(0);
});

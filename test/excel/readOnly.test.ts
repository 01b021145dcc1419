import { checkBook, reviewSheet } from "../../src/commands/review";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { HostError } from "../../src/sheet/host";
import { formSheet } from "../commands/formSheet";
import { bootStandin, type Standin } from "../standin/boot";

const BENI = formSheet("Beni", "DIRECCIÓN DEPARTAMENTAL DE BENI", [
  ["4.1", "Fortalecer", "DDB 1", "Compras", 0.5, "4.1.1", "Comprar"],
  [null, null, "DDB 2", "Servicios", 0.4, "4.1.2", "Pagar"],
]);

let standin: Standin;
afterEach(() => standin.close());
const open = async (isReadOnly: boolean) => {
  standin = await bootStandin([BENI], { isReadOnly });
  await Office.onReady();
  return excelHost(emptyMemory());
};

test("a workbook that is open only to be read is read and checked, and says what it is", async () => {
  const host = await open(true);
  expect(host.isReadOnly()).toBe(true);
  const { checks } = await checkBook(host);
  expect(checks[0]!.findings.map(({ rule }) => rule)).toEqual(["weights-add-to-100"]);
});

test("its marks are refused and nobody is told of a failure; the review stands", async () => {
  const host = await open(true);
  const review = await reviewSheet(host);
  expect(review.checks[0]!.findings).toHaveLength(1);
  expect(review.unmarked).toBeNull();
  expect(standin.book.drawings()[0]!.rules ?? []).toEqual([]);
});

test("whatever would change it is refused by that name", async () => {
  const host = await open(true);
  const [grid] = await host.readBook();
  const edit = {
    at: { row: 5, column: 4 },
    from: { value: 0.4, format: grid!.formats[5]![4]! },
    to: { value: 0.5, format: grid!.formats[5]![4]! },
  };
  const refused = { failure: "book-is-read-only" };
  await expect(host.apply(new Map([["Beni", { edits: [edit] }]]))).rejects.toMatchObject(refused);
  await expect(host.keepSettings({})).rejects.toMatchObject(refused);
  await expect(host.paint([{ ...BENI, name: "Otra" }])).rejects.toBeInstanceOf(HostError);
  expect(standin.book.drawings()).toHaveLength(1);
  expect(standin.book.drawings()[0]!.cells).toContainEqual(
    expect.objectContaining({ at: { row: 5, column: 4 }, value: 0.4 })
  );
});

test("any other workbook is not", async () => {
  expect((await open(false)).isReadOnly()).toBe(false);
});

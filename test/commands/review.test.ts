import { checkBook, reviewBook, reviewSheet } from "../../src/commands/review";
import { HostError } from "../../src/sheet/host";
import { bookOf, faultySheet, soundSheet } from "../taskpane/sketch";

const across = (findings: readonly { readonly rule: string }[]) =>
  findings.filter(({ rule }) => rule === "area-is-planned-once").length;

test("checking a book marks nothing", async () => {
  const book = bookOf([soundSheet(), faultySheet()]);
  const { checks } = await checkBook(book);
  expect(checks.map(({ ref }) => ref.sheet)).toEqual(["Beni", "Tarija"]);
  expect(book.marks.size).toBe(0);
});

test("a sheet that is reviewed alone knows nothing of others", async () => {
  const book = bookOf([faultySheet(), soundSheet()]);
  const review = await reviewSheet(book);
  expect(review).toMatchObject({ scope: "sheet", sheet: "Tarija" });
  expect([...book.marks.keys()]).toEqual(["Tarija"]);
});

test("a sheet of a reviewed book takes its old place, and the others stay known", async () => {
  const before = await reviewBook(bookOf([soundSheet(), faultySheet()]));
  const mended = soundSheet("Tarija", "DIRECCIÓN DEPARTAMENTAL DE TARIJA");
  const book = bookOf([soundSheet(), mended], "Tarija");
  const review = await reviewSheet(book, { before });
  expect(review).toMatchObject({ scope: "book", sheet: "Tarija" });
  expect(review.checks.map(({ ref }) => ref.sheet)).toEqual(["Beni", "Tarija"]);
  expect(book.marks.has("Tarija")).toBe(true);
});

test("what is wrong between sheets is found again and marked on all that it bears on", async () => {
  const before = await reviewBook(bookOf([soundSheet(), faultySheet()]));
  // The area comes twice now: that is told on the later sheet, which is not the one that was changed.
  const { area } = before.checks[1]!.plans[0]!;
  const twice = bookOf([soundSheet("Beni", area!.value), faultySheet()], "Beni");
  const review = await reviewSheet(twice, { before });
  const [, tarija] = review.checks;
  expect(across(tarija!.findings)).toBe(1);
  expect(twice.marks.get("Tarija")).toHaveLength(tarija!.findings.length);
  const mended = bookOf([soundSheet(), faultySheet()], "Beni");
  const again = await reviewSheet(mended, { before: review });
  expect(again.checks).toEqual(before.checks);
  expect(mended.marks.get("Tarija")).toHaveLength(before.checks[1]!.findings.length);
});

test("a sheet that the reviewed book did not have comes last", async () => {
  const before = await reviewBook(bookOf([soundSheet()]));
  const book = bookOf([soundSheet("Pando", "DIRECCIÓN DEPARTAMENTAL DE PANDO")]);
  const { checks } = await reviewSheet(book, { before });
  expect(checks.map(({ ref }) => ref.sheet)).toEqual(["Beni", "Pando"]);
});

test("a sheet that has left the book leaves the review too", async () => {
  const before = await reviewBook(bookOf([soundSheet("Vieja"), faultySheet()]));
  const book = bookOf([soundSheet("Nueva"), faultySheet()], "Nueva");
  book.failNext("mark", new HostError("sheet-is-gone", "Vieja"));
  const { checks } = await reviewSheet(book, { before });
  expect(checks.map(({ ref }) => ref.sheet)).toEqual(["Tarija", "Nueva"]);
  expect(across(checks.flatMap(({ findings }) => findings))).toBe(0);
});

test("a protected sheet is reviewed all the same, and the review tells why it is not marked", async () => {
  const book = bookOf([soundSheet(), faultySheet()], "Tarija");
  const refusal = new HostError("sheet-is-protected", "Tarija");
  book.failNext("mark", refusal);
  const alone = await reviewSheet(book);
  expect(alone.unmarked).toBe(refusal);
  expect(alone.checks[0]!.findings.length).toBeGreaterThan(0);
  book.failNext("mark", refusal);
  const before = await reviewBook(book);
  expect(before.unmarked).toBe(refusal);
  expect(before.checks).toHaveLength(2);
  // The others are marked.
  expect([...book.marks.keys()]).toEqual(["Beni"]);
  book.failNext("mark", refusal);
  expect((await reviewSheet(book, { before })).unmarked).toBe(refusal);
  expect((await reviewSheet(book, { before })).unmarked).toBeNull();
});

test("a refusal to mark that may be over in a moment is told, and so is a sheet that is gone", async () => {
  const before = await reviewBook(bookOf([soundSheet(), faultySheet()]));
  const book = bookOf([soundSheet(), faultySheet()]);
  for (const failure of ["cell-is-being-edited", "sheet-is-gone"] as const) {
    book.failNext("mark", new HostError(failure, "Beni"));
    await expect(reviewSheet(book, { before })).rejects.toMatchObject({ failure });
  }
});

test("a sheet can be reviewed while another is in front; one that is gone is told", async () => {
  const book = bookOf([soundSheet(), faultySheet()]);
  const review = await reviewSheet(book, { sheet: "Tarija" });
  expect(review.checks.map(({ ref }) => ref.sheet)).toEqual(["Tarija"]);
  expect(book.selected).toBeNull();
  await expect(reviewSheet(book, { sheet: "Pando" })).rejects.toMatchObject({
    failure: "sheet-is-gone",
    detail: "Pando",
  });
});

test("what the workbook keeps decides; what is given goes before it", async () => {
  const book = bookOf([faultySheet()]);
  await book.keepSettings({ tolerance: 5 });
  const rules = ({ checks }: Awaited<ReturnType<typeof checkBook>>) =>
    checks[0]!.findings.map(({ rule }) => rule);
  const kept = await checkBook(book);
  expect(rules(kept)).not.toContain("weights-add-to-100");
  const given = await checkBook(book, { settings: { ...kept.settings, tolerance: 1 } });
  expect(rules(given)).toContain("weights-add-to-100");
});

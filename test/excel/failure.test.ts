import { HostError } from "../../src/sheet/host";
import { hostErrorOf } from "../../src/excel/failure";
import { bootStandin, sheetOf, type Standin } from "../standin/boot";

// What is refused means something else in a workbook that is open only to be read: test/excel/readOnly.test.ts.
let standin: Standin;
beforeAll(async () => {
  standin = await bootStandin([sheetOf("Hoja", [["x"]])]);
});
afterAll(() => standin.close());

const officeError = (code: string, message = "as Excel puts it") =>
  Object.assign(new Error(message), { code, debugInfo: {} });

test.each([
  ["InvalidOperationInCellEditMode", "cell-is-being-edited"],
  ["ItemNotFound", "sheet-is-gone"],
  ["AccessDenied", "sheet-is-protected"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["ActivityLimitReached", "host-is-busy"],
  ["ApiNotFound", "not-supported"],
  ["GeneralException", "failed"],
  ["SomethingNew", "failed"],
])("%s means %s", (code, failure) => {
  const thrown = officeError(code);
  const error = hostErrorOf(thrown);
  expect(error).toBeInstanceOf(HostError);
  const detail = failure.startsWith("sheet-") ? "" : `${code}: as Excel puts it`;
  expect(error).toMatchObject({ failure, detail, cause: thrown });
});

test("a sheet's own failures tell the sheet, others tell Excel's words", () => {
  expect(hostErrorOf(officeError("ItemNotFound"), "DNAF").detail).toBe("DNAF");
  expect(hostErrorOf(officeError("AccessDenied"), "DNAF").detail).toBe("DNAF");
  expect(hostErrorOf(officeError("GeneralException"), "DNAF").detail).toMatch(/as Excel puts it/);
});

test("host errors pass, and anything else that is thrown is told as it is", () => {
  const error = new HostError("failed", "x");
  expect(hostErrorOf(error)).toBe(error);
  expect(hostErrorOf(new TypeError("a is not b"))).toMatchObject({
    failure: "failed",
    detail: "a is not b",
  });
  expect(hostErrorOf("nothing")).toMatchObject({ failure: "failed", detail: "nothing" });
  expect(hostErrorOf(undefined)).toMatchObject({ failure: "failed", detail: "undefined" });
});

import { HostError } from "../../src/sheet/host";

test("what a host could not do says what and where, and keeps its cause", () => {
  const cause = new Error("InvalidOperation");
  const error = new HostError("sheet-is-protected", "POA 2021", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ failure: "sheet-is-protected", detail: "POA 2021", cause });
  expect(String(error)).toBe("HostError: sheet-is-protected: POA 2021");
});

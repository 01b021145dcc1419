import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin } from "../standin/boot";
import { smallSheet } from "./plannersBook";

jest.setTimeout(60_000);

test("settings are kept in the workbook: another session of the add-in reads them, in one round trip each", async () => {
  const standin = await bootStandin([smallSheet("Hoja1")]);
  try {
    const host = excelHost(emptyMemory());
    expect(await host.readSettings()).toBeNull();
    await host.keepSettings({ tolerance: 0.5, sheets: { Tarija: { base: "action" } } });
    await host.keepSettings({ tolerance: 0.1 });
    standin.host.forgetLog();
    expect(await excelHost(emptyMemory()).readSettings()).toEqual({ tolerance: 0.1 });
    expect(standin.host.syncs).toHaveLength(1);
  } finally {
    await standin.close();
  }
});

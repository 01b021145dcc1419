import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, sheetOf } from "../standin/boot";

test("tells the active cell, and every sheet there is, hidden ones too, in one round trip each", async () => {
  const standin = await bootStandin([
    sheetOf("A", [["x"]]),
    sheetOf("L'Área 1", [["y"]]),
    { ...sheetOf("Oculta", [["z"]]), hidden: true },
  ]);
  const host = excelHost(emptyMemory());
  standin.book.activate(standin.book.sheets()[1]!.id);
  standin.book.select([
    { top: 4, left: 2, bottom: 9, right: 3 },
    { top: 20, left: 0, bottom: 20, right: 0 },
  ]);
  expect(await host.readSelection()).toEqual({ sheet: "L'Área 1", at: { row: 4, column: 2 } });
  expect(standin.host.syncs).toHaveLength(1);
  expect(await host.readSheetNames()).toEqual(["A", "L'Área 1", "Oculta"]);
  expect(standin.host.syncs).toHaveLength(2);
  expect(standin.host.undoLost).toEqual([]);
  standin.close();
});

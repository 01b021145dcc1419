import { checkSheet } from "../../src/poa/check";
import { drawNationalBook } from "../../src/poa/national/book";
import { drawnSheetsIn, readEarlier } from "../../src/poa/national/earlier";
import { nationalInputOf, receive, type Arrived } from "../../src/poa/reception";
import { heldUpBy } from "../../src/poa/receptionBlocks";
import { receivedFrom, sorted, type Received } from "../../src/poa/receptionFiles";
import { areaKey, idOf } from "../../src/poa/receptionVersions";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { gridOf } from "../../src/sheet/drawing";
import type { Grid } from "../../src/sheet/grid";
import { faultySheet, soundSheet } from "../taskpane/sketch";
import { arrived, DAY, fileOf } from "./receivedFiles";

const BENI = fileOf("Beni.xlsx", soundSheet());
const TARIJA = fileOf("Tarija.xlsx", faultySheet());

/** The sheet with another text in its first task. */
function changed(grid: Grid, text: string): Grid {
  const values = grid.values.map((row) => [...row]);
  values[4]![6] = text;
  return { ...grid, values };
}

const areasOf = (given: Arrived) => receive(given).areas.map(({ count }) => count.area);

/** What a national book, saved and opened again, still knows. */
function remembered(given: Arrived) {
  const drawings = drawNationalBook(nationalInputOf(receive(given), DAY, true));
  return readEarlier(drawings.map((drawing) => gridOf(drawing)))!;
}

describe("areas", () => {
  test("come with their counts and errors, in the order of their files' names", () => {
    const { areas, national } = receive(arrived([TARIJA, BENI]));
    expect(areas.map(({ count, errors }) => [count.sigla, count.rowsOut, errors])).toEqual([
      ["DDB", 3, 0],
      ["DDTJ", 3, 2],
    ]);
    expect([national.rowsIn, national.rowsOut]).toEqual([6, 6]);
  });

  test("stand as the institution lists them, and those that lack are named", () => {
    const expectedAreas = [
      "DIRECCIÓN DEPARTAMENTAL DE TARIJA",
      "Unidad de Archivo",
      "Direccion  departamental de Beni",
    ];
    const given = arrived([BENI, TARIJA], { settings: { ...DEFAULT_SETTINGS, expectedAreas } });
    expect(areasOf(given)).toEqual([
      "DIRECCIÓN DEPARTAMENTAL DE TARIJA",
      "DIRECCIÓN DEPARTAMENTAL DE BENI",
    ]);
    const { missing, remarks } = receive(given);
    expect(missing).toEqual(["Unidad de Archivo"]);
    // It is nobody's fault on whose sheet it could be told.
    expect(remarks.map(({ rule }) => rule)).not.toContain("every-expected-area-is-here");
  });

  test("errors hold them up until they are accepted; two plans of one area for good", () => {
    const { national, remarks } = receive(arrived([BENI, TARIJA]));
    expect(heldUpBy(national, remarks, false).map(({ area }) => area.sigla)).toEqual(["DDTJ"]);
    expect(heldUpBy(national, remarks, true)).toEqual([]);
    const twice = receive(arrived([BENI, fileOf("Otro.xlsx", changed(soundSheet(), "Otra"))]));
    expect(heldUpBy(twice.national, twice.remarks, true)).toHaveLength(1);
  });

  test("that would lose a row are held up whatever the planner says", () => {
    const { national, remarks } = receive(arrived([BENI]));
    const [area] = national.areas;
    const short = { ...national, areas: [{ ...area!, rowsOut: area!.rowsOut - 1 }] };
    expect(heldUpBy(short, remarks, true)).toMatchObject([{ losesRows: true, errors: [] }]);
  });
});

describe("versions of one area", () => {
  const later = fileOf("Beni corregido.xlsx", changed(soundSheet(), "Atender en la central"));

  test("are both in, with an error, until one is chosen", () => {
    const { versions, areas, setAside } = receive(arrived([BENI, later]));
    expect(versions).toMatchObject([{ isSame: false, chosen: null }]);
    expect([areas.length, setAside.length]).toEqual([2, 0]);
    expect(areas.some(({ errors }) => errors > 0)).toBe(true);
  });

  test("leave one when it is chosen; the other is set aside and told as such", () => {
    const plan = later.checks[0]!.plans[0]!;
    const chosen = new Map([[areaKey(plan), idOf(plan)]]);
    const reception = receive(arrived([BENI, TARIJA, later], { chosen }));
    expect(reception.areas.map(({ count }) => count.plan.ref.book)).toEqual([
      "Beni corregido.xlsx",
      "Tarija.xlsx",
    ]);
    expect(reception.setAside.map(({ ref }) => ref.book)).toEqual(["Beni.xlsx"]);
    expect(reception.remarks.filter(({ rule }) => rule === "area-is-planned-once")).toEqual([]);
    const drawings = drawNationalBook(nationalInputOf(reception, DAY, true));
    const sources = drawings.find(({ name }) => name === "Fuentes")!;
    const told = sources.cells.map(({ value }) => value);
    expect(told).toEqual(expect.arrayContaining(["Elegida", "No elegida", "Única"]));
  });

  test("that say the same need no choice", () => {
    const { versions, areas } = receive(arrived([BENI, fileOf("Copia.xlsx", soundSheet())]));
    expect(versions).toMatchObject([{ isSame: true }]);
    expect(areas).toHaveLength(1);
    expect(areas[0]!.errors).toBe(0);
  });

  test("on one sheet take only their own findings away", () => {
    const two = fileOf("Dos.xlsx", soundSheet(), changed(soundSheet("Beni (2)"), "Otra tarea"));
    const plan = two.checks[1]!.plans[0]!;
    const chosen = new Map([[areaKey(plan), idOf(plan)]]);
    const { areas, national } = receive(arrived([two], { chosen }));
    expect(areas.map(({ count }) => count.plan.ref.sheet)).toEqual(["Beni (2)"]);
    expect([national.rowsIn, national.rowsOut]).toEqual([3, 3]);
  });
});

describe("an earlier national book", () => {
  const earlier = remembered(arrived([BENI, TARIJA]));

  test("gives the areas that have not come again, unless the planner will not have them", () => {
    const given = arrived([TARIJA], { earlier });
    expect(receive(given)).toMatchObject({ notAgain: 1, difference: { unchanged: 2 } });
    expect(
      receive(given)
        .areas.map(({ from }) => from.origin)
        .sort()
    ).toEqual(["kept", "new"]);
    const { areas, difference } = receive({ ...given, keepsEarlier: false });
    expect(areas).toHaveLength(1);
    expect(difference!.removed.map(({ ref }) => ref.sheet)).toEqual(["Beni"]);
  });

  test("keeps what was wrong with an area, and when its file was read", () => {
    const { areas, files } = receive(arrived([BENI], { earlier }));
    const kept = areas.find(({ from }) => from.origin === "kept")!;
    expect([kept.count.sigla, kept.errors]).toEqual(["DDTJ", 2]);
    expect(files.find(({ name }) => name === "Tarija.xlsx")!.readOn).toEqual(DAY);
  });

  test("gives way to a new version, and tells what has changed", () => {
    const fresh = fileOf("Beni.xlsx", changed(soundSheet(), "Atender en la central"));
    const { areas, versions, difference } = receive(arrived([fresh], { earlier }));
    expect(versions).toEqual([]);
    expect(areas).toHaveLength(2);
    expect(difference!.replaced).toMatchObject([{ changed: [{ changes: [{}] }] }]);
  });

  test("gives a file that has not changed without its being read", () => {
    const reading = { kind: "known", bytes: 1000, sha256: "sha of Tarija.xlsx" } as const;
    const source = { book: "T.xlsx", name: "T.xlsx", readOn: DAY };
    const received = receivedFrom(reading, source, earlier);
    expect(received.origin).toBe("unchanged");
    const { areas } = receive(arrived([received, BENI], { earlier }));
    expect(areas.map(({ count, errors }) => [count.sigla, errors])).toEqual([
      ["DDB", 0],
      ["DDTJ", 2],
    ]);
  });
});

describe("painted into the open book", () => {
  const own: Received = {
    file: null,
    ...sorted([checkSheet(soundSheet())]),
    carried: [],
    origin: "new",
  };

  test("its own sheets get no double, and no area's sheet takes a name that is there", () => {
    const reception = receive(arrived([own, TARIJA]));
    const beside = ["Beni", "DDTJ"];
    const drawings = drawNationalBook({ ...nationalInputOf(reception, DAY, true), beside });
    const names = drawings.map(({ name }) => name);
    expect(names).toContain("DDTJ (2)");
    expect(names).not.toContain("DDB");
    const table = drawings.find(({ name }) => name === "POA Nacional")!;
    const links = table.cells.flatMap(({ link }) => link?.sheet ?? []);
    expect(new Set(links)).toEqual(new Set(["Beni", "DDTJ (2)"]));
    const grids = [soundSheet(), faultySheet("DDTJ"), ...drawings.map((one) => gridOf(one))];
    expect(drawnSheetsIn(grids)).toEqual([...names].sort(asDrawn(names)));
    expect(readEarlier(grids)).toMatchObject({ lost: [], plans: [{}, {}] });
  });
});

/** The fixed sheets first, then those of the areas. */
const asDrawn = (names: readonly string[]) => (a: string, b: string) =>
  Number(a.startsWith("DDTJ")) - Number(b.startsWith("DDTJ")) ||
  names.indexOf(a) - names.indexOf(b);

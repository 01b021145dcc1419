import { execFile } from "node:child_process";
import path from "node:path";
import { serveDeployed } from "./deployedServer";

const PROJECT = path.join(__dirname, "..", "..");

/** A browser of its own, started and at work on a busy machine. */
jest.setTimeout(120_000);

/** What the tool for those who publish says of an address, and how it ends. */
const check = (address: string): Promise<{ code: number; told: string }> =>
  new Promise((resolve) => {
    const tool = path.join(PROJECT, "test", "browser", "deployed.mjs");
    execFile(process.execPath, [tool, address], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, told: stdout + stderr })
    );
  });

const missing = (told: string): string[] =>
  told
    .split("\n")
    .filter((line) => line.startsWith("  FALTA "))
    .map((line) => line.trim().replace(/ +/g, " "));

test("the release works over HTTPS with the headers of nginx.conf", async () => {
  const server = await serveDeployed();
  try {
    const { code, told } = await check(server.origin);
    expect([missing(told), code]).toEqual([[], 0]);
    expect(told).toMatch(/el panel carga por HTTPS, TLS 1\.\d/);
    expect(told).toMatch(/Tarija C21: El código de operación DDTJ 8 ya está usado/);
    // Nothing but the certificate, which is nobody's, could be better.
    expect(told.match(/ mejor .*/g)).toEqual([expect.stringMatching(/confía en el certificado/)]);
  } finally {
    await server.close();
  }
});

test("what would leave the pane blank is told before anybody opens Excel", async () => {
  const wrong = { "X-Frame-Options": "DENY", "Access-Control-Allow-Origin": "" };
  const server = await serveDeployed(wrong, "https://poa.example.bo");
  try {
    const { code, told } = await check(server.origin);
    expect(code).toBe(1);
    expect(missing(told)).toEqual([
      "FALTA sin X-Frame-Options: con esa cabecera el panel queda en blanco",
      "FALTA functions.json con Access-Control-Allow-Origin: *: sin ella no hay funciones en Excel para la web",
      expect.stringMatching(
        /^FALTA manifest\.xml nombra solo https:\/\/localhost:\d+: nombra https:\/\/poa\.example\.bo/
      ),
    ]);
  } finally {
    await server.close();
  }
});

test("an address that cannot be a published one is refused", async () => {
  expect(await check("http://localhost")).toMatchObject({ code: 2 });
  expect((await check("https://localhost:1")).code).toBe(1);
});

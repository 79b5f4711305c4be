import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readQr } from "@motcua/hardware/testing/foreign-decoder.ts";
import { verbs } from "@motcua/protocol";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterEach, expect, it } from "vitest";
import { createEmptyStore } from "../access/testing/test-access.ts";
import { ensureCertificates } from "../tls/ensure-certificates.ts";
import { createTestHttp, type TestHttp, type TestHttpWishes } from "./testing/test-http.ts";

let hub: TestHttp;
const open = async (wishes?: TestHttpWishes) => {
  hub = await createTestHttp(wishes);
  return hub;
};
afterEach(() => hub.close());
const portOf = () => (hub.app.server.address() as AddressInfo).port;

it("health says ready, and what the hub stands on", async () => {
  await open();
  const answer = await hub.ask("GET", "/api/v1/health");
  expect([answer.statusCode, answer.json()]).toEqual([
    200,
    {
      ready: true,
      engine: "memory",
      version: "0.1.0",
      epoch: 1,
      site: "binh-son",
      demonstration: true,
      now: hub.clock.now(),
    },
  ]);
});

it("health says not ready while the store cannot be written, and looks once a second", async () => {
  let checks = 0;
  let trouble: Error | null = null;
  const check = async () => {
    checks += 1;
    if (trouble !== null) throw trouble;
  };
  const standing = { engine: "sqlite" as const, version: "0.1.0", epoch: () => 1, check };
  await open({ parts: { standing } });
  const status = async () => (await hub.ask("GET", "/api/v1/health")).statusCode;
  expect(await status()).toBe(200);
  trouble = new Error("disk full");
  expect([await status(), checks]).toEqual([200, 1]);
  hub.clock.pass(1);
  const answer = await hub.ask("GET", "/api/v1/health");
  expect([answer.statusCode, answer.json()]).toMatchObject([
    503,
    { ready: false, refused: { code: "storage-unavailable" } },
  ]);
  expect(answer.body).not.toContain("disk full");
  trouble = null;
  hub.clock.pass(1);
  expect([await status(), checks]).toEqual([200, 3]);
});

it("a store that fails is told from a mistake of our own, and neither says more than its name", async () => {
  const store = createEmptyStore();
  let trouble: Error | null = null;
  const failing = {
    ...store,
    devices: { ...store.devices, pairing: () => Promise.reject(new Error("SQLITE_FULL: /var/lib")) },
    check: async () => {
      if (trouble !== null) throw trouble;
    },
  };
  await open({ store: failing });
  const claim = () => hub.ask("POST", "/api/v1/devices/claim", { body: { grant: "any-grant" } });
  const own = await claim();
  expect([own.statusCode, own.json()]).toEqual([500, { refused: { code: "internal" } }]);
  trouble = new Error("disk full");
  const full = await claim();
  expect([full.statusCode, full.json()]).toEqual([503, { refused: { code: "storage-unavailable" } }]);
  expect(hub.log.text()).toContain("SQLITE_FULL");
});

it("OpenAPI describes every route and every verb, each by a name of its own", async () => {
  await open();
  const document = (await hub.ask("GET", "/api/v1/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  const operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  );
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining([...verbs]));
  const tags = new Set(document.tags.map((tag: { name: string }) => tag.name));
  for (const { path, operation } of operations) {
    expect(operation.summary, path).toBeTruthy();
    expect(
      operation.tags.every((tag) => tags.has(tag)),
      path,
    ).toBe(true);
    expect(Object.keys(operation.responses).length, path).toBeGreaterThan(0);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = (operation.parameters ?? [])
      .filter((each) => each.in === "path")
      .map((each) => each.name);
    expect(declared, path).toEqual(inPath);
    for (const needed of operation.security ?? []) {
      for (const scheme of Object.keys(needed))
        expect(document.components.securitySchemes).toHaveProperty(scheme);
    }
  }
  expect(JSON.stringify(document)).not.toContain('"$ref"');
});

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: string[];
  readonly responses: object;
  readonly parameters?: { readonly in: string; readonly name: string }[];
  readonly security?: Record<string, string[]>[];
}

it("the page of the description needs no script that the policy forbids", async () => {
  await open();
  const page = await hub.ask("GET", "/api/docs/");
  expect(page.statusCode).toBe(200);
  expect(page.headers["content-security-policy"]).toContain("script-src 'self';");
  expect(page.body).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style|style="/);
  for (const file of ["swagger-initializer.js", "swagger-ui-bundle.js", "swagger-ui.css"]) {
    expect((await hub.ask("GET", `/api/docs/static/${file}`)).statusCode).toBe(200);
  }
  expect((await hub.ask("GET", "/api/docs/json")).json().openapi).toBe("3.1.0");
});

it("every answer carries a policy that allows our own only", async () => {
  await open();
  for (const url of ["/api/v1/health", "/kiosk/", "/trust", "/no/such/page", "/api/v1/people"]) {
    const { headers } = await hub.ask("GET", url);
    const policy = String(headers["content-security-policy"]);
    expect(policy, url).toContain("default-src 'self'");
    expect(policy, url).toContain("connect-src 'self' ws://motcua.lan:3000");
    // A kiosk, and nobody else, may speak to the agent on its own machine, which goes on when the hub is away.
    const agent = " http://127.0.0.1:*";
    expect(policy.includes(agent), url).toBe(url === "/kiosk/");
    expect(policy.replace(agent, ""), url).not.toMatch(/unsafe-|\*|https?:/);
    expect(headers, url).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
    });
    expect(headers, url).not.toHaveProperty("strict-transport-security");
  }
  const forged = await hub.ask("GET", "/trust", { headers: { host: "x; script-src *" } });
  expect(forged.headers["content-security-policy"]).not.toContain("*");
});

it("over HTTPS a device that trusts the hub's authority is served, with cookies for HTTPS only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "motcua-https-"));
  try {
    const made = await ensureCertificates({
      folder,
      names: ["motcua.lan", "127.0.0.1"],
      now: Date.now(),
      crypto: globalThis.crypto,
    });
    await open({ parts: { tls: made, authority: made.ca } });
    await hub.access.setupToken.atStart("a-token-that-was-given");
    await hub.app.listen({ port: 0, host: "127.0.0.1" });
    const asking = request({
      host: "127.0.0.1",
      port: portOf(),
      servername: "motcua.lan",
      ca: made.ca,
      agent: false,
      method: "POST",
      path: "/api/v1/setup",
      headers: { "content-type": "application/json", host: "motcua.lan" },
    }).end(JSON.stringify({ token: "a-token-that-was-given" }));
    const [answer] = await once(asking, "response");
    answer.resume();
    await once(answer, "end");
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["set-cookie"][0]).toMatch(/; HttpOnly; Secure; SameSite=Strict/);
    expect(answer.headers["content-security-policy"]).toContain("connect-src 'self' wss://motcua.lan");

    const page = await hub.ask("GET", "/trust");
    expect(page.body).toMatch(/([0-9A-F]{2}:){31}[0-9A-F]{2}/);
    expect(page.body).not.toMatch(/<script|<style|style="/);
    const [qr] = /<svg[\s\S]+?<\/svg>/.exec(page.body) ?? [];
    expect(await readSvgQr(qr ?? "")).toBe("http://motcua.lan:3000/trust");
    const ca = await hub.ask("GET", "/trust/motcua-ca.crt");
    expect([ca.body, ca.headers["content-type"]]).toEqual([made.ca, "application/x-x509-ca-cert"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it("a hub with a certificate that is trusted already has nothing to give away", async () => {
  await open();
  expect((await hub.ask("GET", "/trust")).body).toContain("Không cần làm gì thêm");
  expect((await hub.ask("GET", "/trust/motcua-ca.crt")).json()).toEqual({ refused: { code: "unknown-ask" } });
});

it("who still asks while the hub closes hears that it does", async () => {
  let told: unknown = null;
  await open({
    parts: {
      registerRoutes: [
        (app) => {
          app.addHook("preClose", async () => {
            const { port } = app.server.address() as AddressInfo;
            told = await (await fetch(`http://127.0.0.1:${port}/api/v1/health`)).json();
          });
        },
      ],
    },
  });
  await hub.app.listen({ port: 0, host: "127.0.0.1" });
  await hub.app.close();
  expect(told).toEqual({ refused: { code: "shutting-down" } });
});

it.each([
  "nonsense\r\n\r\n",
  "GET / HTTP/9.9\r\n\r\n",
  `GET / HTTP/1.1\r\nhost: a\r\nx: ${"y".repeat(40_000)}\r\n\r\n`,
  "POST /api/v1/session HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
])("what is no HTTP gets a named refusal, and the hub works on: %#", async (bytes) => {
  await open();
  await hub.app.listen({ port: 0, host: "127.0.0.1" });
  const socket = connect(portOf(), "127.0.0.1").setEncoding("utf8");
  let told = "";
  socket.on("data", (chunk) => {
    told += chunk;
  });
  socket.on("error", () => undefined);
  socket.write(bytes);
  await once(socket, "close");
  expect(told).toMatch(/^HTTP\/1.1 4\d\d /);
  expect((await fetch(`http://127.0.0.1:${portOf()}/api/v1/health`)).status).toBe(200);
});

it("the scripts that show a screen are fetched from the hub itself", async () => {
  await open();
  for (const name of ["start-screen.sh", "install-debian.sh", "start-screen.cmd", "install-windows.cmd"]) {
    const script = await hub.ask("GET", `/start-screens/${name}`);
    expect([script.statusCode, script.headers["content-disposition"]]).toEqual([
      200,
      `attachment; filename="${name}"`,
    ]);
    expect(script.body).toContain("https://HUB:3000");
  }
});

async function readSvgQr(svg: string): Promise<string | null> {
  const drawn = await loadImage(Buffer.from(svg.replace("<svg ", '<svg width="400" height="400" ')));
  const canvas = createCanvas(400, 400);
  canvas.getContext("2d").drawImage(drawn, 0, 0);
  return readQr(canvas.toBuffer("image/png"));
}

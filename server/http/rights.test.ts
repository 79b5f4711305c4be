import type { StaffRole } from "@motcua/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestHttp, type TestHttp } from "./testing/test-http.ts";

/** S1 as a table: who may ask what. A route that is missing here fails the last test. */
const everybody = ["stranger", "kiosk", "officer", "reception", "supervisor", "administrator"] as const;
type Asker = (typeof everybody)[number];
const administrator: readonly Asker[] = ["administrator"];
const staff: readonly Asker[] = ["officer", "reception", "supervisor", "administrator"];
const thing = "0199aaaa-0000-7000-8000-000000000001";
const placement = { role: "kiosk", name: "Kiosk", counter: null, zone: null };

const rights: readonly (readonly [
  "GET" | "POST" | "PATCH" | "DELETE",
  string,
  readonly Asker[],
  object | null,
])[] = [
  ["GET", "/api/v1/health", everybody, null],
  ["GET", "/api/v1/openapi.json", everybody, null],
  ["POST", "/api/v1/setup", everybody, { token: "no-such-token" }],
  ["POST", "/api/v1/session", everybody, { username: "nobody", password: "nothing" }],
  ["GET", "/api/v1/session", staff, null],
  ["POST", "/api/v1/session/password", staff, { current: "wrong", next: "long-enough-too" }],
  ["GET", "/api/v1/people", administrator, null],
  [
    "POST",
    "/api/v1/people",
    administrator,
    { username: "moi", title: "Mới", role: "officer", password: "0123456789" },
  ],
  ["PATCH", "/api/v1/people/{person}", administrator, { title: "Khác" }],
  ["GET", "/api/v1/devices", administrator, null],
  ["PATCH", "/api/v1/devices/{device}", administrator, { name: "Khác" }],
  ["DELETE", "/api/v1/devices/{device}", administrator, null],
  ["POST", "/api/v1/devices/requests", everybody, { role: "kiosk", name: "Kiosk" }],
  ["GET", "/api/v1/devices/requests/{request}", everybody, null],
  ["POST", "/api/v1/devices/confirm", administrator, { code: "000000", placement }],
  ["POST", "/api/v1/devices/grants", administrator, { placement }],
  ["POST", "/api/v1/devices/claim", everybody, { grant: "no-such-grant" }],
  ["GET", "/api/v1/settings", staff, null],
  ["GET", "/api/v1/demonstration/sample-day", staff, null],
  ["POST", "/api/v1/demonstration/sample-day", administrator, { speed: 60, seed: 1, visitors: 10 }],
  ["DELETE", "/api/v1/demonstration/sample-day", administrator, null],
  ["POST", "/api/v1/demonstration/seat", administrator, { seat: "quay-2", counter: "quay-2" }],
  ["DELETE", "/api/v1/people/{person}/sessions", administrator, null],
  ["POST", "/api/v1/people/{person}/photo", administrator, Buffer.from("no picture")],
  ["DELETE", "/api/v1/people/{person}/photo", administrator, null],
  ["GET", "/api/v1/photos/{digest}", everybody, null],
  ["GET", "/api/v1/sessions", staff, null],
  ["DELETE", "/api/v1/sessions/{session}", staff, null],
  ["DELETE", "/api/v1/session", staff, null],
  ["DELETE", "/api/v1/sessions", staff, null],
];

const turnedAway = new Set(["session-needed", "not-paired", "not-allowed"]);
let hub: TestHttp;
const as = new Map<Asker, { cookie?: string; bearer?: string }>();

beforeAll(async () => {
  hub = await createTestHttp();
  as.set("stranger", {});
  as.set("kiosk", { bearer: (await hub.device({ role: "kiosk" })).token });
});
afterAll(() => hub.close());

describe.each(rights)("S1 %s %s", (method, path, allowed, body) => {
  const url = path
    .replace(/\{request\}/, "x".repeat(43))
    .replace(/\{session\}/, "0".repeat(32))
    .replace(/\{digest\}/, "0".repeat(64))
    .replace(/\{.+\}/, thing);

  // anew for each route: two of them end the session that asks
  beforeAll(async () => {
    for (const role of ["officer", "reception", "supervisor", "administrator"] satisfies StaffRole[]) {
      as.set(role, { cookie: await hub.signedInAs(role) });
    }
  });

  it.each(everybody)("is answered to a %s as the table says", async (asker) => {
    const before = (await hub.audit()).length;
    const options = as.get(asker) ?? {};
    const headers = Buffer.isBuffer(body) ? { "content-type": "application/octet-stream" } : {};
    const answer = await hub.ask(method, url, body === null ? options : { ...options, body, headers });
    const code = answer.json().refused?.code;
    expect(answer.statusCode).toBeLessThan(500);
    expect(turnedAway.has(code) ? "turned away" : "answered").toBe(
      allowed.includes(asker) ? "answered" : "turned away",
    );
    if (asker !== "stranger" && !allowed.includes(asker)) {
      expect(code).toBe("not-allowed");
      expect((await hub.audit()).slice(0, -before || undefined)).toMatchObject([{ what: "refused" }]);
    }
  });
});

it("S1 the table knows every route", () => {
  const paths = hub.app.swagger().paths ?? {};
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const known = rights.map(([method, path]) => `${method} ${path}`);
  expect(described.filter((route) => !route.includes("/api/v1/commands/")).sort()).toEqual(known.toSorted());
});

it("S1 a start without a word on who may ask a route does not happen", async () => {
  const silent = createTestHttp({
    parts: { registerRoutes: [(app) => void app.get("/api/v1/silent", async () => ({}))] },
  });
  await expect(silent).rejects.toThrow("GET /api/v1/silent must say who may ask it");
});

it("S1 a real office has neither sample days nor example officers", async () => {
  const office = await createTestHttp({ kind: "office" });
  try {
    const cookie = await office.signedInAs("administrator");
    const start = { speed: 60, seed: 1, visitors: 10 };
    const answers = [
      await office.ask("GET", "/api/v1/demonstration/sample-day", { cookie }),
      await office.ask("POST", "/api/v1/demonstration/sample-day", { cookie, body: start }),
      await office.ask("DELETE", "/api/v1/demonstration/sample-day", { cookie }),
      await office.ask("POST", "/api/v1/demonstration/seat", {
        cookie,
        body: { seat: "a", counter: "quay-1" },
      }),
    ];
    for (const answer of answers)
      expect([answer.statusCode, answer.json().refused.code]).toEqual([403, "not-allowed"]);
  } finally {
    await office.close();
  }
});

it("S1 an administrator seats an example officer beside themselves", async () => {
  const demonstration = await createTestHttp();
  try {
    const cookie = await demonstration.signedInAs("administrator");
    const body = { seat: "quay-2", counter: "quay-2" };
    const seated = await demonstration.ask("POST", "/api/v1/demonstration/seat", { cookie, body });
    expect(seated.json()).toMatchObject({ me: { role: "officer", title: "Cán bộ quầy 2" } });
    const [seat] = seated.cookies;
    const who = await demonstration.ask("GET", "/api/v1/session", {
      cookie: `${cookie}; ${seat?.name}=${seat?.value}`,
      headers: { "x-seat": "quay-2" },
    });
    expect(who.json()).toEqual(seated.json());
  } finally {
    await demonstration.close();
  }
});

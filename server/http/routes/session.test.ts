import { afterEach, expect, it } from "vitest";
import { goodPassword } from "../../access/testing/test-access.ts";
import { createTestHttp, officeLimits, type TestHttp, type TestHttpWishes } from "../testing/test-http.ts";

let hub: TestHttp;
const open = async (wishes?: TestHttpWishes) => {
  hub = await createTestHttp(wishes);
  return hub;
};
afterEach(() => hub.close());

const signIn = (username: string, password: string, seat = "") =>
  hub.ask("POST", "/api/v1/session", { body: { username, password }, headers: { "x-seat": seat } });
const cookieOf = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

it("S1 signing in gives a cookie that no script reads and no other site sends", async () => {
  await open();
  await hub.personCalled("quay.mot", "officer");
  const answer = await signIn("quay.mot", goodPassword);
  expect(answer.json()).toMatchObject({ me: { role: "officer", mustChangePassword: true } });
  expect(answer.cookies).toEqual([
    expect.objectContaining({
      name: "motcua",
      path: "/",
      httpOnly: true,
      sameSite: "Strict",
      maxAge: 43_200,
    }),
  ]);
  expect(answer.headers["set-cookie"]).not.toContain("Secure");
  expect(answer.body).not.toContain(answer.cookies[0]?.value);
  const who = await hub.ask("GET", "/api/v1/session", { cookie: cookieOf(answer) });
  expect(who.json()).toEqual(answer.json());
});

it("S1 behind a proxy that speaks HTTPS the cookie is for HTTPS only", async () => {
  await open();
  await hub.personCalled("quay.mot", "officer");
  const answer = await hub.ask("POST", "/api/v1/session", {
    body: { username: "quay.mot", password: goodPassword },
    headers: { "x-forwarded-proto": "https" },
  });
  expect(answer.headers["set-cookie"]).toContain("Secure");
});

it("S1 one browser holds several seats, and signing out of one leaves the others", async () => {
  await open();
  await hub.personCalled("mot", "officer");
  await hub.personCalled("hai", "supervisor");
  const [own, second] = [await signIn("mot", goodPassword), await signIn("hai", goodPassword, "quay-2")];
  expect(second.cookies[0]?.name).toBe("motcua.quay-2");
  const cookie = `${cookieOf(own)}; ${cookieOf(second)}`;
  const roleAt = async (seat: string) =>
    (await hub.ask("GET", "/api/v1/session", { cookie, headers: { "x-seat": seat } })).json().me?.role;
  expect([await roleAt(""), await roleAt("quay-2"), await roleAt("quay-3")]).toEqual([
    "officer",
    "supervisor",
    undefined,
  ]);

  const out = await hub.ask("DELETE", "/api/v1/session", { cookie, headers: { "x-seat": "quay-2" } });
  expect(out.statusCode).toBe(200);
  expect(out.cookies).toEqual([expect.objectContaining({ name: "motcua.quay-2", value: "" })]);
  expect([await roleAt(""), await roleAt("quay-2")]).toEqual(["officer", undefined]);
});

it.each(["Quầy", "UPPER", "x".repeat(21), "a b", "../x"])("S1 the seat %s is refused", async (seat) => {
  await open();
  const cookie = await hub.signedInAs("officer");
  const headers = { "x-seat": encodeURIComponent(seat) === seat ? seat : encodeURIComponent(seat) };
  const who = await hub.ask("GET", "/api/v1/session", { cookie, headers });
  expect([who.statusCode, who.json()]).toEqual([
    400,
    { refused: { code: "bad-request", detail: { field: "x-seat" } } },
  ]);
});

it("S1 five wrong passwords lock out with a time to wait, and nobody learns who is there", async () => {
  await open();
  await hub.personCalled("quay.mot", "officer");
  const guess = async (username: string) => {
    const answer = await signIn(username, "not-the-password");
    return [answer.statusCode, answer.body, Object.keys(answer.headers).sort()];
  };
  for (let n = 0; n < 5; n += 1) expect(await guess("quay.mot")).toEqual(await guess("nobody"));
  const locked = await guess("quay.mot");
  expect(locked).toEqual(await guess("nobody"));
  expect(locked.slice(0, 2)).toEqual([
    429,
    '{"refused":{"code":"locked-out","detail":{"retryAfterSeconds":60}}}',
  ]);
  hub.clock.pass(60);
  expect((await signIn("quay.mot", goodPassword)).statusCode).toBe(200);
});

it("S1 a new password ends the old session and the cookie is renewed", async () => {
  await open();
  const cookie = await hub.signedInAs("officer");
  const body = { current: goodPassword, next: "another-password" };
  const answer = await hub.ask("POST", "/api/v1/session/password", { cookie, body });
  expect(answer.json()).toMatchObject({ me: { mustChangePassword: false } });
  expect((await hub.ask("GET", "/api/v1/session", { cookie })).json()).toEqual({
    refused: { code: "session-needed" },
  });
  expect((await hub.ask("GET", "/api/v1/session", { cookie: cookieOf(answer) })).statusCode).toBe(200);
});

it("S1 the set-up token opens once over HTTP", async () => {
  await open();
  await hub.access.setupToken.atStart("a-token-that-was-given");
  const setup = () => hub.ask("POST", "/api/v1/setup", { body: { token: "a-token-that-was-given" } });
  const first = await setup();
  expect(first.json()).toMatchObject({ me: { role: "administrator" } });
  expect((await hub.ask("GET", "/api/v1/people", { cookie: cookieOf(first) })).json()).toHaveLength(1);
  const second = await setup();
  expect([second.statusCode, second.json()]).toEqual([410, { refused: { code: "grant-expired" } }]);
  expect(hub.log.text()).not.toContain("a-token-that-was-given");
});

it("S1 sign-ins are limited by address: a named refusal with the time to wait", async () => {
  await open({ parts: { limits: { ...officeLimits, sessions: 3 } } });
  for (let n = 0; n < 3; n += 1) expect((await signIn("nobody", "x")).statusCode).toBe(401);
  const answer = await signIn("nobody", "x");
  expect([answer.statusCode, answer.json()]).toEqual([
    429,
    { refused: { code: "too-many-requests", detail: { retryAfterSeconds: 60 } } },
  ]);
  expect((await hub.ask("GET", "/api/v1/health")).statusCode).toBe(200);
});

it("S1 a password that somebody else chose opens nothing but the choice of one's own", async () => {
  await open();
  await hub.personCalled("phu.trach", "administrator");
  const cookie = cookieOf(await signIn("phu.trach", goodPassword));
  const needed = { refused: { code: "own-password-needed" } };
  for (const [method, url] of [
    ["GET", "/api/v1/people"],
    ["GET", "/api/v1/settings"],
    ["GET", "/api/v1/sessions"],
    ["POST", "/api/v1/commands/open-day"],
  ] as const) {
    const answer = await hub.ask(method, url, method === "POST" ? { cookie, body: {} } : { cookie });
    expect([url, answer.statusCode, answer.json()]).toEqual([url, 403, needed]);
  }
  expect(hub.asked).toEqual([]);
  const change = (next: string) =>
    hub.ask("POST", "/api/v1/session/password", { cookie, body: { current: goodPassword, next } });
  expect((await change(goodPassword)).json()).toEqual({
    refused: { code: "bad-request", detail: { field: "next", problem: "same" } },
  });
  const own = cookieOf(await change("one-of-my-own"));
  expect((await hub.ask("GET", "/api/v1/people", { cookie: own })).statusCode).toBe(200);
});

it("S1 one sees where one is signed in, and ends one session of it or all", async () => {
  await open();
  await hub.ownPasswordOf(await hub.personCalled("quay.mot", "officer"));
  await hub.personCalled("quay.hai", "officer");
  await signIn("quay.hai", goodPassword);
  const signInWith = (agent: string) =>
    hub.ask("POST", "/api/v1/session", {
      body: { username: "quay.mot", password: goodPassword },
      headers: { "user-agent": `Mozilla/5.0 (${agent}) AppleWebKit/537.36 Chrome/109.0.0.0 Safari/537.36` },
    });
  const windows = cookieOf(await signInWith("Windows NT 10.0"));
  hub.clock.pass(3_600);
  const linux = cookieOf(await signInWith("X11; Linux x86_64"));
  hub.clock.pass(1_800);
  const listed = async () => (await hub.ask("GET", "/api/v1/sessions", { cookie: linux })).json();
  const before = await listed();
  expect(before).toMatchObject([
    {
      current: true,
      agent: "Chrome 109, Linux",
      address: "127.0.0.1",
      seat: "",
      lastSeenAt: hub.clock.now(),
    },
    { current: false, agent: "Chrome 109, Windows", since: hub.clock.now() - 5_400_000 },
  ]);
  expect(JSON.stringify(before)).not.toContain(linux.replace(/^.*=/, ""));

  const isIn = async (cookie: string) =>
    (await hub.ask("GET", "/api/v1/session", { cookie })).statusCode === 200;
  await hub.ask("DELETE", `/api/v1/sessions/${before[1].id}`, { cookie: linux });
  expect([await isIn(windows), await isIn(linux)]).toEqual([false, true]);
  expect((await hub.audit())[0]).toMatchObject({
    what: "signed-out-elsewhere",
    detail: "127.0.0.1 Chrome 109, Windows",
  });

  const again = cookieOf(await signInWith("Windows NT 10.0"));
  const everywhere = await hub.ask("DELETE", "/api/v1/sessions", { cookie: linux });
  expect(everywhere.cookies).toEqual([expect.objectContaining({ name: "motcua", value: "" })]);
  expect([await isIn(again), await isIn(linux)]).toEqual([false, false]);
  expect((await hub.audit())[0]).toMatchObject({ what: "signed-out-everywhere" });
});

it("S1 nobody ends a session of somebody else by its name; an administrator ends all of a person, and the log says so", async () => {
  await open();
  const officer = await hub.signedInAs("officer");
  const supervisor = await hub.signedInAs("supervisor");
  const administrator = await hub.signedInAs("administrator");
  const [session] = (await hub.ask("GET", "/api/v1/sessions", { cookie: officer })).json();
  await hub.ask("DELETE", `/api/v1/sessions/${session.id}`, { cookie: supervisor });
  const who = await hub.ask("GET", "/api/v1/session", { cookie: officer });
  expect(who.statusCode).toBe(200);
  const { id } = who.json().me;
  const url = `/api/v1/people/${id}/sessions`;
  expect((await hub.ask("DELETE", url, { cookie: supervisor })).json()).toEqual({
    refused: { code: "not-allowed" },
  });
  expect((await hub.ask("DELETE", url, { cookie: administrator })).statusCode).toBe(200);
  expect((await hub.ask("GET", "/api/v1/session", { cookie: officer })).statusCode).toBe(401);
  expect((await hub.audit())[0]).toMatchObject({ what: "person-signed-out", detail: `${id} officer.1` });
});

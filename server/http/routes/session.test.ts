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

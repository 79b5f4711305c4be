import type { Me, PersonId, Reply } from "@motcua/protocol";
import { createFakeTiming } from "@motcua/screen-kit/testing/fake-timing.ts";
import { describe, expect, it } from "vitest";
import type { HubHttp } from "./hub-http.ts";
import { rememberPasswordLater } from "./password-later.ts";
import { createSession } from "./session.ts";

const me: Me = {
  id: "p" as PersonId,
  title: "Quản trị",
  role: "administrator",
  mustChangePassword: false,
  hasPassword: true,
};

function sessionWith(answers: Record<string, Reply<unknown>[]>, storage = new Map<string, string>()) {
  const asked: [string, unknown][] = [];
  const answer = (what: string, body: unknown) => {
    asked.push([what, body]);
    return Promise.resolve(answers[what]?.shift() ?? { refused: { code: "hub-away" } });
  };
  const http = {
    get: (path: string) => answer(`GET ${path}`, null),
    post: (path: string, body: object) => answer(`POST ${path}`, body),
    patch: (path: string, body: object) => answer(`PATCH ${path}`, body),
    remove: (path: string) => answer(`DELETE ${path}`, null),
  } as HubHttp;
  const timing = createFakeTiming(1_000_000);
  const session = createSession({
    http,
    nowMs: timing.deviceNowMs,
    after: timing.after,
    passwordLater: rememberPasswordLater(() => ({
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    })),
  });
  return { session, asked, timing };
}

describe("session", () => {
  it("says until when an account is locked", async () => {
    const { session } = sessionWith({
      "POST session": [{ refused: { code: "locked-out", detail: { retryAfterSeconds: 90 } } }],
    });
    await session.signIn(" Admin ", "secret");
    expect(session.state.value).toMatchObject({ kind: "signed-out", lockedUntilMs: 1_090_000 });
  });

  it("asks for a new password once, keeping the first one that was just typed", async () => {
    const { session, asked } = sessionWith({
      "POST session": [{ done: { me: { ...me, mustChangePassword: true } } }],
      "POST session/password": [{ done: { me } }],
    });
    await session.signIn("admin", "first-password");
    expect(session.state.value).toMatchObject({ kind: "choose-password", skip: "needed", current: "known" });
    session.skipPassword();
    expect(session.state.value.kind).toBe("choose-password");
    await session.choosePassword("", "a-better-one");
    expect(asked[1]).toEqual(["POST session/password", { current: "first-password", next: "a-better-one" }]);
    expect(session.state.value).toEqual({ kind: "signed-in", me });
  });

  it("turns the set-up link into a session whose password may be chosen later in a demonstration", async () => {
    const { session, asked } = sessionWith({ "POST setup": [{ done: { me } }] });
    await session.start("token-of-the-link");
    expect(asked).toEqual([["POST setup", { token: "token-of-the-link" }]]);
    expect(session.state.value).toMatchObject({ kind: "choose-password", skip: "may-skip", current: "none" });
    session.skipPassword();
    expect(session.state.value).toEqual({ kind: "signed-in", me });
  });

  it("asks for the password of a demonstration once at a browser, and of an office at each set-up", async () => {
    const storage = new Map<string, string>();
    const first = sessionWith({ "POST setup": [{ done: { me } }] }, storage);
    await first.session.start("token-of-the-first-start");
    first.session.skipPassword();
    const restarted = sessionWith({ "POST setup": [{ done: { me } }] }, storage);
    await restarted.session.start("token-of-the-next-start");
    expect(restarted.session.state.value).toEqual({ kind: "signed-in", me });
    const office = sessionWith(
      { "POST setup": [{ done: { me: { ...me, mustChangePassword: true } } }] },
      storage,
    );
    await office.session.start("token-of-an-office");
    expect(office.session.state.value).toMatchObject({ kind: "choose-password", skip: "needed" });
  });

  it.each([
    ["whoever has one", true, "asked"],
    ["nobody who came by the set-up link and chose none", false, "none"],
  ])("asks for the present password of %s", async (_, hasPassword, current) => {
    const { session } = sessionWith({ "GET session": [{ done: { me: { ...me, hasPassword } } }] });
    await session.start(null);
    session.changePassword();
    expect(session.state.value).toMatchObject({ kind: "choose-password", skip: "may-skip", current });
  });

  it("goes on with the session that a used link made before", async () => {
    const { session } = sessionWith({
      "POST setup": [{ refused: { code: "grant-expired" } }],
      "GET session": [{ done: { me } }],
    });
    await session.start("token-of-the-link");
    expect(session.state.value.kind).toBe("signed-in");
  });

  it("comes by itself when the hub returns", async () => {
    const { session, timing } = sessionWith({
      "GET session": [{ refused: { code: "hub-away" } }, { refused: { code: "session-needed" } }],
    });
    await session.start(null);
    expect(session.state.value.kind).toBe("away");
    const back = new Promise<string>((resolve) => {
      session.state.subscribe(({ kind }) => kind === "signed-out" && resolve(kind));
    });
    timing.pass(3_000);
    expect(await back).toBe("signed-out");
  });

  it("stays where it is while the hub cannot end all sessions, and asks to sign in once it has", async () => {
    const { session } = sessionWith({
      "GET session": [{ done: { me } }],
      "DELETE sessions": [{ refused: { code: "hub-away" } }, { done: {} }],
    });
    await session.start(null);
    expect(await session.signOutEverywhere()).toEqual({ refused: { code: "hub-away" } });
    expect(session.state.value.kind).toBe("signed-in");
    await session.signOutEverywhere();
    expect(session.state.value).toMatchObject({ kind: "signed-out", problem: null });
  });
});

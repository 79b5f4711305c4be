import { expect, it } from "vitest";
import {
  createEmptyStore,
  createTestAccess,
  goodPassword,
  officePc,
  smallHall,
  testSite,
} from "./testing/test-access.ts";

const arrange = (kind: "demonstration" | "office" = "office") =>
  createTestAccess({ settings: () => smallHall(kind), store: createEmptyStore() });
const given = "a-token-that-was-given";

it("S1 the set-up token makes an administrator's session, once and never again", async () => {
  const { access, audit } = await arrange();
  expect(await access.setupToken.atStart(given)).toBe(given);
  const opened = await access.setupToken.exchange(given, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  expect(opened.done.me).toMatchObject({
    role: "administrator",
    title: "Quản trị viên",
    mustChangePassword: true,
    hasPassword: false,
  });
  expect(await access.sessions.personOf(opened.done.token)).not.toBeNull();
  expect((await access.people.list()).map(({ lastSignInAt }) => lastSignInAt)).not.toContain(null);
  expect(await access.setupToken.exchange(given, officePc)).toEqual({ refused: { code: "grant-expired" } });
  expect(await access.setupToken.atStart(given)).toBeNull();
  expect(await access.setupToken.atStart("another-token-given")).toBeNull();
  expect(await access.setupToken.atStart(null)).toBeNull();
  expect((await audit()).map(({ what }) => what)).toContain("setup-token-used");
});

it("S1 of many who bring the token at the same time one comes in", async () => {
  const { access } = await arrange();
  await access.setupToken.atStart(given);
  const all = await Promise.all(
    Array.from({ length: 10 }, () => access.setupToken.exchange(given, officePc)),
  );
  expect(all.filter((reply) => "done" in reply)).toHaveLength(1);
});

it("S1 a token that was not made here opens nothing", async () => {
  const { access } = await arrange();
  expect(await access.setupToken.exchange(given, officePc)).toEqual({ refused: { code: "grant-expired" } });
  await access.setupToken.atStart(null);
  expect(await access.setupToken.exchange(given, officePc)).toEqual({ refused: { code: "grant-expired" } });
});

it("S1 a start whose link was not followed makes a new one, and the old one opens nothing", async () => {
  const { access, store } = await arrange();
  const first = (await access.setupToken.atStart(null)) ?? "";
  const second = (await access.setupToken.atStart(null)) ?? "";
  expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await access.setupToken.exchange(first, officePc)).toHaveProperty("refused");
  expect(await store.setting(`setup-token/${testSite}`)).not.toContain(second);
  expect(await access.setupToken.exchange(second, officePc)).toHaveProperty("done");
});

it("S1 a reset from the machine opens again for the same administrator, and a start does not take it away", async () => {
  const { access, store } = await arrange();
  await access.setupToken.atStart(given);
  const first = await access.setupToken.exchange(given, officePc);
  if ("refused" in first) throw new Error(first.refused.code);
  const id = first.done.me.id;
  await access.people.changePassword(id, { current: null, next: goodPassword }, officePc);
  const row = await store.people.byId(testSite, id);
  if (row !== null) await store.people.save({ ...row, failures: 9, locked_until: 8e15 });

  const token = await access.setupToken.reset();
  expect(await access.setupToken.atStart(given)).toBeNull();
  expect(await access.setupToken.exchange(given, officePc)).toEqual({ refused: { code: "grant-expired" } });
  const again = await access.setupToken.exchange(token, officePc);
  if ("refused" in again) throw new Error(again.refused.code);
  expect(again.done.me).toMatchObject({ id, mustChangePassword: true });
  expect(
    await access.people.changePassword(id, { current: null, next: "chosen-again" }, officePc),
  ).toHaveProperty("done");
  expect(
    await access.people.signIn({ username: "admin", password: "chosen-again" }, officePc),
  ).toHaveProperty("done");
  expect(await access.setupToken.exchange(token, officePc)).toEqual({ refused: { code: "grant-expired" } });
});

it("S1 a demonstration lets the administrator look around before choosing a password", async () => {
  const { access } = await arrange("demonstration");
  await access.setupToken.atStart(given);
  expect(await access.setupToken.exchange(given, officePc)).toMatchObject({
    done: { me: { mustChangePassword: false, hasPassword: false } },
  });
});

it("S1 an example officer sits at a counter of a demonstration, and nowhere else", async () => {
  const { access, personCalled } = await arrange("demonstration");
  const by = `person:${await personCalled("mot", "administrator")}` as const;
  const first = await access.exampleOfficers.sit(by, "quay-2" as never, officePc);
  const second = await access.exampleOfficers.sit(by, "quay-2" as never, officePc);
  if ("refused" in first || "refused" in second) throw new Error("refused");
  expect(first.done.me).toMatchObject({ role: "officer", title: "Cán bộ quầy 2" });
  expect(second.done.me.id).toBe(first.done.me.id);
  expect(second.done.token).not.toBe(first.done.token);
  expect(await access.exampleOfficers.sit(by, "quay-9" as never, officePc)).toEqual({
    refused: { code: "unknown-counter" },
  });
  const office = await arrange("office");
  expect(await office.access.exampleOfficers.sit(by, "quay-2" as never, officePc)).toEqual({
    refused: { code: "not-allowed" },
  });
});

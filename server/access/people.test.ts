import type { PersonId } from "@motcua/protocol";
import { expect, it } from "vitest";
import { createPasswords, officePasswordCost } from "./passwords.ts";
import { sessionSeconds } from "./sessions.ts";
import {
  createEmptyStore,
  createTestAccess,
  goodPassword,
  officePc,
  smallHall,
  testSite,
} from "./testing/test-access.ts";

const arrange = () => createTestAccess({ settings: () => smallHall("office"), store: createEmptyStore() });
const refused = (code: string) => ({ refused: expect.objectContaining({ code }) });

it("S1 a person signs in with username and password, and is known by the token", async () => {
  const { access, personCalled } = await arrange();
  await personCalled("quay.mot", "officer");
  const opened = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  expect(opened.done.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await access.sessions.personOf(opened.done.token)).toMatchObject({
    me: { role: "officer", mustChangePassword: true },
  });
  expect(await access.sessions.personOf(`${opened.done.token.slice(1)}x`)).toBeNull();
});

it("S1 the office's password cost makes argon2id, and another password does not fit", async () => {
  const passwords = await createPasswords(officePasswordCost);
  const kept = await passwords.hash("mật khẩu tốt");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  expect(await passwords.fits(kept, "mật khẩu tốt")).toBe(true);
  expect(await passwords.fits(kept, "mat khau tot")).toBe(false);
  expect(await passwords.fits(null, "nobody's password")).toBe(false);
});

it("S1 neither password nor token is kept as it is, nor logged, nor in the audit trail", async () => {
  const { access, store, personCalled, audit, log } = await arrange();
  const id = await personCalled("quay.mot", "officer");
  const opened = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  await access.people.signIn({ username: "quay.mot", password: "bad-password" }, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  const row = await store.people.byId(testSite, id);
  const everything = JSON.stringify([row, await audit()]) + log.text();
  expect(row?.password).toMatch(/^\$argon2id\$/);
  for (const secret of [goodPassword, "bad-password", opened.done.token])
    expect(everything).not.toContain(secret);
  expect(await store.people.session(opened.done.token)).toBeNull();
});

it("S1 a session ends after twelve hours", async () => {
  const { access, personCalled, clock } = await arrange();
  await personCalled("quay.mot", "officer");
  const opened = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  clock.pass(sessionSeconds - 1);
  expect(await access.sessions.personOf(opened.done.token)).not.toBeNull();
  clock.pass(1);
  expect(await access.sessions.personOf(opened.done.token)).toBeNull();
});

it("S1 after five failures one has to wait, each time longer, even with the right password", async () => {
  const { access, personCalled, clock } = await arrange();
  await personCalled("quay.mot", "officer");
  const guess = (password: string) => access.people.signIn({ username: "quay.mot", password }, officePc);
  for (let failure = 1; failure <= 5; failure += 1)
    expect(await guess("wrong")).toEqual(refused("wrong-credentials"));
  expect(await guess(goodPassword)).toEqual({
    refused: { code: "locked-out", detail: { retryAfterSeconds: 60 } },
  });
  clock.pass(60);
  expect(await guess("wrong")).toEqual(refused("wrong-credentials"));
  clock.pass(119);
  expect(await guess(goodPassword)).toEqual({
    refused: { code: "locked-out", detail: { retryAfterSeconds: 1 } },
  });
  clock.pass(1);
  expect(await guess(goodPassword)).toHaveProperty("done");
  expect(await guess("wrong")).toEqual(refused("wrong-credentials"));
  expect(await guess(goodPassword)).toHaveProperty("done");
});

it("S1 many guesses at the same time count one after the other", async () => {
  const { access, personCalled } = await arrange();
  await personCalled("quay.mot", "officer");
  const guesses = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      access.people.signIn({ username: "quay.mot", password: `guess ${n}` }, officePc),
    ),
  );
  const codes = guesses.map((guess) => ("refused" in guess ? guess.refused.code : "done"));
  expect(codes.filter((code) => code === "wrong-credentials")).toHaveLength(5);
  expect(codes.filter((code) => code === "locked-out")).toHaveLength(15);
});

it.each(["nobody", "closed", "no.password"])(
  "S1 guessing at %s brings the same answers and the same work as at somebody who is there",
  async (username) => {
    const { access, store, personCalled, passwordWork, clock } = await arrange();
    await personCalled("somebody", "officer");
    const closed = await personCalled("closed", "officer");
    await access.people.change("machine", closed, { active: false });
    const open = await personCalled("no.password", "officer");
    const row = await store.people.byId(testSite, open);
    if (row !== null) await store.people.save({ ...row, password: null });

    const told = async (name: string) => {
      const before = passwordWork();
      const answers: unknown[] = [];
      for (let guess = 0; guess < 7; guess += 1) {
        answers.push(
          await access.people.signIn({ username: name, password: goodPassword.slice(1) }, officePc),
        );
        if (guess === 5) clock.pass(60);
      }
      return { answers, work: passwordWork() - before };
    };
    expect(await told(username)).toEqual(await told("somebody"));
  },
);

it("S1 a new password closes all sessions and opens one", async () => {
  const { access, personCalled } = await arrange();
  const id = await personCalled("quay.mot", "officer");
  const first = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  if ("refused" in first) throw new Error(first.refused.code);
  const closed: PersonId[] = [];
  access.sessions.onClosed((person) => closed.push(person));

  expect(
    await access.people.changePassword(id, { current: "wrong", next: "another-password" }, officePc),
  ).toEqual(refused("wrong-credentials"));
  expect(
    await access.people.changePassword(id, { current: null, next: "another-password" }, officePc),
  ).toEqual(refused("wrong-credentials"));
  const next = await access.people.changePassword(
    id,
    { current: goodPassword, next: "another-password" },
    officePc,
  );
  if ("refused" in next) throw new Error(next.refused.code);
  expect(await access.sessions.personOf(first.done.token)).toBeNull();
  expect(await access.sessions.personOf(next.done.token)).toMatchObject({
    me: { mustChangePassword: false },
  });
  expect(closed).toEqual([id]);
  expect(
    await access.people.signIn({ username: "quay.mot", password: "another-password" }, officePc),
  ).toHaveProperty("done");
});

it.each([
  ["closed", { active: false }],
  ["given another password", { password: "set-by-somebody" }],
  ["given another role", { role: "reception" as const }],
])("S1 the sessions of a person who is %s end at once", async (_how, change) => {
  const { access, personCalled } = await arrange();
  const id = await personCalled("quay.mot", "officer");
  const opened = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  expect(await access.people.change("machine", id, change)).toHaveProperty("done");
  expect(await access.sessions.personOf(opened.done.token)).toBeNull();
});

it("S1 a username belongs to one person", async () => {
  const { access, personCalled } = await arrange();
  await personCalled("quay.mot", "officer");
  expect(
    await access.people.create("machine", {
      username: "quay.mot",
      title: "Cán bộ",
      role: "officer",
      password: goodPassword,
    }),
  ).toEqual({ refused: { code: "bad-request", detail: { field: "username", problem: "taken" } } });
});

it("S1 the last administrator stays one, also when two remove each other at the same time", async () => {
  const { access, personCalled } = await arrange();
  const [one, two] = [await personCalled("one", "administrator"), await personCalled("two", "administrator")];
  const both = await Promise.all([
    access.people.change(`person:${one}`, two, { active: false }),
    access.people.change(`person:${two}`, one, { role: "officer" }),
  ]);
  expect(both.filter((reply) => "refused" in reply)).toEqual([
    { refused: { code: "not-allowed", detail: { problem: "last-administrator" } } },
  ]);
  expect(await access.people.change("machine", "0".repeat(36) as PersonId, {})).toEqual(
    refused("unknown-person"),
  );
});

it("S1 what is done with people leaves a line", async () => {
  const { access, personCalled, audit } = await arrange();
  const id = await personCalled("quay.mot", "officer");
  const opened = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  await access.people.signIn({ username: "quay.mot", password: "wrong" }, officePc);
  await access.people.signOut(id, opened.done.token);
  expect(await access.sessions.personOf(opened.done.token)).toBeNull();
  const lines = (await audit()).map(({ who, what }) => `${who} ${what}`).reverse();
  expect(lines).toEqual([
    "machine person-created",
    `person:${id} signed-in`,
    "stranger sign-in-refused",
    `person:${id} signed-out`,
  ]);
});

it("S1 an audit trail that cannot be written is logged, and stops nobody", async () => {
  const store = createEmptyStore();
  const broken = {
    ...store,
    audit: { ...store.audit, add: () => Promise.reject(new Error("disk full")) },
  };
  const { access, log, personCalled } = await createTestAccess({
    settings: () => smallHall("office"),
    store: broken,
  });
  await personCalled("quay.mot", "officer");
  expect(
    await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc),
  ).toHaveProperty("done");
  expect(log.text()).toContain("disk full");
});

it("a session says when it was used last to the minute, and now while a page of it is open", async () => {
  const { access, personCalled, clock } = await arrange();
  const id = await personCalled("quay.mot", "officer");
  const opened = await access.people.signIn({ username: "quay.mot", password: goodPassword }, officePc);
  if ("refused" in opened) throw new Error(opened.refused.code);
  const { token } = opened.done;
  const seenSecondsAgo = async () => {
    const [session] = await access.sessions.listOf(id, token);
    return (clock.now() - (session?.lastSeenAt ?? 0)) / 1000;
  };
  clock.pass(30);
  await access.sessions.personOf(token);
  expect(await seenSecondsAgo()).toBe(30);
  clock.pass(30);
  await access.sessions.personOf(token);
  expect(await seenSecondsAgo()).toBe(0);
  const closePage = access.sessions.present(token);
  clock.pass(600);
  expect(await seenSecondsAgo()).toBe(0);
  closePage();
  clock.pass(600);
  await expect.poll(seenSecondsAgo).toBe(600);
  clock.pass(sessionSeconds);
  expect(await access.sessions.listOf(id, token)).toEqual([]);
});

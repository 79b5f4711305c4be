import { isRefused } from "@motcua/protocol";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestOffice, type TestOffice } from "../testing/test-office.ts";
import { newCommandId } from "./command-id.ts";
import { connectDevice, connectStaff } from "./connect.ts";
import { HubRefused } from "./hub-refused.ts";
import { createOfficer, grantDevice, pairDevice, sampleDayState, signIn } from "./office-desk.ts";

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(async () => {
  await office.close();
});

const password = "mot-mat-khau-dai";

test("a visitor's way over real sockets: kiosk, counter, board, tablet", async () => {
  const by = office.administrator;
  const { hubUrl, authority } = by;
  const pair = (role: "kiosk" | "tablet" | "board", counter: "counter-2" | null) =>
    ({
      ...by,
      placement: { role, name: role, counter, zone: "hall" },
    }) as unknown as Parameters<typeof grantDevice>[0];
  const kioskToken = (await grantDevice(pair("kiosk", null))).token;
  const boardToken = (await pairDevice(pair("board", null))).token;
  const tabletToken = (await grantDevice(pair("tablet", "counter-2"))).token;
  const { cookie } = await createOfficer({ ...by, username: "quay2", title: "Cán bộ quầy 2", password });
  const watch = { kind: "counter", counter: "counter-2" } as const;
  const kiosk = await connectDevice({ hubUrl, authority, namespace: "kiosk", token: kioskToken });
  const board = await connectDevice({ hubUrl, authority, namespace: "board", token: boardToken });
  const tablet = await connectDevice({ hubUrl, authority, namespace: "tablet", token: tabletToken });
  const officer = await connectStaff({ hubUrl, authority, cookie, seat: null, watch });
  const desk = await connectStaff({
    hubUrl,
    authority,
    cookie: by.cookie,
    seat: null,
    watch: { kind: "live" },
  });
  try {
    await desk.ask("day:open", {});
    const { services } = await kiosk.until((view) => view.issuing.state === "open");
    const service = services.find(({ prefix }) => prefix === "C")?.id;
    if (service === undefined) throw new Error("The example office has no such service.");
    const id = newCommandId();
    const body = { service, priority: null, procedure: null, language: "vi", print: "none" } as const;
    const first = await kiosk.ask("ticket:issue", body, { id });
    expect(await kiosk.ask("ticket:issue", body, { id })).toEqual(first);
    if (isRefused(first)) throw new Error(first.refused.code);

    const own = { counter: "counter-2" } as Parameters<typeof officer.ask<"ticket:next">>[1];
    expect(await officer.ask("counter:sign-in", own)).toEqual({ done: {} });
    expect(await officer.ask("ticket:next", own)).toMatchObject({ done: { number: first.done.number } });
    const { calls } = await board.until((view) => view.calls.length > 0);
    expect(calls[0]).toMatchObject({ number: first.done.number, counter: 2 });
    await officer.ask("ticket:start", own);
    const ended = await officer.ask("ticket:finish", { ...own, outcome: "done", dossierCodes: [] });
    if (isRefused(ended)) throw new Error(ended.refused.code);
    const { question } = await tablet.until((view) => view.question?.leg === ended.done.leg);
    expect(question?.number).toBe(first.done.number);
  } finally {
    for (const client of [kiosk, board, tablet, officer, desk]) client.close();
  }
});

test("S1 who is not let in learns why", async () => {
  const { hubUrl, authority } = office.administrator;
  const stranger = connectDevice({ hubUrl, authority, namespace: "kiosk", token: "nobody-knows-this-token" });
  await expect(stranger).rejects.toMatchObject({ code: "not-paired" });
  await expect(signIn({ hubUrl, authority, username: "nobody", password })).rejects.toBeInstanceOf(
    HubRefused,
  );
  await expect(sampleDayState({ hubUrl, authority, cookie: "motcua=none" })).rejects.toMatchObject({
    code: "session-needed",
  });
});

test("waiting for a view ends when the client is closed or the signal aborts", async () => {
  const { hubUrl, authority, cookie } = office.administrator;
  const live = await connectStaff({ hubUrl, authority, cookie, seat: null, watch: { kind: "live" } });
  const stop = new AbortController();
  const stopped = live.until(() => false, stop.signal);
  const closed = live.until(() => false);
  const bothReject = Promise.all([
    expect(stopped).rejects.toThrow("enough"),
    expect(closed).rejects.toThrow("closed"),
  ]);
  stop.abort(new Error("enough"));
  live.close();
  await bothReject;
  expect(await live.ask("day:open", {})).toEqual({ refused: { code: "hub-away" } });
});

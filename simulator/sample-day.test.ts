import { changeSettings } from "@motcua/e2e/environment/change-settings.ts";
import { type AuditPage, type CounterId, isRefused, type LegId, type ServiceId } from "@motcua/protocol";
import type { Cast as HandedOver } from "@motcua/server/demonstration/sample-day.ts";
import { databaseFileIn, openSqliteStore } from "@motcua/server/store/sqlite-store.ts";
import { afterEach, beforeEach, expect, expectTypeOf, test, vi } from "vitest";
import type { Cast } from "./cast.ts";
import { askHttp, connectDevice, connectStaff, grantDevice, startSampleDay, stopSampleDay } from "./index.ts";
import { openTestOffice, type TestOffice } from "./testing/test-office.ts";

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
});
afterEach(async () => {
  await office.close();
});

const wholeTime = { from: "2000-01-01", until: "2200-01-01" } as const;

async function whatIsOnDisk() {
  const store = await openSqliteStore({ file: databaseFileIn(office.dataFolder) });
  try {
    const [site] = await store.journal.sites();
    if (site === undefined) throw new Error("The journal is empty.");
    const range = wholeTime as unknown as Parameters<typeof store.readModel.legs>[1];
    return {
      events: await store.journal.read(site, 0, 100_000),
      tickets: await store.readModel.tickets(site, range),
      legs: await store.readModel.legs(site, range),
      votes: await store.readModel.votes(site, range),
    };
  } finally {
    await store.close();
  }
}

test("T1 V1 a sample day of sixty visitors at 600 times its pace ends, and keeps the rules", {
  timeout: 120_000,
}, async () => {
  await startSampleDay({ ...office.administrator, day: { speed: 600, seed: 1, visitors: 60 } });
  expect(await office.dayIsOver()).toEqual({ code: 0 });
  await office.endHub();
  const { events, tickets, legs, votes } = await whatIsOnDisk();

  expectTypeOf<HandedOver>().toEqualTypeOf<Cast>();
  expect(office.errors).toEqual([]);
  expect(tickets.length).toBeGreaterThan(50);
  expect(new Set(tickets.map(({ day, number }) => `${day}/${number}`)).size).toBe(tickets.length);

  const finished = legs.filter(({ ending }) => ending === "finished");
  expect(finished.length).toBeGreaterThan(tickets.length * 0.7);
  expect(finished.filter(({ doubtful }) => doubtful === 1)).toEqual([]);

  const rated = votes.map(({ leg }) => leg);
  expect(rated.length).toBeGreaterThan(0);
  expect(new Set(rated).size).toBe(rated.length);
  const couldBeRated = new Set<LegId | null>(finished.map(({ leg }) => leg));
  expect(rated.filter((leg) => !couldBeRated.has(leg))).toEqual([]);

  const waits = legs.flatMap(({ joined_at, first_called_at }) =>
    first_called_at === null ? [] : [first_called_at - joined_at],
  );
  expect(waits.filter((wait) => wait < 0)).toEqual([]);
  expect(waits.some((wait) => wait > 60_000)).toBe(true);

  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(count("officer-signed-out")).toBe(count("officer-signed-in"));
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
});

test("a sample day that is stopped leaves no officer at a counter, and every screen is told that it ran and ended", {
  timeout: 60_000,
}, async () => {
  const { hubUrl, authority, cookie } = office.administrator;
  const live = await connectStaff({ hubUrl, authority, cookie, seat: null, watch: { kind: "live" } });
  try {
    await startSampleDay({ ...office.administrator, day: { speed: 300, seed: 2, visitors: 60 } });
    await live.until(({ counters }) => counters.some(({ sign }) => sign.state === "serving"));
    expect(live.hello).toMatchObject({ sampleDay: "running", rate: 300 });
    expect(await stopSampleDay(office.administrator)).toEqual({ state: "idle" });
    expect(await office.dayIsOver()).toEqual({ code: 0 });
    const { counters } = await live.until((view) =>
      view.counters.every(({ sign }) => sign.state === "closed"),
    );
    expect(counters.length).toBeGreaterThan(0);
    await expect.poll(() => live.hello).toMatchObject({ sampleDay: "none", rate: 1 });
  } finally {
    live.close();
  }
});

test("the audit log tells what was done around a sample day in its order, on the day that the office plays", {
  timeout: 60_000,
}, async () => {
  const { hubUrl, authority, cookie } = office.administrator;
  // asked again where a day opens between the reading and the change
  const limitWaitsTo = (minutes: number) =>
    vi.waitFor(() =>
      changeSettings(hubUrl, cookie, (settings) => ({ ...settings, waitTargetMinutes: minutes })),
    );
  await limitWaitsTo(31);
  const day = { speed: 1, seed: 4, visitors: 1 };
  const playing = await startSampleDay({ ...office.administrator, day });
  if (playing.state !== "running") throw new Error("The sample day does not run.");
  await limitWaitsTo(32);
  await stopSampleDay(office.administrator);
  await limitWaitsTo(33);

  const path = "/api/v1/audit";
  const page = (await askHttp({ hubUrl, authority, cookie, method: "GET", path, body: null }))
    .value as AuditPage;
  const byPeople = page.lines.filter(({ by, what }) => by === "person" && what !== "setup-token-used");
  expect(byPeople.map(({ what, changes }) => changes[0]?.after ?? what).toReversed()).toEqual([
    31,
    "sample-day-started",
    32,
    "sample-day-stopped",
    33,
  ]);
  const cast = page.lines.filter(({ what }) => what === "device-paired" || what === "device-revoked");
  expect(cast.length).toBeGreaterThan(0);
  expect(cast.filter(({ at }) => at < playing.startedAt)).toEqual([]);
});

test("a person who takes a number during a sample day is called and served like the others", {
  timeout: 60_000,
}, async () => {
  const { hubUrl, authority, cookie } = office.administrator;
  const placement = { role: "kiosk", name: "Máy lấy số thật", counter: null, zone: null } as const;
  const { token } = await grantDevice({ ...office.administrator, placement });
  const kiosk = await connectDevice({ hubUrl, authority, namespace: "kiosk", token });
  const watch = { kind: "counter", counter: "counter-1" } as const;
  const counter = await connectStaff({ hubUrl, authority, cookie, seat: null, watch });
  try {
    await startSampleDay({ ...office.administrator, day: { speed: 300, seed: 3, visitors: 5 } });
    await counter.until(({ activity }) => activity.kind === "ready");
    const issued = await kiosk.ask("ticket:issue", {
      service: "collect-results" as ServiceId,
      priority: null,
      procedure: null,
      language: "vi",
      print: "none",
    });
    if (isRefused(issued)) throw new Error(issued.refused.code);
    const { number } = issued.done;
    await counter.until(({ activity }) => activity.kind === "serving" && activity.present.number === number);
    const after = await counter.until(({ today }) => today.finished > 0);
    expect(after.counter.id).toBe("counter-1" as CounterId);
  } finally {
    kiosk.close();
    counter.close();
    await stopSampleDay(office.administrator);
  }
});

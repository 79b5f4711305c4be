import { describe, expect, it } from "vitest";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { counterView } from "../views/counter-view.ts";
import { liveView } from "../views/live-view.ts";
import { receptionView } from "../views/reception-view.ts";

it("follows one visitor from the ticket over a transfer to the vote, as the live board sees it", async () => {
  const office = await openOffice();
  const [two, eight] = [office.officer(2), office.officer(8)];
  await two.sitsDown();
  await eight.sitsDown();
  const { number } = await office.takesNumber("civil-status");
  await office.minutesPass(4);
  await two.callsNext();
  await office.minutesPass(1);
  await two.starts();
  await office.minutesPass(5);
  await two.transfers("land");
  await office.minutesPass(3);
  const { leg } = await eight.callsNext();
  await eight.starts();
  await office.minutesPass(10);
  await eight.parks();
  await office.minutesPass(20);
  await eight.resumes(number, "counter");
  await office.minutesPass(2);
  await eight.finishes();
  expect(await office.tablet(8).votes(leg, 5)).toBe("done");
  const live = liveView(office.state(), office.clock.now());
  expect(live.today).toMatchObject({ issued: 1, waiting: 0, finished: 1, noShows: 0, gone: 0 });
  expect(live.today.wait).toMatchObject({ n: 2, medianSeconds: 180, maxSeconds: 240 });
  // Held time is left out: ten minutes before, two after.
  expect(live.today.service).toMatchObject({ n: 1, medianSeconds: 720 });
  expect(live.ratings).toMatchObject({ n: 1, rateable: 1, satisfied: 1 });
});

it("shows the officer the visitor, the queue, who is held and who missed the call", async () => {
  const office = await openOffice();
  const two = office.officer(2);
  const seen = () => counterView(office.state(), two.counter, () => null, office.clock.now());
  expect(seen().activity.kind).toBe("closed");
  await two.sitsDown();
  for (let count = 0; count < 4; count++) await office.takesNumber("civil-status");
  expect(seen()).toMatchObject({ activity: { kind: "ready" }, queueLength: 4 });
  await two.callsNext();
  expect(seen()).toMatchObject({
    activity: { kind: "calling", present: { number: "C001", calls: 1, startedAt: null } },
  });
  await two.starts();
  await two.parks();
  expect(seen()).toMatchObject({ activity: { kind: "ready" }, parked: [{ number: "C001" }] });
  await two.callsNext();
  await two.recalls();
  await two.recalls();
  await two.misses();
  expect(seen().missed.map(({ number }) => number)).toEqual(["C002"]);
  await office.reception.does("cancel", { number: "C002" as never });
  expect(seen().missed).toEqual([]);
  await two.resumes("C001", "queue");
  expect(seen().queue.map(({ number }) => number)).toEqual(["C001", "C003", "C004"]);
  await two.serves();
  expect(seen()).toMatchObject({ activity: { kind: "wrap-up" }, today: { finished: 1 } });
  await two.isReady();
  await two.pauses();
  expect(seen().activity).toMatchObject({ kind: "paused", reason: { vi: "Họp" } });
});

it("shows the reception every ticket that is not over, and where it is", async () => {
  const office = await openOffice();
  const two = office.officer(2);
  await two.sitsDown();
  for (let count = 0; count < 5; count++) {
    await office.takesNumber("civil-status");
    await office.minutesPass(1);
  }
  await two.serves();
  await two.callsNext();
  await two.starts();
  await two.parks();
  await two.callsNext();
  await office.reception.does("cancel", { number: "C005" as never });
  const asker = office.reception.actor.id as never;
  const { tickets } = receptionView(
    office.state(),
    asker,
    { state: "ready" } as never,
    () => null,
    office.clock.now(),
  );
  expect(tickets.map(({ number, state, counter }) => [number, state, counter])).toEqual([
    ["C004", "waiting", null],
    ["C003", "called", 2],
    ["C002", "parked", 2],
  ]);
});

describe("what is asked in the wrong moment is refused by name", () => {
  it("at the counter", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    const { counter } = two;
    const finish = { counter, outcome: "done" as const, dossierCodes: [] };
    expect(await two.tries("ready", { counter: "counter-99" as never })).toBe("unknown-counter");
    expect(await two.tries("ready", { counter })).toBe("counter-closed");
    await two.sitsDown();
    expect(await two.tries("recall", { counter })).toBe("nobody-called");
    expect(await two.tries("pause", { counter, reason: "weather" as never })).toBe("unknown-reason");
    await office.takesNumber("civil-status");
    await two.callsNext();
    expect(await two.tries("finish", finish)).toBe("not-in-service");
    expect(await two.tries("park", { counter, note: null })).toBe("not-in-service");
    expect(await two.tries("no-show", { counter })).toBe("too-few-calls");
    await two.starts();
    expect(await two.tries("start-service", { counter })).toBe("service-already-started");
    expect(await two.tries("recall", { counter })).toBe("service-already-started");
    expect(await two.tries("no-show", { counter })).toBe("service-already-started");
    const sameAgain = { counter, service: "civil-status" as never, note: null };
    expect(await two.tries("transfer", sameAgain)).toBe("same-service");
    expect(await two.tries("transfer", { ...sameAgain, service: "nowhere" as never })).toBe(
      "unknown-service",
    );
  });

  it("at the kiosk and the reception", async () => {
    const closed = { vi: "Nghỉ hôm nay", en: "Closed today" };
    const settings = exampleSettings((site) => ({
      ...site,
      services: site.services.map((one) => (one.prefix === "U" ? { ...one, closedReason: closed } : one)),
    }));
    const office = await openOffice({ settings });
    const ask = {
      service: "tax" as never,
      priority: null,
      procedure: null,
      language: "vi",
      print: "none",
    } as const;
    expect(await office.kiosk.tries("issue-ticket", ask)).toBe("service-closed");
    const odd = { ...ask, service: "land" as never, priority: "friends" as never };
    expect(await office.kiosk.tries("issue-ticket", odd)).toBe("unknown-priority-group");
    expect(await office.kiosk.tries("reprint-ticket", { ticket: office.freshId() as never })).toBe(
      "unknown-ticket",
    );
    expect(await office.reception.tries("cancel", { number: "Z001" as never })).toBe("unknown-ticket");
  });
});

describe("settings", () => {
  it("that are saved as they stand are no change, whatever the hub keeps in them for itself", async () => {
    const office = await openOffice();
    const { settings, revision, seq } = office.state();
    const saved = await office.administrator.does("change-settings", { basedOn: revision, settings });
    expect(saved.revision).toBe(revision);
    expect(office.state().seq).toBe(seq);
    const alarms = { ...settings.alarms, "wait-long": 50 };
    const changed = { basedOn: revision, settings: { ...settings, alarms } };
    const { revision: next } = await office.administrator.does("change-settings", changed);
    expect(office.state()).toMatchObject({ revision: next, seq: seq + 1 });
    expect(next).toBe(seq + 1);
  });

  it("are changed on the revision that was read, and an open day keeps what it stands on", async () => {
    const office = await openOffice();
    const change = (settings: typeof office.settings, basedOn = office.state().revision) =>
      office.administrator.tries("change-settings", { basedOn, settings });
    const { settings } = office.state();
    expect(await change(settings, 0)).toBe("settings-changed-meanwhile");
    expect(await change({ ...settings, id: "elsewhere" as never })).toBe("settings-invalid");
    expect(await change({ ...settings, demonstration: true })).toBe("settings-invalid");
    await office.takesNumber("tax");
    const services = settings.services.filter(({ id }) => id !== "tax");
    const counters = settings.counters.map((one) => ({
      ...one,
      services: one.services.filter((id) => id !== "tax"),
    }));
    const procedures = settings.procedures.filter(({ service }) => service !== "tax");
    expect(await change({ ...settings, services, counters, procedures })).toBe("settings-invalid");
    await office.officer(2).sitsDown();
    const without = settings.counters.filter(({ number }) => number !== 2);
    expect(await change({ ...settings, counters: without })).toBe("counter-busy");
    expect(await change({ ...settings, waitTargetMinutes: 20 })).toBe("done");
    expect(office.state().settings.waitTargetMinutes).toBe(20);
  });

  it("a counter with a visitor on hold stays", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    await office.takesNumber("civil-status");
    await two.callsNext();
    await two.starts();
    await two.parks();
    await two.leaves();
    const { settings, revision } = office.state();
    const without = { ...settings, counters: settings.counters.filter(({ number }) => number !== 2) };
    const ask = { basedOn: revision, settings: without };
    expect(await office.administrator.tries("change-settings", ask)).toBe("counter-busy");
  });
});

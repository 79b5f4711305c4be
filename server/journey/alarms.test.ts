import type { AlarmId, SiteSettings } from "@motcua/protocol";
import { expect, it } from "vitest";
import type { Sign } from "../domain/alarm-rules.ts";
import { exampleSettings, openOffice } from "../testing/office.ts";
import { asking, device, person } from "../testing/people.ts";
import { liveView } from "../views/live-view.ts";

const limited = (alarms: Partial<SiteSettings["alarms"]>, change: Partial<SiteSettings> = {}) =>
  exampleSettings((site) => ({ ...site, ...change, alarms: { ...site.alarms, ...alarms } }));

const openWith = async (alarms: Partial<SiteSettings["alarms"]> = {}) => {
  const office = await openOffice({ settings: limited(alarms) });
  const { actor } = asking(
    office.line,
    device("tablet", "máy 2", { counter: "counter-2" as never, zone: null }),
  );
  const tablet = actor.id;
  const tabletSign = (illSince: number | null): Sign => ({
    kind: "device-away",
    about: { kind: "device", device: tablet, role: "tablet", name: "máy 2", counter: "counter-2" as never },
    illSince,
  });
  const looks = (...signs: Sign[]) => office.desk().watch(office.site, { signs, devices: new Set([tablet]) });
  const shown = () => {
    const { standing, over } = liveView(office.state(), office.clock.now()).alarms;
    return { standing: standing.map(({ kind }) => kind), over: over.map(({ kind }) => kind) };
  };
  const first = () => [...office.day().alarms.keys()][0] as AlarmId;
  return { office, looks, shown, first, tabletSign };
};

it("A1 a long wait is one alarm, however often the hub looks, and is over when the queue is", async () => {
  const { office, looks, shown } = await openWith({ "wait-long": 30 });
  await office.takesNumber("civil-status");
  await office.minutesPass(29);
  await looks();
  expect(shown()).toEqual({ standing: [], over: [] });
  await office.minutesPass(2);
  await looks();
  await looks();
  expect(shown()).toEqual({ standing: ["wait-long"], over: [] });
  const alarm = office.day().alarms.first();
  expect(alarm).toMatchObject({ value: 31, limit: 30, about: { service: "civil-status" } });
  await office.officer(2).sitsDown();
  await office.officer(2).callsNext();
  await looks();
  expect(shown()).toEqual({ standing: [], over: ["wait-long"] });
});

it("A1 midday is nobody's fault: closed minutes are no wait", async () => {
  const { office, looks, shown } = await openWith({ "wait-long": 30 });
  await office.untilClock("11:10");
  await office.takesNumber("civil-status");
  await office.untilClock("13:35");
  await looks();
  expect(shown().standing).toEqual([]);
  await office.untilClock("13:41");
  await looks();
  expect(shown().standing).toEqual(["wait-long"]);
});

it("A1 a queue and a service that are too long are told of with what was measured", async () => {
  const { office, looks } = await openWith({ "wait-long": null, "queue-long": 2, "service-long": 3 });
  const officer = office.officer(2);
  await officer.sitsDown();
  for (let count = 0; count < 4; count++) await office.takesNumber("civil-status");
  await officer.callsNext();
  await officer.starts();
  await office.minutesPass(60);
  await looks();
  const told = [...office.day().alarms.values()].map(({ kind, value }) => [kind, value]);
  expect(told).toEqual([
    ["queue-long", 3],
    ["service-long", 60 / 8],
  ]);
  await officer.finishes();
  await looks();
  expect([...office.day().alarms.values()].map(({ clearedAt }) => clearedAt !== null)).toEqual([false, true]);
});

it("A1 a device is missed only while somebody needs it, and one absence is one alarm", async () => {
  const { office, looks, shown, tabletSign } = await openWith({ "device-away": 5 });
  const gone = office.clock.now();
  await office.minutesPass(60);
  await looks(tabletSign(gone));
  expect(shown().standing).toEqual([]); // nobody sits at counter 2
  await office.officer(2).sitsDown();
  await office.minutesPass(4);
  await looks(tabletSign(gone));
  expect(shown().standing).toEqual([]);
  await office.minutesPass(1);
  await looks(tabletSign(gone));
  expect(shown().standing).toEqual(["device-away"]);
  // a hub that has it, and one that has not, looking in turns
  for (let turn = 0; turn < 3; turn++) {
    await looks(tabletSign(null));
    await looks(tabletSign(gone));
  }
  expect(shown()).toEqual({ standing: [], over: ["device-away"] });
  expect(office.day().alarms.size).toBe(1);
});

it("A1 what nobody can speak of any more is over: a device that was revoked, a limit that was taken away", async () => {
  const { office, looks, shown, tabletSign } = await openWith({ "device-away": 5, "queue-long": 1 });
  await office.officer(2).sitsDown();
  await office.takesNumber("land");
  await office.takesNumber("land");
  const gone = office.clock.now();
  await office.minutesPass(6);
  await looks(tabletSign(gone));
  expect(shown().standing).toEqual(expect.arrayContaining(["device-away", "queue-long"]));
  await office.desk().watch(office.site, { signs: [], devices: new Set() });
  expect(shown().standing).toEqual(["queue-long"]);
  const settings = { ...office.state().settings, alarms: { ...office.settings.alarms, "queue-long": null } };
  await office.administrator.does("change-settings", { basedOn: office.state().revision, settings });
  await looks();
  expect(shown().standing).toEqual([]);
});

it("A2 an alarm is acknowledged once, by name, by a supervisor or administrator", async () => {
  const { office, looks, first, shown } = await openWith({ "queue-long": 1 });
  await office.takesNumber("land");
  await office.takesNumber("land");
  await looks();
  const alarm = first();
  for (const role of ["officer", "reception"] as const) {
    expect(await asking(office.line, person(role, role)).tries("acknowledge-alarm", { alarm })).toBe(
      "not-allowed",
    );
  }
  expect(await office.supervisor.tries("acknowledge-alarm", { alarm: office.freshId() as never })).toBe(
    "unknown-alarm",
  );
  const both = await Promise.all([
    office.supervisor.tries("acknowledge-alarm", { alarm }),
    office.administrator.tries("acknowledge-alarm", { alarm }),
  ]);
  expect(both).toEqual(["done", "alarm-acknowledged"]);
  const [told] = liveView(office.state(), office.clock.now()).alarms.standing;
  expect(told?.acknowledged).toEqual({ by: office.supervisor.actor.title, at: office.clock.now() });
  expect(shown().standing).toEqual(["queue-long"]); // it lasts: seen is not over
  const rows = await office.journal();
  expect(rows.find(({ type }) => type === "alarm-acknowledged")?.actor).toBe(
    `person:${office.supervisor.actor.id}`,
  );
});

it("A2 outlives a power cut, and nothing of yesterday is told of today", async () => {
  const { office, looks, first, shown } = await openWith({ "queue-long": 1 });
  await office.takesNumber("land");
  await office.takesNumber("land");
  await looks();
  await office.supervisor.does("acknowledge-alarm", { alarm: first() });
  office.powerCut();
  await office.powerReturns();
  expect(office.day().alarms.first()?.acknowledged?.by.title).toBe(office.supervisor.actor.title);
  const yesterdays = first();
  await office.untilClock("2026-11-24T08:00");
  await looks();
  expect(shown()).toEqual({ standing: [], over: [] });
  expect(await office.supervisor.tries("acknowledge-alarm", { alarm: yesterdays })).toBe("unknown-alarm");
});

it("V2 a low rating is an alarm of counter and level in its vote's own event, over once it is acknowledged", async () => {
  const { office, shown, first } = await openWith({ "low-rating": 2 });
  await office.officer(2).sitsDown();
  const levels = [3, 2, 1];
  for (const level of levels) {
    await office.takesNumber("civil-status");
    const { leg } = await office.officer(2).serves();
    await office.tablet(2).votes(leg, level);
  }
  const { standing } = liveView(office.state(), office.clock.now()).alarms;
  expect(standing.map(({ kind, place, value }) => ({ kind, place, value }))).toEqual(
    expect.arrayContaining(
      [1, 2].map((value) => ({ kind: "low-rating", place: { kind: "counter", number: 2 }, value })),
    ),
  );
  expect(JSON.stringify(standing)).not.toMatch(/C00\d/);
  // a second row would tell officers by the place of the journal that somebody was not satisfied
  const types = (await office.journal()).map(({ type }) => type);
  expect(types.filter((type) => type === "vote-cast")).toHaveLength(levels.length);
  expect(types.filter((type) => type.startsWith("alarm-"))).toEqual([]);
  await office.supervisor.does("acknowledge-alarm", { alarm: first() });
  expect(shown()).toEqual({ standing: ["low-rating"], over: ["low-rating"] });
});

it("A1 a limit that the scale itself calls satisfied tells of nobody who is", async () => {
  const { office, shown } = await openWith({ "low-rating": 5 });
  await office.officer(2).sitsDown();
  await office.takesNumber("civil-status");
  const { leg } = await office.officer(2).serves();
  await office.tablet(2).votes(leg, 5);
  expect(shown().standing).toEqual([]);
});

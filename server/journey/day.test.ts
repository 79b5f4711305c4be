import { describe, expect, it, vi } from "vitest";
import { exampleSettings, type Office, openOffice } from "../testing/office.ts";

const tries = (office: Office) =>
  office.kiosk.tries("issue-ticket", {
    service: "civil-status" as never,
    priority: null,
    procedure: null,
    language: "vi",
    print: "none",
  });

const types = async (office: Office, wanted: string) =>
  (await office.journal())
    .filter(({ type }) => type.startsWith(wanted))
    .map(({ type, day, at }) => `${type} ${day} ${(at - office.at(`${day}T00:00`)) / 3_600_000}`);

describe("D1 closing time stops issuing", () => {
  it("D1 no numbers before the doors open, at midday and after the last", async () => {
    const office = await openOffice({ from: "2026-11-23T06:00" });
    const answers: string[] = [];
    for (const wall of ["06:29", "06:30", "11:29", "11:30", "12:59", "13:00", "16:44", "16:45", "18:00"]) {
      await office.untilClock(wall);
      answers.push(`${wall} ${await tries(office)}`);
    }
    expect(answers).toEqual([
      "06:29 day-not-open",
      "06:30 done",
      "11:29 done",
      "11:30 issuing-not-started",
      "12:59 issuing-not-started",
      "13:00 done",
      "16:44 done",
      "16:45 issuing-stopped",
      "18:00 issuing-stopped",
    ]);
  });

  it("D1 who waits when issuing stops may still be called and served, and a vote given", async () => {
    const office = await openOffice();
    await office.untilClock("16:40");
    const two = office.officer(2);
    await two.sitsDown();
    const { number } = await office.takesNumber("civil-status");
    await office.untilClock("17:20");
    const called = await two.serves();
    expect(called.number).toBe(number);
    expect(await office.tablet(2).votes(called.leg, 5)).toBe("done");
  });

  it("D1 waiting tickets carry over midday", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    const { number } = await office.takesNumber("civil-status");
    await office.untilClock("13:40");
    expect((await two.callsNext()).number).toBe(number);
  });
});

describe("D1 close-day", () => {
  it("D1 expires who waits, ends open services as doubtful, and says how many", async () => {
    const office = await openOffice();
    const [two, eight, ten] = [office.officer(2), office.officer(8), office.officer(10)];
    for (const officer of [two, eight, ten]) await officer.sitsDown();
    for (const service of ["civil-status", "civil-status", "land", "land", "police"])
      await office.takesNumber(service);
    await two.callsNext();
    await eight.callsNext();
    await eight.starts();
    await eight.parks();
    await eight.callsNext();
    await eight.starts();
    await ten.serves();
    expect(await office.supervisor.does("close-day", {})).toEqual({
      day: "2026-11-23",
      expired: 2,
      endedDoubtful: 2,
    });
    const range = { from: "2026-11-23" as never, until: "2026-11-24" as never };
    const tickets = await office.store.readModel.tickets(office.site, range);
    expect(tickets.map(({ number, state }) => `${number} ${state}`).toSorted()).toEqual([
      "A001 served",
      "A002 served",
      "C001 expired",
      "C002 expired",
      "P001 served",
    ]);
    const legs = await office.store.readModel.legs(office.site, range);
    const doubtful = legs.filter(({ doubtful }) => doubtful === 1);
    expect(doubtful.map(({ ending, rateable }) => [ending, rateable])).toEqual([
      ["finished", 0],
      ["finished", 0],
    ]);
    expect(await two.tries("call-next", { counter: two.counter })).toBe("day-not-open");
  });

  it("D1 happens by itself at the set hour, and the next morning begins by itself", async () => {
    const office = await openOffice();
    await office.takesNumber("civil-status");
    await office.untilClock("18:59");
    expect(office.state().day?.day).toBe("2026-11-23");
    await office.untilClock("19:00");
    expect(office.state().day).toBeNull();
    await office.untilClock("2026-11-24T06:30");
    expect(office.state().day?.day).toBe("2026-11-24");
    expect(await types(office, "day-")).toEqual([
      "day-opened 2026-11-23 7",
      "day-closed 2026-11-23 19",
      "day-opened 2026-11-24 6.5",
    ]);
  });

  it("D1 a service longer than the site's limit is marked as doubtful", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    await office.takesNumber("civil-status");
    await two.callsNext();
    await two.starts();
    await office.minutesPass(121);
    const { leg } = await two.finishes();
    expect(office.day().ended.get(leg)).toMatchObject({ doubtful: true, rateable: true });
    expect(office.day().recentServiceSeconds.size).toBe(0);
  });
});

describe("D1 a day opened by hand", () => {
  it("D1 a supervisor may open a day off; it ends by itself at midnight of the site", async () => {
    const office = await openOffice({ from: "2026-11-22T09:00" });
    expect(await tries(office)).toBe("day-not-open");
    await office.supervisor.does("open-day", {});
    expect(await tries(office)).toBe("done");
    await office.untilClock("23:59");
    expect(await tries(office)).toBe("done");
    expect(await office.supervisor.tries("open-day", {})).toBe("day-already-open");
    await office.untilClock("2026-11-23T00:00");
    expect(office.state().day).toBeNull();
    expect(office.state().lastClosed?.day).toBe("2026-11-22");
    expect(await types(office, "day-closed")).toEqual([
      `day-closed 2026-11-22 ${(24 * 3_600_000 - 1) / 3_600_000}`,
    ]);
  });

  it("D1 a day that a supervisor has closed is not opened again by the clock", async () => {
    const office = await openOffice();
    await office.supervisor.does("close-day", {});
    await office.minutesPass(60);
    expect(office.state().day).toBeNull();
  });
});

describe("D1 power cuts", () => {
  it("D1 a day left open by a power cut is closed at the time it should have been", async () => {
    const office = await openOffice();
    const two = office.officer(2);
    await two.sitsDown();
    await office.takesNumber("civil-status");
    await office.takesNumber("civil-status");
    await two.callsNext();
    await two.starts();
    office.powerCut();
    office.clock.advance(26 * 3_600_000);
    await office.powerReturns();
    expect(await types(office, "day-")).toEqual([
      "day-opened 2026-11-23 7",
      "day-closed 2026-11-23 19",
      "day-opened 2026-11-24 9",
    ]);
    expect(await types(office, "ticket-expired")).toEqual(["ticket-expired 2026-11-23 19"]);
    expect(await types(office, "service-ended")).toEqual(["service-ended-doubtful 2026-11-23 19"]);
    expect((await office.takesNumber("civil-status")).number).toBe("C001");
  });

  it("D1 the first command after a night without power finds the day already in order", async () => {
    const office = await openOffice();
    await office.takesNumber("civil-status");
    office.clock.advance(24 * 3_600_000);
    expect((await office.takesNumber("civil-status")).number).toBe("C001");
    expect((await types(office, "day-")).at(-1)).toBe("day-opened 2026-11-24 7");
  });

  it("D1 a hub off for a week closes one day and opens one", async () => {
    const office = await openOffice();
    office.powerCut();
    office.clock.advance(7 * 86_400_000);
    await office.powerReturns();
    expect(await types(office, "day-")).toHaveLength(3);
  });

  it("D1 power that returns before the closing hour leaves the day as it was", async () => {
    const office = await openOffice();
    const { number } = await office.takesNumber("civil-status");
    office.powerCut();
    office.clock.advance(3_600_000);
    await office.powerReturns();
    const two = office.officer(2);
    await two.sitsDown();
    expect((await two.callsNext()).number).toBe(number);
  });
});

it("D1 the same day unfolds whatever the machine's time zone", async () => {
  const seen = new Set<string>();
  for (const machine of ["UTC", "America/New_York", "Pacific/Kiritimati"]) {
    vi.stubEnv("TZ", machine);
    const office = await openOffice({ from: "2026-11-23T06:00" });
    await office.untilClock("07:00");
    await office.takesNumber("civil-status");
    await office.untilClock("2026-11-24T00:30");
    seen.add(JSON.stringify((await office.journal()).map(({ type, day, at }) => [type, day, at])));
    vi.unstubAllEnvs();
  }
  expect(seen.size).toBe(1);
});

it("D1 settings whose day would close before its last session ends are refused", async () => {
  const office = await openOffice();
  const odd = exampleSettings((site) => ({ ...site, issuing: { ...site.issuing, closeDayAt: "16:00" } }));
  const ask = { basedOn: office.state().revision, settings: odd };
  expect(await office.administrator.tries("change-settings", ask)).toBe("settings-invalid");
});

import { expect, it } from "vitest";
import { sourceOfOffice } from "../reports/testing/source-of-office.ts";
import { makeWaitReport } from "../reports/wait-report.ts";
import { openOffice } from "../testing/office.ts";
import { counterView } from "./counter-view.ts";
import { liveView } from "./live-view.ts";

it("counts the wait of a visitor who is still being served, as the reports do", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.takesNumber("civil-status");
  await office.takesNumber("civil-status");
  await officer.serves();
  office.clock.advance(5 * 60_000);
  await officer.callsNext();
  const { today } = liveView(office.state(), office.clock.now());
  expect(today.wait).toMatchObject({ n: 2, maxSeconds: 300 });
  expect(today.withinTarget).toEqual({ kept: 2, of: 2 });
});

it("tells a supervisor that an officer is wrapping up, where the sign over the counter only says that nobody is served", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  const seen = () =>
    liveView(office.state(), office.clock.now()).counters.find(({ sign }) => sign.number === 2);
  expect(seen()?.activity).toBe("closed");
  await officer.sitsDown();
  expect(seen()?.activity).toBe("ready");
  await office.takesNumber("civil-status");
  await officer.serves();
  const finishedAt = office.clock.now();
  expect(seen()).toMatchObject({
    activity: "wrap-up",
    since: finishedAt,
    sign: { state: "free", ticket: null },
  });
});

it("says the same seconds as the report of the day, however the milliseconds fall", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  const target = office.settings.waitTargetMinutes * 60_000;
  // one a millisecond too late, one in time to the millisecond, one over midday, one held meanwhile
  for (const wait of [target + 1, target, 1_400]) {
    await office.takesNumber("civil-status");
    office.clock.advance(wait);
    await officer.callsNext();
    office.clock.advance(30_001);
    await officer.starts();
    office.clock.advance(300_250);
    await officer.finishes();
  }
  const held = await office.takesNumber("civil-status");
  await officer.callsNext();
  await officer.starts();
  office.clock.advance(60_700);
  await officer.parks();
  office.clock.advance(90_900);
  await officer.resumes(held.number, "counter");
  office.clock.advance(1);
  await officer.finishes();
  await office.untilClock("11:29");
  await office.takesNumber("civil-status");
  office.clock.advance(333);
  await office.untilClock("13:31");
  office.clock.advance(10);
  await officer.callsNext();

  const { today } = liveView(office.state(), office.clock.now());
  const { total } = await makeWaitReport(sourceOfOffice(office), {
    period: { from: "2026-11-23", until: "2026-11-24" } as never,
    by: "day",
    madeAt: office.clock.now(),
  });
  expect(today.wait).toEqual(total.wait);
  expect(today.service).toEqual(total.serviceTime);
  expect(today.withinTarget).toEqual({ kept: total.serviceLevel.part, of: total.serviceLevel.of });
  expect(today.wait).toMatchObject({ n: 5, maxSeconds: target / 1000 + 1 });
});

it("says at the counter what the live board says of it: nobody waits over midday", async () => {
  const office = await openOffice();
  const officer = office.officer(2);
  await officer.sitsDown();
  await office.untilClock("11:29");
  await office.takesNumber("civil-status");
  await office.untilClock("13:31");
  await officer.callsNext();
  await officer.starts();
  office.clock.advance(60_001);
  await officer.finishes();
  const { id } = office.settings.counters.find(({ number }) => number === 2) ?? {};
  if (id === undefined) throw new Error("The example office has no counter 2.");
  const now = office.clock.now();
  const { today } = counterView(office.state(), id, () => null, now);
  const board = liveView(office.state(), now).today;
  expect(today.waitMedianSeconds).toBe(120);
  expect(today).toMatchObject({
    waitMedianSeconds: board.wait?.medianSeconds,
    serviceMedianSeconds: board.service?.medianSeconds,
  });
});

/** A day walked at the example office through the real desk, and every figure of it reckoned by hand. */
import type { ReportBy } from "@motcua/protocol";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleSettings, type Office, openOffice } from "../testing/office.ts";
import { counterId } from "../testing/people.ts";
import type { ReportSource } from "./report-source.ts";
import { keepRollUps } from "./roll-ups/keep-roll-ups.ts";
import { makeSatisfactionReport } from "./satisfaction-report.ts";
import { sourceOfOffice } from "./testing/source-of-office.ts";
import { makeUtilisationReport } from "./utilisation-report.ts";
import { makeWaitReport } from "./wait-report.ts";

const period = { from: "2026-11-23", until: "2026-11-24" } as never;
let office: Office;
let source: ReportSource;

const ask = (by: ReportBy) => ({ period, by, madeAt: office.clock.now() });

beforeAll(async () => {
  const settings = exampleSettings((file) => ({
    ...file,
    votes: { withoutLeg: "counted-apart", minimumForShare: 2 },
  }));
  office = await openOffice({ settings });
  source = sourceOfOffice(office);
  const officer = office.officer(2);
  const tablet = office.tablet(2);
  await officer.sitsDown();

  // A waits 4 minutes, is called again after 1, walks 1, is served for 10 and votes 5.
  await office.takesNumber("civil-status");
  await office.minutesPass(4);
  const first = await officer.callsNext();
  await office.minutesPass(1);
  await officer.recalls();
  await office.minutesPass(1);
  await officer.starts();
  await office.minutesPass(10);
  await officer.finishes();
  await tablet.votes(first.leg, 5);
  // A press that nobody asked for.
  await tablet.votes(null, 1);

  // B waits 20, never comes, is brought back, waits 3, does not come again and gives the number up.
  const second = await office.takesNumber("civil-status");
  await office.minutesPass(20);
  const missed = async () => {
    for (let call = 1; call < settings.noShow.minimumCalls; call++) await officer.recalls();
    await officer.misses();
  };
  await officer.callsNext();
  await missed();
  await office.reception.does("reinstate", { number: second.number });
  await office.minutesPass(3);
  await officer.callsNext();
  await missed();
  await office.reception.does("cancel", { number: second.number });

  // C waits 2, is served 5, is held for 30, served 6 more; votes 3 after the day has closed.
  const third = await office.takesNumber("civil-status");
  await office.minutesPass(2);
  const held = await officer.callsNext();
  await officer.starts();
  await office.minutesPass(5);
  await officer.parks();
  await office.minutesPass(30);
  await officer.resumes(third.number, "counter");
  await office.minutesPass(6);
  await officer.finishes();

  // D comes at 11:20, is called at 13:40: 140 minutes, 120 of them midday; is moved on, and waits there for ever.
  await office.untilClock("11:20");
  await office.takesNumber("civil-status");
  await office.untilClock("13:40");
  await officer.callsNext();
  await officer.starts();
  await office.minutesPass(2);
  await officer.transfers("land");
  await officer.isReady();

  // E leaves after 5 minutes. F is in service when the day closes.
  const fifth = await office.takesNumber("civil-status");
  await office.minutesPass(5);
  await office.reception.does("cancel", { number: fifth.number });
  await office.takesNumber("civil-status");
  await officer.callsNext();
  await officer.starts();
  await office.supervisor.does("close-day", {});
  // Kept before the late vote comes: its day must be counted again.
  if ((await keepRollUps(source, 10)) !== 1) throw new Error("One day was closed.");
  await office.untilClock("2026-11-24T07:00");
  await tablet.votes(held.leg, 3);
});

describe("a walked day", () => {
  it("has the waits, walks and services that were walked", async () => {
    const { total } = await makeWaitReport(source, ask("day"));
    // waits of called legs: 4, 20, 3, 2, 20 (midday out), 0 minutes
    expect(total.wait).toEqual({
      n: 6,
      medianSeconds: 180,
      p90Seconds: 1200,
      maxSeconds: 1200,
      meanSeconds: (49 * 60) / 6,
    });
    expect(total.closed).toEqual({ legs: 1, seconds: 7200 });
    expect(total.walk).toMatchObject({ n: 4, maxSeconds: 60, medianSeconds: 0 });
    expect(total.serviceTime).toMatchObject({ n: 2, maxSeconds: 660, medianSeconds: 600, meanSeconds: 630 });
    expect(total.leftOut).toEqual({ noShows: 2, transferred: 1, returned: 0, doubtful: 1 });
    expect(total.doubtful).toBe(1);
  });

  it("has its rates, each with its denominator", async () => {
    const { total, targetMinutes } = await makeWaitReport(source, ask("day"));
    expect(targetMinutes).toBe(15);
    // within 15 minutes: 4, 3, 2, 0. E and D's second leg left uncalled after 5, which counts neither way
    expect(total.serviceLevel).toEqual({ part: 4, of: 6, percent: 66.67 });
    expect(total.noShows).toEqual({ part: 2, of: 6, percent: 33.33 });
    expect(total.abandonment).toEqual({ part: 1, of: 6, percent: 16.67, later: 1 });
    expect(total.endings.filter(({ n }) => n > 0).map(({ ending, n }) => [ending, n])).toEqual([
      ["finished", 3],
      ["no-show", 2],
      ["transferred", 1],
      ["cancelled", 1],
      ["expired", 1],
    ]);
  });

  it("W1 compares the interval on each ticket with the wait that followed", async () => {
    const { total } = await makeWaitReport(source, ask("day"));
    expect(total.promise).toMatchObject({ of: 6, uncalled: 1 });
  });

  it("V3 counts the vote of the evening before in the day of its leg, and the press without a leg apart", async () => {
    const { total, groups } = await makeSatisfactionReport(source, ask("day"));
    expect(groups.map(({ key }) => key)).toEqual(["2026-11-23"]);
    expect(total).toMatchObject({
      n: 2,
      late: 1,
      withoutLeg: 1,
      // A and C were finished at a counter with a tablet; F ended in doubt
      response: { part: 2, of: 2, percent: 100 },
      share: { satisfied: 1, percent: 50, lowPercent: 9.45, highPercent: 90.55 },
    });
  });

  it("has the time at the counter, every minute of it somewhere", async () => {
    const { total, groups } = await makeUtilisationReport(source, ask("counter"));
    // From 07:00 to F's call at 13:47 the officer was signed in; F's service was ended by the close of the day.
    const { signedInSeconds, walkSeconds, serviceSeconds, wrapUpSeconds, idleSeconds } = total;
    expect(serviceSeconds).toBe((10 + 5 + 6 + 2) * 60);
    expect(walkSeconds).toBe(60);
    expect(signedInSeconds).toBe(walkSeconds + serviceSeconds + wrapUpSeconds + idleSeconds);
    expect(total.callingSeconds).toBe(60);
    expect(groups).toMatchObject([{ key: counterId(2), signedInSeconds }]);
  });

  it("states the journal's place, which the late vote has moved", async () => {
    const { position, openDay } = await makeWaitReport(source, ask("day"));
    const { epoch, seq, hash } = office.state();
    expect(position).toEqual({ epoch, seq, hash, verified: null });
    expect(openDay).toBeNull();
  });
});

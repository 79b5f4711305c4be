import { type BusinessDay, reportGroupings } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { spreadOf } from "../../domain/recorded-times.ts";
import { makeArrivalsReport } from "../arrivals-report.ts";
import { makeDistributionReport } from "../distribution-report.ts";
import { waitSeconds } from "../measures/wait-time.ts";
import type { ReportSource } from "../report-source.ts";
import { makeSatisfactionReport } from "../satisfaction-report.ts";
import { arbitraryFloor, floorDays } from "../testing/arbitrary-floor.ts";
import { after7, legRow, monday, tuesday, votes } from "../testing/sample-rows.ts";
import { resting, sourceOf } from "../testing/source-of.ts";
import { canPartTime, makeUtilisationReport } from "../utilisation-report.ts";
import { makeWaitReport } from "../wait-report.ts";
import { keepRollUps, keepSums } from "./keep-roll-ups.ts";

const period = { from: "2026-01-01" as BusinessDay, until: "2027-01-01" as BusinessDay };
const question = { period, madeAt: after7(0) };

async function allReports(source: ReportSource): Promise<string> {
  const reports: unknown[] = [
    await makeArrivalsReport(source, question),
    await makeDistributionReport(source, { ...question, figure: "wait-time", group: null }),
  ];
  for (const by of reportGroupings) {
    reports.push(await makeWaitReport(source, { ...question, by }));
    reports.push(await makeSatisfactionReport(source, { ...question, by }));
    if (canPartTime(by)) reports.push(await makeUtilisationReport(source, { ...question, by }));
  }
  return JSON.stringify(reports);
}

it("figures from roll-ups equal figures from the rows, byte for byte and by every grouping", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, async (floor) => {
      const kept = sourceOf(floor);
      expect(await keepRollUps(kept, 100)).toBe(await daysOf(kept));
      const read = kept.daysRead.length;
      const fromRollUps = await allReports(kept);
      expect(kept.daysRead.length).toBe(read);
      // The open day is always counted from its rows: with each day open once, each is compared.
      for (const open of floorDays) {
        const counted = sourceOf(floor, () => ({ ...resting, day: { day: open } }));
        const closed = JSON.parse(await allReports(counted)) as { openDay: unknown }[];
        expect(JSON.stringify(closed.map((report) => ({ ...report, openDay: null })))).toBe(fromRollUps);
      }
    }),
    { numRuns: 15 },
  );
});

const daysOf = async ({ site, kept }: ReportSource) => (await kept.days(site, "total", period, "")).length;

it("percentiles over many days are those of all single times", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, async (floor) => {
      const source = sourceOf(floor);
      await keepRollUps(source, 100);
      const { total } = await makeWaitReport(source, { ...question, by: "hour" });
      expect(total.wait).toEqual(spreadOf(floor.legs.flatMap((leg) => waitSeconds(leg) ?? [])));
    }),
    { numRuns: 30 },
  );
});

it("the sum over any partition equals the whole: time at the counter", async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryFloor,
      fc.constantFrom(...reportGroupings.filter(canPartTime)),
      async (floor, by) => {
        const { total, groups } = await makeUtilisationReport(sourceOf(floor), { ...question, by });
        const counts = (of: typeof total) => [
          of.signedInSeconds,
          of.walkSeconds,
          of.serviceSeconds,
          of.wrapUpSeconds,
          of.idleSeconds,
          of.pausedSeconds,
          of.unended.seconds,
          of.unended.times,
          ...total.pauses.map(({ reason }) => of.pauses.find((p) => p.reason === reason)?.times ?? 0),
        ];
        const whole = counts(total);
        const sums = whole.map((_, place) =>
          groups.reduce((sum, group) => sum + (counts(group)[place] ?? 0), 0),
        );
        expect(sums).toEqual(whole);
        const { walkSeconds, serviceSeconds, wrapUpSeconds, idleSeconds, pausedSeconds } = total;
        expect(total.signedInSeconds).toBe(
          walkSeconds + serviceSeconds + wrapUpSeconds + idleSeconds + pausedSeconds,
        );
      },
    ),
    { numRuns: 60 },
  );
});

it("every arrival is in one cell of the heat map, and every time in one stretch of its distribution", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, async (floor) => {
      const source = sourceOf(floor);
      const { cells } = await makeArrivalsReport(source, question);
      expect(cells.reduce((sum, { arrivals }) => sum + arrivals, 0)).toBe(floor.tickets.length);
      const { bins, spread } = await makeDistributionReport(source, {
        ...question,
        figure: "service-time",
        group: null,
      });
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(spread?.n ?? 0);
      bins.forEach(({ untilSeconds }, place) => {
        expect(bins[place + 1]?.fromSeconds ?? untilSeconds).toBe(untilSeconds);
      });
    }),
    { numRuns: 40 },
  );
});

it("a distribution of one group is of its legs alone", async () => {
  const legs = [legRow({ joined: 0, called: 3 }), legRow({ joined: 0, called: 9 }, { counter: "quay-2" })];
  const group = { by: "counter", key: "quay-2" } as const;
  const report = await makeDistributionReport(sourceOf({ legs }), {
    ...question,
    figure: "wait-time",
    group,
  });
  expect(report).toMatchObject({ group: { name: { vi: "Quầy 2" } }, spread: { n: 1, maxSeconds: 540 } });
  expect(report.target?.serviceLevel).toEqual({ part: 1, of: 1, percent: 100 });
});

it("closed days are counted before anybody asks, the open day is not, and nothing is counted twice", async () => {
  const legs = [legRow({ joined: 0 }), legRow({ joined: 0 }, { day: tuesday })];
  const source = sourceOf({ legs }, () => ({ ...resting, day: { day: tuesday } }));
  expect(await keepRollUps(source, 10)).toBe(1);
  expect(await keepRollUps(source, 10)).toBe(0);
  expect(source.daysRead).toEqual([monday]);
});

it("a day stands beside the day before, over the end of a year too", async () => {
  const newYear = "2027-01-01" as BusinessDay;
  const source = sourceOf({
    legs: [
      legRow({ joined: 0, called: 4 }, { day: "2026-12-31" as BusinessDay }),
      legRow({ joined: 0, called: 6 }, { day: newYear }),
    ],
    votes: votes(11, { day: newYear }),
  });
  const january = { from: newYear, until: "2027-01-02" as BusinessDay };
  const { total, before } = await makeWaitReport(source, { period: january, madeAt: 0, by: "month" });
  expect(before.period).toEqual({ from: "2026-12-31", until: "2027-01-01" });
  expect([before.total.wait?.maxSeconds, total.wait?.maxSeconds]).toEqual([240, 360]);
});

it("V3 sums of months and years are made again when something came late for one of their days", async () => {
  const legs = [legRow({ joined: 0, called: 4 }), legRow({ joined: 0 }, { day: tuesday })];
  let seq = 50;
  const source = sourceOf({ legs }, () => ({ ...resting, seq }));
  await keepSums(source);
  const legsOf = async () => {
    const { total, groups } = await makeWaitReport(source, { ...question, by: "service" });
    return [total.legs, groups[0]?.legs];
  };
  legs.push(legRow({ joined: 0 }));
  // Nothing says so yet: the sum of the year is taken as it is kept.
  expect(await legsOf()).toEqual([2, 2]);
  seq = 60;
  source.touch(monday, 55);
  expect(await legsOf()).toEqual([3, 3]);
  const read = source.daysRead.length;
  expect(await legsOf()).toEqual([3, 3]);
  expect(source.daysRead.length).toBe(read);
});

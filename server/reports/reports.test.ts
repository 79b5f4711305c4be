import { type BusinessDay, type ReportBy, reportGroupings } from "@motcua/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeLegsReport } from "./legs-behind.ts";
import type { Period } from "./report-rows.ts";
import type { Position } from "./report-source.ts";
import { satisfactionCsv } from "./satisfaction-csv.ts";
import { makeSatisfactionReport } from "./satisfaction-report.ts";
import { arbitraryFloor } from "./testing/arbitrary-floor.ts";
import { after7, legRow, monday, tuesday, voteRow, votes } from "./testing/sample-rows.ts";
import { resting, sourceOf } from "./testing/source-of.ts";
import { waitCsv } from "./wait-csv.ts";
import { makeWaitReport } from "./wait-report.ts";

const allBy = reportGroupings;
const withTickets: readonly ReportBy[] = [
  "day",
  "month",
  "weekday",
  "hour",
  "service",
  "procedure",
  "priority",
  "device",
];
const wholeYear = { from: "2026-01-01" as BusinessDay, until: "2027-01-01" as BusinessDay };

const ask = (by: ReportBy, period: Period = wholeYear, madeAt = after7(600)) => ({ period, by, madeAt });

const day = fc.constantFrom(monday, tuesday, "2026-11-25" as BusinessDay);
const sum = <T>(of: readonly T[], count: (one: T) => number) => of.reduce((all, one) => all + count(one), 0);

it("the sum over any partition equals the whole: waits", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, fc.constantFrom(...allBy), async (floor, by) => {
      const { total, groups } = await makeWaitReport(sourceOf(floor), ask(by));
      const counts = (of: typeof total) => [
        of.legs,
        of.wait?.n ?? 0,
        Math.round((of.wait?.meanSeconds ?? 0) * (of.wait?.n ?? 0)),
        of.walk?.n ?? 0,
        of.serviceTime?.n ?? 0,
        ...Object.values(of.leftOut),
        of.serviceLevel.part,
        of.serviceLevel.of,
        of.noShows.part,
        of.noShows.of,
        of.doubtful,
        of.promise.part,
        of.promise.of,
        of.promise.uncalled,
        ...of.endings.map(({ n }) => n),
      ];
      const whole = counts(total);
      expect(whole.map((_, index) => sum(groups, (group) => counts(group)[index] ?? 0))).toEqual(whole);
      expect(total.legs).toBe(floor.legs.length);
      const issued = (of: typeof total) => of.abandonment?.of ?? 0;
      expect(sum(groups, issued)).toBe(withTickets.includes(by) ? issued(total) : 0);
      expect(sum(total.endings, ({ n }) => n)).toBe(total.legs);
    }),
    { numRuns: 60 },
  );
});

it("behind each time of each group lie as many visits as it was measured of, the longest first", async () => {
  const times = {
    wait: ["called", "waitSeconds"],
    walk: ["walked", "walkSeconds"],
    serviceTime: ["served", "serviceSeconds"],
    wrapUp: ["wrapped-up", "wrapUpSeconds"],
  } as const;
  const withLegs = allBy.filter((by) => by !== "mode");
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, fc.constantFrom(...withLegs), async (floor, by) => {
      const source = sourceOf(floor);
      const question = ask(by);
      const { groups } = await makeWaitReport(source, question);
      for (const [time, [which, seconds]] of Object.entries(times)) {
        for (const group of groups) {
          const spread = group[time as keyof typeof times];
          const behind = await makeLegsReport(source, {
            ...question,
            which,
            group: { by, key: group.key },
            weekday: null,
            between: null,
            offset: 0,
            limit: 500,
          });
          expect(behind.total).toBe(spread?.n ?? 0);
          expect(behind.legs[0]?.[seconds] ?? null).toBe(spread?.maxSeconds ?? null);
        }
      }
    }),
    { numRuns: 40 },
  );
});

it("the sum over any partition equals the whole: satisfaction", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, fc.constantFrom(...allBy), async (floor, by) => {
      const { total, groups } = await makeSatisfactionReport(sourceOf(floor), ask(by));
      const counts = (of: typeof total) => [
        of.n,
        of.response.part,
        of.response.of,
        of.withoutLeg,
        of.late,
        ...of.modes.map(({ n }) => n),
      ];
      const whole = counts(total);
      expect(whole.map((_, index) => sum(groups, (group) => counts(group)[index] ?? 0))).toEqual(whole);
      expect(total.n + total.withoutLeg).toBe(floor.votes.length);
      expect(sum(total.modes, ({ n }) => n)).toBe(total.n);
      for (const { n, share } of [total, ...groups]) {
        expect(share === null).toBe(n < 10);
        if (share === null) continue;
        expect(sum(share.levels, (level) => level.n)).toBe(n);
        expect(sum(share.levels, ({ percent }) => Math.round(percent * 100))).toBe(10_000);
      }
    }),
    { numRuns: 60 },
  );
});

it("a period is half-open: two that meet count every leg once", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFloor, day, async (floor, cut) => {
      const legsOf = async (period: Period) =>
        (await makeWaitReport(sourceOf(floor), ask("day", period))).total.legs;
      const before = await legsOf({ ...wholeYear, until: cut });
      const after = await legsOf({ ...wholeYear, from: cut });
      expect(before + after).toBe(floor.legs.length);
    }),
    { numRuns: 40 },
  );
});

it("the totals are over all legs, not a mean of the groups' means", async () => {
  const legs = [legRow({ joined: 0, called: 30 })];
  for (let n = 0; n < 9; n++) legs.push(legRow({ joined: 0, called: 10 }, { day: tuesday }));
  const { total, groups } = await makeWaitReport(sourceOf({ legs }), ask("day"));
  expect(groups.map(({ key, wait }) => [key, wait?.meanSeconds])).toEqual([
    [monday, 1800],
    [tuesday, 600],
  ]);
  expect(total.wait).toMatchObject({ n: 10, medianSeconds: 600, p90Seconds: 600, meanSeconds: 720 });
});

it("groups have the office's names and order; what belongs to none comes last", async () => {
  const legs = [
    legRow({ joined: 0 }),
    legRow({ joined: 0, called: 1 }, { counter: "quay-9", officer: "can-bo-9" }),
    legRow({ joined: 0, called: 1 }, { counter: "quay-2" }),
    legRow({ joined: 0, called: 1 }, { counter: "quay-1" }),
  ];
  const named = async (by: ReportBy) =>
    (await makeWaitReport(sourceOf({ legs }), ask(by))).groups.map(({ name }) => name.vi);
  expect(await named("counter")).toEqual(["Quầy 1", "Quầy 2", "quay-9", "Chưa được gọi"]);
  expect(await named("officer")).toEqual(["Cán bộ quầy 1", "can-bo-9", "Chưa được gọi"]);
  expect(await named("service")).toEqual(["Đất đai"]);
});

it("V3 a vote counts in the day of its leg whenever it arrived, and late ones are counted", async () => {
  const arrived = [
    ...votes(2),
    voteRow({ received_at: after7(17 * 60 - 1 / 60) }),
    voteRow({ received_at: after7(17 * 60) }),
  ];
  const report = await makeSatisfactionReport(sourceOf({ votes: arrived }), ask("day"));
  expect(report.groups).toMatchObject([{ key: monday, n: 4, late: 1 }]);
});

it("the same report twice is the same bytes but for its date", async () => {
  const legs = [legRow({ joined: 0, called: 7, started: 8, ended: 20 }), legRow({ joined: 1 })];
  const source = sourceOf({ legs, votes: [...votes(12), ...votes(3, { counter: "quay-2" })] });
  for (const by of allBy) {
    const early = ask(by, wholeYear, after7(0));
    const later = ask(by, wholeYear, after7(999));
    const waits = [await makeWaitReport(source, early), await makeWaitReport(source, later)] as const;
    expect(JSON.stringify({ ...waits[1], madeAt: waits[0].madeAt })).toBe(JSON.stringify(waits[0]));
    expect(waitCsv({ ...waits[1], madeAt: waits[0].madeAt })).toBe(waitCsv(waits[0]));
    const ratings = [
      await makeSatisfactionReport(source, early),
      await makeSatisfactionReport(source, later),
    ] as const;
    expect(satisfactionCsv({ ...ratings[1], madeAt: ratings[0].madeAt })).toBe(satisfactionCsv(ratings[0]));
  }
});

it("states the place of the journal that it was read at, reading again when something was written meanwhile", async () => {
  let asked = 0;
  const moving = (): Position => {
    asked += 1;
    return { ...resting, seq: asked === 1 ? 40 : 41, day: { day: monday } };
  };
  const report = await makeWaitReport(sourceOf({}, moving), ask("day"));
  expect(report.position).toEqual({ epoch: 2, seq: 41, hash: resting.hash, verified: null });
  expect(report.openDay).toBe(monday);
  expect(asked).toBe(4);
  const restless = () => ({ ...resting, seq: ++asked });
  expect((await makeWaitReport(sourceOf({}, restless), ask("day"))).openDay).toBeNull();
});

import { readFileSync } from "node:fs";
import { settingsFromFile } from "@motcua/server/site-file.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { planDay } from "./plan-day.ts";

const minute = 60_000;
const from = Date.parse("2026-11-24T06:30:00+07:00");
const until = Date.parse("2026-11-24T17:00:00+07:00");

const siteOf = (name: string) => {
  const path = new URL(`../../server/sites/${name}.json`, import.meta.url);
  return settingsFromFile(JSON.parse(readFileSync(path, "utf8")), name, true);
};
const district = siteOf("site-binh-son-2022");
const commune = siteOf("site-commune-2025");
const anySite = fc.constantFrom(district, commune);
const anySeed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const anyVisitors = fc.integer({ min: 1, max: 300 });

test("the same seed brings the same plan, another seed another", () => {
  fc.assert(
    fc.property(anySite, anySeed, fc.integer({ min: 5, max: 300 }), (site, seed, visitors) => {
      const plan = planDay(site, seed, visitors, from, until);
      expect(planDay(site, seed, visitors, from, until)).toEqual(plan);
      expect(planDay(site, seed + 1, visitors, from, until)).not.toEqual(plan);
    }),
    { numRuns: 30 },
  );
});

test("every number of a plan is bounded and fits the settings", () => {
  fc.assert(
    fc.property(anySite, anySeed, anyVisitors, (site, seed, visitors) => {
      const plan = planDay(site, seed, visitors, from, until);
      expect(plan.visitors).toHaveLength(visitors);
      expect(plan.officers.map(({ counter }) => counter)).toEqual(site.counters.map(({ id }) => id));
      for (const visitor of plan.visitors) {
        const service = site.services.find(({ id }) => id === visitor.service);
        expect(service).toBeDefined();
        expect(visitor.serviceMinutes).toBeGreaterThan(0);
        expect(visitor.serviceMinutes).toBeLessThan(3 * (service?.expectedMinutes ?? 0));
        expect(
          plan.sessions.some((s) => s.issuesFrom <= visitor.arrivesAt && visitor.arrivesAt < s.issuesUntil),
        ).toBe(true);
        expect(visitor.transfer?.service).not.toBe(visitor.service);
        if (visitor.priority !== null) {
          expect(site.priorityGroups.map(({ id }) => id)).toContain(visitor.priority);
        }
        if (visitor.vote !== null) {
          expect(site.ratingScale.levels.map(({ value }) => value)).toContain(visitor.vote.level);
          if (visitor.vote.level > site.ratingScale.askReasonsAtOrBelow)
            expect(visitor.vote.reasons).toEqual([]);
        }
      }
      for (const { signsInAt, pauses } of plan.officers) {
        expect(signsInAt).toBeGreaterThanOrEqual(from);
        for (const pause of pauses) {
          expect(pause.until).toBeGreaterThan(pause.from);
          expect(site.pauseReasons.map(({ id }) => id)).toContain(pause.reason);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test("visitors come in the order of their arrival, most of them in the morning, nobody over midday", () => {
  const plan = planDay(district, 1, 1200, from, until);
  const times = plan.visitors.map(({ arrivesAt }) => arrivesAt);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const noon = Date.parse("2026-11-24T12:00:00+07:00");
  const morning = times.filter((at) => at < noon).length;
  expect(morning / times.length).toBeGreaterThan(0.55);
  expect(morning / times.length).toBeLessThan(0.8);
  const closed = times.filter(
    (at) => at > Date.parse("2026-11-24T11:30:00+07:00") && at < Date.parse("2026-11-24T13:00:00+07:00"),
  );
  expect(closed).toEqual([]);
});

test("the worst day has about 120 visitors in its fullest twenty minutes", () => {
  const times = planDay(district, 7, 1200, from, until).visitors.map(({ arrivesAt }) => arrivesAt);
  const fullest = Math.max(
    ...times.map((at) => times.filter((other) => other >= at && other < at + 20 * minute).length),
  );
  expect(fullest).toBeGreaterThan(90);
  expect(fullest).toBeLessThan(200);
});

test("shares over a thousand visitors: a third votes, nine of ten are satisfied, a few have priority", () => {
  fc.assert(
    fc.property(anySite, anySeed, (site, seed) => {
      const { visitors } = planDay(site, seed, 1200, from, until);
      const votes = visitors.flatMap(({ vote }) => (vote === null ? [] : [vote]));
      const satisfied = new Set(site.ratingScale.levels.filter((l) => l.satisfied).map(({ value }) => value));
      const share = (count: number, of: number) => count / of;
      expect(share(votes.length, visitors.length)).toBeGreaterThan(0.28);
      expect(share(votes.length, visitors.length)).toBeLessThan(0.42);
      expect(share(votes.filter(({ level }) => satisfied.has(level)).length, votes.length)).toBeGreaterThan(
        0.8,
      );
      const priority = visitors.filter((visitor) => visitor.priority !== null).length;
      expect(share(priority, visitors.length)).toBeGreaterThan(0.08);
      expect(share(priority, visitors.length)).toBeLessThan(0.22);
      expect(new Set(visitors.map(({ service }) => service)).size).toBeGreaterThan(8);
    }),
    { numRuns: 15 },
  );
});

test("a crowd is served faster, so that a busy day can end", () => {
  const minutesPerVisitor = (count: number) => {
    const { visitors } = planDay(commune, 3, count, from, until);
    return visitors.reduce((sum, { serviceMinutes }) => sum + serviceMinutes, 0) / count;
  };
  expect(minutesPerVisitor(1200)).toBeLessThan(minutesPerVisitor(60) * 0.6);
});

test("outside the office's hours the whole stretch is one session", () => {
  const night = Date.parse("2026-11-24T21:00:00+07:00");
  const plan = planDay(district, 1, 40, night, night + 60 * minute);
  expect(plan.sessions).toEqual([
    { issuesFrom: night, from: night, until: night + 60 * minute, issuesUntil: night + 60 * minute },
  ]);
  expect(plan.visitors).toHaveLength(40);
});

test("a service that is closed, or that no counter takes, brings nobody", () => {
  const services = district.services.map((service) =>
    service.id === "land" ? { ...service, closedReason: { vi: "Tạm nghỉ", en: "Closed" } } : service,
  );
  const counters = district.counters.filter(({ id }) => id !== "counter-10");
  const { visitors } = planDay({ ...district, services, counters }, 5, 400, from, until);
  const taken = new Set(visitors.flatMap(({ service, transfer }) => [service, transfer?.service ?? service]));
  expect([...taken]).not.toContain("land");
  expect([...taken]).not.toContain("police");
});

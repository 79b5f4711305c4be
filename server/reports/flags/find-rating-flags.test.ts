import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceOfAtLeast, expectedRuns, median } from "./chance-of.ts";
import { counterMonthsOf, type EndedLeg, type RatedVote } from "./counter-month.ts";
import { findRatingFlags } from "./find-rating-flags.ts";

const day = "2026-03-02";
const at = (minutes: number) => Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;

/** A visit at a counter, rated or not: at most one answer for a leg. */
interface Visit {
  readonly level: number | null;
  readonly afterSeconds: number;
}

/** Visits ten minutes apart, each served for five. */
function visitsAt(counter: string, visits: readonly Visit[]): { votes: RatedVote[]; legs: EndedLeg[] } {
  const legs = visits.map((_visit, nth) => ({
    day,
    counter,
    started_at: at(nth * 10),
    ended_at: at(nth * 10 + 5),
    rateable: 1 as const,
  }));
  const votes = visits.flatMap(({ level, afterSeconds }, nth) =>
    level === null
      ? []
      : [
          {
            leg: `${counter}-${nth}`,
            day,
            counter,
            level,
            mode: "tablet",
            opened_at: at(nth * 10 + 5),
            voted_at: at(nth * 10 + 5) + afterSeconds * 1000,
          },
        ],
  );
  return { votes, legs };
}

/** Every third answers; of those every fifth is not fully pleased. */
const honest = (visits: number): Visit[] =>
  Array.from({ length: visits }, (_none, nth) => ({
    level: nth % 3 === 0 ? (nth % 15 === 0 ? 4 : 5) : null,
    afterSeconds: 6,
  }));

function flagsOf(suspect: { votes: RatedVote[]; legs: EndedLeg[] }) {
  const peers = ["quay-2", "quay-3", "quay-4", "quay-5", "quay-6"].map((counter) =>
    visitsAt(counter, honest(200)),
  );
  const all = [suspect, ...peers];
  return findRatingFlags(
    counterMonthsOf(
      all.flatMap(({ votes }) => votes),
      all.flatMap(({ legs }) => legs),
    ),
  );
}
const kindsOf = (suspect: { votes: RatedVote[]; legs: EndedLeg[] }) =>
  flagsOf(suspect).map(({ kind, counter }) => `${counter} ${kind}`);
const press = (minutes: number, leg: string | null = null): RatedVote => ({
  leg,
  day,
  counter: "quay-1",
  level: 5,
  mode: "tablet",
  opened_at: null,
  voted_at: at(minutes),
});

describe("signs of ratings pressed by staff", () => {
  it("gives honest counters none", () => {
    expect(kindsOf(visitsAt("quay-1", honest(200)))).toEqual([]);
  });

  it("sees answers within a second of the question, and says how many", () => {
    const hasty = honest(200).map((visit, nth) => (nth % 5 === 1 ? { level: 5, afterSeconds: 0.6 } : visit));
    const found = flagsOf(visitsAt("quay-1", hasty)).find(({ kind }) => kind === "quick-answers");
    expect(found).toMatchObject({ counter: "quay-1", month: "2026-03", found: 40 });
    expect(found?.why.vi).toContain("40 trong");
  });

  it("sees a run of equal answers that the other counters' shares do not explain", () => {
    const equal = honest(400).map((visit) => (visit.level === null ? visit : { ...visit, level: 5 }));
    expect(kindsOf(visitsAt("quay-1", equal))).toContain("quay-1 equal-answers");
  });

  it("sees bursts while nobody is served, and none when visitors leave one after the other", () => {
    const calm = visitsAt("quay-1", honest(60));
    const bursts = [700, 700.1, 700.2, 900, 900.1, 900.2].map((minutes) => press(minutes, `late ${minutes}`));
    expect(kindsOf({ ...calm, votes: [...calm.votes, ...bursts] })).toContain("quay-1 bursts");
    const quickLegs = [699, 699.5, 700, 899, 899.5, 900].map((minutes) => ({
      day,
      counter: "quay-1",
      started_at: at(minutes - 4),
      ended_at: at(minutes),
      rateable: 1 as const,
    }));
    const served = { votes: [...calm.votes, ...bursts], legs: [...calm.legs, ...quickLegs] };
    expect(kindsOf(served)).not.toContain("quay-1 bursts");
  });

  it("V1 sees many presses without a visit", () => {
    const calm = visitsAt("quay-1", honest(200));
    const strays = Array.from({ length: 25 }, (_none, nth) => press(2_100 + nth * 7));
    expect(kindsOf({ ...calm, votes: [...calm.votes, ...strays] })).toContain("quay-1 without-leg");
  });

  it("sees a response rate far above the other counters, and nothing in one far below", () => {
    const eager = honest(200).map((visit, nth) =>
      nth % 8 === 0 ? visit : { level: nth % 5 === 0 ? 4 : 5, afterSeconds: 6 },
    );
    expect(kindsOf(visitsAt("quay-1", eager))).toContain("quay-1 far-from-peers");
    const shy = honest(200).map((visit, nth) => (nth % 9 === 0 ? visit : { ...visit, level: null }));
    expect(kindsOf(visitsAt("quay-1", shy))).toEqual([]);
  });

  it("leaves ratings by phone out: no officer can reach them", () => {
    const { votes, legs } = visitsAt("quay-1", Array(200).fill({ level: 5, afterSeconds: 0.4 }));
    const phones = votes.map((vote) => ({ ...vote, mode: "phone" }));
    expect(kindsOf({ votes: phones, legs })).toEqual([]);
  });

  it("says nothing where everybody is always pleased: a run is no wonder there", () => {
    const pleased = ["quay-1", "quay-2", "quay-3", "quay-4", "quay-5"].map((counter) =>
      visitsAt(
        counter,
        honest(200).map((visit) => (visit.level === null ? visit : { ...visit, level: 5 })),
      ),
    );
    const months = counterMonthsOf(
      pleased.flatMap(({ votes }) => votes),
      pleased.flatMap(({ legs }) => legs),
    );
    expect(findRatingFlags(months)).toEqual([]);
  });
});

describe("chance", () => {
  it("is that of the binomial, counted out", () => {
    expect(chanceOfAtLeast(2, 3, 0.5)).toBeCloseTo(0.5, 12);
    expect(chanceOfAtLeast(3, 3, 0.1)).toBeCloseTo(0.001, 12);
    expect(chanceOfAtLeast(0, 10, 0.3)).toBe(1);
    expect(chanceOfAtLeast(11, 10, 0.3)).toBe(0);
    expect(chanceOfAtLeast(1, 10, 1)).toBe(1);
  });

  it("falls as more is found and never leaves 0 to 1", () => {
    const anything = fc.record({
      of: fc.integer({ min: 1, max: 2_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(anything, fc.nat(2_000), ({ of, share }, found) => {
        const here = chanceOfAtLeast(found, of, share);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
        expect(chanceOfAtLeast(found + 1, of, share)).toBeLessThanOrEqual(here + 1e-9);
      }),
    );
  });

  it("of a run is nothing when there are fewer answers than that", () => {
    expect(expectedRuns(12, 11, 0.9)).toBe(0);
    expect(expectedRuns(2, 2, 0.5)).toBeCloseTo(0.25, 12);
  });

  it("finds the middle", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});

import { expect, it } from "vitest";
import { smallSite } from "../http/testing/test-http.ts";
import type { LegRow, VoteRow } from "./report-rows.ts";
import { measureSatisfaction, type SatisfactionRules } from "./satisfaction-measures.ts";
import { legRow, voteRow, votes } from "./testing/sample-rows.ts";
import { tallyOf } from "./testing/tally-of.ts";

const rules: SatisfactionRules = {
  ratingScale: smallSite("office").ratingScale,
  minimumForShare: 10,
  ratingReasons: smallSite("office").ratingReasons,
};
const measured = (legs: readonly LegRow[], given: readonly VoteRow[], by: SatisfactionRules) =>
  measureSatisfaction(tallyOf({ legs, votes: given }), by);

const unhappy = { level: 1, satisfied: 0 } as const;
const finished = () => legRow({ joined: 0, called: 5, started: 6, ended: 20 });

it("V4 a share comes with n, its interval, the counts a level and the collection mode", () => {
  const all = [...votes(12), ...votes(4, unhappy), ...votes(4, { mode: "phone" })];
  const { n, share, modes } = measured([], all, rules);
  expect(n).toBe(20);
  // 16 of 20; Wilson by hand: (0.8 + 0.096036) / 1.192073 ± 1.64416 × √(0.008 + 0.0024009)
  expect(share).toMatchObject({ satisfied: 16, percent: 80, lowPercent: 58.4, highPercent: 91.93 });
  expect(share?.levels).toEqual([
    { scale: "two", level: 2, name: { vi: "Đất đai", en: "Land" }, satisfied: true, n: 16, percent: 80 },
    { scale: "two", level: 1, name: { vi: "Đất đai", en: "Land" }, satisfied: false, n: 4, percent: 20 },
  ]);
  expect(modes.map(({ mode, n, share }) => [mode, n, share?.percent ?? null])).toEqual([
    ["tablet", 16, 75],
    ["phone", 4, null],
    ["paper", 0, null],
  ]);
});

it("V4 fewer votes than the minimum show n and nothing of how they fell", () => {
  expect(measured([], votes(9), rules)).toMatchObject({ n: 9, share: null });
  expect(measured([], votes(10), rules).share).toMatchObject({ satisfied: 10, percent: 100 });
  expect(measured([], [], { ...rules, minimumForShare: 0 }).share).toBeNull();
});

it("V4 the response rate is rateable finished legs with a vote over rateable finished legs", () => {
  const [first, second, third] = [finished(), finished(), finished()];
  const legs = [
    first,
    second,
    third,
    legRow({ joined: 0, called: 5, started: 6, ended: 20 }, { rateable: 0 }),
    legRow({ joined: 0, called: 5, started: 6, ended: 20 }, { rateable: 0, doubtful: 1 }),
    legRow({ joined: 0, called: 5, started: 6, ended: 20 }, { rateable: 0, ending: "transferred" }),
  ];
  const given = [voteRow({ leg: first.leg }), voteRow({ leg: legs[3]?.leg ?? "" })];
  const { n, response } = measured(legs, given, rules);
  expect(n).toBe(2);
  expect(response).toEqual({ part: 1, of: 3, percent: 33.33 });
});

it("V4 the response rate is not known where no leg was counted", () => {
  expect(measured([], votes(736, { mode: "paper", leg: null }), rules)).toMatchObject({
    n: 736,
    response: { part: 0, of: 0, percent: null },
    withoutLeg: 0,
  });
});

it("V1 a press without a leg is counted apart and moves no share", () => {
  const presses = votes(5, { ...unhappy, leg: null });
  const { n, share, withoutLeg } = measured([], [...votes(10), ...presses], rules);
  expect({ n, percent: share?.percent, withoutLeg }).toEqual({ n: 10, percent: 100, withoutLeg: 5 });
});

it("V4 votes of an older scale keep their own levels and their own meaning of satisfied", () => {
  const old = votes(5, { scale: "five", level: 3, satisfied: 0 });
  const { share } = measured([], [...votes(15), ...old], rules);
  expect(share).toMatchObject({ satisfied: 15, percent: 75 });
  expect(share?.levels.map(({ scale, level, name, n }) => [scale, level, name?.en ?? null, n])).toEqual([
    ["two", 2, "Land", 15],
    ["two", 1, "Land", 0],
    ["five", 3, null, 5],
  ]);
});

it("reasons are counted once a rating that gave them, the most frequent first, and go with the share", () => {
  const reasoned = votes(4, { ...unhappy, reasons: '["thai-do","cham"]' });
  const all = [...votes(6), ...reasoned, voteRow({ ...unhappy, reasons: '["cham"]' })];
  const counts = measured([], all, rules).reasons.map(({ reason, n }) => [reason, n]);
  expect(counts).toEqual([
    ["cham", 5],
    ["thai-do", 4],
  ]);
  expect(measured([], reasoned, rules).reasons).toEqual([]);
});

import { expect, it } from "vitest";
import type { LegRow } from "../report-rows.ts";
import { legRow } from "../testing/sample-rows.ts";
import { tallyOf } from "../testing/tally-of.ts";
import { measureWaits } from "../wait-measures.ts";

const measured = (all: readonly LegRow[]) =>
  measureWaits(tallyOf({ legs: all }), { targetMinutes: 15, tickets: "here" });

const served = legRow({ joined: 0, called: 5, recalled: 7, started: 8, ended: 20 });
const parked = legRow({ joined: 0, called: 5, started: 6, ended: 66 }, { parked_seconds: 40 * 60 });
const missed = legRow({ joined: 0, called: 5, recalled: 7, ended: 9 }, { ending: "no-show" });
const givenUpAfterMissing = legRow({ joined: 0, called: 5, ended: 9 }, { ending: "cancelled" });
const transferred = legRow({ joined: 0, called: 5, started: 6, ended: 7 }, { ending: "transferred" });
const returned = legRow({ joined: 0, called: 5, started: 6, ended: 30 }, { ending: "returned" });
const doubtful = legRow({ joined: 0, called: 5, started: 6, ended: 660 }, { doubtful: 1, rateable: 0 });
const expired = legRow({ joined: 0, ended: 600 }, { ending: "expired" });
const waiting = legRow({ joined: 0 });
const legs = [served, parked, missed, givenUpAfterMissing, transferred, returned, doubtful, expired, waiting];

it("service time is finish − start with parked time left out", () => {
  expect(measured([served, parked]).serviceTime).toMatchObject({
    n: 2,
    maxSeconds: 1200,
    meanSeconds: 960,
  });
});

it("no-shows, transfers away, returns and doubtful ends stay out of service time and are counted apart", () => {
  const { serviceTime: time, leftOut } = measured(legs);
  expect(time?.n).toBe(2);
  expect(leftOut).toEqual({ noShows: 2, transferred: 1, returned: 1, doubtful: 1 });
});

it("walk time runs from the last call to the start", () => {
  expect(measured([served, missed, waiting]).walk).toMatchObject({ n: 1, maxSeconds: 60 });
  expect(measured([missed]).walk).toBeNull();
});

it("doubtful legs are counted, whatever they ended as", () => {
  const badClock = { ...transferred, doubtful: 1 as const };
  expect(measured([...legs, badClock]).doubtful).toBe(2);
});

it("every leg ends in exactly one way, and the percentages add up to 100", () => {
  const ends = measured(legs).endings;
  expect(Object.fromEntries(ends.map(({ ending, n }) => [ending, n]))).toEqual({
    finished: 3,
    "no-show": 2,
    transferred: 1,
    returned: 1,
    cancelled: 0,
    expired: 1,
    open: 1,
  });
  expect(ends.reduce((sum, { percent }) => sum + Math.round((percent ?? 0) * 100), 0)).toBe(10_000);
  expect(measured([]).endings.every(({ n, percent }) => n === 0 && percent === null)).toBe(true);
});

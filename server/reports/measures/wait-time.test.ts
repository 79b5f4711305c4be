import { expect, it } from "vitest";
import type { LegRow } from "../report-rows.ts";
import { legRow } from "../testing/sample-rows.ts";
import { tallyOf } from "../testing/tally-of.ts";
import { measureWaits } from "../wait-measures.ts";
import { secondsUntilLeft } from "./wait-time.ts";

const waitTime = (legs: readonly LegRow[]) => {
  const { wait, closed } = measureWaits(tallyOf({ legs }), { targetMinutes: 15, tickets: "here" });
  return { wait, closed };
};

it("wait time runs from joining to the first call, recalls or not", () => {
  const legs = [legRow({ joined: 0, called: 10, recalled: 14 }), legRow({ joined: 5, called: 25 })];
  expect(waitTime(legs).wait).toEqual({
    n: 2,
    medianSeconds: 600,
    p90Seconds: 1200,
    maxSeconds: 1200,
    meanSeconds: 900,
  });
});

it("midday is taken out of a wait and shown apart", () => {
  // 11:20 to 13:40 is 140 minutes, of which 120 lie between the sessions
  const overMidday = legRow({ joined: 260, called: 400 }, { closed_seconds: 7200 });
  const { wait, closed } = waitTime([overMidday, legRow({ joined: 0, called: 5 })]);
  expect(wait?.maxSeconds).toBe(20 * 60);
  expect(closed).toEqual({ legs: 1, seconds: 7200 });
});

it("a transfer begins a leg with a wait of its own", () => {
  const first = legRow({ joined: 0, called: 8, started: 9, ended: 20 }, { ending: "transferred" });
  const second = legRow({ joined: 20, called: 26 }, { joined_by: "transfer", ticket: first.ticket });
  expect(waitTime([first, second]).wait).toMatchObject({ n: 2, maxSeconds: 480, meanSeconds: 420 });
});

it("who was not called has no wait yet, and nobody called means no figure at all", () => {
  expect(waitTime([legRow({ joined: 0 })])).toEqual({ wait: null, closed: { legs: 0, seconds: 0 } });
});

it("a service that ended in doubt has a wait that is not in doubt", () => {
  const legs = [legRow({ joined: 0, called: 3, started: 4, ended: 600 }, { doubtful: 1 })];
  expect(waitTime(legs).wait?.n).toBe(1);
});

it("who left without a call waited until then, midday taken out", () => {
  const left = legRow({ joined: 260, ended: 400 }, { ending: "cancelled", closed_seconds: 7200 });
  expect(secondsUntilLeft(left)).toBe(1200);
  expect(secondsUntilLeft(legRow({ joined: 0 }))).toBeNull();
  expect(secondsUntilLeft(legRow({ joined: 0, called: 2, ended: 5 }, { ending: "expired" }))).toBeNull();
});

it("a second begun counts: a wait is within fifteen minutes exactly when its milliseconds are", () => {
  const waits = [14 + 59.999 / 60, 15, 15 + 0.001 / 60].map((called) => legRow({ joined: 0, called }));
  const { serviceLevel, wait } = measureWaits(tallyOf({ legs: waits }), {
    targetMinutes: 15,
    tickets: "here",
  });
  expect(wait?.maxSeconds).toBe(901);
  expect(serviceLevel).toMatchObject({ part: 2, of: 3 });
});

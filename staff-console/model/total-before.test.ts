import { expect, it } from "vitest";
import { ratingsBefore, timeBefore, visitsBefore } from "./total-before.ts";

const before = <T>(total: T) => ({ before: { total } }) as never;

it("has nothing to compare with where the period before was empty, so that all cards say the same", () => {
  expect(visitsBefore(before({ legs: 0, doubtful: 0 }))).toBeNull();
  expect(ratingsBefore(before({ n: 0, withoutLeg: 0, late: 0 }))).toBeNull();
  expect(timeBefore(before({ signedInSeconds: 0, pausedSeconds: 0 }))).toBeNull();
});

it("keeps a nought that was counted", () => {
  expect(visitsBefore(before({ legs: 5, doubtful: 0 }))?.doubtful).toBe(0);
  expect(ratingsBefore(before({ n: 0, withoutLeg: 3, late: 0 }))?.late).toBe(0);
  expect(timeBefore(before({ signedInSeconds: 60, pausedSeconds: 0 }))?.pausedSeconds).toBe(0);
});
